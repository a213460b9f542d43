package ledger

import (
	"kongthun/app/phrase"
	"kongthun/model"
)

// line is one line of the statement as it is shown.
type line struct {
	code, name string
	this, year model.Satang
	sum        bool // a total, not a code's own line
}

// statementLines are the statement from what was there to what is left (domain A.8).
func statementLines(rules model.RuleSet, st model.Statement) []line {
	total := func(key string, of func(model.Flow) model.Satang) line {
		return line{name: phrase.Say("ledger.line." + key), this: of(st.This), year: of(st.ToDate), sum: true}
	}
	lines := []line{total("opening", func(f model.Flow) model.Satang { return f.Opening })}
	if st.ToDate.Begun != 0 {
		lines = append(lines, total("begun", func(f model.Flow) model.Satang { return f.Begun }))
	}
	for _, side := range []struct {
		income bool
		total  line
	}{
		{true, total("income", func(f model.Flow) model.Satang { return f.Income })},
		{false, total("expense", func(f model.Flow) model.Satang { return f.Expense })},
	} {
		for _, l := range st.Side(side.income) {
			lines = append(lines, line{code: string(l.Code), name: codeName(rules, l.Code), this: l.This, year: l.ToDate})
		}
		lines = append(lines, side.total)
	}
	return append(lines, total("closing", func(f model.Flow) model.Satang { return f.Closing }))
}

// tone is bold for totals, and quiet for lines without money.
func (l line) quiet() bool { return !l.sum && l.this == 0 && l.year == 0 }
