package ledger

import (
	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/model"
)

// bookForm is one account against its pass book.
type bookForm struct {
	*part.Form
	side    *monthSide
	at      int // among the month's accounts
	balance *part.MoneyEntry
	compare *part.Label
	whole   fyne.CanvasObject
}

// newBookForm makes the form of the nth account, with what was typed.
func (s *monthSide) newBookForm(n int) *bookForm {
	f := &bookForm{side: s, at: n, balance: part.NewMoneyEntry(), compare: part.NewLabel("", part.Plain)}
	book := s.state.books[n]
	f.balance.SetKnown(book.Balance, book.known)
	f.balance.OnChanged = func(v model.Satang) {
		f.book().Balance, f.book().known = v, f.balance.Known()
		f.told()
	}
	why := part.NewEntry()
	why.SetText(book.Why)
	why.OnLeave = func(text string) { f.book().Why = text }
	may := s.state.may(n)
	options := make([]part.Option[string], len(may))
	for i, m := range may {
		options[i] = part.Option[string]{Value: m.key, Label: m.name}
	}
	ticked := make([]string, len(book.Outstanding))
	for i, id := range book.Outstanding {
		ticked[i] = string(id)
	}
	waiting := part.NewMultiChoice(options, func(ids []string) {
		f.book().Outstanding = nil
		for _, id := range ids {
			f.book().Outstanding = append(f.book().Outstanding, model.ID(id))
		}
		f.told()
	})
	waiting.Set(ticked)
	waiting.Hidden = len(may) == 0 || s.state.closed()
	name := "balance"
	if s.state.Books[n].Account.Cash {
		name = "counted"
	}
	balance := field(name, f.balance)
	balance.Name = "balance"
	f.Form = part.NewForm(2, balance, field("why", why), part.Wide(field("outstanding", waiting)))
	f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	if s.state.closed() {
		f.balance.Disable()
		why.Disable()
	}
	f.whole = part.NewColumn(f.compare, f.Form)
	f.told()
	return f
}

func (f *bookForm) book() *said { return &f.side.state.books[f.at] }

// told says how the account stands after something was typed.
func (f *bookForm) told() {
	text, tone := f.side.state.compare(f.at)
	f.compare.Set(text, tone)
	f.side.page.Resettle()
}
