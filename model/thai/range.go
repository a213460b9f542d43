package thai

import "fmt"

// Day is a day of the calendar with its year ค.ศ. The zero Day is "not known".
type Day struct{ Year, Month, Day int }

// On makes a Day of a year ค.ศ., a month and a day.
func On(year, month, day int) Day { return Day{year, month, day} }

// before tells whether a day is earlier than another.
func (d Day) before(other Day) bool {
	if d.Year != other.Year {
		return d.Year < other.Year
	}
	if d.Month != other.Month {
		return d.Month < other.Month
	}
	return d.Day < other.Day
}

// LongRange prints a period from its first to its last day and says what both share once: 1–3 มีนาคม 2569, 30 มีนาคม – 2 เมษายน
// 2569, 1 ตุลาคม 2568 – 30 กันยายน 2569. One day is printed as LongDate does; a period with one end known as ตั้งแต่ 1 ตุลาคม 2568
// or ถึง 30 กันยายน 2569. A dash between figures stands alone and one between words between spaces (Royal Society,
// หลักเกณฑ์การใช้เครื่องหมายวรรคตอน).
func LongRange(first, last Day) string { return span(first, last, LongDate, months) }

// ShortRange is LongRange in the manner of ShortDate: 1–3 มี.ค. 69, 30 มี.ค. – 2 เม.ย. 69, 1 ต.ค. 68 – 30 ก.ย. 69.
func ShortRange(first, last Day) string { return span(first, last, ShortDate, shortMonths) }

// span prints a period whose days are printed by date, with these names of months. Days in the wrong order share nothing.
func span(first, last Day, date func(year, month, day int) string, names [13]string) string {
	from, to := date(first.Year, first.Month, first.Day), date(last.Year, last.Month, last.Day)
	if from == "" || to == "" {
		return oneEnd(from, to)
	}
	switch {
	case first == last:
		return to
	case first.Year != last.Year || last.before(first):
		return from + " – " + to
	case first.Month != last.Month:
		return fmt.Sprintf("%d %s – %s", first.Day, names[first.Month], to)
	}
	return fmt.Sprintf("%d–%s", first.Day, to)
}

// The words of a period with one end.
const (
	since = "ตั้งแต่"
	until = "ถึง"
)

// oneEnd is a period of which one end is not known, or neither.
func oneEnd(from, to string) string {
	switch {
	case from != "":
		return since + " " + from
	case to != "":
		return until + " " + to
	}
	return ""
}

// TimeRange prints a time of day to another: "09:00" and "12:00" as 09.00–12.00 น.; with one of them ตั้งแต่ 09.00 น. or
// ถึง 12.00 น. A text that ParseClock refuses is not known.
func TimeRange(from, to string) string {
	a, b := Time(from), Time(to)
	switch {
	case a == "" || b == "":
		return oneEnd(a, b)
	case a == b:
		return a
	}
	return a[:len("09.00")] + "–" + b
}
