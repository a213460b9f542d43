package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// Sendings lists the returns that left a fund, by day; withdrawn ones stand among them.
func Sendings(r *Reader, fund model.ID) ([]model.Sending, error) {
	list, err := where(r, model.KindSending, func(s model.Sending) bool { return s.Fund == fund })
	slices.SortStableFunc(list, func(a, b model.Sending) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Return, b.Return), cmp.Compare(a.Period.String(), b.Period.String()))
	})
	return list, err
}
