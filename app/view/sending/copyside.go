package sending

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// copySide shows any return of the year, to be saved, or copied field by field into the web system.
type copySide struct {
	*source
	at      copying
	yearNo  int
	periods []model.Period

	kind   *part.Choice[string]
	period *part.Choice[string]
	rows   *part.Table[sheetRow]
	fields *part.Table[fieldLine]
	tools  *part.Toolbar
	page   fyne.CanvasObject
}

func newCopySide(x *source) *copySide {
	s := &copySide{source: x}
	s.kind = part.NewChoice(x.sheets(), func(string) { s.show() })
	s.period = part.NewChoice[string](nil, func(string) { s.show() })
	s.kind.Set(service.ReturnAction)
	s.rows = part.NewTable([]part.Column[sheetRow]{
		{Title: phrase.Say("return.column.number"), Width: 50, Align: fyne.TextAlignTrailing, Text: sheetRow.key},
		{Title: phrase.Say("return.column.row"), Width: 200, Weight: 1, Text: func(r sheetRow) string { return s.at.title(r) }},
	}, sheetRow.key, phrase.Say("return.copy.none"))
	s.rows.OnPick = func(r sheetRow) { s.fields.SetRows(s.at.fields(r)) }
	s.fields = part.NewTable([]part.Column[fieldLine]{
		{Title: phrase.Say("return.column.field"), Width: 160, Weight: 1, Text: func(f fieldLine) string { return f.header }, Tone: muted},
		{Title: phrase.Say("return.column.value"), Width: 160, Weight: 2, Text: func(f fieldLine) string { return f.text }},
	}, fieldLine.key, "")
	s.fields.OnOpen = func(fieldLine) { s.copyField() }
	s.tools = part.NewToolbar(
		&part.Action{Label: phrase.Say("return.save"), Key: fyne.KeyF2, Icon: theme.DocumentSaveIcon(), Primary: true, Do: s.save},
		&part.Action{Label: phrase.Say("return.copy.field"), Key: fyne.KeyF8, Icon: theme.ContentCopyIcon(), Do: s.copyField},
		&part.Action{Label: phrase.Say("return.copy.table"), Key: fyne.KeyF9, Icon: theme.ContentCopyIcon(), Do: s.copyTable},
		&part.Action{Label: phrase.Say("return.mark"), Key: fyne.KeyF6, Icon: theme.MailSendIcon(), Do: s.mark},
		part.NewPrint(s.print),
	)
	s.tools.Add(part.NewWide(s.kind))
	s.tools.Add(part.NewWide(s.period))
	split := container.NewHSplit(s.rows, s.fields)
	split.Offset = 0.42
	s.page = part.NewFrame(s.tools, part.NewLabel(phrase.Say("return.copy.hint"), part.Small), split)
	return s
}

// sheets are the returns to choose from. Each sheet of one stands for itself, those after the first as the return's key and their place:
// plan/1.
func (x *source) sheets() []part.Option[string] {
	var out []part.Option[string]
	for _, k := range service.ReturnKinds("") {
		names, err := k.Sheets()
		if err != nil {
			x.desk.Fail(err)
		}
		for i, name := range names {
			o := part.Option[string]{Value: k.Key, Label: k.Label()}
			if i > 0 {
				o.Value, o.Label = k.Key+"/"+strconv.Itoa(i), phrase.Say("return.copy.sheet", "return", k.Label(), "sheet", name)
			}
			out = append(out, o)
		}
	}
	return out
}

// returned is the return that is chosen, and which of its sheets.
func (s *copySide) returned() (kind string, sheet int) {
	kind, at, further := strings.Cut(s.kind.Value(), "/")
	if further {
		sheet, _ = strconv.Atoi(at) // of our own making
	}
	return kind, sheet
}

func muted(fieldLine) part.Tone { return part.Muted }

func (s *copySide) key(k *fyne.KeyEvent) bool { return s.tools.TypedKey(k) }

// choose sets the return and the period that are shown next.
func (s *copySide) choose(kind string, p model.Period) {
	s.kind.Set(kind)
	if y, ok := s.year(); ok {
		s.offer(y.Year)
		s.period.Set(p.String())
	}
}

// offer lists the periods of the return that is chosen, keeping the one that is chosen where there still is such a one.
func (s *copySide) offer(year int) {
	kind, _ := s.returned()
	k, err := service.FindReturn(kind)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.yearNo, s.periods = year, periods(k, year)
	was := s.period.Value()
	options := make([]part.Option[string], len(s.periods))
	found := false
	for i, p := range s.periods {
		options[i] = part.Option[string]{Value: p.String(), Label: service.ShortPeriod(p)}
		found = found || p.String() == was
	}
	s.period.SetChoices(options)
	if !found {
		was = s.periods[0].String()
	}
	s.period.Set(was)
}

// chosen is the period that is shown.
func (s *copySide) chosen() model.Period {
	p, _ := model.ParsePeriod(s.period.Value())
	return p
}

func (s *copySide) show() {
	y, ok := s.year()
	switch {
	case s.fields == nil: // the room is being made
		return
	case !ok:
		s.at = copying{}
		s.rows.SetRows(nil)
		s.fields.SetRows(nil)
		return
	}
	s.offer(y.Year)
	kind, sheet := s.returned()
	value, err := s.service.ReturnOf(kind, y.ID, s.chosen())
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.at = copyOf(value.Sheets()[sheet])
	s.rows.SetRows(s.at.rows)
	s.fields.SetRows(nil)
	if len(s.at.rows) > 0 {
		if _, picked := s.rows.Picked(); !picked {
			s.rows.Pick(s.at.rows[0].key())
		}
		r, _ := s.rows.Picked()
		s.fields.SetRows(s.at.fields(r))
		if _, picked := s.fields.Picked(); !picked {
			s.fields.Pick("0")
		}
	}
}

func (s *copySide) save() {
	kind, _ := s.returned()
	s.source.save(kind, s.chosen())
}

func (s *copySide) print() {
	kind, _ := s.returned()
	s.paper(kind, s.chosen())
}

func (s *copySide) mark() {
	kind, _ := s.returned()
	if y, ok := s.year(); ok {
		s.askSent(model.Sending{Fund: y.Fund, Return: kind, Period: s.chosen()}, s.show)
	}
}

// copyField copies the field that is picked and goes on to the next, so that a form is typed field by field.
func (s *copySide) copyField() {
	f, ok := s.fields.Picked()
	if !ok {
		s.tell(phrase.Say("return.copy.pick"), part.Warning)
		return
	}
	s.clip(f.text, phrase.Say("return.copied.field", "field", f.header))
	s.fields.Pick(strconv.Itoa(f.at + 1))
}

func (s *copySide) copyTable() {
	s.clip(s.at.text(), phrase.Say("return.copied.table", "count", strconv.Itoa(len(s.at.rows))))
}
