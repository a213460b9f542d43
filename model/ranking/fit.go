package ranking

import (
	"math/big"
	"slices"
	"strings"

	"kongthun/model"
)

// Contribution is what a proposal does about one problem, as the sheets see it.
type Contribution struct {
	Problem  model.ID
	Priority int      // frozen, 0–20
	Level    *big.Rat // mean over the sheets, 0–3
	Value    *big.Rat // priority/20 × level/3
	Share    *big.Rat // how much of it counts: 1 the strongest, 1/4 the second, 0 the rest
}

// secondShare is what the second strongest contribution counts: enough to break a tie between two proposals for the same
// problem, too little for many weak claims to add up to one decisive answer. Claims at most direct (level 2) of problems at most
// as high come to 2/3 + 1/4 × 2/3 = 5/6 of a decisive answer, however many they are. The same holds of mean levels up to 2.4,
// where 2.4/3 × 5/4 = 1; above that some sheets have called both claims decisive, and two together may well come first.
var secondShare = big.NewRat(1, 4)

// NeedFit weighs levels by priorities: the strongest contribution counts whole, the second a quarter, the rest are shown and
// count nothing; at most 1, times 100. It gives the fit (0–100) and the contributions, strongest first, equal ones by problem.
func NeedFit(levels map[model.ID]*big.Rat, priority map[model.ID]int) (*big.Rat, []Contribution) {
	list := make([]Contribution, 0, len(levels))
	for problem, level := range levels {
		p := priority[problem]
		v := new(big.Rat).Mul(big.NewRat(int64(p), model.MaxPriority), new(big.Rat).Quo(level, big.NewRat(3, 1)))
		list = append(list, Contribution{Problem: problem, Priority: p, Level: level, Value: v, Share: new(big.Rat)})
	}
	slices.SortFunc(list, func(a, b Contribution) int {
		if c := b.Value.Cmp(a.Value); c != 0 {
			return c
		}
		return strings.Compare(string(a.Problem), string(b.Problem))
	})
	fit := new(big.Rat)
	for i := range list {
		switch i {
		case 0:
			list[i].Share.SetInt64(1)
		case 1:
			list[i].Share.Set(secondShare)
		}
		fit.Add(fit, new(big.Rat).Mul(list[i].Value, list[i].Share))
	}
	if one := big.NewRat(1, 1); fit.Cmp(one) > 0 {
		fit.Set(one)
	}
	return fit.Mul(fit, big.NewRat(100, 1)), list
}
