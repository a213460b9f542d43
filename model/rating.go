package model

import (
	"math/big"
	"slices"
)

// Rating is one person's or one group's sheet of the 4×5 matrix (domain A.9) over the area's problems, for the agreed list that
// is being prepared. What is agreed is the committee's own word, see ProblemList; the ratings show where it came from.
type Rating struct {
	ID        ID            `json:"id"`
	List      ID            `json:"list"`             // the list, not yet agreed, that is rated for
	Member    ID            `json:"member,omitempty"` // whose sheet it is,
	Group     string        `json:"group,omitempty"`  // or the group's name
	Answers   []RatedAnswer `json:"answers,omitempty"`
	Withdrawn string        `json:"withdrawn,omitempty"`
}

// RatedAnswer is what a sheet says of one problem; a zero of the four is not answered yet.
type RatedAnswer struct {
	Problem  ID       `json:"problem"`
	Priority Priority `json:"priority"`
}

// Key is the rating's ID.
func (r Rating) Key() ID { return r.ID }

// Refs: list, member, and the problems rated.
func (r Rating) Refs() []Ref {
	out := refs(r.List, r.Member)
	for _, a := range r.Answers {
		out = append(out, refs(a.Problem)...)
	}
	return out
}

// Check: a member's or a group's, one of the two; each problem once; levels 1–5, or 0 while not answered.
func (r Rating) Check() error {
	var wrong []FieldError
	if (r.Member == "") == blank(r.Group) {
		wrong = append(wrong, Wrong("member", "field.one"))
	}
	seen := map[ID]bool{}
	for i, a := range r.Answers {
		if seen[a.Problem] {
			wrong = append(wrong, Wrong(path("answers", i, "problem"), "field.twice"))
		}
		seen[a.Problem] = true
		wrong = append(wrong, a.Priority.faults(path("answers", i, "priority")+".")...)
	}
	return InvalidFields("rating.invalid", wrong)
}

// Answer is what the sheet says of a problem; zeros when it says nothing.
func (r Rating) Answer(problem ID) Priority {
	for _, a := range r.Answers {
		if a.Problem == problem {
			return a.Priority
		}
	}
	return Priority{}
}

// With is the sheet with another answer for a problem; zeros take the answer away. Its own list is left alone.
func (r Rating) With(problem ID, p Priority) Rating {
	answers := slices.DeleteFunc(slices.Clone(r.Answers), func(a RatedAnswer) bool { return a.Problem == problem && p == Priority{} })
	if i := slices.IndexFunc(answers, func(a RatedAnswer) bool { return a.Problem == problem }); i >= 0 {
		answers[i].Priority = p
	} else if (p != Priority{}) {
		answers = append(answers, RatedAnswer{Problem: problem, Priority: p})
	}
	r.Answers = answers
	return r
}

// AxisSpread is what the ratings of one problem say on one axis. Those who have not answered do not count.
type AxisSpread struct {
	Count   int `json:"count"`
	Lowest  int `json:"lowest,omitempty"`
	Highest int `json:"highest,omitempty"`
	Sum     int `json:"sum,omitempty"`
}

// farApart is from how many levels between the lowest and the highest on the raters are said to disagree: with five levels, one
// then calls low what another calls high.
const farApart = 3

func (a *AxisSpread) add(level int) {
	if level == 0 {
		return
	}
	if a.Count == 0 || level < a.Lowest {
		a.Lowest = level
	}
	a.Highest = max(a.Highest, level)
	a.Count++
	a.Sum += level
}

// Mean is the exact mean; nil when nobody has answered.
func (a AxisSpread) Mean() *big.Rat {
	if a.Count == 0 {
		return nil
	}
	return big.NewRat(int64(a.Sum), int64(a.Count))
}

// Level is the mean rounded to a level, halves up; 0 when nobody has answered.
func (a AxisSpread) Level() int {
	if a.Count == 0 {
		return 0
	}
	return (2*a.Sum + a.Count) / (2 * a.Count)
}

// Apart tells whether the raters disagree so much that they should talk about it: three levels or more between them.
func (a AxisSpread) Apart() bool { return a.Highest-a.Lowest >= farApart }

// Spread is what the ratings say of one problem, by axis.
type Spread struct {
	Problem ID            `json:"problem"`
	Axes    [4]AxisSpread `json:"axes"` // in the order of Axes
}

// Levels are the means of the four axes, each rounded to a level; 0 for an axis that nobody has answered.
func (s Spread) Levels() Priority {
	var p Priority
	for i, a := range s.Axes {
		*p.Axis(i) = a.Level()
	}
	return p
}

// Apart tells whether the raters disagree on an axis.
func (s Spread) Apart() bool { return slices.ContainsFunc(s.Axes[:], AxisSpread.Apart) }

// Raters is how many have answered the axis that the most have answered.
func (s Spread) Raters() int {
	most := 0
	for _, a := range s.Axes {
		most = max(most, a.Count)
	}
	return most
}

// SpreadOf gathers what the ratings, but for withdrawn ones, say of a problem.
func SpreadOf(problem ID, ratings []Rating) Spread {
	out := Spread{Problem: problem}
	for _, r := range ratings {
		if r.Withdrawn != "" {
			continue
		}
		p := r.Answer(problem)
		for i := range out.Axes {
			out.Axes[i].add(*p.Axis(i))
		}
	}
	return out
}
