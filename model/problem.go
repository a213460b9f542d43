package model

import "strconv"

// Problem is one problem that the area has registered: its size, its target, and how much it matters here (domain A.9).
type Problem struct {
	ID        ID         `json:"id"`
	Title     string     `json:"title"`
	Plan      string     `json:"plan,omitempty"` // แผนงาน
	Situation string     `json:"situation,omitempty"`
	Origin    Origin     `json:"origin"`
	Indicator Indicator  `json:"indicator"`
	People    int        `json:"people,omitempty"` // affected
	Groups    []int      `json:"groups,omitempty"` // target groups 1–9
	Villages  []int      `json:"villages,omitempty"`
	Priority  Priority   `json:"priority"`
	Issues    []IssueRef `json:"issues,omitempty"`
	Agencies  []string   `json:"agencies,omitempty"` // keys of the office's agencies
	Partners  []Partner  `json:"partners,omitempty"`
	Withdrawn string     `json:"withdrawn,omitempty"`
}

// Origin tells where a problem comes from; one of its parts is filled, by Kind.
type Origin struct {
	Kind    OriginKind     `json:"kind,omitempty"`
	Hearing *OriginHearing `json:"hearing,omitempty"`
	Data    string         `json:"data,omitempty"` // source of the health data: HDC, JHCIS, a survey
	Issue   *IssueRef      `json:"issue,omitempty"`
}

// OriginKind is the sort of origin.
type OriginKind string

// The origins of a problem.
const (
	FromHearing OriginKind = "hearing" // ประชาคม
	FromData    OriginKind = "data"
	FromIssue   OriginKind = "issue"
)

// OriginHearing is the ประชาคม where a problem came up, as its own register row tells it.
type OriginHearing struct {
	Date   Date   `json:"date"`
	Place  string `json:"place,omitempty"`
	Groups string `json:"groups,omitempty"` // who was there
	For    int    `json:"for"`              // tally by show of hands
	People int    `json:"people"`           // present
}

// Indicator is what the problem's size is measured by.
type Indicator struct {
	Name        string  `json:"name,omitempty"`
	Unit        string  `json:"unit,omitempty"`
	Numerator   Decimal `json:"numerator,omitempty"`
	Denominator Decimal `json:"denominator,omitempty"`
	Baseline    Decimal `json:"baseline,omitempty"`
	Target      Decimal `json:"target,omitempty"` // in one year
}

// Priority is the 4×5 matrix of domain A.9: each of the four is 1–5, or 0 while not yet rated.
type Priority struct {
	Size      int `json:"size"`      // ขนาดของปัญหา
	Severity  int `json:"severity"`  // ความรุนแรงและผลกระทบ
	Awareness int `json:"awareness"` // ความตระหนักของชุมชน
	Ease      int `json:"ease"`      // ความง่ายในการแก้ปัญหา
}

// MaxPriority is the most that the matrix gives.
const MaxPriority = 20

// Total is the sum of the matrix, 4–20; 0 as long as one of the four is not rated.
func (p Priority) Total() int {
	if p.Size == 0 || p.Severity == 0 || p.Awareness == 0 || p.Ease == 0 {
		return 0
	}
	return p.Size + p.Severity + p.Awareness + p.Ease
}

// Key is the problem's ID.
func (p Problem) Key() ID { return p.ID }

// Refs: a problem refers to nothing stored; its issues and agencies are keys of the office.
func (p Problem) Refs() []Ref { return nil }

// Check tells what a problem must have: a title, and what is filled must make sense.
func (p Problem) Check() error {
	var wrong []FieldError
	if blank(p.Title) {
		wrong = append(wrong, Wrong("title", "field.required"))
	}
	for name, v := range map[string]int{
		"priority.size": p.Priority.Size, "priority.severity": p.Priority.Severity,
		"priority.awareness": p.Priority.Awareness, "priority.ease": p.Priority.Ease,
	} {
		if v < 0 || v > 5 {
			wrong = append(wrong, Wrong(name, "field.points", "min", "1", "max", "5"))
		}
	}
	for name, v := range map[string]Decimal{
		"indicator.numerator": p.Indicator.Numerator, "indicator.denominator": p.Indicator.Denominator,
		"indicator.baseline": p.Indicator.Baseline, "indicator.target": p.Indicator.Target,
	} {
		if v != "" && !v.Valid() {
			wrong = append(wrong, Wrong(name, "field.decimal"))
		}
	}
	if d, ok := p.Indicator.Denominator.Rat(); ok && d.Sign() == 0 {
		wrong = append(wrong, Wrong("indicator.denominator", "field.zero"))
	}
	if p.People < 0 {
		wrong = append(wrong, Wrong("people", "field.negative"))
	}
	wrong = append(wrong, p.Origin.faults()...)
	for _, g := range p.Groups {
		if g < 1 || g > 9 {
			wrong = append(wrong, Wrong("groups", "field.choice"))
			break
		}
	}
	sortFields(wrong)
	return InvalidFields("problem.invalid", wrong)
}

// faults of an origin: a known kind; a hearing's date, and a tally of no more hands than people (0 people: not known).
func (o Origin) faults() []FieldError {
	var wrong []FieldError
	switch o.Kind {
	case "", FromHearing, FromData, FromIssue:
	default:
		wrong = append(wrong, Wrong("origin.kind", "field.choice"))
	}
	h := o.Hearing
	if h == nil {
		return wrong
	}
	if h.Date != "" && !h.Date.Valid() {
		wrong = append(wrong, Wrong("origin.hearing.date", "field.date"))
	}
	if h.People < 0 {
		wrong = append(wrong, Wrong("origin.hearing.people", "field.negative"))
	}
	return append(wrong, handsFault("origin.hearing.for", h.For, h.People)...)
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

// Missing lists the fields that a problem still wants before it can weigh anything, as JSON paths.
func (p Problem) Missing() []string {
	var out []string
	for _, f := range []struct {
		name  string
		empty bool
	}{
		{"situation", blank(p.Situation)},
		{"origin", p.Origin.Kind == ""},
		{"indicator.name", blank(p.Indicator.Name)},
		{"indicator.baseline", p.Indicator.Baseline == ""},
		{"indicator.target", p.Indicator.Target == ""},
		{"priority", p.Priority.Total() == 0},
	} {
		if f.empty {
			out = append(out, f.name)
		}
	}
	return out
}
