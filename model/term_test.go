package model

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// board is a body with a chair, two experts and an adviser.
func board(members ...Member) Roster {
	r := Roster{Body: Body{ID: "b1", Seats: []Seat{
		{Key: "chair", Voting: true, Max: 1}, {Key: "expert", Voting: true, Max: 2}, {Key: "adviser"},
	}}}
	for _, m := range members {
		m.Body = "b1"
		r.Members = append(r.Members, m)
	}
	return r
}

// sits is a member of a seat for a term; the person has the member's name.
func sits(id ID, seat string, from, to Date) Member {
	return Member{ID: id, Person: "person of " + id, Seat: seat, From: from, To: to}
}

func TestTenures(t *testing.T) {
	const first, last = Date("2023-10-01"), Date("2027-09-30")
	a, b := sits("a", "expert", first, last), sits("b", "expert", first, last)
	left := func(m Member, d Date) Member { m.Left = d; return m }
	replaces := func(m Member, id ID) Member { m.Replaces = id; return m }
	again := func(m Member, who Member) Member { m.Person = who.Person; return m }
	for _, c := range []struct {
		name string
		list []Member
		on   Date
		want map[ID]Tenure
		ends map[ID]Tenure // where TermsEnd makes another answer
	}{
		{"the day before", []Member{a}, "2023-09-30", map[ID]Tenure{"a": NotYet}, nil},
		{"the first day", []Member{a}, first, map[ID]Tenure{"a": InTerm}, nil},
		{"the last day", []Member{a}, last, map[ID]Tenure{"a": InTerm}, nil},
		{"nobody has come", []Member{a, b}, "2027-10-01", map[ID]Tenure{"a": GoesOn, "b": GoesOn}, map[ID]Tenure{"a": Ended, "b": Ended}},
		{"nor for years", []Member{a}, "2031-01-01", map[ID]Tenure{"a": GoesOn}, map[ID]Tenure{"a": Ended}},
		{"without dates", []Member{sits("a", "chair", "", "")}, "1950-01-01", map[ID]Tenure{"a": InTerm}, nil},
		{"left within the term", []Member{left(a, "2026-01-15")}, "2026-01-15", map[ID]Tenure{"a": HasLeft}, nil},
		{"the day before leaving", []Member{left(a, "2026-01-15")}, "2026-01-14", map[ID]Tenure{"a": InTerm}, nil},
		{"left while going on", []Member{left(a, "2027-12-01")}, "2027-12-01", map[ID]Tenure{"a": HasLeft}, nil},
		{"goes on until she leaves", []Member{left(a, "2027-12-01")}, "2027-11-30", map[ID]Tenure{"a": GoesOn}, map[ID]Tenure{"a": Ended}},
		{
			"one has come: for the first of the two",
			[]Member{b, a, sits("c", "expert", "2027-11-01", "2031-10-31")},
			"2027-11-01",
			map[ID]Tenure{"a": Ended, "b": GoesOn, "c": InTerm},
			map[ID]Tenure{"b": Ended},
		},
		{
			"she comes tomorrow",
			[]Member{a, sits("c", "expert", "2027-11-02", "")},
			"2027-11-01",
			map[ID]Tenure{"a": GoesOn, "c": NotYet},
			map[ID]Tenure{"a": Ended},
		},
		{
			"both have come",
			[]Member{a, b, sits("c", "expert", "2027-10-01", ""), sits("d", "expert", "2027-10-01", "")},
			"2027-10-01",
			map[ID]Tenure{"a": Ended, "b": Ended, "c": InTerm, "d": InTerm},
			nil,
		},
		{
			"into another seat",
			[]Member{a, sits("c", "chair", "2027-10-01", "")},
			"2027-10-01",
			map[ID]Tenure{"a": GoesOn, "c": InTerm},
			map[ID]Tenure{"a": Ended},
		},
		{
			"the same person anew takes nobody else's place",
			[]Member{a, b, again(sits("c", "expert", "2027-10-01", ""), b)},
			"2027-10-01",
			map[ID]Tenure{"a": GoesOn, "b": Ended, "c": InTerm},
			map[ID]Tenure{"a": Ended},
		},
		{
			"the same person into another seat",
			[]Member{a, again(sits("c", "chair", "2027-10-01", ""), a)},
			"2027-10-01",
			map[ID]Tenure{"a": Ended, "c": InTerm},
			nil,
		},
		{
			"the first day of the one is the last of the other",
			[]Member{a, sits("c", "expert", last, "")},
			"2027-10-01",
			map[ID]Tenure{"a": Ended, "c": InTerm},
			nil,
		},
		{
			"a colleague whose term began earlier is no successor",
			[]Member{a, sits("c", "expert", "2025-10-01", "2029-09-30")},
			"2027-10-01",
			map[ID]Tenure{"a": GoesOn, "c": InTerm},
			map[ID]Tenure{"a": Ended},
		},
		{
			"the successor has left: nobody comes back",
			[]Member{a, left(sits("c", "expert", "2027-10-01", ""), "2027-12-01")},
			"2027-12-01",
			map[ID]Tenure{"a": Ended, "c": HasLeft},
			nil,
		},
		{
			"the successor never began",
			[]Member{a, left(sits("c", "expert", "2027-10-01", ""), "2027-10-01")},
			"2027-12-01",
			map[ID]Tenure{"a": GoesOn, "c": HasLeft},
			map[ID]Tenure{"a": Ended},
		},
		{
			"within the term the place is taken over",
			[]Member{left(a, "2026-01-15"), b, replaces(sits("c", "expert", "2026-02-01", last), "a")},
			"2026-02-01",
			map[ID]Tenure{"a": HasLeft, "b": InTerm, "c": InTerm},
			nil,
		},
		{
			"even when nobody noted the leaving",
			[]Member{a, replaces(sits("c", "expert", "2026-02-01", last), "a")},
			"2026-02-01",
			map[ID]Tenure{"a": HasLeft, "c": InTerm},
			nil,
		},
		{
			"the rest of the term is over too",
			[]Member{left(a, "2026-01-15"), b, replaces(sits("c", "expert", "2026-02-01", last), "a")},
			"2027-10-01",
			map[ID]Tenure{"a": HasLeft, "b": GoesOn, "c": GoesOn},
			map[ID]Tenure{"b": Ended, "c": Ended},
		},
		{
			"of two terms, the older place is taken first",
			[]Member{sits("old", "expert", "2019-10-01", "2023-09-30"), sits("odd", "expert", "2019-10-01", "2023-09-30"), a, sits("c", "expert", "2027-10-01", "")},
			"2027-10-01",
			map[ID]Tenure{"odd": Ended, "old": Ended, "a": GoesOn, "c": InTerm},
			map[ID]Tenure{"a": Ended},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := board(c.list...)
			if got := r.Tenures(c.on); !reflect.DeepEqual(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
			r.TermsEnd = true
			for id, s := range c.ends {
				c.want[id] = s
			}
			if got := r.Tenures(c.on); !reflect.DeepEqual(got, c.want) {
				t.Errorf("where terms end: %v, want %v", got, c.want)
			}
		})
	}
}

// Whose term is over counts for the quorum and votes, as the committee's members do, unless the office has set otherwise.
func TestWhoGoesOnIsOfTheQuorum(t *testing.T) {
	r := board(sits("a", "chair", "2023-10-01", "2027-09-30"), sits("b", "expert", "2023-10-01", "2027-09-30"), sits("c", "adviser", "", ""))
	r.Members = append(r.Members, Member{ID: "elsewhere", Body: "b2", Seat: "chair"})
	m := Meeting{Body: "b1", Date: "2027-11-02", Roll: []Attendee{{Member: "a", Stays: []Stay{{}}}, {Member: "c", Stays: []Stay{{}}}}}
	for ends, want := range map[bool]Quorum{
		false: {Base: 2, Needed: 1, Present: 1, Voters: 1, Complete: true},
		true:  {},
	} {
		r.TermsEnd = ends
		if got := m.Quorum(r, Setting{}, ""); got != want {
			t.Errorf("terms end %v: %+v, want %+v", ends, got, want)
		}
	}
}

func TestEnding(t *testing.T) {
	r := board(
		sits("late", "expert", "2023-10-01", "2027-12-31"), sits("soon", "chair", "2023-10-01", "2027-09-30"),
		sits("over", "expert", "2021-01-01", "2025-01-01"), sits("office", "adviser", "2023-10-01", ""),
	)
	for _, c := range []struct {
		on   Date
		days int
		want []ID
	}{
		{"2027-07-02", 90, []ID{"over", "soon"}},
		{"2027-07-01", 90, []ID{"over"}},
		{"2027-09-30", 0, []ID{"over", "soon"}},
		{"2027-09-30", 92, []ID{"over", "soon", "late"}},
		{"2020-01-01", 90, nil},
	} {
		var got []ID
		for _, m := range r.Ending(c.on, c.days) {
			got = append(got, m.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("on %s within %d days: %v, want %v", c.on, c.days, got, c.want)
		}
	}
}

// Whatever the members' dates: the order of the list means nothing; who is in office by dates alone is in office, unless somebody
// replaced her, she was appointed anew, or her last day is the first of another in her seat; a seat never empties by a term's end alone; and with TermsEnd nobody goes on.
func TestTenuresHold(t *testing.T) {
	days := []Date{"", "2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"}
	rapid.Check(t, func(rt *rapid.T) {
		var list []Member
		for i := range rapid.IntRange(1, 7).Draw(rt, "members") {
			m := sits(ID(rune('a'+i)), rapid.SampledFrom([]string{"chair", "expert", "adviser"}).Draw(rt, "seat"), "", "")
			m.Person = ID(rapid.SampledFrom([]string{"x", "y", "z", "u", "v", "w"}).Draw(rt, "person"))
			m.From, m.To, m.Left = rapid.SampledFrom(days).Draw(rt, "from"), rapid.SampledFrom(days).Draw(rt, "to"), rapid.SampledFrom(days).Draw(rt, "left")
			if i > 0 && rapid.Bool().Draw(rt, "replaces") {
				m.Replaces = list[rapid.IntRange(0, i-1).Draw(rt, "whom")].ID
			}
			list = append(list, m)
		}
		day := rapid.SampledFrom(days[1:]).Draw(rt, "day")
		r := board(list...)
		got := r.Tenures(day)
		if again := board(rapid.Permutation(list).Draw(rt, "order")...).Tenures(day); !reflect.DeepEqual(got, again) {
			rt.Fatalf("in another order %v, first %v", again, got)
		}
		came := false
		for _, m := range r.Members {
			followed := slices.ContainsFunc(r.Members, func(x Member) bool {
				return x.ID != m.ID && (x.Replaces == m.ID || x.Person == m.Person || x.Seat == m.Seat && m.To == day && x.From == day)
			})
			if s := m.tenure(day); s != got[m.ID] && got[m.ID] != GoesOn && (s != InTerm || !followed) {
				rt.Fatalf("%s by her dates is %s, told %s", m.ID, s, got[m.ID])
			}
			came = came || m.tenure(day) == Ended
		}
		r.TermsEnd = true
		for id, s := range r.Tenures(day) {
			if s == GoesOn {
				rt.Fatalf("%s goes on where terms end", id)
			}
		}
		if n := len(r.InOffice(day)); n > len(board(list...).InOffice(day)) {
			rt.Fatalf("%d in office where terms end, fewer where they do not", n)
		}
	})
}

func TestNextTerm(t *testing.T) {
	for _, c := range []struct{ from, to, again, want Date }{
		{"2023-10-01", "2027-09-30", "2027-10-01", "2031-09-30"},
		{"2023-10-01", "2027-09-30", "2027-11-16", "2031-11-15"},
		{"2024-10-01", "2026-09-30", "2026-10-01", "2028-09-30"},
		{"2026-02-01", "2027-09-30", "2027-10-01", "2031-09-30"}, // served the rest of another's
		{"", "2027-09-30", "2027-10-01", "2031-09-30"},
		{"2020-02-29", "2024-02-28", "2024-02-29", "2028-02-28"},
		{"2023-03-01", "2027-02-28", "2028-02-29", "2032-02-28"},
		{"2023-03-01", "2026-02-28", "2028-02-29", "2031-02-28"},
	} {
		m := Member{ID: "m", Body: "b", Seat: "s", Person: "p", Role: "รอง", Order: 3, From: c.from, To: c.to, Left: "2026-01-01", Why: "ลาออก", Replaces: "x"}
		want := Member{Body: "b", Seat: "s", Person: "p", Role: "รอง", Order: 3, From: c.again, To: c.want}
		if got := m.NextTerm(c.again); got != want {
			t.Errorf("after %s – %s: %+v, want %+v", c.from, c.to, got, want)
		}
	}
}

// Meetings are numbered by the fiscal year, which turns on 1 October, or by the calendar's.
func TestNumberingOverTheTurnOfTheYear(t *testing.T) {
	for day, want := range map[Date][2]int{
		"2025-09-30": {2568, 2568}, "2025-10-01": {2569, 2568}, "2025-12-31": {2569, 2568}, "2026-01-01": {2569, 2569}, "2026-09-30": {2569, 2569}, "2026-10-01": {2570, 2569},
	} {
		if fiscal, calendar := ByFiscalYear.YearOf(day), ByCalendarYear.YearOf(day); fiscal != want[0] || calendar != want[1] {
			t.Errorf("%s: fiscal %d, calendar %d, want %v", day, fiscal, calendar, want)
		}
	}
}
