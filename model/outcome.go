package model

// Outcome is part 3 of กปท.7 (domain A.7.1): what came of a project, at an instalment or at its end.
type Outcome struct {
	ID         ID                `json:"id"`
	Project    ID                `json:"project"`
	Instalment int               `json:"instalment,omitempty"` // 0: the final report
	On         Date              `json:"on"`                   // day of the report
	Received   Date              `json:"received,omitempty"`   // day it reached the office
	Achieved   Achieved          `json:"achieved,omitempty"`
	Why        string            `json:"why,omitempty"` // needed unless all was achieved
	Indicators []IndicatorResult `json:"indicators,omitempty"`
	People     []TargetResult    `json:"people,omitempty"`
	Fragile    Vulnerable        `json:"fragile"` // who came; what was planned stands in the proposal
	Problems   []ProblemResult   `json:"problems,omitempty"`
	Given      *Satang           `json:"given,omitempty"`    // งบที่ได้รับ; nil: not said, as of the next two
	Used       *Satang           `json:"used,omitempty"`     // งบใช้จริง
	Returned   *Satang           `json:"returned,omitempty"` // คืนกองทุน
	Progress   BasisPoints       `json:"progress,omitempty"` // how much of the work is done
	Abstract   string            `json:"abstract,omitempty"`
	Obstacles  string            `json:"obstacles,omitempty"`
	Advice     string            `json:"advice,omitempty"`
	Reporter   Signer            `json:"reporter"`
	Withdrawn  string            `json:"withdrawn,omitempty"`
}

// Achieved is whether a project did what it set out to do.
type Achieved string

// The three boxes of the form.
const (
	AchievedAll  Achieved = "all"
	AchievedPart Achieved = "part"
	AchievedNot  Achieved = "not"
)

// IndicatorResult is a line of objectives: what was measured before, aimed at, and reached.
type IndicatorResult struct {
	Objective string  `json:"objective"`
	Indicator string  `json:"indicator,omitempty"`
	Baseline  Decimal `json:"baseline,omitempty"`
	Target    Decimal `json:"target,omitempty"`
	Value     Decimal `json:"value,omitempty"`
	Note      string  `json:"note,omitempty"`
}

// TargetResult is a line of people: planned and come.
type TargetResult struct {
	Group   int    `json:"group"`
	Name    string `json:"name,omitempty"`
	Planned int    `json:"planned"`
	Came    *int   `json:"came,omitempty"` // nil: not known
}

// ProblemResult is what the project found of the area's own number.
type ProblemResult struct {
	Problem ID      `json:"problem"`
	Before  Decimal `json:"before,omitempty"`
	After   Decimal `json:"after,omitempty"`
	Note    string  `json:"note,omitempty"`
}

// Key is the outcome's ID.
func (o Outcome) Key() ID { return o.ID }

// Refs: its project and the problems it measured.
func (o Outcome) Refs() []Ref {
	out := refs(o.Project)
	for _, p := range o.Problems {
		out = append(out, refs(p.Problem)...)
	}
	return out
}

// Check: a day; of a final report whether it was achieved; a reason unless all was; numbers that are numbers; no negative people or money; target groups 1–9, each
// problem once; a share of the work of 0–100 %. Key "outcome.invalid".
func (o Outcome) Check() error {
	var wrong []FieldError
	if !o.On.Valid() {
		wrong = append(wrong, Wrong("on", "field.date"))
	}
	if o.Received != "" && !o.Received.Valid() {
		wrong = append(wrong, Wrong("received", "field.date"))
	}
	if o.Instalment < 0 {
		wrong = append(wrong, Wrong("instalment", "field.negative"))
	}
	switch o.Achieved {
	case "", AchievedAll, AchievedPart, AchievedNot:
	default:
		wrong = append(wrong, Wrong("achieved", "field.choice"))
	}
	if o.Instalment == 0 && o.Achieved == "" {
		wrong = append(wrong, Wrong("achieved", "field.required"))
	}
	if (o.Achieved == AchievedPart || o.Achieved == AchievedNot) && blank(o.Why) {
		wrong = append(wrong, Wrong("why", "field.required"))
	}
	if o.Progress < 0 || o.Progress > WholeShare {
		wrong = append(wrong, Wrong("progress", "field.points", "min", "0", "max", "100"))
	}
	wrong = append(wrong, o.lineFaults()...)
	for name, s := range map[string]*Satang{"given": o.Given, "used": o.Used, "returned": o.Returned} {
		if s != nil && *s < 0 {
			wrong = append(wrong, Wrong(name, "field.negative"))
		}
	}
	sortFields(wrong)
	return InvalidFields("outcome.invalid", wrong)
}

// lineFaults are those of the tables: measures, people, the area's numbers.
func (o Outcome) lineFaults() []FieldError {
	var wrong []FieldError
	number := func(field string, d Decimal) {
		if d != "" && !d.Valid() {
			wrong = append(wrong, Wrong(field, "field.decimal"))
		}
	}
	for i, r := range o.Indicators {
		number(path("indicators", i, "baseline"), r.Baseline)
		number(path("indicators", i, "target"), r.Target)
		number(path("indicators", i, "value"), r.Value)
	}
	for i, r := range o.People {
		if r.Group < 0 || r.Group > 9 {
			wrong = append(wrong, Wrong(path("people", i, "group"), "field.choice"))
		}
		if r.Planned < 0 {
			wrong = append(wrong, Wrong(path("people", i, "planned"), "field.negative"))
		}
		if r.Came != nil && *r.Came < 0 {
			wrong = append(wrong, Wrong(path("people", i, "came"), "field.negative"))
		}
	}
	for _, v := range o.Fragile.Lines() {
		if v.Count != nil && *v.Count < 0 {
			wrong = append(wrong, Wrong("fragile."+v.Key, "field.negative"))
		}
	}
	seen := map[ID]bool{}
	for i, r := range o.Problems {
		number(path("problems", i, "before"), r.Before)
		number(path("problems", i, "after"), r.After)
		if seen[r.Problem] {
			wrong = append(wrong, Wrong(path("problems", i, "problem"), "field.twice"))
		}
		seen[r.Problem] = true
	}
	return wrong
}
