package model

import (
	"testing"

	"pgregory.net/rapid"
)

var gaugedRules = RuleSet{Thresholds: []Threshold{
	{Key: Use20, Share: 2000, Verified: true},
	{Key: Use50, Share: 5000},
	{Key: Use80, Share: 8000},
	{Key: BalanceMost, Share: 1000},
	{Key: TwiceIncome, Share: 20000},
	{Key: TwiceAmber, Share: 15000},
	{Key: Attendance80, Share: 8000},
	{Key: UnpaidDays, Days: 60},
}}

func TestUseIsHeldAgainstWhatComesNext(t *testing.T) {
	y := FiscalYear{Year: 2569, Rules: gaugedRules}
	flow := func(spent int64) Flow {
		return Flow{Opening: Baht(100), Income: Baht(900), Expense: Baht(spent), Closing: Baht(1000 - spent)}
	}
	for _, c := range []struct {
		name  string
		today Date
		spent int64
		key   string
		by    Date
		want  GaugeState
		left  int
	}{
		{"long before the half year", "2025-11-01", 0, Use20, "2026-03-31", GaugeNear, 150},
		{"in its last month", "2026-03-20", 199, Use20, "2026-03-31", GaugeNear, 11},
		{"on the day itself", "2026-03-31", 199, Use20, "2026-03-31", GaugeNear, 0},
		{"reached on its last day", "2026-03-31", 200, Use20, "2026-03-31", GaugeGood, 0},
		{"the day after is the third quarter", "2026-04-01", 200, Use50, "2026-06-30", GaugeNear, 90},
		{"the year's last months", "2026-07-01", 499, Use80, "2026-09-30", GaugeNear, 91},
		{"the year is over", "2026-11-22", 799, Use80, "2026-09-30", GaugeBad, 0},
		{"the year is over and all is spent", "2026-11-22", 1000, Use80, "2026-09-30", GaugeGood, 0},
	} {
		g := y.UseGauge(flow(c.spent), c.today)
		if g.Key != c.key || g.By != c.by || g.State != c.want || g.Left != c.left || g.Whole != Baht(1000) || g.Most {
			t.Errorf("%s: %+v", c.name, g)
		}
	}
	if g := y.UseGauge(Flow{}, "2026-01-01"); g.State != GaugeNone || g.Share != 0 {
		t.Errorf("without money: %+v", g)
	}
	if g := (FiscalYear{Year: 2569}).UseGauge(flow(0), "2026-01-01"); g.State != GaugeNone || g.Limit != 0 {
		t.Errorf("without a threshold: %+v", g)
	}
}

func TestBalanceIsHeldAgainstAllMoneyAndLastIncome(t *testing.T) {
	y := FiscalYear{Year: 2569, Rules: gaugedRules}
	left := func(baht int64) Flow {
		return Flow{Income: Baht(1000), Expense: Baht(1000 - baht), Closing: Baht(baht)}
	}
	for _, c := range []struct {
		name  string
		got   Gauge
		share BasisPoints
		want  GaugeState
	}{
		{"a tenth is allowed", y.BalanceGauge(left(100), "2026-09-20"), 1000, GaugeGood},
		{"more in the last month", y.BalanceGauge(left(101), "2026-09-20"), 1010, GaugeNear},
		{"more when the year is over", y.BalanceGauge(left(101), "2026-10-01"), 1010, GaugeBad},
		{"more before", y.BalanceGauge(left(900), "2026-02-01"), 9000, GaugeNear},
		{"one and a half incomes", y.TwiceGauge(Baht(1500), Baht(1000)), 15000, GaugeGood},
		{"more than that", y.TwiceGauge(Baht(1501), Baht(1000)), 15010, GaugeNear},
		{"just twice", y.TwiceGauge(Baht(2000), Baht(1000)), 20000, GaugeNear},
		{"above", y.TwiceGauge(Baht(2001), Baht(1000)), 20010, GaugeBad},
		{"last year's income is not known", y.TwiceGauge(Baht(2001), 0), 0, GaugeNone},
		{"four of five came", y.AttendanceGauge(4, 5), 8000, GaugeGood},
		{"three of five", y.AttendanceGauge(3, 5), 6000, GaugeBad},
		{"no meeting", y.AttendanceGauge(0, 0), 0, GaugeNone},
		{"no project is quiet", y.QuietGauge(0, 7), 0, GaugeGood},
		{"one of four is", y.QuietGauge(1, 4), 2500, GaugeBad},
		{"nothing approved", y.QuietGauge(0, 0), 0, GaugeNone},
		{"unpaid holds against nothing", UnpaidGauge(Baht(400), Baht(100)), 2500, GaugeNone},
	} {
		if c.got.State != c.want || c.got.Share != c.share {
			t.Errorf("%s: %+v", c.name, c.got)
		}
	}
	for _, approved := range []int{0, 4} { // the rule is known without a project, too
		if g := y.QuietGauge(0, approved); g.Days != 60 {
			t.Errorf("after %d days of %d projects", g.Days, approved)
		}
	}
	if g := (FiscalYear{Year: 2569}).QuietGauge(0, 4); g.State != GaugeNone {
		t.Errorf("without a rule: %+v", g)
	}
}

func TestCapsAreGauges(t *testing.T) {
	status := func(limit int64, broken, floor bool) []CapStatus {
		return []CapStatus{{Cap: Cap{Share: 1500, Floor: floor}, Base: Baht(1000), Limit: Baht(limit), Broken: broken}}
	}
	got := CapGauges(Spending{Types: []TypeSpending{
		{Type: "10(1)", Approved: Baht(500)},
		{Type: "10(2)", Approved: Baht(100), Caps: status(150, false, false)},
		{Type: "10(4)", Approved: Baht(140), Caps: status(150, false, false)},
		{Type: "10(5)", Approved: Baht(151), Caps: status(150, true, false)},
		{Type: "10(3)", Approved: Baht(149), Caps: status(150, true, true)},
		{Type: "10(6)", Approved: Baht(1), Caps: []CapStatus{{Cap: Cap{Share: 1500}}}},
	}})
	want := []GaugeState{GaugeGood, GaugeNear, GaugeBad, GaugeBad, GaugeNone}
	if len(got) != len(want) {
		t.Fatalf("%d gauges", len(got))
	}
	for i, g := range got {
		if g.State != want[i] || g.Key != GaugeCap {
			t.Errorf("%s: %+v, want %s", g.Type, g, want[i])
		}
	}
	if !got[1].Most || got[3].Most {
		t.Error("a ceiling is a most, a floor is not")
	}
}

// The share is the nearest basis point, by the definition and not by the way it is worked out.
func TestShareInIsTheNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := Satang(rapid.Int64Range(1, 1_000_000_000_000).Draw(t, "whole"))
		part := Satang(rapid.Int64Range(-1_000_000_000_000, 1_000_000_000_000).Draw(t, "part"))
		share := int64(part.ShareIn(whole))
		if off := 2 * (share*int64(whole) - int64(part)*int64(WholeShare)); off > int64(whole) || -off > int64(whole) {
			t.Fatalf("%d of %d is %d", part, whole, share)
		}
	})
	for part, want := range map[Satang]BasisPoints{1: 5000, 0: 0, -1: -5000, 2: 10000} {
		if got := part.ShareIn(2); got != want {
			t.Errorf("%d of 2 is %d", part, got)
		}
	}
	if got := Satang(1<<63 - 1).ShareIn(1); got != 1<<63-1 {
		t.Errorf("what does not fit is %d", got)
	}
}
