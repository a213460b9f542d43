package service

import (
	"testing"

	"kongthun/model"
)

func TestAnswerOf(t *testing.T) {
	p := model.Proposal{ID: "p", Claims: []model.Claim{{Problem: "a"}, {Problem: "b"}}}
	rubric := model.Rubric{Criteria: []model.Criterion{{Key: "need", NeedFit: true}, {Key: "x"}, {Key: "y"}}}
	for _, c := range []struct {
		mark string
		want model.Answer
		bad  bool
	}{
		{mark: "A", want: model.Answer{Proposal: "p", Stand: model.Abstains}},
		{mark: "C", want: model.Answer{Proposal: "p", Stand: model.Conflicted}},
		{mark: "30-51", want: model.Answer{
			Proposal: "p", Levels: []model.Claim{{Problem: "a", Level: 3}, {Problem: "b", Level: 0}},
			Points: []model.Judgment{{Criterion: "x", Points: 5}, {Criterion: "y", Points: 1}},
		}},
		{mark: "3-51", bad: true},
		{mark: "30-5", bad: true},
		{mark: "3051", bad: true},
	} {
		got, err := answerOf(c.mark, p, rubric)
		if (err != nil) != c.bad || !c.bad && !sameJSON(got, c.want) {
			t.Errorf("%s: %+v, %v", c.mark, got, err)
		}
	}
}
