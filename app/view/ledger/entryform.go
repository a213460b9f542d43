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
	sum               *part.MoneyEntry
	request           *part.Choice[string] // the request that an expense pays; offered in the box that writes alone
	unsigned          *part.Entry          // why it is paid before all have signed
	waiting           []service.OpenRequest
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
	f.sum = e.Money(part.NewMoneyEntry(), func(r *service.LedgerRow) *model.Satang { return &r.Amount })
	f.request, f.unsigned = part.NewChoice[string](nil, nil), part.NewEntry()
	f.request.Hide()
	f.unsigned.Hide()
	e.Choice(f.request, func(r service.LedgerRow) string { return string(r.Disbursement) }, func(r *service.LedgerRow, v string) { f.pays(r, model.ID(v)) })
	f.cleared = e.Date(part.NewDateEntry(today), func(r *service.LedgerRow) *model.Date { return &r.Cleared })
	f.cleared.Hide()
	f.why = text(func(r *service.LedgerRow) *string { return &r.NegativeWhy })
	e.Choice(f.account, func(r service.LedgerRow) string { return string(r.Account) }, func(r *service.LedgerRow, v string) { r.Account = model.ID(v) })
	e.Choice(f.to, func(r service.LedgerRow) string { return string(r.To) }, func(r *service.LedgerRow, v string) { r.To = model.ID(v) })
	e.Choice(f.code, func(r service.LedgerRow) string { return string(r.Code) }, func(r *service.LedgerRow, v string) {
		if r.Code = model.LedgerCode(v); r.Code != model.CodeBank {
			r.To = ""
		}
		f.pays(r, "")
	})
	f.Form = part.NewForm(2,
		part.Required(field("on", on)), field("paper", paper), part.Wide(part.Required(field("account", f.account))), part.Wide(part.Required(field("code", f.code))),
		part.Wide(part.Required(field("toAccount", f.to))), part.Wide(field("disbursement", f.request)), field("party", party), field("text", about),
		part.Required(field("amount", f.sum)), field("cleared", f.cleared), part.Wide(part.Required(field("unsigned", f.unsigned))),
		part.Wide(part.Required(field("negativeWhy", f.why))),
	)
	f.able = append(f.able, on, f.account, f.code, f.to, party, about, paper, f.sum, f.why)
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

// pays makes an entry the payment of a request, whose sum and payee are not typed anew; with an empty ID one of no request, as it is
// where the code is another.
func (f *entryForm) pays(r *service.LedgerRow, request model.ID) {
	if r.Disbursement != "" && r.Disbursement != request {
		r.Amount, r.Party, r.Text = 0, "", ""
	}
	r.Disbursement = ""
	for _, w := range f.waiting {
		if w.ID == request {
			r.Disbursement, r.Amount, r.Party, r.Text = w.ID, w.Amount, w.Payee, w.Title
		}
	}
}

// requests offers the requests that wait for an expense of the code, if there are any.
func (f *entryForm) requests(e model.Entry) {
	options := []part.Option[string]{{Label: phrase.Say("ledger.request.none")}}
	for _, w := range f.waiting {
		if w.Code == e.Code {
			options = append(options, part.Option[string]{Value: string(w.ID), Label: phrase.Say("ledger.request.of",
				"number", w.Number, "title", part.Short(w.Title, 60), "sum", w.Amount.String())})
		}
	}
	f.request.SetChoices(options)
	f.request.Set(string(e.Disbursement))
	if paying := e.Disbursement != ""; paying {
		f.sum.Disable()
	} else {
		f.sum.Enable()
		f.wantSigned(false)
	}
	if offered := len(options) > 1; f.request.Visible() != offered {
		f.request.Hidden = !offered
		f.Resettle()
	}
}

// wantSigned shows the field for why a request is paid before all have signed it, or hides it.
func (f *entryForm) wantSigned(ask bool) {
	if f.unsigned.Visible() == ask {
		return
	}
	if f.unsigned.Hidden = !ask; !ask {
		f.unsigned.SetText("")
	}
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
