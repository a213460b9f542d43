package project

import (
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// closed is the project of the demonstration that came to its end.
func (b *bench) closed() state {
	b.T.Helper()
	for _, p := range b.room.all {
		if p.Project.Closed != nil {
			return p
		}
	}
	b.T.Fatal("no project is closed")
	return state{}
}

// typable counts the fields of the open side that can be typed in.
func (b *bench) typable() (n int) {
	for _, e := range stage.All[*part.Entry](b.room.open().drawn()) {
		if !e.Disabled() {
			n++
		}
	}
	return n
}

// look opens a side, with the first request of a project in hand.
func (b *bench) look(key fyne.KeyName, p state) {
	b.Press(key)
	if side, ok := b.room.open().(*paymentSide); ok {
		side.table.Pick(string(p.Disbursements[0].ID))
		side.take()
	}
}

// A closed project is read on every side, and nothing of it is typed over; it says how it is opened again, and then it can be.
func TestAClosedProjectIsOnlyRead(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	p := b.closed()
	b.Room.Show(p.Proposal.ID)
	for _, key := range tabKeys {
		b.look(key, p)
		b.Picture("closed-" + string(key))
		if n := b.typable(); n != 0 {
			t.Errorf("%s: %d fields can be typed in", key, n)
		}
		if !b.Says(phrase.Say("projects.shut")) {
			t.Errorf("%s: nothing tells how it is opened again", key)
		}
	}
	if got := stage.Must(b.Service.ReopenProject(p.Proposal.ID, "พบใบเสร็จอีกใบ"))(t); got.Closed != nil {
		t.Fatalf("%+v", got)
	}
	b.room.refresh()
	for _, key := range tabKeys {
		b.look(key, p)
		if b.typable() == 0 {
			t.Errorf("%s: no field can be typed in once it is open again", key)
		}
	}
	if b.Says(phrase.Say("projects.shut")) {
		t.Error("it still says to be closed")
	}
	b.Press(tabKeys[agreementTab])
	if side := b.room.sides[agreementTab].(*agreementSide); !side.number.Disabled() {
		t.Error("the number of the agreement can be typed over")
	}
}

// What is worth a look in a report is told above its fields, once it is stored.
func TestAReportTellsWhatIsOdd(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	p := b.closed()
	stage.Must(b.Service.ReopenProject(p.Proposal.ID, "รายงานผิด"))(t)
	b.Room.Show(p.Proposal.ID)
	b.Press(tabKeys[outcomeTab])
	side := b.room.sides[outcomeTab].(*outcomeSide)
	side.goTo(0)
	if b.Says(phrase.Say("projects.report.odd")) {
		t.Fatal("the report of the demonstration is odd")
	}
	final, _ := p.Folder().Final()
	used := *final.Used + 1_000_00
	final.Used = &used
	stage.Must(b.Service.SaveOutcome(p.Proposal.ID, final))(t)
	b.room.refresh()
	b.Picture("odd-report")
	if !b.Says(phrase.Say("projects.report.odd")) || !b.Says("1,000.00") {
		t.Error("more was used than there was, and nothing tells it")
	}
}

// The day of signing goes to those who have a name; the others are named, and the request stays unsigned by them.
func TestSigningNamesWhoIsNameless(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	var p state
	for _, x := range b.room.all {
		if unpaid(x) != nil {
			p = x
		}
	}
	d := *unpaid(p)
	d.Signed = []model.Signed{{Role: "asks", Name: "นางสาวมะลิ ตัวอย่างทรัพย์"}}
	stage.Must(b.Service.SaveDisbursement(p.Proposal.ID, d))(t)
	b.Room.Show(p.Proposal.ID)
	b.Press(fyne.KeyF4, fyne.KeyF11)
	if !b.Says(phrase.Say("signing.chief")) {
		t.Error("nothing tells that the chief has no name")
	}
	b.Picture("nameless")
	b.Tap("บันทึกการลงนาม")
	got := unpaid(b.now())
	if !got.SignedBy("asks") || got.SignedBy("chief") || got.Complete() {
		t.Errorf("%+v", got.Signed)
	}
	b.Press(fyne.KeyF11) // nobody is left who could sign
	if b.Front() != b.Window.Content() {
		t.Error("a box asks for a day for nobody")
	}
}
