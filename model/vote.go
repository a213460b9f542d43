package model

import (
	"slices"
	"strconv"
)

// Tally is a vote counted out.
type Tally struct {
	For     int  `json:"for"` // without the casting vote
	Against int  `json:"against"`
	Abstain int  `json:"abstain"`
	Spoiled int  `json:"spoiled,omitempty"` // secret ballots that say nothing clear
	Silent  int  `json:"silent"`            // may vote and did not say
	Tie     bool `json:"tie"`               // for equals against, and somebody voted
	Carried bool `json:"carried"`
}

// Count counts a vote against those who may vote. It is carried when more are for than against or, by the setting, when more
// than half of those present are for (a proxy who counts and may not vote is present); the one who presides votes as a member,
// and once more at a tie (วิ.ปกครอง 2539 มาตรา 82).
// Refused: more votes than voters (key "vote.too_many"), a negative count, spoiled ballots where none were cast
// ("vote.not_secret"), and a casting vote where there is no tie ("vote.no_tie"). A vote without a quorum is counted all the
// same; whether it decides is for Decisions.
func (v Vote) Count(q Quorum, set Setting) (Tally, error) {
	t := Tally{Spoiled: v.Spoiled}
	t.For, t.Against, t.Abstain = v.Counts()
	if v.Unanimous {
		t = Tally{For: q.Voters}
	}
	counts := []int{t.For, t.Against, t.Abstain, t.Spoiled}
	if slices.Min(counts) < 0 {
		return Tally{}, Invalid("vote.negative")
	}
	if t.Spoiled > 0 && v.How != Secret {
		return Tally{}, Invalid("vote.not_secret")
	}
	// One at a time, too: huge counts could wrap around to a small sum.
	n := t.For + t.Against + t.Abstain + t.Spoiled
	if most := max(n, slices.Max(counts)); most > q.Voters {
		return Tally{}, Invalid("vote.too_many", "votes", strconv.Itoa(most), "voters", strconv.Itoa(q.Voters))
	}
	t.Silent = q.Voters - n
	t.Tie = t.For == t.Against && t.For > 0
	if v.Casting != NoCasting && !t.Tie {
		return Tally{}, Invalid("vote.no_tie")
	}
	yes, no := t.For, t.Against
	switch v.Casting {
	case CastingFor:
		yes++
	case CastingAgainst:
		no++
	}
	t.Carried = yes > no
	if set.MajorityOfRoom {
		t.Carried = 2*yes > q.Present
	}
	return t, nil
}

// strangers tells whether somebody's vote by name is noted who may not vote.
func (v Vote) strangers(voters []ID) bool {
	return v.How == ByName && slices.ContainsFunc(v.Names, func(n NamedVote) bool { return !slices.Contains(voters, n.Member) })
}

// Positive tells whether a resolution's word grants what was asked.
func (w Word) Positive() bool {
	return w == Agree || w == Approve || w == CertifyWord || w == CertifyWith
}

// Deciding tells whether the word needs a quorum and a vote behind it; taking notice does not.
func (w Word) Deciding() bool { return w != Acknowledge && w != "" }

// ItemOutcome is what an item comes to, worked out from the meeting.
type ItemOutcome struct {
	Quorum Quorum `json:"quorum"`
	Tally  *Tally `json:"tally,omitempty"`
	// Doubts are keys of what does not fit together: "outcome.no_quorum", "outcome.adjourned" (decided after the meeting broke
	// off), "outcome.not_carried" (granted, and the vote says no), "outcome.carried" (refused, and the vote says yes),
	// "outcome.no_vote", "outcome.no_presider" (she is out or not in the room, and nobody presides for her), "outcome.no_reason",
	// "outcome.tie",
	// "outcome.no_until" (an extension to no day), "outcome.stay" (a challenged member stays by too few votes, or is out though
	// enough were for her).
	Doubts []string `json:"doubts,omitempty"`
}

// Outcome works out one item. Refused, besides what Count refuses: the vote by name of somebody who may not vote on the item
// (key "vote.stranger"), and more votes on a challenge than there are others to vote ("vote.too_many").
func (m Meeting) Outcome(r Roster, set Setting, key string) (ItemOutcome, error) {
	_, it := m.Item(key)
	if it == nil {
		return ItemOutcome{}, NotFound("item.not_found", "key", key)
	}
	out := ItemOutcome{Quorum: m.Quorum(r, set, key)}
	doubt := func(when bool, key string) {
		if when {
			out.Doubts = append(out.Doubts, key)
		}
	}
	fits, err := m.challengesFit(r, set, *it)
	if err != nil {
		return out, err
	}
	doubt(!fits, "outcome.stay")
	if it.Vote != nil && it.Vote.given() {
		if it.Vote.strangers(m.Voters(r, key)) {
			return out, Invalid("vote.stranger")
		}
		t, err := it.Vote.Count(out.Quorum, set)
		if err != nil {
			return out, err
		}
		out.Tally = &t
	}
	res := it.Resolution
	if res == nil || !res.Word.Deciding() {
		return out, nil
	}
	doubt(!out.Quorum.Complete, "outcome.no_quorum")
	doubt(!m.Taken(key), "outcome.adjourned")
	doubt(out.Tally == nil && it.Kind.wantsVote(), "outcome.no_vote")
	doubt(!m.presides(m.PresiderOf(*it), *it), "outcome.no_presider")
	if t := out.Tally; t != nil {
		open := t.Tie && it.Vote.Casting == NoCasting
		doubt(open, "outcome.tie")
		doubt(res.Word.Positive() && !t.Carried && !open, "outcome.not_carried")
		doubt(res.Word == Reject && t.Carried, "outcome.carried")
	}
	doubt(it.Kind == Decide && (res.Word == Approve || res.Word == Reject) && blank(res.Reason), "outcome.no_reason")
	doubt(it.Kind == ExtendProject && res.Word.Positive() && res.Until == "", "outcome.no_until")
	return out, nil
}

// wantsVote tells whether an item of the kind is about the fund's money or an approved project, so that how it was decided is
// part of the decision.
func (k ItemKind) wantsVote() bool {
	switch k {
	case Decide, ChangeProject, ExtendProject, CancelProject, AnnualPlan, FinancialPlan:
		return true
	}
	return false
}

// challengesFit tells whether the result of every challenge is what its count says. Without a count it is still to be decided,
// and she is out meanwhile.
func (m Meeting) challengesFit(r Roster, set Setting, it Item) (bool, error) {
	fits := true
	for _, rec := range it.Recusals {
		c := rec.Challenge
		if c == nil || c.For == 0 && c.Against == 0 && !c.Stays {
			continue
		}
		voters, needed := m.StayVote(r, set, it.Key, rec.Member)
		if most := max(c.For+c.Against, c.For, c.Against); most > voters {
			return false, Invalid("vote.too_many", "votes", strconv.Itoa(most), "voters", strconv.Itoa(voters))
		}
		fits = fits && c.Stays == (c.For >= needed)
	}
	return fits, nil
}

// StayVote is how many vote on whether a challenged member may stay for an item, the others who may vote on it, and how many of
// them must be for it: two thirds of the committee without her and without those who are out themselves (วิ.ปกครอง 2539 มาตรา 15), in
// the room or not; see StayNeeds.
func (m Meeting) StayVote(r Roster, set Setting, key string, member ID) (voters, needed int) {
	_, it := m.Item(key)
	committee := 0
	for id := range r.Voting(m.Date) {
		if id != member && (it == nil || !it.Out(id)) {
			committee++
		}
	}
	for _, id := range m.Voters(r, key) {
		if id != member {
			voters++
		}
	}
	return voters, StayNeeds(committee, set)
}

// given tells whether anything is noted of the vote but how it is to be taken.
func (v Vote) given() bool {
	return v.Unanimous || v.Casting != NoCasting || v.Spoiled != 0 || v.For != 0 || v.Against != 0 || v.Abstain != 0 || v.How == ByName && len(v.Names) > 0
}
