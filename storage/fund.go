package storage

import (
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Funds lists the office's funds by code, then name.
func Funds(r *Reader) ([]model.Fund, error) {
	funds, err := List[model.Fund](r, model.KindFund)
	thai.SortBy(funds, func(f model.Fund) string { return f.Name })
	slices.SortStableFunc(funds, func(a, b model.Fund) int { return natural(a.Code, b.Code) })
	return funds, err
}

// Bodies lists a fund's bodies: the committee before sub-committees, then by name.
func Bodies(r *Reader, fund model.ID) ([]model.Body, error) {
	bodies, err := where(r, model.KindBody, func(b model.Body) bool { return b.Fund == fund })
	thai.SortBy(bodies, func(b model.Body) string { return b.Name })
	slices.SortStableFunc(bodies, func(a, b model.Body) int {
		return falseFirst(a.Kind != model.Committee, b.Kind != model.Committee)
	})
	return bodies, err
}
