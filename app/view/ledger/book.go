package ledger

import (
	"cmp"
	"slices"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// book is the cash book of a year, of which one month or all is shown.
type book struct {
	ledger service.Ledger
	rules  model.RuleSet
	month  int         // 1 is October; 0 for the whole year
	last   model.Entry // what was written last: the next entry begins with its day and its account
}

// rows are the entries that are shown, the newest first, as whoever writes looks for what she wrote last.
func (b book) rows() []service.LedgerRow {
	rows := slices.Clone(b.ledger.Rows)
	slices.Reverse(rows)
	return slices.DeleteFunc(rows, func(r service.LedgerRow) bool {
		return b.month != 0 && model.MonthOf(r.Date).Number != b.month
	})
}

// flow is what the shown month, or the year, did to the money.
func (b book) flow() model.Flow {
	if b.month > 0 && b.month <= len(b.ledger.Months) {
		return b.ledger.Months[b.month-1].Flow
	}
	return b.ledger.Whole.This
}

// codes are what an entry can be for: the income, the types of the year's rules, what is already in the book, and money between accounts.
func (b book) codes() []named {
	list := []model.LedgerCode{model.CodeNHSO, model.CodeLocal, model.CodeInterest, model.CodeOther, model.CodeRefund}
	for _, t := range b.rules.Types {
		if c := model.CodeOfType(t.Code); c != "" {
			list = append(list, c)
		}
	}
	for _, r := range b.ledger.Rows {
		if r.Code != model.CodeBank {
			list = append(list, r.Code)
		}
	}
	var out []named
	for _, c := range append(list, model.CodeBank) {
		if !slices.ContainsFunc(out, func(n named) bool { return n.key == string(c) }) {
			out = append(out, named{string(c), codeLabel(b.rules, c)})
		}
	}
	return out
}

// accounts are those that an entry can be in.
func (b book) accounts() []named {
	out := make([]named, len(b.ledger.Accounts))
	for i, a := range b.ledger.Accounts {
		out[i] = named{string(a.ID), a.Name}
	}
	return out
}

// accountName is what an account is called; "" for none.
func (b book) accountName(id model.ID) string {
	for _, a := range b.ledger.Accounts {
		if a.ID == id {
			return a.Name
		}
	}
	return ""
}

// fresh is a new entry: on the day and in the account of the last one, else on the day of the year that is next to today.
func (b book) fresh(today model.Date) service.LedgerRow {
	e := model.Entry{Fund: b.ledger.Fund.ID, Date: b.last.Date, Account: b.last.Account}
	first, last := model.FiscalYearBounds(b.ledger.Year)
	if e.Date < first || e.Date > last {
		e.Date = min(max(today, first), last)
	}
	open := slices.DeleteFunc(slices.Clone(b.ledger.Accounts), func(a service.LedgerAccount) bool { return !a.Open(e.Date) })
	if !slices.ContainsFunc(open, func(a service.LedgerAccount) bool { return a.ID == e.Account }) {
		e.Account = ""
		if len(open) > 0 {
			e.Account = open[0].ID
		}
	}
	return service.LedgerRow{Entry: e}
}

// banked tells whether an entry moves money in a bank, where it may be seen on another day.
func (b book) banked(e model.Entry) bool {
	return slices.ContainsFunc(b.ledger.Accounts, func(a service.LedgerAccount) bool { return !a.Cash && e.Moves(a.ID) != 0 })
}

// closed tells whether an entry stands in a month that is closed.
func (b book) closed(e model.Entry) bool {
	m := model.MonthOf(e.Date).Number
	return m > 0 && m <= len(b.ledger.Months) && b.ledger.Months[m-1].Locked
}

// fixed tells whether an entry can no longer be changed here.
func (b book) fixed(e model.Entry) bool { return e.Withdrawn != "" || b.closed(e) }

// what says what an entry is about: its text and with whom, or else what its code means.
func (b book) what(e model.Entry) string {
	text := cmp.Or(joined(e.Text, e.Party), codeName(b.rules, e.Code))
	if e.Code == model.CodeBank {
		text = phrase.Say("ledger.book.moved", "amount", e.Amount.String(), "from", b.accountName(e.Account), "to", b.accountName(e.To))
	}
	if e.Withdrawn != "" {
		text = phrase.Say("ledger.book.withdrawn", "what", text, "amount", e.Amount.String(), "reason", e.Withdrawn)
	}
	return text
}

// in and out are the columns of the money; what is withdrawn, or stays between the accounts, is in neither.
func in(r service.LedgerRow) string  { return amount(max(r.Effect(), 0)) }
func out(r service.LedgerRow) string { return amount(max(-r.Effect(), 0)) }

// heading names the entry that is open.
func (b book) heading(e model.Entry) string {
	name := cmp.Or(e.Number, e.Paper, codeName(b.rules, e.Code))
	switch {
	case e.ID == "" && len(b.ledger.Accounts) == 0:
		return phrase.Say("ledger.book.no_account")
	case e.ID == "":
		return phrase.Say("ledger.book.none")
	case e.Withdrawn != "":
		return phrase.Say("ledger.book.heading_withdrawn", "name", name, "reason", e.Withdrawn)
	case b.closed(e):
		return phrase.Say("ledger.book.heading_closed", "name", name)
	case e.Project != "":
		return phrase.Say("ledger.book.heading_project", "name", name, "on", shortDay(e.Date))
	}
	return phrase.Say("ledger.book.heading", "name", name, "on", shortDay(e.Date))
}

// overdrawn tells of the days on which an account ends below zero; "" for none.
func (b book) overdrawn() string {
	if len(b.ledger.Overdrawn) == 0 {
		return ""
	}
	d := b.ledger.Overdrawn[0]
	return phrase.Say("ledger.book.overdrawn", "account", b.accountName(d.Account), "on", shortDay(d.On), "amount", d.Balance.String(),
		"count", itoa(len(b.ledger.Overdrawn)))
}

// joined puts two texts beside each other, if there are two.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}
