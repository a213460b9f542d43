package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestAMeetingBreaksOffAndGoesOn(t *testing.T) {
	b := open(t)
	first := b.meeting()
	open := b.room.held.firstOpen()
	b.tap("เลิกกลางคัน…")
	b.tap("เลิกประชุม") // without a time it is refused at its field
	b.typeInto(find[*part.ClockEntry](b)[0].Entry(), "14.20")
	b.picture("adjourn")
	b.tap("เลิกประชุม")
	m := b.meeting()
	if m.Adjourned == nil || m.Adjourned.Item != open || m.Adjourned.At != "14:20" || m.Ends != "14:20" || m.Adjourned.Reason == "" {
		t.Fatalf("%+v", m.Adjourned)
	}
	b.picture("adjourned")
	b.press(fyne.KeyF5)
	b.room.agenda.pick(open)
	b.press(fyne.KeyF4)
	if b.item(open).Resolution != nil || !b.room.agenda.item.reason.Disabled() || !b.says("ยังไม่ได้พิจารณา") {
		t.Error("what was not taken up can be decided")
	}
	b.picture("untaken")
	b.press(fyne.KeyF3)
	b.tap("เปิดประชุมต่อเนื่อง")
	b.typeInto(find[*part.DateEntry](b)[0].Entry(), "27/3/69")
	b.tap("เปิดประชุม")
	next := b.meeting()
	if next.Continues != first.ID || next.Number != first.Number+1 || next.Date != "2026-03-27" {
		t.Fatalf("%+v", next)
	}
	items := 0
	next.EachItem(func(_ string, it model.Item) {
		items++
		if it.From == nil || it.From.Meeting != first.ID || it.Resolution != nil {
			t.Errorf("%+v", it)
		}
	})
	if items != len(m.Untaken()) {
		t.Errorf("%d items of %d go on", items, len(m.Untaken()))
	}
	b.tap("ไปที่ครั้งที่เลื่อน")
	if b.room.id != first.ID || !b.says("ประชุมต่อแล้วในครั้งที่ "+number(next)) || b.says("ยกเลิกการเลิกกลางคัน") {
		t.Error("the one that broke off does not say how it went on")
	}
	b.noFailures()
}

func TestABreakingOffIsUndone(t *testing.T) {
	b := open(t)
	b.tap("เลิกกลางคัน…")
	b.typeInto(find[*part.ClockEntry](b)[0].Entry(), "14.20")
	b.tap("เลิกประชุม")
	b.tap("ยกเลิกการเลิกกลางคัน")
	if m := b.meeting(); m.Adjourned != nil {
		t.Errorf("%+v", m.Adjourned)
	}
	b.noFailures()
}

func TestTheCallingLetterIsWordedAndRewritten(t *testing.T) {
	b := open(t)
	c := b.room.roll.calling
	if !strings.Contains(c.text.Text, "2/2569") {
		t.Errorf("drafted: %q", c.text.Text)
	}
	draft := c.text.Text
	b.write(c.text, "ขอเชิญทุกท่านมาประชุม")
	if in := b.meeting().Called; in == nil || in.Text.Own != "ขอเชิญทุกท่านมาประชุม" || in.Text.Draft != draft {
		t.Errorf("%+v", in)
	}
	b.write(b.room.roll.place, "ศาลาใหม่")
	if !b.says("ข้อเท็จจริงใต้ข้อความนี้เปลี่ยน") || c.text.Text != "ขอเชิญทุกท่านมาประชุม" {
		t.Errorf("nobody is told that the place changed under %q", c.text.Text)
	}
	b.picture("calling")
	b.tap("กลับไปใช้ร่างของโปรแกรม")
	if b.meeting().Called != nil || !strings.Contains(c.text.Text, "ศาลาใหม่") {
		t.Errorf("%+v, %q", b.meeting().Called, c.text.Text)
	}
	b.write(c.on.Entry(), "18/3/69")
	if b.meeting().Called.On != "2026-03-18" || b.meeting().ShortNotice() == c.late.Hidden {
		t.Errorf("%+v, and the warning is hidden: %v", b.meeting().Called, c.late.Hidden)
	}
	b.tap("ดูหนังสือเชิญ")
	if name := b.paper(); !strings.Contains(name, "หนังสือเชิญ") {
		t.Errorf("%s was written", name)
	}
	b.noFailures()
}

func TestAWrongOrderIsTold(t *testing.T) {
	b := open(t)
	b.write(find[*part.NumberEntry](b)[0].Entry(), "9")
	if !b.room.roll.odd.Hidden {
		t.Error("a number further on is odd by itself")
	}
	b.write(find[*part.DateEntry](b)[0].Entry(), "1/10/68")
	if b.room.roll.odd.Hidden || !b.says("ไม่เรียงกัน") {
		t.Error("the wrong order of numbers and days is not told")
	}
	b.picture("odd")
	b.noFailures()
}

func TestAMeetingByElectronicMeans(t *testing.T) {
	b := open(t)
	side := b.room.roll
	if side.link.Visible() || side.member.remote.Visible() {
		t.Error("a meeting in a room asks for a link")
	}
	side.table.Pick(string(b.meeting().Roll[1].Member))
	side.showMember()
	side.kind.SetSelectedIndex(1)
	if m := b.meeting(); m.Form != model.Mixed || !side.link.Visible() || !side.member.remote.Visible() {
		t.Fatalf("%q", m.Form)
	}
	b.write(side.link, "https://meet.example/abc")
	side.member.remote.SetChecked(true)
	m := b.meeting()
	if m.Link != "https://meet.example/abc" || !m.Presence(side.picked().Member).Remote || !strings.Contains(side.calling.text.Text, "https://meet.example/abc") {
		t.Errorf("%q, %q", m.Link, side.calling.text.Text)
	}
	b.picture("mixed")
	b.noFailures()
}
