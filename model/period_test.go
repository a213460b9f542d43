package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// somePeriod is any period that there is.
func somePeriod(t *rapid.T) Period {
	p := Period{Year: rapid.IntRange(2500, 2700).Draw(t, "year"), Every: rapid.SampledFrom([]PeriodKind{Monthly, Quarterly, Yearly}).Draw(t, "every")}
	switch p.Every {
	case Monthly:
		p.Number = rapid.IntRange(1, 12).Draw(t, "month")
	case Quarterly:
		p.Number = rapid.IntRange(1, 4).Draw(t, "quarter")
	}
	return p
}

func TestBoundsOfPeriods(t *testing.T) {
	for _, c := range []struct {
		period      Period
		first, last Date
		name        string
		month       YearMonth
	}{
		{Period{2569, Yearly, 0}, "2025-10-01", "2026-09-30", "2569", ""},
		{Period{2569, Quarterly, 1}, "2025-10-01", "2025-12-31", "2569-Q1", ""},
		{Period{2569, Quarterly, 2}, "2026-01-01", "2026-03-31", "2569-Q2", ""},
		{Period{2569, Quarterly, 4}, "2026-07-01", "2026-09-30", "2569-Q4", ""},
		{Period{2569, Monthly, 1}, "2025-10-01", "2025-10-31", "2569-M01", "2025-10"},
		{Period{2569, Monthly, 3}, "2025-12-01", "2025-12-31", "2569-M03", "2025-12"},
		{Period{2569, Monthly, 4}, "2026-01-01", "2026-01-31", "2569-M04", "2026-01"},
		{Period{2567, Monthly, 5}, "2024-02-01", "2024-02-29", "2567-M05", "2024-02"}, // a leap year
		{Period{2569, Monthly, 12}, "2026-09-01", "2026-09-30", "2569-M12", "2026-09"},
	} {
		first, last := c.period.Bounds()
		if !c.period.Valid() || first != c.first || last != c.last || c.period.String() != c.name || c.period.YearMonth() != c.month {
			t.Errorf("%+v: %s to %s, %q, %q", c.period, first, last, c.period, c.period.YearMonth())
		}
		if got, ok := ParsePeriod(c.name); !ok || got != c.period {
			t.Errorf("%q is read as %+v, %v", c.name, got, ok)
		}
	}
}

func TestPeriodsThatThereAreNot(t *testing.T) {
	for _, p := range []Period{
		{}, {2569, Monthly, 0}, {2569, Monthly, 13}, {2569, Quarterly, 5}, {2569, Quarterly, -1}, {2569, Yearly, 1}, {543, Yearly, 0}, {2569, "week", 1},
	} {
		if first, last := p.Bounds(); p.Valid() || first != "" || last != "" || p.YearMonth() != "" || p.Months() != nil {
			t.Errorf("%+v: %s to %s, %v", p, first, last, p.Months())
		}
	}
	for _, text := range []string{"", "256", "25690", "2569-", "2569-M", "2569-M13", "2569-M00", "2569-Q0", "2569-Q5", "2569-W1", "2569 Q1", "๒๕๖๙", "0001", "2569-M001"} {
		if p, ok := ParsePeriod(text); ok {
			t.Errorf("%q is read as %+v", text, p)
		}
	}
	if p := MonthOf("2026-02-30"); p.Valid() {
		t.Errorf("a day that there is not lies in %+v", p)
	}
}

// Every day lies in one month, and the months of a period follow one another without a gap from its first to its last day.
func TestMonthsFillTheirPeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := somePeriod(t)
		if got, ok := ParsePeriod(p.String()); !ok || got != p {
			t.Fatalf("%q is read as %+v", p, got)
		}
		first, last := p.Bounds()
		months := p.Months()
		want := first
		for _, m := range months {
			from, to := m.Bounds()
			if from != want || MonthOf(from) != m || MonthOf(to) != m || string(m.YearMonth()) != string(from[:7]) {
				t.Fatalf("%s of %s: %s to %s, want it from %s", m, p, from, to, want)
			}
			want = to.AddDays(1)
		}
		if want != last.AddDays(1) {
			t.Fatalf("the months of %s end before %s, it on %s", p, want, last)
		}
		day := first.AddDays(rapid.IntRange(0, first.DaysTo(last)).Draw(t, "day"))
		if !slices.Contains(months, MonthOf(day)) || day.FiscalYear() != p.Year {
			t.Fatalf("%s lies in %s, not in %s", day, MonthOf(day), p)
		}
	})
}

// Names sort as the periods of one kind follow one another.
func TestNamesOfPeriodsSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := somePeriod(t), somePeriod(t)
		if a.Every != b.Every {
			return
		}
		starts, _ := a.Bounds()
		other, _ := b.Bounds()
		if (starts < other) != (a.String() < b.String()) {
			t.Fatalf("%s and %s, %s and %s", a, b, starts, other)
		}
	})
}
