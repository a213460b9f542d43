package model

// Round is one รอบ of proposals within a fiscal year. Ranking is within a round.
type Round struct {
	ID     ID     `json:"id"`
	Year   ID     `json:"year"` // of a FiscalYear
	Number int    `json:"number"`
	Opens  Date   `json:"opens,omitempty"`
	Closes Date   `json:"closes,omitempty"`
	Rubric Rubric `json:"rubric"`
	List   ID     `json:"list,omitempty"` // the agreed ProblemList that weighs the round; none: the register's own levels
	Call   *Call  `json:"call,omitempty"`
	// Scored is the day on which scoring was closed, Published the day from which members may see each other's sheets and the
	// ranking; scoring is open from Frozen.On until Scored.
	Scored    Date `json:"scored,omitempty"`
	Published Date `json:"published,omitempty"`
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
	Priority int `json:"priority"` // 4–20; 0 not rated
}

// Key is the round's ID.
func (r Round) Key() ID { return r.ID }

// Refs: its fiscal year, its list, the problems it calls for and those it froze.
func (r Round) Refs() []Ref {
	out := append(refs(r.Year, r.List), r.Call.refs()...)
	if r.Frozen != nil {
		for _, p := range r.Frozen.Problems {
			out = append(out, refs(p.Problem)...)
		}
	}
	return out
}

// Check: number, order of dates, rubric, and what was frozen.
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
	if r.Closes.before(r.Opens) {
		wrong = append(wrong, Wrong("closes", "field.before", "other", "opens"))
	}
	wrong = append(append(wrong, r.Rubric.faults()...), r.Frozen.faults()...)
	sortFields(wrong)
	return InvalidFields("round.invalid", wrong)
}

// faults of a freeze: its day, each problem once, priorities that the matrix can give (0: not rated when scoring opened).
func (f *Freeze) faults() []FieldError {
	if f == nil {
		return nil
	}
	var wrong []FieldError
	if f.On != "" && !f.On.Valid() {
		wrong = append(wrong, Wrong("frozen.on", "field.date"))
	}
	seen := map[ID]bool{}
	for i, p := range f.Problems {
		if p.Priority < 0 || p.Priority > MaxPriority {
			wrong = append(wrong, Wrong(path("frozen.problems", i, "priority"), "field.points", "min", "0", "max", "20"))
		}
		if seen[p.Problem] {
			wrong = append(wrong, Wrong(path("frozen.problems", i, "problem"), "field.twice"))
		}
		seen[p.Problem] = true
	}
	return wrong
}
