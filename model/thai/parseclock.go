package thai

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ParseSerial reads a date cell of Excel: the number of days since 30 December 1899, the time of day dropped. A year that is พ.ศ.
// by its size was typed as พ.ศ. into a calendar of ค.ศ. and is taken as meant; 29 February of it is refused where the year ค.ศ.
// has none. A year of 1944 to 1999 may be one of two figures, พ.ศ. 2544 to 2599, that Excel has taken for ค.ศ. (12/1/69 becomes 12
// January 1969), so it is refused with both. Numbers before 1 March 1900 are refused, since Excel counts a 29 February 1900 that
// never was.
func ParseSerial(n float64) (year, month, day int, err error) {
	d, wrong := readSerial(n)
	if wrong != nil {
		wrong.Text = strconv.FormatFloat(n, 'g', -1, 64)
		return 0, 0, 0, wrong
	}
	return d.Year, d.Month, d.Day, nil
}

func readSerial(n float64) (Day, *DateError) {
	if math.IsNaN(n) || n < 61 || n > 1e6 {
		return Day{}, refusal("date.form")
	}
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n))
	years := parts{year: strconv.Itoa(t.Year())}.years()
	if len(years) == 0 {
		return Day{}, refusal("date.year")
	}
	if y := t.Year(); y >= 1900+firstShortBE && y < 2000 {
		years = append(years, y-1900+2500-eraShift)
	}
	switch days := onCalendars(years, int(t.Month()), t.Day()); len(days) {
	case 0:
		return Day{}, refusal("date.day")
	case 1:
		return days[0], nil
	default:
		return Day{}, refusal("date.era", days...)
	}
}

var clockForm = regexp.MustCompile(`^(?:เวลา\s*)?(\d{1,2})(?:\s?[.:]\s?(\d{2})\s*(?:น\.?|นาฬิกา)?|\s*(?:น\.?|นาฬิกา))$`)

// ParseClock reads a time of day as people write it (9.30, 09:30 น., ๐๙.๓๐ น., 9 น.) and gives it as 09:30. The error is a *DateError.
func ParseClock(s string) (string, error) {
	m := clockForm.FindStringSubmatch(plainText(s))
	if m == nil {
		return "", &DateError{Text: s, Reason: "clock.form"}
	}
	if atoi(m[1]) > 23 || atoi(m[2]) > 59 {
		return "", &DateError{Text: s, Reason: "clock.range"}
	}
	minute := m[2]
	if minute == "" {
		minute = "00"
	}
	return strings.Repeat("0", 2-len(m[1])) + m[1] + ":" + minute, nil
}
