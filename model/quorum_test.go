package model

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// state is all that a member can be at an item, in words, and what the rules make of her, written down by hand from วิ.ปกครอง
// มาตรา 13–16, domain A.5 and issue 2: does she stand in the base (by default; when the recused stay in it), is she of the
// present, may she vote.
type state struct {
	name                    string
	base, baseKept          int // her part of the base, by default and with RecusedInBase
	present, voter          int
	seat                    string
	stays                   []Stay
	proxy, recused, vacated bool
	letStay                 bool // recused by a challenge that the others did not uphold
}

// The item under test is taken at 10:00 of a meeting that began at 09:00.
var (
	whole   = []Stay{{}}
	leftBy  = []Stay{{From: "", To: "10:00"}} // leaves as the item begins: no longer there
	lateFor = []Stay{{From: "10:01"}}
	onTime  = []Stay{{From: "10:00"}}
	leaves  = []Stay{{From: "09:00", To: "10:01"}}
	away    = []Stay{{To: "09:30"}, {From: "10:30"}}
	back    = []Stay{{To: "09:30"}, {From: "09:45"}}
)

func states() []state {
	return []state{
		// Advisers never count, whatever they do.
		{name: "adviser, present", seat: "adviser", stays: whole},
		{name: "adviser, absent", seat: "adviser"},
		{name: "adviser, present, recused", seat: "adviser", stays: whole, recused: true},
		{name: "adviser's proxy", seat: "adviser", stays: whole, proxy: true},
		// Who has left is no longer counted; whose term is over, until a successor has come (TestTenures).
		{name: "no longer in office, present", seat: "plain", stays: whole, vacated: true},
		// Voting members in person.
		{name: "absent", base: 1, baseKept: 1, seat: "plain"},
		{name: "present", base: 1, baseKept: 1, present: 1, voter: 1, seat: "plain", stays: whole},
		{name: "left before", base: 1, baseKept: 1, seat: "plain", stays: leftBy},
		{name: "came after", base: 1, baseKept: 1, seat: "plain", stays: lateFor},
		{name: "came just then", base: 1, baseKept: 1, present: 1, voter: 1, seat: "plain", stays: onTime},
		{name: "leaves after", base: 1, baseKept: 1, present: 1, voter: 1, seat: "plain", stays: leaves},
		{name: "out during the item", base: 1, baseKept: 1, seat: "plain", stays: away},
		{name: "returned in time", base: 1, baseKept: 1, present: 1, voter: 1, seat: "plain", stays: back},
		// Recused: of the committee without her; kept in the base only by the setting, and present never.
		{name: "recused, there before", base: 0, baseKept: 1, seat: "plain", stays: whole, recused: true},
		{name: "recused, absent", base: 0, baseKept: 1, seat: "plain", recused: true},
		{name: "recused, left before", base: 0, baseKept: 1, seat: "plain", stays: leftBy, recused: true},
		{name: "challenged and let stay", base: 1, baseKept: 1, present: 1, voter: 1, seat: "plain", stays: whole, letStay: true},
		// A proxy by the seat's setting; the member is in the base in any case.
		{name: "proxy who is nothing", base: 1, baseKept: 1, seat: "plain", stays: whole, proxy: true},
		{name: "proxy who counts", base: 1, baseKept: 1, present: 1, seat: "counts", stays: whole, proxy: true},
		{name: "proxy who counts and votes", base: 1, baseKept: 1, present: 1, voter: 1, seat: "votes", stays: whole, proxy: true},
		{name: "proxy who would vote without counting", base: 1, baseKept: 1, seat: "odd", stays: whole, proxy: true},
		{name: "proxy who counts and votes, left before", base: 1, baseKept: 1, seat: "votes", stays: leftBy, proxy: true},
		{name: "proxy of the recused", base: 0, baseKept: 1, seat: "votes", stays: whole, proxy: true, recused: true},
		{name: "in person on a seat that allows proxies", base: 1, baseKept: 1, present: 1, voter: 1, seat: "votes", stays: whole},
	}
}

// needed is half, rounded up, as a table.
var needed = [7]int{0, 1, 1, 2, 2, 3, 3}

func testBody() Body {
	return Body{ID: "b1", Kind: Committee, Seats: []Seat{
		{Key: "adviser", ProxyCount: true, ProxyVote: true},
		{Key: "plain", Voting: true},
		{Key: "counts", Voting: true, ProxyCount: true},
		{Key: "votes", Voting: true, ProxyCount: true, ProxyVote: true},
		{Key: "odd", Voting: true, ProxyVote: true},
	}}
}

// hall sets the meeting up for members who are in these states; scratch is used again to save time.
type hall struct {
	roster  Roster
	meeting Meeting
}

func newHall() *hall {
	return &hall{
		roster: Roster{Body: testBody()},
		meeting: Meeting{
			Body: "b1", Date: "2026-01-15", Starts: "09:00", Ends: "12:00",
			Agenda: []Section{{Items: []Item{{Key: "before", At: "09:20"}, {Key: "it", At: "10:00"}}}},
		},
	}
}

func (h *hall) seat(in []state) {
	item := &h.meeting.Agenda[0].Items[1]
	h.roster.Members, h.meeting.Roll, item.Recusals = h.roster.Members[:0], h.meeting.Roll[:0], item.Recusals[:0]
	for i, s := range in {
		id := ID([]string{"m0", "m1", "m2", "m3", "m4", "m5"}[i])
		m := Member{ID: id, Body: "b1", Seat: s.seat}
		if s.vacated {
			m.Left = "2026-01-14"
		}
		h.roster.Members = append(h.roster.Members, m)
		a := Attendee{Member: id, Stays: s.stays}
		if s.proxy {
			a.Proxy = &Proxy{Name: "แทน"}
		}
		h.meeting.Roll = append(h.meeting.Roll, a)
		if s.recused {
			item.Recusals = append(item.Recusals, Recusal{Member: id, Ground: IsParty})
		}
		if s.letStay {
			item.Recusals = append(item.Recusals, Recusal{Member: id, Ground: IsParty, Challenge: &Challenge{Stays: true}})
		}
	}
}

// byHand adds the table up.
func byHand(in []state, kept bool) Quorum {
	var q Quorum
	for _, s := range in {
		if kept {
			q.Base += s.baseKept
		} else {
			q.Base += s.base
		}
		q.Present += s.present
		q.Voters += s.voter
		if s.recused && s.baseKept == 1 {
			q.Recused++
		}
	}
	q.Needed = needed[q.Base]
	q.Complete = q.Base > 0 && q.Present >= q.Needed
	return q
}

// everyCommittee visits every committee of up to six members, each in any of the states. Members whose order differs only are
// visited once: Quorum takes members from a map and adds them up, and TestQuorumKnowsNoOrder shows that order changes nothing.
// That makes C(24+6, 6) = 593,775 committees.
func everyCommittee(visit func([]state)) {
	all := states()
	in := make([]state, 0, 6)
	var next func(from int)
	next = func(from int) {
		visit(in)
		if len(in) == cap(in) {
			return
		}
		for i := from; i < len(all); i++ {
			in = append(in, all[i])
			next(i)
			in = in[:len(in)-1]
		}
	}
	next(0)
}

func namesOf(in []state) (names []string) {
	for _, s := range in {
		names = append(names, s.name)
	}
	return names
}

// TestQuorumAndVotesOfEveryCommittee is the exhaustive test of issue 2: every committee, both settings of the base, and for the
// numbers that it comes to every vote under both settings of the majority. A vote knows of its committee only how many are
// present and may vote, so the votes of equal numbers are counted out once.
func TestQuorumAndVotesOfEveryCommittee(t *testing.T) {
	h := newHall()
	type numbers struct{ present, voters int }
	voted := map[numbers]bool{}
	committees, votes := 0, 0
	everyCommittee(func(in []state) {
		committees++
		h.seat(in)
		for _, kept := range []bool{false, true} {
			got, want := h.meeting.Quorum(h.roster, Setting{RecusedInBase: kept}, "it"), byHand(in, kept)
			if got != want {
				t.Fatalf("%q, recused kept in the base %v:\ngot  %+v\nwant %+v", namesOf(in), kept, got, want)
			}
			if n := (numbers{got.Present, got.Voters}); !voted[n] {
				voted[n] = true
				votes += everyVote(t, got)
			}
		}
	})
	if committees != 593775 || len(voted) != 28 {
		t.Errorf("%d committees with %d different numbers of present and voters", committees, len(voted))
	}
	if votes < 1000 {
		t.Errorf("only %d votes", votes)
	}
}

// ballots are what one who may vote may do.
const ballots = "fa-s" // for, against, abstain, silent

// everyVote lets each voter do each thing, with each casting vote, and as a unanimous one; it gives how many it counted.
func everyVote(t *testing.T, q Quorum) int {
	n := 0
	cast := make([]byte, q.Voters)
	var next func(i int)
	next = func(i int) {
		if i == len(cast) {
			for _, casting := range []Casting{NoCasting, CastingFor, CastingAgainst} {
				for _, room := range []bool{false, true} {
					oneVote(t, q, cast, casting, room)
					n++
				}
			}
			return
		}
		for _, b := range []byte(ballots) {
			cast[i] = b
			next(i + 1)
		}
	}
	next(0)
	return n
}

// oneVote compares Count with the rules told naively: ballots are laid on heaps one by one.
func oneVote(t *testing.T, q Quorum, cast []byte, casting Casting, room bool) {
	heaps := map[byte]int{}
	for _, b := range cast {
		heaps[b]++
	}
	v := Vote{For: heaps['f'], Against: heaps['a'], Abstain: heaps['-'], Casting: casting}
	where := func() string {
		return fmt.Sprintf("%d present, ballots %q, casting %q, majority of the room %v", q.Present, cast, casting, room)
	}
	got, err := v.Count(q, Setting{MajorityOfRoom: room})
	tie := heaps['f'] == heaps['a'] && heaps['f'] > 0
	if casting != NoCasting && !tie {
		if e, ok := err.(*Error); !ok || e.Key != "vote.no_tie" {
			t.Fatalf("%s: %v, want vote.no_tie", where(), err)
		}
		return
	}
	ayes, noes := heaps['f'], heaps['a']
	if casting == CastingFor {
		ayes++
	}
	if casting == CastingAgainst {
		noes++
	}
	carried := ayes > noes
	if room {
		// More than half of those present are for: they outnumber all the others there, a proxy without a vote too.
		carried = ayes > q.Present-ayes
	}
	want := Tally{For: heaps['f'], Against: heaps['a'], Abstain: heaps['-'], Silent: heaps['s'], Tie: tie, Carried: carried}
	if err != nil || got != want {
		t.Fatalf("%s:\ngot  %+v, %v\nwant %+v", where(), got, err, want)
	}
	if heaps['f'] == len(cast) && casting == NoCasting {
		all, err := Vote{Unanimous: true, For: 99, Against: 98}.Count(q, Setting{MajorityOfRoom: room})
		if err != nil || all != want {
			t.Fatalf("%s: unanimous is %+v, %v; want %+v", where(), all, err, want)
		}
	}
	v.Abstain += heaps['s'] + 1
	if _, err := v.Count(q, Setting{MajorityOfRoom: room}); casting == NoCasting && (err == nil || err.(*Error).Key != "vote.too_many") {
		t.Fatalf("%s: one vote more than voters: %v", where(), err)
	}
}

func TestQuorumKnowsNoOrder(t *testing.T) {
	chance := rand.New(rand.NewPCG(2569, 1))
	h, all := newHall(), states()
	for range 3000 {
		in := make([]state, chance.IntN(7))
		for i := range in {
			in[i] = all[chance.IntN(len(all))]
		}
		h.seat(in)
		chance.Shuffle(len(in), func(i, j int) {
			h.roster.Members[i], h.roster.Members[j] = h.roster.Members[j], h.roster.Members[i]
		})
		chance.Shuffle(len(in), func(i, j int) { h.meeting.Roll[i], h.meeting.Roll[j] = h.meeting.Roll[j], h.meeting.Roll[i] })
		if got, want := h.meeting.Quorum(h.roster, Setting{}, "it"), byHand(in, false); got != want {
			t.Fatalf("%q: %+v, want %+v", namesOf(in), got, want)
		}
	}
}

// The exhaustive test puts everybody of the file on the roll; here is what else a roll and a roster may hold.
func TestQuorumOfOddRolls(t *testing.T) {
	base := func() *hall {
		h := newHall()
		present := states()[6]
		h.seat([]state{present, present, present})
		return h
	}
	for name, c := range map[string]struct {
		change func(*hall)
		want   Quorum
	}{
		"as set up":                   {func(*hall) {}, Quorum{Base: 3, Needed: 2, Present: 3, Voters: 3, Complete: true}},
		"not on the roll is absent":   {func(h *hall) { h.meeting.Roll = h.meeting.Roll[:1] }, Quorum{Base: 3, Needed: 2, Present: 1, Voters: 1}},
		"twice on the roll is once":   {func(h *hall) { h.meeting.Roll[1].Member = "m0" }, Quorum{Base: 3, Needed: 2, Present: 2, Voters: 2, Complete: true}},
		"a stranger on the roll":      {func(h *hall) { h.meeting.Roll[1].Member = "m9" }, Quorum{Base: 3, Needed: 2, Present: 2, Voters: 2, Complete: true}},
		"a member of another body":    {func(h *hall) { h.roster.Members[0].Body = "b2" }, Quorum{Base: 2, Needed: 1, Present: 2, Voters: 2, Complete: true}},
		"a seat that is not there":    {func(h *hall) { h.roster.Members[0].Seat = "?" }, Quorum{Base: 2, Needed: 1, Present: 2, Voters: 2, Complete: true}},
		"a stranger is recused":       {func(h *hall) { h.meeting.Agenda[0].Items[1].Recusals = []Recusal{{Member: "m9"}} }, Quorum{Base: 3, Needed: 2, Present: 3, Voters: 3, Complete: true}},
		"no members at all":           {func(h *hall) { h.roster.Members = nil }, Quorum{}},
		"recused for the item before": {func(h *hall) { h.meeting.Agenda[0].Items[0].Recusals = []Recusal{{Member: "m0"}} }, Quorum{Base: 3, Needed: 2, Present: 3, Voters: 3, Complete: true}},
	} {
		h := base()
		c.change(h)
		if got := h.meeting.Quorum(h.roster, Setting{}, "it"); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestQuorumOfTheOpening(t *testing.T) {
	h := newHall()
	all := states()
	h.seat([]state{all[6], all[8], all[13]}) // present; came at 10:01; recused at 10:00
	want := Quorum{Base: 3, Needed: 2, Present: 2, Voters: 2, Complete: true}
	if got := h.meeting.Quorum(h.roster, Setting{}, ""); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestChair(t *testing.T) {
	seats := []Seat{
		{Key: "mayor", Voting: true, Chairs: 1, ProxyCount: true, ProxyVote: true},
		{Key: "first", Voting: true, Chairs: 2},
		{Key: "second", Voting: true, Chairs: 3},
		{Key: "village", Voting: true},
		{Key: "adviser", Chairs: 1},
	}
	here, late, gone := []Stay{{}}, []Stay{{From: "09:30"}}, []Stay(nil)
	for name, c := range map[string]struct {
		mayor, first, second []Stay
		proxy                bool
		want                 ID
	}{
		"the chair":                         {here, here, here, false, "mayor"},
		"late: the first deputy":            {late, here, here, false, "first"},
		"away: the first deputy":            {gone, here, here, false, "first"},
		"a proxy does not chair":            {here, here, here, true, "first"},
		"only the second deputy":            {gone, late, here, false, "second"},
		"none of them: the members choose":  {gone, gone, gone, false, ""},
		"none at the start: members choose": {late, late, late, false, ""},
	} {
		m := Meeting{Body: "b1", Date: "2026-01-15", Starts: "09:00", Roll: []Attendee{
			{Member: "village", Stays: here},
			{Member: "adviser", Stays: here},
			{Member: "second", Stays: c.second},
			{Member: "first", Stays: c.first},
			{Member: "mayor", Stays: c.mayor},
		}}
		if c.proxy {
			m.Roll[4].Proxy = &Proxy{Name: "แทน"}
		}
		r := Roster{Body: Body{ID: "b1", Seats: seats}}
		for _, s := range seats {
			r.Members = append(r.Members, Member{ID: ID(s.Key), Body: "b1", Seat: s.Key})
		}
		if got := m.Chair(r); got != c.want {
			t.Errorf("%s: %q presides, want %q", name, got, c.want)
		}
	}
}

func TestMayPreside(t *testing.T) {
	seats := []Seat{{Key: "mayor", Voting: true, Chairs: 1}, {Key: "first", Voting: true, Chairs: 2}, {Key: "second", Voting: true, Chairs: 3}, {Key: "village", Voting: true}, {Key: "adviser", Chairs: 1}}
	r := Roster{Body: Body{ID: "b1", Seats: seats}}
	for _, s := range seats {
		r.Members = append(r.Members, Member{ID: ID(s.Key), Body: "b1", Seat: s.Key})
	}
	for name, c := range map[string]struct {
		change func(*Meeting)
		but    []ID
		list   []ID
		bySeat ID
	}{
		"all":                 {func(*Meeting) {}, nil, []ID{"mayor", "first", "second", "village"}, "mayor"},
		"the chair recused":   {func(m *Meeting) { m.Agenda[0].Items[0].Recusals = []Recusal{{Member: "mayor"}} }, nil, []ID{"first", "second", "village"}, "first"},
		"passed over as well": {func(m *Meeting) { m.Agenda[0].Items[0].Recusals = []Recusal{{Member: "mayor"}} }, []ID{"first"}, []ID{"second", "village"}, "second"},
		"gone at the item":    {func(m *Meeting) { m.Roll[3].Stays = []Stay{{To: "09:45"}} }, []ID{"mayor"}, []ID{"second", "village"}, "second"},
		"there at the item":   {func(m *Meeting) { m.Roll[3].Stays = []Stay{{From: "09:45"}} }, []ID{"mayor"}, []ID{"first", "second", "village"}, "first"},
		"a proxy":             {func(m *Meeting) { m.Roll[2].Proxy = &Proxy{Name: "แทน"} }, []ID{"mayor", "first"}, []ID{"village"}, ""},
		"nobody":              {func(m *Meeting) { m.Roll = nil }, nil, nil, ""},
	} {
		m := Meeting{Body: "b1", Date: "2026-01-15", Starts: "09:00", Agenda: []Section{{Items: []Item{{Key: "1", At: "10:00"}}}}}
		for _, id := range []ID{"village", "adviser", "second", "first", "mayor"} {
			m.Roll = append(m.Roll, Attendee{Member: id, Stays: []Stay{{}}})
		}
		c.change(&m)
		list, bySeat := m.MayPreside(r, "1", c.but...)
		if !slices.Equal(list, c.list) || bySeat != c.bySeat {
			t.Errorf("%s: %v and %q, want %v and %q", name, list, bySeat, c.list, c.bySeat)
		}
	}
}

// Whoever is challenged is out until the others have let her stay; joining by electronic means is being there.
func TestQuorumOfTheChallengedAndTheRemote(t *testing.T) {
	for name, c := range map[string]struct {
		challenge *Challenge
		remote    bool
		kept      bool
		want      Quorum
	}{
		"declared":                       {want: Quorum{Base: 2, Needed: 1, Present: 2, Voters: 2, Recused: 1, Complete: true}},
		"challenged, not decided":        {challenge: &Challenge{}, want: Quorum{Base: 2, Needed: 1, Present: 2, Voters: 2, Recused: 1, Complete: true}},
		"challenged, and out":            {challenge: &Challenge{Against: 2}, want: Quorum{Base: 2, Needed: 1, Present: 2, Voters: 2, Recused: 1, Complete: true}},
		"challenged, out, kept in base":  {challenge: &Challenge{Against: 2}, kept: true, want: Quorum{Base: 3, Needed: 2, Present: 2, Voters: 2, Recused: 1, Complete: true}},
		"challenged, and let stay":       {challenge: &Challenge{For: 2, Stays: true}, want: Quorum{Base: 3, Needed: 2, Present: 3, Voters: 3, Complete: true}},
		"let stay, joined from far away": {challenge: &Challenge{For: 2, Stays: true}, remote: true, want: Quorum{Base: 3, Needed: 2, Present: 3, Voters: 3, Complete: true}},
	} {
		h := newHall()
		here := state{seat: "plain", stays: whole}
		h.seat([]state{here, here, here})
		item := &h.meeting.Agenda[0].Items[1]
		item.Recusals = []Recusal{{Member: "m1", Ground: IsParty, Challenge: c.challenge}}
		h.meeting.Roll[1].Remote = c.remote
		if got := h.meeting.Quorum(h.roster, Setting{RecusedInBase: c.kept}, "it"); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
		voters := h.meeting.Voters(h.roster, "it")
		if len(voters) != c.want.Voters || slices.Contains(voters, "m1") != !item.Out("m1") {
			t.Errorf("%s: %v may vote", name, voters)
		}
	}
}

// What a meeting before put off for want of a quorum needs a third, where the calling letter said so; what is new needs half.
func TestAThirdIsAQuorumForWhatWasPutOff(t *testing.T) {
	here, away := state{seat: "plain", stays: whole}, state{seat: "plain"}
	for name, c := range map[string]struct {
		third     bool
		continues ID
		from      *ItemRef
		key       string
		needed    int
	}{
		"put off, and the letter said so":     {true, "t1", &ItemRef{Meeting: "t1", Item: "4"}, "it", 2},
		"put off, and the letter did not":     {false, "t1", &ItemRef{Meeting: "t1", Item: "4"}, "it", 3},
		"new on the agenda":                   {true, "t1", nil, "it", 3},
		"carried over from another meeting":   {true, "t1", &ItemRef{Meeting: "t0", Item: "4"}, "it", 3},
		"the opening":                         {true, "t1", nil, "", 2},
		"the opening of one that begins anew": {true, "", nil, "", 3},
	} {
		h := newHall()
		h.seat([]state{here, here, away, away, away})
		h.meeting.Third, h.meeting.Continues = c.third, c.continues
		h.meeting.Agenda[0].Items[1].From = c.from
		want := Quorum{Base: 5, Needed: c.needed, Present: 2, Voters: 2, Complete: c.needed == 2}
		if got := h.meeting.Quorum(h.roster, Setting{}, c.key); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// Who holds the chair is told by the seat, not by who presides over the meeting in hand.
func TestWhoHoldsTheChair(t *testing.T) {
	m := Meeting{Presider: "deputy", Roll: []Attendee{{Member: "adviser"}, {Member: "deputy"}, {Member: "chair"}}}
	seats := map[ID]Seat{"deputy": {Voting: true, Chairs: 2}, "chair": {Voting: true, Chairs: 1}}
	if got := m.ChairHolder(seats); got != "chair" {
		t.Errorf("%q holds the chair", got)
	}
	m.Roll = m.Roll[:2]
	if got := m.ChairHolder(seats); got != "" {
		t.Errorf("%q holds the chair that is empty", got)
	}
}
