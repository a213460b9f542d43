package model

import (
	"cmp"
	"slices"
	"strings"
)

// Tenure is how a member stands to her seat on a day.
type Tenure string

// The tenures.
const (
	NotYet  Tenure = "later" // the term has not begun
	InTerm  Tenure = "office"
	GoesOn  Tenure = "goesOn" // the term is over and nobody has come in her place yet: she still holds the seat
	Ended   Tenure = "ended"  // the term is over, and the seat is another's or empty
	HasLeft Tenure = "left"   // before the term's end, or while she went on
)

// Holds tells whether one who stands so holds the seat.
func (s Tenure) Holds() bool { return s == InTerm || s == GoesOn }

// tenure is what the member's own dates say; whether she goes on hangs on the others. A member whose From is not known has
// always held the seat.
func (m Member) tenure(d Date) Tenure {
	switch {
	case m.Left != "" && m.Left <= d:
		return HasLeft
	case m.From > d:
		return NotYet
	case m.To != "" && m.To < d:
		return Ended
	}
	return InTerm
}

// Tenures tells by ID how every member of the body stands on the day. One whose term is over goes on until somebody has come
// in her place, as is usual for appointed committees (domain A.4, unverified for กปท.); with TermsEnd the end of the term
// empties the seat.
func (r Roster) Tenures(d Date) map[ID]Tenure {
	out := map[ID]Tenure{}
	gone := r.succeeded(d)
	for _, m := range r.own() {
		s := m.tenure(d)
		switch {
		case s == InTerm && gone[m.ID]:
			s = HasLeft
		case s == Ended && !gone[m.ID] && !r.TermsEnd:
			s = GoesOn
		}
		out[m.ID] = s
	}
	return out
}

// InOffice lists the members who hold a seat of the body on the day, in the roster's order.
func (r Roster) InOffice(d Date) []Member {
	tenures := r.Tenures(d)
	return slices.DeleteFunc(r.own(), func(m Member) bool { return !tenures[m.ID].Holds() })
}

// Voting lists the members who hold a voting seat on the day, by ID with their seats.
func (r Roster) Voting(d Date) map[ID]Seat {
	out := map[ID]Seat{}
	for _, m := range r.InOffice(d) {
		if seat, ok := r.Body.Seat(m.Seat); ok && seat.Voting {
			out[m.ID] = seat
		}
	}
	return out
}

// Ending lists the members in office whose term ends within some days of the day, and those who go on after its end; the first to
// end first. One who stays as long as her office does is never among them.
func (r Roster) Ending(d Date, days int) []Member {
	last := d.AddDays(days)
	list := slices.DeleteFunc(r.InOffice(d), func(m Member) bool { return m.To == "" || m.To > last })
	slices.SortStableFunc(list, byEnd)
	return list
}

// NextTerm is the member's appointment to the same seat anew: for as many years as the term before, or for four when that was no
// number of whole years (domain A.2), as of one who served the rest of another's. It has no ID yet.
func (m Member) NextTerm(from Date) Member {
	next := m
	next.ID, next.From, next.Left, next.Why, next.Replaces = "", from, "", "", ""
	next.To = m.length(from)
	return next
}

// length is the last day of a term of as many years as the member's own, from a day on.
func (m Member) length(from Date) Date {
	if !m.From.Valid() || !m.To.Valid() {
		return from.years(4).AddDays(-1)
	}
	for n := 1; m.From.years(n) != "" && m.From.years(n).AddDays(-1) <= m.To; n++ {
		if m.From.years(n).AddDays(-1) == m.To {
			return from.years(n).AddDays(-1)
		}
	}
	return from.years(4).AddDays(-1)
}

// years is the same day some years later; of 29 February the first of March where there is none.
func (d Date) years(n int) Date {
	y, m, day := d.YMD()
	if next := NewDate(y+n, m, day); next != "" {
		return next
	}
	return NewDate(y+n, 3, 1)
}

// own is a copy of the members of this body.
func (r Roster) own() []Member {
	return slices.DeleteFunc(slices.Clone(r.Members), func(m Member) bool { return m.Body != r.Body.ID })
}

// succeeded are those in whose place somebody has come by the day: whom a member replaces, what somebody held before she was
// appointed anew, and else one member of the newcomer's seat whose term was over when she came, the longest over first. That a
// successor has left since brings nobody back.
func (r Roster) succeeded(d Date) map[ID]bool {
	byEnds := r.own()
	slices.SortStableFunc(byEnds, byEnd)
	newcomers := slices.Clone(byEnds)
	slices.SortStableFunc(newcomers, func(a, b Member) int { return strings.Compare(string(a.From), string(b.From)) })
	out := map[ID]bool{}
	for _, n := range newcomers {
		if n.From == "" || n.From > d || n.Left != "" && n.Left <= n.From {
			continue
		}
		placed := n.Replaces != ""
		if placed {
			out[n.Replaces] = true
		}
		for _, m := range byEnds {
			if m.Person == n.Person && m.over(n) {
				out[m.ID], placed = true, placed || m.Seat == n.Seat
			}
		}
		for _, m := range byEnds {
			if !placed && m.Seat == n.Seat && m.over(n) && m.Left == "" && !out[m.ID] {
				out[m.ID], placed = true, true
			}
		}
	}
	return out
}

// over tells whether the member's term was over when another's began; the last day of the one may be the first of the other.
func (m Member) over(n Member) bool { return m.ID != n.ID && m.To != "" && m.To <= n.From }

// byEnd orders members by the end of their terms, then by place and ID, so that no answer hangs on the order of a list.
func byEnd(a, b Member) int {
	return cmp.Or(
		strings.Compare(string(a.To), string(b.To)), cmp.Compare(a.Order, b.Order), strings.Compare(string(a.ID), string(b.ID)),
	)
}
