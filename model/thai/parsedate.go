package thai

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// DateError is the refusal of a text that was to be a date, a period or a time of day.
type DateError struct {
	Text string // as given

	// Reason is a key of the phrase book. "date.form": not written as a date; "date.day": the month has no such day;
	// "date.month": no such month; "date.year": no year, one outside 1900–2200 ค.ศ. and 2400–2743 พ.ศ., or one that contradicts
	// its era; "date.swapped": the month stands before the day; "date.era": the year may be of either era; "date.weekday": it is
	// another day of the week; "date.order": a period ends before it begins; "clock.form": not written as a time;
	// "clock.range": no minute of the day.
	Reason string

	// Readings are the days that the text may mean: two for "date.era", one for "date.swapped", else none.
	Readings []Day
}

// Error is for logs and tests, not for people.
func (e *DateError) Error() string { return e.Reason + ": " + strconv.Quote(e.Text) }

// Args are the Readings for the sentence of the Reason, in pairs of name and text: "one" and "other", printed by LongDate.
func (e *DateError) Args() []string {
	var out []string
	for i, d := range e.Readings {
		out = append(out, [2]string{"one", "other"}[i], LongDate(d.Year, d.Month, d.Day))
	}
	return out
}

// refusal is a DateError whose text the exported function fills in.
func refusal(reason string, readings ...Day) *DateError {
	return &DateError{Reason: reason, Readings: readings}
}

// The years that are understood. Those of the two eras do not overlap, so a full year tells its era. Two figures from 44 are
// พ.ศ. 2544 to 2599: ค.ศ. 2044 is far off, and ค.ศ. 1944 to 1999 are past. Lower ones may be of either era.
const (
	firstCE, lastCE = 1900, 2200
	firstBE, lastBE = 2400, lastCE + eraShift
	firstShortBE    = 44
)

var (
	namedDay   = regexp.MustCompile(`^(?:วัน)?\s*(อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อา\.|จ\.|อ\.|พ\.|พฤ\.|ศ\.|ส\.)?\s*(?:ที่)?\s*`)
	figures    = regexp.MustCompile(`^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*([/.-])\s*(\d{1,4})$`)
	yearFirst  = regexp.MustCompile(`^(\d{4})([/-])(\d{1,2})([/-])(\d{1,2})(?:[ t]00:00(?::00(?:\.0+)?)?)?$`)
	monthFirst = regexp.MustCompile(`^([a-z]+)\.? (\d{1,2}),? (\d{4})$`)
	// A dash between spaces leads to the end of a period, not to a year.
	written = regexp.MustCompile(`^(\d{1,2})[\s/-]*(?:เดือน)?\s*([ก-๎.]+?|[a-z]+)(?:(?:\s*|[/-])(พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|พุทธศักราช|คริสต์ศักราช))?(?:\s*|[/-])(\d{1,4})?$`)
)

// ParseDate reads a date as people write it: 15/1/69, 12-1-2569, 12 ม.ค. 69, วันพฤหัสบดีที่ ๑๕ มกราคม พ.ศ. ๒๕๖๙, 2026-01-12, 12 Jan
// 2026, in Thai or Arabic digits, the day first unless the month is a word or the year stands there in four figures. A year of
// 1900–2200 is ค.ศ., one of 2400–2743 is พ.ศ., and one of 44–99 is พ.ศ. 25xx. The year given back is ค.ศ. The error is a
// *DateError: what is ambiguous, incomplete, no day of the calendar or not the day of the week that it says is refused, never
// guessed.
func ParseDate(s string) (year, month, day int, err error) {
	d, wrong := readDay(plainText(s))
	if wrong != nil {
		wrong.Text = s
		return 0, 0, 0, wrong
	}
	return d.Year, d.Month, d.Day, nil
}

// plainText is what the parsers read: normalised, Arabic digits, small Latin letters, no space at its ends.
func plainText(s string) string { return strings.ToLower(strings.TrimSpace(Arabic(Normalise(s)))) }

// readDay reads a date with or without its day of the week: of the days that it may mean there must be one.
func readDay(text string) (Day, *DateError) {
	m := namedDay.FindStringSubmatch(text)
	p, ok := takeApart(text[len(m[0]):])
	if !ok {
		return Day{}, refusal("date.form")
	}
	years := p.years()
	if len(years) == 0 {
		return Day{}, refusal("date.year")
	}
	if p.month < 1 || p.month > 12 {
		return Day{}, p.noMonth(years)
	}
	days := onCalendars(years, p.month, p.day)
	if len(days) == 0 {
		return Day{}, refusal("date.day")
	}
	days = slices.DeleteFunc(days, func(d Day) bool { return !isWeekday(d, m[1]) })
	switch len(days) {
	case 0:
		return Day{}, refusal("date.weekday")
	case 1:
		return days[0], nil
	}
	return Day{}, refusal("date.era", days...)
}

// noMonth refuses a month that is none; where day and month may have changed places it says which day that would be.
func (p parts) noMonth(years []int) *DateError {
	switch days := onCalendars(years, p.day, p.month); {
	case p.yearFirst || len(days) == 0:
		return refusal("date.month")
	case len(days) == 1:
		return refusal("date.swapped", days...)
	default:
		return refusal("date.era", days...)
	}
}

// onCalendars are the days that a month and a day are in these years ค.ศ.
func onCalendars(years []int, month, day int) []Day {
	var out []Day
	for _, y := range years {
		if onCalendar(y, month, day) {
			out = append(out, Day{y, month, day})
		}
	}
	return out
}

// isWeekday tells whether a day has this name, in full or short; every day has the empty one.
func isWeekday(d Day, name string) bool {
	n := weekday(d.Year, d.Month, d.Day)
	return name == shortWeekdays[n] || strings.HasPrefix(weekdays[n], name)
}

// parts are what a date is written of; month is 0 to 99.
type parts struct {
	day, month int
	era, year  string
	yearFirst  bool
}

// takeApart reads a date without its day of the week; false for what is not written as one.
func takeApart(text string) (p parts, ok bool) {
	if m := yearFirst.FindStringSubmatch(text); m != nil && m[2] == m[4] {
		return parts{day: atoi(m[5]), month: atoi(m[3]), year: m[1], yearFirst: true}, true
	}
	if m := figures.FindStringSubmatch(text); m != nil && m[2] == m[4] {
		return parts{day: atoi(m[1]), month: atoi(m[3]), year: m[5]}, true
	}
	if m := monthFirst.FindStringSubmatch(text); m != nil {
		p = parts{day: atoi(m[2]), month: monthNumber(m[1]), year: m[3]}
	}
	if m := written.FindStringSubmatch(text); m != nil {
		p = parts{day: atoi(m[1]), month: monthNumber(m[2]), era: m[3], year: m[4]}
	}
	return p, p.month > 0
}

// years are the years ค.ศ. that the year may mean, after its era if that is written too; none for what is no year.
func (p parts) years() []int {
	n := atoi(p.year)
	buddhist, christian := strings.HasPrefix(p.era, "พ"), strings.HasPrefix(p.era, "ค")
	switch {
	case len(p.year) == 2 && (buddhist || n >= firstShortBE && !christian):
		return []int{2500 + n - eraShift}
	case len(p.year) == 2 && christian && n < firstShortBE:
		return []int{2000 + n}
	case len(p.year) == 2 && !christian:
		return []int{2500 + n - eraShift, 2000 + n}
	case len(p.year) == 4 && n >= firstCE && n <= lastCE && !buddhist:
		return []int{n}
	case len(p.year) == 4 && n >= firstBE && n <= lastBE && !christian:
		return []int{n - eraShift}
	}
	return nil
}

// englishMonths are in the order of the year.
var englishMonths = strings.Fields("january february march april may june july august september october november december")

// monthNumber knows the months in full, short with dots or without, and as they are said (มกรา); the English ones in full and by
// three letters; and กรกฏาคม, the commonest slip of the pen among them. It is 0 for what is no month.
func monthNumber(name string) int {
	name = strings.ReplaceAll(name, "ฏ", "ฎ")
	if i := slices.IndexFunc(englishMonths, func(m string) bool { return m == name || m[:3] == name }); i >= 0 {
		return i + 1
	}
	if i := slices.IndexFunc(months[1:], func(m string) bool { return m == name || spoken(m) == name }); i >= 0 {
		return i + 1
	}
	return slices.IndexFunc(shortMonths[1:], func(m string) bool { return isShort(name, m) }) + 1
}

// isShort tells whether a name is this short one, with all its dots or without some.
func isShort(name, short string) bool {
	for _, r := range short {
		rest, found := strings.CutPrefix(name, string(r))
		if !found && r != '.' {
			return false
		}
		name = rest
	}
	return name == ""
}

// spoken is the name of a month without the ending that tells how many days it has.
func spoken(month string) string {
	for _, ending := range []string{"คม", "ยน", "พันธ์"} {
		if short, ok := strings.CutSuffix(month, ending); ok {
			return short
		}
	}
	return month
}

// atoi reads digits that an expression has matched.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
