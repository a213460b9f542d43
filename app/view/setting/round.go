package setting

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// roundSide is the rounds of the year that is chosen above, and the rubric of the one that is picked.
type roundSide struct {
	*screen
	table  *part.Table[model.Round]
	round  *part.Editing[model.Round]
	rubric *rubricForms
	dates  *part.Form
	card   *part.Card // of the rubric: forms, or what was frozen
	frozen bool       // which of the two the card holds
	body   *fyne.Container
	empty  *part.Notice
	page   *part.Page
	tools  *part.Toolbar
	copies *part.Action
	chosen model.ID // the round that was chosen above when the side was shown last
}

func newRoundSide(x *screen) *roundSide {
	s := &roundSide{screen: x, page: part.NewPage(), empty: part.NewNotice(phrase.Say("setting.round.none"), part.Warning)}
	s.round = &part.Editing[model.Round]{Save: x.service.SaveRound, Fail: x.desk.Fail, Stored: func(model.Round) {
		s.rows()
		x.desk.Saved()
	}}
	s.dates = s.dateForm()
	s.rubric = newRubricForms(s.round, s.page)
	s.round.Forms = append([]*part.Form{s.dates}, s.rubric.forms()...)
	for _, f := range s.round.Forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.table = part.NewTable(roundColumns(), func(r model.Round) string { return string(r.ID) }, phrase.Say("setting.round.none"))
	s.table.OnPick = func(r model.Round) { s.open(r) }
	s.copies = &part.Action{Label: phrase.Say("setting.round.add"), Key: fyne.KeyF7, Icon: theme.ContentAddIcon(), Do: s.add}
	s.tools = part.NewToolbar(s.copies)
	s.card = part.NewCard("", s.rubric.content)
	s.body = part.NewColumn(part.NewCard("", s.dates), s.card)
	s.page.SetObjects(s.tools, s.empty, part.NewTall(s.table, 140), s.body)
	return s
}

func (s *roundSide) content() fyne.CanvasObject { return s.page }

func (s *roundSide) key(k *fyne.KeyEvent) bool { return s.tools.TypedKey(k) }

func (s *roundSide) dateForm() *part.Form {
	e, today := s.round, s.service.Today()
	return part.NewForm(2,
		&part.Field{Name: "number", Label: label("round.number"), Required: true, Object: e.Number(part.NewNumberEntry(), func(r *model.Round) *int { return &r.Number })},
		&part.Field{Name: "opens", Label: label("round.opens"), Object: e.Date(part.NewDateEntry(today), func(r *model.Round) *model.Date { return &r.Opens })},
		&part.Field{Name: "closes", Label: label("round.closes"), Object: e.Date(part.NewDateEntry(today), func(r *model.Round) *model.Date { return &r.Closes })},
	)
}

func roundColumns() []part.Column[model.Round] {
	return []part.Column[model.Round]{
		{Title: label("round.number"), Width: 80, Align: fyne.TextAlignTrailing, Text: func(r model.Round) string { return itoa(r.Number) }},
		{Title: label("round.period"), Width: 300, Text: func(r model.Round) string {
			return thai.LongRange(thai.On(r.Opens.YMD()), thai.On(r.Closes.YMD()))
		}},
		{Title: label("round.state"), Width: 200, Weight: 1, Text: roundState},
	}
}

func roundState(r model.Round) string {
	if r.Frozen == nil {
		return phrase.Say("setting.round.open")
	}
	return phrase.Say("setting.round.frozen", "date", thai.LongDate(r.Frozen.On.YMD()))
}

// show keeps the round that is picked in the table; when another one was chosen above, or the year has it no more, it opens
// the one that is chosen above.
func (s *roundSide) show() {
	rounds, here := s.rows()
	find := func(id model.ID) int {
		return slices.IndexFunc(rounds, func(r model.Round) bool { return r.ID == id })
	}
	picked, chosen := find(s.round.Value().ID), find(here.Round)
	another := here.Round != s.chosen
	s.chosen = here.Round
	switch {
	case picked >= 0 && (!another || chosen < 0 || chosen == picked):
		s.load(rounds[picked], true)
	case chosen >= 0:
		s.open(rounds[chosen])
	default:
		s.body.Hide()
		s.page.Resettle()
	}
}

// rows fills the table with the rounds of the year.
func (s *roundSide) rows() ([]model.Round, part.Here) {
	h := s.desk.Here()
	var rounds []model.Round
	if h.Year != "" {
		var err error
		if rounds, err = s.service.Rounds(h.Year); err != nil {
			s.desk.Fail(err)
			return nil, h
		}
	}
	s.table.SetRows(rounds)
	s.copies.SetEnabled(h.Year != "")
	s.empty.Hidden = len(rounds) > 0
	return rounds, h
}

// open shows another round, after a question when something typed would be lost.
func (s *roundSide) open(r model.Round) {
	if r.ID == s.round.Value().ID {
		return
	}
	if n := s.round.Pending(); n > 0 {
		s.table.Pick(string(s.round.Value().ID))
		part.ConfirmLoss(s.desk.Window, phrase.Say("part.records.pending"), phrase.Say("part.records.lose", "count", itoa(n)), phrase.Say("part.records.drop"), func() { s.load(r, false) })
		return
	}
	s.load(r, false)
}

func (s *roundSide) load(r model.Round, same bool) {
	s.table.Pick(string(r.ID))
	s.rubric.word(r)
	showIn(s.round, r, same)
	s.rubric.total(s.rubric.table.Rows())
	s.body.Show()
	s.card.SetHeading(phrase.Say("setting.rubric", "number", itoa(r.Number)))
	switch frozen := r.Frozen != nil; {
	case frozen:
		s.card.SetContent(frozenRubric(r))
		s.frozen = true
	case s.frozen:
		s.card.SetContent(s.rubric.content)
		s.frozen = false
	}
	s.page.Resettle()
}

// add opens another round of the year, with the rubric of the last one.
func (s *roundSide) add() {
	rounds, h := s.rows()
	r := model.Round{Year: h.Year, Number: 1, Rubric: service.DefaultRubric()}
	for _, old := range rounds {
		r.Number, r.Rubric = max(r.Number, old.Number+1), old.Rubric
	}
	r, err := s.service.SaveRound(r)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.rows()
	s.open(r)
	s.desk.Saved()
}

// frozenRubric says what a round is scored by, to be read only.
func frozenRubric(r model.Round) fyne.CanvasObject {
	column := part.NewColumn(part.NewNotice(phrase.Say("setting.rubric.frozen"), part.Plain), part.NewLabel(phrase.Say("setting.gates"), part.Strong))
	for i, g := range r.Rubric.Gates {
		column.Add(part.NewTightColumn(part.NewLabel(itoa(i+1)+". "+g.Name, part.Plain), part.NewLabel(g.Hint, part.Muted)))
	}
	column.Add(part.NewLabel(phrase.Say("setting.criteria"), part.Strong))
	for i, c := range r.Rubric.Criteria {
		name := phrase.Say("setting.criterion", "number", itoa(i+1), "name", c.Name, "weight", itoa(c.Weight))
		column.Add(part.NewTightColumn(part.NewLabel(name, part.Plain), part.NewLabel(strings.Join(levels(c), "\n"), part.Muted)))
	}
	return column
}

// levels are the anchors of a criterion with the level before each.
func levels(c model.Criterion) []string {
	first := model.MinPoints
	if c.NeedFit {
		first = int(model.NoHelp)
	}
	out := make([]string, len(c.Anchors))
	for i, a := range c.Anchors {
		out[i] = itoa(first+i) + " = " + a
	}
	return out
}
