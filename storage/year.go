package storage

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
)

// Years lists a fund's fiscal years, the earliest first.
func Years(r *Reader, fund model.ID) ([]model.FiscalYear, error) {
	years, err := where(r, model.KindYear, func(y model.FiscalYear) bool { return y.Fund == fund })
	slices.SortStableFunc(years, func(a, b model.FiscalYear) int { return cmp.Compare(a.Year, b.Year) })
	return years, err
}

// yearOnce refuses a fiscal year that the fund has already. Conflict, key "year.exists".
func yearOnce(r *Reader, y model.FiscalYear) error {
	return taken(r, y, model.Conflict("year.exists", "year", strconv.Itoa(y.Year)), func(o model.FiscalYear) bool {
		return o.Fund == y.Fund && o.Year == y.Year
	})
}
