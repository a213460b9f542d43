package project

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
)

func TestMain(m *testing.M) { stage.Main(m) }

// bench is the room on its stage over the demonstration office.
type bench struct {
	*stage.Stage
	room *room
}

// open opens the demonstration office in the room.
func open(t *testing.T) *bench {
	t.Helper()
	s := stage.Demonstration(t, time.Date(2026, 3, 20, 12, 34, 0, 0, service.Thailand))
	b := &bench{}
	b.Stage = stage.Open(t, s, func(s *service.Service, d part.Desk) part.Room {
		b.room = New(s, d).(*room)
		return b.room
	})
	return b
}

// Every side shows itself at the size of a small laptop and at the least, where it has the whole room.
func TestSidesHaveRoom(t *testing.T) {
	b := open(t)
	for name, size := range map[string]fyne.Size{"wide": fyne.NewSize(stage.Width, stage.Height), "least": fyne.NewSize(720, 450)} {
		b.Window.Resize(size)
		b.room.widen(false)
		b.Picture(name + "-list")
		for i, key := range tabKeys {
			b.Press(key)
			b.Picture(name + "-" + string(key))
			if at := b.room.tabs.At(); at != i {
				t.Errorf("%s: %s opened side %d", name, key, at)
			}
			if whole := !b.room.filter.Visible(); whole != (name == "least") {
				t.Errorf("%s: the side %s has the whole room: %v", name, key, whole)
			}
			if got := b.Window.Canvas().Size(); got != size {
				t.Errorf("%s: the side %s wants a window of %v", name, key, got)
			}
		}
		b.Press(fyne.KeyEscape)
		if !b.room.filter.Visible() {
			t.Errorf("%s: Escape does not lead back to the list", name)
		}
	}
}

// Every side prints its paper: the side of the reports part 3, with a report or without.
func TestEverySidePrintsItsPaper(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	for _, p := range b.room.all {
		if p.Project.Agreement != nil && len(p.Disbursements) > 0 {
			b.Room.Show(p.Proposal.ID)
		}
	}
	for i, want := range []string{"agreement", "request", "cover", "part3", "cover"} {
		b.Press(tabKeys[i])
		kind, about := b.room.paper()
		if kind != want || about == "" {
			t.Errorf("%s prints %q about %q, want %s", tabKeys[i], kind, about, want)
		}
		if _, err := b.Service.PaperFile(kind, about); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// Enter in the list gives the project the whole room and its first field the focus; a search narrows the list, and what is asked for
// is shown nevertheless.
func TestEnterOpensAndSearchNarrows(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	b.room.table.Focus()
	b.Press(fyne.KeyReturn)
	if b.room.filter.Visible() || b.Window.Canvas().Focused() == nil {
		t.Error("Enter did not open the project")
	}
	b.Press(fyne.KeyEscape)
	b.room.widen(false)
	all := len(b.room.table.Rows())
	last := b.room.all[len(b.room.all)-1]
	b.TypeInto(b.room.search, last.Proposal.Title)
	if rows := b.room.table.Rows(); len(rows) >= all || len(rows) == 0 || rows[0].Proposal.ID != last.Proposal.ID {
		t.Errorf("%d of %d are found", len(rows), all)
	}
	b.Leave()
	b.Room.Show(b.room.all[0].Proposal.ID)
	if b.room.picked != b.room.all[0].Proposal.ID || len(b.room.table.Rows()) != all {
		t.Error("what was asked for is hidden by the search")
	}
}

// A sum that is not the approved one wants a reason: it stays in its field until one is given.
func TestAnotherSumThanApprovedWantsAReason(t *testing.T) {
	b := open(t)
	p := b.untouched()
	b.Room.Show(p.Proposal.ID)
	b.Press(fyne.KeyF2)
	b.Tap("บันทึกข้อตกลง")
	side := b.room.sides[agreementTab].(*agreementSide)
	cell := stage.All[*part.EditTable](side.page)[0].Entries()[0][2]
	b.Write(cell, "100")
	if got := stage.Must(b.Service.ProjectOf(p.Proposal.ID))(t).Commitment.Agreed; got != p.Decision.Amount || side.edit.Pending() != 1 || !side.why.Visible() {
		t.Fatalf("agreed %s, %d wait, a reason is asked for: %v", got, side.edit.Pending(), side.why.Visible())
	}
	b.Write(side.why, "ผู้เสนอขอลดวงเงิน")
	if got := stage.Must(b.Service.ProjectOf(p.Proposal.ID))(t); got.Commitment.Agreed != 10_000 || got.Project.Agreement.Why == "" || side.edit.Pending() != 0 {
		t.Errorf("agreed %+v, %d wait", got.Commitment, side.edit.Pending())
	}
	b.NoFailures()
}

// Paying before everybody signed wants a reason in the same box; closing what lacks something wants one too, and so does opening again.
func TestReasonsAreAskedForWhereARuleWantsThem(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	b.account()
	p := b.requested()
	b.Press(fyne.KeyF12)
	b.Tap("จ่ายเงินและลงบัญชี")
	if b.now().Commitment.Paid != 0 || !b.Says("ลายมือชื่อในใบเบิกเงินยังไม่ครบ") {
		t.Fatal("it was paid before everybody signed")
	}
	b.Picture("reason-pay")
	for _, e := range stage.All[*part.Entry](b.Front()) {
		if e.MultiLine {
			b.Write(e, "ผู้บริหารลงนามแทน")
		}
	}
	b.Tap("จ่ายเงินและลงบัญชี")
	if b.now().Commitment.Paid != p.Decision.Amount {
		t.Fatalf("paid %s", b.now().Commitment.Paid)
	}
	b.Press(fyne.KeyF7)
	b.answer(fyne.KeyF9, "ผู้รับทุนย้ายออก")
	if c := b.now().Project.Closed; c == nil || c.Note != "ผู้รับทุนย้ายออก" {
		t.Fatalf("closed %+v", c)
	}
	b.answer(fyne.KeyF8, "ได้รับรายงานแล้ว")
	if got := b.now().Project; got.Closed != nil || len(got.Reopened) != 1 {
		t.Errorf("opened again: %+v", got)
	}
}

// requested makes an untouched project's agreement and its first request for payment, which is then in hand.
func (b *bench) requested() state {
	b.T.Helper()
	p := b.untouched()
	b.Room.Show(p.Proposal.ID)
	b.Press(fyne.KeyF2)
	b.Tap("บันทึกข้อตกลง")
	b.Press(fyne.KeyF2)
	b.Tap("ทำใบเบิกเงิน")
	return p
}

// answer presses a key that asks for a reason, first without one, then with it.
func (b *bench) answer(key fyne.KeyName, reason string) {
	b.T.Helper()
	b.Press(key)
	b.Tap("ตกลง")
	if !b.Says(phrase.Say("part.reason.missing")) {
		b.T.Fatalf("%s goes without a reason", key)
	}
	b.Write(stage.All[*part.Entry](b.Front())[0], reason)
	b.Tap("ตกลง")
}
