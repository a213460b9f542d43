package service

import (
	"slices"
	"testing"

	"kongthun/model"
)

// interested is an office whose second member is responsible for the first proposal and whose chair heads the second's applicant.
func interested(t *testing.T) (*office, model.Meeting) {
	t.Helper()
	o := newOffice(t)
	o.proposals[0].Applicant.Responsible = "นางทดลอง2  สมมุติ"
	chair := must[[]model.Person](t)(o.People())
	for _, p := range chair {
		if p.ID == o.members[0].Person {
			p.Position, p.Organisation = "ผู้อำนวยการ", "รพ.สต.สมมติ"
			must[model.Person](t)(o.SavePerson(p))
		}
	}
	o.proposals[1].Applicant.Name = "โรงพยาบาลส่งเสริมสุขภาพตำบลสมมติ"
	for i := range 2 {
		o.proposals[i] = must[model.Proposal](t)(o.SaveProposal(o.proposals[i]))
	}
	return o, o.meet(t)
}

// Of items that are to be decided yet, the fund's own hints at everybody.
func TestHintsAreGivenBeforeADecision(t *testing.T) {
	o, m := interested(t)
	m.Agenda[3].Items[2].Resolution, m.Agenda[3].Items[2].Vote = nil, nil
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	n := 0
	for _, l := range must[[]model.ProposedRecusal](t)(o.Interests(m.ID)) {
		if l.Interest.Why == model.FundAdministers && l.Item == m.Agenda[3].Items[2].Key {
			n++
		}
	}
	if n != 6 {
		t.Errorf("%d hints at six people", n)
	}
}

func TestInterestsAreConfirmedInOneGo(t *testing.T) {
	o, m := interested(t)
	list := must[[]model.ProposedRecusal](t)(o.Interests(m.ID))
	why := map[model.InterestWhy]int{}
	var leaving []model.ProposedRecusal
	for _, l := range list {
		why[l.Interest.Why]++
		if !l.Interest.Why.Hint() {
			leaving = append(leaving, l)
		}
	}
	if why[model.NamedPerson] != 1 || why[model.Represents] != 1 || why[model.FundAdministers] != 0 || len(leaving) != 2 {
		t.Fatalf("%v of %+v", why, list)
	}
	before, _, _ := o.Newest(1)
	m = must[model.Meeting](t)(o.NoteInterests(m.ID, leaving))
	after, newest, _ := o.Newest(1)
	if after != before+1 || newest[0].Action != "meeting.interests" {
		t.Errorf("%d lines in the journal, the last %q", after-before, newest[0].Action)
	}
	first, second := m.Agenda[3].Items[0], m.Agenda[3].Items[1]
	if !first.Out(o.members[1].ID) || first.Presider != "" || first.Recusals[0].Ground != model.IsParty {
		t.Errorf("%+v", first.Recusals)
	}
	if !second.Out(o.members[0].ID) || second.Presider != o.members[1].ID || second.Recusals[0].Ground != model.IsRepresentative {
		t.Errorf("%q presides, %+v", second.Presider, second.Recusals)
	}
	stored := must[model.Meeting](t)(o.Meeting(m.ID))
	if !sameJSON(stored, m) {
		t.Error("what is told is not what is stored")
	}
	_, err := o.NoteInterests(m.ID, leaving)
	refused(t, err, "interest.nobody")
	for _, l := range must[[]model.ProposedRecusal](t)(o.Interests(m.ID)) {
		if l.Noted != slices.Contains(leaving, model.ProposedRecusal{Item: l.Item, Member: l.Member, Interest: l.Interest}) {
			t.Errorf("noted %v: %+v", l.Noted, l)
		}
	}
	m.Agenda[3].Items = m.Agenda[3].Items[:0]
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	_, err = o.NoteInterests(m.ID, leaving)
	refused(t, err, "service.closed")
}

// Whoever is out gives no score that counts, and one who was challenged and let stay does; the papers of the meeting are the same,
// whoever looks at them.
func TestWhoIsOutDoesNotScore(t *testing.T) {
	o, m := interested(t)
	must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	for _, sheet := range must[[]model.Sheet](t)(o.Sheets(o.round.ID)) {
		o.judge(t, sheet, o.proposals[0], model.Direct, 3)
	}
	sheets := func() int {
		for _, l := range must[Ranking](t)(o.Rank(o.round.ID)).Lines {
			if l.Proposal == o.proposals[0].ID {
				return l.Sheets
			}
		}
		return -1
	}
	all := sheets()
	m.Agenda[3].Items[0].Recusals = []model.Recusal{{Member: o.members[1].ID, Ground: model.IsParty}}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if got := sheets(); all < 3 || got != all-1 {
		t.Errorf("%d of %d sheets count", got, all)
	}
	m.Agenda[3].Items[0].Recusals[0].Challenge = &model.Challenge{Stays: true, For: 4}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if got := sheets(); got != all {
		t.Errorf("%d of %d sheets count though she stays", got, all)
	}
	as := o.Actor()
	one := must[model.Minutes](t)(o.Minutes(m.ID))
	o.SetActor("นายทดลอง2 สมมุติ") // who has an interest herself
	if other := must[model.Minutes](t)(o.Minutes(m.ID)); !sameJSON(one, other) {
		t.Error("the minutes differ by who looks at them")
	}
	if pages, err := o.SignInPDF(m.ID); err != nil || len(pages.PDF) == 0 {
		t.Errorf("a member with an interest cannot print: %v", err)
	}
	o.SetActor(as)
}
