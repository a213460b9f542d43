package ledger

import (
	"slices"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// closing is a month while it is held against the pass books, and what was typed of them.
type closing struct {
	service.MonthClosing
	entries []model.Entry
	books   []said // one for each of Books
}

// said is what somebody read in a pass book; not known until she typed it, so that no month is closed without a look into the book.
type said struct {
	model.PassBook
	known bool
}

// newClosing begins with what is kept of a month. What was typed of the same month before stays, as long as it is open.
func newClosing(c service.MonthClosing, entries []model.Entry, before closing) closing {
	out := closing{MonthClosing: c, entries: entries}
	for _, b := range c.Books {
		at := slices.IndexFunc(before.books, func(s said) bool { return s.Account == b.Account.ID })
		kept := slices.ContainsFunc(c.Month.Books, func(p model.PassBook) bool { return p.Account == b.Account.ID })
		if at >= 0 && !out.closed() {
			out.books = append(out.books, before.books[at])
			continue
		}
		out.books = append(out.books, said{b.Book, kept})
	}
	return out
}

func (c closing) closed() bool { return c.Month.Closed != nil }

// reconcile holds the nth account against what was typed.
func (c closing) reconcile(n int) (model.Reconciliation, error) {
	return model.Reconcile(c.Books[n].Account, c.entries, c.Month.Month, c.books[n].PassBook)
}

// compare says how the nth account stands against its pass book.
func (c closing) compare(n int) (string, part.Tone) {
	r, err := c.reconcile(n)
	if err != nil {
		return phrase.Error(err), part.Error
	}
	args := []string{"ledger", r.Ledger.String(), "in", r.In.String(), "out", r.Out.String(), "difference", r.Difference.String()}
	ought, err := r.Ledger.Minus(r.In - r.Out)
	if err != nil {
		return phrase.Error(err), part.Error
	}
	args = append(args, "ought", ought.String())
	switch {
	case !c.books[n].known:
		return phrase.Say("ledger.book_ought", args...), part.Plain
	case r.Difference == 0:
		return phrase.Say("ledger.book_agrees", args...), part.Good
	}
	return phrase.Say("ledger.book_differs", args...), part.Warning
}

// given are the pass books that were read, with the place of each among the accounts.
func (c closing) given() (books []model.PassBook, at []int) {
	for i, b := range c.books {
		if b.known {
			books, at = append(books, b.PassBook), append(at, i)
		}
	}
	return books, at
}

// may are the entries that the nth pass book may not show yet.
func (c closing) may(n int) []named {
	var out []named
	for _, e := range c.Books[n].May {
		moved := e.Moves(c.Books[n].Account.ID)
		key := "ledger.outstanding.in"
		if moved < 0 {
			key, moved = "ledger.outstanding.out", -moved
		}
		out = append(out, named{string(e.ID), phrase.Say(key, "on", shortDay(e.Date), "amount", moved.String(),
			"what", part.Short(joined(joined(e.Number, e.Paper), joined(e.Text, e.Party)), 50))})
	}
	return out
}

// standing says in a word how a month stands.
func standing(m service.LedgerMonth) string {
	switch {
	case m.Closed != nil:
		return phrase.Say("ledger.closed_on", "on", shortDay(m.Closed.On))
	case m.Locked:
		return phrase.Say("ledger.behind_closed")
	case len(m.Reopened) > 0:
		return phrase.Say("ledger.reopened", "reason", m.Reopened[len(m.Reopened)-1].Reason)
	}
	return phrase.Say("ledger.open")
}
