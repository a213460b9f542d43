package model

import (
	"slices"
	"strings"
)

// Rubric is how a round's proposals are judged: gates that the secretary answers once, and weighted criteria that members score.
// The default (assets) is the suggestion of domain A.9; the first criterion is need fit, which is computed and never typed.
type Rubric struct {
	Gates    []Gate      `json:"gates"`
	Criteria []Criterion `json:"criteria"`
}

// With is the rubric with the gates of another that it lacks, after its own; what is there stays, and so do all criteria.
func (r Rubric) With(newer Rubric) Rubric {
	r.Gates = slices.Clone(r.Gates)
	for _, g := range newer.Gates {
		if !slices.ContainsFunc(r.Gates, func(o Gate) bool { return o.Key == g.Key }) {
			r.Gates = append(r.Gates, g)
		}
	}
	return r
}

// Gate is a yes-or-no condition with evidence.
type Gate struct {
	Key  string `json:"key"`
	Name string `json:"name"`
	Hint string `json:"hint,omitempty"` // what counts as evidence
}

// Criterion is one weighted measure.
type Criterion struct {
	Key     string   `json:"key"`
	Name    string   `json:"name"`
	Weight  int      `json:"weight"` // of 100
	NeedFit bool     `json:"needFit,omitempty"`
	Anchors []string `json:"anchors,omitempty"` // what levels 1 to 5 mean (0 to 3 for need fit), one text per level
}

// Points that a criterion other than need fit may get.
const (
	MinPoints = 1
	MaxPoints = 5
)

// faults lists what is wrong with a rubric: weights of at least 0 that add up to 100, one need fit at most, keys once.
func (r Rubric) faults() []FieldError {
	var wrong []FieldError
	sum, fits := 0, 0
	seen, gates := map[string]bool{}, map[string]bool{}
	for i, c := range r.Criteria {
		if blank(c.Key) || seen[c.Key] {
			wrong = append(wrong, Wrong(path("rubric.criteria", i, "key"), "field.twice"))
		}
		if c.Weight < 0 || c.Weight > 100 {
			wrong = append(wrong, Wrong(path("rubric.criteria", i, "weight"), "field.number"))
		}
		if c.NeedFit {
			fits++
		}
		seen[c.Key] = true
		sum += c.Weight
	}
	if sum != 100 || fits > 1 {
		wrong = append(wrong, Wrong("rubric.criteria", "rubric.weights"))
	}
	for i, g := range r.Gates {
		if blank(g.Key) || gates[g.Key] {
			wrong = append(wrong, Wrong(path("rubric.gates", i, "key"), "field.twice"))
		}
		gates[g.Key] = true
	}
	return wrong
}

// sortedKeys lists a map's keys in order, so that nothing depends on the order of maps.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, strings.Compare)
	return keys
}
