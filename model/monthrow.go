package model

// MoneyRow is a row of NHSO-MONEY (domain A.10): the sum of one line of the ledger in one month.
type MoneyRow struct {
	Year   int        `json:"year"`  // พ.ศ. of the fiscal year
	Month  int        `json:"month"` // of the calendar: 10 is October, the year's first
	Code   LedgerCode `json:"item"`
	Amount Satang     `json:"amount"`
}

// BalanceRow is a row of NHSO-BALANCE: what a month began with, and the sums of both sides.
type BalanceRow struct {
	Year    int    `json:"year"`
	Month   int    `json:"month"`
	Forward Satang `json:"forward"`
	Income  Satang `json:"income"`
	Expense Satang `json:"expense"`
}

// PeriodOf is the monthly period of a calendar month (1–12) in a fiscal year; not valid for another number.
func PeriodOf(year, month int) Period {
	if month < 1 || month > 12 {
		return Period{}
	}
	return Period{Year: year, Every: Monthly, Number: (month+2)%12 + 1}
}

// Check: a month, a line of the ledger with a direction. Key "month.invalid".
func (r MoneyRow) Check() error {
	wrong := monthFaults(r.Year, r.Month)
	if !r.Code.Income() && !r.Code.Expense() {
		wrong = append(wrong, Wrong("item", "field.choice"))
	}
	return InvalidFields("month.invalid", wrong)
}

// Check: a month. Key "month.invalid".
func (r BalanceRow) Check() error {
	return InvalidFields("month.invalid", monthFaults(r.Year, r.Month))
}

func monthFaults(year, month int) []FieldError {
	var wrong []FieldError
	if year <= 543 {
		wrong = append(wrong, Wrong("year", "field.required"))
	}
	if month < 1 || month > 12 {
		wrong = append(wrong, Wrong("month", "field.choice"))
	}
	return wrong
}

// moneyItems are the item numbers of NHSO-MONEY (domain A.8).
var moneyItems = map[LedgerCode]string{
	CodeNHSO: "1", CodeLocal: "2", CodeInterest: "3", CodeOther: "4", CodeType1: "5", CodeType2: "6", CodeType3: "7", CodeType4: "8", CodeType5: "9",
	CodeRefund: "61",
}

// Item is how NHSO-MONEY names a line: its item number or, for a code without one, the code, so that no baht goes unseen.
func (c LedgerCode) Item() string {
	if item := moneyItems[c]; item != "" {
		return item
	}
	return string(c)
}

// CodeOfItem is the code that NHSO-MONEY means by an item number or a code; empty when it means none.
func CodeOfItem(item string) LedgerCode {
	for code, number := range moneyItems {
		if number == item {
			return code
		}
	}
	if c := LedgerCode(item); c.Income() || c.Expense() {
		return c
	}
	return ""
}
