package storage

import (
	"testing"

	"kongthun/model"
)

// reported is the project that outcomes in these tests are of; it is the one thing that they need of projects.
func reported(n int) model.Project {
	return model.Project{ID: id(model.KindProject, n), Proposal: id(model.KindProposal, n), Year: id(model.KindYear, 1)}
}

// outcome is a project's report of an instalment, or (0) the final one.
func outcome(n, project, instalment int) model.Outcome {
	return model.Outcome{
		ID: id(model.KindOutcome, n), Project: id(model.KindProject, project), Instalment: instalment, On: "2026-08-31",
		Problems: []model.ProblemResult{{Problem: id(model.KindProblem, 1), Before: "18.5", After: "14"}},
	}
}

func withdrawn(o model.Outcome) model.Outcome {
	o.Withdrawn = "ส่งผิดฉบับ"
	return o
}

// withReported is a file of one of everything and two projects.
func withReported(t *testing.T) *File {
	t.Helper()
	f := withAll(t)
	put(t, f, "proposal.add", proposal(2))
	for n := range 2 {
		if err := f.Act(doing("project.add"), func(w *Writer) error { return Put(w, reported(n+1)) }); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

func TestOutcomesOfAProjectByInstalmentTheFinalOneLast(t *testing.T) {
	f := withReported(t)
	late := withdrawn(outcome(8, 1, 1))
	late.On = "2026-09-30"
	list := func(r *Reader) ([]model.Outcome, error) { return Outcomes(r, id(model.KindProject, 1)) }
	if err := f.Act(doing("outcome.add"), func(w *Writer) error { return Put(w, outcome(9, 2, 1)) }); err != nil {
		t.Fatal(err)
	}
	inOrder(t, f, list, outcome(5, 1, 1), withdrawn(outcome(7, 1, 1)), late, outcome(3, 1, 2), outcome(2, 1, 10), outcome(6, 1, 0), withdrawn(outcome(1, 1, 0)))
}

func TestOneReportAnInstalmentAndOneFinal(t *testing.T) {
	f := withReported(t)
	store := func(o model.Outcome) error {
		return f.Act(doing("outcome.add"), func(w *Writer) error { return Put(w, o) })
	}
	for _, o := range []model.Outcome{outcome(1, 1, 0), outcome(2, 1, 1), outcome(3, 1, 2), outcome(4, 2, 0), withdrawn(outcome(5, 1, 0))} {
		if err := store(o); err != nil {
			t.Fatalf("%+v: %v", o, err)
		}
	}
	conflicts(t, f, model.ErrConflict, "outcome.final_twice", outcome(6, 1, 0))
	conflicts(t, f, model.ErrConflict, "outcome.instalment_twice", outcome(6, 1, 2))
	conflicts(t, f, model.ErrConflict, "outcome.final_twice", outcome(5, 1, 0)) // a withdrawn one is not brought back beside its follower
	changed := outcome(1, 1, 0)
	changed.Abstract = "แก้ไข"
	if err := store(changed); err != nil {
		t.Errorf("the same report again: %v", err)
	}
	if err := store(withdrawn(changed)); err != nil {
		t.Fatal(err)
	}
	if err := store(outcome(6, 1, 0)); err != nil {
		t.Errorf("in the place of a withdrawn one: %v", err)
	}
}

func TestAnOutcomeRefersToWhatIsThere(t *testing.T) {
	f := withReported(t)
	conflicts(t, f, model.ErrConflict, "reference.project_missing", outcome(1, 9, 0))
	measures := outcome(1, 1, 0)
	measures.Problems[0].Problem = id(model.KindProblem, 9)
	conflicts(t, f, model.ErrConflict, "reference.problem_missing", measures)
}
