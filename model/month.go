package model

import "regexp"

// Month is one month of a fund's ledger: whether it is closed, and how its accounts compared with their pass books.
type Month struct {
	ID       ID          `json:"id"`
	Fund     ID          `json:"fund"`
	Month    YearMonth   `json:"month"`
	Closed   *Mark       `json:"closed,omitempty"` // nil: entries may still be written
	Reopened []Reopening `json:"reopened,omitempty"`
	Books    []PassBook  `json:"books,omitempty"`
}

// YearMonth is a month of the calendar, "2025-10" in ค.ศ.
type YearMonth string

var yearMonthForm = regexp.MustCompile(`^[0-9]{4}-(0[1-9]|1[0-2])$`)

// Valid tells whether it is one.
func (m YearMonth) Valid() bool { return yearMonthForm.MatchString(string(m)) }

// Last is the last day of a month; empty for a text that is none.
func (m YearMonth) Last() Date {
	_, last := MonthOf(Date(m + "-01")).Bounds()
	return last
}

// Reopening is the opening again of what was closed.
type Reopening struct {
	On     Date   `json:"on"`
	By     string `json:"by,omitempty"`
	Reason string `json:"reason"`
}

// PassBook compares an account with its pass book at the month's end. What is written in the ledger but not through at the bank
// (a cheque that nobody has cashed) stands in Outstanding: ledger = pass book − money out and + money in that is outstanding.
type PassBook struct {
	Account     ID     `json:"account"`
	Balance     Satang `json:"balance"` // what the pass book says
	Outstanding []ID   `json:"outstanding,omitempty"`
	Why         string `json:"why,omitempty"` // why a difference is left
}

// Key is the month's ID.
func (m Month) Key() ID { return m.ID }

// Refs: its fund, the accounts and the entries outstanding.
func (m Month) Refs() []Ref {
	out := refs(m.Fund)
	for _, b := range m.Books {
		out = append(out, refs(b.Account)...)
		out = append(out, refs(b.Outstanding...)...)
	}
	return out
}

// Check: a month; a reason for each opening again; each account once. Key "month.invalid".
func (m Month) Check() error {
	var wrong []FieldError
	if !m.Month.Valid() {
		wrong = append(wrong, Wrong("month", "field.date"))
	}
	for i, r := range m.Reopened {
		if blank(r.Reason) {
			wrong = append(wrong, Wrong(path("reopened", i, "reason"), "field.required"))
		}
	}
	seen := map[ID]bool{}
	for i, b := range m.Books {
		if b.Account == "" || seen[b.Account] {
			wrong = append(wrong, Wrong(path("books", i, "account"), "field.twice"))
		}
		seen[b.Account] = true
	}
	return InvalidFields("month.invalid", wrong)
}
