package service

import (
	"strconv"
	"strings"
	"testing"

	"kongthun/model"
	"kongthun/storage"
)

// tenure is how a member of the office's committee stands on a day.
func (o *office) tenure(t *testing.T, id model.ID, on model.Date) model.Tenure {
	t.Helper()
	roster, _, err := o.Roster(o.body.ID)
	if err != nil {
		t.Fatal(err)
	}
	return roster.Tenures(on)[id]
}

func TestReplacementServesTheRestOfTheTerm(t *testing.T) {
	o := newOffice(t)
	old := o.members[2]
	entries := len(must[[]storage.Entry](t)(o.Journal(1, 10000)))
	next := must[model.Member](t)(o.ReplaceMember(Replacement{
		Member: old.ID, Left: "2026-02-01", Why: "ลาออก", From: "2026-02-16", Person: model.Person{Title: "นาง", Name: "มาแทน", Family: "สมมุติ"},
	}))
	if got := len(must[[]storage.Entry](t)(o.Journal(1, 10000))); got != entries+1 {
		t.Errorf("%d entries for one action", got-entries)
	}
	want := model.Member{ID: next.ID, Body: old.Body, Seat: old.Seat, Person: next.Person, Order: old.Order, From: "2026-02-16", To: old.To, Replaces: old.ID}
	if next != want {
		t.Errorf("%+v, want %+v", next, want)
	}
	for day, want := range map[model.Date][2]model.Tenure{
		"2026-01-31": {model.InTerm, model.NotYet}, "2026-02-01": {model.HasLeft, model.NotYet},
		"2026-02-16": {model.HasLeft, model.InTerm}, "2029-01-01": {model.HasLeft, model.GoesOn},
	} {
		if a, b := o.tenure(t, old.ID, day), o.tenure(t, next.ID, day); a != want[0] || b != want[1] {
			t.Errorf("%s: %s and %s, want %v", day, a, b, want)
		}
	}
	_, err := o.ReplaceMember(Replacement{Member: old.ID, From: "2026-03-01", Person: model.Person{Name: "อีกคน"}})
	refused(t, err, "service.replace_twice")
}

func TestReplacementThatCannotBe(t *testing.T) {
	o := newOffice(t)
	people := len(must[[]model.Person](t)(o.People()))
	for name, c := range map[string]struct {
		in  Replacement
		key string
	}{
		"after the term":        {Replacement{Member: o.members[2].ID, Left: "2026-02-01", Why: "x", From: "2029-01-01", Person: model.Person{Name: "ก"}}, "service.replace_over"},
		"before she has left":   {Replacement{Member: o.members[2].ID, Left: "2026-02-01", Why: "x", From: "2026-01-31", Person: model.Person{Name: "ก"}}, "member.invalid"},
		"on no day":             {Replacement{Member: o.members[2].ID, Why: "x", Person: model.Person{Name: "ก"}}, "member.invalid"},
		"she never leaves":      {Replacement{Member: o.members[2].ID, From: "2026-02-01", Person: model.Person{Name: "ก"}}, "member.invalid"},
		"nobody":                {Replacement{Member: o.members[2].ID, Left: "2026-02-01", Why: "x", From: "2026-02-01"}, "person.invalid"},
		"no member":             {Replacement{Member: "m0000000000000000", From: "2026-02-01", Person: model.Person{Name: "ก"}}, "value.not_found"},
		"somebody of no record": {Replacement{Member: o.members[2].ID, Left: "2026-02-01", From: "2026-02-01", Person: model.Person{ID: "n0000000000000000"}}, "reference.person_missing"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := o.ReplaceMember(c.in)
			refused(t, err, c.key)
			if m := must[[]model.Member](t)(o.Members(o.body.ID)); len(m) != len(o.members) || m[2].Left != "" {
				t.Errorf("something was kept: %+v", m)
			}
			if n := len(must[[]model.Person](t)(o.People())); n != people {
				t.Errorf("%d people more", n-people)
			}
		})
	}
}

func TestRenewalOfACommittee(t *testing.T) {
	o := newOffice(t)
	chosen := []model.ID{o.members[0].ID, o.members[1].ID}
	fresh := must[[]model.Member](t)(o.RenewTerms(o.body.ID, chosen, "2029-02-01", "2033-01-31"))
	if len(fresh) != 2 || fresh[0].Person != o.members[0].Person || fresh[0].Seat != "chair" || fresh[0].From != "2029-02-01" || fresh[0].To != "2033-01-31" {
		t.Errorf("%+v", fresh)
	}
	for id, want := range map[model.ID]model.Tenure{
		o.members[0].ID: model.Ended, o.members[1].ID: model.Ended, o.members[2].ID: model.GoesOn, fresh[0].ID: model.InTerm, fresh[1].ID: model.InTerm,
	} {
		if got := o.tenure(t, id, "2029-02-01"); got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
	// In between the whole committee went on: the roll of a meeting has it whole, and afterwards nobody twice.
	if m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2029-01-15")); len(m.Roll) != 6 {
		t.Errorf("%d on the roll before the renewal", len(m.Roll))
	}
	if m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2029-02-15")); len(m.Roll) != 6 || m.Presence(fresh[0].ID) == nil || m.Presence(o.members[0].ID) != nil {
		t.Errorf("%d on the roll after it", len(m.Roll))
	}
	_, err := o.RenewTerms(o.body.ID, chosen, "2029-02-01", "2033-01-31")
	refused(t, err, "service.renew_taken")
	_, err = o.RenewTerms(o.body.ID, nil, "2029-02-01", "2033-01-31")
	refused(t, err, "service.renew_none")
	_, err = o.RenewTerms(o.body.ID, []model.ID{o.members[2].ID}, "2028-12-31", "2033-01-31")
	refused(t, err, "service.renew_within")
	_, err = o.RenewTerms(o.body.ID, []model.ID{o.members[2].ID}, "2029-02-01", "2029-01-31")
	refused(t, err, "member.invalid")
}

func TestWhereTermsEndTheSeatIsEmpty(t *testing.T) {
	o := newOffice(t)
	office := must[model.Office](t)(o.Office())
	office.Setting.TermsEnd = true
	must[model.Office](t)(o.SaveOffice(office))
	if m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2029-01-15")); len(m.Roll) != 0 {
		t.Errorf("%d on the roll of an empty committee", len(m.Roll))
	}
	fresh := must[[]model.Member](t)(o.RenewTerms(o.body.ID, []model.ID{o.members[0].ID}, "2029-02-01", "2033-01-31"))
	if got := o.tenure(t, fresh[0].ID, "2029-02-01"); got != model.InTerm {
		t.Errorf("renewed all the same: %s", got)
	}
}

func TestMeetingsAreNumberedOverTheTurnOfTheYear(t *testing.T) {
	for numbering, want := range map[model.Numbering][]string{
		model.ByFiscalYear:   {"1/2568", "1/2569", "2/2569", "3/2569", "1/2570"},
		model.ByCalendarYear: {"1/2568", "2/2568", "3/2568", "1/2569", "2/2569"},
	} {
		o := newOffice(t)
		o.body.Numbering = numbering
		must[model.Body](t)(o.SaveBody(o.body))
		for i, day := range []model.Date{"2025-09-30", "2025-10-01", "2025-12-31", "2026-01-01", "2026-10-01"} {
			if m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, day)); numberOf(m) != want[i] {
				t.Errorf("%s, %s: %s, want %s", numbering, day, numberOf(m), want[i])
			}
		}
	}
}

// A sub-committee meets as the committee does, with numbers and a roll of its own; what it resolves on a proposal is no decision.
func TestASubcommitteeAdvisesOnly(t *testing.T) {
	o := newOffice(t)
	sub := must[model.Body](t)(o.SaveBody(model.Body{
		Fund: o.body.Fund, Kind: model.Subcommittee, Name: "คณะอนุกรรมการกลั่นกรอง", Numbering: model.ByFiscalYear, Seats: Lists().Subcommittee,
	}))
	for i, seat := range []string{"chair", "member", "secretary", "adviser"} {
		must[model.Member](t)(o.SaveMember(model.Member{Body: sub.ID, Seat: seat, Person: o.members[i].Person, Order: i, From: "2025-01-01"}))
	}
	must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-10"))
	m := must[model.Meeting](t)(o.CallMeeting(sub.ID, "2026-01-12"))
	if numberOf(m) != "1/2569" || len(m.Roll) != 4 {
		t.Errorf("number %s, %d on the roll", numberOf(m), len(m.Roll))
	}
	for body, want := range map[string]model.ID{"": o.body.ID, sub.Name: sub.ID, string(sub.ID): sub.ID} {
		if found := must[model.Meeting](t)(o.FindMeeting(1, 2569, "", body)); found.Body != want {
			t.Errorf("meeting 1/2569 of %q is one of %s", body, found.Body)
		}
	}
	m = must[model.Meeting](t)(o.PutUp(m.ID, 3, []model.ID{o.proposals[0].ID}))
	it := &m.Agenda[3].Items[len(m.Agenda[3].Items)-1]
	it.Vote, it.Resolution = &model.Vote{Unanimous: true}, &model.Resolution{Word: model.Approve, Amount: model.Baht(50000), Reason: "เห็นควร"}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	outcome, err := o.Outcome(m, it.Key)
	if err != nil || !outcome.Quorum.Complete || outcome.Quorum.Base != 3 || outcome.Tally.For != 3 {
		t.Errorf("%+v, %v", outcome, err)
	}
	if d := must[[]Decided](t)(o.Decided(o.year.ID)); len(d) != 0 {
		t.Errorf("a sub-committee decided %+v", d)
	}
	for _, id := range must[[]model.Sheet](t)(o.openAndList(o.round.ID)) {
		if id.Member == m.Roll[0].Member {
			t.Error("a member of the sub-committee scores as such")
		}
	}
}

// openAndList opens scoring and lists the sheets made.
func (o *office) openAndList(round model.ID) ([]model.Sheet, error) {
	if _, err := o.OpenScoring(round, nil); err != nil {
		return nil, err
	}
	return o.Sheets(round)
}

func TestAttendanceCountsAdvisersToo(t *testing.T) {
	o := newOffice(t)
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-12"))
	m.Starts, m.Ends, m.Signers = "09:00", "10:00", nil
	m.Presence(o.members[4].ID).Stays = nil
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if got, err := o.Attendance(o.body.ID); err != nil || len(got) != 0 {
		t.Errorf("before it is closed: %v %v", got, err)
	}
	if _, err := o.CloseMeeting(m.ID); err != nil {
		t.Fatal(err)
	}
	got, err := o.Attendance(o.body.ID)
	if err != nil || got[o.members[5].ID] != (model.Attended{Called: 1, Came: 1}) || got[o.members[4].ID] != (model.Attended{Called: 1}) {
		t.Errorf("%v %v", got, err)
	}
}

// With TermsEnd the minutes count the quorum that the room shows: those whose term was over are neither in the base nor in office.
func TestMinutesCountTheQuorumOfTheRoom(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	o.endTerms(t, 2, 3)
	o.termsEnd(t, true)
	q := must[model.ItemOutcome](t)(o.Outcome(m, m.Agenda[3].Items[0].Key)).Quorum
	opening := must[[]Drafted](t)(o.Paragraphs(m, ""))[0].Text
	if want := "ที่อยู่ในตำแหน่ง " + strconv.Itoa(q.Base) + " คน"; q.Base == len(m.Roll) || !strings.Contains(opening, want) {
		t.Errorf("the room counts %+v, the minutes say %q", q, opening)
	}
	// What is short in the room is a doubt of the minutes.
	for i := range m.Roll {
		if i > 0 && m.Roll[i].Member != o.members[2].ID && m.Roll[i].Member != o.members[3].ID {
			m.Roll[i].Stays = nil
		}
	}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if q := must[model.ItemOutcome](t)(o.Outcome(m, m.Agenda[3].Items[0].Key)).Quorum; q.Complete {
		t.Fatalf("%+v", q)
	}
	_, err := o.CloseMeeting(m.ID)
	refused(t, err, "service.open_doubts")
}

// What a closed meeting approved stays approved whatever the office sets about terms afterwards.
func TestSealedApprovalsHangOnNoSetting(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	o.endTerms(t, 1, 2, 3)
	o.termsEnd(t, true)
	for i := range m.Roll {
		if id := m.Roll[i].Member; id != o.members[0].ID && id != o.members[4].ID {
			m.Roll[i].Stays = nil
		}
	}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	before := must[model.Spending](t)(o.Spending(o.year.ID)).Approved
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	o.termsEnd(t, false)
	if after := must[model.Spending](t)(o.Spending(o.year.ID)).Approved; before == 0 || after != before {
		t.Errorf("approved %s, after the setting %s", before, after)
	}
}

// endTerms makes the terms of members end before the year 2569's first meeting.
func (o *office) endTerms(t *testing.T, members ...int) {
	t.Helper()
	for _, i := range members {
		x := o.members[i]
		x.To = "2025-12-31"
		must[model.Member](t)(o.SaveMember(x))
	}
}

// termsEnd sets whether a term's end empties the seat.
func (o *office) termsEnd(t *testing.T, end bool) {
	t.Helper()
	set := must[model.Office](t)(o.Office())
	set.Setting.TermsEnd = end
	must[model.Office](t)(o.SaveOffice(set))
}
