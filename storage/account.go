package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Accounts lists a fund's accounts: those at a bank, then the cash in hand; the earlier known first, then by name.
func Accounts(r *Reader, fund model.ID) ([]model.Account, error) {
	accounts, err := where(r, model.KindAccount, func(a model.Account) bool { return a.Fund == fund })
	thai.SortBy(accounts, func(a model.Account) string { return a.Name })
	slices.SortStableFunc(accounts, func(a, b model.Account) int {
		return cmp.Or(falseFirst(a.Cash, b.Cash), cmp.Compare(a.From, b.From))
	})
	return accounts, err
}

// accountKept wants an account to stay with its fund, to hold all its entries within its days, and to leave alone what closed months
// say: neither its opening balance nor its beginning moves within them. Errors: conflict "account.elsewhere", "account.entries_outside",
// "month.closed".
func accountKept(r *Reader, a model.Account) error {
	old, err := find[model.Account](r, a.ID)
	if err != nil {
		return err
	}
	if old.ID != "" && old.Fund != a.Fund {
		return model.Conflict("account.elsewhere")
	}
	entries, err := allEntries(r)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if (e.Account == a.ID || e.To == a.ID) && e.Withdrawn == "" && !a.Open(e.Date) {
			return model.Conflict("account.entries_outside", "on", string(e.Date))
		}
	}
	if old.From == a.From && old.Opening == a.Opening || old.ID == "" && a.Opening == 0 {
		return nil
	}
	first := a.From
	if old.ID != "" {
		first = min(first, old.From)
	}
	return openOn(r, a.Fund, first)
}
