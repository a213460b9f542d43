package model

import (
	"errors"
	"math"
	"testing"
)

func TestAYearIsClosedAndOpenedAgain(t *testing.T) {
	y := FiscalYear{Year: 2569}
	if err := y.Reopen(Reopening{On: "2026-10-02", Reason: "x"}); !errors.Is(err, Conflict("year.open")) {
		t.Errorf("opening an open year: %v", err)
	}
	c := YearClose{At: Mark{On: "2026-10-01", By: "นางสาวทดลอง สมมุติ"}, Balance: Baht(10), Unpaid: []UnpaidLine{{Title: "ก", Amount: Baht(4)}, {Title: "ข", Amount: Baht(3)}}}
	if err := y.Close(c); err != nil || y.Closed.Balance != Baht(10) {
		t.Fatalf("%+v, %v", y.Closed, err)
	}
	if err := y.Close(c); !errors.Is(err, Conflict("year.closed")) {
		t.Errorf("closing a closed year: %v", err)
	}
	for day, shut := range map[Date]bool{"2025-09-30": true, "2025-10-01": true, "2026-09-30": true, "2026-10-01": false, "2027-01-01": false} {
		if y.Shut(day) != shut {
			t.Errorf("%s shut: %v", day, !shut)
		}
	}
	if err := y.Reopen(Reopening{On: "2026-10-02", Reason: " "}); !errors.Is(err, Invalid("year.reason")) {
		t.Errorf("without a reason: %v", err)
	}
	for _, why := range []string{"ใบเสร็จมาช้า", "ดอกเบี้ยลงผิดเดือน"} {
		if y.Closed == nil {
			if err := y.Close(c); err != nil {
				t.Fatal(err)
			}
		}
		if err := y.Reopen(Reopening{On: "2026-10-02", Reason: why}); err != nil {
			t.Fatal(err)
		}
	}
	if y.Closed != nil || len(y.Reopened) != 2 || y.Reopened[0].Reason != "ใบเสร็จมาช้า" || y.Shut("2026-01-01") {
		t.Errorf("%+v", y)
	}
}

func TestReopeningLeavesAnOldValueAlone(t *testing.T) {
	list := make([]Reopening, 1, 4)
	a := FiscalYear{Closed: &YearClose{}, Reopened: list}
	b := a
	for y, why := range map[*FiscalYear]string{&a: "หนึ่ง", &b: "สอง"} {
		if err := y.Reopen(Reopening{Reason: why}); err != nil {
			t.Fatal(err)
		}
	}
	if a.Reopened[1].Reason != "หนึ่ง" || b.Reopened[1].Reason != "สอง" {
		t.Error("two values share their list")
	}
}

func TestWhatIsCommittedAtTheYearsEnd(t *testing.T) {
	c := YearClose{Unpaid: []UnpaidLine{{Amount: Baht(4)}, {Amount: 50}}}
	if sum, err := c.Committed(); err != nil || sum != 450 {
		t.Errorf("%s, %v", sum, err)
	}
	c.Unpaid[0].Amount = math.MaxInt64
	if _, err := c.Committed(); err == nil {
		t.Error("more than there can be")
	}
}

func TestCheckOfAYearsEnd(t *testing.T) {
	valid := func() FiscalYear {
		return FiscalYear{
			Year: 2569, PlanOn: "2025-11-20", Closed: &YearClose{At: Mark{On: "2026-10-01"}, Balance: -1, Unpaid: []UnpaidLine{{Title: "ก"}}},
			Reopened: []Reopening{{On: "2026-10-02", Reason: "ใบเสร็จมาช้า"}},
		}
	}
	checks(t, "year.invalid", valid, []broken[FiscalYear]{
		{"no day", func(y *FiscalYear) { y.Closed.At.On = "" }, "closed.at.on", "field.date"},
		{"negative", func(y *FiscalYear) { y.Closed.Unpaid[0].Amount = -1 }, "closed.unpaid.0.amount", "field.negative"},
		{"no reason", func(y *FiscalYear) { y.Reopened[0].Reason = " " }, "reopened.0.reason", "field.required"},
	})
}
