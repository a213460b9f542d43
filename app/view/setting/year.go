package setting

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// yearSide is the fiscal year that is chosen above: its money, what is planned per activity type, and its copy of the rules.
type yearSide struct {
	*screen
	year  *part.Editing[model.FiscalYear]
	caps  *list[model.Cap]
	kinds *list[model.ActivityType]
	each  *list[model.ApplicantCap]
	urges *list[model.UrgentRule]
	steps *list[model.MatchingRule]
	marks *list[model.Threshold]
	owes  *list[model.ReturnRule]
	end   *yearEnd
	rules *part.Choice[string]
	total *part.Line
	said  *part.Notice // that the rules are an edited copy, or that there is no year
	cards []fyne.CanvasObject
	page  *part.Page
	tools *part.Toolbar
	next  *part.Action
}

func newYearSide(x *screen) *yearSide {
	s := &yearSide{screen: x, page: part.NewPage(), total: part.NewCut("", part.Strong), said: part.NewNotice("", part.Plain)}
	s.year = &part.Editing[model.FiscalYear]{Save: s.save, Stored: func(model.FiscalYear) { s.stored() }, Fail: x.desk.Fail}
	s.caps, s.kinds, s.each, s.urges = newCaps(s), newKinds(s), newApplicants(s), newUrgent(s)
	s.steps, s.marks, s.owes, s.end = newMatching(s), newThresholds(s), newReturns(s), newYearEnd(s)
	s.next = &part.Action{Label: phrase.Say("setting.year.next"), Key: fyne.KeyF7, Icon: theme.NavigateNextIcon(), Do: s.startNext}
	s.tools = part.NewToolbar(s.next)
	money, types, rules, cash := s.moneyForm(), s.typeForm(), ruleForm(s.year), cashForm(s.year)
	s.year.Forms = []*part.Form{money, types, rules, cash}
	for _, f := range s.year.Forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.cards = []fyne.CanvasObject{
		part.NewCard(phrase.Say("setting.money"), part.NewColumn(money, s.total)),
		s.end.card,
		part.NewCard(phrase.Say("setting.types"), types),
		part.NewCard(phrase.Say("setting.caps"), s.caps.content),
		part.NewCard(phrase.Say("setting.kinds"), s.kinds.content),
		part.NewCard(phrase.Say("setting.applicants"), s.each.content),
		part.NewCard(phrase.Say("setting.urgent"), s.urges.content),
		part.NewCard(phrase.Say("setting.matching"), s.steps.content),
		part.NewCard(phrase.Say("setting.thresholds"), s.marks.content),
		part.NewCard(phrase.Say("setting.returns"), s.owes.content),
		part.NewCard(phrase.Say("setting.cash"), cash),
		part.NewCard(phrase.Say("setting.rules"), rules),
	}
	s.page.SetObjects(append([]fyne.CanvasObject{s.tools, s.said}, s.cards...)...)
	return s
}

func (s *yearSide) content() fyne.CanvasObject { return s.page }

func (s *yearSide) key(k *fyne.KeyEvent) bool { return s.tools.TypedKey(k) }

func (s *yearSide) show() {
	h := s.desk.Here()
	for _, c := range s.cards {
		if h.Year == "" {
			c.Hide()
		} else {
			c.Show()
		}
	}
	if h.Year == "" {
		s.next.SetLabel(phrase.Say("setting.year.first"))
		s.said.Set(phrase.Say("setting.year.none"), part.Warning)
		s.said.Show()
		s.page.Resettle()
		return
	}
	y, err := s.service.Year(h.Year)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	y.Rules = service.Current(y.Rules) // an older copy's rules of money are shown, and stored with the next edit
	another := s.year.Value().ID != y.ID
	showIn(s.year, y, !another)
	s.showLists(another)
	s.word()
}

// save stores the year; that its rules are no longer those of the announcement is worked out here and never typed.
func (s *yearSide) save(y model.FiscalYear) (model.FiscalYear, error) {
	y.Rules.Edited = edited(y.Rules)
	return s.service.SaveYear(y)
}

// showLists brings the lists of rules up to date; another year's begin at their first entries.
func (s *yearSide) showLists(another bool) {
	s.caps.show(another)
	s.kinds.show(another)
	s.each.show(another)
	s.urges.show(another)
	s.steps.show(another)
	s.marks.show(another)
	s.owes.show(another)
}

func (s *yearSide) stored() {
	s.showLists(false)
	s.word()
	s.desk.Saved()
}

// word shows what follows from the year: the sum of its money, where its rules come from, how its end stands.
func (s *yearSide) word() {
	y := s.year.Value()
	s.end.show(y.ID)
	s.next.SetLabel(phrase.Say("setting.year.next"))
	s.rules.Set(y.Rules.ID)
	sum, err := y.Money.Total()
	if err != nil {
		s.desk.Fail(err)
	}
	s.total.SetText(phrase.Say("setting.total", "sum", sum.String()))
	key, tone := "setting.rules.original", part.Plain
	if y.Rules.Edited {
		key, tone = "setting.rules.edited", part.Warning
	}
	s.said.Set(phrase.Say(key, "name", y.Rules.Name, "text", y.Rules.Citation.Text), tone)
	s.page.Resettle()
}

func (s *yearSide) moneyForm() *part.Form {
	e := s.year
	s.rules = part.NewChoice(ruleOptions(), s.chooseRules)
	money := func(line model.MoneyLine, at func(*model.FiscalYear) *model.Satang) *part.Field {
		name := "money." + string(line)
		return &part.Field{Name: name, Label: phrase.Field(name), Object: e.Money(part.NewMoneyEntry(), at)}
	}
	return part.NewForm(2,
		&part.Field{Name: "year", Label: label("year"), Required: true, Object: yearEntry(e)},
		&part.Field{Name: "rules", Label: label("rules"), Hint: hint("rules"), Object: s.rules},
		money(model.BroughtForward, func(y *model.FiscalYear) *model.Satang { return &y.Money.BroughtForward }),
		money(model.FromNHSO, func(y *model.FiscalYear) *model.Satang { return &y.Money.NHSO }),
		money(model.FromLocal, func(y *model.FiscalYear) *model.Satang { return &y.Money.Local }),
		money(model.FromOther, func(y *model.FiscalYear) *model.Satang { return &y.Money.Other }),
	)
}

// yearEntry is a field for พ.ศ.: a number without separators.
func yearEntry(e *part.Editing[model.FiscalYear]) *part.Entry {
	f := part.NewEntry()
	changed := e.Tie(func(y *model.FiscalYear) { y.Year = readYear(f.Text) }, func(y model.FiscalYear) { f.SetText(itoa(y.Year)) }, nil)
	f.OnLeave = func(string) { changed() }
	return f
}

func (s *yearSide) typeForm() *part.Form {
	t := part.NewEditTable(
		part.EditColumn{Title: label("type.code"), Width: 90}, part.EditColumn{Title: label("type.name"), Width: 300, Weight: 1},
		part.EditColumn{Title: label("type.planned"), Kind: part.MoneyCell, Width: 160},
	)
	t.Grew = s.page.Resettle
	s.year.Table(t, typeRows, setTypes)
	return part.NewForm(1, &part.Field{Name: "rules.types", Label: label("types"), Object: t, Wide: true})
}

func ruleOptions() []part.Option[string] {
	sets, err := service.RuleSets()
	if err != nil {
		return nil
	}
	return mapped(sets, func(r model.RuleSet) part.Option[string] { return part.Option[string]{Value: r.ID, Label: r.Name} })
}

// chooseRules takes over another rule set, after a question when that throws an edited copy away.
func (s *yearSide) chooseRules(id string) {
	take := func() {
		rules, err := service.RuleSet(id)
		y := s.year.Value()
		y.Rules = rules
		if err == nil {
			y, err = s.save(y)
		}
		if err != nil {
			s.rules.Set(s.year.Value().Rules.ID)
			s.desk.Fail(err)
			return
		}
		s.year.Load(y)
		s.showLists(true)
		s.stored()
	}
	if !s.year.Value().Rules.Edited {
		take()
		return
	}
	s.rules.Set(s.year.Value().Rules.ID)
	part.ConfirmLoss(s.desk.Window, phrase.Say("setting.rules.replace"), phrase.Say("setting.rules.lose"), phrase.Say("setting.rules.replace"), take)
}

// startNext starts the next fiscal year from the newest of the fund, or the first one of a fund that has none.
func (s *yearSide) startNext() {
	fund := s.desk.Here().Fund
	years, err := s.service.Years(fund)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	if len(years) == 0 {
		s.askFirst(fund)
		return
	}
	next := itoa(years[0].Year + 1)
	part.Confirm(s.desk.Window, phrase.Say("setting.year.next"), phrase.Say("setting.year.confirm", "from", itoa(years[0].Year), "year", next), phrase.Say("setting.year.start", "year", next), func() {
		if _, err := s.service.OpenNextYear(years[0].ID, ""); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		part.Tell(s.desk.Window, phrase.Say("setting.made"), phrase.Say("setting.choose_above", "name", phrase.Say("view.year", "year", next)), part.Good)
	})
}

func (s *yearSide) askFirst(fund model.ID) {
	part.Ask(s.desk.Window, phrase.Say("setting.year.first"), phrase.Say("setting.year.ask"), itoa(s.service.Today().FiscalYear()), true, func(answer string) {
		if err := firstYear(s.service, fund, readYear(strings.TrimSpace(answer))); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		s.show()
	})
}

// firstYear opens the first fiscal year of a fund under the newest rules, with a first round.
func firstYear(s *service.Service, fund model.ID, year int) error {
	sets, err := service.RuleSets()
	if err != nil {
		return err
	}
	y, err := s.SaveYear(model.FiscalYear{Fund: fund, Year: year, Rules: sets[len(sets)-1]})
	if err != nil {
		return err
	}
	_, err = s.SaveRound(model.Round{Year: y.ID, Number: 1, Rubric: service.DefaultRubric()})
	return err
}
