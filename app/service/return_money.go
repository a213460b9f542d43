package service

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
)

// monthly are the statements of the months of the period. Of months to come nothing is known yet: they stand only as far as the ledger
// has money in them already, so that the months come to what the period does.
func (w *returning) monthly() ([]model.Statement, error) {
	var out []model.Statement
	known := 0
	for i, m := range w.period.Months() {
		st, err := model.StatementOf(w.books.accounts, w.books.entries, m)
		if err != nil {
			return nil, err
		}
		if first, _ := m.Bounds(); first <= w.today || st.This.Begun != 0 || st.This.Income != 0 || st.This.Expense != 0 {
			known = i + 1
		}
		out = append(out, st)
	}
	return out[:known], nil
}

// calendarMonth is a month of the fiscal year as the calendar numbers it: October is 10.
func calendarMonth(p model.Period) int {
	first, _ := p.Bounds()
	_, m, _ := first.YMD()
	return m
}

// money fills NHSO-MONEY (domain A.10): a row for every line of every month on which there was money. A code without an item number
// of its own stands with its code, so that no baht goes unseen.
func (w *returning) money() ([]sheetRows, error) {
	months, err := w.monthly()
	var out sheetRows
	for _, st := range months {
		for _, l := range st.Lines {
			if l.This == 0 {
				continue
			}
			out = append(out, map[string]model.Cell{
				"fundCode": model.TextOf(w.fund.Code), "month": model.CountOf(calendarMonth(st.Period)), "year": model.CountOf(w.year.Year - 543),
				"item": model.TextOf(l.Code.Item()), "amount": model.MoneyOf(l.This),
			})
		}
	}
	return []sheetRows{out}, err
}

// balance fills NHSO-BALANCE (domain A.10): a row a month. What lies in an account that the ledger begins to know within the month
// counts as brought forward, so that forward, in and out lead to the next month's forward.
func (w *returning) balance() ([]sheetRows, error) {
	months, err := w.monthly()
	var out sheetRows
	for _, st := range months {
		forward, wrong := st.This.Opening.Plus(st.This.Begun)
		if wrong != nil {
			return nil, wrong
		}
		out = append(out, map[string]model.Cell{
			"fundCode": model.TextOf(w.fund.Code), "year": model.CountOf(w.year.Year - 543), "month": model.CountOf(calendarMonth(st.Period)),
			"forward": model.MoneyOf(forward), "income": model.MoneyOf(st.This.Income), "expense": model.MoneyOf(st.This.Expense),
		})
	}
	return []sheetRows{out}, err
}

// flows is the money of a period by the lines that returns have: forward, the five of income (other codes with other), and the sums.
type flows struct {
	forward, nhso, local, interest, other, refunds, income, spent, balance model.Satang
}

func (w *returning) flows() (f flows, err error) {
	st, err := model.StatementOf(w.books.accounts, w.books.entries, w.period)
	if err != nil {
		return f, err
	}
	f = flows{
		nhso: st.Line(model.CodeNHSO).This, local: st.Line(model.CodeLocal).This, interest: st.Line(model.CodeInterest).This,
		refunds: st.Line(model.CodeRefund).This, income: st.This.Income, spent: st.This.Expense, balance: st.This.Closing,
	}
	f.other = f.income - f.nhso - f.local - f.interest - f.refunds // of a sum that fits, and so do its parts
	f.forward, err = st.This.Opening.Plus(st.This.Begun)
	return f, err
}

// rate fills the balance-rate report (domain A.10): one row, the fund's.
func (w *returning) rate() ([]sheetRows, error) {
	f, err := w.flows()
	if err != nil {
		return nil, err
	}
	all, err := f.forward.Plus(f.income)
	return []sheetRows{{{
		"number": model.CountOf(1), "fundCode": model.TextOf(w.fund.Code), "fund": model.TextOf(w.fund.Name),
		"forward": model.MoneyOf(f.forward), "nhso": model.MoneyOf(f.nhso), "local": model.MoneyOf(f.local), "interest": model.MoneyOf(f.interest),
		"other": model.MoneyOf(f.other), "refunds": model.MoneyOf(f.refunds), "income": model.MoneyOf(f.income), "spent": model.MoneyOf(f.spent),
		"balance": model.MoneyOf(f.balance), "ofIncome": shareCell(f.spent, f.income), "ofAll": shareCell(f.spent, all),
	}}}, err
}

// statement fills รายงานการรับ-จ่ายและเงินคงเหลือ (domain A.8) as a table of lines; that of a year has one column of amounts.
func (w *returning) statement() ([]sheetRows, error) {
	st, err := model.StatementOf(w.books.accounts, w.books.entries, w.period)
	if err != nil {
		return nil, err
	}
	var out sheetRows
	for _, l := range statementLines(st) {
		cells := map[string]model.Cell{"number": model.TextOf(l.number), "line": model.TextOf(l.text)}
		if l.code != "" {
			cells["code"] = model.TextOf(string(l.code))
		}
		if l.sums {
			cells["this"], cells["toDate"] = model.MoneyOf(l.this), model.MoneyOf(l.toDate)
		}
		out = append(out, cells)
	}
	return []sheetRows{out}, nil
}

// statementLine is a line of the statement, on the sheet and on paper.
type statementLine struct {
	number, text string
	code         model.LedgerCode
	sums, total  bool // has amounts; is a sum of those above it
	this, toDate model.Satang
}

// statementLines are the lines of the statement in the order of the form: what was brought forward, money in, money out, what is left.
func statementLines(st model.Statement) []statementLine {
	amounts := func(number, key string, total bool, this, toDate model.Satang) statementLine {
		return statementLine{number: number, text: phrase.Say("return.statement." + key), sums: true, total: total, this: this, toDate: toDate}
	}
	forward := "forward." + string(st.Period.Every)
	out := []statementLine{amounts("1", forward, false, st.This.Opening, st.ToDate.Opening)}
	if st.ToDate.Begun != 0 {
		out = append(out, amounts("", "begun", false, st.This.Begun, st.ToDate.Begun))
	}
	for i, income := range []bool{true, false} {
		number := strconv.Itoa(i + 2)
		side, total := "income", amounts("", "income_total", true, st.This.Income, st.ToDate.Income)
		if !income {
			side, total = "expense", amounts("", "expense_total", true, st.This.Expense, st.ToDate.Expense)
		}
		out = append(out, statementLine{number: number, text: phrase.Say("return.statement." + side)})
		for n, l := range st.Side(income) {
			out = append(out, statementLine{
				number: number + "." + strconv.Itoa(n+1), text: codeName(l.Code), code: l.Code, sums: true, this: l.This, toDate: l.ToDate,
			})
		}
		out = append(out, total)
	}
	return append(out, amounts("", "closing", true, st.This.Closing, st.ToDate.Closing))
}

// codeName is what a code's line is called on the statement; a code without a line of its own is named by its number.
func codeName(c model.LedgerCode) string {
	if key := "return.code." + string(c); phrase.Has(key) {
		return phrase.Say(key)
	}
	if c.Income() {
		return phrase.Say("return.code.income", "code", string(c))
	}
	return phrase.Say("return.code.expense", "code", string(c))
}
