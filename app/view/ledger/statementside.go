package ledger

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// statementSide is the statement of a month, a quarter or the year.
type statementSide struct {
	*source
	year    int // พ.ศ.; 0 without a year
	id      model.ID
	shown   model.Period
	periods []model.Period
	period  *part.Choice[string]
	table   *part.Table[line]
	toolbar *part.Toolbar
	zeros   *part.Notice // why the statement is of zeros, and what is to be done first
	page    *fyne.Container
}

func newStatementSide(x *source) *statementSide {
	s := &statementSide{source: x, zeros: part.NewNotice("", part.Plain)}
	s.zeros.Hide()
	s.period = part.NewChoice(nil, func(string) { s.show("") })
	s.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("ledger.period.before"), Key: fyne.KeyF9, Do: func() { s.step(-1) }},
		&part.Action{Label: phrase.Say("ledger.period.after"), Key: fyne.KeyF11, Do: func() { s.step(1) }},
		&part.Action{Label: phrase.Say("ledger.statement.open"), Key: fyne.KeyF8, Do: func() { s.deliver(s.paper, x.desk.Open) }},
		&part.Action{Label: phrase.Say("ledger.statement.workbook"), Key: fyne.KeyF2, Do: func() { s.deliver(s.workbook, x.desk.Open) }},
		part.NewPrint(s.print),
	)
	s.toolbar.Add(part.NewWide(s.period))
	s.table = part.NewTable(statementColumns(), func(l line) string { return l.code + l.name }, "")
	s.page = part.NewFrame(part.NewColumn(s.toolbar, s.zeros), nil, s.table)
	return s
}

func statementColumns() []part.Column[line] {
	tone := func(l line) part.Tone {
		switch {
		case l.sum && (l.this < 0 || l.year < 0):
			return part.Error
		case l.sum:
			return part.Strong
		case l.quiet():
			return part.Muted
		}
		return part.Plain
	}
	column := func(name string, width, weight float32, align fyne.TextAlign, text func(line) string) part.Column[line] {
		return part.Column[line]{Title: phrase.Say("ledger.column." + name), Width: width, Weight: weight, Align: align, Text: text, Tone: tone}
	}
	return []part.Column[line]{
		column("code_only", 80, 0, fyne.TextAlignLeading, func(l line) string { return l.code }),
		column("line", 380, 1, fyne.TextAlignLeading, func(l line) string { return l.name }),
		column("this", 130, 0, fyne.TextAlignTrailing, func(l line) string { return l.this.String() }),
		column("to_date", 130, 0, fyne.TextAlignTrailing, func(l line) string { return l.year.String() }),
	}
}

func (s *statementSide) content() fyne.CanvasObject { return s.page }

func (s *statementSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }

func (s *statementSide) show(model.ID) {
	l, y, err := s.read()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	if l.Year == 0 {
		s.year = 0
		s.table.SetRows(nil)
		return
	}
	if l.Year != s.year {
		s.offer(l.Year)
	}
	s.id, s.shown = y.ID, s.at()
	st, err := s.service.Statement(l.Fund.ID, s.shown)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.table.SetRows(statementLines(y.Rules, st))
	text := firstStep(l)
	s.zeros.Set(text, part.Plain)
	s.zeros.Hidden = text == ""
	s.page.Refresh()
}

// firstStep says what is to be done before the ledger has numbers; "" once it has.
func firstStep(l service.Ledger) string {
	switch {
	case len(l.Accounts) == 0:
		return phrase.Say("ledger.statement.no_account")
	case len(l.Rows) == 0:
		return phrase.Say("ledger.statement.no_entry")
	}
	return ""
}

// offer lists the periods of a year; the year itself is shown first.
func (s *statementSide) offer(year int) {
	s.year, s.periods = year, periodsOf(year)
	options := make([]part.Option[string], len(s.periods))
	for i, p := range s.periods {
		options[i] = part.Option[string]{Value: p.String(), Label: service.PeriodName(p)}
	}
	s.period.SetChoices(options)
	s.period.Set(s.periods[0].String())
}

// at is the period that is chosen.
func (s *statementSide) at() model.Period { return s.periods[max(s.period.SelectedIndex(), 0)] }

// deliver writes the statement that is shown, and hands it on.
func (s *statementSide) deliver(make func() (part.Paper, error), hand func(string)) {
	if s.year != 0 {
		s.desk.Deliver(make, hand)
	}
}

// paper is the statement as it is signed.
func (s *statementSide) paper() (part.Paper, error) {
	w, err := s.service.ReturnPaper(service.ReturnStatement, s.id, s.shown)
	return part.Paper(w), err
}

// workbook is the statement for Excel.
func (s *statementSide) workbook() (part.Paper, error) {
	name, data, err := s.service.WriteReturnOf(service.ReturnStatement, s.id, s.shown)
	return part.Paper{Name: name, Data: data}, err
}

func (s *statementSide) print() { s.deliver(s.paper, s.desk.Print) }

// step goes to the next period of the list, or to the one before.
func (s *statementSide) step(by int) {
	at := s.period.SelectedIndex() + by
	if at < 0 || at >= len(s.periods) {
		return
	}
	s.period.Set(s.periods[at].String())
	s.show("")
}
