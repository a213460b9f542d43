package ledger

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// field is a labelled field with its words from the phrase book.
func field(name string, o fyne.CanvasObject) *part.Field { return part.NewField("ledger", name, o) }

// entryForm is the fields of one movement of money, tied to it. The sum stands last, so that who types through the fields has all of
// the entry together when it is stored.
type entryForm struct {
	*part.Form
	editing           *part.Editing[service.LedgerRow]
	code, account, to *part.Choice[string]
	why               *part.Entry
	cleared           *part.DateEntry // the day on which the bank shows it: told after it was written, so not in the box that writes
	able              []interface {
		Enable()
		Disable()
	}
}

func newEntryForm(e *part.Editing[service.LedgerRow], today model.Date) *entryForm {
	f := &entryForm{editing: e, code: part.NewChoice[string](nil, nil), account: part.NewChoice[string](nil, nil), to: part.NewChoice[string](nil, nil)}
	on := e.Date(part.NewDateEntry(today), func(r *service.LedgerRow) *model.Date { return &r.Date })
	text := func(at func(*service.LedgerRow) *string) *part.Entry { return e.Text(part.NewEntry(), at) }
	party := text(func(r *service.LedgerRow) *string { return &r.Party })
	about := text(func(r *service.LedgerRow) *string { return &r.Text })
	paper := text(func(r *service.LedgerRow) *string { return &r.Paper })
	sum := e.Money(part.NewMoneyEntry(), func(r *service.LedgerRow) *model.Satang { return &r.Amount })
	f.cleared = e.Date(part.NewDateEntry(today), func(r *service.LedgerRow) *model.Date { return &r.Cleared })
	f.cleared.Hide()
	f.why = text(func(r *service.LedgerRow) *string { return &r.NegativeWhy })
	e.Choice(f.account, func(r service.LedgerRow) string { return string(r.Account) }, func(r *service.LedgerRow, v string) { r.Account = model.ID(v) })
	e.Choice(f.to, func(r service.LedgerRow) string { return string(r.To) }, func(r *service.LedgerRow, v string) { r.To = model.ID(v) })
	e.Choice(f.code, func(r service.LedgerRow) string { return string(r.Code) }, func(r *service.LedgerRow, v string) {
		if r.Code = model.LedgerCode(v); r.Code != model.CodeBank {
			r.To = ""
		}
	})
	f.Form = part.NewForm(2,
		part.Required(field("on", on)), part.Required(field("account", f.account)), part.Wide(part.Required(field("code", f.code))),
		part.Wide(part.Required(field("toAccount", f.to))), field("party", party), field("text", about), field("paper", paper),
		part.Required(field("amount", sum)), field("cleared", f.cleared), part.Wide(part.Required(field("negativeWhy", f.why))),
	)
	f.able = append(f.able, on, f.account, f.code, f.to, party, about, paper, sum, f.why)
	e.Forms = []*part.Form{f.Form}
	f.asks(model.Entry{}, false)
	return f
}

// offer puts what an entry can be for, and the accounts, into the lists.
func (f *entryForm) offer(b book) {
	at := f.editing.Value()
	for _, c := range []struct {
		choice *part.Choice[string]
		list   []named
		value  string
	}{{f.code, b.codes(), string(at.Code)}, {f.account, b.accounts(), string(at.Account)}, {f.to, b.accounts(), string(at.To)}} {
		options := make([]part.Option[string], len(c.list))
		for i, n := range c.list {
			options[i] = part.Option[string]{Value: n.key, Label: n.name}
		}
		before := c.choice.Value()
		c.choice.SetChoices(options)
		if before == "" {
			c.choice.Set(c.value)
		}
	}
}

// asks shows the account that money goes to for money between accounts only, and the reason where an account goes below zero.
func (f *entryForm) asks(e model.Entry, negative bool) {
	to, why := e.Code == model.CodeBank, negative || e.NegativeWhy != ""
	if f.to.Visible() == to && f.why.Visible() == why {
		return
	}
	f.to.Hidden, f.why.Hidden = !to, !why
	f.Resettle()
}

// clears shows the day on which the bank shows the entry, where there is a bank; it may be told of a closed month, too.
func (f *entryForm) clears(may bool) {
	if f.cleared.Visible() == may {
		return
	}
	f.cleared.Hidden = !may
	f.Resettle()
}

// enable lets the fields be typed in, or greys them out.
func (f *entryForm) enable(on bool) {
	for _, w := range f.able {
		if on {
			w.Enable()
		} else {
			w.Disable()
		}
	}
}

// sinks tells whether a refusal is that an account goes below zero, which wants a reason.
func sinks(err error) bool { return phrase.Faults(err)["negativeWhy"] != "" }
