package storage

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
)

// Months lists what is kept of a fund's months, the earliest first. A month that nobody has closed yet is not among them.
func Months(r *Reader, fund model.ID) ([]model.Month, error) {
	months, err := where(r, model.KindMonth, func(m model.Month) bool { return m.Fund == fund })
	slices.SortStableFunc(months, func(a, b model.Month) int { return cmp.Compare(a.Month, b.Month) })
	return months, err
}

// ClosedTo is the last day of a fund's latest closed month; empty while none is closed. What is dated on it or before stands.
func ClosedTo(r *Reader, fund model.ID) (model.Date, error) {
	months, err := Months(r, fund)
	if err != nil {
		return "", err
	}
	var last model.Date
	for _, m := range months {
		if m.Closed != nil {
			last = max(last, m.Month.Last())
		}
	}
	return last, nil
}

// behind is what is closed of a fund's books.
type behind struct {
	years []model.FiscalYear // closed ones
	to    model.Date         // see ClosedTo
}

// closedOf gathers it once an action, until a year or a month is written in it.
func (r *Reader) closedOf(fund model.ID) (behind, error) {
	if b, there := r.behind[fund]; there {
		return b, nil
	}
	years, err := Years(r, fund)
	if err != nil {
		return behind{}, err
	}
	b := behind{years: slices.DeleteFunc(years, func(y model.FiscalYear) bool { return y.Closed == nil })}
	if b.to, err = ClosedTo(r, fund); err != nil {
		return b, err
	}
	if r.behind == nil {
		r.behind = map[model.ID]behind{}
	}
	r.behind[fund] = b
	return b, nil
}

// openOn refuses a day that a closed year or month has behind it. Conflict, keys "year.closed" with the year, "month.closed" with
// that month's last day.
func openOn(r *Reader, fund model.ID, day model.Date) error {
	b, err := r.closedOf(fund)
	if err != nil {
		return err
	}
	for _, y := range b.years {
		if y.Shut(day) {
			return model.Conflict("year.closed", "year", strconv.Itoa(y.Year))
		}
	}
	if day <= b.to {
		return model.Conflict("month.closed", "on", string(b.to))
	}
	return nil
}

// monthOnce refuses a second value for a month of a fund (conflict, key "month.exists"), and a pass book of another fund's account
// or an outstanding entry that is none of that account's (key "month.elsewhere").
func monthOnce(r *Reader, m model.Month) error {
	for _, book := range m.Books {
		a, err := Get[model.Account](r, book.Account)
		if err != nil {
			return err
		}
		if a.Fund != m.Fund {
			return model.Conflict("month.elsewhere")
		}
		for _, id := range book.Outstanding {
			e, err := Get[model.Entry](r, id)
			if err != nil {
				return err
			}
			if e.Account != a.ID && e.To != a.ID {
				return model.Conflict("month.elsewhere")
			}
		}
	}
	return taken(r, m, model.Conflict("month.exists"), func(o model.Month) bool { return o.Fund == m.Fund && o.Month == m.Month })
}
