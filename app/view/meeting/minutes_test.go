package meeting

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// Words that the secretary wrote are kept, and she is told when a fact beneath them changes.
func TestOwnWordsAreKept(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	b.press(fyne.KeyF4)
	b.press(fyne.KeyF6)
	b.room.minutes.table.Pick(key)
	b.room.minutes.take(key)
	texts := &b.room.minutes.texts
	at := -1
	for i, l := range texts.lines {
		if l.name == "resolution" {
			at = i
		}
	}
	draft := texts.lines[at].entry.Text
	b.write(texts.lines[at].entry, "ที่ประชุมเห็นชอบตามเสนอ")
	if got := b.item(key).Texts["resolution"]; got.Own != "ที่ประชุมเห็นชอบตามเสนอ" || got.Draft != draft || !b.says("แก้เองแล้ว") {
		t.Fatalf("%+v", got)
	}
	b.press(fyne.KeyF5)
	b.write(b.room.agenda.item.reason, "เหตุผลใหม่")
	b.press(fyne.KeyF6)
	if !b.says("ข้อเท็จจริงใต้ข้อความนี้เปลี่ยน") || texts.lines[at].entry.Text != "ที่ประชุมเห็นชอบตามเสนอ" {
		t.Errorf("not told of the change; the text is %q", texts.lines[at].entry.Text)
	}
	b.picture("stale")
	b.tap("ตรวจแล้ว ใช้ข้อความของฉัน")
	if b.says("ข้อเท็จจริงใต้ข้อความนี้เปลี่ยน") || b.item(key).Texts["resolution"].Own == "" {
		t.Error("still told of the change")
	}
	b.tap("กลับไปใช้ร่างของโปรแกรม")
	if _, own := b.item(key).Texts["resolution"]; own || !strings.Contains(texts.lines[at].entry.Text, "เหตุผลใหม่") {
		t.Errorf("the draft is not back: %q", texts.lines[at].entry.Text)
	}
	b.noFailures()
}

func TestSignersAreRenamedAndHidden(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF6)
	b.room.minutes.take(signersRow)
	b.picture("signers")
	side := b.room.minutes.signers
	b.write(side.lines[0].name, "นางผู้จด ตัวอย่าง")
	b.tap("เพิ่มผู้ลงนาม")
	m := b.meeting()
	if m.Signers[0].Name != "นางผู้จด ตัวอย่าง" || len(side.lines) != len(m.Signers) {
		t.Errorf("%+v", m.Signers)
	}
	side.lines[len(side.lines)-1].remove.OnTapped()
	if n := len(b.meeting().Signers); n != len(m.Signers)-1 {
		t.Errorf("%d signers", n)
	}
	for i, s := range m.Signers[:len(m.Signers)-1] {
		if side.lines[i].name.Disabled() != s.Presides {
			t.Errorf("the name of %s", s.Caption)
		}
	}
	b.noFailures()
}

// The button beside a doubt leads into the field that lacks.
func TestADoubtLeadsToTheFieldThatLacks(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	for _, x := range b.room.held.agenda() { // all but the reason of one
		if it := b.shownItem(x.key); it != nil && it.Kind.Settles() && it.Resolution == nil {
			b.room.agenda.pick(x.key)
			b.press(fyne.KeyF4)
			if x.key != key {
				b.write(b.room.agenda.item.reason, "ตรงกับปัญหาของพื้นที่")
			}
		}
	}
	b.press(fyne.KeyF3)
	b.write(find[*part.ClockEntry](b)[1].Entry(), "16:30")
	b.press(fyne.KeyF6)
	b.tap("ไปแก้")
	if b.room.agenda.at != key || b.w.Canvas().Focused() != fyne.Focusable(b.room.agenda.item.reason) {
		t.Errorf("led to %T of %q", b.w.Canvas().Focused(), b.room.agenda.at)
	}
	b.noFailures()
}

func TestASignerWithoutANameIsADoubtThatLeadsToTheName(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF6)
	b.room.try(func(m *model.Meeting) {
		m.Agenda, m.Ends = nil, "16:30"
		m.Signers[1].Name = ""
	})
	if want := "“" + b.meeting().Signers[1].Caption + "” ยังไม่มีชื่อ"; !b.says(want) {
		t.Fatalf("it does not say %s", want)
	}
	b.tap("ไปแก้")
	if b.w.Canvas().Focused() != fyne.Focusable(b.room.minutes.signers.lines[1].name) {
		t.Fatalf("led to %T", b.w.Canvas().Focused())
	}
	b.Type("นางผู้ตรวจ ตัวอย่าง")
	b.Leave()
	b.room.minutes.take(doubtsRow)
	if b.meeting().Signers[1].Name != "นางผู้ตรวจ ตัวอย่าง" || !b.says("ครบถ้วนแล้ว") {
		t.Errorf("%+v", b.meeting().Signers)
	}
	b.noFailures()
}

// A meeting with doubts is not closed; each doubt leads to its place; without doubts it closes and nothing can be changed.
func TestClosing(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF6, fyne.KeyF12)
	if !b.says("ยังไม่มีมติ") || b.meeting().Closed {
		t.Fatal("closed with open items, or not told why")
	}
	b.tap("ปิด")
	key := b.undecided()
	side := b.room.agenda.item
	section, item, _ := b.room.held.meeting.Where(key)
	for _, c := range []struct {
		name string
		want fyne.Focusable
	}{{"vote", side.vote.counts[0].Entry()}, {"resolution.reason", side.reason}, {"resolution.word", side.word}} {
		b.press(fyne.KeyF6)
		b.room.minutes.jump("agenda." + itoa(section) + ".items." + itoa(item) + "." + c.name)
		if b.room.tabs.At() != agendaTab || b.room.agenda.at != key || b.w.Canvas().Focused() != c.want {
			t.Errorf("%s led to %T of %q on tab %d", c.name, b.w.Canvas().Focused(), b.room.agenda.at, b.room.tabs.At())
		}
	}
	for _, x := range b.room.held.agenda() {
		if it := b.shownItem(x.key); it != nil && it.Kind.Settles() && it.Resolution == nil {
			b.room.agenda.pick(x.key)
			b.press(fyne.KeyF4)
			b.write(b.room.agenda.item.reason, "ตรงกับปัญหาของพื้นที่")
		}
	}
	b.press(fyne.KeyF6)
	b.room.minutes.jump("ends")
	b.write(find[*part.ClockEntry](b)[1].Entry(), "16:30")
	for key, want := range map[fyne.KeyName]string{fyne.KeyF3: "ลายมือชื่อ_2569-02.pdf", fyne.KeyF6: "ร่างรายงานการประชุม_2569-02.pdf"} {
		b.press(key)
		b.Tap(phrase.Say("part.print"))
		if path := b.Printed(); filepath.Base(path) != want {
			t.Errorf("behind %s is printed %s", key, path)
		}
	}
	b.press(fyne.KeyF6, fyne.KeyF4)
	if name := b.paper(); name != "ร่างรายงานการประชุม_2569-02.pdf" {
		t.Error(name)
	}
	b.press(fyne.KeyF12)
	for len(b.told) > 0 {
		<-b.told
	}
	b.tap("ปิดและผนึก")
	select { // the pages are made away from the window
	case <-b.told:
	case <-time.After(time.Minute):
		t.Fatalf("nothing was stored: %v", b.failed)
	}
	if !b.meeting().Closed {
		t.Fatal("not closed")
	}
	b.room.Show("")
	b.press(fyne.KeyF5)
	if !b.says("ปิดและผนึกแล้ว แก้ไม่ได้อีก") || !b.room.agenda.item.reason.Disabled() {
		t.Error("closed, and still open to changes")
	}
	b.press(fyne.KeyF6, fyne.KeyF4)
	if name := b.paper(); name != "รายงานการประชุม_2569-02.pdf" {
		t.Error(name)
	}
	b.noFailures()
}

func TestADayThatHasNotComeIsToldAndNoWall(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF6)
	for date, want := range map[model.Date]bool{b.s.Today(): false, "2027-03-12": true} {
		b.room.try(func(m *model.Meeting) { m.Date = date })
		if b.says("ยังมาไม่ถึง") != want {
			t.Errorf("%s: told %v", date, !want)
		}
		for _, d := range must(b.s.Doubts(b.room.id))(t) {
			if d.Field == "date" {
				t.Errorf("%s: a wall: %+v", date, d)
			}
		}
	}
	b.room.try(func(m *model.Meeting) { m.Date = "2027-03-12" })
	b.picture("future")
	b.noFailures()
}

func TestAClosedMeetingIsReadOnlyAndSaysSo(t *testing.T) {
	b := open(t)
	for _, m := range b.room.held.past {
		if m.Closed {
			b.room.Show(m.ID)
		}
	}
	if !b.meeting().Closed || !b.says("ปิดและผนึกแล้ว แก้ไม่ได้อีก") {
		t.Fatal("no closed meeting in the demonstration office")
	}
	before := b.meeting()
	b.press(fyne.KeyF4, fyne.KeyF9)
	for _, tab := range []fyne.KeyName{fyne.KeyF3, fyne.KeyF5, fyne.KeyF6} {
		b.press(tab)
		b.press(fyne.KeyF7, fyne.KeyF8)
		b.picture("closed-" + string(tab))
		for _, e := range find[*part.Entry](b) {
			if !e.Disabled() {
				t.Errorf("a field can be edited behind %s: %q", tab, e.Text)
			}
		}
	}
	b.press(fyne.KeyF12)
	after := b.meeting()
	if len(b.failed) != 0 || before.Presence(before.Roll[0].Member).Reason != after.Presence(after.Roll[0].Member).Reason || b.saved != 0 {
		t.Errorf("changed, or tried to: %v", b.failed)
	}
}
