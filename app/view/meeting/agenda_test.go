package meeting

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

// An experienced secretary decides an item with F4, Enter, Enter and F8.
func TestDecidingByKeys(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	b.press(fyne.KeyF4)
	it := b.item(key)
	asked := b.room.held.proposals[it.Subject.ID].Budget
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
	if v := b.item(key).Vote; !reflect.DeepEqual(*v, model.Vote{For: 5, Against: 5}) || side.vote.unanimous.Checked || !side.vote.castBox.Visible() || !b.says("ต้องออกเสียงชี้ขาด") {
		t.Errorf("%+v; a tie asks for the casting vote", v)
	}
	if nobody := side.vote.counts[2].Entry(); nobody.PlaceHolder != "0" || nobody.Text != "" {
		t.Errorf("a count that was not typed shows %q over %q", nobody.Text, nobody.PlaceHolder)
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
	screening := must(b.s.Screening(b.here.Round))(t)
	var want []model.ID // by rank, those that no meeting has settled
	ranked := must(b.s.Rank(b.here.Round))(t)
	for _, l := range ranked.Lines {
		if screening.Status(ranked.Proposals[l.Proposal]).Waiting() {
			want = append(want, l.Proposal)
		}
	}
	if !slices.Equal(got, want[:3]) || !slices.Equal(values, want) {
		t.Errorf("%v, ranked %v", got, want)
	}
	b.noFailures()
}
