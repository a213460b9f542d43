package sending

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// dueSide is what the year owes.
type dueSide struct {
	*source
	onCopy func(kind string, p model.Period)

	list  *part.Table[owed]
	tools *part.Toolbar
	sum   *part.Line
	first *part.Notice // what is to be done before a return has anything to tell
	page  *fyne.Container
}

func newDueSide(x *source) *dueSide {
	s := &dueSide{source: x, sum: part.NewCut("", part.Strong)}
	s.list = part.NewTable(dueColumns(), owed.key, phrase.Say("return.due.none"))
	s.list.OnOpen = func(owed) { s.save() }
	s.tools = part.NewToolbar(
		&part.Action{Label: phrase.Say("return.save"), Key: fyne.KeyF2, Icon: theme.DocumentSaveIcon(), Primary: true, Do: s.save},
		part.NewPrint(s.print),
		&part.Action{Label: phrase.Say("return.mark"), Key: fyne.KeyF6, Icon: theme.MailSendIcon(), Do: s.mark},
		&part.Action{Label: phrase.Say("return.to_copy"), Key: fyne.KeyF7, Icon: theme.ContentCopyIcon(), Do: s.copy},
	)
	s.first = part.NewNotice("", part.Plain, part.NewButton(phrase.Say("return.to_ledger"), func() { s.desk.Go("ledger", "") }))
	s.first.Hide()
	s.page = part.NewFrame(part.NewColumn(s.tools, s.first, s.sum), part.NewLabel(phrase.Say("return.due.star"), part.Small), s.list)
	return s
}

func dueColumns() []part.Column[owed] {
	return []part.Column[owed]{
		{Title: phrase.Say("return.column.return"), Width: 220, Weight: 3, Text: owed.name},
		{Title: phrase.Say("return.column.period"), Width: 170, Weight: 2, Text: func(o owed) string { return service.ShortPeriod(o.Period) }},
		{Title: phrase.Say("return.column.due"), Width: 112, Text: owed.due, Compare: byDue},
		{
			Title: phrase.Say("return.column.state"), Width: 150, Text: func(o owed) string { text, _ := o.state(); return text },
			Tone: func(o owed) part.Tone { _, tone := o.state(); return tone },
		},
		{Title: phrase.Say("return.column.sent"), Width: 170, Weight: 2, Text: owed.sent},
	}
}

func (s *dueSide) key(k *fyne.KeyEvent) bool { return s.tools.TypedKey(k) }

func (s *dueSide) show() {
	y, ok := s.year()
	if !ok {
		s.list.SetRows(nil)
		return
	}
	dues, err := s.service.Dues(y.ID)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	accounts, err := s.service.Accounts(y.Fund)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	unplanned := y.Money == model.Money{}
	rows := owing(dues, len(accounts) == 0 && unplanned)
	s.list.SetRows(rows)
	s.begin(len(accounts) == 0, unplanned)
	late, soon := pressing(rows)
	s.sum.SetText(phrase.Say("return.due.sum", "late", strconv.Itoa(late), "soon", strconv.Itoa(soon)))
	if _, picked := s.list.Picked(); !picked && len(rows) > 0 {
		s.list.Pick(first(rows).key())
	}
}

// begin says what has to be there before the returns can be made: the accounts, and the plan.
func (s *dueSide) begin(unbanked, unplanned bool) {
	key := "return.first.account"
	if unplanned {
		key = "return.first"
	}
	s.first.Set(phrase.Say(key), part.Plain)
	s.first.Hidden = !unbanked
	s.page.Refresh()
}

// first is the line to begin with: the first that was not sent.
func first(rows []owed) owed {
	for _, o := range rows {
		if len(o.Sent) == 0 {
			return o
		}
	}
	return rows[0]
}

// picked is the line that is picked; without one a person is told to pick.
func (s *dueSide) picked() (owed, bool) {
	o, ok := s.list.Picked()
	if !ok {
		s.tell(phrase.Say("return.pick"), part.Warning)
	}
	return o, ok
}

func (s *dueSide) save() {
	switch o, ok := s.picked(); {
	case !ok:
	case o.Writes:
		s.source.save(o.Rule.Return, o.Period)
	default:
		s.paper(o.Rule.Return, o.Period)
	}
}

func (s *dueSide) print() {
	if o, ok := s.picked(); ok {
		s.paper(o.Rule.Return, o.Period)
	}
}

func (s *dueSide) copy() {
	o, ok := s.picked()
	switch {
	case ok && o.Writes:
		s.onCopy(o.Rule.Return, o.Period)
	case ok:
		s.tell(phrase.Say("return.no_sheet", "return", o.name()), part.Warning)
	}
}

// mark notes that the return that is picked was sent.
func (s *dueSide) mark() {
	o, ok := s.picked()
	if !ok {
		return
	}
	y, ok := s.year()
	if ok {
		s.askSent(model.Sending{Fund: y.Fund, Return: o.Rule.Return, Period: o.Period, To: o.Rule.To}, s.show)
	}
}
