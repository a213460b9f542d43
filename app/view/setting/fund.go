package setting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// fundSide is the fund and the body that are chosen above, and the seats of the body.
type fundSide struct {
	*screen
	fund  *part.Editing[model.Fund]
	body  *part.Editing[model.Body]
	seats *list[model.Seat]
	page  *part.Page
	tools *part.Toolbar
	rules *part.Action // compares the seats with those of the rules; only for a committee

	compare *part.Toolbar
	made    *part.Notice // says where a fund or a body that was just made can be chosen
}

func newFundSide(x *screen) *fundSide {
	s := &fundSide{screen: x, page: part.NewPage(), made: part.NewNotice("", part.Good)}
	s.made.Hide()
	s.fund = &part.Editing[model.Fund]{Save: x.service.SaveFund, Stored: func(model.Fund) { x.desk.Saved() }, Fail: x.desk.Fail}
	s.body = &part.Editing[model.Body]{Save: x.service.SaveBody, Stored: func(model.Body) { x.desk.Saved() }, Fail: x.desk.Fail}
	s.seats = newSeats(s)
	fund, body := fundForm(s.fund), bodyForm(s.body)
	s.fund.Forms, s.body.Forms = []*part.Form{fund}, []*part.Form{body}
	for _, f := range []*part.Form{fund, body} {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.tools = part.NewToolbar(
		&part.Action{Label: phrase.Say("setting.fund.add"), Key: fyne.KeyF7, Icon: theme.ContentAddIcon(), Do: s.addFund},
		&part.Action{Label: phrase.Say("setting.body.add"), Key: fyne.KeyF8, Icon: theme.ContentAddIcon(), Do: s.addBody},
	)
	s.rules = &part.Action{Label: phrase.Say("setting.seats.compare"), Key: fyne.KeyF9, Do: s.askCompare}
	s.compare = part.NewToolbar(s.rules)
	s.page.SetObjects(
		s.tools, s.made, part.NewCard(phrase.Say("setting.fund"), fund), part.NewCard(phrase.Say("setting.body"), body),
		part.NewCard(phrase.Say("setting.seats"), part.NewColumn(s.compare, s.seats.content)),
	)
	return s
}

func (s *fundSide) content() fyne.CanvasObject { return s.page }

func (s *fundSide) key(k *fyne.KeyEvent) bool { return s.tools.TypedKey(k) || s.compare.TypedKey(k) }

func (s *fundSide) show() {
	h := s.desk.Here()
	funds, err := s.service.Funds()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	for _, f := range funds {
		if f.ID == h.Fund {
			showIn(s.fund, f, s.fund.Value().ID == f.ID)
		}
	}
	if h.Body == "" {
		return
	}
	b, err := s.service.Body(h.Body)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	another := s.body.Value().ID != b.ID
	showIn(s.body, b, !another)
	s.rules.SetEnabled(b.Kind == model.Committee)
	s.seats.show(another)
}

// showIn shows the same value as it stands now, or another one.
func showIn[V any](e *part.Editing[V], v V, same bool) {
	if same {
		e.Load(v)
		return
	}
	e.Open(v)
}

func fundForm(e *part.Editing[model.Fund]) *part.Form {
	kind := part.NewChoice(options("fund.kind.", model.FundHealth, model.FundCare, model.FundRehab), nil)
	e.Choice(kind, func(f model.Fund) string { return string(f.Kind) }, func(f *model.Fund, k string) { f.Kind = model.FundKind(k) })
	return part.NewForm(2,
		&part.Field{Name: "name", Label: label("fund.name"), Required: true, Wide: true, Object: e.Text(part.NewEntry(), func(f *model.Fund) *string { return &f.Name })},
		&part.Field{Name: "kind", Label: label("fund.kind"), Wide: true, Object: kind},
		&part.Field{Name: "code", Label: label("fund.code"), Hint: hint("fund.code"), Object: e.Text(part.NewEntry(), func(f *model.Fund) *string { return &f.Code })},
	)
}

func bodyForm(e *part.Editing[model.Body]) *part.Form {
	kind := part.NewChoice(options("setting.body.", model.Committee, model.Subcommittee), nil)
	e.Choice(kind, func(b model.Body) string { return string(b.Kind) }, func(b *model.Body, k string) { b.Kind = model.BodyKind(k) })
	numbering := part.NewChoice(options("numbering.", model.ByFiscalYear, model.ByCalendarYear), nil)
	e.Choice(numbering, func(b model.Body) string { return string(b.Numbering) }, func(b *model.Body, n string) { b.Numbering = model.Numbering(n) })
	return part.NewForm(2,
		&part.Field{Name: "name", Label: label("body.name"), Hint: hint("body.name"), Required: true, Wide: true, Object: e.Text(part.NewEntry(), func(b *model.Body) *string { return &b.Name })},
		&part.Field{Name: "kind", Label: label("body.kind"), Object: kind},
		&part.Field{Name: "numbering", Label: label("numbering"), Object: numbering},
	)
}

// addFund asks for another fund; it comes with its committee, so that members can be seated at once.
func (s *fundSide) addFund() {
	f := model.Fund{Kind: model.FundCare}
	kind := part.NewChoice(options("fund.kind.", model.FundHealth, model.FundCare, model.FundRehab), func(k string) { f.Kind = model.FundKind(k) })
	kind.Set(string(f.Kind))
	name, code := part.NewEntry(), part.NewEntry()
	form := part.NewForm(1,
		&part.Field{Name: "kind", Label: label("fund.kind"), Object: kind},
		&part.Field{Name: "name", Label: label("fund.name"), Required: true, Object: name},
		&part.Field{Name: "code", Label: label("fund.code"), Hint: hint("fund.code"), Object: code},
	)
	s.ask(phrase.Say("setting.fund.add"), name, form, func() error {
		f.Name, f.Code = name.Text, code.Text
		return addFund(s.service, f)
	})
}

// addFund stores a fund and, with the seats of the newest rules when they are meant for its kind, its committee.
func addFund(s *service.Service, f model.Fund) error {
	f, err := s.SaveFund(f)
	if err != nil {
		return err
	}
	b := model.Body{Fund: f.ID, Kind: model.Committee, Name: phrase.Say("start.body_name", "fund", f.Name), Numbering: model.ByFiscalYear}
	if b.Seats, err = seatsOf(b.Kind, f.Kind); err != nil {
		return err
	}
	_, err = s.SaveBody(b)
	return err
}

// seatsOf are the seats that a new body begins with: those of the newest rules for a committee that they are meant for, and the
// usual ones of a sub-committee.
func seatsOf(body model.BodyKind, fund model.FundKind) ([]model.Seat, error) {
	if body == model.Subcommittee {
		return service.Lists().Subcommittee, nil
	}
	rules, err := service.RuleSets()
	if err != nil || fund != model.FundHealth || len(rules) == 0 {
		return nil, err
	}
	return rules[len(rules)-1].Seats, nil
}

// addBody asks for another body of the fund that is chosen above.
func (s *fundSide) addBody() {
	b := model.Body{Fund: s.desk.Here().Fund, Kind: model.Subcommittee, Numbering: model.ByFiscalYear}
	kind := part.NewChoice(options("setting.body.", model.Committee, model.Subcommittee), func(k string) { b.Kind = model.BodyKind(k) })
	kind.Set(string(b.Kind))
	name := part.NewEntry()
	form := part.NewForm(1,
		&part.Field{Name: "name", Label: label("body.name"), Hint: hint("body.name"), Required: true, Object: name},
		&part.Field{Name: "kind", Label: label("body.kind"), Object: kind},
	)
	s.ask(phrase.Say("setting.body.add"), name, form, func() (err error) {
		b.Name = name.Text
		if b.Seats, err = seatsOf(b.Kind, s.fund.Value().Kind); err != nil {
			return err
		}
		_, err = s.service.SaveBody(b)
		return err
	})
}

// ask opens a form in a box of its own; what is refused is shown at its field there. What was made is told by its name.
func (s *fundSide) ask(title string, name *part.Entry, form *part.Form, do func() error) {
	part.Dialog(s.desk.Window, title, form, phrase.Say("setting.add"), func() bool {
		s.desk.Window.Canvas().Unfocus()
		err := do()
		if err == nil {
			s.desk.Saved()
			s.show()
			s.made.Set(phrase.Say("setting.choose_above", "name", " "+name.Text+" "), part.Good)
			s.made.Show()
			s.page.Resettle()
			return true
		}
		faults := phrase.Faults(err)
		form.SetErrors(faults)
		if len(faults) == 0 {
			s.desk.Fail(err)
		}
		return false
	})
}
