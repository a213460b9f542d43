package model

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

func TestCountRefuses(t *testing.T) {
	q := Quorum{Base: 5, Needed: 3, Present: 4, Voters: 3, Complete: true}
	for name, c := range map[string]struct {
		vote Vote
		key  string
	}{
		"fewer than none":      {Vote{For: -1, Against: 1}, "vote.negative"},
		"more than voters":     {Vote{For: 2, Against: 1, Abstain: 1}, "vote.too_many"},
		"counts that wrap":     {Vote{For: math.MaxInt, Against: math.MaxInt, Abstain: 2}, "vote.too_many"},
		"one count that wraps": {Vote{For: math.MaxInt, Abstain: 1}, "vote.too_many"},
		"casting without tie":  {Vote{For: 2, Against: 1, Casting: CastingFor}, "vote.no_tie"},
		"casting over nothing": {Vote{Abstain: 3, Casting: CastingAgainst}, "vote.no_tie"},
		"casting, unanimous":   {Vote{Unanimous: true, Casting: CastingFor}, "vote.no_tie"},
	} {
		if tally, err := c.vote.Count(q, Setting{}); !errors.Is(err, Invalid(c.key)) || tally != (Tally{}) {
			t.Errorf("%s: %+v, %v; want %s", name, tally, err, c.key)
		}
	}
	_, err := Vote{For: 4}.Count(q, Setting{})
	var e *Error
	if errors.As(err, &e); e == nil || e.Args["votes"] != "4" || e.Args["voters"] != "3" {
		t.Errorf("%#v", err)
	}
}

// The presider's second voice counts where more than half of the room is asked, too; a proxy without a vote is of the room.
func TestMajorityOfTheRoom(t *testing.T) {
	room := Setting{MajorityOfRoom: true}
	for _, c := range []struct {
		name            string
		present, voters int
		vote            Vote
		want            bool
	}{
		{"3 of 5", 5, 5, Vote{For: 3, Against: 2}, true},
		{"2 of 4", 4, 4, Vote{For: 2}, false},
		{"3 of 6, one of whom may not vote", 6, 5, Vote{For: 3, Against: 2}, false},
		{"2 to 2 of 5, and the presider", 5, 5, Vote{For: 2, Against: 2, Casting: CastingFor}, true},
		{"1 to 1 of 4, and the presider", 4, 4, Vote{For: 1, Against: 1, Casting: CastingFor}, false},
		{"2 to 2 of 4, presider against", 4, 4, Vote{For: 2, Against: 2, Casting: CastingAgainst}, false},
	} {
		got, err := c.vote.Count(Quorum{Present: c.present, Voters: c.voters}, room)
		if err != nil || got.Carried != c.want {
			t.Errorf("%s: carried %v, %v", c.name, got.Carried, err)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		word               Word
		positive, deciding bool
	}{
		{"", false, false},
		{Acknowledge, false, false},
		{CertifyWord, true, true},
		{CertifyWith, true, true},
		{Agree, true, true},
		{Approve, true, true},
		{Reject, false, true},
		{SendBack, false, true},
		{Defer, false, true},
	} {
		if c.word.Positive() != c.positive || c.word.Deciding() != c.deciding {
			t.Errorf("%q: positive %v, deciding %v", c.word, c.word.Positive(), c.word.Deciding())
		}
	}
}

// sitting is a meeting of four members, all present, with one item on a proposal.
func sitting(number int, on Date, word Word, vote *Vote) Meeting {
	subject := Ref{Kind: KindProposal, ID: "p1"}
	m := Meeting{
		ID: ID("t" + string(on)), Body: "b1", Number: number, Date: on, Starts: "09:00",
		Agenda: []Section{{Items: []Item{{
			Key: "a", Kind: Decide, Subject: &subject, Year: "y1", Vote: vote,
			Resolution: &Resolution{Word: word, Amount: Baht(100), Reason: "เพราะ", ReportDue: "2026-09-30"},
		}}}},
	}
	for _, id := range []ID{"m0", "m1", "m2", "m3"} {
		m.Roll = append(m.Roll, Attendee{Member: id, Stays: []Stay{{}}})
	}
	return m
}

func sittingRoster() Roster {
	r := Roster{Body: testBody()}
	for _, id := range []ID{"m0", "m1", "m2", "m3"} {
		r.Members = append(r.Members, Member{ID: id, Body: "b1", Seat: "plain"})
	}
	return r
}

func unanimous() *Vote { return &Vote{Unanimous: true} }

func TestDoubts(t *testing.T) {
	for name, c := range map[string]struct {
		word  Word
		vote  *Vote
		spoil func(*Meeting)
		want  []string
	}{
		"approved by all":               {Approve, unanimous(), nil, nil},
		"rejected by all":               {Reject, &Vote{Against: 4}, nil, nil},
		"no quorum":                     {Approve, unanimous(), func(m *Meeting) { m.Roll = m.Roll[:1] }, []string{"outcome.no_quorum"}},
		"no vote":                       {Approve, nil, nil, []string{"outcome.no_vote"}},
		"no vote on another matter":     {Agree, nil, func(m *Meeting) { m.Agenda[0].Items[0].Kind = AnyMatter }, nil},
		"granted and not carried":       {Approve, &Vote{For: 1, Against: 3}, nil, []string{"outcome.not_carried"}},
		"agreed and not carried":        {Agree, &Vote{Abstain: 4}, nil, []string{"outcome.not_carried"}},
		"refused and carried":           {Reject, &Vote{For: 3, Against: 1}, nil, []string{"outcome.carried"}},
		"sent back and carried":         {SendBack, &Vote{For: 3, Against: 1}, nil, nil},
		"an open tie":                   {Approve, &Vote{For: 2, Against: 2}, nil, []string{"outcome.tie"}},
		"a tie broken for":              {Approve, &Vote{For: 2, Against: 2, Casting: CastingFor}, nil, nil},
		"granted, a tie broken against": {Approve, &Vote{For: 2, Against: 2, Casting: CastingAgainst}, nil, []string{"outcome.not_carried"}},
		"refused, a tie broken for":     {Reject, &Vote{For: 2, Against: 2, Casting: CastingFor}, nil, []string{"outcome.carried"}},
		"the chair left": {Approve, unanimous(), func(m *Meeting) {
			m.Presider = m.Roll[0].Member
			m.Agenda[0].Items[0].Recusals = []Recusal{{Member: m.Presider, Ground: IsParty}}
		}, []string{"outcome.no_presider"}},
		"somebody presides for her": {Approve, unanimous(), func(m *Meeting) {
			m.Presider = m.Roll[0].Member
			m.Agenda[0].Items[0].Presider = m.Roll[1].Member
			m.Agenda[0].Items[0].Recusals = []Recusal{{Member: m.Presider, Ground: IsParty}}
		}, nil},
		"the chair has gone home": {Approve, unanimous(), func(m *Meeting) {
			m.Presider = m.Roll[0].Member
			m.Roll[0].Stays = []Stay{{To: "09:00"}}
		}, []string{"outcome.no_presider"}},
		"the chair sent somebody": {Approve, unanimous(), func(m *Meeting) {
			m.Presider = m.Roll[0].Member
			m.Roll[0].Proxy = &Proxy{Name: "แทน"}
		}, []string{"outcome.no_presider"}},
		"the chair was challenged and stays": {Approve, unanimous(), func(m *Meeting) {
			m.Presider = m.Roll[0].Member
			m.Agenda[0].Items[0].Recusals = []Recusal{{Member: m.Presider, Ground: IsParty, Challenge: &Challenge{For: 3, Stays: true}}}
		}, nil},
		"a vote where there is nobody's to be": {Agree, nil, func(m *Meeting) { m.Agenda[0].Items[0].Kind = ChangeProject }, []string{"outcome.no_vote"}},
		"extended to no day":                   {Agree, unanimous(), func(m *Meeting) { m.Agenda[0].Items[0].Kind = ExtendProject }, []string{"outcome.no_until"}},
		"decided after all had gone": {Approve, unanimous(), func(m *Meeting) {
			m.Adjourned = &Adjournment{At: "09:30", Item: "a"}
		}, []string{"outcome.adjourned"}},
		"no reason":                   {Approve, unanimous(), func(m *Meeting) { m.Agenda[0].Items[0].Resolution.Reason = " " }, []string{"outcome.no_reason"}},
		"no reason to refuse":         {Reject, &Vote{Against: 4}, func(m *Meeting) { m.Agenda[0].Items[0].Resolution.Reason = "" }, []string{"outcome.no_reason"}},
		"no reason to defer":          {Defer, unanimous(), func(m *Meeting) { m.Agenda[0].Items[0].Resolution.Reason = "" }, nil},
		"taking notice wants nothing": {Acknowledge, nil, func(m *Meeting) { m.Roll = nil }, nil},
		"no resolution yet":           {Approve, &Vote{For: 1, Against: 3}, func(m *Meeting) { m.Agenda[0].Items[0].Resolution = nil }, nil},
		"everything at once": {Approve, &Vote{For: 0, Against: 1}, func(m *Meeting) {
			m.Roll = m.Roll[:1]
			m.Agenda[0].Items[0].Resolution.Reason = ""
		}, []string{"outcome.no_quorum", "outcome.not_carried", "outcome.no_reason"}},
	} {
		m := sitting(1, "2026-01-15", c.word, c.vote)
		if c.spoil != nil {
			c.spoil(&m)
		}
		out, err := m.Outcome(sittingRoster(), Setting{}, "a")
		if err != nil || !slices.Equal(out.Doubts, c.want) {
			t.Errorf("%s: %v, %v; want %v", name, out.Doubts, err, c.want)
		}
		if (out.Tally != nil) != (c.vote != nil) {
			t.Errorf("%s: tally %v", name, out.Tally)
		}
	}
}

func TestOutcomeRefuses(t *testing.T) {
	m := sitting(1, "2026-01-15", Approve, &Vote{For: 5})
	if _, err := m.Outcome(sittingRoster(), Setting{}, "b"); !errors.Is(err, NotFound("item.not_found")) {
		t.Errorf("an item that is not there: %v", err)
	}
	if _, err := m.Outcome(sittingRoster(), Setting{}, "a"); !errors.Is(err, Invalid("vote.too_many")) {
		t.Errorf("five votes of four: %v", err)
	}
}

func TestDecisions(t *testing.T) {
	first := sitting(1, "2026-01-15", Approve, unanimous())
	with := func(m Meeting, change func(*Meeting)) Meeting {
		change(&m)
		return m
	}
	second := func(word Word, vote *Vote) Meeting { return sitting(2, "2026-02-15", word, vote) }
	for name, c := range map[string]struct {
		later  Meeting
		word   Word
		on     Date
		amount Satang
	}{
		"a later approval":    {second(Approve, &Vote{For: 3}), Approve, "2026-02-15", Baht(100)},
		"a later refusal":     {second(Reject, &Vote{Against: 3}), Reject, "2026-02-15", 0},
		"sent back":           {second(SendBack, unanimous()), SendBack, "2026-02-15", 0},
		"deferred":            {second(Defer, nil), Defer, "2026-02-15", 0},
		"only agreed to":      {second(Agree, unanimous()), Approve, "2026-01-15", Baht(100)},
		"certified":           {second(CertifyWord, unanimous()), Approve, "2026-01-15", Baht(100)},
		"taken notice of":     {second(Acknowledge, nil), Approve, "2026-01-15", Baht(100)},
		"no word yet":         {second("", nil), Approve, "2026-01-15", Baht(100)},
		"not carried":         {second(Approve, &Vote{For: 1, Against: 3}), Approve, "2026-01-15", Baht(100)},
		"an open tie":         {second(Approve, &Vote{For: 2, Against: 2}), Approve, "2026-01-15", Baht(100)},
		"a vote that is none": {second(Reject, &Vote{Against: 5}), Approve, "2026-01-15", Baht(100)},
		"no quorum":           {with(second(Reject, &Vote{Against: 1}), func(m *Meeting) { m.Roll = m.Roll[:1] }), Approve, "2026-01-15", Baht(100)},
		"no known body":       {with(second(Reject, unanimous()), func(m *Meeting) { m.Body = "b9" }), Approve, "2026-01-15", Baht(100)},
		"a sub-committee":     {with(second(Reject, &Vote{Against: 4}), func(m *Meeting) { m.Body = "b2" }), Approve, "2026-01-15", Baht(100)},
		"another subject":     {with(second(Reject, unanimous()), func(m *Meeting) { m.Agenda[0].Items[0].Subject.Kind = KindMeeting }), Approve, "2026-01-15", Baht(100)},
		"no subject":          {with(second(Reject, unanimous()), func(m *Meeting) { m.Agenda[0].Items[0].Subject = nil }), Approve, "2026-01-15", Baht(100)},
		"no resolution":       {with(second(Reject, unanimous()), func(m *Meeting) { m.Agenda[0].Items[0].Resolution = nil }), Approve, "2026-01-15", Baht(100)},
		"the day before":      {sitting(9, "2026-01-14", Reject, &Vote{Against: 4}), Approve, "2026-01-15", Baht(100)},
		"same day, number 2":  {sitting(2, "2026-01-15", Reject, &Vote{Against: 4}), Reject, "2026-01-15", 0},
		"same day, earlier":   {with(sitting(2, "2026-01-15", Reject, &Vote{Against: 4}), func(m *Meeting) { m.Starts = "08:00" }), Approve, "2026-01-15", Baht(100)},
	} {
		sub := sittingRoster()
		sub.Body.ID, sub.Body.Kind = "b2", Subcommittee
		for i := range sub.Members {
			sub.Members[i].Body = "b2"
		}
		rosters := map[ID]Roster{"b1": sittingRoster(), "b2": sub}
		for _, order := range [][]Meeting{{first, c.later}, {c.later, first}} {
			got := Decisions(order, rosters, Setting{})["p1"]
			if got.Word != c.word || got.On != c.on || got.Amount != c.amount {
				t.Errorf("%s: %s of %s with %s; want %s of %s with %s", name, got.Word, got.On, got.Amount, c.word, c.on, c.amount)
			}
		}
	}
}

func TestDecisionTellsWhereItComesFrom(t *testing.T) {
	m := sitting(1, "2026-01-15", Approve, unanimous())
	rosters := map[ID]Roster{"b1": sittingRoster()}
	want := Decision{
		Proposal: "p1", Meeting: m.ID, Item: "a", Year: "y1", On: "2026-01-15", Word: Approve, Amount: Baht(100), Reason: "เพราะ", ReportDue: "2026-09-30",
	}
	if got := Decisions([]Meeting{m}, rosters, Setting{}); !reflect.DeepEqual(got, map[ID]Decision{"p1": want}) {
		t.Errorf("%+v", got)
	}
	m.Closed, want.Final = true, true
	if got := Decisions([]Meeting{m}, rosters, Setting{})["p1"]; got != want {
		t.Errorf("closed: %+v", got)
	}
}

// In one meeting the later item decides; and the order in which meetings are handed in decides nothing.
func TestDecisionsKnowNoOrder(t *testing.T) {
	twice := sitting(5, "2026-05-01", Reject, &Vote{Against: 4})
	again := sitting(5, "2026-05-01", Approve, unanimous()).Agenda[0].Items[0]
	again.Key = "b"
	twice.Agenda = append(twice.Agenda, Section{Items: []Item{again}})
	meetings := []Meeting{
		sitting(1, "2026-01-15", Approve, unanimous()), sitting(2, "2026-02-15", Defer, nil),
		sitting(3, "2026-02-15", SendBack, nil), sitting(4, "2026-04-01", Reject, &Vote{For: 1, Against: 2}), twice,
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		chance.Shuffle(len(meetings), func(i, j int) { meetings[i], meetings[j] = meetings[j], meetings[i] })
		handed := slices.Clone(meetings)
		got := Decisions(handed, map[ID]Roster{"b1": sittingRoster()}, Setting{})["p1"]
		if got.Word != Approve || got.Item != "b" || got.On != "2026-05-01" {
			t.Fatalf("%+v", got)
		}
		if !reflect.DeepEqual(handed, meetings) {
			t.Fatal("the list that was handed in has been sorted")
		}
	}
}
