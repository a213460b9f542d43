package ledger

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// monthSide is the twelve months of the year, above the pass books of the one that is picked.
type monthSide struct {
	*source
	ledger  service.Ledger
	state   closing
	typed   map[model.YearMonth]closing // what was typed of the year's months so far
	forms   []*bookForm
	table   *part.Table[service.LedgerMonth]
	head    *part.Notice
	page    *part.Page
	toolbar *part.Toolbar
	close   *part.Action
	reopen  *part.Action
	whole   fyne.CanvasObject
}

func newMonthSide(x *source) *monthSide {
	s := &monthSide{source: x, head: part.NewNotice("", part.Plain), page: part.NewPage()}
	s.close = &part.Action{Label: phrase.Say("ledger.month.close"), Key: fyne.KeyF9, Primary: true, Do: s.closeMonth}
	s.reopen = &part.Action{Label: phrase.Say("ledger.month.reopen"), Key: fyne.KeyF11, Do: s.askReopen}
	s.toolbar = part.NewToolbar(s.close, s.reopen)
	s.table = part.NewTable(monthColumns(), func(m service.LedgerMonth) string { return m.Period.String() }, "")
	s.table.OnPick = func(service.LedgerMonth) { s.open() }
	s.table.OnOpen = func(service.LedgerMonth) {
		if len(s.forms) > 0 {
			s.forms[0].Jump("balance")
		}
	}
	split := container.NewVSplit(s.table, s.page)
	split.Offset = 0.4
	s.whole = part.NewFrame(part.NewColumn(s.toolbar, s.head), nil, split)
	return s
}

func monthColumns() []part.Column[service.LedgerMonth] {
	type row = service.LedgerMonth
	tone := func(m row) part.Tone {
		switch {
		case m.Flow.Closing < 0:
			return part.Error
		case m.Locked:
			return part.Muted
		}
		return part.Plain
	}
	money := func(name string, of func(model.Flow) model.Satang) part.Column[row] {
		return part.Column[row]{
			Title: phrase.Say("ledger.column." + name), Width: 100, Align: fyne.TextAlignTrailing, Tone: tone,
			Text: func(m row) string { return of(m.Flow).String() },
		}
	}
	return []part.Column[row]{
		{Title: phrase.Say("ledger.column.month"), Width: 130, Text: func(m row) string { return monthName(m.Period) }, Tone: tone},
		money("forward", func(f model.Flow) model.Satang { return f.Opening + f.Begun }),
		money("in", func(f model.Flow) model.Satang { return f.Income }),
		money("out", func(f model.Flow) model.Satang { return f.Expense }),
		money("left", func(f model.Flow) model.Satang { return f.Closing }),
		{Title: phrase.Say("ledger.column.standing"), Width: 160, Weight: 1, Text: standing, Tone: tone},
	}
}

func (s *monthSide) content() fyne.CanvasObject { return s.whole }

func (s *monthSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }

// show reads the months again. The first that is still to be closed is picked, until somebody picks another.
func (s *monthSide) show(id model.ID) {
	l, _, err := s.read()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	another := l.Year != s.ledger.Year || l.Fund.ID != s.ledger.Fund.ID
	if s.ledger = l; another {
		s.typed = map[model.YearMonth]closing{}
	}
	s.table.SetRows(l.Months)
	picked, ok := s.table.Picked()
	for _, m := range l.Months {
		if m.ID == id && id != "" {
			picked, ok, another = m, true, false
			break
		}
	}
	if (!ok || another) && len(l.Months) > 0 {
		picked = next(l.Months)
	}
	s.table.Pick(picked.Period.String())
	s.open()
}

// next is the first month that is not closed; the last when all are.
func next(months []service.LedgerMonth) service.LedgerMonth {
	for _, m := range months {
		if !m.Locked {
			return m
		}
	}
	return months[len(months)-1]
}

// open shows the pass books of the picked month.
func (s *monthSide) open() {
	m, ok := s.table.Picked()
	s.close.SetEnabled(false)
	s.reopen.SetEnabled(false)
	if !ok {
		s.page.SetObjects()
		return
	}
	c, err := s.service.Closing(s.ledger.Fund.ID, m.Period.YearMonth())
	if err != nil {
		s.desk.Fail(err)
		return
	}
	entries, err := s.service.Entries(s.ledger.Fund.ID)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.state = newClosing(c, entries, s.typed[c.Month.Month])
	s.typed[c.Month.Month] = s.state
	s.close.SetEnabled(!m.Locked)
	s.reopen.SetEnabled(s.state.closed())
	s.tell(m)
	objects := make([]fyne.CanvasObject, len(c.Books))
	s.forms = make([]*bookForm, len(c.Books))
	for i, b := range c.Books {
		s.forms[i] = s.newBookForm(i)
		objects[i] = part.NewCard(b.Account.Name, s.forms[i].whole)
	}
	s.page.SetObjects(objects...)
}

// tell says above the pass books what is to be done with the month.
func (s *monthSide) tell(m service.LedgerMonth) {
	name := monthName(m.Period)
	first := model.MonthOf(s.state.First.Last())
	switch {
	case s.state.closed():
		s.head.Set(phrase.Say("ledger.month.is_closed", "month", name, "by", s.state.Month.Closed.By), part.Good)
	case m.Locked:
		s.head.Set(phrase.Say("ledger.month.is_behind", "month", name), part.Plain)
	case len(s.state.Books) == 0:
		s.head.Set(phrase.Say("ledger.month.no_account", "month", name), part.Warning)
	case s.service.Today() < m.Period.YearMonth().Last():
		s.head.Set(phrase.Say("ledger.month.running", "month", name), part.Plain)
	case s.state.First != "":
		s.head.Set(phrase.Say("ledger.month.first", "month", name, "first", monthName(first)), part.Warning)
	default:
		s.head.Set(phrase.Say("ledger.month.to_close", "month", name), part.Plain)
	}
}

// closeMonth closes the picked month with what was read in the pass books.
func (s *monthSide) closeMonth() {
	s.desk.Window.Canvas().Unfocus()
	books, at := s.state.given()
	_, err := s.service.CloseMonth(s.ledger.Fund.ID, s.state.Month.Month, books)
	if err == nil {
		s.desk.Saved()
		s.table.Unpick()
		s.show("")
		return
	}
	placed := 0
	faults := phrase.Faults(err)
	if faults["books"] != "" { // after the reasons, so that the sum that lacks has the keys
		defer s.wantSums()
		placed++
	}
	for path, fault := range faults {
		n, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(path, "books."), ".why"))
		if !strings.HasSuffix(path, ".why") || n >= len(at) {
			continue
		}
		placed++
		s.forms[at[n]].SetErrors(map[string]string{"why": fault})
		s.forms[at[n]].Jump("why")
	}
	if placed < max(len(faults), 1) {
		s.desk.Fail(err)
	}
}

// wantSums marks the pass books of which no sum was typed, and goes to the first.
func (s *monthSide) wantSums() {
	var first *bookForm
	for i, f := range s.forms {
		if s.state.books[i].known {
			continue
		}
		f.SetErrors(map[string]string{"balance": phrase.Say("month.book_missing", "account", s.state.Books[i].Account.Name)})
		if first == nil {
			first = f
		}
	}
	if first != nil {
		first.Jump("balance")
	}
}

// askReopen opens a closed month again, with a reason.
func (s *monthSide) askReopen() {
	m, ok := s.table.Picked()
	if !ok || !s.state.closed() {
		return
	}
	text := phrase.Say("ledger.month.reopen.text", "month", monthName(m.Period))
	part.Ask(s.desk.Window, phrase.Say("ledger.month.reopen"), text, "", true, func(reason string) {
		if _, err := s.service.ReopenMonth(s.ledger.Fund.ID, m.Period.YearMonth(), reason); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		s.show("")
	})
}
