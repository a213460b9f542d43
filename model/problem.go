package model

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
	Partners  []Partner  `json:"partners,omitempty"` // who helps to solve it, and with what
	Measured  []Measure  `json:"measured,omitempty"` // what the number was found to be since the baseline, oldest first
	Withdrawn string     `json:"withdrawn,omitempty"`
}

// Origin tells where a problem comes from, by Kind. The hearing of FromHearing is told by the hearing, which counted the
// problem's hands (see CameUp): no two values can so tell it differently.
type Origin struct {
	Kind  OriginKind `json:"kind,omitempty"`
	Data  string     `json:"data,omitempty"` // source of the health data: HDC, JHCIS, a survey
	Issue *IssueRef  `json:"issue,omitempty"`
}

// OriginKind is the sort of origin.
type OriginKind string

// The origins of a problem.
const (
	FromHearing OriginKind = "hearing" // ประชาคม
	FromData    OriginKind = "data"
	FromIssue   OriginKind = "issue"
)

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

// MaxLevel is the highest level of an axis, MaxPriority the most that the matrix gives.
const (
	MaxLevel    = 5
	MaxPriority = 20
)

// Total is the sum of the matrix, 4–20; 0 as long as one of the four is not rated.
func (p Priority) Total() int {
	if p.Size == 0 || p.Severity == 0 || p.Awareness == 0 || p.Ease == 0 {
		return 0
	}
	return p.Size + p.Severity + p.Awareness + p.Ease
}

// Axes are the names of the four axes of the matrix, as JSON and phrases have them, in its order.
func Axes() []string { return []string{"size", "severity", "awareness", "ease"} }

// Axis is one of the four levels, by its place in Axes.
func (p *Priority) Axis(i int) *int { return []*int{&p.Size, &p.Severity, &p.Awareness, &p.Ease}[i] }

// faults: each level is 1–5, or 0 while it is not rated; at stands before the names of the axes.
func (p Priority) faults(at string) []FieldError {
	var wrong []FieldError
	for i, name := range Axes() {
		if v := *p.Axis(i); v < 0 || v > MaxLevel {
			wrong = append(wrong, Wrong(at+name, "field.points", "min", "1", "max", "5"))
		}
	}
	return wrong
}

// Key is the problem's ID.
func (p Problem) Key() ID { return p.ID }

// Refs: a problem refers to nothing stored; its issues and partners are keys of the office.
func (p Problem) Refs() []Ref { return nil }

// Check tells what a problem must have: a title, and what is filled must make sense.
func (p Problem) Check() error {
	var wrong []FieldError
	if blank(p.Title) {
		wrong = append(wrong, Wrong("title", "field.required"))
	}
	wrong = append(wrong, p.Priority.faults("priority.")...)
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
	switch p.Origin.Kind {
	case "", FromHearing, FromData, FromIssue:
	default:
		wrong = append(wrong, Wrong("origin.kind", "field.choice"))
	}
	wrong = append(wrong, partnerFaults("partners", p.Partners)...)
	wrong = append(wrong, measureFaults("measured", p.Measured)...)
	for _, g := range p.Groups {
		if g < 1 || g > 9 {
			wrong = append(wrong, Wrong("groups", "field.choice"))
			break
		}
	}
	sortFields(wrong)
	return InvalidFields("problem.invalid", wrong)
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
