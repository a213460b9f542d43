package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Tally is a vote counted out.
type Tally struct {
	For     int  `json:"for"` // without the casting vote
	Against int  `json:"against"`
	Abstain int  `json:"abstain"`
	Silent  int  `json:"silent"` // may vote and did not say
	Tie     bool `json:"tie"`    // for equals against, and somebody voted
	Carried bool `json:"carried"`
}

// Count counts a vote against those who may vote. It is carried when more are for than against or, by the setting, when more
// than half of those present are for (a proxy who counts and may not vote is present); the one who presides votes as a member,
// and once more at a tie (domain A.5).
// Refused: more votes than voters (key "vote.too_many"), a negative count, and a casting vote where there is no tie
// (key "vote.no_tie"). A vote without a quorum is counted all the same; whether it decides is for Decisions.
func (v Vote) Count(q Quorum, set Setting) (Tally, error) {
	t := Tally{For: v.For, Against: v.Against, Abstain: v.Abstain}
	if v.Unanimous {
		t = Tally{For: q.Voters}
	}
	if t.For < 0 || t.Against < 0 || t.Abstain < 0 {
		return Tally{}, Invalid("vote.negative")
	}
	// One at a time, too: three huge counts could wrap around to a small sum.
	if n := t.For + t.Against + t.Abstain; max(n, t.For, t.Against, t.Abstain) > q.Voters {
		return Tally{}, Invalid("vote.too_many", "votes", strconv.Itoa(max(n, t.For, t.Against, t.Abstain)), "voters", strconv.Itoa(q.Voters))
	}
	t.Silent = q.Voters - t.For - t.Against - t.Abstain
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

// Positive tells whether a resolution's word grants what was asked.
func (w Word) Positive() bool {
	return w == Agree || w == Approve || w == CertifyWord || w == CertifyWith
}

// Deciding tells whether the word needs a quorum and a vote behind it; taking notice does not.
func (w Word) Deciding() bool { return w != Acknowledge && w != "" }

// Outcome is what an item comes to, worked out from the meeting.
type Outcome struct {
	Quorum Quorum `json:"quorum"`
	Tally  *Tally `json:"tally,omitempty"`
	// Doubts are keys of what does not fit together: "outcome.no_quorum", "outcome.not_carried" (granted, and the vote says no),
	// "outcome.carried" (refused, and the vote says yes), "outcome.no_vote", "outcome.no_presider" (she is recused
	// and nobody presides for her), "outcome.no_reason", "outcome.tie".
	Doubts []string `json:"doubts,omitempty"`
}

// Outcome works out one item. The error is that of Count.
func (m Meeting) Outcome(r Roster, set Setting, key string) (Outcome, error) {
	_, it := m.Item(key)
	if it == nil {
		return Outcome{}, NotFound("item.not_found", "key", key)
	}
	out := Outcome{Quorum: m.Quorum(r, set, key)}
	if it.Vote != nil {
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
	doubt := func(when bool, key string) {
		if when {
			out.Doubts = append(out.Doubts, key)
		}
	}
	doubt(!out.Quorum.Complete, "outcome.no_quorum")
	doubt(out.Tally == nil && it.Kind == Decide, "outcome.no_vote")
	doubt(it.Recuses(m.PresiderOf(*it)), "outcome.no_presider")
	if t := out.Tally; t != nil {
		open := t.Tie && it.Vote.Casting == NoCasting
		doubt(open, "outcome.tie")
		doubt(res.Word.Positive() && !t.Carried && !open, "outcome.not_carried")
		doubt(res.Word == Reject && t.Carried, "outcome.carried")
	}
	doubt(it.Kind == Decide && (res.Word == Approve || res.Word == Reject) && blank(res.Reason), "outcome.no_reason")
	return out, nil
}

// Decision is what has been decided on a proposal.
type Decision struct {
	Proposal  ID     `json:"proposal"`
	Meeting   ID     `json:"meeting,omitempty"` // none: decided before this file kept meetings
	Item      string `json:"item,omitempty"`
	Year      ID     `json:"year,omitempty"`
	On        Date   `json:"on,omitempty"`
	Word      Word   `json:"word"`
	Amount    Satang `json:"amount"`
	Reason    string `json:"reason,omitempty"`
	ReportDue Date   `json:"reportDue,omitempty"`
	Final     bool   `json:"final"` // the meeting is closed
}

// Decisions collects the latest decision per proposal, whatever the order of the meetings. An item whose resolution fails for
// want of a quorum, or by the count, decides nothing; nor does a sub-committee, which only advises. A later meeting's decision
// takes the place of an earlier one's; on one day the later start, then the higher number, is later, and in one meeting the
// later item.
func Decisions(meetings []Meeting, rosters map[ID]Roster, set Setting) map[ID]Decision {
	out := map[ID]Decision{}
	for _, m := range slices.SortedFunc(slices.Values(meetings), compareMeetings) {
		r := rosters[m.Body]
		if r.Body.Kind == Subcommittee {
			continue
		}
		for _, s := range m.Agenda {
			for _, it := range s.Items {
				if d, ok := m.decision(r, set, it); ok {
					out[d.Proposal] = d
				}
			}
		}
	}
	return out
}

// compareMeetings orders meetings by when they were; the ID comes last, so that no two are ever the same.
func compareMeetings(a, b Meeting) int {
	return cmp.Or(
		strings.Compare(string(a.Date), string(b.Date)), strings.Compare(string(a.Starts), string(b.Starts)),
		cmp.Compare(a.Number, b.Number), strings.Compare(string(a.ID), string(b.ID)),
	)
}

// onProposal tells whether the word decides on a proposal. To agree to something about it (เห็นชอบให้ขยายเวลา) or to certify
// leaves an approval and its sum as they were.
func (w Word) onProposal() bool { return w == Approve || w == Reject || w == SendBack || w == Defer }

func (m Meeting) decision(r Roster, set Setting, it Item) (Decision, bool) {
	res := it.Resolution
	if res == nil || it.Subject == nil || it.Subject.Kind != KindProposal || !res.Word.onProposal() {
		return Decision{}, false
	}
	o, err := m.Outcome(r, set, it.Key)
	if err != nil || !o.Quorum.Complete || res.Word.Positive() && o.Tally != nil && !o.Tally.Carried {
		return Decision{}, false
	}
	d := Decision{
		Proposal: it.Subject.ID, Meeting: m.ID, Item: it.Key, Year: it.Year, On: m.Date, Word: res.Word,
		Reason: res.Reason, ReportDue: res.ReportDue, Final: m.Closed,
	}
	if res.Word == Approve {
		d.Amount = res.Amount
	}
	return d, true
}
