package thai

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// DateError is the refusal of a text that was to be a date or a time of day.
type DateError struct {
	Text string // as given

	// Reason is a key of the phrase book. "date.form": not written as a date; "date.day": the month has no such day;
	// "date.month": no such month; "date.year": no year, one outside 1900–2200 ค.ศ. and 2400–2743 พ.ศ., or one that contradicts
	// its era; "date.ambiguous": day and month seem to have changed places; "date.weekday": it is another day of the week;
	// "clock.form": not written as a time; "clock.range": no minute of the day.
	Reason string
}

// Error is for logs and tests, not for people.
func (e *DateError) Error() string { return e.Reason + ": " + strconv.Quote(e.Text) }

// The years that are understood. Those of the two eras do not overlap, so a full year tells its era.
const (
	firstCE, lastCE = 1900, 2200
	firstBE, lastBE = 2400, lastCE + eraShift
)

var (
	namedDay  = regexp.MustCompile(`^(?:วัน)?\s*(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)?\s*(?:ที่)?\s*`)
	figures   = regexp.MustCompile(`^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*([/.-])\s*(\d{1,4})$`)
	yearFirst = regexp.MustCompile(`^(\d{4})([/-])(\d{1,2})([/-])(\d{1,2})$`)
	written   = regexp.MustCompile(`^(\d{1,2})[\s/-]*(?:เดือน)?\s*([ก-๎.]+?)[\s/-]*(พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|พุทธศักราช|คริสต์ศักราช)?[\s/-]*(\d{1,4})?$`)
)

// ParseDate reads a date as people write it: 15/1/69, 12-1-2569, 12 ม.ค. 69, วันพฤหัสบดีที่ ๑๕ มกราคม พ.ศ. ๒๕๖๙, 2026-01-12, in
// Thai or Arabic digits, the day first unless the year stands there in four figures. A year of 1900–2200 is ค.ศ., one of
// 2400–2743 is พ.ศ., and one of two figures is พ.ศ. 25xx. The year given back is ค.ศ. The error is a *DateError: what is
// ambiguous, incomplete, no day of the calendar or not the day of the week that it says is refused, never guessed.
func ParseDate(s string) (year, month, day int, err error) {
	text := strings.TrimSpace(Arabic(Normalise(s)))
	dayName := ""
	if m := namedDay.FindStringSubmatch(text); m != nil {
		dayName, text = m[1], text[len(m[0]):]
	}
	d, reason := readDate(text)
	if reason == "" {
		reason = d.check(dayName)
	}
	if reason != "" {
		return 0, 0, 0, &DateError{s, reason}
	}
	return d.year, d.month, d.day, nil
}

// date is a day as read; the year is ค.ศ.
type date struct{ year, month, day int }

func readDate(text string) (d date, reason string) {
	era, year := "", ""
	if m := yearFirst.FindStringSubmatch(text); m != nil && m[2] == m[4] {
		year, d.month, d.day = m[1], atoi(m[3]), atoi(m[5])
	} else if m := figures.FindStringSubmatch(text); m != nil && m[2] == m[4] {
		d.day, d.month, year = atoi(m[1]), atoi(m[3]), m[5]
		if d.month > 12 && d.month <= 31 && d.day >= 1 && d.day <= 12 {
			return d, "date.ambiguous"
		}
	} else if m := written.FindStringSubmatch(text); m != nil {
		if d.month = monthNumber(m[2]); d.month == 0 {
			return d, "date.form"
		}
		d.day, era, year = atoi(m[1]), m[3], m[4]
	} else {
		return d, "date.form"
	}
	d.year, reason = readYear(era, year)
	return d, reason
}

// readYear gives the year ค.ศ. of what is written, after its era if that is written too.
func readYear(era, digits string) (year int, reason string) {
	n := atoi(digits)
	buddhist, christian := strings.HasPrefix(era, "พ"), strings.HasPrefix(era, "ค")
	switch {
	case len(digits) == 2 && !christian:
		return 2500 + n - eraShift, ""
	case len(digits) == 4 && n >= firstCE && n <= lastCE && !buddhist:
		return n, ""
	case len(digits) == 4 && n >= firstBE && n <= lastBE && !christian:
		return n - eraShift, ""
	}
	return 0, "date.year"
}

func (d date) check(dayName string) (reason string) {
	switch {
	case d.month < 1 || d.month > 12:
		return "date.month"
	case !onCalendar(d.year, d.month, d.day):
		return "date.day"
	case dayName != "" && !strings.HasPrefix(weekdays[weekday(d.year, d.month, d.day)], dayName):
		return "date.weekday"
	}
	return ""
}

// monthNumber knows the months in full and short, the short ones with dots or without; 0 for what is no month.
func monthNumber(name string) int {
	if i := slices.Index(months[1:], name); i >= 0 {
		return i + 1
	}
	bare := func(s string) string { return strings.ReplaceAll(s, ".", "") }
	return slices.IndexFunc(shortMonths[1:], func(m string) bool { return bare(m) == bare(name) }) + 1
}

// atoi reads digits that an expression has matched.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// ParseSerial reads a date cell of Excel: the number of days since 30 December 1899, the time of day dropped. A year that is พ.ศ.
// by its size was typed as พ.ศ. into a calendar of ค.ศ. and is taken as meant; 29 February of it is refused where the year ค.ศ.
// has none. Numbers before 1 March 1900 are refused, since Excel counts a 29 February 1900 that never was.
func ParseSerial(n float64) (year, month, day int, err error) {
	refuse := func(reason string) (int, int, int, error) {
		return 0, 0, 0, &DateError{strconv.FormatFloat(n, 'g', -1, 64), reason}
	}
	if math.IsNaN(n) || n < 61 || n > 1e6 {
		return refuse("date.form")
	}
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n))
	d := date{month: int(t.Month()), day: t.Day()}
	var reason string
	if d.year, reason = readYear("", strconv.Itoa(t.Year())); reason == "" {
		reason = d.check("")
	}
	if reason != "" {
		return refuse(reason)
	}
	return d.year, d.month, d.day, nil
}

var clockForm = regexp.MustCompile(`^(\d{1,2})\s?[.:]\s?(\d{2})\s*(?:น\.?|นาฬิกา)?$`)

// ParseClock reads a time of day as people write it (9.30, 09:30 น., ๐๙.๓๐ น.) and gives it as 09:30. The error is a *DateError.
func ParseClock(s string) (string, error) {
	m := clockForm.FindStringSubmatch(strings.TrimSpace(Arabic(Normalise(s))))
	if m == nil {
		return "", &DateError{s, "clock.form"}
	}
	if atoi(m[1]) > 23 || atoi(m[2]) > 59 {
		return "", &DateError{s, "clock.range"}
	}
	return strings.Repeat("0", 2-len(m[1])) + m[1] + ":" + m[2], nil
}
