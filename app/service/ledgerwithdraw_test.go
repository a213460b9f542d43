package service

import (
	"testing"

	"kongthun/model"
)

// What a project gave back holds the payment that it came from, until the refund is withdrawn itself.
func TestAPaymentStaysWhileItsMoneyCameBack(t *testing.T) {
	s := printed(t)
	for _, p := range states(t, s) {
		if p.Project.Closed != nil || p.Commitment.Paid == 0 || p.Commitment.Refunded != 0 {
			continue
		}
		var paid model.Entry
		for _, e := range p.Entries {
			if e.Withdrawn == "" && e.Code.Expense() {
				paid = e
			}
		}
		back := must[model.Entry](t)(s.Refund(p.Proposal.ID, model.Entry{Date: s.Today(), Account: paid.Account, Amount: p.Commitment.Paid}))
		refused(t, s.WithdrawEntry(paid.ID, "ลงผิด"), "entry.refunded")
		if err := s.WithdrawEntry(back.ID, "ลงผิด"); err != nil {
			t.Fatal(err)
		}
		if err := s.WithdrawEntry(paid.ID, "ลงผิด"); err != nil {
			t.Fatal(err)
		}
		if got := must[ProjectState](t)(s.ProjectOf(p.Proposal.ID)).Commitment; got.Refunded != 0 || got.Paid != p.Commitment.Paid-paid.Amount {
			t.Errorf("%+v", got)
		}
		return
	}
	t.Fatal("no project was paid")
}
