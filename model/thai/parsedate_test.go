package thai

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"๑๒ ม.ค. ๖๙", "2026-01-12"},
		{"12 มกราคม พ.ศ. 2569", "2026-01-12"},
		{"12 มกราคม 2569", "2026-01-12"},
		{"12 มกราคม พ.ศ.๒๕๖๙", "2026-01-12"},
		{"12 มกราคม พ. ศ. 2569", "2026-01-12"},
		{"12 มกราคม พุทธศักราช 2569", "2026-01-12"},
		{"12 มกราคม พ.ศ. 69", "2026-01-12"},
		{"12 มกราคม ค.ศ. 2026", "2026-01-12"},
		{"12 มกราคม 2026", "2026-01-12"},
		{"วันพฤหัสบดีที่ 15 มกราคม 2569", "2026-01-15"},
		{"วันพฤหัสบดีที่ ๑๕ มกราคม พ.ศ. ๒๕๖๙", "2026-01-15"},
		{"พฤหัส 15 ม.ค. 69", "2026-01-15"},
		{"วันที่ 15 เดือน มกราคม พ.ศ. 2569", "2026-01-15"},
		{"วันที่ 15 เดือนมกราคม พ.ศ.2569", "2026-01-15"},
		{"15/1/69", "2026-01-15"},
		{"15/01/2569", "2026-01-15"},
		{"12-1-2569", "2026-01-12"},
		{"12.1.2569", "2026-01-12"},
		{"12 / 1 / 2569", "2026-01-12"},
		{"๑๒/๑/๒๕๖๙", "2026-01-12"},
		{"2026-01-12", "2026-01-12"},
		{"2569-01-12", "2026-01-12"},
		{"2026/1/2", "2026-01-02"},
		{"12/01/2026", "2026-01-12"},
		{"12-ม.ค.-69", "2026-01-12"},
		{"12ม.ค.69", "2026-01-12"},
		{"12 มค 69", "2026-01-12"},
		{"12 มค. 69", "2026-01-12"},
		{"12 ม.ค 69", "2026-01-12"},
		{"12/ม.ค./69", "2026-01-12"},
		{"12-มกราคม-พ.ศ.-2569", "2026-01-12"},
		{"  12\u00A0ม.ค.  2569\u200B ", "2026-01-12"},
		{"31 มี.ค. 69", "2026-03-31"},
		{"31 พ.ค.พ.ศ.2569", "2026-05-31"},
		{"29/2/2567", "2024-02-29"},
		{"1/1/2400", "1857-01-01"},
		{"31/12/2743", "2200-12-31"},
		{"1/1/1900", "1900-01-01"},
		{"31/12/2200", "2200-12-31"},
		{"1/1/44", "2001-01-01"},
		{"1/1/99", "2056-01-01"},
		{"12 ม.ค. พ.ศ. 26", "1983-01-12"},
		{"12 มกราคม ค.ศ. 26", "2026-01-12"},
		{"จันทร์ 12 ม.ค. 26", "2026-01-12"}, // of the two only 2026 has it as a Monday
		{"29/2/24", "2024-02-29"},           // พ.ศ. 2524 has no such day
		{"จ. 12 ม.ค. 69", "2026-01-12"},
		{"พฤ. 15 ม.ค. 69", "2026-01-15"},
		{"12 January 2026", "2026-01-12"},
		{"12 Jan 2026", "2026-01-12"},
		{"12-JAN-2569", "2026-01-12"},
		{"12-Jan-69", "2026-01-12"},
		{"January 12, 2026", "2026-01-12"},
		{"Jan. 12 2026", "2026-01-12"},
		{"12 มกรา 69", "2026-01-12"},
		{"12 กุมภา 69", "2026-02-12"},
		{"12 มิถุนา 69", "2026-06-12"},
		{"12 กรกฏาคม 2569", "2026-07-12"},
		{"2026-01-12 00:00:00", "2026-01-12"},
		{"2026-01-12T00:00", "2026-01-12"},
		{"12/1/2012", "2012-01-12"}, // four figures tell the era

		{"", "date.form"},
		{"   ", "date.form"},
		{"วันที่", "date.form"},
		{"ไม่ทราบ", "date.form"},
		{"15", "date.form"},
		{"15/1", "date.form"},
		{"1-2/69", "date.form"},
		{"2026-01/12", "date.form"},
		{"12-13 มกราคม 2569", "date.form"},
		{"12 Janu 2026", "date.form"},
		{"2026 Jan 12", "date.form"},
		{"12 มก 2569", "date.form"},
		{"12 มี...ค 69", "date.form"},
		{"12 .ม.ค. 69", "date.form"},
		{"12 ม.ค.. 69", "date.form"},
		{"12 ม.ค. - 50", "date.form"}, // until something, or a year
		{"12 ม.ค. -50", "date.form"},
		{"12 ม.ค.- 50", "date.form"},
		{"2026-01-12 17:00:00", "date.form"}, // whose midnight?
		{"1/2/3/69", "date.form"},
		{"123/1/69", "date.form"},
		{"-1/1/2569", "date.form"},
		{"46037", "date.form"},
		{"12 มกราคม 25690", "date.form"},
		{"29/2/2569", "date.day"},
		{"31/4/2569", "date.day"},
		{"0/1/2569", "date.day"},
		{"32/1/2569", "date.day"},
		{"69/01/12", "date.day"},
		{"32 มกราคม 2569", "date.day"},
		{"15/0/2569", "date.month"},
		{"15/32/2569", "date.month"},
		{"15/13/2569", "date.month"},
		{"2569-13-01", "date.month"},
		{"1/31/2569", "date.swapped"},
		{"12/13/69", "date.swapped"},
		{"4/31/2569", "date.month"}, // no day either way round
		{"1/13/26", "date.era"},
		{"1/1/00", "date.era"},
		{"15/1/26", "date.era"},
		{"15 ม.ค. 43", "date.era"},
		{"12-Jan-26", "date.era"},
		{"12 มกราคม", "date.year"},
		{"12/1/569", "date.year"},
		{"12/1/9", "date.year"},
		{"12/1/2300", "date.year"},
		{"12/1/1899", "date.year"},
		{"12/1/2744", "date.year"},
		{"12 มกราคม พ.ศ. 2026", "date.year"},
		{"12 มกราคม ค.ศ. 2569", "date.year"},
		{"12 มกราคม ค.ศ. 69", "date.year"},
		{"วันศุกร์ที่ 15 มกราคม 2569", "date.weekday"},
		{"ศ. 15 ม.ค. 69", "date.weekday"},
		{"อังคาร 12 ม.ค. 26", "date.weekday"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			year, month, day, err := ParseDate(tt.in)
			checkDate(t, tt.in, year, month, day, err, tt.want)
		})
	}
}

// checkDate compares with a date, or with the reason of a refusal of text.
func checkDate(t *testing.T, text string, year, month, day int, err error, want string) {
	t.Helper()
	got := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if err != nil {
		var e *DateError
		if !errors.As(err, &e) {
			t.Fatalf("the error is a %T", err)
		}
		if e.Text != text {
			t.Errorf("the error speaks of %q", e.Text)
		}
		if year != 0 || month != 0 || day != 0 {
			t.Errorf("refused, and yet %s", got)
		}
		got = e.Reason
	}
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What is refused because it may mean several days says which.
func TestReadingsOfADate(t *testing.T) {
	for in, want := range map[string][]string{
		"15/1/26":     {"one", "15 มกราคม 2526", "other", "15 มกราคม 2569"},
		"1/13/2569":   {"one", "13 มกราคม 2569"},
		"1/13/26":     {"one", "13 มกราคม 2526", "other", "13 มกราคม 2569"},
		"32 ม.ค. 69":  nil,
		"12 มกราคม":   nil,
		"1/3 - 2/3/9": nil,
	} {
		_, _, _, err := ParseDate(in)
		var e *DateError
		if !errors.As(err, &e) || !slices.Equal(e.Args(), want) {
			t.Errorf("%s: %v with %q, want %q", in, err, e.Args(), want)
		}
	}
	_, _, _, err := ParseSerial(25215) // 12/1/69 as Excel takes it
	var e *DateError
	if want := []string{"one", "12 มกราคม 2512", "other", "12 มกราคม 2569"}; !errors.As(err, &e) || !slices.Equal(e.Args(), want) {
		t.Errorf("serial: %v with %q", err, e.Args())
	}
}

// everyDay calls f with every day from 1900 to 2200.
func everyDay(f func(year, month, day int)) {
	end := time.Date(2201, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC); d.Before(end); d = d.AddDate(0, 0, 1) {
		f(d.Year(), int(d.Month()), d.Day())
	}
}

func TestEveryDayIsReadBack(t *testing.T) {
	forms := []struct {
		name  string
		print func(year, month, day int) string
	}{
		{"FullDate", func(y, m, d int) string { return Digits(FullDate(y, m, d)) }},
		{"SlashDate", SlashDate},
		{"ISO", func(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }},
		{"ShortDate", ShortDate},
		{"ShortFullDate", ShortFullDate},
	}
	n := 0
	everyDay(func(year, month, day int) {
		form := forms[n%len(forms)] // the long form each day, the others in turn
		n++
		for _, text := range []string{LongDate(year, month, day), form.print(year, month, day)} {
			y, m, d, err := ParseDate(text)
			if err != nil || y != year || m != month || d != day {
				t.Fatalf("%q (%s) of %d-%d-%d is read as %d-%d-%d, %v", text, form.name, year, month, day, y, m, d, err)
			}
		}
	})
}

func TestParseSerial(t *testing.T) {
	for _, tt := range []struct {
		n    float64
		want string
	}{
		{61, "1900-03-01"},
		{46037, "2026-01-15"},
		{46037.999, "2026-01-15"},
		{45351, "2024-02-29"},
		{244364, "2026-01-15"}, // 15 January 2569 in a calendar of ค.ศ.
		{25215, "date.era"},    // 12 January 1969
		{16071, "1943-12-31"},
		{16072, "date.era"}, // 1 January 1944
		{36525, "date.era"}, // 31 December 1999
		{36526, "2000-01-01"},
		{24898, "date.era"},
		{24897, "1968-02-29"}, // พ.ศ. 2568 has no such day
		{60, "date.form"},     // the day that never was
		{59, "date.form"},
		{0, "date.form"},
		{-1, "date.form"},
		{math.NaN(), "date.form"},
		{math.Inf(1), "date.form"},
		{math.Inf(-1), "date.form"},
		{1e300, "date.form"},
		{120000, "date.year"}, // 2228: neither era
		{244043, "date.day"},  // 29 February 2568, which 2025 has not
	} {
		t.Run(fmt.Sprint(tt.n), func(t *testing.T) {
			year, month, day, err := ParseSerial(tt.n)
			want := fmt.Sprint(tt.n)
			var e *DateError
			if errors.As(err, &e) {
				want = e.Text
			}
			checkDate(t, want, year, month, day, err, tt.want)
		})
	}
}

// Both calendars in which a cell may have been typed give the day, but for 29 February where only one of the years has it, and
// for the years in which Excel puts two figures.
func TestEverySerialIsRead(t *testing.T) {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	everyDay(func(year, month, day int) {
		for _, shift := range []int{0, eraShift} {
			cell := time.Date(year+shift, time.Month(month), day, 0, 0, 0, 0, time.UTC)
			n := float64(cell.Unix()-epoch.Unix()) / 86400
			if n < 61 || cell.Day() != day || cell.Year() >= 1944 && cell.Year() < 2000 {
				continue
			}
			y, m, d, err := ParseSerial(n)
			if err != nil || y != year || m != month || d != day {
				t.Fatalf("the cell %s (%g) is read as %d-%d-%d, %v", cell.Format(time.DateOnly), n, y, m, d, err)
			}
		}
	})
}

func TestParseClock(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"9.30", "09:30"},
		{"09.30", "09:30"},
		{"09:30 น.", "09:30"},
		{"๐๙.๓๐ น.", "09:30"},
		{"9:30น", "09:30"},
		{"13.05 นาฬิกา", "13:05"},
		{"เวลา ๑๓.๐๕ น.", "13:05"},
		{"๙ น.", "09:00"},
		{"9น", "09:00"},
		{"24 น.", "clock.range"},
		{" 0:00 ", "00:00"},
		{"23:59", "23:59"},
		{"24:00", "clock.range"},
		{"9.60", "clock.range"},
		{"", "clock.form"},
		{"9", "clock.form"},
		{"9.3", "clock.form"},
		{"0930", "clock.form"},
		{"9.30.00", "clock.form"},
		{"-9.30", "clock.form"},
		{"เก้าโมง", "clock.form"},
	} {
		got, err := ParseClock(tt.in)
		var e *DateError
		if errors.As(err, &e) {
			if got != "" || e.Text != tt.in {
				t.Errorf("ParseClock(%q) = %q with %v", tt.in, got, e)
			}
			got = e.Reason
		}
		if got != tt.want {
			t.Errorf("ParseClock(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestEveryMinuteIsReadBack(t *testing.T) {
	for minute := range 24 * 60 {
		clock := fmt.Sprintf("%02d:%02d", minute/60, minute%60)
		if got, err := ParseClock(Digits(Time(clock))); err != nil || got != clock {
			t.Fatalf("%s as %q is read as %q, %v", clock, Time(clock), got, err)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"๑๒ ม.ค. ๖๙", "2026-01-12", "วันพฤหัสบดีที่ 15 มกราคม พ.ศ. 2569", "1/31/69", "9.30 น.", "29/2/2568", "\xff/1/69", "Jan 12, 2026", "1/13/26", "จ. 5 ม.ค. 26", "2026-01-12T00:00:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		year, month, day, err := ParseDate(s)
		var e *DateError
		switch {
		case errors.As(err, &e):
			if !slices.Contains(reasons, e.Reason) {
				t.Fatalf("unknown reason %q", e.Reason)
			}
		case err != nil:
			t.Fatalf("the error is a %T", err)
		case !onCalendar(year, month, day) || year < 1857 || year > 2200:
			t.Fatalf("ParseDate(%q) = %d-%d-%d", s, year, month, day)
		default:
			for _, text := range []string{FullDate(year, month, day), ShortFullDate(year, month, day), SlashDate(year, month, day)} {
				if y, m, d, err := ParseDate(text); err != nil || y != year || m != month || d != day {
					t.Fatalf("ParseDate(%q) printed as %s and read again is %d-%d-%d, %v", s, text, y, m, d, err)
				}
			}
		}
		if clock, err := ParseClock(s); err == nil {
			if again, err := ParseClock(clock); err != nil || again != clock {
				t.Fatalf("ParseClock(%q) = %q, and again %q, %v", s, clock, again, err)
			}
		}
	})
}
