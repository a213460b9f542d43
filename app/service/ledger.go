package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// Ledger is the cash book of a fund for one fiscal year (สมุดคุมรับ-จ่าย) with all that a screen tells of it.
type Ledger struct {
	Fund      model.Fund
	Year      int // พ.ศ.
	Accounts  []LedgerAccount
	Rows      []LedgerRow        // the year's entries by date, then number; withdrawn ones stand among them
	Months    []LedgerMonth      // the twelve, from October
	Whole     model.Statement    // of the year
	Overdrawn []model.DayBalance // days of the year on which an account ended below zero
}

// LedgerAccount is an account with what lies in it: as the year ends by what is written, today's entries to come included.
type LedgerAccount struct {
	model.Account
	Balance model.Satang
}

// LedgerRow is an entry with what lies in all the fund's accounts after it.
type LedgerRow struct {
	model.Entry
	Balance model.Satang
}

// LedgerMonth is a month with its sums, and how it stands: what is kept of it, and whether a closed month (it or a later one) lies behind it.
type LedgerMonth struct {
	model.Month
	Period model.Period
	Flow   model.Flow
	Locked bool
}

// books is all that is written of a fund's money.
type books struct {
	fund     model.ID
	accounts []model.Account
	entries  []model.Entry
	months   []model.Month
	closedTo model.Date
}

func booksOf(r *storage.Reader, fund model.ID) (books, error) {
	b := books{fund: fund}
	var err error
	if b.accounts, err = storage.Accounts(r, fund); err != nil {
		return b, err
	}
	if b.entries, err = storage.Entries(r, fund); err != nil {
		return b, err
	}
	if b.months, err = storage.Months(r, fund); err != nil {
		return b, err
	}
	b.closedTo, err = storage.ClosedTo(r, fund)
	return b, err
}

// Ledger fetches the cash book of a fund for a fiscal year (พ.ศ.). Every year has one: where nothing is written, it is empty.
func (s *Service) Ledger(fund model.ID, year int) (Ledger, error) {
	return read(s, func(r *storage.Reader) (Ledger, error) {
		f, err := storage.Get[model.Fund](r, fund)
		if err != nil {
			return Ledger{}, err
		}
		b, err := booksOf(r, fund)
		if err != nil {
			return Ledger{}, err
		}
		return b.ledger(f, year)
	})
}

func (b books) ledger(f model.Fund, year int) (Ledger, error) {
	l := Ledger{Fund: f, Year: year}
	var err error
	if l.Whole, err = model.StatementOf(b.accounts, b.entries, model.Period{Year: year, Every: model.Yearly}); err != nil {
		return l, err
	}
	if l.Rows, err = b.rows(l.Whole); err != nil {
		return l, err
	}
	first, last := l.Whole.Period.Bounds()
	for _, a := range b.accounts {
		balance, err := a.Balance(b.entries, last)
		if err != nil {
			return l, err
		}
		l.Accounts = append(l.Accounts, LedgerAccount{a, balance})
		days, err := a.Overdrawn(b.entries)
		if err != nil {
			return l, err
		}
		for _, d := range days {
			if d.On >= first && d.On <= last {
				l.Overdrawn = append(l.Overdrawn, d)
			}
		}
	}
	slices.SortStableFunc(l.Overdrawn, func(a, b model.DayBalance) int { return cmp.Compare(a.On, b.On) })
	l.Months, err = b.year(year)
	return l, err
}

// rows are the entries of a statement's period, each with what lies in the accounts after it.
func (b books) rows(st model.Statement) ([]LedgerRow, error) {
	first, last := st.Period.Bounds()
	total := st.This.Opening
	begins := slices.Clone(b.accounts)
	slices.SortStableFunc(begins, func(a, b model.Account) int { return cmp.Compare(a.From, b.From) })
	october, _ := model.FiscalYearBounds(st.Period.Year)
	begins = slices.DeleteFunc(begins, func(a model.Account) bool { return a.From <= october || a.From < first })
	var rows []LedgerRow
	for _, e := range b.entries {
		if e.Date < first || e.Date > last {
			continue
		}
		for ; len(begins) > 0 && begins[0].From <= e.Date; begins = begins[1:] {
			total += begins[0].Opening // the statement's sums hold it, so that it fits
		}
		var err error
		if total, err = total.Plus(e.Effect()); err != nil {
			return nil, err
		}
		rows = append(rows, LedgerRow{e, total})
	}
	return rows, nil
}

// year lists the twelve months of a fiscal year.
func (b books) year(year int) ([]LedgerMonth, error) {
	out := make([]LedgerMonth, 12)
	for i := range out {
		p := model.Period{Year: year, Every: model.Monthly, Number: i + 1}
		st, err := model.StatementOf(b.accounts, b.entries, p)
		if err != nil {
			return nil, err
		}
		out[i] = LedgerMonth{Month: b.month(p.YearMonth()), Period: p, Flow: st.This}
		out[i].Locked = p.YearMonth().Last() <= b.closedTo
	}
	return out, nil
}

// month is what is kept of a month; without an ID while nothing is.
func (b books) month(m model.YearMonth) model.Month {
	for _, kept := range b.months {
		if kept.Month == m {
			return kept
		}
	}
	return model.Month{Fund: b.fund, Month: m}
}

// Statement is the report of receipts, payments and what is left of a fund for a period (domain A.8).
func (s *Service) Statement(fund model.ID, p model.Period) (model.Statement, error) {
	return read(s, func(r *storage.Reader) (model.Statement, error) { return statementOf(r, fund, p) })
}

// statementOf is Statement within a running transaction.
func statementOf(r *storage.Reader, fund model.ID, p model.Period) (model.Statement, error) {
	b, err := booksOf(r, fund)
	if err != nil {
		return model.Statement{}, err
	}
	return model.StatementOf(b.accounts, b.entries, p)
}

// Balance is what lies in all accounts of a fund together as a day ends.
func (s *Service) Balance(fund model.ID, on model.Date) (model.Satang, error) {
	days, err := s.AccountBalances(fund, on)
	if err != nil {
		return 0, err
	}
	amounts := make([]model.Satang, len(days))
	for i, d := range days {
		amounts[i] = d.Balance
	}
	return model.Sum(amounts...)
}

// AccountBalances is what lies in each account of a fund as a day ends, in the order of Accounts.
func (s *Service) AccountBalances(fund model.ID, on model.Date) ([]model.DayBalance, error) {
	return read(s, func(r *storage.Reader) ([]model.DayBalance, error) {
		b, err := booksOf(r, fund)
		if err != nil {
			return nil, err
		}
		var out []model.DayBalance
		for _, a := range b.accounts {
			balance, err := a.Balance(b.entries, on)
			if err != nil {
				return nil, err
			}
			out = append(out, model.DayBalance{Account: a.ID, On: on, Balance: balance})
		}
		return out, nil
	})
}

// Accounts lists the accounts of a fund, those at a bank first; of all funds with an empty ID.
func (s *Service) Accounts(fund model.ID) ([]model.Account, error) {
	return listUnder(s, fund, s.Funds, storage.Accounts)
}

// Entries lists all entries of a fund by date, then number, withdrawn ones too; of all funds with an empty ID.
func (s *Service) Entries(fund model.ID) ([]model.Entry, error) {
	return listUnder(s, fund, s.Funds, storage.Entries)
}

// Entry fetches one.
func (s *Service) Entry(id model.ID) (model.Entry, error) { return get[model.Entry](s, id) }
