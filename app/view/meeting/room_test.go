package meeting

import (
	"strings"
	"testing"
	"time"

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

// An experienced secretary decides an item with F4, Enter, Enter and F8.
func TestDecidingByKeys(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	b.press(fyne.KeyF4)
	it := b.item(key)
	asked := b.room.held.asked(it)
	if it.Vote == nil || !it.Vote.Unanimous || it.Resolution.Word != model.Approve || it.Resolution.Amount != asked || asked == 0 {
		t.Fatalf("%+v %+v, asked %v", it.Vote, it.Resolution, asked)
	}
	if b.w.Canvas().Focused() != fyne.Focusable(b.room.agenda.item.amount.Entry()) {
		t.Fatal("the sum has not the focus")
	}
	b.typeInto(b.room.agenda.item.amount.Entry(), "12000")
	b.press(fyne.KeyReturn)
	if b.w.Canvas().Focused() != fyne.Focusable(b.room.agenda.item.reason) {
		t.Fatal("Enter does not lead to the reason")
	}
	b.typeInto(b.room.agenda.item.reason, "ตรงกับปัญหา")
	b.press(fyne.KeyF8)
	it = b.item(key)
	if it.Resolution.Amount != 1_200_000 || it.Resolution.Reason != "ตรงกับปัญหา" {
		t.Errorf("%+v", it.Resolution)
	}
	if b.room.agenda.at == key || b.room.agenda.item.reason.Text != "" {
		t.Errorf("F8 leads to %q, whose reason is %q", b.room.agenda.at, b.room.agenda.item.reason.Text)
	}
	b.press(fyne.KeyF7)
	if b.room.agenda.at != key || !b.says("ผ่าน: เห็นชอบ") {
		t.Errorf("F7 leads to %q", b.room.agenda.at)
	}
	b.picture("decided")
	b.noFailures()
}

func TestVotesAreCountedAndDoubted(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	side := b.room.agenda.item
	b.press(fyne.KeyF4)
	b.write(side.vote.counts[0].Entry(), "5")
	b.write(side.vote.counts[1].Entry(), "5")
	if v := b.item(key).Vote; *v != (model.Vote{For: 5, Against: 5}) || side.vote.unanimous.Checked || !side.vote.castBox.Visible() || !b.says("ต้องออกเสียงชี้ขาด") {
		t.Errorf("%+v; a tie asks for the casting vote", v)
	}
	side.vote.casting.SetSelected("เห็นชอบ")
	if v := b.item(key).Vote; v.Casting != model.CastingFor || !b.says("ผ่าน: เห็นชอบ 5") {
		t.Errorf("%+v", v)
	}
	b.write(side.vote.counts[1].Entry(), "50")
	if v := b.item(key).Vote; v.Casting != model.NoCasting || !b.says("ผู้มีสิทธิออกเสียง") {
		t.Errorf("%+v; more votes than voters are doubted", v)
	}
	side.word.SetSelected("ไม่อนุมัติ")
	if r := b.item(key).Resolution; r.Word != model.Reject {
		t.Errorf("%+v", r)
	}
	b.noFailures()
}

// Passing a cap is no wall: the reason is asked for while it is passed, and only then.
func TestPassingACapAsksForTheReason(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	p := must(b.s.Proposal(b.item(key).Subject.ID))(t)
	p.Type = "10(4)"
	must(b.s.SaveProposal(p))(t)
	b.room.agenda.pick(key)
	side := b.room.agenda.item
	b.press(fyne.KeyF4)
	b.write(side.amount.Entry(), "1")
	if side.over.Visible() {
		t.Fatal("a reason is asked for below the cap")
	}
	b.write(side.amount.Entry(), "400000")
	if !side.over.Visible() || !b.says("เกินเพดาน") || !b.says("ยังไม่ได้ตรวจ") || !b.says("โปรดบันทึกเหตุผลที่อนุมัติเกินเพดาน") {
		t.Fatalf("no word of the cap\n%s", said(side.money))
	}
	b.write(side.over, "จำเป็นต่อการบริหารกองทุน")
	if b.says("โปรดบันทึกเหตุผลที่อนุมัติเกินเพดาน") {
		t.Error("asked again for the reason that was given")
	}
	if r := b.item(key).Resolution; r.CapReason != "จำเป็นต่อการบริหารกองทุน" {
		t.Errorf("%+v", r)
	}
	b.picture("cap")
	b.noFailures()
}

func TestRecusalIsStampedAndLeavesTheQuorum(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	before := b.room.held.meeting.Quorum(b.room.held.roster, b.room.held.setting, key)
	b.press(fyne.KeyF11)
	b.tap("เพิ่ม")
	if len(b.item(key).Recusals) != 0 {
		t.Fatal("recused without a ground")
	}
	who, ground := find[*part.Choice[model.ID]](b)[0], find[*part.Choice[model.Ground]](b)[0]
	who.SetSelectedIndex(2)
	ground.SetSelectedIndex(2)
	b.tap("เพิ่ม")
	b.press(fyne.KeyF9)
	b.press(fyne.KeyF10)
	it := b.item(key)
	if len(it.Recusals) != 1 || it.Recusals[0].Ground != model.IsRelative || it.Recusals[0].Left != "12:34" || it.Recusals[0].Returned != "12:34" {
		t.Fatalf("%+v", it.Recusals)
	}
	after := b.room.held.meeting.Quorum(b.room.held.roster, b.room.held.setting, key)
	if after.Base != before.Base-1 || after.Present != before.Present-1 || !b.says("(มีส่วนได้เสีย 1 คน)") {
		t.Errorf("%+v, before %+v", after, before)
	}
	b.write(find[*part.ClockEntry](b)[0].Entry(), "14.00")
	if got := b.item(key).Recusals[0]; got.Left != "14:00" && !b.says("เวลาไม่เรียงลำดับ") {
		t.Errorf("%+v", got)
	}
	b.picture("recusal")
	b.noFailures()
}

func TestDissentIsKeptWithItsReason(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	b.press(fyne.KeyF4)
	side := b.room.agenda.item
	side.dissent.add.SetSelectedIndex(1)
	var reason *part.Entry
	for _, e := range find[*part.Entry](b) {
		if e.PlaceHolder == "เหตุผลของความเห็นแย้ง" {
			reason = e
		}
	}
	b.write(reason, "งบสูงเกินไป")
	d := b.item(key).Resolution.Dissents
	if len(d) != 1 || d[0].Member == "" || d[0].Reason != "งบสูงเกินไป" {
		t.Errorf("%+v", d)
	}
	test := side.dissent.lines[0].remove
	test.OnTapped()
	if got := b.item(key).Resolution; len(got.Dissents) != 0 || got.Word != model.Approve {
		t.Errorf("%+v", got)
	}
	b.noFailures()
}

func TestAgendaIsEdited(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	s := b.room.agenda
	s.table.Pick("section 4")
	s.show()
	b.tap("เรื่อง")
	b.tap("เพิ่ม")
	if n := len(b.meeting().Agenda[4].Items); n != 0 {
		t.Fatal("an item without a title")
	}
	for _, e := range find[*part.Entry](b) {
		b.typeInto(e, "กำหนดวันประชุมครั้งต่อไป")
	}
	b.tap("เพิ่ม")
	items := b.meeting().Agenda[4].Items
	if len(items) != 1 || items[0].Title != "กำหนดวันประชุมครั้งต่อไป" || items[0].Kind != model.OtherItem || s.at != items[0].Key {
		t.Fatalf("%+v", items)
	}
	b.tap("ขึ้น")
	m := b.meeting()
	if number := m.NumberOf(items[0].Key); !strings.HasPrefix(number, "4.") || s.at != items[0].Key {
		t.Errorf("moved to %s", number)
	}
	b.tap("นำออก")
	b.tap("นำออก")
	m = b.meeting()
	if _, _, there := m.Where(items[0].Key); there {
		t.Error("the item is still there")
	}
	s.table.Pick("section 0")
	s.show()
	b.write(find[*part.Entry](b)[0], "เรื่องแจ้ง")
	if got := b.meeting().Agenda[0].Title; got != "เรื่องแจ้ง" {
		t.Errorf("the section is called %q", got)
	}
	b.noFailures()
}

func TestProposalsArePutUpByRank(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF2)
	b.tap("เปิดประชุม")
	b.press(fyne.KeyF5)
	b.tap("นำข้อเสนอเข้า")
	b.picture("put_up")
	list := find[*part.MultiChoice[model.ID]](b)[0]
	values := list.Values()
	list.Set(values[:3])
	b.tap("นำเข้าวาระ")
	var got []model.ID
	for _, it := range b.meeting().Agenda[3].Items {
		got = append(got, it.Subject.ID)
	}
	lines := must(b.s.Rank(b.here.Round))(t).Lines
	if len(got) != 3 || got[0] != lines[0].Proposal || got[2] != lines[2].Proposal {
		t.Errorf("%v, ranked %v", got, lines[:3])
	}
	b.noFailures()
}

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

// A meeting with doubts is not closed; each doubt leads to its place; without doubts it closes and nothing can be changed.
func TestClosing(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF6, fyne.KeyF12)
	if !b.says("ยังไม่มีมติ") || b.meeting().Closed {
		t.Fatal("closed with open items, or not told why")
	}
	b.tap("ปิด")
	key := b.undecided()
	b.room.minutes.jump("agenda." + key)
	if b.room.tabs.At() != agendaTab || b.room.agenda.at != key {
		t.Errorf("led to %q on tab %d", b.room.agenda.at, b.room.tabs.At())
	}
	for _, x := range b.room.held.agenda() {
		if it := b.shownItem(x.key); it != nil && wantsWord(it.Kind) && it.Resolution == nil {
			b.room.agenda.pick(x.key)
			b.press(fyne.KeyF4)
			b.write(b.room.agenda.item.reason, "ตรงกับปัญหาของพื้นที่")
		}
	}
	b.press(fyne.KeyF6)
	b.room.minutes.jump("ends")
	b.write(find[*part.ClockEntry](b)[1].Entry(), "16:30")
	b.press(fyne.KeyF6, fyne.KeyF4)
	if name := b.paper(); name != "ร่างรายงานการประชุม_2569-02.pdf" {
		t.Error(name)
	}
	b.press(fyne.KeyF12)
	for len(b.told) > 0 {
		<-b.told
	}
	b.tap("ปิดแก้ไข")
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
	if !b.says("ปิดแก้ไขแล้ว แก้ไม่ได้อีก") || !b.room.agenda.item.reason.Disabled() {
		t.Error("closed, and still open to changes")
	}
	b.press(fyne.KeyF6, fyne.KeyF4)
	if name := b.paper(); name != "รายงานการประชุม_2569-02.pdf" {
		t.Error(name)
	}
	b.noFailures()
}

func TestAClosedMeetingIsReadOnlyAndSaysSo(t *testing.T) {
	b := open(t)
	for _, m := range b.room.held.past {
		if m.Closed {
			b.room.Show(m.ID)
		}
	}
	if !b.meeting().Closed || !b.says("ปิดแก้ไขแล้ว แก้ไม่ได้อีก") {
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
		fyne.KeyF3: func() *part.Entry { return find[*part.Entry](b)[2] },
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
