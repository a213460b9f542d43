package model

// Round is one รอบ of proposals within a fiscal year. Ranking is within a round.
type Round struct {
	ID     ID     `json:"id"`
	Year   ID     `json:"year"` // of a FiscalYear
	Number int    `json:"number"`
	Opens  Date   `json:"opens,omitempty"`
	Closes Date   `json:"closes,omitempty"`
	Rubric Rubric `json:"rubric"`
	// Frozen is set when scoring opens: from then on the rubric and the weights of problems of this round stand, so that a
	// later edit of a problem moves no old rank.
	Frozen *Freeze `json:"frozen,omitempty"`
}

// Freeze is what a round was scored under.
type Freeze struct {
	On       Date            `json:"on"`
	Rules    string          `json:"rules"` // ID of the rule set
	Problems []FrozenProblem `json:"problems"`
}

// FrozenProblem is a problem's priority on the day scoring opened.
type FrozenProblem struct {
	Problem  ID  `json:"problem"`
	Priority int `json:"priority"` // 4–20
}

// Key is the round's ID.
func (r Round) Key() ID { return r.ID }

// Refs: its fiscal year, and the problems it froze.
func (r Round) Refs() []Ref {
	out := refs(r.Year)
	if r.Frozen != nil {
		for _, p := range r.Frozen.Problems {
			out = append(out, refs(p.Problem)...)
		}
	}
	return out
}

// Check: number, order of dates, rubric.
func (r Round) Check() error {
	var wrong []FieldError
	if r.Number < 1 {
		wrong = append(wrong, Wrong("number", "field.number"))
	}
	for name, d := range map[string]Date{"opens": r.Opens, "closes": r.Closes} {
		if d != "" && !d.Valid() {
			wrong = append(wrong, Wrong(name, "field.date"))
		}
	}
	if r.Opens != "" && r.Closes != "" && r.Closes < r.Opens {
		wrong = append(wrong, Wrong("closes", "field.before", "other", "opens"))
	}
	return InvalidFields("round.invalid", append(wrong, r.Rubric.faults()...))
}
