package model

import (
	"cmp"
	"slices"
	"strconv"
)

// Hearing is a ประชาคม: who came together where and when, and how many hands each problem had. A problem came up at the first
// hearing that counted hands for it (see CameUp). A hearing weighs problems against one another; the levels of the 4×5 matrix are
// rated by the committee (see Rating).
type Hearing struct {
	ID        ID          `json:"id"`
	Date      Date        `json:"date"`
	Place     string      `json:"place,omitempty"`
	Villages  []int       `json:"villages,omitempty"` // whose people came; none: the whole area
	Groups    string      `json:"groups,omitempty"`   // who was there, in words
	People    int         `json:"people,omitempty"`   // present; 0 not counted
	Led       string      `json:"led,omitempty"`      // who led it
	Hands     []HandTally `json:"hands,omitempty"`
	Note      string      `json:"note,omitempty"`
	Withdrawn string      `json:"withdrawn,omitempty"`
}

// HandTally is how many hands one problem had; 0 where it was brought up and hands were not counted.
type HandTally struct {
	Problem ID  `json:"problem"`
	For     int `json:"for"`
}

// Key is the hearing's ID.
func (h Hearing) Key() ID { return h.ID }

// Refs: the problems that had hands.
func (h Hearing) Refs() []Ref {
	var out []Ref
	for _, t := range h.Hands {
		out = append(out, refs(t.Problem)...)
	}
	return out
}

// Check: something to know it by (a date, a place or who came), a date of the calendar, nobody negative, each problem once and
// with no more hands than people were there (0 people: not counted). A hearing without a date is a draft, see Missing.
func (h Hearing) Check() error {
	var wrong []FieldError
	switch {
	case h.Date != "" && !h.Date.Valid():
		wrong = append(wrong, Wrong("date", "field.date"))
	case h.Date == "" && blank(h.Place) && blank(h.Groups) && h.People == 0 && len(h.Hands) == 0:
		wrong = append(wrong, Wrong("date", "field.required"))
	}
	if h.People < 0 {
		wrong = append(wrong, Wrong("people", "field.negative"))
	}
	seen := map[ID]bool{}
	for i, t := range h.Hands {
		if seen[t.Problem] {
			wrong = append(wrong, Wrong(path("hands", i, "problem"), "field.twice"))
		}
		seen[t.Problem] = true
		wrong = append(wrong, handsFault(path("hands", i, "for"), t.For, h.People)...)
	}
	return InvalidFields("hearing.invalid", wrong)
}

// handsFault: hands are not negative, and no more than the people who were there when they were counted (0: not counted).
func handsFault(at string, hands, people int) []FieldError {
	switch {
	case hands < 0:
		return []FieldError{Wrong(at, "field.negative")}
	case people > 0 && hands > people:
		return []FieldError{Wrong(at, "field.points", "min", "0", "max", strconv.Itoa(people))}
	}
	return nil
}

// Missing lists the fields that a hearing still wants before it proves anything, as JSON paths.
func (h Hearing) Missing() []string {
	var out []string
	for _, f := range []struct {
		name  string
		empty bool
	}{
		{"date", h.Date == ""},
		{"place", blank(h.Place)},
		{"people", h.People == 0},
		{"led", blank(h.Led)},
		{"hands", len(h.Hands) == 0},
	} {
		if f.empty {
			out = append(out, f.name)
		}
	}
	return out
}

// Tally is what a problem had at the hearing; false when it was not brought up there.
func (h Hearing) Tally(problem ID) (HandTally, bool) {
	i := slices.IndexFunc(h.Hands, func(t HandTally) bool { return t.Problem == problem })
	if i < 0 {
		return HandTally{}, false
	}
	return h.Hands[i], true
}

// WithTally is the hearing with a problem's hands set; its own list is left alone.
func (h Hearing) WithTally(t HandTally) Hearing {
	h.Hands = slices.Clone(h.Hands)
	if i := slices.IndexFunc(h.Hands, func(o HandTally) bool { return o.Problem == t.Problem }); i >= 0 {
		h.Hands[i] = t
	} else {
		h.Hands = append(h.Hands, t)
	}
	return h
}

// CameUp is the hearing where a problem came up: the first by date of those, not withdrawn, that counted its hands. Those without
// a date come after the others; of one day the first by ID.
func CameUp(problem ID, hearings []Hearing) (first Hearing, hands HandTally, ok bool) {
	for _, h := range hearings {
		t, there := h.Tally(problem)
		if h.Withdrawn != "" || !there {
			continue
		}
		if !ok || before(h, first) {
			first, hands, ok = h, t, true
		}
	}
	return first, hands, ok
}

func before(a, b Hearing) bool {
	if (a.Date == "") != (b.Date == "") {
		return a.Date != ""
	}
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID)) < 0
}
