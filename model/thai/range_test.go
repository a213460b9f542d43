package thai

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestRanges(t *testing.T) {
	none := Day{}
	for _, tt := range []struct {
		first, last Day
		long, short string
	}{
		{On(2026, 3, 1), On(2026, 3, 3), "1–3 มีนาคม 2569", "1–3 มี.ค. 69"},
		{On(2026, 3, 30), On(2026, 4, 2), "30 มีนาคม – 2 เมษายน 2569", "30 มี.ค. – 2 เม.ย. 69"},
		{On(2025, 10, 1), On(2026, 9, 30), "1 ตุลาคม 2568 – 30 กันยายน 2569", "1 ต.ค. 68 – 30 ก.ย. 69"},
		{On(2026, 3, 1), On(2026, 3, 1), "1 มีนาคม 2569", "1 มี.ค. 69"},
		{On(2026, 3, 1), On(2027, 3, 1), "1 มีนาคม 2569 – 1 มีนาคม 2570", "1 มี.ค. 69 – 1 มี.ค. 70"},
		{On(2000, 12, 31), On(2001, 1, 1), "31 ธันวาคม 2543 – 1 มกราคม 2544", "31 ธ.ค. 2543 – 1 ม.ค. 44"},
		{On(2026, 3, 3), On(2026, 3, 1), "3 มีนาคม 2569 – 1 มีนาคม 2569", "3 มี.ค. 69 – 1 มี.ค. 69"}, // odd, and shown as it is
		{On(2025, 10, 1), none, "ตั้งแต่ 1 ตุลาคม 2568", "ตั้งแต่ 1 ต.ค. 68"},
		{none, On(2026, 9, 30), "ถึง 30 กันยายน 2569", "ถึง 30 ก.ย. 69"},
		{none, none, "", ""},
		{On(2026, 2, 29), On(2026, 3, 1), "ถึง 1 มีนาคม 2569", "ถึง 1 มี.ค. 69"}, // no day of the calendar is not known
	} {
		if got := LongRange(tt.first, tt.last); got != tt.long {
			t.Errorf("LongRange(%v, %v) = %q, want %q", tt.first, tt.last, got, tt.long)
		}
		if got := ShortRange(tt.first, tt.last); got != tt.short {
			t.Errorf("ShortRange(%v, %v) = %q, want %q", tt.first, tt.last, got, tt.short)
		}
	}
	if got := Digits(LongRange(On(2026, 3, 1), On(2026, 3, 3))); got != "๑–๓ มีนาคม ๒๕๖๙" {
		t.Errorf("with Thai digits %q", got)
	}
}

func TestTimeRange(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"09:00", "12:00", "09.00–12.00 น."},
		{"9.30", "9:30", "09.30 น."},
		{"09:30", "", "ตั้งแต่ 09.30 น."},
		{"", "16:30", "ถึง 16.30 น."},
		{"", "", ""},
		{"25:00", "12:00", "ถึง 12.00 น."},
	} {
		if got := TimeRange(tt.from, tt.to); got != tt.want {
			t.Errorf("TimeRange(%q, %q) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestParseRange(t *testing.T) {
	none := Day{}
	for _, tt := range []struct {
		in          string
		first, last Day
	}{
		{"๑–๓ มีนาคม ๒๕๖๙", On(2026, 3, 1), On(2026, 3, 3)},
		{"1-3 มี.ค. 69", On(2026, 3, 1), On(2026, 3, 3)},
		{"1 ถึง 3 มีนาคม พ.ศ. 2569", On(2026, 3, 1), On(2026, 3, 3)},
		{"วันที่ 1 - 3 เดือนมีนาคม 2569", On(2026, 3, 1), On(2026, 3, 3)},
		{"ระหว่างวันที่ 1 - 3 มีนาคม 2569", On(2026, 3, 1), On(2026, 3, 3)},
		{"วันอาทิตย์ที่ 1 – วันอังคารที่ 3 มีนาคม 2569", On(2026, 3, 1), On(2026, 3, 3)},
		{"30 มีนาคม – 2 เมษายน 2569", On(2026, 3, 30), On(2026, 4, 2)},
		{"30 มี.ค.-2 เม.ย.69", On(2026, 3, 30), On(2026, 4, 2)},
		{"1 ตุลาคม 2567 - 30 กันยายน 2568", On(2024, 10, 1), On(2025, 9, 30)},
		{"1 ตุลาคม 2567 − 30 กันยายน 2568", On(2024, 10, 1), On(2025, 9, 30)},
		{"1/10/2567-30/9/2568", On(2024, 10, 1), On(2025, 9, 30)},
		{"1-10-2567 - 30-9-2568", On(2024, 10, 1), On(2025, 9, 30)},
		{"1-10-67-30-9-68", On(2024, 10, 1), On(2025, 9, 30)},
		{"2024-10-01 - 2025-09-30", On(2024, 10, 1), On(2025, 9, 30)},
		{"30/3-2/4/69", On(2026, 3, 30), On(2026, 4, 2)},
		{"1-12/1/69", On(2026, 1, 1), On(2026, 1, 12)},
		{"30 Mar - 2 Apr 2026", On(2026, 3, 30), On(2026, 4, 2)},
		{"ตั้งแต่วันที่ 1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569", On(2025, 10, 1), On(2026, 9, 30)},
		{"ตั้งแต่ 1 ต.ค. 68 จนถึง 30 ก.ย. 69", On(2025, 10, 1), On(2026, 9, 30)},
		{"1 มีนาคม 2569", On(2026, 3, 1), On(2026, 3, 1)},
		{"1/3/69", On(2026, 3, 1), On(2026, 3, 1)},
		{"1-3-2569", On(2026, 3, 1), On(2026, 3, 1)},
		{"1 เมษายน 2568 -", On(2025, 4, 1), none},
		{"ตั้งแต่ 1 เมษายน 2568", On(2025, 4, 1), none},
		{"1 เมษายน 2568 เป็นต้นไป", On(2025, 4, 1), none},
		{"ตั้งแต่ 1 เมษายน 2568 เป็นต้นไป", On(2025, 4, 1), none},
		{"1 เมษายน 2568 - เป็นต้นไป", On(2025, 4, 1), none},
		{"ระหว่าง 1 ต.ค. 2568 ถึง 30 ก.ย. 2569", On(2025, 10, 1), On(2026, 9, 30)},
		{"- 30 กันยายน 2568", none, On(2025, 9, 30)},
		{"ถึง 30 กันยายน 2568", none, On(2025, 9, 30)},
	} {
		first, last, err := ParseRange(tt.in)
		if err != nil || first != tt.first || last != tt.last {
			t.Errorf("ParseRange(%q) = %v, %v, %v; want %v, %v", tt.in, first, last, err, tt.first, tt.last)
		}
	}
	for _, tt := range []struct{ in, want string }{
		{"", "date.form"},
		{"-", "date.form"},
		{"ตลอดปี", "date.form"},
		// months, no days
		{"ต.ค. - ธ.ค. 68", "date.form"},
		{"ตุลาคม 2567 - กันยายน 2568", "date.form"},
		// 1–2 March, or a slip
		{"1-2-3-2569", "date.form"},
		{"1 - 3 - 5 มีนาคม 2569", "date.form"},
		{"1, 3 มีนาคม 2569", "date.form"},
		// until the 3rd, or without an end
		{"1–3 มีนาคม 2569 เป็นต้นไป", "date.form"},
		{"ถึง 30 กันยายน 2569 เป็นต้นไป", "date.form"},
		// and when else?
		{"ระหว่าง 1 ต.ค. 2568", "date.form"},
		{"ระหว่าง 1 ต.ค. 2568 -", "date.form"},
		{"ระหว่าง - 1 ต.ค. 2568", "date.form"},
		{"ระหว่าง 1 ต.ค. 2568 เป็นต้นไป", "date.form"},
		// no year is meant
		{"12 ม.ค. - 50", "date.form"},
		{"3 – 1 มีนาคม 2569", "date.order"},
		{"1 ตุลาคม 2568 - 30 กันยายน 2568", "date.order"},
		{"30–31 เมษายน 2569", "date.day"},
		{"31 เมษายน - 2 พฤษภาคม 2569", "date.day"},
		{"1 มีนาคม - 2 เมษายน", "date.year"},
		{"1/3/26 - 2/3/26", "date.era"},
		{"1/3/69 - 1/13/69", "date.swapped"},
		{"30/13-2/4/69", "date.month"},
		{"วันจันทร์ที่ 1 – 3 มีนาคม 2569", "date.weekday"},
	} {
		first, last, err := ParseRange(tt.in)
		var e *DateError
		if !errors.As(err, &e) || e.Reason != tt.want || e.Text != tt.in || first != none || last != none {
			t.Errorf("ParseRange(%q) = %v, %v, %v; want %s", tt.in, first, last, err, tt.want)
		}
	}
}

// dayIn draws a day of the years that are understood.
func dayIn() *rapid.Generator[Day] {
	return rapid.Custom(func(t *rapid.T) Day {
		d := time.Date(1900, 1, 1+rapid.IntRange(0, 301*365).Draw(t, "days"), 0, 0, 0, 0, time.UTC)
		return On(d.Year(), int(d.Month()), d.Day())
	})
}

// period draws a period, often a short one and sometimes with an end missing.
func period() *rapid.Generator[[2]Day] {
	return rapid.Custom(func(t *rapid.T) [2]Day {
		first := dayIn().Draw(t, "first")
		end := time.Date(first.Year, time.Month(first.Month), first.Day+rapid.SampledFrom([]int{0, 1, 2, 20, 40, 364, 365, 5000}).Draw(t, "length"), 0, 0, 0, 0, time.UTC)
		last := On(end.Year(), int(end.Month()), end.Day())
		switch {
		case rapid.IntRange(0, 9).Draw(t, "open") == 0:
			last = Day{}
		case last.Year > lastCE:
			last = first
		}
		return [2]Day{first, last}
	})
}

// What is printed is read back, in both forms, with both kinds of digits, and with the dashes and words that people use.
func TestRangesAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := period().Draw(t, "period")
		text := rapid.SampledFrom([]func(a, b Day) string{LongRange, ShortRange}).Draw(t, "form")(p[0], p[1])
		text = strings.Replace(text, "–", rapid.SampledFrom([]string{"–", "-", "—", "ถึง"}).Draw(t, "dash"), 1)
		if rapid.Bool().Draw(t, "Thai") {
			text = Digits(text)
		}
		first, last, err := ParseRange(text)
		if err != nil || first != p[0] || last != p[1] {
			t.Fatalf("%q of %v is read as %v, %v, %v", text, p, first, last, err)
		}
	})
}

func FuzzParseRange(f *testing.F) {
	for _, s := range []string{"๑–๓ มีนาคม ๒๕๖๙", "1/10/67-30/9/68", "1-2-3-4-5/6/69", "ตั้งแต่ 1 ต.ค. 68", "- 30 ก.ย. 69", "ถึงถึง-–", "วันที่ 1 ถึง 3 มี.ค. 69", "\xff-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		first, last, err := ParseRange(s)
		var e *DateError
		if errors.As(err, &e) {
			if !slices.Contains(reasons, e.Reason) || e.Text != s || first != (Day{}) || last != (Day{}) {
				t.Fatalf("%q: %v, %v, %+v", s, first, last, e)
			}
			return
		}
		if err != nil || LongRange(first, last) == "" {
			t.Fatalf("%q: %v, %v, %v", s, first, last, err)
		}
		if a, b, err := ParseRange(LongRange(first, last)); err != nil || a != first || b != last {
			t.Fatalf("%q: %v, %v printed and read again are %v, %v, %v", s, first, last, a, b, err)
		}
	})
}
