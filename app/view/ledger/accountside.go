package ledger

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// accountSide is where the money lies: the bank accounts and the cash in hand.
type accountSide struct {
	*source
	fund    model.ID
	year    int        // พ.ศ., that is chosen
	first   model.Date // of it
	records *part.Records[service.LedgerAccount]
	toolbar *part.Toolbar
	imports *part.Action
	spent   *part.Action
	why     *part.Entry // why the account goes below zero by its opening balance; asked for where it does
	formed  *part.Form
}

// Where an account's money is, as the field's choice has it.
const (
	atBank = "bank"
	inHand = "cash"
)

func newAccountSide(x *source) *accountSide {
	s := &accountSide{source: x}
	s.records = &part.Records[service.LedgerAccount]{
		Desk: x.desk, List: s.list, Key: service.LedgerAccount.Key,
		Fresh: func() service.LedgerAccount {
			return service.LedgerAccount{Account: model.Account{Fund: s.fund, From: s.first}}
		},
		Missing: missingOfAccount,
		Search: func(a service.LedgerAccount) string {
			return strings.Join([]string{a.Name, a.Number, a.Bank, a.Branch}, " ")
		},
		Heading: func(a service.LedgerAccount) string {
			if a.ID == "" {
				return phrase.Say("ledger.account.new")
			}
			return a.Name
		},
		Opened: s.opened,
	}
	s.imports = &part.Action{Label: phrase.Say("ledger.import"), Key: fyne.KeyF11, Icon: theme.FolderOpenIcon(), Do: s.askImport}
	s.spent = &part.Action{Label: phrase.Say("ledger.spent"), Key: fyne.KeyF9, Do: s.askSpent}
	s.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("ledger.account.add"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: s.records.New},
		s.imports, s.spent,
	)
	s.records.Build(s.save, accountColumns(), phrase.Say("ledger.account.empty"), s.toolbar)
	s.records.SetForms(part.Section{Form: s.form()})
	return s
}

func (s *accountSide) form() *part.Form {
	e := s.records.Editing
	text := func(at func(*service.LedgerAccount) *string) *part.Entry { return e.Text(part.NewEntry(), at) }
	where := part.NewChoice([]part.Option[string]{
		{Value: atBank, Label: phrase.Say("ledger.account.bank")}, {Value: inHand, Label: phrase.Say("ledger.account.cash")},
	}, nil)
	e.Choice(where, func(a service.LedgerAccount) string {
		if a.Cash {
			return inHand
		}
		return atBank
	}, func(a *service.LedgerAccount, v string) { a.Cash = v == inHand })
	today := s.service.Today()
	s.why = text(func(a *service.LedgerAccount) *string { return &a.NegativeWhy })
	s.why.Hide()
	s.formed = part.NewForm(2,
		part.Wide(part.Required(field("name", text(func(a *service.LedgerAccount) *string { return &a.Name })))),
		field("cash", where),
		field("accountNumber", text(func(a *service.LedgerAccount) *string { return &a.Number })),
		field("bank", text(func(a *service.LedgerAccount) *string { return &a.Bank })),
		field("branch", text(func(a *service.LedgerAccount) *string { return &a.Branch })),
		part.Required(field("since", e.Date(part.NewDateEntry(today), func(a *service.LedgerAccount) *model.Date { return &a.From }))),
		field("opening", e.Money(part.NewMoneyEntry(), func(a *service.LedgerAccount) *model.Satang { return &a.Opening })),
		field("closed", e.Date(part.NewDateEntry(today), func(a *service.LedgerAccount) *model.Date { return &a.Closed })),
		part.Wide(part.Required(field("negativeWhy", s.why))),
	)
	return s.formed
}

// opened lets sums be taken into an account that is stored, and shows the reason for being below zero that it has.
func (s *accountSide) opened(a service.LedgerAccount, fresh bool) {
	s.imports.SetEnabled(!fresh)
	s.spent.SetEnabled(!fresh)
	if s.records.Editing.Pending() == 0 {
		s.asks(a.NegativeWhy != "")
	}
}

// asks shows the field for the reason, or hides it.
func (s *accountSide) asks(why bool) {
	if s.why.Visible() == why {
		return
	}
	s.why.Hidden = !why
	s.formed.Resettle()
}

// missingOfAccount names what a bank's account still wants so that a pass book can be found by it.
func missingOfAccount(a service.LedgerAccount) []string {
	var out []string
	if !a.Cash && a.Bank == "" {
		out = append(out, "bank")
	}
	if !a.Cash && a.Number == "" {
		out = append(out, "accountNumber")
	}
	return out
}

func accountColumns() []part.Column[service.LedgerAccount] {
	tone := func(a service.LedgerAccount) part.Tone {
		switch {
		case a.Closed != "":
			return part.Muted
		case a.Balance < 0:
			return part.Error
		}
		return part.Plain
	}
	type row = service.LedgerAccount
	column := func(name string, width, weight float32, text func(row) string) part.Column[row] {
		return part.Column[row]{Title: phrase.Say("ledger.column." + name), Width: width, Weight: weight, Text: text, Tone: tone}
	}
	name := column("account", 240, 2, func(a row) string { return a.Name })
	name.Compare = func(a, b row) int { return thai.Compare(a.Name, b.Name) }
	balance := column("lies", 110, 0, func(a row) string { return a.Balance.String() })
	balance.Align = fyne.TextAlignTrailing
	return []part.Column[row]{
		name,
		column("bank", 160, 1, func(a row) string {
			if a.Cash {
				return phrase.Say("ledger.account.cash")
			}
			return joined(a.Bank, a.Branch)
		}),
		column("accountNumber", 130, 0, func(a row) string { return a.Number }),
		column("since", 85, 0, func(a row) string { return shortDay(a.From) }),
		balance,
		column("closed", 85, 0, func(a row) string { return shortDay(a.Closed) }),
	}
}

func (s *accountSide) content() fyne.CanvasObject { return s.records.Content }

func (s *accountSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }

func (s *accountSide) show(id model.ID) {
	if id.Kind() != model.KindAccount {
		id = ""
	}
	s.records.Show(id)
}

func (s *accountSide) list() ([]service.LedgerAccount, error) {
	l, _, err := s.read()
	s.fund = l.Fund.ID
	s.year = l.Year
	s.first, _ = model.FiscalYearBounds(l.Year)
	return l.Accounts, err
}

func (s *accountSide) save(a service.LedgerAccount) (service.LedgerAccount, error) {
	stored, err := s.service.SaveAccount(a.Account)
	if err != nil {
		if sinks(err) {
			s.asks(true)
		}
		return a, err
	}
	a.Account = stored
	return a, nil
}
