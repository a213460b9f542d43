package model

// Hearing is a ประชาคม: who came together where and when, and how many hands each problem had. A problem whose Origin names the
// hearing came up there; a hearing weighs problems, it does not rate them (see Rating).
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

// HandTally is how many hands one problem had.
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

// Check: a date, nobody negative, each problem once and with no more hands than people were there (0 people: not counted).
func (h Hearing) Check() error {
	var wrong []FieldError
	if !h.Date.Valid() {
		wrong = append(wrong, Wrong("date", "field.date"))
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
