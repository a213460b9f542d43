package service

import (
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// SaveAccount stores an account of a fund. Refused: entries outside its days (conflict, key "account.entries_outside"), an opening
// balance or a beginning within closed months ("month.closed"), an end while money lies in it ("account.not_empty").
func (s *Service) SaveAccount(a model.Account) (model.Account, error) {
	clean(&a)
	return a, save(s, model.KindAccount, &a, &a.ID, func(w *storage.Writer) error {
		if a.Closed == "" {
			return nil
		}
		entries, err := storage.Entries(w.Reader, a.Fund)
		if err != nil {
			return err
		}
		left, err := a.Balance(entries, a.Closed)
		if err == nil && left != 0 {
			err = model.Conflict("account.not_empty", "amount", left.String())
		}
		return err
	})
}

// SaveEntry writes an entry into the ledger, or changes one. The program gives its number (PAY, RET). Refused: a day on which its account
// is not known, or no longer ("entry.outside"), a day within closed months ("month.closed"), a withdrawn entry ("entry.withdrawn"), and,
// while NegativeWhy holds no reason, an entry by which an account ends a day below zero (invalid, field "negativeWhy", key
// "entry.negative" with account, day and balance).
func (s *Service) SaveEntry(e model.Entry) (model.Entry, error) {
	clean(&e)
	verb := "entry.edit"
	if e.ID == "" {
		id, err := s.newID(model.KindEntry)
		if err != nil {
			return e, err
		}
		e.ID, verb = id, "entry.add"
	}
	err := s.act(verb, e.ID, e.NegativeWhy, func(w *storage.Writer) error { return writeEntry(w, &e) })
	return e, err
}

// writeEntry writes an entry, whose ID has been drawn, within a running action; see SaveEntry. It gives the number.
func writeEntry(w *storage.Writer, e *model.Entry) error {
	if err := e.Check(); err != nil {
		return err
	}
	b, err := booksOf(w.Reader, e.Fund)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(b.entries, func(o model.Entry) bool { return o.ID == e.ID })
	var old model.Entry
	if at >= 0 {
		old = b.entries[at]
	}
	if old.Withdrawn != "" {
		return model.Locked("entry.withdrawn", "number", old.Number)
	}
	e.Withdrawn = "" // has an action of its own
	if e.Number = old.Number; old.Code.Prefix() != e.Code.Prefix() || old.ID == "" {
		e.Number = model.NextNumber(b.entries, e.Code)
	}
	if err := put(w, *e); err != nil {
		return err
	}
	after := append(slices.DeleteFunc(slices.Clone(b.entries), func(o model.Entry) bool { return o.ID == e.ID }), *e)
	if e.NegativeWhy != "" {
		return nil
	}
	return sinks(b.accounts, b.entries, after)
}

// sinks refuses what makes an account end a day below zero, and lower than it was on that day before.
func sinks(accounts []model.Account, before, after []model.Entry) error {
	for _, a := range accounts {
		days, err := a.Overdrawn(after)
		if err != nil {
			return err
		}
		for _, d := range days {
			was, err := a.Balance(before, d.On)
			if err != nil {
				return err
			}
			if d.Balance < was {
				return model.InvalidFields("entry.invalid", []model.FieldError{model.Wrong("negativeWhy", "entry.negative",
					"account", a.Name, "on", string(d.On), "amount", d.Balance.String())})
			}
		}
	}
	return nil
}

// WithdrawEntry takes an entry out of the sums; it stays in the book with its reason. Refused: without a reason (invalid, field
// "withdrawn"), in closed months ("month.closed"), twice ("entry.withdrawn").
func (s *Service) WithdrawEntry(id model.ID, reason string) error {
	if reason = tidy(reason); reason == "" {
		return model.InvalidFields("entry.invalid", []model.FieldError{model.Wrong("withdrawn", "field.required")})
	}
	return s.act("entry.withdraw", id, reason, func(w *storage.Writer) error {
		e, err := storage.Get[model.Entry](w.Reader, id)
		if err != nil {
			return err
		}
		if e.Withdrawn != "" {
			return model.Locked("entry.withdrawn", "number", e.Number)
		}
		e.Withdrawn = reason
		return put(w, e)
	})
}
