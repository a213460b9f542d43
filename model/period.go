package model

import (
	"fmt"
	"regexp"
	"strconv"
)

// Period is a month, a quarter or the whole of a fiscal year (domain A.2).
type Period struct {
	Year   int        `json:"year"` // พ.ศ. of the fiscal year
	Every  PeriodKind `json:"every"`
	Number int        `json:"number,omitempty"` // month: 1 is October, 12 September; quarter: 1–4; year: 0
}

// PeriodKind is how long a period is.
type PeriodKind string

// The three.
const (
	Monthly   PeriodKind = "month"
	Quarterly PeriodKind = "quarter"
	Yearly    PeriodKind = "year"
)

// Valid tells whether there is such a period.
func (p Period) Valid() bool {
	most := map[PeriodKind]int{Monthly: 12, Quarterly: 4}[p.Every]
	if p.Every == Yearly {
		return p.Year > 543 && p.Number == 0
	}
	return p.Year > 543 && p.Number >= 1 && p.Number <= most
}

// Bounds are the first and the last day; empty for a period that there is not.
func (p Period) Bounds() (first, last Date) {
	if !p.Valid() {
		return "", ""
	}
	months := map[PeriodKind]int{Monthly: 1, Quarterly: 3, Yearly: 12}[p.Every]
	start := max(p.Number-1, 0) * months
	return p.monthStart(start), p.monthStart(start + months).AddDays(-1)
}

// monthStart is the first day of the nth month of the year, 0 being October; 12 is the next year's October.
func (p Period) monthStart(n int) Date {
	month := 10 + n
	return NewDate(p.Year-543-1+(month-1)/12, (month-1)%12+1, 1)
}

// YearMonth is the calendar's month of a monthly period.
func (p Period) YearMonth() YearMonth {
	first, _ := p.Bounds()
	if p.Every != Monthly || first == "" {
		return ""
	}
	return YearMonth(first[:7])
}

// MonthOf is the monthly period in which a day lies; not valid for a day that is none.
func MonthOf(d Date) Period {
	_, month, _ := d.YMD()
	if month == 0 {
		return Period{}
	}
	return Period{Year: d.FiscalYear(), Every: Monthly, Number: (month+2)%12 + 1}
}

// String is how files name it, so that they sort: 2569-M01, 2569-Q1, 2569.
func (p Period) String() string {
	switch p.Every {
	case Monthly:
		return fmt.Sprintf("%d-M%02d", p.Year, p.Number)
	case Quarterly:
		return fmt.Sprintf("%d-Q%d", p.Year, p.Number)
	}
	return fmt.Sprint(p.Year)
}

var periodForm = regexp.MustCompile(`^([0-9]{4})(?:-([MQ])([0-9]{1,2}))?$`)

// ParsePeriod reads what String writes; ok is false for what names no period.
func ParsePeriod(text string) (p Period, ok bool) {
	found := periodForm.FindStringSubmatch(text)
	if found == nil {
		return Period{}, false
	}
	p.Year, _ = strconv.Atoi(found[1])
	p.Number, _ = strconv.Atoi(found[3])
	p.Every = map[string]PeriodKind{"": Yearly, "M": Monthly, "Q": Quarterly}[found[2]]
	return p, p.Valid()
}

// Months are the monthly periods that make it up, in their order.
func (p Period) Months() []Period {
	if !p.Valid() {
		return nil
	}
	months := map[PeriodKind]int{Monthly: 1, Quarterly: 3, Yearly: 12}[p.Every]
	out := make([]Period, months)
	for i := range out {
		out[i] = Period{Year: p.Year, Every: Monthly, Number: max(p.Number-1, 0)*months + i + 1}
	}
	return out
}
