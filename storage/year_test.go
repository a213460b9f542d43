package storage

import (
	"testing"

	"kongthun/model"
)

func TestYearsOfAFundInTime(t *testing.T) {
	f := withAll(t)
	numbered := func(n, number int) model.FiscalYear {
		y := year(n)
		y.Year = number
		return y
	}
	put(t, f, "fund.add", fund(2))
	elsewhere := year(9)
	elsewhere.Fund = id(model.KindFund, 2)
	put(t, f, "year.add", elsewhere)
	list := func(r *Reader) ([]model.FiscalYear, error) { return Years(r, id(model.KindFund, 1)) }
	inOrder(t, f, list, numbered(3, 2567), numbered(4, 2568), numbered(1, 2569), numbered(2, 2570))
}

func TestAYearStandsOnceInAFund(t *testing.T) {
	f := withAll(t)
	again := year(2)
	again.Year = year(1).Year
	conflicts(t, f, model.ErrConflict, "year.exists", again)
	put(t, f, "fund.add", fund(2))
	again.Fund = id(model.KindFund, 2)
	put(t, f, "year.add", again)
	edited := year(1)
	edited.Money.Other = model.Baht(1)
	put(t, f, "year.edit", edited)
}
