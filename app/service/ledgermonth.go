package service

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/storage"
)

// MonthClosing is all that closing a month wants to know.
type MonthClosing struct {
	Fund   model.Fund
	Month  model.Month // as kept; without an ID while nothing is
	Period model.Period
	Flow   model.Flow
	Books  []MonthBook
	// First is the earliest month of the same fiscal year that is to be closed before; empty when this one is next.
	First model.YearMonth
}

// MonthBook is an account against its pass book, with the entries that the pass book may not show yet.
type MonthBook struct {
	model.Reconciliation
	May []model.Entry
}

// Closing prepares the closing of a month of a fund: each account that was open in it, with what the pass book should say (its balance by
// the ledger, less what is proposed as outstanding). A closed month is shown as it was closed. Refused: invalid "statement.period".
func (s *Service) Closing(fund model.ID, m model.YearMonth) (MonthClosing, error) {
	return read(s, func(r *storage.Reader) (MonthClosing, error) {
		f, err := storage.Get[model.Fund](r, fund)
		if err != nil {
			return MonthClosing{}, err
		}
		b, err := booksOf(r, fund)
		if err != nil {
			return MonthClosing{}, err
		}
		return b.closing(f, m)
	})
}

func (b books) closing(f model.Fund, m model.YearMonth) (MonthClosing, error) {
	c := MonthClosing{Fund: f, Month: b.month(m), Period: model.MonthOf(m.Last())}
	st, err := model.StatementOf(b.accounts, b.entries, c.Period)
	if err != nil {
		return c, err
	}
	c.Flow, c.First = st.This, b.earlierOpen(c.Period)
	for _, a := range b.openIn(c.Period) {
		before, _ := b.month(m.Before()).BookOf(a.ID)
		book, said := c.Month.BookOf(a.ID)
		if !said {
			book.Outstanding = model.Outstanding(a, b.entries, m, before)
		}
		rec, err := model.Reconcile(a, b.entries, m, book)
		if err != nil {
			return c, err
		}
		if !said { // what it ought to say
			rec.Book.Balance, rec.Difference = rec.Difference, 0
		}
		c.Books = append(c.Books, MonthBook{rec, model.MayBeOutstanding(a, b.entries, m, before)})
	}
	return c, nil
}

// openIn lists the accounts that were open on any day of a period.
func (b books) openIn(p model.Period) []model.Account {
	first, last := p.Bounds()
	return slices.DeleteFunc(slices.Clone(b.accounts), func(a model.Account) bool {
		return a.From > last || a.Closed != "" && a.Closed < first
	})
}

// earlierOpen is the first month before the period that is not behind a closed one, from the one in which the ledger begins: what is
// closed locks all before it, and no month is locked without its pass book.
func (b books) earlierOpen(p model.Period) model.YearMonth {
	var first model.Date
	for _, a := range b.accounts {
		if first == "" || a.From < first {
			first = a.From
		}
	}
	for on := max(first, b.closedTo.AddDays(1)); on != "" && on <= p.YearMonth().Last(); {
		earlier := model.MonthOf(on)
		if earlier.YearMonth() == p.YearMonth() {
			break
		}
		if len(b.openIn(earlier)) > 0 {
			return earlier.YearMonth()
		}
		on = earlier.YearMonth().Last().AddDays(1)
	}
	return ""
}

// CloseMonth closes a month of a fund with a pass book for each account that was open in it; for the cash in hand it is what was counted.
// Refused: a month that is not over ("month.not_over"), an earlier one still open ("month.earlier_open"), closed already
// ("month.closed"), no account ("month.no_account"); invalid "month.invalid" with the fields: a pass book that lacks
// ("month.book_missing"), a difference without a reason ("month.difference" with its sum).
func (s *Service) CloseMonth(fund model.ID, m model.YearMonth, passBooks []model.PassBook) (model.Month, error) {
	clean(&passBooks)
	fresh, err := s.newID(model.KindMonth)
	if err != nil {
		return model.Month{}, err
	}
	var out model.Month
	err = s.act("month.close", fund, "", func(w *storage.Writer) error {
		b, err := booksOf(w.Reader, fund)
		if err != nil {
			return err
		}
		if err := b.closable(m, s.Today()); err != nil {
			return err
		}
		if err := b.agree(m, passBooks); err != nil {
			return err
		}
		out = b.month(m)
		out.ID, out.Books = cmp.Or(out.ID, fresh), passBooks
		out.Closed = &model.Mark{On: s.Today(), By: s.Actor()}
		return put(w, out)
	})
	return out, err
}

// closable tells why a month may not be closed today.
func (b books) closable(m model.YearMonth, today model.Date) error {
	p := model.MonthOf(m.Last())
	switch {
	case !p.Valid():
		return model.Invalid("statement.period")
	case today < m.Last():
		return model.Conflict("month.not_over", "on", string(m.Last()))
	case m.Last() <= b.closedTo:
		return model.Conflict("month.closed", "on", string(b.closedTo))
	case len(b.openIn(p)) == 0:
		return model.Conflict("month.no_account")
	}
	if first := b.earlierOpen(p); first != "" {
		return model.Conflict("month.earlier_open", "on", string(first.Last()))
	}
	return nil
}

// agree wants a pass book for each account that was open in the month, and a reason where it does not fit the ledger.
func (b books) agree(m model.YearMonth, passBooks []model.PassBook) error {
	var wrong []model.FieldError
	for _, a := range b.openIn(model.MonthOf(m.Last())) {
		at := slices.IndexFunc(passBooks, func(p model.PassBook) bool { return p.Account == a.ID })
		if at < 0 {
			wrong = append(wrong, model.Wrong("books", "month.book_missing", "account", a.Name))
			continue
		}
		rec, err := model.Reconcile(a, b.entries, m, passBooks[at])
		if err != nil {
			return err
		}
		if rec.Difference != 0 && passBooks[at].Why == "" {
			wrong = append(wrong, model.Wrong("books."+strconv.Itoa(at)+".why", "month.difference",
				"account", a.Name, "amount", rec.Difference.String()))
		}
	}
	return model.InvalidFields("month.invalid", wrong)
}

// ReopenMonth opens a closed month of a fund again, and with it every later closed one, since their balances rest on it. It answers the
// months that it opened. Refused: without a reason (invalid, field "reopened.0.reason"), a month that is not closed
// (conflict, key "month.not_closed").
func (s *Service) ReopenMonth(fund model.ID, m model.YearMonth, reason string) ([]model.Month, error) {
	if reason = tidy(reason); reason == "" {
		return nil, model.InvalidFields("month.invalid", []model.FieldError{model.Wrong("reopened.0.reason", "field.required")})
	}
	var out []model.Month
	err := s.act("month.reopen", fund, reason, func(w *storage.Writer) (err error) {
		out, err = s.reopenMonths(w, fund, m, reason)
		return err
	})
	return out, err
}

// reopenMonths is ReopenMonth within a running action.
func (s *Service) reopenMonths(w *storage.Writer, fund model.ID, m model.YearMonth, reason string) (out []model.Month, err error) {
	months, err := storage.Months(w.Reader, fund)
	if err != nil {
		return nil, err
	}
	for _, k := range months {
		if k.Closed == nil || k.Month < m || len(out) == 0 && k.Month != m {
			continue
		}
		k.Closed = nil
		k.Reopened = append(k.Reopened, model.Reopening{On: s.Today(), By: s.Actor(), Reason: reason})
		if err := put(w, k); err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	if len(out) == 0 {
		return nil, model.Conflict("month.not_closed")
	}
	return out, nil
}

// Months lists what is kept of a fund's months, the earliest first; of all funds with an empty ID.
func (s *Service) Months(fund model.ID) ([]model.Month, error) {
	return listUnder(s, fund, s.Funds, storage.Months)
}
