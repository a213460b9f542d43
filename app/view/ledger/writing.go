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
	w.editing.Left = func() { w.form.asks(w.editing.Value().Entry, w.form.why.Visible()) }
	w.form = newEntryForm(w.editing, s.service.Today())
	w.next()
	page := part.NewPage(w.form.Form)
	w.form.Reveal, w.form.Grew = page.Reveal, page.Resettle
	body := part.NewColumn(w.told, part.NewTall(page, w.height()))
	part.Series(s.desk.Window, phrase.Say("ledger.book.write"), body, phrase.Say("ledger.write.do"), w.store)
}

// height is how much of the fields the box shows before they scroll, at text size 1: all of them, or what the window has room for.
func (w *writing) height() float32 {
	const all, around = 300, 170 // around are the heading, the words above the fields, the buttons and the margins
	scale := theme.TextSize() / 15
	return min(all, w.side.desk.Window.Canvas().Size().Height/scale-around)
}

// next begins another entry.
func (w *writing) next() {
	w.editing.Open(w.side.state.fresh(w.side.service.Today()))
	w.form.offer(w.side.state)
	w.form.asks(w.editing.Value().Entry, false)
}

// store writes the entry, and begins the next one; what is refused is told at its field.
func (w *writing) store() {
	canvas := w.side.desk.Window.Canvas()
	canvas.Unfocus()
	e, err := w.side.service.SaveEntry(w.editing.Value().Entry)
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

func (w *writing) refused(e model.Entry, err error) {
	faults := phrase.Faults(err)
	if len(faults) == 0 {
		w.side.desk.Fail(err)
		return
	}
	w.form.asks(e, sinks(err) || w.form.why.Visible())
	w.form.SetErrors(faults)
	for _, name := range []string{"on", "account", "code", "toAccount", "amount", "negativeWhy"} {
		if faults[name] != "" {
			w.form.Jump(name)
			return
		}
	}
}
