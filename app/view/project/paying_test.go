package project

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// A reason for missing signatures lets no account sink below zero unnoticed: that is told, and asks again.
func TestAReasonForSignaturesIsNoneForABalanceBelowZero(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	bank := b.account()
	left := stage.Must(b.Service.Balance(b.Here.Fund, b.Service.Today()))(t)
	stage.Must(b.Service.SaveEntry(model.Entry{Fund: b.Here.Fund, Account: bank.ID, Date: b.Service.Today(), Code: model.CodeType4, Amount: left, Text: "ค่าใช้จ่าย", NegativeWhy: "ทดสอบ"}))(t)
	p := b.requested()
	b.Press(fyne.KeyF12)
	b.Tap("จ่ายเงินและลงบัญชี")
	for _, e := range stage.All[*part.Entry](b.Front()) {
		if e.MultiLine {
			b.Write(e, "ปลัดลา ยังไม่ลงนาม")
		}
	}
	b.Tap("จ่ายเงินและลงบัญชี")
	if b.now().Commitment.Paid != 0 || !b.Says("ติดลบ") {
		t.Fatal("the account sank without a word")
	}
	b.Tap("จ่ายเงินและลงบัญชี")
	if got := b.now().Commitment.Paid; got != p.Decision.Amount {
		t.Errorf("paid %s once it was told", got)
	}
}

// A mistyped number is corrected in the box that would make a supplementary agreement.
func TestANumberIsCorrected(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	p := b.untouched()
	b.Room.Show(p.Proposal.ID)
	b.Press(fyne.KeyF2)
	b.Tap("บันทึกข้อตกลง")
	was := b.now().Project.Agreement.Number
	b.Press(fyne.KeyF9)
	b.choose(sameAgreement)
	name := stage.All[*part.Entry](b.Front())[0]
	if name.Text != was {
		t.Errorf("%q is offered to be corrected, want %q", name.Text, was)
	}
	b.Picture("renumber")
	b.Write(name, "77/2569")
	b.Tap("บันทึกข้อตกลง")
	if got := b.now().Project; got.Agreement.Number != "77/2569" || len(got.Superseded) != 0 {
		t.Errorf("%+v", got)
	}
}

// Money that comes back has a key, as every other thing to do with a request has.
func TestMoneyThatComesBackHasAKey(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	b.account()
	for _, p := range b.room.all {
		if p.Commitment.Paid > 0 && !p.Folder().Ended() {
			b.Room.Show(p.Proposal.ID)
			b.Press(fyne.KeyF4, fyne.KeyF10)
			if !b.Says("รับคืนและลงบัญชี") {
				t.Error("F10 asks for no money that came back")
			}
			return
		}
	}
	t.Fatal("no project of the demonstration was paid")
}

func TestPeopleAreCountedWithSeparators(t *testing.T) {
	came := 1250
	o := model.Outcome{People: []model.TargetResult{{Planned: 120}, {Planned: 3200}}}
	if got := peopleNote(o); !strings.Contains(got, "3,320") {
		t.Errorf("%q", got)
	}
	o.People[1].Came = &came
	if got := peopleNote(o); !strings.Contains(got, "3,320") || !strings.Contains(got, "1,250") {
		t.Errorf("%q", got)
	}
}
