package meeting

import (
	"strings"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
)

// breakOff notes in the dialog that the meeting broke off at 14.20.
func (b *bench) breakOff() {
	b.tap(phrase.Say("meeting.adjourn"))
	b.typeInto(find[*part.ClockEntry](b)[0].Entry(), "14.20")
	b.tap(phrase.Say("meeting.adjourn_yes"))
}

func TestAnUndoneBreakingOffLeavesNoEnd(t *testing.T) {
	b := open(t)
	b.breakOff()
	if m := b.meeting(); m.Ends != "14:20" {
		t.Fatalf("broke off and ended at %q", m.Ends)
	}
	b.tap(phrase.Say("meeting.adjourn_undo"))
	if m := b.meeting(); m.Adjourned != nil || m.Ends != "" {
		t.Errorf("%+v, ended at %q", m.Adjourned, m.Ends)
	}
	b.noFailures()
}

// A dialog that is refused for what none of its fields can mend says so, and keeps what was typed.
func TestARefusedDialogStaysWithItsWords(t *testing.T) {
	b := open(t)
	id := b.room.id
	b.room.roll.adjourn.ask()
	b.typeInto(find[*part.ClockEntry](b)[0].Entry(), "14.20")
	b.room.id = "gone"
	_, err := b.s.Meeting(b.room.id)
	words := phrase.Error(err)
	b.tap(phrase.Say("meeting.adjourn_yes"))
	if shown := stage.Texts(b.Front()); !strings.Contains(strings.ReplaceAll(shown, "\n", ""), words) {
		t.Errorf("%q is not told: %q", words, shown)
	}
	b.tap(phrase.Say("part.cancel"))
	b.room.id = id
	b.room.minutes.certify.askSigned()
	fields := find[*part.Entry](b)
	b.typeInto(fields[len(fields)-1], "ตู้ 2")
	b.tap(phrase.Say("life.signed.yes")) // a draft has no signed copy
	if b.w.Canvas().Overlays().Top() == nil || fields[len(fields)-1].Text != "ตู้ 2" {
		t.Error("what was typed is gone with the dialog")
	}
}
