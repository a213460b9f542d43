package model

import (
	"maps"
	"slices"
)

// Account is where a fund's money lies: a bank account or the cash in hand (domain A.7.5). The ledger begins, for each account, on
// the day from which its balance is known.
type Account struct {
	ID      ID     `json:"id"`
	Fund    ID     `json:"fund"`
	Name    string `json:"name"` // ชื่อบัญชี
	Cash    bool   `json:"cash,omitempty"`
	Bank    string `json:"bank,omitempty"`
	Branch  string `json:"branch,omitempty"`
	Number  string `json:"number,omitempty"` // เลขที่บัญชี; text
	From    Date   `json:"since"`            // วันที่ยกมา: the first day that the ledger knows
	Opening Satang `json:"opening"`          // ยอดยกมา, as that day began
	Closed  Date   `json:"closed,omitempty"` // the last day on which it may have entries

	NegativeWhy string `json:"negativeWhy,omitempty"` // why it goes below zero by its opening balance
}

// Key is the account's ID.
func (a Account) Key() ID { return a.ID }

// Refs: its fund.
func (a Account) Refs() []Ref { return refs(a.Fund) }

// Check: a name, the day from which it is known, no opening balance below zero without a reason, no end before the beginning. Key "account.invalid".
func (a Account) Check() error {
	var wrong []FieldError
	if blank(a.Name) {
		wrong = append(wrong, Wrong("name", "field.required"))
	}
	if !a.From.Valid() {
		wrong = append(wrong, Wrong("since", "field.date"))
	}
	if a.Opening < 0 && blank(a.NegativeWhy) {
		wrong = append(wrong, Wrong("negativeWhy", "account.negative", "on", string(a.From), "amount", a.Opening.String()))
	}
	if a.Closed != "" && !a.Closed.Valid() {
		wrong = append(wrong, Wrong("closed", "field.date"))
	}
	if a.Closed.before(a.From) {
		wrong = append(wrong, Wrong("closed", "field.before", "other", "since"))
	}
	return InvalidFields("account.invalid", wrong)
}

// Open tells whether the account may have entries on a day.
func (a Account) Open(on Date) bool { return a.From <= on && (a.Closed == "" || on <= a.Closed) }

// Balance is what lies in the account as a day ends, by the fund's entries; 0 before the ledger knows it. Error: invalid "money.overflow".
func (a Account) Balance(entries []Entry, on Date) (Satang, error) {
	if on < a.From {
		return 0, nil
	}
	total := a.Opening
	var err error
	for _, e := range entries {
		if e.Date > on {
			continue
		}
		if total, err = total.Plus(e.Moves(a.ID)); err != nil {
			return 0, err
		}
	}
	return total, nil
}

// DayBalance is what lies in an account as a day ends.
type DayBalance struct {
	Account ID     `json:"account"`
	On      Date   `json:"on"`
	Balance Satang `json:"balance"`
}

// Overdrawn lists the days with entries that end below zero, in their order. A bank account of a fund has no credit: such a day is a
// mistake in the ledger, or something that wants a reason. Error: invalid "money.overflow".
func (a Account) Overdrawn(entries []Entry) ([]DayBalance, error) {
	return a.Sinks(Account{}, nil, entries)
}

// Sinks lists the days that end below zero by what is written after a change, and lower than by what was before it, in their order: was
// is the account as it was, the zero value when there was none. Error: invalid "money.overflow".
func (a Account) Sinks(was Account, before, after []Entry) ([]DayBalance, error) {
	then, err := was.days(before)
	if err != nil {
		return nil, err
	}
	now, err := a.days(after)
	if err != nil {
		return nil, err
	}
	all := maps.Clone(then)
	maps.Copy(all, now)
	var lay, lies Satang
	var out []DayBalance
	for _, day := range slices.Sorted(maps.Keys(all)) {
		if lay, err = lay.Plus(then[day]); err != nil {
			return nil, err
		}
		if lies, err = lies.Plus(now[day]); err != nil {
			return nil, err
		}
		if lies < 0 && lies < lay {
			out = append(out, DayBalance{Account: a.ID, On: day, Balance: lies})
		}
	}
	return out, nil
}

// days is what each day does to the account, with what lay in it as its first day began.
func (a Account) days(entries []Entry) (map[Date]Satang, error) {
	out := map[Date]Satang{a.From: a.Opening}
	for _, e := range entries {
		if m := e.Moves(a.ID); m != 0 {
			sum, err := out[e.Date].Plus(m)
			if err != nil {
				return nil, err
			}
			out[e.Date] = sum
		}
	}
	return out, nil
}
