package model

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestStayNeeds(t *testing.T) {
	for _, c := range []struct{ others, thirds, half int }{
		{0, 0, 1}, {1, 1, 1}, {2, 2, 2}, {3, 2, 2}, {4, 3, 3}, {5, 4, 3}, {6, 4, 4}, {7, 5, 4}, {12, 8, 7}, {14, 10, 8},
	} {
		if got := StayNeeds(c.others, Setting{}); got != c.thirds || 3*got < 2*c.others {
			t.Errorf("of %d others %d must be for it, want %d", c.others, got, c.thirds)
		}
		if got := StayNeeds(c.others, Setting{StayByHalf: true}); got != c.half || 2*got <= c.others {
			t.Errorf("of %d others more than half is %d, want %d", c.others, got, c.half)
		}
	}
}

// A committee of four: m0 is challenged, the other three decide.
func TestChallenges(t *testing.T) {
	for name, c := range map[string]struct {
		challenge *Challenge
		set       Setting
		change    func(*Meeting)
		doubt     bool
		err       string
	}{
		"declared":                       {nil, Setting{}, nil, false, ""},
		"not decided yet":                {&Challenge{}, Setting{}, nil, false, ""},
		"two of three let her stay":      {&Challenge{For: 2, Against: 1, Stays: true}, Setting{}, nil, false, ""},
		"kept in the base, likewise":     {&Challenge{For: 2, Against: 1}, Setting{RecusedInBase: true}, nil, true, ""},
		"two of three, and she is out":   {&Challenge{For: 2, Against: 1}, Setting{}, nil, true, ""},
		"one of three":                   {&Challenge{For: 1, Against: 2, Stays: true}, Setting{}, nil, true, ""},
		"one of three, and she is out":   {&Challenge{For: 1, Against: 2}, Setting{}, nil, false, ""},
		"stays without a count":          {&Challenge{Stays: true}, Setting{}, nil, true, ""},
		"two for it of two in the room":  {&Challenge{For: 2, Stays: true}, Setting{}, func(m *Meeting) { m.Roll[3].Stays = nil }, false, ""},
		"one for it of one in the room":  {&Challenge{For: 1, Stays: true}, Setting{}, func(m *Meeting) { m.Roll[2].Stays, m.Roll[3].Stays = nil, nil }, true, ""},
		"more than half, by the setting": {&Challenge{For: 2, Against: 1, Stays: true}, Setting{StayByHalf: true}, nil, false, ""},
		"four votes of three":            {&Challenge{For: 3, Against: 1, Stays: true}, Setting{}, nil, false, "vote.too_many"},
		"her own vote":                   {&Challenge{For: 4, Stays: true}, Setting{}, nil, false, "vote.too_many"},
	} {
		m := sitting(1, "2026-01-15", Approve, unanimous())
		it := &m.Agenda[0].Items[0]
		it.Recusals = []Recusal{{Member: "m0", Ground: IsParty, Challenge: c.challenge}}
		if c.change != nil {
			c.change(&m)
		}
		out, err := m.Outcome(sittingRoster(), c.set, "a")
		if c.err != "" {
			if !errors.Is(err, Invalid(c.err)) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil || slices.Contains(out.Doubts, "outcome.stay") != c.doubt {
			t.Errorf("%s: %v, %v", name, out.Doubts, err)
		}
	}
}

func TestOut(t *testing.T) {
	it := Item{Recusals: []Recusal{{Member: "m0"}, {Member: "m1", Challenge: &Challenge{}}, {Member: "m2", Challenge: &Challenge{Stays: true}}, {}}}
	for member, want := range map[ID]bool{"m0": true, "m1": true, "m2": false, "m3": false, "": false} {
		if it.Out(member) != want {
			t.Errorf("%q is out: %v", member, !want)
		}
	}
}

func TestVoteByName(t *testing.T) {
	m := sitting(1, "2026-01-15", Approve, &Vote{How: ByName, For: 99})
	v := m.Agenda[0].Items[0].Vote
	v.Call("m0", SaysFor)
	v.Call("m1", SaysAgainst)
	v.Call("m2", SaysFor)
	v.Call("m1", SaysAbstain) // she had misheard
	v.Call("m3", SaysAgainst)
	v.Call("m3", "")
	out, err := m.Outcome(sittingRoster(), Setting{}, "a")
	if want := (Tally{For: 2, Abstain: 1, Silent: 1, Carried: true}); err != nil || out.Tally == nil || *out.Tally != want {
		t.Fatalf("%+v, %v", out.Tally, err)
	}
	if v.Says("m1") != SaysAbstain || v.Says("m3") != "" || len(v.Names) != 3 {
		t.Errorf("%+v", v.Names)
	}
	m.Agenda[0].Items[0].Recusals = []Recusal{{Member: "m0", Ground: IsSpouse}}
	if _, err := m.Outcome(sittingRoster(), Setting{}, "a"); !errors.Is(err, Invalid("vote.stranger")) {
		t.Errorf("the vote of one who left counts: %v", err)
	}
	v.How = ByHands
	v.For = 3
	if _, err := m.Outcome(sittingRoster(), Setting{}, "a"); err != nil {
		t.Errorf("names that a show of hands does not use: %v", err)
	}
}

func TestSecretVote(t *testing.T) {
	q := Quorum{Present: 5, Voters: 5}
	got, err := Vote{How: Secret, For: 2, Against: 1, Spoiled: 1}.Count(q, Setting{})
	if want := (Tally{For: 2, Against: 1, Spoiled: 1, Silent: 1, Carried: true}); err != nil || got != want {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := (Vote{How: Secret, For: 2, Against: 2, Spoiled: 1, Casting: CastingAgainst}).Count(q, Setting{}); err != nil || got.Carried || !got.Tie {
		t.Errorf("%+v, %v", got, err)
	}
	for name, c := range map[string]struct {
		vote Vote
		key  string
	}{
		"spoiled hands":    {Vote{For: 2, Spoiled: 1}, "vote.not_secret"},
		"too many ballots": {Vote{How: Secret, For: 3, Against: 2, Spoiled: 1}, "vote.too_many"},
		"fewer than none":  {Vote{How: Secret, Spoiled: -1}, "vote.negative"},
	} {
		if _, err := c.vote.Count(q, Setting{}); !errors.Is(err, Invalid(c.key)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestVoteFaults(t *testing.T) {
	for name, c := range map[string]struct {
		vote  Vote
		field string
	}{
		"in order":        {Vote{How: ByName, Names: []NamedVote{{"m0", SaysFor}, {"m1", SaysAbstain}}}, ""},
		"negative":        {Vote{Spoiled: -1}, "vote"},
		"unknown way":     {Vote{How: "shouting"}, "vote.how"},
		"unknown ballot":  {Vote{Names: []NamedVote{{"m0", "perhaps"}}}, "vote.names"},
		"a name twice":    {Vote{Names: []NamedVote{{"m0", SaysFor}, {"m0", SaysAgainst}}}, "vote.names"},
		"unknown casting": {Vote{Casting: "perhaps"}, "vote.casting"},
	} {
		wrong := c.vote.faults("vote")
		if c.field == "" && len(wrong) != 0 || c.field != "" && (len(wrong) != 1 || wrong[0].Field != c.field) {
			t.Errorf("%s: %+v", name, wrong)
		}
	}
	it := Item{Kind: Decide, Recusals: []Recusal{{Member: "m0", Challenge: &Challenge{For: -1}}}, Resolution: &Resolution{Word: Agree, Until: "2026-02-30"}}
	if wrong := it.faults(""); len(wrong) != 2 || wrong[0].Field != "recusals" || wrong[1].Field != "resolution.until" {
		t.Errorf("%+v", wrong)
	}
}

// How a vote is to be taken is no vote yet; and who may decide on a challenge is told beforehand.
func TestAVoteThatIsStillToCome(t *testing.T) {
	m := sitting(1, "2026-01-15", Approve, &Vote{How: Secret})
	out, err := m.Outcome(sittingRoster(), Setting{}, "a")
	if err != nil || out.Tally != nil || !slices.Equal(out.Doubts, []string{"outcome.no_vote"}) {
		t.Errorf("%+v, %v", out, err)
	}
	it := &m.Agenda[0].Items[0]
	it.Recusals = []Recusal{{Member: "m0", Challenge: &Challenge{}}, {Member: "m1"}}
	m.Roll[3].Stays = nil
	if voters, needed := m.StayVote(sittingRoster(), Setting{}, "a", "m0"); voters != 1 || needed != 2 {
		t.Errorf("%d vote on it, %d must be for it", voters, needed)
	}
	it.Recusals[0].Challenge.Stays = true
	if voters, needed := m.StayVote(sittingRoster(), Setting{}, "a", "m0"); voters != 1 || needed != 2 {
		t.Errorf("when she stays, %d vote on it, %d must be for it", voters, needed)
	}
}

// Whatever is noted of a vote, what is counted never exceeds those who may vote, and whoever is out never votes.
func TestVotesNeverExceedVoters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		small := rapid.IntRange(-1, 5)
		v := Vote{
			How: rapid.SampledFrom([]VoteHow{ByHands, ByName, Secret}).Draw(t, "how"), Unanimous: rapid.Bool().Draw(t, "unanimous"),
			For: small.Draw(t, "for"), Against: small.Draw(t, "against"), Abstain: small.Draw(t, "abstain"), Spoiled: small.Draw(t, "spoiled"),
			Casting: rapid.SampledFrom([]Casting{NoCasting, CastingFor, CastingAgainst}).Draw(t, "casting"),
		}
		m := sitting(1, "2026-01-15", Approve, &v)
		it := &m.Agenda[0].Items[0]
		for _, id := range []ID{"m0", "m1", "m2", "m3", "m9"} {
			if rapid.Bool().Draw(t, "called") {
				v.Call(id, rapid.SampledFrom([]Ballot{SaysFor, SaysAgainst, SaysAbstain}).Draw(t, "says"))
			}
			if rapid.IntRange(0, 3).Draw(t, "recused") == 0 {
				it.Recusals = append(it.Recusals, Recusal{Member: id, Ground: IsParty})
			}
		}
		out, err := m.Outcome(sittingRoster(), Setting{}, "a")
		if err != nil {
			return
		}
		tally := out.Tally
		if tally == nil { // a vote that says nothing is none
			if v.given() {
				t.Fatalf("%+v is not counted", v)
			}
			return
		}
		if n := tally.For + tally.Against + tally.Abstain + tally.Spoiled + tally.Silent; n != out.Quorum.Voters {
			t.Fatalf("%+v of %d voters", tally, out.Quorum.Voters)
		}
		for _, n := range v.Names {
			if v.How == ByName && it.Out(n.Member) {
				t.Fatalf("%s is out and votes", n.Member)
			}
		}
		yes, no := tally.For, tally.Against
		if v.Casting == CastingFor {
			yes++
		} else if v.Casting == CastingAgainst {
			no++
		}
		if tally.Carried != (yes > no) {
			t.Fatalf("%+v with %q", tally, v.Casting)
		}
	})
}
