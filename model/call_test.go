package model

import "testing"

func TestCheckCall(t *testing.T) {
	valid := func() Round {
		return Round{Number: 1, Rubric: testRubric(), Call: &Call{
			Date: "2025-10-01", Money: Baht(1000), Kinds: []int{1, 5},
			Problems: []CallLine{{Problem: problemID(1), Money: Baht(600)}, {Problem: problemID(2), Money: Baht(400)}},
		}}
	}
	checks(t, "round.invalid", valid, []broken[Round]{
		{"no such day", func(r *Round) { r.Call.Date = "2025-10-32" }, "call.date", "field.date"},
		{"negative money", func(r *Round) { r.Call.Money = -1; r.Call.Problems = nil }, "call.money", "field.negative"},
		{"a kind that is none", func(r *Round) { r.Call.Kinds = []int{0, 7} }, "call.kinds", "field.choice"},
		{"a problem twice", func(r *Round) { r.Call.Problems[1].Problem = problemID(1) }, "call.problems.1.problem", "field.twice"},
		{"negative for a problem", func(r *Round) { r.Call.Problems[1].Money = -1 }, "call.problems.1.money", "field.negative"},
		{"more for problems than in all", func(r *Round) { r.Call.Problems[1].Money = Baht(401) }, "call.problems", "field.over"},
		{"in all not said", func(r *Round) { r.Call.Money = 0 }, "", ""},
		{"more than can be counted", func(r *Round) { r.Call.Problems[0].Money, r.Call.Problems[1].Money = 1<<62, 1<<62 }, "call.problems", "money.overflow"},
		{"no call at all", func(r *Round) { r.Call = nil }, "", ""},
	})
}

func TestSharedMoneyOfACall(t *testing.T) {
	c := Call{Problems: []CallLine{{Money: 150}, {Money: 250}, {}}}
	if sum, err := c.Shared(); err != nil || sum != 400 {
		t.Errorf("%v, %v", sum, err)
	}
}
