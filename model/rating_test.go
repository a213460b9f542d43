package model

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestCheckRating(t *testing.T) {
	valid := func() Rating {
		return Rating{Member: NewID(KindMember, make([]byte, 10)), Answers: []RatedAnswer{{problemID(1), Priority{1, 5, 0, 3}}, {problemID(2), Priority{}}}}
	}
	checks(t, "rating.invalid", valid, []broken[Rating]{
		{"nobody's", func(r *Rating) { r.Member = "" }, "member", "field.one"},
		{"a member's and a group's", func(r *Rating) { r.Group = "อสม." }, "member", "field.one"},
		{"a group's", func(r *Rating) { r.Member, r.Group = "", "อสม." }, "", ""},
		{"a problem twice", func(r *Rating) { r.Answers[1].Problem = problemID(1) }, "answers.1.problem", "field.twice"},
		{"level 6", func(r *Rating) { r.Answers[0].Priority.Ease = 6 }, "answers.0.priority.ease", "field.points"},
		{"level -1", func(r *Rating) { r.Answers[0].Priority.Size = -1 }, "answers.0.priority.size", "field.points"},
	})
}

func TestWithAnswer(t *testing.T) {
	r := Rating{Answers: []RatedAnswer{{problemID(1), Priority{1, 1, 1, 1}}}}
	two := r.With(problemID(2), Priority{Size: 4})
	if r.Answer(problemID(2)) != (Priority{}) || two.Answer(problemID(2)).Size != 4 || two.Answer(problemID(1)).Total() != 4 {
		t.Errorf("%+v, %+v", r, two)
	}
	if changed := two.With(problemID(1), Priority{2, 2, 2, 2}); changed.Answer(problemID(1)).Total() != 8 || two.Answer(problemID(1)).Total() != 4 {
		t.Errorf("%+v, %+v", two, changed)
	}
	if none := two.With(problemID(1), Priority{}); len(none.Answers) != 1 || len(two.Answers) != 2 {
		t.Errorf("%+v", none)
	}
	if same := r.With(problemID(3), Priority{}); len(same.Answers) != 1 {
		t.Errorf("an empty answer is kept: %+v", same)
	}
}

func TestSpread(t *testing.T) {
	rate := func(levels ...Priority) (out []Rating) {
		for _, p := range levels {
			out = append(out, Rating{Answers: []RatedAnswer{{problemID(1), p}}})
		}
		return out
	}
	for _, c := range []struct {
		name   string
		rated  []Rating
		axis   int
		want   AxisSpread
		level  int
		mean   string
		apart  bool
		raters int
	}{
		{"nobody", nil, 0, AxisSpread{}, 0, "", false, 0},
		{"one", rate(Priority{Size: 4}), 0, AxisSpread{1, 4, 4, 4}, 4, "4", false, 1},
		{"an axis left open", rate(Priority{Size: 4}), 3, AxisSpread{}, 0, "", false, 1},
		{"half goes up", rate(Priority{Size: 3}, Priority{Size: 4}), 0, AxisSpread{2, 3, 4, 7}, 4, "7/2", false, 2},
		{"a third does not", rate(Priority{Size: 3}, Priority{Size: 3}, Priority{Size: 4}), 0, AxisSpread{3, 3, 4, 10}, 3, "10/3", false, 3},
		{"far apart", rate(Priority{Size: 2}, Priority{Size: 5}), 0, AxisSpread{2, 2, 5, 7}, 4, "7/2", true, 2},
	} {
		got := SpreadOf(problemID(1), c.rated)
		a := got.Axes[c.axis]
		mean := ""
		if m := a.Mean(); m != nil {
			mean = m.RatString()
		}
		if a != c.want || a.Level() != c.level || mean != c.mean || got.Apart() != c.apart || got.Raters() != c.raters {
			t.Errorf("%s: %+v, level %d, mean %s, apart %v, raters %d", c.name, a, a.Level(), mean, got.Apart(), got.Raters())
		}
	}
	withdrawn := rate(Priority{Size: 1})
	withdrawn[0].Withdrawn = "ผิดใบ"
	if got := SpreadOf(problemID(1), withdrawn); got.Raters() != 0 {
		t.Errorf("a withdrawn sheet counts: %+v", got)
	}
}

// The level is the exact mean rounded, halves up; the order of the sheets does not matter.
func TestLevelIsTheRoundedMean(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		levels := rapid.SliceOfN(rapid.IntRange(0, 5), 0, 13).Draw(rt, "levels")
		var ratings []Rating
		for _, n := range levels {
			ratings = append(ratings, Rating{Answers: []RatedAnswer{{problemID(1), Priority{Ease: n}}}})
		}
		a := SpreadOf(problemID(1), ratings).Axes[3]
		back := SpreadOf(problemID(1), rapid.Permutation(ratings).Draw(rt, "order")).Axes[3]
		if a != back {
			rt.Fatalf("%+v and, in another order, %+v", a, back)
		}
		mean := a.Mean()
		if mean == nil {
			if a.Level() != 0 {
				rt.Fatalf("level %d of nobody", a.Level())
			}
			return
		}
		off := new(big.Rat).Sub(big.NewRat(int64(a.Level()), 1), mean) // in (-1/2, 1/2]
		if off.Cmp(big.NewRat(-1, 2)) <= 0 || off.Cmp(big.NewRat(1, 2)) > 0 {
			rt.Fatalf("mean %s, level %d", mean.RatString(), a.Level())
		}
	})
}
