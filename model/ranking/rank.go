package ranking

import (
	"math/big"
	"slices"
	"strings"

	"kongthun/model"
)

// Input is what a round's ranking is made from.
type Input struct {
	Rubric    model.Rubric
	Priority  map[model.ID]int // of problems: frozen when scoring opened
	Proposals []model.Proposal
	Sheets    []model.Sheet
	// Recused tells of members who left the meeting for a proposal: their answers for it count nowhere, their others do.
	Recused map[model.ID]map[model.ID]bool // member → proposal
}

// Line is one proposal's place.
type Line struct {
	Proposal      model.ID
	Rank          int      // equal scores share a rank; 0 without a score
	NeedFit       *big.Rat // 0–100; nil without a complete sheet
	Score         *big.Rat // 0–100; nil without a complete sheet
	Contributions []Contribution
	Criteria      []Part
	Each          []SheetScore // what every complete sheet alone gives, by the sheets' IDs
	Sheets        int          // complete for this proposal
	Eligible      int          // sheets that may judge it: not withdrawn, no conflict, not recused; one that abstains may
	Provisional   bool         // ชั่วคราว: complete sheets are fewer than half of the eligible
	GateFailed    []string     // gates of the rubric answered no, in its order
	GateOpen      []string     // gates not answered yet, likewise
}

// Part is one criterion's share of a score.
type Part struct {
	Criterion string
	Weight    int
	Value     *big.Rat // 0–1, mean over the complete sheets
}

// Rank ranks a round's proposals: best first, equal scores by proposal ID (for order only: they share the rank), those without
// a score last. Proposals that were withdrawn or failed at the screening and withdrawn sheets are left out. A failed gate is shown and moves nothing: whether to
// take the proposal up is the committee's to say.
func Rank(in Input) []Line {
	sheets := liveSheets(in.Sheets)
	var lines []Line
	for _, p := range in.Proposals {
		if p.Judged() {
			lines = append(lines, in.line(p, sheets))
		}
	}
	slices.SortFunc(lines, compareLines)
	for i := range lines {
		switch {
		case lines[i].Score == nil:
		case i > 0 && lines[i-1].Score.Cmp(lines[i].Score) == 0:
			lines[i].Rank = lines[i-1].Rank
		default:
			lines[i].Rank = i + 1
		}
	}
	return lines
}

func liveSheets(all []model.Sheet) []model.Sheet {
	var out []model.Sheet
	for _, s := range all {
		if s.Withdrawn == "" {
			out = append(out, s)
		}
	}
	return out
}

func compareLines(a, b Line) int {
	switch {
	case a.Score != nil && b.Score != nil:
		if c := b.Score.Cmp(a.Score); c != 0 {
			return c
		}
	case a.Score != nil:
		return -1
	case b.Score != nil:
		return 1
	}
	return strings.Compare(string(a.Proposal), string(b.Proposal))
}

func (in Input) line(p model.Proposal, sheets []model.Sheet) Line {
	l := Line{Proposal: p.ID}
	l.gates(p, in.Rubric)
	var complete []model.Answer
	of := map[model.ID]model.Answer{}
	for _, s := range sheets {
		a, _ := s.Answer(p.ID)
		if a.Stand == model.Conflicted || in.Recused[s.Member][p.ID] {
			continue
		}
		l.Eligible++
		if a.Complete(p, in.Rubric) {
			complete = append(complete, a)
			of[s.ID] = a
		}
	}
	l.Each = in.each(p, of)
	l.Sheets = len(complete)
	l.Provisional = 2*l.Sheets < l.Eligible
	if l.Sheets == 0 {
		return l
	}
	l.NeedFit, l.Contributions = NeedFit(meanLevels(p, complete), in.Priority)
	in.score(&l, complete)
	return l
}

func (l *Line) gates(p model.Proposal, r model.Rubric) {
	for _, g := range r.Gates {
		at := slices.IndexFunc(p.Gates, func(a model.GateAnswer) bool { return a.Gate == g.Key })
		switch {
		case at < 0:
			l.GateOpen = append(l.GateOpen, g.Key)
		case !p.Gates[at].Pass:
			l.GateFailed = append(l.GateFailed, g.Key)
		}
	}
}

// meanLevels averages what the complete sheets say of every problem that the proposal claims; the claim itself counts nothing.
func meanLevels(p model.Proposal, complete []model.Answer) map[model.ID]*big.Rat {
	out := map[model.ID]*big.Rat{}
	for _, c := range p.Claims {
		var sum int64
		for _, a := range complete {
			level, _ := a.Level(c.Problem)
			sum += int64(level)
		}
		out[c.Problem] = big.NewRat(sum, int64(len(complete)))
	}
	return out
}

// score adds up Σ weight × value. Need fit is not linear in the levels, so it is taken of the mean levels, once; every other
// criterion is the mean of (x−1)/4 over the complete sheets.
func (in Input) score(l *Line, complete []model.Answer) {
	l.Score = new(big.Rat)
	for _, c := range in.Rubric.Criteria {
		part := Part{Criterion: c.Key, Weight: c.Weight}
		if c.NeedFit {
			part.Value = new(big.Rat).Quo(l.NeedFit, big.NewRat(100, 1))
		} else {
			var sum int64
			for _, a := range complete {
				points, _ := a.PointsFor(c.Key)
				sum += int64(points - model.MinPoints)
			}
			part.Value = big.NewRat(sum, int64(len(complete))*(model.MaxPoints-model.MinPoints))
		}
		l.Score.Add(l.Score, new(big.Rat).Mul(big.NewRat(int64(c.Weight), 1), part.Value))
		l.Criteria = append(l.Criteria, part)
	}
}

// Show rounds a score half up to two decimals, for people: "74.17".
func Show(r *big.Rat) string {
	if r == nil {
		return ""
	}
	return r.FloatString(2)
}
