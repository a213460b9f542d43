package service

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// YearEnd is what stands before the end of a fiscal year: its balance, what is not paid, and what is still open.
type YearEnd struct {
	Year       model.FiscalYear
	Balance    model.Satang       // by the ledger, as its last day ends
	Unpaid     []model.UnpaidLine // approved, neither closed nor cancelled, and not paid out whole
	OpenMonths []model.YearMonth
	Shut       []model.YearMonth // closed months of the year, which stay closed when it is opened again unless one says from which on
	Running    bool              // its last day is not over
	Next       model.FiscalYear  // the zero value: not started
}

// Doubts say what is open before the year's end, and what to do about it: closing wants a reason when there is one.
func (e YearEnd) Doubts() []string {
	var out []string
	if e.Running {
		out = append(out, phrase.Say("yearend.running"))
	}
	if n := len(e.OpenMonths); n > 0 {
		out = append(out, phrase.Say("yearend.months_open", "month", MonthName(e.OpenMonths[0]), "count", strconv.Itoa(n)))
	}
	if e.Balance < 0 {
		out = append(out, phrase.Say("yearend.negative", "sum", e.Balance.String()))
	}
	return out
}

// YearEnd tells how the end of a fiscal year stands.
func (s *Service) YearEnd(year model.ID) (YearEnd, error) {
	return read(s, func(r *storage.Reader) (YearEnd, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return YearEnd{}, err
		}
		return yearEnd(r, y, s.Today())
	})
}

// MonthName is a month with the year of the calendar: ตุลาคม 2568; of a valid month.
func MonthName(m model.YearMonth) string {
	y, month, _ := m.Last().YMD()
	return thai.MonthName(month) + " " + strconv.Itoa(y+543)
}

// yearEnd is YearEnd within a running transaction.
func yearEnd(r *storage.Reader, y model.FiscalYear, today model.Date) (YearEnd, error) {
	_, last := model.FiscalYearBounds(y.Year)
	e := YearEnd{Year: y, Running: today <= last}
	b, err := booksOf(r, y.Fund)
	if err != nil {
		return e, err
	}
	st, err := model.StatementOf(b.accounts, b.entries, model.Period{Year: y.Year, Every: model.Yearly})
	if err != nil {
		return e, err
	}
	e.Balance = st.ToDate.Closing
	for number := 1; number <= 12; number++ {
		m := model.Period{Year: y.Year, Every: model.Monthly, Number: number}.YearMonth()
		if m.Last() > b.closedTo {
			e.OpenMonths = append(e.OpenMonths, m)
		}
		if b.month(m).Closed != nil {
			e.Shut = append(e.Shut, m)
		}
	}
	if e.Unpaid, err = unpaidOf(r, y, today); err != nil {
		return e, err
	}
	e.Next, err = yearNumbered(r, y.Fund, y.Year+1)
	return e, err
}

// unpaidOf lists what was approved in a year and may still be paid, in the order of the decisions.
func unpaidOf(r *storage.Reader, y model.FiscalYear, today model.Date) ([]model.UnpaidLine, error) {
	states, err := projectsOf(r, y, today)
	if err != nil {
		return nil, err
	}
	var out []model.UnpaidLine
	for _, p := range states {
		if left := p.Commitment.Payable(); left > 0 {
			out = append(out, model.UnpaidLine{Code: p.Folder().Code(), Title: p.Proposal.Title, Amount: left})
		}
	}
	return out, nil
}

// CloseYear closes the books of a fiscal year, as one action: the balance that is carried over, and what is approved and not paid. Where
// the next year is there and open, the balance becomes what it brought forward. Running projects stay under this year. Refused: a
// closed year ("year.closed"), and, without a reason, a year of which something is open (conflict, key "year.doubts"; see
// YearEnd.Doubts).
func (s *Service) CloseYear(year model.ID, why string) (model.FiscalYear, error) {
	why = tidy(why)
	var y model.FiscalYear
	err := s.act("year.close", year, why, func(w *storage.Writer) error {
		var err error
		if y, err = unclosedYear(w, year); err != nil {
			return err
		}
		e, err := yearEnd(w.Reader, y, s.Today())
		if err != nil {
			return err
		}
		if len(e.Doubts()) > 0 && why == "" {
			return model.Conflict("year.doubts", "year", strconv.Itoa(y.Year))
		}
		c := model.YearClose{At: model.Mark{On: s.Today(), By: s.Actor()}, Balance: e.Balance, Unpaid: e.Unpaid, Why: why}
		if err := y.Close(c); err != nil {
			return err
		}
		if err := put(w, y); err != nil {
			return err
		}
		if e.Next.ID == "" || e.Next.Closed != nil || !carry(&e.Next, e.Balance) {
			return nil
		}
		return put(w, e.Next)
	})
	return y, err
}

// carry makes a balance what the next year brought forward, and tells whether that changes it. A balance below nothing is a mistake
// in the ledger that no plan is built on: the next year begins with nothing.
func carry(next *model.FiscalYear, balance model.Satang) bool {
	balance = max(balance, 0)
	changed := next.Money.BroughtForward != balance
	next.Money.BroughtForward = balance
	return changed
}

// ReopenYear opens the books of a closed fiscal year again, and, as one action with the same reason, its closed months and those behind
// them from one month on, since an entry is put right in an open month only; with an empty month they stay closed, as for a change of the
// plan. The reason stays with all of them. Refused: no reason ("year.reason"), a year that is open ("year.open"), one with a closed year
// behind it, which must be opened first ("year.later_closed"), a month that is not closed ("month.not_closed") or another year's
// (invalid, "statement.period").
func (s *Service) ReopenYear(year model.ID, from model.YearMonth, reason string) (model.FiscalYear, error) {
	reason = tidy(reason)
	var y model.FiscalYear
	err := s.act("year.reopen", year, reason, func(w *storage.Writer) error {
		var err error
		if y, err = storage.Get[model.FiscalYear](w.Reader, year); err != nil {
			return err
		}
		years, err := storage.Years(w.Reader, y.Fund)
		if err != nil {
			return err
		}
		for _, later := range years {
			if later.Year > y.Year && later.Closed != nil {
				return model.Conflict("year.later_closed", "year", strconv.Itoa(later.Year))
			}
		}
		if err := y.Reopen(model.Reopening{On: s.Today(), By: s.Actor(), Reason: reason}); err != nil {
			return err
		}
		if err := put(w, y); err != nil || from == "" {
			return err
		}
		if from.Last().FiscalYear() != y.Year {
			return model.Invalid("statement.period")
		}
		_, err = s.reopenMonths(w, y.Fund, from, reason)
		return err
	})
	return y, err
}

// OpenNextYear starts the fiscal year after another from it, as one action: the plan per type is taken over, what is brought forward is
// the balance of a closed year and else to be typed, and a first round with the last round's rubric is opened. The rules are the
// year's own, or the rule set that is named. What the rule set of the same ID and the usual rubric have by now and the copies lack
// (urgent approvals, a gate) is added; nothing in them changes. The committee, agenda, signers and phrases belong to the body and the
// office and simply go on. Refused: a next year that is there ("year.exists"), a rule set that is not ("service.rules_none").
func (s *Service) OpenNextYear(year model.ID, rules string) (model.FiscalYear, error) {
	id, err := s.newID(model.KindYear)
	if err != nil {
		return model.FiscalYear{}, err
	}
	round := model.Round{Number: 1, Year: id, Rubric: DefaultRubric()}
	if round.ID, err = s.newID(model.KindRound); err != nil {
		return model.FiscalYear{}, err
	}
	var next model.FiscalYear
	err = s.act("year.next", id, "", func(w *storage.Writer) error {
		last, err := storage.Get[model.FiscalYear](w.Reader, year)
		if err != nil {
			return err
		}
		next = model.FiscalYear{ID: id, Fund: last.Fund, Year: last.Year + 1, Rules: Current(last.Rules), Plan: last.Plan}
		if rules != "" && rules != last.Rules.ID {
			if next.Rules, err = RuleSet(rules); err != nil {
				return err
			}
		}
		if last.Closed != nil {
			carry(&next, last.Closed.Balance)
		}
		rounds, err := storage.Rounds(w.Reader, year)
		if err != nil {
			return err
		}
		if len(rounds) > 0 {
			round.Rubric = rounds[len(rounds)-1].Rubric.With(DefaultRubric())
		}
		if err := put(w, next); err != nil {
			return err
		}
		return put(w, round)
	})
	return next, err
}

func closedYear(y model.FiscalYear) error {
	return model.Conflict("year.closed", "year", strconv.Itoa(y.Year))
}
