package service

import (
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// SaveAccount stores an account of a fund. Refused: entries outside its days (conflict, key "account.entries_outside"), an opening
// balance or a beginning within closed months ("month.closed"), an end while money lies in it ("account.not_empty"); and, while
// NegativeWhy holds no reason, or only the one given before, an opening balance by which the account goes lower below zero than it did
// (invalid, field "negativeWhy", key "account.negative" with day and balance).
func (s *Service) SaveAccount(a model.Account) (model.Account, error) {
	clean(&a)
	return a, save(s, model.KindAccount, &a, &a.ID, func(w *storage.Writer) error {
		b, err := booksOf(w.Reader, a.Fund)
		if err != nil {
			return err
		}
		old := b.account(a.ID)
		days, err := a.Sinks(old, b.entries, b.entries)
		if err != nil {
			return err
		}
		if len(days) > 0 && (a.NegativeWhy == "" || a.NegativeWhy == old.NegativeWhy) {
			return negative("account.invalid", "account.negative", a, days[0])
		}
		if a.Closed == "" {
			return nil
		}
		left, err := a.Balance(b.entries, a.Closed)
		if err == nil && left != 0 {
			err = model.Conflict("account.not_empty", "amount", left.String())
		}
		return err
	})
}

// negative is the refusal of what makes an account end a day below zero while no reason is given.
func negative(key, sentence string, a model.Account, d model.DayBalance) error {
	return model.InvalidFields(key, []model.FieldError{model.Wrong("negativeWhy", sentence,
		"account", a.Name, "on", string(d.On), "amount", d.Balance.String())})
}

// closedEmpty refuses entries by which an account that is closed ends with other money in it than before: it was closed because nothing
// lay in it. Conflict, key "account.closed_holds" with account, day and sum.
func (b books) closedEmpty(after []model.Entry) error {
	for _, a := range b.accounts {
		if a.Closed == "" {
			continue
		}
		lay, err := a.Balance(b.entries, a.Closed)
		if err != nil {
			return err
		}
		lies, err := a.Balance(after, a.Closed)
		if err != nil {
			return err
		}
		if lies != 0 && lies != lay {
			return model.Conflict("account.closed_holds", "account", a.Name, "on", string(a.Closed), "amount", lies.String())
		}
	}
	return nil
}

// account finds one of the fund's; the zero value when it is not there.
func (b books) account(id model.ID) model.Account {
	for _, a := range b.accounts {
		if a.ID == id {
			return a
		}
	}
	return model.Account{}
}

// SaveEntry writes an entry into the ledger, or changes one. The program gives its number (PAY, RET). Refused: a day on which its account
// is not known, or no longer ("entry.outside"), a day within closed months ("month.closed"), a withdrawn entry ("entry.withdrawn"), another
// code, sum, project or request of an entry that is about a project (locked, "entry.of_project"): it is withdrawn and written anew where
// the project is; a closed project ("project.closed"); money left in a closed account ("account.closed_holds"); and, while NegativeWhy holds no reason, or only the one given before, an entry by
// which an account ends a day lower below zero than it did (invalid, field "negativeWhy", key "entry.negative" with account, day and
// balance).
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
	if err := ofProject(w.Reader, old, *e); err != nil {
		return err
	}
	if e.Number = old.Number; old.Code.Prefix() != e.Code.Prefix() || old.ID == "" {
		e.Number = model.NumbersOf(b.entries).Next(e.Code)
	}
	if err := put(w, *e); err != nil {
		return err
	}
	after := append(slices.DeleteFunc(slices.Clone(b.entries), func(o model.Entry) bool { return o.ID == e.ID }), *e)
	if err := b.closedEmpty(after); err != nil {
		return err
	}
	if e.NegativeWhy != "" && e.NegativeWhy != old.NegativeWhy {
		return nil
	}
	return sinks(b.accounts, b.entries, after)
}

// ofProject refuses what would have an entry say otherwise than the papers of the project that it is about, and any change but the day
// on which the pass book shows it once that project is closed.
func ofProject(r *storage.Reader, old, e model.Entry) error {
	if old.Project != "" && (old.Project != e.Project || old.Disbursement != e.Disbursement || old.Code != e.Code || old.Amount != e.Amount) {
		return model.Locked("entry.of_project", "number", old.Number)
	}
	same := e
	same.Cleared, same.Number = old.Cleared, old.Number
	if e.Project == "" || sameJSON(same, old) {
		return nil
	}
	p, err := storage.Get[model.Project](r, e.Project)
	if err != nil || p.Closed == nil {
		return err
	}
	proposal, err := storage.Get[model.Proposal](r, p.Proposal)
	if err != nil {
		return err
	}
	return model.Locked("project.closed", "title", proposal.Title)
}

// sinks refuses what makes an account end a day below zero, and lower than it was on that day before.
func sinks(accounts []model.Account, before, after []model.Entry) error {
	for _, a := range accounts {
		days, err := a.Sinks(a, before, after)
		if err != nil {
			return err
		}
		if len(days) > 0 {
			return negative("entry.invalid", "entry.negative", a, days[0])
		}
	}
	return nil
}

// WithdrawingSinks tells before an entry is withdrawn on which days its accounts then end lower below zero than they do; mostly none.
func (s *Service) WithdrawingSinks(id model.ID) ([]model.DayBalance, error) {
	return read(s, func(r *storage.Reader) ([]model.DayBalance, error) {
		e, err := storage.Get[model.Entry](r, id)
		if err != nil {
			return nil, err
		}
		b, err := booksOf(r, e.Fund)
		if err != nil {
			return nil, err
		}
		after := slices.DeleteFunc(slices.Clone(b.entries), func(o model.Entry) bool { return o.ID == id })
		var out []model.DayBalance
		for _, a := range b.accounts {
			days, err := a.Sinks(a, b.entries, after)
			if err != nil {
				return nil, err
			}
			out = append(out, days...)
		}
		return out, nil
	})
}

// WithdrawEntry takes an entry out of the sums; it stays in the book with its reason, which is also that of an account that goes
// below zero by it: WithdrawingSinks tells so before. Refused: without a reason (invalid, field "withdrawn"), in closed months
// ("month.closed"), of a closed project ("project.closed"), money left in a closed account ("account.closed_holds"), a payment while more of what it paid came back ("entry.refunded"), twice
// ("entry.withdrawn").
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
		was := e
		e.Withdrawn = reason
		if err := ofProject(w.Reader, was, e); err != nil {
			return err
		}
		if err := notRefunded(w.Reader, e); err != nil {
			return err
		}
		b, err := booksOf(w.Reader, e.Fund)
		if err != nil {
			return err
		}
		if err := b.closedEmpty(slices.DeleteFunc(slices.Clone(b.entries), func(o model.Entry) bool { return o.ID == id })); err != nil {
			return err
		}
		return put(w, e)
	})
}

// notRefunded refuses to withdraw a payment without which a project gave back more than it was paid.
func notRefunded(r *storage.Reader, e model.Entry) error {
	if e.Project == "" || !e.Code.Expense() {
		return nil
	}
	entries, err := storage.Entries(r, e.Fund)
	if err != nil {
		return err
	}
	var left model.Satang // what came back less what was paid
	for _, o := range entries {
		if o.Project != e.Project || o.ID == e.ID {
			continue
		}
		if left, err = left.Plus(o.Effect()); err != nil {
			return err
		}
	}
	if left > 0 {
		return model.Conflict("entry.refunded", "number", e.Number, "sum", left.String())
	}
	return nil
}
