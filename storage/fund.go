package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Funds lists the office's funds by code, then name.
func Funds(r *Reader) ([]model.Fund, error) {
	funds, err := List[model.Fund](r, model.KindFund)
	slices.SortStableFunc(funds, func(a, b model.Fund) int {
		return cmp.Or(natural(a.Code, b.Code), thai.Compare(a.Name, b.Name))
	})
	return funds, err
}

// Bodies lists a fund's bodies: the committee before sub-committees, then by name.
func Bodies(r *Reader, fund model.ID) ([]model.Body, error) {
	bodies, err := where(r, model.KindBody, func(b model.Body) bool { return b.Fund == fund })
	slices.SortStableFunc(bodies, func(a, b model.Body) int {
		return cmp.Or(cmp.Compare(bodyRank(a.Kind), bodyRank(b.Kind)), thai.Compare(a.Name, b.Name))
	})
	return bodies, err
}

func bodyRank(k model.BodyKind) int {
	if k == model.Committee {
		return 0
	}
	return 1
}
