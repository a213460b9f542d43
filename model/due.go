package model

import (
	"cmp"
	"slices"
)

// ReturnDue is a return that an office owes for a period, with what was sent of it.
type ReturnDue struct {
	Rule   ReturnRule `json:"rule"`
	Year   ID         `json:"year"` // the fiscal year of the period
	Period Period     `json:"period"`
	Due    Date       `json:"due"`            // last day
	Sent   []Sending  `json:"sent,omitempty"` // the latest first; withdrawn ones are not among them
}

// DueState is how a return that is owed stands.
type DueState string

// The states, from the most urgent.
const (
	DueLate     DueState = "late"     // its last day is over and it was not sent
	DueSoon     DueState = "soon"     // it can be made, and its last day is near
	DueOpen     DueState = "open"     // it can be made
	DueAhead    DueState = "ahead"    // its period is not over yet
	DueSent     DueState = "sent"     // in time
	DueSentLate DueState = "sentLate" // after its last day
)

// soonDays is how many days before its last day a return is told to be near it.
const soonDays = 14

// State is how it stands on a day. What is due early in its period, or before it, can be made from half a year before its last day on.
func (d ReturnDue) State(today Date) DueState {
	if len(d.Sent) > 0 {
		if first := d.Sent[len(d.Sent)-1]; d.Due.before(first.On) {
			return DueSentLate
		}
		return DueSent
	}
	_, last := d.Period.Bounds()
	ready := today > last
	if d.Rule.Begins {
		ready = today >= d.Due.AddDays(-182)
	}
	switch {
	case today > d.Due:
		return DueLate
	case !ready:
		return DueAhead
	case today.AddDays(soonDays) >= d.Due:
		return DueSoon
	}
	return DueOpen
}

// Dues lists what the year's rules owe, by last day, then by return. Sendings are the fund's.
func (y FiscalYear) Dues(sendings []Sending) []ReturnDue {
	var out []ReturnDue
	for _, rule := range y.Rules.Returns {
		for _, p := range YearPeriods(y.Year, rule.Every) {
			out = append(out, ReturnDue{Rule: rule, Year: y.ID, Period: p, Due: rule.Due(p), Sent: sentOf(sendings, rule.Return, p)})
		}
	}
	slices.SortStableFunc(out, func(a, b ReturnDue) int {
		return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.Rule.Return, b.Rule.Return), cmp.Compare(a.Period.String(), b.Period.String()))
	})
	return out
}

// sentOf are the sendings of a return of a period, the latest first.
func sentOf(all []Sending, kind string, p Period) []Sending {
	var out []Sending
	for _, s := range all {
		if s.Return == kind && s.Period == p && s.Withdrawn == "" {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b Sending) int { return cmp.Compare(b.On, a.On) })
	return out
}

// YearPeriods are the periods of a length in a fiscal year (พ.ศ.), in their order; none for a length that there is not.
func YearPeriods(year int, every PeriodKind) []Period {
	if every == Yearly {
		return []Period{{Year: year, Every: Yearly}}
	}
	out := make([]Period, map[PeriodKind]int{Monthly: 12, Quarterly: 4}[every])
	for i := range out {
		out[i] = Period{Year: year, Every: every, Number: i + 1}
	}
	return out
}
