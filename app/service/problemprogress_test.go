package service

import (
	"testing"

	"kongthun/model"
)

func TestTheYearsWorkIsRolledUpToTheProblems(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	final := must[model.Outcome](t)(o.NewOutcome(p.ID, 0))
	final.On, final.Achieved, final.Problems[0].After, final.Used, final.People[0].Came = "2026-09-01", model.AchievedAll, "15.5", new(model.Baht(25000)), new(70)
	final = must[model.Outcome](t)(o.SaveOutcome(p.ID, final))
	o.pay(t, final.Project, 28000, 0, "")
	all := must[[]model.ProblemProgress](t)(o.ProblemProgress(o.year.ID))
	if len(all) != 2 || all[0].Problem.ID != o.problems[0].ID || all[1].Main != 0 {
		t.Fatalf("%+v", all)
	}
	got := all[0]
	if got.Approved != model.Baht(30000) || got.Paid != model.Baht(28000) || got.Used != model.Baht(25000) || got.Reach != (model.Reach{Planned: 80, Came: 70, Known: 1, Lines: 2}) || got.Moved() != model.ReachedPart {
		t.Errorf("%+v", got)
	}
	m, found := got.Unnoted()
	if !found || m != (model.Measure{On: "2026-09-01", Value: "15.5", From: p.Title}) {
		t.Fatalf("%+v %v", m, found)
	}
	before := must[uint64](t)(journalled(o.Service))
	noted := must[model.Problem](t)(o.NoteMeasure(o.problems[0].ID, m))
	if after := must[uint64](t)(journalled(o.Service)); after != before+1 || len(noted.Measured) != 1 || noted.Indicator != o.problems[0].Indicator {
		t.Errorf("%d lines, %+v", after-before, noted)
	}
	if _, found := must[[]model.ProblemProgress](t)(o.ProblemProgress(o.year.ID))[0].Unnoted(); found {
		t.Error("offered again")
	}
	_, err := o.NoteMeasure(o.problems[0].ID, model.Measure{On: "2026-09-01", Value: "ลดลง"})
	refused(t, err, "problem.invalid")
	_, err = o.ProblemProgress("y0000000000000000")
	refused(t, err, "value.not_found")
}
