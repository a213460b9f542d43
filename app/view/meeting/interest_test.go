package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestTheListOfInterests(t *testing.T) {
	h := three()
	l := interests(h, []model.ProposedRecusal{
		{Item: "2", Member: "m1", Interest: model.Interest{Why: model.Represents, Ground: model.IsRepresentative, What: "รพ.สต."}},
		{Item: "2", Member: "m2", Interest: model.Interest{Why: model.SameAuthority, What: "เทศบาล"}},
		{Item: "2", Member: "m3", Interest: model.Interest{Why: model.NamedPerson, What: "คน3"}, Noted: true},
		{Item: "3", Member: "m2", Interest: model.Interest{Why: model.FundAdministers, What: "10(4)"}},
	})
	if got := l.leaving(); len(got) != 1 || got[0].Member != "m1" {
		t.Errorf("ticked: %+v", got)
	}
	if proposed, hinted := l.items(); len(proposed) != 1 || proposed[0] != "2" || len(hinted) != 1 || hinted[0] != "3" {
		t.Errorf("items %q, and with hints only %q", proposed, hinted)
	}
	if order, lines := l.reasons("2"); len(order) != 3 || len(lines[order[0]]) != 1 || lines[order[0]][0].Member != "m1" || order[2] != "บันทึกไว้แล้ว" {
		t.Errorf("reasons %q", order)
	}
	if text, tone := l.quorum("2"); tone != part.Good || !strings.Contains(text, "เหลือ 2 คน จาก 2 คน") {
		t.Errorf("%q", text)
	}
	l.held.setting.RecusedInBase = true
	l.lines[1].leaves = true
	if text, tone := l.quorum("2"); tone != part.Error || !strings.Contains(text, "เหลือ 1 คน จาก 3 คน") || !strings.Contains(text, "ไม่ครบ") {
		t.Errorf("%q", text)
	}
	if got := l.leaving(); len(got) != 2 || got[1].Member != "m2" {
		t.Errorf("ticked: %+v", got)
	}
	if l.heading("2") != "3.1 โครงการ" {
		t.Errorf("%q", l.heading("2"))
	}
	for w := range map[model.InterestWhy]bool{
		model.SamePerson: true, model.NamedPerson: true, model.NamedProposer: true, model.NamedInGroup: true,
		model.Represents: true, model.NamedAdviser: true, model.SameAuthority: true, model.FundAdministers: true,
	} {
		if text := why(model.Interest{Why: w, What: "กขค"}); !strings.Contains(text, "กขค") {
			t.Errorf("%s is not explained: %q", w, text)
		}
	}
}

// interested makes the second member responsible for the first undecided proposal, and its authority the applicant of another.
func (b *bench) interested() (key string, member model.ID) {
	b.t.Helper()
	b.press(fyne.KeyF5)
	key = b.undecided()
	member = b.room.held.meeting.Roll[4].Member
	person := b.room.held.people[member]
	p := b.room.held.proposals[b.item(key).Subject.ID]
	p.Applicant.Person, p.Applicant.Responsible = "", person.FullName()
	must(b.s.SaveProposal(p))(b.t)
	b.room.Show("")
	return key, member
}

func TestInterestsAreGoneThroughBeforeTheMeeting(t *testing.T) {
	b := open(t)
	key, member := b.interested()
	before, _, _ := b.s.Newest(1)
	b.tap("ส่วนได้เสียก่อนประชุม")
	if !b.says("ชื่อตรงกับผู้รับผิดชอบโครงการ") || !b.says("ครบองค์ประชุม") {
		t.Fatal("the list does not explain itself")
	}
	b.picture("interests")
	b.tap("บันทึกผู้ที่ทำเครื่องหมาย")
	after, _, _ := b.s.Newest(1)
	if it := b.item(key); !it.Out(member) || it.Recusals[0].Ground != model.IsParty || after != before+1 {
		t.Errorf("%+v, %d actions", it.Recusals, after-before)
	}
	b.tap("ส่วนได้เสียก่อนประชุม")
	for _, box := range find[*part.Check](b) {
		if box.Text == b.room.held.label(member) && box.Checked != box.Disabled() {
			t.Error("who is noted may be unticked here")
		}
	}
	if !b.says("บันทึกไว้แล้ว") {
		t.Error("who is noted is not said to be")
	}
	b.press(fyne.KeyEscape)
	b.noFailures()
}
