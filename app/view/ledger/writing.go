package ledger

import (
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// writing is the box in which entries are written, one after the other.
type writing struct {
	side    *bookSide
	editing *part.Editing[service.LedgerRow]
	form    *entryForm
	told    *part.Label // what was written last
}

// write opens the box. Without an account there is nothing to write in, and the way leads to the accounts.
func (s *bookSide) write() {
	s.desk.Window.Canvas().Unfocus()
	if len(s.state.ledger.Accounts) == 0 {
		s.openAccounts()
		return
	}
	w := &writing{side: s, told: part.NewLabel(phrase.Say("ledger.write.text"), part.Muted)}
	w.editing = &part.Editing[service.LedgerRow]{Fail: s.desk.Fail, Save: func(r service.LedgerRow) (service.LedgerRow, error) {
		return r, nil // only kept together here; it is stored whole
	}}
	w.editing.Left = func() {
		w.form.asks(w.editing.Value().Entry, w.form.why.Visible())
		w.form.requests(w.editing.Value().Entry)
	}
	w.form = newEntryForm(w.editing, s.service.Today())
	w.next()
	page := part.NewPage(w.form.Form)
	w.form.Reveal, w.form.Grew = page.Reveal, page.Resettle
	body := part.NewColumn(w.told, part.NewTall(page, w.height()))
	part.Series(s.desk.Window, phrase.Say("ledger.book.write"), body, phrase.Say("ledger.write.do"), w.store)
}

// height is how much of the fields the box shows before they scroll, at text size 1: all of them, or what the window has room for.
func (w *writing) height() float32 {
	const all, around = 340, 170 // around are the heading, the words above the fields, the buttons and the margins
	scale := theme.TextSize() / 15
	return min(all, w.side.desk.Window.Canvas().Size().Height/scale-around)
}

// next begins another entry.
func (w *writing) next() {
	var err error
	if w.form.waiting, err = w.side.service.OpenRequests(w.side.state.ledger.Fund.ID); err != nil {
		w.side.desk.Fail(err)
	}
	w.editing.Open(w.side.state.fresh(w.side.service.Today()))
	w.form.offer(w.side.state)
	w.form.asks(w.editing.Value().Entry, false)
	w.form.requests(w.editing.Value().Entry)
}

// store writes the entry, and begins the next one; what is refused is told at its field.
func (w *writing) store() {
	canvas := w.side.desk.Window.Canvas()
	canvas.Unfocus()
	e, err := w.write(w.editing.Value().Entry)
	if err != nil {
		w.refused(e, err)
		return
	}
	w.side.state.last = e
	w.side.desk.Saved()
	w.side.records.Show(e.ID)
	w.told.Set(phrase.Say("ledger.write.done", "what", joined(e.Number, w.side.state.what(e)), "amount", e.Amount.String()), part.Good)
	w.next()
	w.form.SetErrors(nil)
	w.form.Jump("on")
}

// write stores what was typed: the payment of a request as the room of the projects does it, anything else as an entry of its own.
func (w *writing) write(e model.Entry) (model.Entry, error) {
	if e.Disbursement == "" {
		return w.side.service.SaveEntry(e)
	}
	paid, err := w.side.service.Pay(e.Disbursement, model.Entry{
		Date: e.Date, Account: e.Account, Paper: e.Paper, Text: e.Text, Party: e.Party, NegativeWhy: e.NegativeWhy,
	}, w.form.unsigned.Text)
	if err != nil {
		return e, err
	}
	return paid, nil
}

// refused takes away what was told of the entry before, which would read as if this one were stored, and tells the faults.
func (w *writing) refused(e model.Entry, err error) {
	w.told.Set(phrase.Say("ledger.write.text"), part.Muted)
	faults := phrase.Faults(err)
	if len(faults) == 0 {
		w.side.desk.Fail(err)
		return
	}
	if fault := faults["why"]; fault != "" {
		delete(faults, "why")
		faults["unsigned"] = fault
		w.form.wantSigned(true)
	}
	w.form.asks(e, sinks(err) || w.form.why.Visible())
	w.form.SetErrors(faults)
	for _, name := range []string{"on", "account", "code", "toAccount", "amount", "unsigned", "negativeWhy"} {
		if faults[name] != "" {
			w.form.Jump(name)
			return
		}
	}
}
