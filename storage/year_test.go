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

// What is dated in a closed year, or before it, is written only once the year is open again; other funds and later years go on.
func TestAClosedYearStands(t *testing.T) {
	f := withLedger(t)
	written := entry(1, "2025-11-10")
	keep(t, f, written)
	closed := year(1) // 2569
	closed.Closed = &model.YearClose{At: model.Mark{On: "2026-10-05"}}
	keep(t, f, closed)
	gone, out := written, written
	gone.Withdrawn = "ลงซ้ำ"
	out.Date = "2026-10-01"
	for name, e := range map[string]model.Entry{
		"first day": entry(2, "2025-10-01"), "last day": entry(2, "2026-09-30"), "taken away": gone, "moved out": out,
	} {
		t.Run(name, func(t *testing.T) { conflicts(t, f, model.ErrConflict, "year.closed", e) })
	}
	elsewhere := entry(3, "2026-01-10")
	elsewhere.Fund, elsewhere.Account = id(model.KindFund, 2), id(model.KindAccount, 3)
	keep(t, f, entry(4, "2026-10-01"), elsewhere)
	closed.Closed, closed.Reopened = nil, []model.Reopening{{On: "2026-10-06", Reason: "ใบเสร็จมาช้า"}}
	keep(t, f, closed)
	keep(t, f, entry(2, "2026-09-30"))
}
