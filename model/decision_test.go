package model

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// later is a second meeting with an item of a kind on the project that the first one approved with 100 baht.
func later(kind ItemKind, res Resolution, vote *Vote) Meeting {
	m := sitting(2, "2026-02-15", res.Word, vote)
	it := &m.Agenda[0].Items[0]
	it.Kind, it.Resolution = kind, &res
	return m
}

func TestDecisionsAfterAnApproval(t *testing.T) {
	all := unanimous()
	for name, c := range map[string]struct {
		later []Meeting
		want  Decision
	}{
		"the sum is changed":        {[]Meeting{later(ChangeProject, Resolution{Word: Approve, Amount: Baht(80)}, all)}, Decision{Word: Approve, Amount: Baht(80), ChangedBy: "t2026-02-15"}},
		"changed, not the sum":      {[]Meeting{later(ChangeProject, Resolution{Word: Agree, ReportDue: "2026-12-01"}, all)}, Decision{Word: Approve, Amount: Baht(100), ReportDue: "2026-12-01", ChangedBy: "t2026-02-15"}},
		"extended":                  {[]Meeting{later(ExtendProject, Resolution{Word: Agree, Until: "2026-11-30"}, all)}, Decision{Word: Approve, Amount: Baht(100), Until: "2026-11-30", ChangedBy: "t2026-02-15"}},
		"extended to no day":        {[]Meeting{later(ExtendProject, Resolution{Word: Agree}, all)}, Decision{Word: Approve, Amount: Baht(100), ChangedBy: "t2026-02-15"}},
		"given up":                  {[]Meeting{later(CancelProject, Resolution{Word: Approve}, all)}, Decision{Word: Approve, Cancelled: "2026-02-15", ChangedBy: "t2026-02-15"}},
		"the change is refused":     {[]Meeting{later(ChangeProject, Resolution{Word: Reject, Amount: Baht(80)}, &Vote{Against: 4})}, Decision{Word: Approve, Amount: Baht(100)}},
		"the extension is deferred": {[]Meeting{later(ExtendProject, Resolution{Word: Defer, Until: "2026-11-30"}, all)}, Decision{Word: Approve, Amount: Baht(100)}},
		"cancelling is not carried": {[]Meeting{later(CancelProject, Resolution{Word: Approve}, &Vote{For: 1, Against: 3})}, Decision{Word: Approve, Amount: Baht(100)}},
		"changed after it was given up": {[]Meeting{later(CancelProject, Resolution{Word: Approve}, all), func() Meeting {
			m := later(ChangeProject, Resolution{Word: Approve, Amount: Baht(80)}, all)
			m.ID, m.Date = "t3", "2026-03-01"
			return m
		}()}, Decision{Word: Approve, Cancelled: "2026-02-15", ChangedBy: "t2026-02-15"}},
		"the meeting had broken off": {[]Meeting{func() Meeting {
			m := later(ChangeProject, Resolution{Word: Approve, Amount: Baht(80)}, all)
			m.Adjourned = &Adjournment{At: "09:10", Item: "a"}
			return m
		}()}, Decision{Word: Approve, Amount: Baht(100)}},
	} {
		got := Decisions(append(c.later, sitting(1, "2026-01-15", Approve, all)), map[ID]Roster{"b1": sittingRoster()}, Setting{})["p1"]
		c.want.Proposal, c.want.Meeting, c.want.Item, c.want.Year, c.want.On, c.want.Reason = "p1", "t2026-01-15", "a", "y1", "2026-01-15", "เพราะ"
		if c.want.ReportDue == "" {
			c.want.ReportDue = "2026-09-30"
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, got, c.want)
		}
	}
}

// What an item grants is what Decisions make of it; a change of a project that was approved before grants nothing anew.
func TestGranted(t *testing.T) {
	all := unanimous()
	broken := sitting(1, "2026-01-15", Approve, all)
	broken.Adjourned = &Adjournment{At: "09:10", Item: "a"}
	few := sitting(1, "2026-01-15", Approve, all)
	few.Roll = few.Roll[:1]
	noted := few
	noted.Agenda = []Section{{Items: []Item{{Key: "a", Kind: Notice, Resolution: &Resolution{Word: Acknowledge}}}}}
	for name, c := range map[string]struct {
		m      Meeting
		stands bool
		want   Satang
	}{
		"approved":                  {sitting(1, "2026-01-15", Approve, all), true, Baht(100)},
		"refused":                   {sitting(1, "2026-01-15", Reject, all), true, 0},
		"not carried":               {sitting(1, "2026-01-15", Approve, &Vote{For: 1, Against: 3}), false, 0},
		"no word":                   {sitting(1, "2026-01-15", "", all), false, 0},
		"changed":                   {later(ChangeProject, Resolution{Word: Approve, Amount: Baht(150)}, all), true, 0},
		"cancelled":                 {later(CancelProject, Resolution{Word: Approve}, all), true, 0},
		"had broken off":            {broken, false, 0},
		"too few":                   {few, false, 0},
		"too few to take a note of": {noted, true, 0},
	} {
		_, it := c.m.Item("a")
		if got := c.m.Granted(sittingRoster(), Setting{}, *it); got != c.want {
			t.Errorf("%s: %d granted, want %d", name, got, c.want)
		}
		if got := c.m.Stands(sittingRoster(), Setting{}, *it); got != c.stands {
			t.Errorf("%s: stands %t", name, got)
		}
	}
}

func TestNothingIsChangedThatWasNotApproved(t *testing.T) {
	rosters := map[ID]Roster{"b1": sittingRoster()}
	change := later(ChangeProject, Resolution{Word: Approve, Amount: Baht(80)}, unanimous())
	if got := Decisions([]Meeting{change}, rosters, Setting{}); len(got) != 0 {
		t.Errorf("changed out of nothing: %+v", got)
	}
	refused := sitting(1, "2026-01-15", Reject, &Vote{Against: 4})
	if got := Decisions([]Meeting{refused, change}, rosters, Setting{})["p1"]; got.Word != Reject || got.Amount != 0 {
		t.Errorf("a refused project was changed to %+v", got)
	}
	cancel := later(CancelProject, Resolution{Word: Approve}, unanimous())
	anew := sitting(3, "2026-03-15", Approve, unanimous())
	if got := Decisions([]Meeting{anew, cancel, sitting(1, "2026-01-15", Approve, unanimous())}, rosters, Setting{})["p1"]; got.Amount != Baht(100) || got.Cancelled != "" {
		t.Errorf("approved anew: %+v", got)
	}
}

// What was decided outside the meetings stands by its day: an imported approval may be changed, an urgent one takes the place of a
// deferral, and a meeting of the same day comes after it.
func TestDecisionsFromOutside(t *testing.T) {
	rosters := map[ID]Roster{"b1": sittingRoster()}
	approved := func(on Date) Decision {
		return Decision{Proposal: "p1", On: on, Word: Approve, Amount: Baht(55), Final: true}
	}
	change := later(ChangeProject, Resolution{Word: Approve, Amount: Baht(80)}, unanimous())
	for name, c := range map[string]struct {
		meetings []Meeting
		outside  Decision
		amount   Satang
		word     Word
		final    bool
	}{
		"alone":                          {nil, approved("2026-01-01"), Baht(55), Approve, true},
		"without a day":                  {[]Meeting{change}, approved(""), Baht(80), Approve, false},
		"changed later":                  {[]Meeting{change}, approved("2026-01-01"), Baht(80), Approve, false},
		"changed the same day":           {[]Meeting{change}, approved("2026-02-15"), Baht(80), Approve, false},
		"changed before it was approved": {[]Meeting{change}, approved("2026-02-16"), Baht(55), Approve, true},
		"deferred, then urgent":          {[]Meeting{sitting(1, "2026-01-15", Defer, nil)}, approved("2026-01-20"), Baht(55), Approve, true},
		"urgent, then refused":           {[]Meeting{sitting(1, "2026-01-25", Reject, &Vote{Against: 4})}, approved("2026-01-20"), 0, Reject, false},
	} {
		if got := Decisions(c.meetings, rosters, Setting{}, c.outside)["p1"]; got.Amount != c.amount || got.Word != c.word || got.Final != c.final {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// The order in which meetings and outside decisions are handed in decides nothing, and no vote that fails is ever counted as money.
func TestDecisionsHangOnNoOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kinds := []ItemKind{Decide, ChangeProject, ExtendProject, CancelProject, AnyMatter}
		var meetings []Meeting
		for i := range rapid.IntRange(0, 6).Draw(t, "meetings") {
			day := Date(fmt.Sprintf("2026-0%d-15", rapid.IntRange(1, 4).Draw(t, "month")))
			word := rapid.SampledFrom([]Word{Approve, Reject, SendBack, Defer, Agree, Acknowledge}).Draw(t, "word")
			vote := &Vote{For: rapid.IntRange(0, 4).Draw(t, "for")}
			vote.Against = 4 - vote.For
			m := sitting(i+1, day, word, vote)
			m.ID = ID(fmt.Sprintf("t%d", i))
			m.Closed = rapid.Bool().Draw(t, "closed")
			it := &m.Agenda[0].Items[0]
			it.Kind = rapid.SampledFrom(kinds).Draw(t, "kind")
			it.Subject.ID = rapid.SampledFrom([]ID{"p1", "p2"}).Draw(t, "proposal")
			it.Resolution.Amount = Satang(rapid.Int64Range(0, 500).Draw(t, "amount"))
			it.Resolution.Until = rapid.SampledFrom([]Date{"", "2026-12-31"}).Draw(t, "until")
			meetings = append(meetings, m)
		}
		var outside []Decision
		for _, p := range []ID{"p1", "p2"} {
			if rapid.Bool().Draw(t, "outside") {
				outside = append(outside, Decision{Proposal: p, On: rapid.SampledFrom([]Date{"", "2026-02-15", "2026-05-01"}).Draw(t, "on"), Word: Approve, Amount: 7})
			}
		}
		rosters := map[ID]Roster{"b1": sittingRoster()}
		want := Decisions(meetings, rosters, Setting{}, outside...)
		if turns := Turns(meetings, rosters, Setting{}, outside...); !slices.IsSortedFunc(turns, func(a, b Turn) int { return cmp.Compare(a.On, b.On) }) {
			t.Fatalf("not by day: %+v", turns)
		}
		again := Decisions(rapid.Permutation(meetings).Draw(t, "order"), rosters, Setting{}, rapid.Permutation(outside).Draw(t, "outer order")...)
		if !reflect.DeepEqual(again, want) {
			t.Fatalf("%+v\nand in another order %+v", want, again)
		}
		for _, d := range want {
			if d.Amount > 0 && (d.Word != Approve || d.Cancelled != "") {
				t.Fatalf("money without a standing approval: %+v", d)
			}
		}
	})
}

// What a closed meeting decided stands, whatever is set afterwards: a setting that makes the base larger, or a term that turns out to
// have gone on, takes an approval back only while the meeting is open.
func TestAClosedMeetingKeepsWhatItDecided(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Meeting, *Roster, *Setting)
	}{
		"terms go on after all": {func(_ *Meeting, r *Roster, _ *Setting) {
			for _, id := range []ID{"m5", "m6", "m7", "m8", "m9"} {
				r.Members = append(r.Members, Member{ID: id, Body: "b1", Seat: "plain", To: "2025-12-31"})
			}
		}},
		"the recused stay in the base": {func(m *Meeting, _ *Roster, s *Setting) {
			for _, id := range []ID{"m0", "m1", "m2"} {
				m.Agenda[0].Items[0].Recusals = append(m.Agenda[0].Items[0].Recusals, Recusal{Member: id, Ground: OtherPartiality})
			}
			s.RecusedInBase = true
		}},
	} {
		m, r, set := sitting(1, "2026-01-15", Approve, unanimous()), sittingRoster(), Setting{}
		c.change(&m, &r, &set)
		if got := Decisions([]Meeting{m}, map[ID]Roster{"b1": r}, set); len(got) != 0 {
			t.Errorf("%s: decided while open: %+v", name, got)
		}
		m.Closed = true
		if got := Decisions([]Meeting{m}, map[ID]Roster{"b1": r}, set)["p1"]; got.Amount != Baht(100) || !got.Final {
			t.Errorf("%s: closed: %+v", name, got)
		}
	}
}
