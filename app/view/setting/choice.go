package setting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

// choiceSide is what the office has chosen for its papers and meetings, how it numbers, its stock phrases, and this computer.
type choiceSide struct {
	*screen
	office  *part.Editing[model.Office]
	actor   *part.Entry
	me      *part.Form
	scale   *part.Choice[string]
	page    *part.Page
	numbers []numberPattern
}

func newChoiceSide(x *screen) *choiceSide {
	s := &choiceSide{screen: x, page: part.NewPage()}
	s.office = &part.Editing[model.Office]{Save: x.service.SaveOffice, Stored: func(model.Office) { x.desk.Saved() }, Fail: x.desk.Fail}
	stock, numbers := s.stock(), s.numbering()
	s.office.Forms = []*part.Form{stock, numbers}
	s.office.Left = s.showNumbers
	for _, f := range s.office.Forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.page.SetObjects(
		part.NewCard(phrase.Say("setting.computer"), s.computer()), part.NewCard(phrase.Say("setting.papers"), s.ticks()),
		part.NewCard(phrase.Say("setting.numbers"), part.NewTightColumn(part.NewLabel(phrase.Say("setting.numbers_hint"), part.Small), numbers)),
		part.NewCard(phrase.Say("setting.phrases"), stock),
	)
	return s
}

// stock is the form of the office's stock phrases, a table for each kind.
func (s *choiceSide) stock() *part.Form {
	var fields []*part.Field
	for _, kind := range model.StockKinds() {
		name := "phrases"
		if kind != model.AnyStock {
			name += "." + string(kind)
		}
		t := part.NewEditTable(part.EditColumn{Title: label("phrase"), Width: 300, Weight: 1})
		t.Grew = s.page.Resettle
		s.office.Table(t, func(o model.Office) []part.Row { return stockRows(o, kind) }, func(o *model.Office, rows []part.Row) { o.Setting.SetStock(kind, firsts(rows)) })
		fields = append(fields, &part.Field{Name: name, Label: label(name), Hint: hint(name), Object: t, Wide: true})
	}
	return part.NewForm(1, fields...)
}

func (s *choiceSide) content() fyne.CanvasObject { return s.page }

func (s *choiceSide) key(*fyne.KeyEvent) bool { return false }

func (s *choiceSide) show() {
	o, err := s.service.Office()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	showIn(s.office, o, s.office.Value().ID == o.ID)
	s.showNumbers()
	if s.window().Canvas().Focused() != s.actor {
		s.actor.SetText(s.service.Actor())
	}
}

func (s *choiceSide) window() fyne.Window { return s.desk.Window }

// ticks are the choices for papers, returns and meetings, each with what it means beneath.
func (s *choiceSide) ticks() fyne.CanvasObject {
	column := part.NewColumn()
	for _, c := range []struct {
		name string
		at   func(*model.Office) *bool
	}{
		{"arabic", func(o *model.Office) *bool { return &o.Setting.ArabicDigits }},
		{"hide_rank", func(o *model.Office) *bool { return &o.Setting.HideRank }},
		{"in_ce", func(o *model.Office) *bool { return &o.Setting.ReturnsInCE }},
		{"recused", func(o *model.Office) *bool { return &o.Setting.RecusedInBase }},
		{"majority", func(o *model.Office) *bool { return &o.Setting.MajorityOfRoom }},
		{"stay_half", func(o *model.Office) *bool { return &o.Setting.StayByHalf }},
		{"terms_end", func(o *model.Office) *bool { return &o.Setting.TermsEnd }},
		{"plain_foot", func(o *model.Office) *bool { return &o.Setting.PlainFoot }},
	} {
		box := tick(s.office, phrase.Say("setting.tick."+c.name), c.at)
		column.Add(part.NewTightColumn(box, part.NewLabel(phrase.Say("setting.tick_hint."+c.name), part.Small)))
	}
	return column
}

// computer is the form of what belongs to this computer and not to the office file.
func (s *choiceSide) computer() fyne.CanvasObject {
	s.actor = part.NewEntry()
	s.actor.OnLeave = s.setActor
	s.scale = part.NewChoice(options("setting.scale.", "1", "1.25", "1.5"), s.setScale)
	s.scale.Set(scaleText(s.desk.Computer.Scale()))
	s.me = part.NewForm(2,
		&part.Field{Name: "actor", Label: label("actor"), Hint: hint("actor"), Required: true, Object: s.actor},
		&part.Field{Name: "scale", Label: label("scale"), Object: s.scale},
	)
	s.me.Grew = s.page.Resettle
	return s.me
}

// setActor changes the name in the journal from now on; it must not be empty.
func (s *choiceSide) setActor(name string) {
	if name == "" {
		s.me.SetErrors(phrase.Faults(model.InvalidFields("service.actor", []model.FieldError{model.Wrong("actor", "field.required")})))
		return
	}
	s.me.SetErrors(nil)
	s.service.SetActor(name)
	s.desk.Computer.SetActor(name)
	s.desk.Saved()
}

// setScale changes the size of text at once and keeps it for the next start.
func (s *choiceSide) setScale(text string) {
	for _, scale := range look.Scales {
		if scaleText(scale) == text {
			s.desk.Computer.SetScale(scale)
			fyne.CurrentApp().Settings().SetTheme(look.New(scale))
			s.page.Resettle()
			s.desk.Saved()
		}
	}
}

func scaleText(scale float32) string {
	switch {
	case scale >= 1.5:
		return "1.5"
	case scale >= 1.25:
		return "1.25"
	}
	return "1"
}

// options are the choices of a named text type, worded by a prefix and the value.
func options[T ~string](prefix string, values ...T) []part.Option[string] {
	return mapped(values, func(v T) part.Option[string] {
		return part.Option[string]{Value: string(v), Label: phrase.Say(prefix + string(v))}
	})
}
