package storage

import (
	"testing"

	"kongthun/model"
)

func TestRoundsOfAYearByNumber(t *testing.T) {
	f := withAll(t)
	put(t, f, "year.add", year(2))
	elsewhere := round(9)
	elsewhere.Year = id(model.KindYear, 2)
	put(t, f, "round.add", elsewhere)
	tenth := round(2)
	tenth.Number = 10
	list := func(r *Reader) ([]model.Round, error) { return Rounds(r, id(model.KindYear, 1)) }
	inOrder(t, f, list, round(1), round(3), round(4), tenth)
}

func TestARoundStandsOnceInAYear(t *testing.T) {
	f := withAll(t)
	again := round(2)
	again.Number = 1
	conflicts(t, f, model.ErrConflict, "round.exists", again)
	put(t, f, "year.add", year(2))
	again.Year = id(model.KindYear, 2)
	put(t, f, "round.add", again)
}

func TestAFrozenRoundRefersToItsProblems(t *testing.T) {
	f := withAll(t)
	r := round(1)
	r.Frozen = &model.Freeze{On: "2026-01-02", Problems: []model.FrozenProblem{{Problem: id(model.KindProblem, 8), Priority: 12}}}
	conflicts(t, f, model.ErrConflict, "reference.problem_missing", r)
	put(t, f, "round.freeze", problem(8), r)
}
