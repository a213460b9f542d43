package ledger

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// planSide is the year's plan of money, beside what the rules work out and what came in.
type planSide struct {
	*source
	plan    service.YearPlan
	year    *part.Editing[model.FiscalYear]
	table   *part.Table[incomeRow]
	notes   *part.Notice
	page    *part.Page
	compute *part.Action
	suspend *part.Action
	papers  *part.Action
	toolbar *part.Toolbar
	whole   fyne.CanvasObject
}

func newPlanSide(x *source) *planSide {
	s := &planSide{source: x, notes: part.NewNotice("", part.Plain), page: part.NewPage()}
	s.table = part.NewTable(incomeColumns(), func(r incomeRow) string { return r.name }, "")
	s.compute = &part.Action{Label: phrase.Say("ledger.plan.compute"), Key: fyne.KeyF9, Primary: true, Do: s.computePlan}
	s.suspend = &part.Action{Label: phrase.Say("ledger.plan.suspend"), Key: fyne.KeyF11, Do: s.askSuspend}
	s.papers = &part.Action{Label: phrase.Say("document.ask"), Key: fyne.KeyF8, Icon: theme.DocumentIcon(), Do: s.askPaper}
	s.toolbar = part.NewToolbar(s.compute, s.suspend, s.papers)
	s.whole = part.NewFrame(s.toolbar, nil, s.page)
	return s
}

func incomeColumns() []part.Column[incomeRow] {
	tone := func(r incomeRow) part.Tone {
		if r.sum {
			return part.Strong
		}
		return part.Plain
	}
	money := func(name string, text func(incomeRow) string) part.Column[incomeRow] {
		return part.Column[incomeRow]{Title: phrase.Say("ledger.column." + name), Width: 130, Align: fyne.TextAlignTrailing, Text: text, Tone: tone}
	}
	differs := money("differs", func(r incomeRow) string { return r.differs.String() })
	differs.Tone = func(r incomeRow) part.Tone {
		if r.differs < 0 {
			return part.Warning
		}
		return tone(r)
	}
	return []part.Column[incomeRow]{
		{Title: phrase.Say("ledger.column.income"), Width: 240, Weight: 1, Text: func(r incomeRow) string { return r.name }, Tone: tone},
		money("computed", func(r incomeRow) string { return r.computed }), money("planned", func(r incomeRow) string { return r.planned }),
		money("received", func(r incomeRow) string { return r.received }), differs,
	}
}

func (s *planSide) content() fyne.CanvasObject { return s.whole }

func (s *planSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }

func (s *planSide) show(model.ID) {
	here := s.desk.Here().Year
	s.compute.SetEnabled(here != "")
	s.suspend.SetEnabled(here != "")
	s.papers.SetEnabled(here != "")
	if here == "" {
		s.page.SetObjects(part.NewNotice(phrase.Say("ledger.plan.none"), part.Warning))
		s.year = nil
		return
	}
	p, err := s.service.YearPlan(here)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	another := s.year == nil || s.plan.Year.ID != p.Year.ID || !slices.Equal(codesOf(s.plan.Year.Rules), codesOf(p.Year.Rules))
	s.plan = p
	if another {
		s.build()
		s.year.Open(p.Year)
	} else {
		s.year.Load(p.Year)
	}
	s.word()
}

func codesOf(rules model.RuleSet) []string {
	out := make([]string, len(rules.Types))
	for i, t := range rules.Types {
		out[i] = t.Code
	}
	return out
}

// build makes the forms of the year, whose types of activity are its own.
func (s *planSide) build() {
	s.year = &part.Editing[model.FiscalYear]{Save: s.service.SavePlan, Fail: s.desk.Fail, Stored: func(model.FiscalYear) {
		s.desk.Saved()
		s.show("")
	}}
	income, money, types := s.incomeForm(), s.moneyForm(), s.typeForm()
	s.year.Forms = []*part.Form{income, money, types}
	for _, f := range s.year.Forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.page.SetObjects(
		s.notes, part.NewTall(s.table, 240), part.NewCard(phrase.Say("ledger.plan.base"), income),
		part.NewCard(phrase.Say("ledger.plan.money"), money), part.NewCard(phrase.Say("ledger.plan.types"), types),
	)
}

func (s *planSide) money(name string, at func(*model.FiscalYear) *model.Satang) *part.Field {
	return field(name, s.year.Money(part.NewMoneyEntry(), at))
}

// incomeForm is what the income is worked out from (the population and matching form, domain A.7.7).
func (s *planSide) incomeForm() *part.Form {
	e := s.year
	return part.NewForm(2,
		field("income.population", e.Number(part.NewNumberEntry(), func(y *model.FiscalYear) *int { return &y.Income.Population })),
		field("income.populationOn", e.Date(part.NewDateEntry(s.service.Today()), func(y *model.FiscalYear) *model.Date { return &y.Income.PopulationOn })),
		s.money("income.own", func(y *model.FiscalYear) *model.Satang { return &y.Income.Own }),
		s.money("income.budgeted", func(y *model.FiscalYear) *model.Satang { return &y.Income.Budgeted }),
		s.money("income.extra", func(y *model.FiscalYear) *model.Satang { return &y.Income.Extra }),
		s.money("income.interest", func(y *model.FiscalYear) *model.Satang { return &y.Income.Interest }),
	)
}

func (s *planSide) moneyForm() *part.Form {
	return part.NewForm(2,
		s.money("money.broughtForward", func(y *model.FiscalYear) *model.Satang { return &y.Money.BroughtForward }),
		s.money("money.nhso", func(y *model.FiscalYear) *model.Satang { return &y.Money.NHSO }),
		s.money("money.local", func(y *model.FiscalYear) *model.Satang { return &y.Money.Local }),
		s.money("money.other", func(y *model.FiscalYear) *model.Satang { return &y.Money.Other }),
		field("planOn", s.year.Date(part.NewDateEntry(s.service.Today()), func(y *model.FiscalYear) *model.Date { return &y.PlanOn })),
	)
}

// typeForm is what is set aside for each type of activity, with what its caps allow.
func (s *planSide) typeForm() *part.Form {
	var fields []*part.Field
	for _, t := range s.plan.Types {
		sum := part.NewMoneyEntry()
		changed := s.year.Tie(func(y *model.FiscalYear) { y.SetPlanned(t.Type, sum.Value()) }, func(y model.FiscalYear) { sum.Set(y.Planned(t.Type)) }, sum.Typing)
		sum.OnChanged = func(model.Satang) { changed() }
		fields = append(fields, &part.Field{Name: "plan." + t.Type, Label: phrase.Say("ledger.code.type", "type", t.Type, "name", t.Name), Hint: typeHint(t), Object: sum})
	}
	over := s.year.Text(part.NewEntry(), func(y *model.FiscalYear) *string { return &y.Income.OverCap })
	return part.NewForm(1, append(fields, field("income.overCap", over))...)
}

// word shows what follows from the plan.
func (s *planSide) word() {
	s.table.SetRows(incomeRows(s.plan))
	text, tone := planNotes(s.plan)
	s.notes.Set(text, tone)
	label := "ledger.plan.suspend"
	if s.plan.Year.Income.Suspended != "" {
		label = "ledger.plan.resume"
	}
	s.suspend.SetLabel(phrase.Say(label))
	s.page.Resettle()
}

// computePlan takes over into the plan what the rules work out.
func (s *planSide) computePlan() {
	s.desk.Window.Canvas().Unfocus()
	y, err := s.service.ComputePlan(s.year.Value())
	if err != nil {
		s.desk.Fail(err)
		return
	}
	text := phrase.Say("ledger.plan.compute.text", "forward", y.Money.BroughtForward.String(), "nhso", y.Money.NHSO.String(), "local", y.Money.Local.String())
	part.Confirm(s.desk.Window, phrase.Say("ledger.plan.compute"), text, phrase.Say("ledger.plan.compute.do"), func() {
		if _, err := s.service.SavePlan(y); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		s.show("")
	})
}

// askPaper offers the papers about the year.
func (s *planSide) askPaper() {
	s.desk.Window.Canvas().Unfocus()
	var choices []part.PaperChoice
	for _, k := range service.PaperKinds(model.KindYear) {
		choices = append(choices, part.PaperChoice{Label: k.Label(), Make: func() (part.Paper, error) {
			file, err := s.service.PaperFile(k.Name, s.plan.Year.ID)
			return part.Paper(file), err
		}})
	}
	s.desk.AskPaper(phrase.Say("ledger.plan.papers"), choices)
}

// askSuspend plans the year without the NHSO's money, with the reason, or takes that back.
func (s *planSide) askSuspend() {
	s.desk.Window.Canvas().Unfocus()
	set := func(reason string) {
		if _, err := s.service.SuspendYear(s.plan.Year.ID, reason); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		s.show("")
	}
	if reason := s.plan.Year.Income.Suspended; reason != "" {
		back := phrase.Say("ledger.plan.resume")
		part.Confirm(s.desk.Window, back, phrase.Say("ledger.plan.resume.text", "reason", reason), back, func() { set("") })
		return
	}
	part.Ask(s.desk.Window, phrase.Say("ledger.plan.suspend"), phrase.Say("ledger.plan.suspend.text"), "", true, set)
}
