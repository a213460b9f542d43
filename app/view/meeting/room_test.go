package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

// item is an item of the meeting as it is in the file.
func (b *bench) item(key string) model.Item {
	b.t.Helper()
	m := b.meeting()
	_, it := m.Item(key)
	if it == nil {
		b.t.Fatalf("no item %s", key)
	}
	return *it
}

// undecided is the first proposal of the agenda without a resolution.
func (b *bench) undecided() string {
	b.t.Helper()
	for _, x := range b.room.held.agenda() {
		if it := b.shownItem(x.key); it != nil && it.Kind == model.Decide && it.Resolution == nil {
			return x.key
		}
	}
	b.t.Fatal("everything is decided")
	return ""
}

func (b *bench) shownItem(key string) *model.Item {
	_, it := b.room.held.meeting.Item(key)
	return it
}

func TestCallingAMeeting(t *testing.T) {
	b := open(t)
	before := b.meeting()
	b.press(fyne.KeyF2)
	date := find[*part.DateEntry](b)[0]
	b.typeInto(date.Entry(), "ไม่ใช่วัน")
	b.tap("เปิดประชุม")
	if b.room.id != before.ID || b.w.Canvas().Overlays().Top() == nil {
		t.Fatal("called on no day")
	}
	b.typeInto(date.Entry(), "2/4/69")
	b.tap("เปิดประชุม")
	m := b.meeting()
	if m.Number != before.Number+1 || m.Date != "2026-04-02" || m.Presider == "" || len(m.Roll) == 0 || b.room.tabs.At() != rollTab {
		t.Fatalf("%+v", m)
	}
	for _, a := range m.Roll {
		if len(a.Stays) != 1 {
			t.Errorf("%s is not ticked present", a.Member)
		}
	}
	if !strings.Contains(b.room.choice.Options[0], "3/2569") || b.saved == 0 {
		t.Errorf("the list begins with %q", b.room.choice.Options[0])
	}
	b.noFailures()
}

func TestTheHeadIsStoredWhenAFieldIsLeft(t *testing.T) {
	b := open(t)
	entries := find[*part.ClockEntry](b)
	b.write(entries[1].Entry(), "16.05")
	b.write(find[*part.EditTable](b)[0].Entries()[0][0], "นายแขก ตัวอย่าง")
	m := b.meeting()
	if m.Ends != "16:05" || entries[1].Entry().Text != "16:05" || m.Guests[0].Name != "นายแขก ตัวอย่าง" {
		t.Errorf("ends %s, guests %+v", m.Ends, m.Guests)
	}
	// an end before the start is refused at its field, and what was typed stays
	b.write(entries[1].Entry(), "08:00")
	if b.meeting().Ends != "16:05" || entries[1].Entry().Text != "08:00" || !strings.Contains(entries[1].Note(), "อยู่ก่อน") {
		t.Errorf("%s; the field says %q and %q", b.meeting().Ends, entries[1].Entry().Text, entries[1].Note())
	}
	b.noFailures()
}

func TestAbsenceProxyAndStays(t *testing.T) {
	b := open(t)
	side := b.room.roll
	var member model.ID
	for _, a := range b.meeting().Roll[1:] {
		if b.room.held.seats[a.Member].ProxyCount && a.Proxy == nil && len(a.Stays) > 0 {
			member = a.Member
		}
	}
	side.table.Pick(string(member))
	side.showMember()
	text, _ := b.room.held.quorum("")
	b.press(fyne.KeyF4)
	m := b.meeting()
	if len(m.Presence(member).Stays) != 0 {
		t.Fatal("F4 did not untick")
	}
	if now, _ := b.room.held.quorum(""); now == text || !b.says(now) {
		t.Errorf("the quorum still says %q", now)
	}
	if b.w.Canvas().Focused() != fyne.Focusable(side.member.reason) {
		t.Error("the reason is not asked for")
	}
	b.write(side.member.reason, "ลาป่วย")
	m = b.meeting()
	if m.Presence(member).Reason != "ลาป่วย" || !b.says("ลาป่วย") {
		t.Errorf("%+v", m.Presence(member))
	}
	b.press(fyne.KeyF4)
	b.write(side.member.proxy[0], "นายแทน ตัวอย่าง")
	b.write(side.member.proxy[1], "ปลัด")
	m = b.meeting()
	if p := m.Presence(member).Proxy; p == nil || p.Name != "นายแทน ตัวอย่าง" || p.Position != "ปลัด" {
		t.Errorf("%+v", p)
	}
	b.write(side.member.proxy[0], "")
	b.write(side.member.proxy[1], "")
	b.press(fyne.KeyF9)
	b.press(fyne.KeyF10)
	m = b.meeting()
	if a := m.Presence(member); a.Proxy != nil || len(a.Stays) != 1+1 || a.Stays[0].To != "12:34" || a.Stays[1].From != "12:34" {
		t.Errorf("%+v", a)
	}
	b.write(side.member.stays.Entries()[0][1], "14.10")
	b.write(side.member.stays.Entries()[1][0], "14:25")
	m = b.meeting()
	if a := m.Presence(member); a.Stays[0].To != "14:10" || a.Stays[1].From != "14:25" {
		t.Errorf("%+v", a.Stays)
	}
	b.picture("member")
	b.noFailures()
}

// The window shows the room again after every commit, the room's own too: what is being typed stays.
func TestShowDuringEditingLosesNothing(t *testing.T) {
	b := open(t)
	again := func() {
		t.Helper()
		person := must(b.s.People())(t)[0]
		person.Phone += "1"
		must(b.s.SavePerson(person))(t)
	}
	places := map[fyne.KeyName]func() *part.Entry{
		fyne.KeyF3: func() *part.Entry { return b.room.roll.place },
		fyne.KeyF5: func() *part.Entry { return b.room.agenda.item.reason },
		fyne.KeyF6: func() *part.Entry {
			b.room.minutes.take(openingRow)
			return b.room.minutes.texts.lines[0].entry
		},
	}
	for tab, field := range places {
		b.press(tab)
		e := field()
		b.typeInto(e, "กำลังพิมพ์")
		again()
		if e.Text != "กำลังพิมพ์" || b.w.Canvas().Focused() != fyne.Focusable(e) {
			t.Errorf("behind %s: %q", tab, e.Text)
		}
		b.w.Canvas().Unfocus()
	}
	m := b.meeting()
	_, it := m.Item(b.room.agenda.at)
	if m.Place != "กำลังพิมพ์" || m.Opening.Own != "กำลังพิมพ์" || it.Resolution.Reason != "กำลังพิมพ์" {
		t.Errorf("place %q, opening %q, reason %q", m.Place, m.Opening.Own, it.Resolution.Reason)
	}
	b.noFailures()
}

func TestWithoutAMeeting(t *testing.T) {
	b := open(t)
	body := must(b.s.Body(b.here.Body))(t)
	body.ID, body.Kind, body.Name = "", model.Subcommittee, "คณะอนุกรรมการ"
	b.here.Body = must(b.s.SaveBody(body))(t).ID
	b.room.Show("")
	if !b.says("ยังไม่มีการประชุม") {
		t.Error("no word about what to do first")
	}
	b.press(fyne.KeyF4, fyne.KeyF2)
	if b.w.Canvas().Overlays().Top() == nil {
		t.Error("F2 asks for no date")
	}
	b.tap("เปิดประชุม")
	if b.meeting().Body != b.here.Body || b.meeting().Number != 1 {
		t.Errorf("%+v", b.meeting())
	}
	b.noFailures()
}
