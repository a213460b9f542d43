package ledger

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// askImport asks for the workbooks of past months, NHSO-MONEY with NHSO-BALANCE beside it, and takes them into the account that is open.
func (s *accountSide) askImport() {
	a, ok := s.records.Current()
	if !ok {
		return
	}
	money, balance := part.NewEntry(), part.NewEntry()
	form := part.NewForm(1, part.Required(field("import_money", s.withPicker(money))), field("import_balance", s.withPicker(balance)))
	body := part.NewColumn(part.NewLabel(phrase.Say("ledger.import.text", "account", a.Name), part.Plain), form)
	part.Dialog(s.desk.Window, phrase.Say("ledger.import"), body, phrase.Say("ledger.import.look"), func() bool {
		s.desk.Window.Canvas().Unfocus()
		var paths []string
		for _, e := range []*part.Entry{money, balance} {
			if path := strings.Trim(e.Text, `"`); path != "" {
				paths = append(paths, path)
			}
		}
		if len(paths) == 0 {
			form.SetErrors(map[string]string{"import_money": phrase.Say("field.required")})
			return false
		}
		part.ShowTaking(s.desk, paths[0], func(context.Context, string) (part.Taking, error) { return s.taking(a.ID, paths) }, func() { s.show("") })
		return true
	})
}

// withPicker puts a button beside a path that chooses a workbook.
func (s *accountSide) withPicker(path *part.Entry) fyne.CanvasObject {
	choose := part.NewButton(phrase.Say("ledger.import.choose"), func() {
		pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
			switch {
			case err != nil:
				s.desk.Fail(err)
			case file != nil:
				_ = file.Close() // only its path is wanted
				path.SetText(file.URI().Path())
			}
		}, s.desk.Window)
		pick.SetFilter(storage.NewExtensionFileFilter([]string{".xlsx", ".XLSX"}))
		part.ShowPicker(s.desk.Window, pick, phrase.Say("ledger.import.choose"))
	})
	return container.NewBorder(nil, nil, nil, choose, path)
}

// taking reads the workbooks and says what taking them in would do; what is refused is the error.
func (s *accountSide) taking(account model.ID, paths []string) (part.Taking, error) {
	var books []service.Workbook
	for _, path := range paths {
		b, err := service.LoadWorkbook(path)
		if err != nil {
			return part.Taking{}, err
		}
		books = append(books, b)
	}
	p, err := s.service.PreviewLedger(s.fund, account, books)
	if err == nil {
		err = p.Check()
	}
	if err != nil {
		return part.Taking{}, err
	}
	return s.committing(p)
}

// committing is a preview in words, and what takes it in: with a reason where the account goes below zero by it.
func (s *accountSide) committing(p service.LedgerImport) (part.Taking, error) {
	text, err := previewText(p)
	commit := func(ctx context.Context, reason string) error {
		p.NegativeWhy = reason
		return s.service.CommitLedger(ctx, p)
	}
	if p.Sinks != nil {
		return part.Taking{Text: text, Because: commit}, err
	}
	return part.Taking{Text: text, Commit: func(ctx context.Context) error { return commit(ctx, "") }}, err
}

// askSpent writes into the account that is open what the projects of the year at the top spent, as a list that was taken in tells: for a
// year of which there is no ledger.
func (s *accountSide) askSpent() {
	a, ok := s.records.Current()
	if !ok {
		return
	}
	p, err := s.service.PreviewSpent(a.ID, s.year)
	if err == nil {
		err = p.Check()
	}
	if err != nil {
		s.desk.Fail(err)
		return
	}
	title := phrase.Say("ledger.spent")
	if p.Count(service.ChangeAdd) == 0 {
		key := "ledger.spent.none"
		if len(p.Lines) > 0 {
			key = "ledger.spent.nothing"
		}
		part.Tell(s.desk.Window, title, phrase.Say(key, "year", itoa(s.year), "count", itoa(len(p.Lines))), part.Plain)
		return
	}
	t, err := s.committing(p)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	part.AskTaking(s.desk, title, t, func() { s.show("") })
}
