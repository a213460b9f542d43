package meeting

import (
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestTakingAVoteAnotherWay(t *testing.T) {
	for name, c := range map[string]struct {
		from model.Vote
		to   model.VoteHow
		want model.Vote
	}{
		"hands to secret": {model.Vote{For: 3, Against: 1}, model.Secret, model.Vote{How: model.Secret, For: 3, Against: 1}},
		"names to hands": {
			model.Vote{How: model.ByName, Names: []model.NamedVote{{Member: "m1", Says: model.SaysFor}, {Member: "m2", Says: model.SaysAbstain}}},
			model.ByHands,
			model.Vote{For: 1, Abstain: 1},
		},
		"hands to names":       {model.Vote{For: 3, Against: 3, Casting: model.CastingFor}, model.ByName, model.Vote{How: model.ByName}},
		"unanimous to secret":  {model.Vote{Unanimous: true}, model.Secret, model.Vote{How: model.Secret}},
		"spoiled to hands":     {model.Vote{How: model.Secret, For: 2, Spoiled: 1}, model.ByHands, model.Vote{For: 2}},
		"a tie keeps its vote": {model.Vote{For: 2, Against: 2, Casting: model.CastingFor}, model.Secret, model.Vote{How: model.Secret, For: 2, Against: 2, Casting: model.CastingFor}},
	} {
		v := c.from
		takeBy(&v, c.to)
		if v.How != c.want.How || v.For != c.want.For || v.Against != c.want.Against || v.Abstain != c.want.Abstain ||
			v.Spoiled != c.want.Spoiled || v.Casting != c.want.Casting || v.Unanimous || len(v.Names) != 0 {
			t.Errorf("%s: %+v", name, v)
		}
	}
}

// Members are called by name with one key each; the counts come from the list, and a casting vote is asked for at a tie.
func TestARollCall(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	v := &b.room.agenda.item.vote
	v.how.SetSelected("ขานชื่อ")
	voters := b.room.held.meeting.Voters(b.room.held.roster, key)
	if len(v.names.shown) != len(voters) || len(voters) < 5 || !v.names.box.Visible() {
		t.Fatalf("%d are called of %d", len(v.names.shown), len(voters))
	}
	b.w.Canvas().Focus(v.names.lines[voters[0]])
	for _, key := range []rune{'1', '๒', '3', '2'} {
		b.Type(string(key))
		b.press(fyne.KeyReturn)
	}
	if x := b.item(key).Vote; x.Says(voters[0]) != model.SaysFor || x.Says(voters[1]) != model.SaysAgainst || x.Says(voters[2]) != model.SaysAbstain || x.Says(voters[3]) != model.SaysAgainst {
		t.Fatalf("%+v", x.Names)
	}
	if v.counts[1].Entry().Text != "2" || !v.counts[1].Disabled() {
		t.Errorf("%q against is shown, typed %v", v.counts[1].Entry().Text, !v.counts[1].Disabled())
	}
	b.press(fyne.KeyUp, fyne.KeyDelete)
	if x := b.item(key).Vote; x.Says(voters[3]) != "" {
		t.Errorf("%+v", x.Names)
	}
	b.tap("ที่เหลือเห็นชอบ")
	yes, no, abstain := b.item(key).Vote.Counts()
	if yes != len(voters)-2 || no != 1 || abstain != 1 {
		t.Errorf("%d, %d, %d of %d", yes, no, abstain, len(voters))
	}
	b.room.agenda.item.word.SetSelected("อนุมัติ")
	b.picture("roll_call")
	// A slip of the hand is no end of the list.
	v.how.SetSelected("ยกมือ")
	b.tap(phrase.Say("part.cancel"))
	v.unanimous.SetChecked(true)
	b.tap(phrase.Say("part.cancel"))
	if x := b.item(key).Vote; len(x.Names) != len(voters) || x.How != model.ByName || x.Unanimous || v.how.Value() != model.ByName || v.unanimous.Checked {
		t.Fatalf("%+v is left, shown by %q", x, v.how.Value())
	}
	// Whoever leaves for the item is called no more.
	b.press(fyne.KeyF11)
	find[*part.Choice[model.ID]](b)[0].SetSelected(b.room.held.label(voters[1]))
	find[*part.Choice[model.Ground]](b)[0].SetSelectedIndex(0)
	b.tap("เพิ่ม")
	if x := b.item(key).Vote; x.Says(voters[1]) != "" || len(v.names.shown) != len(voters)-1 {
		t.Errorf("%d are called, %+v", len(v.names.shown), x.Names)
	}
	b.noFailures()
}

func TestASecretVote(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	v := &b.room.agenda.item.vote
	if v.spoiled.Visible() || v.names.box.Visible() {
		t.Error("hands spoil no ballots and call no names")
	}
	v.how.SetSelected("ลงคะแนนลับ")
	b.write(v.counts[0].Entry(), "4")
	b.write(v.counts[1].Entry(), "4")
	b.write(v.counts[3].Entry(), "1")
	b.room.agenda.item.word.SetSelected("อนุมัติ")
	if x := b.item(key).Vote; x.How != model.Secret || x.For != 4 || x.Against != 4 || x.Spoiled != 1 {
		t.Fatalf("%+v", x)
	}
	if !v.castBox.Visible() || !b.says("ผู้ทำหน้าที่ประธานต้องออกเสียงชี้ขาด") {
		t.Error("nobody asks for the casting vote")
	}
	b.picture("secret")
	v.casting.SetSelected("เห็นชอบ")
	if !b.says("ผ่าน: เห็นชอบ 4") {
		t.Errorf("the outcome is not told")
	}
	b.noFailures()
}

// A challenged member is out until the others have let her stay; the result follows their count.
func TestAChallenge(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	side, chair := b.room.agenda.item, b.meeting().Presider
	b.press(fyne.KeyF11)
	find[*part.Choice[model.ID]](b)[0].SetSelected(b.room.held.label(chair))
	find[*part.Choice[model.Ground]](b)[0].SetSelectedIndex(2)
	for _, box := range find[*part.Check](b) {
		if box.Text == "ถูกคัดค้าน (มาตรา 15)" && stage.Texts(box) != "" {
			box.SetChecked(true)
		}
	}
	b.tap("เพิ่ม")
	it := b.item(key)
	if len(it.Recusals) != 1 || it.Recusals[0].Challenge == nil || !it.Out(chair) || it.Presider == "" {
		t.Fatalf("%+v, %q presides", it.Recusals, it.Presider)
	}
	box := side.recused.lines[0].challenge
	voters, needed := box.vote()
	b.write(box.counts[0].Entry(), itoa(needed))
	if it := b.item(key); it.Out(chair) || it.Presider != "" {
		t.Errorf("%d of %d were for it: %+v, %q presides", needed, voters, it.Recusals[0].Challenge, it.Presider)
	}
	b.picture("challenge")
	b.write(box.counts[0].Entry(), itoa(needed-1))
	if it := b.item(key); !it.Out(chair) || it.Presider == "" {
		t.Errorf("%+v, %q presides", it.Recusals[0].Challenge, it.Presider)
	}
	box.stays.SetChecked(true) // against the count: told, and not forbidden
	if it := b.item(key); it.Out(chair) || !b.says("ผลการพิจารณาคำคัดค้านไม่ตรงกับคะแนนลับ") {
		t.Errorf("%+v", it.Recusals[0].Challenge)
	}
	box.was.SetChecked(false)
	if it := b.item(key); it.Recusals[0].Challenge == nil || !box.was.Checked {
		t.Errorf("a count is gone without a question: %+v", it.Recusals[0])
	}
	b.tap(phrase.Say("meeting.challenge_lost_yes"))
	if it := b.item(key); it.Recusals[0].Challenge != nil || !it.Out(chair) {
		t.Errorf("declared herself, and %+v", it.Recusals[0])
	}
	b.noFailures()
}

func TestAWrittenDissent(t *testing.T) {
	b := open(t)
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	b.press(fyne.KeyF4)
	side := b.room.agenda.item
	side.dissent.add.SetSelectedIndex(1)
	for _, e := range stage.All[*part.Entry](side.dissent.rows) {
		if e.PlaceHolder == "เหตุผลของความเห็นแย้ง" {
			b.write(e, "ค่าวิทยากรสูงเกินไป")
		} else {
			b.write(e, "ข้าพเจ้าไม่เห็นด้วย\nเพราะค่าวิทยากรสูงกว่าเกณฑ์")
		}
	}
	d := b.item(key).Resolution.Dissents
	if len(d) != 1 || d[0].Reason != "ค่าวิทยากรสูงเกินไป" || d[0].Written != "ข้าพเจ้าไม่เห็นด้วย\nเพราะค่าวิทยากรสูงกว่าเกณฑ์" {
		t.Errorf("%+v", d)
	}
	b.picture("dissent")
	b.noFailures()
}

// A third is offered as a quorum only to a meeting that goes on with another.
func TestAThirdIsOfferedToAMeetingThatGoesOn(t *testing.T) {
	b := open(t)
	third := b.room.roll.third
	if third.Visible() || b.says("มาตรา 79") {
		t.Error("a third is offered to a meeting that begins anew")
	}
	m := b.meeting()
	key := b.undecided()
	m.Adjourned = &model.Adjournment{At: "16:00", Item: key}
	m = must(b.s.SaveMeeting(m))(t)
	next := must(b.s.ContinueMeeting(m.ID, "2026-03-20"))(t)
	b.room.Show(next.ID)
	if !third.Visible() {
		t.Fatal("it is not offered")
	}
	half, _ := b.room.held.quorum("")
	third.SetChecked(true)
	now, _ := b.room.held.quorum("")
	if !b.meeting().Third || half == now {
		t.Errorf("%q and then %q", half, now)
	}
	b.picture("third")
	b.noFailures()
}

// An item that loses its quorum says so in the list of the agenda at once.
func TestALostQuorumStandsInTheAgenda(t *testing.T) {
	h := three()
	of := func(key string) agendaRow {
		for _, x := range h.agenda() {
			if x.key == key {
				return x
			}
		}
		return agendaRow{}
	}
	if x := of("2"); !x.open || x.short {
		t.Errorf("%+v", x)
	}
	h.setting.RecusedInBase = true
	_, it := h.meeting.Item("2")
	it.Recusals = []model.Recusal{{Member: "m1"}, {Member: "m2"}}
	if x := of("2"); !x.short || x.result != "ไม่ครบองค์ประชุม" {
		t.Errorf("%+v", x)
	}
	if x := of("3"); x.short {
		t.Errorf("the item beside it: %+v", x)
	}
}
