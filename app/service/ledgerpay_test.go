package service

import (
	"testing"

	"kongthun/model"
)

// The requests that wait are those that Pay pays: one that was paid or cancelled waits no more.
func TestTheRequestsThatWait(t *testing.T) {
	s := printed(t)
	fund := must[[]model.Fund](t)(s.Funds())[0].ID
	list := must[[]OpenRequest](t)(s.OpenRequests(fund))
	if len(list) == 0 {
		t.Fatal("the demonstration has none")
	}
	waits := map[model.ID]bool{}
	for i, r := range list {
		waits[r.ID] = true
		if i > 0 && list[i-1].On > r.On || r.Title == "" || r.Payee == "" || !r.Code.Expense() {
			t.Errorf("%+v", r)
		}
	}
	for _, p := range states(t, s) {
		for _, d := range p.Disbursements {
			want := d.Live() && !p.Commitment.Ended && model.PaidBy(d.ID, p.Entries) == nil
			if waits[d.ID] != want {
				t.Errorf("%s of %s waits: %v", d.Number, p.Proposal.Title, waits[d.ID])
			}
		}
	}
	first := list[0]
	_, err := s.Pay(first.ID, model.Entry{Date: first.On.AddDays(-1), Account: first.Account}, "ทดสอบ")
	refused(t, err, "entry.invalid")
	paid := must[model.Entry](t)(s.Pay(first.ID, model.Entry{Date: first.On, Account: first.Account}, "ทดสอบ"))
	if paid.Code != first.Code || paid.Party != first.Payee || paid.Text != first.Title || paid.Amount != first.Amount {
		t.Errorf("%+v pays %+v", paid, first)
	}
	if left := must[[]OpenRequest](t)(s.OpenRequests(fund)); len(left) != len(list)-1 {
		t.Errorf("%d wait after one of %d was paid", len(left), len(list))
	}
}
