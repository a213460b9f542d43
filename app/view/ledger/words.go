package ledger

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// named is something to choose: what is kept and what is shown.
type named struct{ key, name string }

// codeName says in plain words what a code of the ledger is for; the types of activity by the names that the year's rules give them.
func codeName(rules model.RuleSet, c model.LedgerCode) string {
	for _, t := range rules.Types {
		if model.CodeOfType(t.Code) == c {
			return phrase.Say("ledger.code.type", "type", t.Code, "name", t.Name)
		}
	}
	if key := "ledger.code." + string(c); phrase.Has(key) {
		return phrase.Say(key)
	}
	if c.Income() {
		return phrase.Say("ledger.code.income")
	}
	return phrase.Say("ledger.code.expense")
}

// codeLabel is the plain words with the code behind them, for a list to choose from.
func codeLabel(rules model.RuleSet, c model.LedgerCode) string {
	return phrase.Say("ledger.code.label", "name", part.Short(codeName(rules, c), 60), "code", string(c))
}

// monthName is a month of a fiscal year with the year of the calendar: ตุลาคม 2568.
func monthName(p model.Period) string {
	return service.MonthName(p.YearMonth())
}

// shortDay is a day as tables show it; "" for none.
func shortDay(d model.Date) string {
	if !d.Valid() {
		return ""
	}
	return thai.ShortDate(d.YMD())
}

// itoa is a count as it is shown.
func itoa(n int) string { return strconv.Itoa(n) }

// amount is a sum of money, or nothing for none.
func amount(s model.Satang) string {
	if s == 0 {
		return ""
	}
	return s.String()
}

// allMonths stands for the whole year in a list of months.
const allMonths = "0"

// monthNumber is the month of the fiscal year that was chosen from a list; 0 for all.
func monthNumber(chosen string) int {
	n, _ := strconv.Atoi(chosen) // what is no number is no month
	return n
}

// told words what a stretch of days did to the money.
func told(f model.Flow) string {
	key := "ledger.sums"
	if f.Begun != 0 {
		key = "ledger.sums_begun"
	}
	return phrase.Say(key, "opening", f.Opening.String(), "begun", f.Begun.String(), "income", f.Income.String(), "expense", f.Expense.String(),
		"closing", f.Closing.String())
}

// periodsOf are the periods of a fiscal year to choose from: the year, its quarters, its months.
func periodsOf(year int) []model.Period {
	out := []model.Period{{Year: year, Every: model.Yearly}}
	for q := 1; q <= 4; q++ {
		out = append(out, model.Period{Year: year, Every: model.Quarterly, Number: q})
	}
	for m := 1; m <= 12; m++ {
		out = append(out, model.Period{Year: year, Every: model.Monthly, Number: m})
	}
	return out
}
