package ranking

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		scores               []int64
		low, high, deviation string
	}{
		{nil, "", "", ""},
		{[]int64{70}, "70.00", "70.00", "0.00"},
		{[]int64{60, 80}, "60.00", "80.00", "10.00"},
		{[]int64{2, 4, 4, 4, 5, 5, 7, 9}, "2.00", "9.00", "2.00"},
		{[]int64{0, 1, 3}, "0.00", "3.00", "1.25"}, // √(14/9) = 1.2472…
		{[]int64{100, 0, 0}, "0.00", "100.00", "47.14"},
	} {
		l := Line{}
		for _, s := range c.scores {
			l.Each = append(l.Each, SheetScore{Score: big.NewRat(s, 1)})
		}
		low, high, deviation := l.Spread()
		if Show(low) != c.low || Show(high) != c.high || Show(deviation) != c.deviation {
			t.Errorf("%v: %s %s %s", c.scores, Show(low), Show(high), Show(deviation))
		}
	}
}

func TestRootIsTheNearestHundredth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := big.NewRat(rapid.Int64Range(0, 1e12).Draw(t, "over"), rapid.Int64Range(1, 1e6).Draw(t, "under"))
		got, _ := root(x).Float64()
		f, _ := x.Float64()
		if math.Abs(got-math.Sqrt(f)) > 0.00501 {
			t.Fatalf("√%s is %f, not %f", x.RatString(), math.Sqrt(f), got)
		}
	})
}

// What a sheet alone gives is what the ranking gives when it is the only one, and an unfinished answer runs up to it.
func TestRunning(t *testing.T) {
	in := Input{
		Rubric: model.Rubric{Criteria: []model.Criterion{
			{Key: "fit", Weight: 40, NeedFit: true}, {Key: "method", Weight: 35}, {Key: "cost", Weight: 25},
		}},
		Priority: map[model.ID]int{"q1": 20, "q2": 10},
	}
	rapid.Check(t, func(t *rapid.T) {
		p := model.Proposal{ID: "p1", Claims: []model.Claim{{Problem: "q1", Level: 3}, {Problem: "q2", Level: 1}}}
		full := model.Answer{Proposal: "p1"}
		for _, c := range p.Claims {
			full.Levels = append(full.Levels, model.Claim{Problem: c.Problem, Level: model.Level(rapid.IntRange(0, 3).Draw(t, "level"))})
		}
		for _, key := range []string{"method", "cost"} {
			full.Points = append(full.Points, model.Judgment{Criterion: key, Points: rapid.IntRange(1, 5).Draw(t, "points")})
		}
		one := in
		one.Proposals, one.Sheets = []model.Proposal{p}, []model.Sheet{{ID: "s1", Member: "m1", Answers: []model.Answer{full}}}
		line := Rank(one)[0]
		alone, missing := Running(p, full, in.Rubric, in.Priority)
		if alone.Score.Cmp(line.Score) != 0 || alone.NeedFit.Cmp(line.NeedFit) != 0 || missing != 0 || len(line.Each) != 1 || line.Each[0].Score.Cmp(line.Score) != 0 {
			t.Fatalf("alone %s, ranked %s, missing %d", Show(alone.Score), Show(line.Score), missing)
		}
		part := full
		part.Levels, part.Points = full.Levels[:1], full.Points[:1]
		sofar, missing := Running(p, part, in.Rubric, in.Priority)
		if sofar.Score.Cmp(alone.Score) > 0 || missing != 2 {
			t.Fatalf("so far %s of %s, missing %d", Show(sofar.Score), Show(alone.Score), missing)
		}
	})
	if s, missing := Running(model.Proposal{}, model.Answer{Stand: model.Conflicted}, in.Rubric, in.Priority); s.Score.Sign() != 0 || missing != 0 {
		t.Errorf("%s, missing %d", Show(s.Score), missing)
	}
}
