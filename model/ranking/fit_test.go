package ranking

import (
	"fmt"
	"maps"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

func rat(a, b int64) *big.Rat { return big.NewRat(a, b) }

func problem(i int) model.ID { return model.ID(fmt.Sprintf("q%02d", i)) }

func TestNeedFitByHand(t *testing.T) {
	type answer struct {
		priority int
		level    *big.Rat
	}
	for name, c := range map[string]struct {
		answers []answer
		want    *big.Rat
	}{
		"nothing claimed":                   {nil, rat(0, 1)},
		"decisive, of the highest":          {[]answer{{20, rat(3, 1)}}, rat(100, 1)},
		"decisive, priority 16":             {[]answer{{16, rat(3, 1)}}, rat(80, 1)},
		"direct, of the highest":            {[]answer{{20, rat(2, 1)}}, rat(200, 3)},
		"indirect, of the lowest":           {[]answer{{4, rat(1, 1)}}, rat(20, 3)},
		"no help":                           {[]answer{{20, rat(0, 1)}}, rat(0, 1)},
		"a problem without priority":        {[]answer{{0, rat(3, 1)}}, rat(0, 1)},
		"the second counts a quarter":       {[]answer{{10, rat(3, 1)}, {8, rat(3, 1)}}, rat(60, 1)},                 // 50 + 40/4
		"whichever stands first":            {[]answer{{8, rat(3, 1)}, {10, rat(3, 1)}}, rat(60, 1)},                 //
		"the third counts nothing":          {[]answer{{10, rat(3, 1)}, {8, rat(3, 1)}, {8, rat(3, 1)}}, rat(60, 1)}, //
		"two that are equal":                {[]answer{{12, rat(2, 1)}, {12, rat(2, 1)}}, rat(50, 1)},                // 40 + 10
		"at most 100":                       {[]answer{{20, rat(3, 1)}, {20, rat(3, 1)}}, rat(100, 1)},               // not 125
		"just 100":                          {[]answer{{16, rat(3, 1)}, {16, rat(3, 1)}}, rat(100, 1)},               // 80 + 20
		"a low one well answered is weaker": {[]answer{{20, rat(1, 1)}, {6, rat(3, 1)}}, rat(100*(4*20+18), 4*60)},   // 20×1 before 6×3, over 60
	} {
		levels, priority := map[model.ID]*big.Rat{}, map[model.ID]int{}
		for i, a := range c.answers {
			levels[problem(i)], priority[problem(i)] = a.level, a.priority
		}
		if fit, list := NeedFit(levels, priority); fit.Cmp(c.want) != 0 || len(list) != len(c.answers) {
			t.Errorf("%s: %s with %d contributions, want %s", name, fit, len(list), c.want)
		}
	}
}

func TestContributionsAreShownStrongestFirst(t *testing.T) {
	levels := map[model.ID]*big.Rat{"qc": rat(2, 1), "qa": rat(1, 1), "qb": rat(2, 1), "qd": rat(3, 1)}
	_, list := NeedFit(levels, map[model.ID]int{"qa": 20, "qb": 10, "qc": 10, "qd": 18})
	want := []struct {
		problem      model.ID
		value, share *big.Rat
	}{
		{"qd", rat(9, 10), rat(1, 1)}, // 18/20 × 3/3
		{"qa", rat(1, 3), rat(1, 4)},  // equal ones by problem: 20/20 × 1/3
		{"qb", rat(1, 3), rat(0, 1)},  // 10/20 × 2/3
		{"qc", rat(1, 3), rat(0, 1)},
	}
	for i, w := range want {
		got := list[i]
		if got.Problem != w.problem || got.Value.Cmp(w.value) != 0 || got.Share.Cmp(w.share) != 0 || got.Level.Cmp(levels[w.problem]) != 0 {
			t.Errorf("%d: %s %s × %s, want %s %s × %s", i, got.Problem, got.Value, got.Share, w.problem, w.value, w.share)
		}
	}
}

// meanLevel draws a mean of up to 20 sheets' levels, none above the highest.
func meanLevel(t *rapid.T, highest int64) *big.Rat {
	n := rapid.Int64Range(1, 20).Draw(t, "sheets")
	return rat(rapid.Int64Range(0, highest*n).Draw(t, "sum"), n)
}

func anyAnswers(t *rapid.T) (map[model.ID]*big.Rat, map[model.ID]int) {
	levels, priority := map[model.ID]*big.Rat{}, map[model.ID]int{}
	for i := range rapid.IntRange(0, 9).Draw(t, "problems") {
		levels[problem(i)] = meanLevel(t, 3)
		priority[problem(i)] = rapid.IntRange(0, model.MaxPriority).Draw(t, "priority")
	}
	return levels, priority
}

func fitOf(levels map[model.ID]*big.Rat, priority map[model.ID]int) *big.Rat {
	fit, _ := NeedFit(levels, priority)
	return fit
}

func TestNeedFitIsFrom0To100(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		if fit := fitOf(anyAnswers(rt)); fit.Sign() < 0 || fit.Cmp(rat(100, 1)) > 0 {
			rt.Fatalf("%s", fit)
		}
	})
}

func TestRaisingAPriorityNeverLowersAFit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		levels, priority := anyAnswers(rt)
		before := fitOf(levels, priority)
		for p := range priority {
			raised := maps.Clone(priority)
			raised[p] += rapid.IntRange(0, model.MaxPriority-priority[p]).Draw(rt, "raise")
			if after := fitOf(levels, raised); after.Cmp(before) < 0 {
				rt.Fatalf("%s from %d to %d: fit from %s to %s", p, priority[p], raised[p], before, after)
			}
		}
	})
}

// At least as strong on every problem, and perhaps answering more of them: never the lower fit. Raising one level is a case of it.
func TestTheStrongerNeverHasTheLowerFit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		levels, priority := anyAnswers(rt)
		stronger := map[model.ID]*big.Rat{}
		for p, l := range levels {
			room := new(big.Rat).Sub(rat(3, 1), l)
			stronger[p] = new(big.Rat).Add(l, room.Mul(room, rat(rapid.Int64Range(0, 4).Draw(rt, "quarters"), 4)))
		}
		for i := range rapid.IntRange(0, 3).Draw(rt, "more") {
			p := problem(20 + i)
			stronger[p], priority[p] = meanLevel(rt, 3), rapid.IntRange(0, model.MaxPriority).Draw(rt, "priority")
		}
		if weak, strong := fitOf(levels, priority), fitOf(stronger, priority); strong.Cmp(weak) < 0 {
			rt.Fatalf("%v has %s, the stronger %v has %s", levels, weak, stronger, strong)
		}
	})
}

// No number of indirect or direct answers beats one decisive answer to a problem at least as high: they stay below 5/6 of it.
func TestNoNumberOfWeakAnswersBeatsADecisiveOne(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		highest := rapid.IntRange(1, model.MaxPriority).Draw(rt, "highest")
		decisive := fitOf(map[model.ID]*big.Rat{"q": rat(3, 1)}, map[model.ID]int{"q": highest})
		levels, priority := map[model.ID]*big.Rat{}, map[model.ID]int{}
		for i := range rapid.IntRange(1, 40).Draw(rt, "claims") {
			levels[problem(i)] = meanLevel(rt, 2)
			priority[problem(i)] = rapid.IntRange(0, highest).Draw(rt, "priority")
		}
		most := new(big.Rat).Mul(decisive, rat(5, 6))
		if many := fitOf(levels, priority); many.Cmp(most) > 0 {
			rt.Fatalf("%d weak answers come to %s, the decisive one to %s", len(levels), many, decisive)
		}
	})
}

// Every priority, and every number of direct answers to problems as high: the worst case, without chance.
func TestDirectAnswersToProblemsAsHigh(t *testing.T) {
	for p := 1; p <= model.MaxPriority; p++ {
		decisive := fitOf(map[model.ID]*big.Rat{"q": rat(3, 1)}, map[model.ID]int{"q": p})
		levels, priority := map[model.ID]*big.Rat{}, map[model.ID]int{}
		for i := range 12 {
			levels[problem(i)], priority[problem(i)] = rat(2, 1), p
			if many := fitOf(levels, priority); many.Cmp(decisive) >= 0 {
				t.Errorf("priority %d: %d direct answers come to %s, one decisive to %s", p, i+1, many, decisive)
			}
		}
	}
}

// Where the promise ends: two answers that the sheets call 2.4 on the mean equal one that all call decisive. Above that at least
// two in five sheets have called both decisive, and two such answers may come first.
func TestWhereTwoAnswersOvertakeADecisiveOne(t *testing.T) {
	priority := map[model.ID]int{"qa": 15, "qb": 15}
	decisive := fitOf(map[model.ID]*big.Rat{"qa": rat(3, 1)}, priority)
	for _, c := range []struct {
		mean *big.Rat
		want int
	}{
		{rat(239, 100), -1}, {rat(24, 10), 0}, {rat(241, 100), 1},
	} {
		if got := fitOf(map[model.ID]*big.Rat{"qa": c.mean, "qb": c.mean}, priority).Cmp(decisive); got != c.want {
			t.Errorf("two of %s against one of 3: %d, want %d", c.mean.FloatString(2), got, c.want)
		}
	}
}

func TestNeedFitTouchesNothing(t *testing.T) {
	levels := map[model.ID]*big.Rat{"qa": rat(5, 2), "qb": rat(1, 3)}
	NeedFit(levels, map[model.ID]int{"qa": 7, "qb": 9})
	if levels["qa"].Cmp(rat(5, 2)) != 0 || levels["qb"].Cmp(rat(1, 3)) != 0 || secondShare.Cmp(rat(1, 4)) != 0 {
		t.Error("what went in has been changed")
	}
}
