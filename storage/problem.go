package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Problems lists the area's problems, those of the highest priority first, equal ones by title. Withdrawn ones come last.
func Problems(r *Reader) ([]model.Problem, error) {
	problems, err := List[model.Problem](r, model.KindProblem)
	thai.SortBy(problems, func(p model.Problem) string { return p.Title })
	slices.SortStableFunc(problems, func(a, b model.Problem) int {
		return cmp.Or(falseFirst(a.Withdrawn != "", b.Withdrawn != ""), cmp.Compare(b.Priority.Total(), a.Priority.Total()))
	})
	return problems, err
}
