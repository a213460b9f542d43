package model

import "slices"

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

// Priorities are the problems' priorities that the round is scored under, 0–20; none before scoring opens.
func (r Round) Priorities() map[ID]int {
	out := map[ID]int{}
	if r.Frozen != nil {
		for _, p := range r.Frozen.Problems {
			out[p.Problem] = p.Priority
		}
	}
	return out
}

// Phase is how far the scoring of a round is.
type Phase string

// The phases, each after the one before; reopening goes back to ScoringOpen.
const (
	ScoringAhead     Phase = ""
	ScoringOpen      Phase = "open"      // sheets are filled in
	ScoringClosed    Phase = "closed"    // no sheet changes any more
	ScoringPublished Phase = "published" // and members may see each other's and the ranking
)

// Phase tells how far the scoring is.
func (r Round) Phase() Phase {
	switch {
	case r.Frozen == nil:
		return ScoringAhead
	case r.Scored == "":
		return ScoringOpen
	case r.Published == "":
		return ScoringClosed
	}
	return ScoringPublished
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
	wrong = slices.Concat(wrong, r.Rubric.faults(), r.Frozen.faults(), r.phaseFaults(), r.Call.faults())
	sortFields(wrong)
	return InvalidFields("round.invalid", wrong)
}

// phaseFaults: scoring is closed after it was opened, and published after it was closed.
func (r Round) phaseFaults() []FieldError {
	var wrong []FieldError
	opened := Date("")
	if r.Frozen != nil {
		opened = r.Frozen.On
	}
	for _, step := range []struct {
		name   string
		on     Date
		other  string
		before Date
		ready  bool
	}{
		{"scored", r.Scored, "frozen.on", opened, r.Frozen != nil},
		{"published", r.Published, "scored", r.Scored, r.Scored != ""},
	} {
		switch {
		case step.on == "":
		case !step.on.Valid():
			wrong = append(wrong, Wrong(step.name, "field.date"))
		case !step.ready || step.on.before(step.before):
			wrong = append(wrong, Wrong(step.name, "field.before", "other", step.other))
		}
	}
	return wrong
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
