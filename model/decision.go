package model

import (
	"cmp"
	"slices"
	"strings"
)

// Decision is what has been decided on a proposal, with what later items changed of it.
type Decision struct {
	Proposal  ID     `json:"proposal"`
	Meeting   ID     `json:"meeting,omitempty"` // none: decided outside the meetings of this file
	Item      string `json:"item,omitempty"`
	Year      ID     `json:"year,omitempty"`
	On        Date   `json:"on,omitempty"`
	Word      Word   `json:"word"`
	Amount    Satang `json:"amount"` // 0 when it is not approved, or given up
	Reason    string `json:"reason,omitempty"`
	ReportDue Date   `json:"reportDue,omitempty"`
	Until     Date   `json:"until,omitempty"`     // the end as extended
	Cancelled Date   `json:"cancelled,omitempty"` // since when the approved project is given up
	ChangedBy ID     `json:"changedBy,omitempty"` // the last meeting that changed, extended or cancelled it
	Final     bool   `json:"final"`               // every meeting behind it is closed
}

// Decisions collects the latest decision per proposal, whatever the order of the meetings. An item whose resolution fails for
// want of a quorum, or by the count, or that came after the meeting broke off decides nothing; nor does a sub-committee, which
// only advises. A later meeting's decision takes the place of an earlier one's; on one day the later start, then the higher
// number, is later, and in one meeting the later item. An item that changes, extends or cancels a project does so to the approval
// that stands at the time, and to nothing when there is none; a new approval begins anew. Decisions from outside the meetings (an
// imported list, an urgent approval) stand by their days, before the meetings of the same day.
func Decisions(meetings []Meeting, rosters map[ID]Roster, set Setting, outside ...Decision) map[ID]Decision {
	return Latest(Turns(meetings, rosters, set, outside...))
}

// Turn is one step in what is decided on a proposal: a decision, or what a later item changed of an approval.
type Turn struct {
	On     Date     // the day of the meeting, or of the decision outside one
	Kind   ItemKind // Decide, or the kind of the item that changed the approval
	Reason string
	Stands Decision // what stood from then on
}

// Latest is what stands per proposal after the last of the turns.
func Latest(turns []Turn) map[ID]Decision {
	out := map[ID]Decision{}
	for _, t := range turns {
		out[t.Stands.Proposal] = t.Stands
	}
	return out
}

// Turns lists every decision that Decisions goes by, in their order: what stood for a while and what took its place.
func Turns(meetings []Meeting, rosters map[ID]Roster, set Setting, outside ...Decision) []Turn {
	var turns []Turn
	out := map[ID]Decision{}
	take := func(t Turn) {
		turns = append(turns, t)
		out[t.Stands.Proposal] = t.Stands
	}
	outside = slices.SortedStableFunc(slices.Values(outside), func(a, b Decision) int { return strings.Compare(string(a.On), string(b.On)) })
	until := func(day Date) {
		for len(outside) > 0 && (day == "" || outside[0].On <= day) {
			take(Turn{On: outside[0].On, Kind: Decide, Reason: outside[0].Reason, Stands: outside[0]})
			outside = outside[1:]
		}
	}
	for _, m := range slices.SortedFunc(slices.Values(meetings), compareMeetings) {
		r := rosters[m.Body]
		if r.Body.Kind == Subcommittee {
			continue
		}
		until(m.Date)
		for _, s := range m.Agenda {
			for _, it := range s.Items {
				if !m.decides(r, set, it) {
					continue
				}
				old, stands := out[it.Subject.ID]
				d, ok := m.decision(it, old, stands)
				if !ok {
					continue
				}
				t := Turn{On: m.Date, Kind: Decide, Reason: it.Resolution.Reason, Stands: d}
				if it.Kind.OnApproved() {
					t.Kind = it.Kind
				}
				take(t)
			}
		}
	}
	until("")
	return turns
}

// Before tells whether the meeting was before another, in the order in which they decide and look back.
func (m Meeting) Before(other Meeting) bool { return compareMeetings(m, other) < 0 }

// compareMeetings orders meetings by when they were: day, hour, number. On one day those come last whose hour is not noted, as one
// has none that was only just called. The ID comes last of all, so that no two are ever the same.
func compareMeetings(a, b Meeting) int {
	const noHour = "99:99"
	return cmp.Or(
		cmp.Compare(a.Date, b.Date), cmp.Compare(cmp.Or(a.Starts, noHour), cmp.Or(b.Starts, noHour)),
		cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID),
	)
}

// onProposal tells whether the word decides on a proposal. To agree to something about it (เห็นชอบให้ขยายเวลา) or to certify
// leaves an approval and its sum as they were.
func (w Word) onProposal() bool { return w == Approve || w == Reject || w == SendBack || w == Defer }

// decides tells whether an item decides on a proposal, and does so with effect.
func (m Meeting) decides(r Roster, set Setting, it Item) bool {
	res := it.Resolution
	if res == nil || it.Subject == nil || it.Subject.Kind != KindProposal {
		return false
	}
	if it.Kind.OnApproved() && !res.Word.Positive() || !it.Kind.OnApproved() && !res.Word.onProposal() {
		return false
	}
	return m.Stands(r, set, it)
}

// Stands tells whether what was resolved on an item has effect: it was taken up before the meeting broke off and, unless it was
// only taken note of, with a quorum, and no count speaks against what is granted. An item without a word has none.
// A closed meeting resolved what it says: closing has refused every doubt of quorum and vote, and what is sealed hangs on no later
// setting and on no later end of a term.
func (m Meeting) Stands(r Roster, set Setting, it Item) bool {
	res := it.Resolution
	if res == nil || res.Word == "" || !m.Taken(it.Key) {
		return false
	}
	if m.Closed {
		return true
	}
	o, err := m.Outcome(r, set, it.Key)
	return err == nil && (!res.Word.Deciding() || o.Quorum.Complete && !(res.Word.Positive() && o.Tally != nil && !o.Tally.Carried))
}

// Granted is the sum that an item approves for a proposal with effect, 0 for every other: an item about a project that was approved
// before changes a sum and grants none anew. Of a sub-committee's item it is what it advises to approve.
func (m Meeting) Granted(r Roster, set Setting, it Item) Satang {
	if !m.decides(r, set, it) || it.Kind.OnApproved() || it.Resolution.Word != Approve {
		return 0
	}
	return it.Resolution.Amount
}

// decision is what an item makes of the decision that stood before.
func (m Meeting) decision(it Item, old Decision, stands bool) (Decision, bool) {
	res := it.Resolution
	if !it.Kind.OnApproved() {
		d := Decision{
			Proposal: it.Subject.ID, Meeting: m.ID, Item: it.Key, Year: it.Year, On: m.Date, Word: res.Word,
			Reason: res.Reason, ReportDue: res.ReportDue, Final: m.Closed,
		}
		if res.Word == Approve {
			d.Amount = res.Amount
		}
		return d, true
	}
	if !stands || old.Word != Approve || old.Cancelled != "" {
		return Decision{}, false
	}
	d := old
	d.ChangedBy = m.ID
	d.Final = old.Final && m.Closed
	if res.ReportDue != "" {
		d.ReportDue = res.ReportDue
	}
	switch {
	case it.Kind == CancelProject:
		d.Amount, d.Cancelled = 0, m.Date
	case it.Kind == ChangeProject && res.Amount > 0:
		d.Amount = res.Amount
	case it.Kind == ExtendProject && res.Until != "":
		d.Until = res.Until
	}
	return d, true
}
