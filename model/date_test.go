package model

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// everyDay walks the days of the years 1900 to 2200 by counting them out: no calendar package.
func everyDay(visit func(year, month, day, weekday int)) {
	weekday := 1 // 1 January 1900 was a Monday
	for y := 1900; y <= 2200; y++ {
		lengths := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			lengths[1] = 29
		}
		for m, n := range lengths {
			for d := 1; d <= n; d++ {
				visit(y, m+1, d, weekday)
				weekday = (weekday + 1) % 7
			}
		}
	}
}

func TestEveryDayFrom1900To2200(t *testing.T) {
	days, before := 0, Date("1899-12-31")
	everyDay(func(y, m, d, weekday int) {
		days++
		date := NewDate(y, m, d)
		if want := fmt.Sprintf("%04d-%02d-%02d", y, m, d); string(date) != want || !date.Valid() {
			t.Fatalf("NewDate(%d, %d, %d) = %q, valid %v", y, m, d, date, date.Valid())
		}
		if gy, gm, gd := date.YMD(); gy != y || gm != m || gd != d {
			t.Fatalf("%s.YMD() = %d, %d, %d", date, gy, gm, gd)
		}
		if int(date.Weekday()) != weekday {
			t.Fatalf("%s is a %s", date, date.Weekday())
		}
		if before.AddDays(1) != date || date.AddDays(-1) != before || before >= date {
			t.Fatalf("%s does not follow %s", date, before)
		}
		fiscal := y + 543
		if m == 10 || m == 11 || m == 12 {
			fiscal++
		}
		if date.FiscalYear() != fiscal || date.BuddhistYear() != y+543 {
			t.Fatalf("%s: fiscal year %d, พ.ศ. %d", date, date.FiscalYear(), date.BuddhistYear())
		}
		if first, last := FiscalYearBounds(fiscal); date < first || date > last {
			t.Fatalf("%s lies outside %s to %s of its fiscal year", date, first, last)
		}
		before = date
	})
	if days != 109938 { // 301 years × 365 and 73 leap days: 1900, 2100 and 2200 have none
		t.Errorf("%d days", days)
	}
}

func TestFiscalYearBounds(t *testing.T) {
	first, last := FiscalYearBounds(2569)
	if first != "2025-10-01" || last != "2026-09-30" {
		t.Errorf("2569: %s to %s", first, last)
	}
	for year := 2443; year < 2743; year++ {
		first, last := FiscalYearBounds(year)
		if first.FiscalYear() != year || last.FiscalYear() != year || first.AddDays(-1).FiscalYear() != year-1 || last.AddDays(1).FiscalYear() != year+1 {
			t.Fatalf("%d: %s to %s", year, first, last)
		}
	}
	if first, last := FiscalYearBounds(0); first != "" || last != "" {
		t.Errorf("year 0: %q to %q", first, last)
	}
}

func TestDatesThatAreNone(t *testing.T) {
	for _, d := range []Date{
		"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-2", "26-01-02", " 2026-01-02", "2026-01-02 ",
		"2026-01-02T00:00:00Z", "2026/01/02", "0999-12-31", "0000-01-01", "10000-01-01", "-001-01-01", "๒๐๒๖-๐๑-๐๒",
	} {
		y, m, day := d.YMD()
		if d.Valid() || y+m+day != 0 || d.FiscalYear() != 0 || d.BuddhistYear() != 0 || d.AddDays(1) != "" {
			t.Errorf("%q: valid %v, %d-%d-%d, fiscal %d, tomorrow %q", d, d.Valid(), y, m, day, d.FiscalYear(), d.AddDays(1))
		}
	}
	for _, c := range [][3]int{{2026, 2, 29}, {2026, 0, 1}, {2026, 13, 1}, {2026, 1, 0}, {2026, 1, 32}, {999, 1, 1}, {10000, 1, 1}, {-5, 1, 1}} {
		if d := NewDate(c[0], c[1], c[2]); d != "" {
			t.Errorf("NewDate%v = %q", c, d)
		}
	}
}

func TestDatesEndWithTheirYears(t *testing.T) {
	if d := Date("9999-12-31"); !d.Valid() || d.AddDays(1) != "" {
		t.Errorf("after %s comes %q", d, d.AddDays(1))
	}
	if d := Date("1000-01-01"); !d.Valid() || d.AddDays(-1) != "" {
		t.Errorf("before %s comes %q", d, d.AddDays(-1))
	}
}

func TestAddDaysIsUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := NewDate(rapid.IntRange(1900, 2200).Draw(rt, "y"), rapid.IntRange(1, 12).Draw(rt, "m"), rapid.IntRange(1, 28).Draw(rt, "d"))
		n := rapid.IntRange(-100000, 100000).Draw(rt, "n")
		there := d.AddDays(n)
		if there.AddDays(-n) != d || (there > d) != (n > 0) || int(there.Weekday()) != ((int(d.Weekday())+n)%7+7)%7 {
			rt.Fatalf("%s and %d days: %s", d, n, there)
		}
	})
}

func TestDateOfIsInItsOwnZone(t *testing.T) {
	bangkok := time.FixedZone("", 7*3600)
	late := time.Date(2026, 9, 30, 23, 30, 0, 0, time.UTC)
	if DateOf(late) != "2026-09-30" || DateOf(late.In(bangkok)) != "2026-10-01" {
		t.Errorf("%s, %s", DateOf(late), DateOf(late.In(bangkok)))
	}
	if d := DateOf(time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)); d != "" {
		t.Errorf("year 12000 is %q", d)
	}
}

func FuzzDateValid(f *testing.F) {
	f.Add("2026-02-28")
	f.Add("2026-02-30")
	f.Add("0000-00-00")
	f.Fuzz(func(t *testing.T, s string) {
		d := Date(s)
		y, m, day := d.YMD()
		if d.Valid() != (NewDate(y, m, day) == d && d != "") {
			t.Fatalf("%q: valid %v, but made of %d, %d, %d it is %q", s, d.Valid(), y, m, day, NewDate(y, m, day))
		}
		if first, last := FiscalYearBounds(d.FiscalYear()); d.Valid() && first != "" && last != "" && (d < first || d > last) {
			t.Fatalf("%q lies outside its fiscal year", s)
		}
	})
}

func TestClock(t *testing.T) {
	minutes := 0
	for h := 0; h < 24; h++ {
		for m := 0; m < 60; m++ {
			if c := Clock(fmt.Sprintf("%02d:%02d", h, m)); !c.Valid() {
				t.Errorf("%q is a minute of the day", c)
			}
			minutes++
		}
	}
	if minutes != 1440 {
		t.Errorf("%d minutes", minutes)
	}
	for _, c := range []Clock{"", "24:00", "9:30", "09.30", "09:60", "09:3", "09:30:00", " 09:30", "0930", "-1:30", "๐๙:๓๐"} {
		if c.Valid() {
			t.Errorf("%q is taken for a clock", c)
		}
	}
}

func TestDaysTo(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		want     int
	}{
		{"2025-10-01", "2026-10-01", 365},
		{"2024-02-28", "2024-03-01", 2},
		{"2026-03-01", "2026-02-28", -1},
		{"2026-01-01", "", 0},
		{"1999-12-31", "2000-01-01", 1},
	} {
		if got := c.from.DaysTo(c.to); got != c.want {
			t.Errorf("%s to %s: %d, want %d", c.from, c.to, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d, n := NewDate(rapid.IntRange(1950, 2100).Draw(t, "year"), 1, 1), rapid.IntRange(0, 900).Draw(t, "days")
		if got := d.DaysTo(d.AddDays(n)); got != n {
			t.Fatalf("%s and %d days: %d", d, n, got)
		}
	})
}
