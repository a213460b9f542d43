package model

import "time"

// Date is a civil date of the Christian era, "2006-01-02", of the years 1000 to 9999: so its text sorts as its time does.
// The empty Date is "not known".
// พ.ศ. is made at the edge (model/thai), never stored.
type Date string

const dateLayout = "2006-01-02"

// NewDate makes the date of a CE year, month and day; "" when there is no such day.
func NewDate(year, month, day int) Date {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day || year < 1000 || year > 9999 {
		return ""
	}
	return Date(t.Format(dateLayout))
}

// DateOf is the civil date of an instant in its own zone; "" outside the years that a Date has.
func DateOf(t time.Time) Date { return NewDate(t.Year(), int(t.Month()), t.Day()) }

// day is the start of the date in UTC; ok is false when the date is not valid.
func (d Date) day() (t time.Time, ok bool) {
	t, err := time.Parse(dateLayout, string(d))
	return t, err == nil && t.Year() >= 1000 && t.Format(dateLayout) == string(d)
}

// Valid tells whether the date is a day of the calendar; the empty date is not.
func (d Date) Valid() bool {
	_, ok := d.day()
	return ok
}

// YMD gives the CE year, the month and the day; zeros when the date is not valid.
func (d Date) YMD() (year, month, day int) {
	t, ok := d.day()
	if !ok {
		return 0, 0, 0
	}
	return t.Year(), int(t.Month()), t.Day()
}

// Weekday of a valid date.
func (d Date) Weekday() time.Weekday {
	t, _ := d.day()
	return t.Weekday()
}

// AddDays moves a valid date; "" when it is not valid or leaves the years that a Date has.
func (d Date) AddDays(n int) Date {
	t, ok := d.day()
	if !ok {
		return ""
	}
	return DateOf(t.AddDate(0, 0, n))
}

// DaysTo counts the days to another date, below 0 when that is before; 0 when one of them is none.
func (d Date) DaysTo(other Date) int {
	from, known := d.day()
	to, also := other.day()
	if !known || !also {
		return 0
	}
	return int(to.Sub(from).Hours() / 24) // both are midnights of UTC
}

// before tells whether both are days of the calendar and this one is the earlier: a date that is none is a fault of its own and
// stands in no order.
func (d Date) before(other Date) bool { return d.Valid() && other.Valid() && d < other }

// BuddhistYear is the พ.ศ. of the date; 0 when not valid.
func (d Date) BuddhistYear() int {
	y, _, _ := d.YMD()
	if y == 0 {
		return 0
	}
	return y + 543
}

// FiscalYear is the ปีงบประมาณ (พ.ศ.) that the date falls in: 2569 runs from 1 October 2568 (2025 CE) to 30 September 2569.
func (d Date) FiscalYear() int {
	y, m, _ := d.YMD()
	if y == 0 {
		return 0
	}
	if m >= 10 {
		y++
	}
	return y + 543
}

// FiscalYearBounds gives the first and last day of a ปีงบประมาณ.
func FiscalYearBounds(buddhist int) (first, last Date) {
	return NewDate(buddhist-544, 10, 1), NewDate(buddhist-543, 9, 30)
}

// Clock is a time of day, "09:30". Its text sorts as its time does. The empty Clock is "not known".
type Clock string

// Valid tells whether the clock names a minute of the day; the empty clock does not.
func (c Clock) Valid() bool {
	t, err := time.Parse("15:04", string(c))
	return err == nil && t.Format("15:04") == string(c)
}

// before tells whether both are minutes of the day and this one is the earlier.
func (c Clock) before(other Clock) bool { return c.Valid() && other.Valid() && c < other }
