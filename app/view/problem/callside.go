package problem

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// callSide is the call for proposals (ประกาศรับข้อเสนอ) of the round that is chosen at the top of the window.
type callSide struct {
	room    *Room
	editing *part.Editing[model.Round]
	shown   model.ID
	toolbar *part.Toolbar
	list    *part.Choice[string]
	types   *part.MultiChoice[string]
	lines   *callLines
	state   *part.Notice
	page    *part.Page
	none    *part.Notice
	work    *fyne.Container
	body    *fyne.Container
}

func newCallSide(r *Room) *callSide {
	s := &callSide{room: r, page: part.NewPage(), state: part.NewNotice("", part.Plain), none: part.NewNotice(phrase.Say("problem.call.none"), part.Plain)}
	s.editing = &part.Editing[model.Round]{Save: r.service.SaveRound, Fail: r.desk.Fail, Stored: func(model.Round) { r.desk.Saved() }}
	s.toolbar = part.NewToolbar(&part.Action{Label: phrase.Say("problem.call.fill"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: s.fill},
		&part.Action{Label: phrase.Say("document.ask"), Icon: theme.DocumentIcon(), Do: s.askPaper})
	s.lines = newCallLines()
	s.lines.grew = s.page.Resettle
	forms := []*part.Form{s.about(), s.what(), s.where()}
	for _, f := range forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.editing.Forms = forms
	s.page.SetObjects(s.state,
		part.NewCard(phrase.Say("problem.section.call"), forms[0]),
		part.NewCard(phrase.Say("problem.section.called"), forms[1]),
		part.NewCard(phrase.Say("problem.section.apply"), forms[2]))
	s.work = part.NewFrame(container.NewPadded(s.toolbar), nil, s.page)
	s.body = container.NewStack(part.NewPage(s.none), s.work)
	return s
}

// call is the call of a copy, made or copied so that nothing shared is changed.
func call(r *model.Round) *model.Call {
	var c model.Call
	if r.Call != nil {
		c = *r.Call
	}
	r.Call = &c
	return &c
}

func signer(r *model.Round) *model.Signer {
	c := call(r)
	var s model.Signer
	if c.Signer != nil {
		s = *c.Signer
	}
	c.Signer = &s
	return &s
}

func callField(name string, o fyne.CanvasObject) *part.Field {
	f := part.NewField("problem.call", name, o)
	if name != "list" && name != "closes" && name != "opens" {
		f.Name = "call." + name
	}
	return f
}

// about is the announcement: its number and day, which list weighs the round, when proposals are taken, how much money there is.
func (s *callSide) about() *part.Form {
	e, today := s.editing, s.room.service.Today()
	s.list = part.NewChoice[string](nil, nil)
	e.Choice(s.list, func(r model.Round) string { return string(r.List) }, func(r *model.Round, id string) { r.List = model.ID(id) })
	return part.NewForm(2,
		callField("number", e.Text(part.NewEntry(), func(r *model.Round) *string { return &call(r).Number })),
		callField("date", e.Date(part.NewDateEntry(today), func(r *model.Round) *model.Date { return &call(r).Date })),
		part.Wide(callField("list", s.list)),
		callField("opens", e.Date(part.NewDateEntry(today), func(r *model.Round) *model.Date { return &r.Opens })),
		callField("closes", e.Date(part.NewDateEntry(today), func(r *model.Round) *model.Date { return &r.Closes })),
		callField("money", e.Money(part.NewMoneyEntry(), func(r *model.Round) *model.Satang { return &call(r).Money })),
	)
}

// what is the problems that proposals are asked for.
func (s *callSide) what() *part.Form {
	s.lines.changed = s.editing.Tie(func(r *model.Round) { call(r).Problems = slices.Clone(s.lines.list) }, func(r model.Round) {
		if r.Call != nil {
			s.lines.set(r.Call.Problems)
			return
		}
		s.lines.set(nil)
	}, s.lines.typing)
	return part.NewForm(1, part.Wide(callField("problems", s.lines.box)))
}

// where is who may apply, for what, where, and who signs.
func (s *callSide) where() *part.Form {
	e := s.editing
	var kinds []part.Option[string]
	for i, name := range service.Lists().Applicants {
		kinds = append(kinds, part.Option[string]{Value: strconv.Itoa(i + 1), Label: part.Short(name, 60)})
	}
	who := part.NewMultiChoice(kinds, nil)
	e.Ticks(who, func(r model.Round) []string { return texts(call(&r).Kinds) }, func(r *model.Round, on []string) { call(r).Kinds = numbers(on) })
	s.types = part.NewMultiChoice[string](nil, nil)
	e.Ticks(s.types, func(r model.Round) []string { return call(&r).Types }, func(r *model.Round, on []string) { call(r).Types = on })
	text := func(name string, entry *part.Entry, at func(*model.Round) *string) *part.Field {
		return callField(name, e.Text(entry, at))
	}
	return part.NewForm(2,
		part.Wide(callField("kinds", who)),
		part.Wide(callField("types", s.types)),
		part.Wide(text("where", part.NewEntry(), func(r *model.Round) *string { return &call(r).Where })),
		part.Wide(text("contact", part.NewEntry(), func(r *model.Round) *string { return &call(r).Contact })),
		part.Wide(text("terms", part.NewText(2), func(r *model.Round) *string { return &call(r).Terms })),
		text("signer.name", part.NewEntry(), func(r *model.Round) *string { return &signer(r).Name }),
		text("signer.position", part.NewEntry(), func(r *model.Round) *string { return &signer(r).Position }),
	)
}

// show reads the round again.
func (s *callSide) show() {
	id := s.room.desk.Here().Round
	s.work.Hidden, s.none.Hidden = id == "", id != ""
	if id == "" {
		s.body.Refresh()
		return
	}
	c, err := s.room.service.Call(id)
	var problems []model.Problem
	var lists []model.ProblemList
	if err == nil {
		problems, err = s.room.service.Problems()
	}
	if err == nil {
		lists, err = s.room.service.ProblemLists()
	}
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.offer(c, problems, lists) // before the fields are filled: they show only what can be chosen
	if id == s.shown {
		s.editing.Load(c.Round)
	} else {
		s.shown = id
		s.lines.cards = map[model.ID]*callCard{} // nothing of another round stays
		s.editing.Open(c.Round)
	}
	s.lines.build()
	s.tell(c)
	s.body.Refresh()
}

// offer puts what can be chosen into the fields.
func (s *callSide) offer(c service.Call, problems []model.Problem, lists []model.ProblemList) {
	options := []part.Option[string]{{Value: "", Label: phrase.Say("problem.call.register")}}
	for _, l := range lists {
		if !l.Open() {
			options = append(options, part.Option[string]{Value: string(l.ID), Label: listName(l)})
		}
	}
	s.list.SetChoices(options)
	var types []part.Option[string]
	for _, t := range c.Year.Rules.Types {
		types = append(types, part.Option[string]{Value: t.Code, Label: t.Code + " " + part.Short(t.Name, 50)})
	}
	s.types.SetChoices(types)
	s.lines.known, s.lines.called = problems, map[model.ID]service.CalledProblem{}
	for _, p := range c.Problems {
		s.lines.called[p.Problem] = p
	}
	s.lines.weight = func(p model.Problem) int {
		if c.Round.List != "" {
			return c.List.Weight(p.ID)
		}
		return p.Priority.Total()
	}
}

// tell says how the call stands: its money, and the problems that nobody has proposed for yet.
func (s *callSide) tell(c service.Call) {
	wanting := c.Wanting()
	shared, all := c.Shared.String(), "–"
	if c.Round.Call != nil && c.Round.Call.Money > 0 {
		all = c.Round.Call.Money.String()
	}
	text := phrase.Say("problem.call.state", "count", strconv.Itoa(len(c.Problems)), "shared", shared, "all", all)
	tone := part.Plain
	if len(wanting) > 0 {
		tone = part.Warning
		names := ""
		for i, p := range wanting {
			names += "\n" + phrase.Say("problem.call.line", "number", strconv.Itoa(i+1), "title", p.Title, "weight", orNone(p.Weight))
		}
		text += "\n" + phrase.Say("problem.call.wanted", "count", strconv.Itoa(len(wanting))) + names
	} else if len(c.Problems) > 0 {
		tone = part.Good
		text += "\n" + phrase.Say("problem.call.full")
	}
	s.state.Set(text, tone)
}

// fill puts all problems that have a weight into an empty call.
func (s *callSide) fill() {
	r, err := s.room.service.Round(s.shown)
	if err == nil {
		r, err = s.room.service.CallFrom(r)
	}
	if err == nil {
		_, err = s.room.service.SaveRound(r)
	}
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.room.desk.Saved()
	s.show()
}

// askPaper offers the papers that the call comes out with: the announcement, and the empty form for whoever answers it.
func (s *callSide) askPaper() {
	id := s.shown
	if id == "" {
		return
	}
	var choices []part.PaperChoice
	for _, name := range []string{"call", "kpt7blank"} {
		kind, err := service.FindPaper(name)
		if err != nil {
			s.room.desk.Fail(err)
			return
		}
		choices = append(choices, part.PaperChoice{Label: kind.Label(), Make: func() (part.Paper, error) {
			file, err := s.room.service.PaperFile(kind.Name, id)
			return part.Paper(file), err
		}})
	}
	s.room.desk.AskPaper(phrase.Say("problem.call.papers"), choices)
}

func (s *callSide) content() fyne.CanvasObject { return s.body }

func (s *callSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }
