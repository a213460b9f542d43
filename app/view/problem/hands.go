package problem

import (
	"slices"
	"strconv"

	"kongthun/model"
)

// mostHands is more than come to any hearing; a longer number is a slip of the keys.
const mostHands = 9999

// hands is the tally of a hearing while it is keyed: a row for each problem of the register, with its count or nothing.
type hands struct {
	rows  []model.Problem
	count []int // -1: not brought up at the hearing
	fresh bool  // the keys have just come to the cell: the next digit begins a number
	at    int   // the row that the keys are on
	keyed bool  // something was keyed that nobody was told yet
}

// come tells which row the keys are on.
func (h *hands) come(row int) {
	h.fresh = h.fresh || row != h.at
	h.at = row
}

// load shows a tally over the problems of the register; a problem that was withdrawn is shown when hands were counted for it.
func (h *hands) load(problems []model.Problem, tallies []model.HandTally) {
	h.rows, h.count, h.fresh, h.keyed = nil, nil, true, false
	for _, p := range problems {
		n := -1
		if i := slices.IndexFunc(tallies, func(t model.HandTally) bool { return t.Problem == p.ID }); i >= 0 {
			n = tallies[i].For
		} else if p.Withdrawn != "" {
			continue
		}
		h.rows, h.count = append(h.rows, p), append(h.count, n)
	}
}

// over shows the tally that is in sight over the register as it stands now; what was keyed, stored or not, stays.
func (h *hands) over(problems []model.Problem) {
	keyed := h.keyed
	h.load(problems, h.tallies())
	h.keyed = keyed
}

// tallies are the rows that have a count.
func (h *hands) tallies() []model.HandTally {
	var out []model.HandTally
	for i, n := range h.count {
		if n >= 0 {
			out = append(out, model.HandTally{Problem: h.rows[i].ID, For: n})
		}
	}
	return out
}

// key takes a digit; it tells whether it did.
func (h *hands) key(row int, key rune) bool {
	if row >= len(h.rows) || key < '0' || key > '9' {
		return false
	}
	n := 0
	if !h.fresh {
		n = max(0, h.count[row]) * 10
	}
	if n += int(key - '0'); n > mostHands {
		return true // taken, and not heard: the number is as long as it can be
	}
	h.count[row], h.fresh, h.keyed = n, false, true
	return true
}

// clear takes a count away.
func (h *hands) clear(row int) {
	if row < len(h.count) {
		h.count[row], h.fresh, h.keyed = -1, true, true
	}
}

func (h *hands) text(row int) string {
	if row >= len(h.count) || h.count[row] < 0 {
		return ""
	}
	return strconv.Itoa(h.count[row])
}
