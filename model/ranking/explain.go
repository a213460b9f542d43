package ranking

import (
	"math/big"
	"strconv"

	"kongthun/model"
)

// Step is one step of how a number came about, without words: a key of the phrase book (assets/phrases/ranking.json) and what its
// sentence wants. Numbers in it are rounded for show and so need not add up to the last digit; the ranking itself is exact.
type Step struct {
	Key  string            `json:"key"`
	Args map[string]string `json:"args,omitempty"`
}

// FitSteps tells how the need fit came about: a step per contribution, strongest first, then the sum and, where it exceeds
// 100, that it was capped. Titles name the problems; one without a title is shown by its ID. Without a need fit there is none.
func (l Line) FitSteps(titles map[model.ID]string) []Step {
	if l.NeedFit == nil {
		return nil
	}
	if len(l.Contributions) == 0 {
		return []Step{step("ranking.fit.none")}
	}
	var out []Step
	sum := new(big.Rat)
	for i, c := range l.Contributions {
		counted := new(big.Rat).Mul(c.Value, c.Share)
		sum.Add(sum, counted)
		title := titles[c.Problem]
		if title == "" {
			title = string(c.Problem)
		}
		out = append(out, step([]string{"ranking.fit.first", "ranking.fit.second", "ranking.fit.rest"}[min(i, 2)],
			"problem", title, "priority", strconv.Itoa(c.Priority), "level", Show(c.Level),
			"value", Show(hundred(c.Value)), "counted", Show(hundred(counted))))
	}
	key := "ranking.fit.sum"
	if sum.Cmp(big.NewRat(1, 1)) > 0 {
		key = "ranking.fit.capped"
	}
	return append(out, step(key, "sum", Show(hundred(sum)), "fit", Show(l.NeedFit)))
}

// ScoreSteps tells how the score came about: a step per criterion of the rubric that the round was ranked under, then the sum
// with the sheets behind it, and whether it is provisional. Without a score it tells why there is none.
func (l Line) ScoreSteps(r model.Rubric) []Step {
	sheets := []string{"sheets", strconv.Itoa(l.Sheets), "eligible", strconv.Itoa(l.Eligible)}
	switch {
	case l.Score == nil && l.Eligible == 0:
		return []Step{step("ranking.score.nobody")}
	case l.Score == nil:
		return []Step{step("ranking.score.none", sheets...)}
	}
	criteria := map[string]model.Criterion{}
	for _, c := range r.Criteria {
		criteria[c.Key] = c
	}
	var out []Step
	for _, part := range l.Criteria {
		out = append(out, part.step(criteria[part.Criterion]))
	}
	out = append(out, step("ranking.score.sum", append(sheets, "score", Show(l.Score))...))
	if l.Provisional {
		out = append(out, step("ranking.score.provisional", sheets...))
	}
	return out
}

// step of a criterion: need fit by its 0–100, another by its mean points, which (x−1)/4 turns into a share of the weight.
func (p Part) step(c model.Criterion) Step {
	weight := big.NewRat(int64(p.Weight), 1)
	args := []string{
		"criterion", c.Name, "weight", strconv.Itoa(p.Weight), "value", Show(hundred(p.Value)),
		"points", Show(new(big.Rat).Mul(weight, p.Value)),
	}
	if c.NeedFit {
		return step("ranking.score.fit", args...)
	}
	span := big.NewRat(model.MaxPoints-model.MinPoints, 1)
	mean := new(big.Rat).Mul(p.Value, span)
	return step("ranking.score.points", append(args, "mean", Show(mean.Add(mean, big.NewRat(model.MinPoints, 1))))...)
}

// GateSteps tells of the gates that are answered no or not at all; the rubric names them.
func (l Line) GateSteps(r model.Rubric) []Step {
	names := map[string]string{}
	for _, g := range r.Gates {
		names[g.Key] = g.Name
	}
	var out []Step
	for _, g := range l.GateFailed {
		out = append(out, step("ranking.gate.failed", "gate", names[g]))
	}
	for _, g := range l.GateOpen {
		out = append(out, step("ranking.gate.open", "gate", names[g]))
	}
	return out
}

func step(key string, args ...string) Step {
	s := Step{Key: key}
	for i := 0; i < len(args); i += 2 {
		if s.Args == nil {
			s.Args = map[string]string{}
		}
		s.Args[args[i]] = args[i+1]
	}
	return s
}

func hundred(r *big.Rat) *big.Rat { return new(big.Rat).Mul(r, big.NewRat(100, 1)) }
