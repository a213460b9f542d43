package model

import (
	"maps"
	"slices"
)

// Statement is the report of receipts, payments and what is left (รายงานการรับ-จ่ายและเงินคงเหลือ, domain A.8) of a fund for a month,
// a quarter or a year. All amounts are in satang and not negative, but for what lies in the accounts, which may be.
type Statement struct {
	Period Period          `json:"period"`
	This   Flow            `json:"this"`   // the column of the period
	ToDate Flow            `json:"toDate"` // the column from 1 October to the end of the period
	Lines  []StatementLine `json:"lines"`  // income, then expenses; the ten of A.8 always, other codes after those of their side
}

// Flow is what a stretch of days does to a fund's money: Opening + Begun + Income − Expense = Closing.
type Flow struct {
	Opening Satang `json:"opening"`         // as its first day began
	Begun   Satang `json:"begun,omitempty"` // opening balances of accounts that the ledger knows only since a day within it
	Income  Satang `json:"income"`
	Expense Satang `json:"expense"`
	Closing Satang `json:"closing"` // as its last day ended
}

// StatementLine is the sum of one code.
type StatementLine struct {
	Code   LedgerCode `json:"code"`
	This   Satang     `json:"this"`
	ToDate Satang     `json:"toDate"`
}

// StatementOf adds up the entries of a fund, all of them since its ledger began, withdrawn ones left out. Opening balances of accounts
// known from 1 October on, or before, are the year's opening, also where the year before did not have them; those of accounts that begin
// during the year come in on their day, so that within a year one month's closing is the next one's opening whatever is added later. Errors: invalid "statement.period", "money.overflow".
func StatementOf(accounts []Account, entries []Entry, p Period) (Statement, error) {
	first, last := p.Bounds()
	if first == "" {
		return Statement{}, Invalid("statement.period")
	}
	b := newBook(p)
	for _, a := range accounts {
		switch {
		case a.From <= b.october:
			b.add(&b.out.ToDate.Opening, a.Opening)
		case a.From < first:
			b.add(&b.out.ToDate.Begun, a.Opening)
		case a.From <= last:
			b.add(&b.out.ToDate.Begun, a.Opening)
			b.add(&b.out.This.Begun, a.Opening)
		}
	}
	for _, e := range entries {
		switch {
		case e.Withdrawn != "" || e.Date > last:
		case e.Date < b.october:
			b.add(&b.out.ToDate.Opening, e.Effect())
		default:
			b.count(e, e.Date >= first)
		}
	}
	return b.closed()
}

// book is a statement while it is being added up.
type book struct {
	october Date // the first day of the fiscal year
	lines   map[LedgerCode]*StatementLine
	out     Statement
	err     error // the first sum that did not fit
}

func newBook(p Period) *book {
	b := &book{lines: map[LedgerCode]*StatementLine{}, out: Statement{Period: p}}
	b.october, _ = FiscalYearBounds(p.Year)
	for _, c := range LedgerCodes() {
		if c != CodeBank {
			b.lines[c] = &StatementLine{Code: c}
		}
	}
	return b
}

func (b *book) add(to *Satang, amount Satang) {
	sum, err := to.Plus(amount)
	if err != nil && b.err == nil {
		b.err = err
	}
	*to = sum
}

// count adds an entry of the year to its line; money between the fund's own accounts is on none.
func (b *book) count(e Entry, within bool) {
	if e.Effect() == 0 {
		return
	}
	l := b.lines[e.Code]
	if l == nil {
		l = &StatementLine{Code: e.Code}
		b.lines[e.Code] = l
	}
	b.add(&l.ToDate, e.Amount)
	if within {
		b.add(&l.This, e.Amount)
	}
}

// closed adds up the columns. What the year did before the period leads to the period's opening.
func (b *book) closed() (Statement, error) {
	// By their numbers, so that other codes stand after the five of their side.
	for _, code := range slices.Sorted(maps.Keys(b.lines)) {
		l := *b.lines[code]
		b.out.Lines = append(b.out.Lines, l)
		if code.Income() {
			b.add(&b.out.This.Income, l.This)
			b.add(&b.out.ToDate.Income, l.ToDate)
		} else {
			b.add(&b.out.This.Expense, l.This)
			b.add(&b.out.ToDate.Expense, l.ToDate)
		}
	}
	year, this := &b.out.ToDate, &b.out.This
	for _, in := range []Satang{year.Opening, year.Begun, year.Income, -year.Expense} {
		b.add(&year.Closing, in)
	}
	this.Closing = year.Closing
	for _, back := range []Satang{this.Closing, this.Expense, -this.Income, -this.Begun} {
		b.add(&this.Opening, back)
	}
	if b.err != nil {
		return Statement{}, b.err
	}
	return b.out, nil
}

// Line finds the line of a code; zeros when it has none.
func (s Statement) Line(code LedgerCode) StatementLine {
	for _, l := range s.Lines {
		if l.Code == code {
			return l
		}
	}
	return StatementLine{Code: code}
}

// Side lists the lines of income, or those of expenses.
func (s Statement) Side(income bool) []StatementLine {
	var out []StatementLine
	for _, l := range s.Lines {
		if l.Code.Income() == income {
			out = append(out, l)
		}
	}
	return out
}
