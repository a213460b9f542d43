package model

import (
	"slices"
	"testing"
)

func testRubric() Rubric {
	return Rubric{
		Gates:    []Gate{{Key: "type", Name: "ตรงประเภท"}, {Key: "papers", Name: "เอกสารครบ"}},
		Criteria: []Criterion{{Key: "fit", Weight: 35, NeedFit: true}, {Key: "method", Weight: 40}, {Key: "cost", Weight: 25}},
	}
}

func TestCheckRound(t *testing.T) {
	valid := func() Round {
		return Round{
			Number: 1, Opens: "2025-10-01", Closes: "2025-11-30", Rubric: testRubric(),
			Frozen: &Freeze{On: "2025-12-01", Problems: []FrozenProblem{{"q1", 20}, {"q2", 0}}},
		}
	}
	checks(t, "round.invalid", valid, []broken[Round]{
		{"number 0", func(r *Round) { r.Number = 0 }, "number", "field.number"},
		{"opens", func(r *Round) { r.Opens = "x" }, "opens", "field.date"},
		{"closes", func(r *Round) { r.Closes = "2025-11-31" }, "closes", "field.date"},
		{"closes before it opens", func(r *Round) { r.Closes = "2025-09-30" }, "closes", "field.before"},
		{"no dates yet", func(r *Round) { r.Opens, r.Closes, r.Frozen = "", "", nil }, "", ""},
		{"criterion twice", func(r *Round) { r.Rubric.Criteria[2].Key = "method" }, "rubric.criteria.2.key", "field.twice"},
		{"criterion without key", func(r *Round) { r.Rubric.Criteria[0].Key = "" }, "rubric.criteria.0.key", "field.twice"},
		{"negative weight", func(r *Round) { r.Rubric.Criteria[0].Weight, r.Rubric.Criteria[1].Weight = -5, 80 }, "rubric.criteria.0.weight", "field.number"},
		{"weights of 101", func(r *Round) { r.Rubric.Criteria[2].Weight = 26 }, "rubric.criteria", "rubric.weights"},
		{"no criteria", func(r *Round) { r.Rubric.Criteria = nil }, "rubric.criteria", "rubric.weights"},
		{"two need fits", func(r *Round) { r.Rubric.Criteria[1].NeedFit = true }, "rubric.criteria", "rubric.weights"},
		{"gate twice", func(r *Round) { r.Rubric.Gates[1].Key = "type" }, "rubric.gates.1.key", "field.twice"},
		{"a gate may be called as a criterion is", func(r *Round) { r.Rubric.Gates[0].Key = "fit" }, "", ""},
		{"frozen on no day", func(r *Round) { r.Frozen.On = "?" }, "frozen.on", "field.date"},
		{"frozen twice", func(r *Round) { r.Frozen.Problems[1].Problem = "q1" }, "frozen.problems.1.problem", "field.twice"},
		{"closed and published", func(r *Round) { r.Scored, r.Published = "2025-12-10", "2025-12-10" }, "", ""},
		{"closed and never opened", func(r *Round) { r.Frozen, r.Scored = nil, "2025-12-10" }, "scored", "field.before"},
		{"closed before it was opened", func(r *Round) { r.Scored = "2025-11-30" }, "scored", "field.before"},
		{"closed on no day", func(r *Round) { r.Scored = "2025-12-32" }, "scored", "field.date"},
		{"published and not closed", func(r *Round) { r.Published = "2025-12-10" }, "published", "field.before"},
		{"published before it was closed", func(r *Round) { r.Scored, r.Published = "2025-12-10", "2025-12-09" }, "published", "field.before"},
		{"frozen priority", func(r *Round) { r.Frozen.Problems[0].Priority = 21 }, "frozen.problems.0.priority", "field.points"},
	})
}

func TestCheckSheet(t *testing.T) {
	valid := func() Sheet {
		return Sheet{Member: "m1", Answers: []Answer{
			{Proposal: "p1", Levels: []Claim{{"q1", 3}, {"q2", 0}}, Points: []Judgment{{"method", 1}, {"cost", 5}}},
			{Proposal: "p2", Stand: Conflicted},
			{Proposal: "p3", Stand: Abstains},
		}}
	}
	checks(t, "scoresheet.invalid", valid, []broken[Sheet]{
		{"nobody's", func(s *Sheet) { s.Member = "" }, "member", "scoresheet.whose"},
		{"of two", func(s *Sheet) { s.Group = "กลั่นกรอง" }, "member", "scoresheet.whose"},
		{"of a group", func(s *Sheet) { s.Member, s.Group = "", "กลั่นกรอง" }, "", ""},
		{"proposal twice", func(s *Sheet) { s.Answers[2].Proposal = "p1" }, "answers.2.proposal", "field.twice"},
		{"unknown stand", func(s *Sheet) { s.Answers[1].Stand = "bored" }, "answers.1.stand", "field.choice"},
		{"level 4", func(s *Sheet) { s.Answers[0].Levels[0].Level = 4 }, "answers.0.levels", "field.points"},
		{"level -1", func(s *Sheet) { s.Answers[0].Levels[0].Level = -1 }, "answers.0.levels", "field.points"},
		{"problem twice", func(s *Sheet) { s.Answers[0].Levels[1].Problem = "q1" }, "answers.0.levels", "field.twice"},
		{"0 points", func(s *Sheet) { s.Answers[0].Points[0].Points = 0 }, "answers.0.points", "field.points"},
		{"6 points", func(s *Sheet) { s.Answers[0].Points[0].Points = 6 }, "answers.0.points", "field.points"},
		{"criterion twice", func(s *Sheet) { s.Answers[0].Points[1].Criterion = "method" }, "answers.0.points", "field.twice"},
		{"handed in", func(s *Sheet) { s.In = "2025-12-05" }, "", ""},
		{"handed in on no day", func(s *Sheet) { s.In = "5 ธ.ค." }, "in", "field.date"},
		{"said", func(s *Sheet) { *s = s.Merge(s.Decision(SheetCell{Proposal: "p3"}, "conflict")) }, "", ""},
		{"nothing said of a cell", func(s *Sheet) { s.Said = []CellSaid{{Cell: SheetCell{Proposal: "p1"}}} }, "said.0.said", "field.twice"},
		{"a cell's statements twice", func(s *Sheet) {
			s.Said = []CellSaid{{SheetCell{Proposal: "p1"}, []Saying{{Value: "abstain"}}}, {SheetCell{Proposal: "p1"}, []Saying{{Value: ""}}}}
		}, "said.1.said", "field.twice"},
		{"a statement twice", func(s *Sheet) {
			s.Said = []CellSaid{{SheetCell{Proposal: "p1"}, []Saying{{By: "a", Value: "abstain"}, {By: "a", Value: "abstain"}}}}
		}, "said.0.said", "field.twice"},
		{"a statement that no cell takes", func(s *Sheet) {
			s.Said = []CellSaid{{SheetCell{Proposal: "p1", Problem: "q1"}, []Saying{{Value: "4"}}}}
		}, "said.0.said", "field.choice"},
	})
}

func TestComplete(t *testing.T) {
	p := Proposal{ID: "p1", Claims: []Claim{{"q1", 3}, {"q2", 1}}}
	full := func() Answer {
		return Answer{Proposal: "p1", Levels: []Claim{{"q2", 0}, {"q1", 2}}, Points: []Judgment{{"cost", 3}, {"method", 3}}}
	}
	for name, c := range map[string]struct {
		spoil func(*Answer)
		want  bool
	}{
		"full":              {func(*Answer) {}, true},
		"a level missing":   {func(a *Answer) { a.Levels = a.Levels[:1] }, false},
		"a point missing":   {func(a *Answer) { a.Points = a.Points[1:] }, false},
		"abstains":          {func(a *Answer) { a.Stand = Abstains }, false},
		"in conflict":       {func(a *Answer) { a.Stand = Conflicted }, false},
		"more than asked":   {func(a *Answer) { a.Levels = append(a.Levels, Claim{"q9", 1}) }, true},
		"need fit is typed": {func(a *Answer) { a.Points = append(a.Points, Judgment{"fit", 1}) }, true},
	} {
		a := full()
		c.spoil(&a)
		if a.Complete(p, testRubric()) != c.want {
			t.Errorf("%s: complete %v", name, !c.want)
		}
	}
	s := Sheet{Answers: []Answer{full()}}
	if a, ok := s.Answer("p1"); !ok || a.Proposal != "p1" {
		t.Error("the answer is there")
	}
	if _, ok := s.Answer("p2"); ok {
		t.Error("there is no such answer")
	}
}

func TestPhases(t *testing.T) {
	r := Round{}
	want := []Phase{ScoringAhead, ScoringOpen, ScoringClosed, ScoringPublished}
	for i, step := range []func(){func() {}, func() { r.Frozen = &Freeze{} }, func() { r.Scored = "2025-12-10" }, func() { r.Published = "2025-12-11" }} {
		if step(); r.Phase() != want[i] {
			t.Errorf("%+v is %q", r, r.Phase())
		}
	}
}

// A sheet counts as there when it was handed in, with whatever is missing, or when nothing is missing.
func TestReady(t *testing.T) {
	round := []Proposal{{ID: "p1"}}
	full := []Answer{{Proposal: "p1", Points: []Judgment{{"cost", 3}, {"method", 3}}}}
	for _, c := range []struct {
		sheet   Sheet
		ready   bool
		missing int
	}{
		{Sheet{}, false, 2},
		{Sheet{In: "2025-12-05"}, true, 2},
		{Sheet{Answers: full}, true, 0},
		{Sheet{Answers: []Answer{{Proposal: "p1", Points: full[0].Points[:1]}}}, false, 1},
		{Sheet{Answers: []Answer{{Proposal: "p1", Stand: Disputed}}}, false, 1},
	} {
		if a, _ := c.sheet.Answer("p1"); c.sheet.Ready(round, testRubric()) != c.ready || a.Missing(round[0], testRubric()) != c.missing {
			t.Errorf("%+v: ready %v, missing %d", c.sheet, !c.ready, a.Missing(round[0], testRubric()))
		}
	}
}

// A sheet is done when it has a full answer for every proposal of the round that is not withdrawn, drafts too.
func TestUnanswered(t *testing.T) {
	judged := Answer{Proposal: "judged", Points: []Judgment{{"cost", 3}, {"method", 3}}}
	half := Answer{Proposal: "half", Points: []Judgment{{"cost", 3}}}
	conflicted, abstained := Answer{Proposal: "left", Stand: Conflicted}, Answer{Proposal: "silent", Stand: Abstains}
	sheet := Sheet{Answers: []Answer{abstained, judged, half, conflicted}}
	whole := Proposal{ID: "judged", Title: "โครงการ"}
	for name, c := range map[string]struct {
		round []Proposal
		want  []int
	}{
		"an empty round":    {nil, nil},
		"every full answer": {[]Proposal{whole, {ID: "left"}, {ID: "silent"}}, nil},
		"half an answer":    {[]Proposal{{ID: "half"}, whole}, []int{0}},
		"no answer":         {[]Proposal{whole, {ID: "new"}, {ID: "half"}}, []int{1, 2}},
		"a withdrawn one":   {[]Proposal{{ID: "new", Withdrawn: "ถอน"}, whole}, nil},
		"its claims too":    {[]Proposal{{ID: "judged", Claims: []Claim{{"q1", Direct}}}}, []int{0}},
	} {
		if got := sheet.Unanswered(c.round, testRubric()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
