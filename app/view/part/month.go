package part

import "kongthun/model"

// month is one month of a calendar, in CE.
type month struct{ year, month int }

func monthOf(d model.Date) month {
	y, m, _ := d.YMD()
	return month{y, m}
}

// plus moves by months.
func (m month) plus(n int) month {
	k := m.year*12 + m.month - 1 + n
	return month{k / 12, k%12 + 1}
}

// weeks lists the days of the month in rows from Sunday to Saturday; the empty date fills the first and last row.
func (m month) weeks() [][7]model.Date {
	var out [][7]model.Date
	for d := model.NewDate(m.year, m.month, 1); d.Valid() && monthOf(d) == m; d = d.AddDays(1) {
		if len(out) == 0 || d.Weekday() == 0 {
			out = append(out, [7]model.Date{})
		}
		out[len(out)-1][d.Weekday()] = d
	}
	return out
}
