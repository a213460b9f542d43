package model

import (
	"slices"
	"strings"
)

// Measure is what the number of a problem was found to be on a day.
type Measure struct {
	On    Date    `json:"on"`
	Value Decimal `json:"value"`
	From  string  `json:"from,omitempty"` // who found it, in words: a project, the hospital
}

func measureFaults(list string, measures []Measure) []FieldError {
	var wrong []FieldError
	for i, m := range measures {
		if !m.On.Valid() {
			wrong = append(wrong, Wrong(path(list, i, "on"), "field.date"))
		}
		if !m.Value.Valid() {
			wrong = append(wrong, Wrong(path(list, i, "value"), "field.decimal"))
		}
	}
	return wrong
}

// WithMeasure is the problem with one measure more, in its place by day. The same source measures once a day: what it found before on
// that day is replaced. The value itself and its list stay as they were.
func (p Problem) WithMeasure(m Measure) Problem {
	p.Measured = slices.DeleteFunc(slices.Clone(p.Measured), func(x Measure) bool { return x.On == m.On && x.From == m.From })
	p.Measured = byDay(append(p.Measured, m))
	return p
}

// byDay orders measures from the oldest, those of a day as they are.
func byDay(list []Measure) []Measure {
	slices.SortStableFunc(list, func(a, b Measure) int { return strings.Compare(string(a.On), string(b.On)) })
	return list
}

// ProblemProgress is what a year's projects did about one problem of the area, and where its number stands.
type ProblemProgress struct {
	Problem  Problem          `json:"problem"`
	Projects []ProblemProject `json:"projects,omitempty"` // that claim to serve it, in the order of their approval
	Found    []Measure        `json:"found,omitempty"`    // what their reports found of its number, oldest first
	Approved Satang           `json:"approved"`           // of the projects that serve it most; so are the sums below
	Paid     Satang           `json:"paid"`               // by the ledger, less what was given back
	Used     Satang           `json:"used"`               // as their reports say
	Reach    Reach            `json:"reach"`              // people, as their reports say
	Reported int              `json:"reported"`           // projects of which any report came in
	Main     int              `json:"main"`               // projects that serve it most
}

// ProblemProject is one project among those that serve a problem.
type ProblemProject struct {
	Proposal ID     `json:"proposal"`
	Title    string `json:"title"`
	Level    Level  `json:"level"`
	Main     bool   `json:"main"` // it serves no other problem more: its money and people count here and nowhere else
	Approved Satang `json:"approved"`
	Reported bool   `json:"reported"`
}

// Now is the newest that is known of the number: what reports found or the office noted; found is false when it was never measured
// since the baseline. Of one day a report goes before a note.
func (p ProblemProgress) Now() (m Measure, found bool) {
	all := byDay(slices.Concat(p.Problem.Measured, p.Found))
	if len(all) == 0 {
		return m, false
	}
	return all[len(all)-1], true
}

// Moved tells whether the area's number moved towards its target.
func (p ProblemProgress) Moved() Reached {
	now, _ := p.Now()
	return ReachedBy(p.Problem.Indicator.Baseline, p.Problem.Indicator.Target, now.Value)
}

// Way is the part of the way to the target that the number has come; see WayFrom.
func (p ProblemProgress) Way() (BasisPoints, bool) {
	now, _ := p.Now()
	return WayFrom(p.Problem.Indicator.Baseline, p.Problem.Indicator.Target, now.Value)
}

// Unnoted is the newest that reports found and the problem does not have among its measures; found is false when there is none.
func (p ProblemProgress) Unnoted() (m Measure, found bool) {
	for _, f := range slices.Backward(p.Found) {
		if !slices.Contains(p.Problem.Measured, f) {
			return f, true
		}
	}
	return m, false
}

// ServesMost is the problem that a proposal claims to serve most, the first of equal ones; "" when it helps none of those that
// count.
func (p Proposal) ServesMost(counts func(ID) bool) ID {
	var most Claim
	for _, c := range p.Claims {
		if counts(c.Problem) && c.Level > most.Level {
			most = c
		}
	}
	return most.Problem
}

// ProgressOf rolls approved projects up to the problems, in the order in which the problems are given. A project's money and people
// count with the problem that it serves most, so that sums over problems count no baht twice; what its report found of a number counts
// with every problem that it measured. The error is that of Sum.
func ProgressOf(problems []Problem, folders []Folder) ([]ProblemProgress, error) {
	out := make([]ProblemProgress, len(problems))
	at := map[ID]int{}
	for i, p := range problems {
		out[i].Problem, at[p.ID] = p, i
	}
	among := func(id ID) bool { _, known := at[id]; return known }
	for _, f := range folders {
		main := f.Proposal.ServesMost(among)
		for _, c := range f.Proposal.Claims {
			if i, known := at[c.Problem]; known && c.Level > NoHelp {
				out[i].Projects = append(out[i].Projects, ProblemProject{
					Proposal: f.Proposal.ID, Title: f.Proposal.Title, Level: c.Level, Main: c.Problem == main,
					Approved: f.Decision.Amount, Reported: f.anyReport(),
				})
			}
		}
		if i, known := at[main]; known {
			if err := out[i].count(f); err != nil {
				return nil, err
			}
		}
		for _, o := range f.Outcomes {
			for _, found := range o.Problems {
				if i, known := at[found.Problem]; known && found.After != "" && o.Withdrawn == "" {
					out[i].Found = append(out[i].Found, Measure{On: o.On, Value: found.After, From: f.Proposal.Title})
				}
			}
		}
	}
	for i := range out {
		out[i].Found = byDay(out[i].Found)
	}
	return out, nil
}

func (f Folder) anyReport() bool {
	_, found := LatestOutcome(f.Outcomes)
	return found
}

// count adds the money and the people of a project that serves the problem most.
func (p *ProblemProgress) count(f Folder) error {
	c, err := f.Commitment()
	if err != nil {
		return err
	}
	paid, err := c.Paid.Minus(c.Refunded)
	if err != nil {
		return err
	}
	o, reported := LatestOutcome(f.Outcomes)
	for _, sum := range []struct {
		of  *Satang
		add Satang
	}{{&p.Approved, c.Approved}, {&p.Paid, paid}, {&p.Used, said(o.Used)}} {
		if *sum.of, err = sum.of.Plus(sum.add); err != nil {
			return err
		}
	}
	p.Main++
	if reported {
		p.Reported++
		p.Reach = p.Reach.plus(o.Reach())
	}
	return nil
}
