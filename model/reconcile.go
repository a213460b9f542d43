package model

import "slices"

// Reconciliation compares an account with its pass book at the end of a month: the ledger's balance is the pass book's, less what went
// out and plus what came in that the pass book does not show yet.
type Reconciliation struct {
	Account    Account  `json:"account"`
	Ledger     Satang   `json:"ledger"` // by the entries, as the month's last day ended
	Book       PassBook `json:"book"`
	In         Satang   `json:"in"`         // outstanding money that came in
	Out        Satang   `json:"out"`        // outstanding money that went out: a cheque that nobody has cashed
	Difference Satang   `json:"difference"` // Ledger − (Book.Balance + In − Out)
}

// Reconcile compares an account with its pass book as a month ends. Outstanding entries of other accounts, of later days and withdrawn
// ones do not count. Error: invalid "money.overflow".
func Reconcile(a Account, entries []Entry, m YearMonth, book PassBook) (Reconciliation, error) {
	out := Reconciliation{Account: a, Book: book}
	var err error
	if out.Ledger, err = a.Balance(entries, m.Last()); err != nil {
		return out, err
	}
	for _, e := range entries {
		if e.Date > m.Last() || !slices.Contains(book.Outstanding, e.ID) {
			continue
		}
		moved, into := e.Moves(a.ID), &out.In
		if moved < 0 {
			moved, into = -moved, &out.Out
		}
		if *into, err = into.Plus(moved); err != nil {
			return out, err
		}
	}
	out.Difference = out.Ledger
	for _, less := range []Satang{book.Balance, out.In, -out.Out} {
		if out.Difference, err = out.Difference.Minus(less); err != nil {
			return out, err
		}
	}
	return out, nil
}

// MayBeOutstanding lists the entries of an account that the pass book may not show as a month ends: those of the month, and those that
// were outstanding in its book of the month before and have not been told to be through since.
func MayBeOutstanding(a Account, entries []Entry, m YearMonth, before PassBook) []Entry {
	var out []Entry
	first, last := MonthOf(m.Last()).Bounds()
	for _, e := range entries {
		through := e.Cleared != "" && e.Cleared <= last
		if e.Moves(a.ID) != 0 && !through && e.Date <= last && (e.Date >= first || slices.Contains(before.Outstanding, e.ID)) {
			out = append(out, e)
		}
	}
	return out
}

// Outstanding proposes which of the entries that may be outstanding are: those that were so a month before, and those that the office
// knows to have gone through only later.
func Outstanding(a Account, entries []Entry, m YearMonth, before PassBook) []ID {
	var out []ID
	for _, e := range MayBeOutstanding(a, entries, m, before) {
		if e.Cleared != "" || slices.Contains(before.Outstanding, e.ID) {
			out = append(out, e.ID)
		}
	}
	return out
}

// BookOf finds the pass book of an account among a month's.
func (m Month) BookOf(account ID) (PassBook, bool) {
	for _, b := range m.Books {
		if b.Account == account {
			return b, true
		}
	}
	return PassBook{Account: account}, false
}

// Before is the month before.
func (m YearMonth) Before() YearMonth {
	first, _ := MonthOf(m.Last()).Bounds()
	if first == "" {
		return ""
	}
	return YearMonth(first.AddDays(-1)[:7])
}
