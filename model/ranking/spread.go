package ranking

import (
	"cmp"
	"math/big"
	"slices"

	"kongthun/model"
)

// SheetScore is what one sheet alone gives a proposal.
type SheetScore struct {
	Sheet   model.ID
	NeedFit *big.Rat // 0–100
	Score   *big.Rat // 0–100
}

// Running is what an answer comes to so far: what is not answered yet counts nothing, and missing is how many cells that are. Of
// a full answer it is the sheet's own score, by the same reckoning as the ranking's.
func Running(p model.Proposal, a model.Answer, r model.Rubric, priority map[model.ID]int) (s SheetScore, missing int) {
	levels := map[model.ID]*big.Rat{}
	for _, c := range p.Claims {
		if level, ok := a.Level(c.Problem); ok {
			levels[c.Problem] = big.NewRat(int64(level), 1)
		}
	}
	s.Score = new(big.Rat)
	s.NeedFit, _ = NeedFit(levels, priority)
	for _, c := range r.Criteria {
		value := new(big.Rat)
		if points, ok := a.PointsFor(c.Key); c.NeedFit {
			value.Quo(s.NeedFit, big.NewRat(100, 1))
		} else if ok {
			value.SetFrac64(int64(points-model.MinPoints), model.MaxPoints-model.MinPoints)
		}
		s.Score.Add(s.Score, value.Mul(value, big.NewRat(int64(c.Weight), 1)))
	}
	return s, a.Missing(p, r)
}

// each scores a proposal by every complete sheet alone, in the order of the sheets' IDs.
func (in Input) each(p model.Proposal, complete map[model.ID]model.Answer) []SheetScore {
	var out []SheetScore
	for sheet, a := range complete {
		s, _ := Running(p, a, in.Rubric, in.Priority)
		s.Sheet = sheet
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b SheetScore) int { return cmp.Compare(a.Sheet, b.Sheet) })
	return out
}

// Spread tells how far apart the sheets are on a proposal: the lowest and the highest of their own scores, and the standard
// deviation over these sheets (which are all there are, no sample), rounded half up to two decimals. Nil without a sheet.
func (l Line) Spread() (low, high, deviation *big.Rat) {
	if len(l.Each) == 0 {
		return nil, nil, nil
	}
	n := big.NewRat(int64(len(l.Each)), 1)
	low, high = l.Each[0].Score, l.Each[0].Score
	sum, squares := new(big.Rat), new(big.Rat)
	for _, e := range l.Each {
		if e.Score.Cmp(low) < 0 {
			low = e.Score
		}
		if e.Score.Cmp(high) > 0 {
			high = e.Score
		}
		sum.Add(sum, e.Score)
		squares.Add(squares, new(big.Rat).Mul(e.Score, e.Score))
	}
	mean := sum.Quo(sum, n)
	variance := squares.Quo(squares, n)
	return low, high, root(variance.Sub(variance, new(big.Rat).Mul(mean, mean)))
}

// root is a square root rounded half up to two decimals: half of (⌊200√x⌋ + 1), in hundredths.
func root(x *big.Rat) *big.Rat {
	scaled := new(big.Int).Mul(x.Num(), big.NewInt(40_000))
	twice := scaled.Sqrt(scaled.Quo(scaled, x.Denom()))
	return new(big.Rat).SetFrac(twice.Rsh(twice.Add(twice, big.NewInt(1)), 1), big.NewInt(100))
}
