package ledger

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// waiting is a request of the demonstration that nobody paid yet.
func (b *bench) waiting() service.OpenRequest {
	b.T.Helper()
	list := stage.Must(b.Service.OpenRequests(b.Here.Fund))(b.T)
	if len(list) == 0 {
		b.T.Fatal("the demonstration has no request that waits")
	}
	return list[0]
}

// An expense for which a request waits is paid by it in the box that writes: the same payment as in the room of the projects.
func TestAnExpenseIsPaidByItsRequest(t *testing.T) {
	b := demonstration(t)
	r := b.waiting()
	before := len(b.entries())
	form := b.room.book
	b.press(fyne.KeyF2)
	b.keyed("code", string(model.CodeInterest))
	b.Leave()
	if b.Says(say("request.none")) {
		t.Error("a request is offered for an income")
	}
	b.keyed("code", string(r.Code))
	b.Leave()
	if !b.Says(say("request.none")) {
		t.Fatalf("no request is offered: %q", stage.Texts(b.Front()))
	}
	b.keyed("disbursement", string(r.ID))
	b.Leave()
	if !b.Says(r.Amount.String()) {
		t.Error("the sum of the request is not shown")
	}
	b.Picture("ledger-paying")
	year, month, day := r.On.YMD()
	b.keyed("on", fmt.Sprintf("%d/%d/%d", day, month, year+543))
	b.Tap(say("write.do"))
	if !r.Complete() {
		if len(b.entries()) != before || !b.Says(say("field.unsigned")) {
			t.Fatal("paid although not all have signed, and nobody said why")
		}
		b.keyed("unsigned", "ปลัดลาป่วย")
		b.Tap(say("write.do"))
	}
	var paid model.Entry
	for _, e := range b.entries() {
		if e.Disbursement == r.ID && e.Withdrawn == "" {
			paid = e
		}
	}
	if paid.Amount != r.Amount || paid.Code != r.Code || paid.Project != r.Project || paid.Text != r.Title || paid.Party != r.Payee || len(b.entries()) != before+1 {
		t.Errorf("paid %+v", paid)
	}
	lines := stage.Must(b.Service.Journal(0, 0))(t)
	if last := lines[len(lines)-1]; last.Action != "disbursement.pay" {
		t.Errorf("the journal has %q", last.Action)
	}
	for _, w := range stage.Must(b.Service.OpenRequests(b.Here.Fund))(t) {
		if w.ID == r.ID {
			t.Error("it still waits")
		}
	}
	if v := form.records.Editing.Value(); v.ID != paid.ID {
		t.Errorf("open is %+v", v.Entry)
	}
	b.NoFailures()
}

// Whoever takes another code, or no request after all, types the sum again.
func TestNoRequestIsPaidByAnotherCode(t *testing.T) {
	b := demonstration(t)
	r := b.waiting()
	before := len(b.entries())
	b.press(fyne.KeyF2)
	b.keyed("code", string(r.Code))
	b.keyed("disbursement", string(r.ID))
	b.keyed("code", "50400")
	b.Tap(say("write.do"))
	if len(b.entries()) != before {
		t.Fatal("written with the sum of a request that it does not pay")
	}
	b.keyed("text", "ค่าวัสดุ")
	b.keyed("amount", "120")
	b.Tap(say("write.do"))
	for _, e := range b.entries() {
		if e.Text == "ค่าวัสดุ" {
			if e.Disbursement != "" || e.Project != "" || e.Amount != 120_00 {
				t.Errorf("%+v", e)
			}
			return
		}
	}
	t.Error("not written")
}
