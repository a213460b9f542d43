package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Hearings lists the area's hearings, the newest first, those of one day by place; those without a date, and then those that were
// withdrawn, come last.
func Hearings(r *Reader) ([]model.Hearing, error) {
	hearings, err := List[model.Hearing](r, model.KindHearing)
	thai.SortBy(hearings, func(h model.Hearing) string { return h.Place })
	slices.SortStableFunc(hearings, func(a, b model.Hearing) int {
		return cmp.Or(falseFirst(a.Withdrawn != "", b.Withdrawn != ""), cmp.Compare(b.Date, a.Date))
	})
	return hearings, err
}
