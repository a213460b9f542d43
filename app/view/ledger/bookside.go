package ledger

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// bookSide is the cash book: the movements of money above the one that is open.
type bookSide struct {
	*source
	state        book
	openAccounts func() // leads to the side of the accounts, with a new one

	records  *part.Records[service.LedgerRow]
	form     *entryForm
	toolbar  *part.Toolbar
	begin    *part.Action // writes an entry, or adds the first account
	withdraw *part.Action
	project  *part.Action
	months   *part.Choice[string]
	sums     *part.Line
	below    *part.Notice // an account that is below zero
}

func newBookSide(x *source) *bookSide {
	s := &bookSide{source: x, sums: part.NewCut("", part.Strong), below: part.NewNotice("", part.Warning)}
	s.below.Hide()
	s.records = &part.Records[service.LedgerRow]{
		Desk: x.desk, List: s.list, Key: service.LedgerRow.Key,
		Fresh:   func() service.LedgerRow { return s.state.fresh(x.service.Today()) },
		Missing: func(service.LedgerRow) []string { return nil },
		Search: func(r service.LedgerRow) string {
			return strings.Join([]string{r.Number, r.Paper, s.state.what(r.Entry), codeLabel(s.state.rules, r.Code), r.Amount.String()}, " ")
		},
		Heading: func(r service.LedgerRow) string { return s.state.heading(r.Entry) },
		Opened:  s.opened,
		Share:   0.5,
	}
	s.withdraw = &part.Action{Label: phrase.Say("ledger.book.withdraw"), Key: fyne.KeyF8, Do: s.askWithdraw}
	s.project = &part.Action{Label: phrase.Say("ledger.book.project"), Key: fyne.KeyF9, Do: s.openProject}
	s.begin = &part.Action{Label: phrase.Say("ledger.book.write"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: s.write}
	s.toolbar = part.NewToolbar(s.begin, s.withdraw, s.project)
	s.months = part.NewChoice(nil, func(string) { s.show("") })
	s.toolbar.Add(part.NewWide(s.months))
	s.records.Build(s.save, s.columns(), phrase.Say("ledger.book.empty"), s.toolbar, s.sums, s.below)
	s.form = newEntryForm(s.records.Editing, x.service.Today())
	s.records.SetForms(part.Section{Form: s.form.Form})
	return s
}

func (s *bookSide) columns() []part.Column[service.LedgerRow] {
	tone := func(r service.LedgerRow) part.Tone {
		switch {
		case r.Withdrawn != "":
			return part.Muted
		case r.Balance < 0:
			return part.Error
		}
		return part.Plain
	}
	column := func(name string, width, weight float32, text func(service.LedgerRow) string) part.Column[service.LedgerRow] {
		return part.Column[service.LedgerRow]{Title: phrase.Say("ledger.column." + name), Width: width, Weight: weight, Text: text, Tone: tone}
	}
	money := func(name string, text func(service.LedgerRow) string) part.Column[service.LedgerRow] {
		c := column(name, 100, 0, text)
		c.Align = fyne.TextAlignTrailing
		return c
	}
	return []part.Column[service.LedgerRow]{
		column("on", 90, 0, func(r service.LedgerRow) string { return shortDay(r.Date) }),
		column("number", 100, 0, func(r service.LedgerRow) string { return cmp.Or(r.Number, r.Paper) }),
		column("what", 210, 2, func(r service.LedgerRow) string { return s.state.what(r.Entry) }),
		column("code", 120, 1, func(r service.LedgerRow) string { return string(r.Code) + " " + codeName(s.state.rules, r.Code) }),
		money("in", in), money("out", out),
		money("balance", func(r service.LedgerRow) string { return r.Balance.String() }),
	}
}

func (s *bookSide) content() fyne.CanvasObject { return s.records.Content }

func (s *bookSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }

// show reads the book again. An entry of a month that is hidden brings the whole year into view.
func (s *bookSide) show(id model.ID) {
	if id.Kind() != model.KindEntry {
		id = ""
	}
	if id != "" {
		s.months.Set(allMonths)
	}
	s.records.Show(id)
}

func (s *bookSide) list() ([]service.LedgerRow, error) {
	l, y, err := s.read()
	if err != nil {
		return nil, err
	}
	another := l.Year != s.state.ledger.Year || l.Fund.ID != s.state.ledger.Fund.ID
	s.state.ledger, s.state.rules = l, y.Rules
	if another || len(s.months.Options) == 0 {
		s.offerMonths()
	}
	s.state.month = monthNumber(s.months.Value())
	s.form.offer(s.state)
	s.wordBegin()
	s.sums.SetText(told(s.state.flow()))
	text := s.state.overdrawn()
	s.below.Set(text, part.Warning)
	s.below.Hidden = text == ""
	s.records.Content.Refresh()
	return s.state.rows(), nil
}

// wordBegin says what F2 does: without an account there is nothing to write in, and it adds the first one.
func (s *bookSide) wordBegin() {
	label, empty := "ledger.book.write", "ledger.book.empty"
	if len(s.state.ledger.Accounts) == 0 {
		label, empty = "ledger.book.add_account", "ledger.book.no_account"
	}
	s.begin.SetLabel(phrase.Say(label))
	s.records.Table.SetEmpty(phrase.Say(empty))
}

// offerMonths lists the months of the year, after all of it.
func (s *bookSide) offerMonths() {
	options := []part.Option[string]{{Value: allMonths, Label: phrase.Say("ledger.year", "year", itoa(s.state.ledger.Year))}}
	for _, m := range s.state.ledger.Months {
		options = append(options, part.Option[string]{Value: itoa(m.Period.Number), Label: monthName(m.Period)})
	}
	s.months.SetChoices(options)
	s.months.Set(allMonths)
}

// save stores a change to an entry.
func (s *bookSide) save(r service.LedgerRow) (service.LedgerRow, error) {
	e, err := s.service.SaveEntry(r.Entry)
	if err != nil {
		if sinks(err) {
			s.form.asks(r.Entry, true)
		}
		return r, err
	}
	r.Entry = e
	return r, nil
}

// opened greys out what can no longer be changed. A new entry is written in the box of F2 and not here, and what a project was paid,
// or gave back, is changed where its requests are.
func (s *bookSide) opened(r service.LedgerRow, fresh bool) {
	counts := !fresh && !s.state.fixed(r.Entry)
	s.form.enable(counts && r.Project == "")
	s.form.clears(!fresh && r.Withdrawn == "" && s.state.banked(r.Entry))
	s.withdraw.SetEnabled(counts)
	s.project.SetEnabled(r.Project != "")
	if s.records.Editing.Pending() == 0 {
		s.form.asks(r.Entry, false)
	}
}

// openProject goes to the project that the entry paid, or that gave money back.
func (s *bookSide) openProject() {
	if r, ok := s.records.Current(); ok && r.Project != "" {
		s.desk.Go("project", r.Project)
	}
}

// askWithdraw takes an entry out of the sums, with a reason.
func (s *bookSide) askWithdraw() {
	r, ok := s.records.Current()
	if !ok || s.state.fixed(r.Entry) {
		return
	}
	days, err := s.service.WithdrawingSinks(r.ID)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	text := phrase.Say("ledger.book.withdraw.text", "what", s.state.what(r.Entry), "amount", r.Amount.String())
	if len(days) > 0 {
		text = phrase.Say("ledger.book.withdraw.negative", "account", s.state.accountName(days[0].Account), "on", shortDay(days[0].On),
			"amount", days[0].Balance.String()) + "\n" + text
	}
	part.Ask(s.desk.Window, phrase.Say("ledger.book.withdraw"), text, "", true, func(reason string) {
		if err := s.service.WithdrawEntry(r.ID, reason); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		s.show("")
	})
}
