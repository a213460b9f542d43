package scoring

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

// rubricSide is the side with what scoring goes by: the rubric, the priorities and who scores. Before opening it is edited
// here; afterwards it shows what was frozen.
type rubricSide struct {
	room     *room
	content  *fyne.Container
	bar      *part.Toolbar
	open     *part.Action
	add      *part.Action
	remove   *part.Action
	notice   *part.Notice
	draft    draft
	table    *part.Table[model.Criterion]
	name     *part.Entry
	weight   *part.NumberEntry
	anchors  []*part.Entry
	levels   []*part.Field // of the anchors
	form     *part.Form
	at       string // key of the criterion in the form
	problems *part.Label
	gates    *part.Label
	scorers  *part.Label
	groups   *part.Entry
	pages    [2]*part.Page
}

func newRubricSide(r *room) *rubricSide {
	s := &rubricSide{room: r, notice: part.NewNotice("", part.Plain)}
	s.open = &part.Action{Label: phrase.Say("scoring.open"), Key: fyne.KeyF12, Primary: true, Do: s.askOpen}
	s.add = &part.Action{Label: phrase.Say("scoring.criterion_add"), Key: fyne.KeyF2, Icon: theme.ContentAddIcon(), Do: s.addCriterion}
	s.remove = &part.Action{Label: phrase.Say("scoring.criterion_remove"), Icon: theme.DeleteIcon(), Do: s.removeCriterion}
	s.bar = part.NewToolbar(s.open, s.add, s.remove)
	s.table = part.NewTable([]part.Column[model.Criterion]{
		{Title: phrase.Say("scoring.criterion"), Width: 200, Weight: 1, Text: func(c model.Criterion) string { return c.Name }},
		{Title: phrase.Say("scoring.weight"), Width: 90, Align: fyne.TextAlignTrailing, Text: func(c model.Criterion) string { return strconv.Itoa(c.Weight) }},
	}, func(c model.Criterion) string { return c.Key }, phrase.Say("scoring.criterion_none"))
	s.table.OnPick = func(c model.Criterion) { s.fill(c) }
	s.build()
	left := part.NewPage(part.NewCard(phrase.Say("scoring.rubric"), part.NewTall(s.table, 230)), s.form)
	s.problems, s.gates, s.scorers = part.NewLabel("", part.Plain), part.NewLabel("", part.Plain), part.NewLabel("", part.Plain)
	s.groups = part.NewText(2)
	s.groups.SetPlaceHolder(phrase.Say("scoring.groups_hint"))
	s.groups.OnLeave = func(string) { s.tellScorers() }
	right := part.NewPage(
		part.NewCard(phrase.Say("scoring.priorities"), s.problems),
		part.NewCard(phrase.Say("scoring.scorers"), part.NewColumn(s.scorers, s.groups)),
		part.NewCard(phrase.Say("scoring.gates_head"), s.gates))
	s.pages = [2]*part.Page{left, right}
	split := container.NewHSplit(left, right)
	split.Offset = 0.58
	s.content = part.NewFrame(part.NewTightColumn(s.bar, s.notice), nil, split)
	return s
}

// build makes the form of the criterion that is picked.
func (s *rubricSide) build() {
	s.name, s.weight = part.NewEntry(), part.NewNumberEntry()
	s.name.OnLeave = func(text string) { s.edit(func(c *model.Criterion) { c.Name = text }) }
	s.weight.OnChanged = func(n int) { s.edit(func(c *model.Criterion) { c.Weight = n }) }
	fields := []*part.Field{
		{Name: "name", Label: phrase.Say("scoring.criterion"), Object: s.name},
		{Name: "weight", Label: phrase.Say("scoring.weight"), Object: s.weight},
	}
	for i := range model.MaxPoints {
		e := part.NewEntry()
		e.OnLeave = func(text string) { s.edit(func(c *model.Criterion) { setAnchor(c, i, text) }) }
		s.anchors = append(s.anchors, e)
		s.levels = append(s.levels, &part.Field{Name: "anchor" + strconv.Itoa(i), Object: e})
	}
	s.form = part.NewForm(1, append(fields, s.levels...)...)
}

// show brings the side up to date with the file.
func (s *rubricSide) show(g service.Grid) {
	fresh := s.draft.round.ID != g.Round.ID
	s.draft.load(g.Round)
	if fresh {
		s.at = ""
		s.groups.SetText("")
	}
	s.table.SetRows(s.draft.rubric.Criteria)
	if s.at == "" && len(s.draft.rubric.Criteria) > 0 {
		s.table.Pick(s.draft.rubric.Criteria[0].Key)
		s.fill(s.draft.rubric.Criteria[0])
	}
	s.lock(g.Round.Frozen != nil)
	s.tell()
	s.tellProblems(g)
	s.tellScorers()
	for _, p := range s.pages {
		p.Resettle()
	}
}

// lock greys everything out once scoring is open.
func (s *rubricSide) lock(frozen bool) {
	fields := []fyne.Disableable{s.name, s.weight, s.groups}
	for _, a := range s.anchors {
		fields = append(fields, a)
	}
	for _, f := range fields {
		if frozen {
			f.Disable()
		} else {
			f.Enable()
		}
	}
	for _, a := range []*part.Action{s.open, s.add, s.remove} {
		a.SetEnabled(!frozen)
	}
	s.groups.Hidden = frozen
}

// fill puts a criterion into the form.
func (s *rubricSide) fill(c model.Criterion) {
	s.at = c.Key
	s.name.SetText(c.Name)
	s.weight.SetKnown(c.Weight, true)
	for i, a := range s.anchors {
		a.Hidden = i >= levels(c)
		a.SetText(anchor(c, i))
		s.levels[i].SetLabel(phrase.Say("scoring.level_of", "level", strconv.Itoa(i+lowest(c))))
	}
	s.form.Refresh()
	s.pages[0].Resettle()
}

// edit changes the criterion in the form; the rubric is stored as soon as its weights add up.
func (s *rubricSide) edit(change func(*model.Criterion)) {
	key := s.at
	s.change(func(r *model.Rubric) {
		for i := range r.Criteria {
			if r.Criteria[i].Key == key {
				change(&r.Criteria[i])
			}
		}
	})
}

func (s *rubricSide) change(change func(*model.Rubric)) {
	round, ok := s.draft.edit(change)
	if ok {
		saved, err := s.room.service.SaveRound(round)
		if err != nil {
			s.form.SetErrors(phrase.Faults(err))
			s.room.desk.Fail(err)
			return
		}
		s.draft.stored(saved)
		s.form.SetErrors(nil)
		s.room.desk.Saved()
	}
	s.table.SetRows(s.draft.rubric.Criteria)
	s.tell()
}

func (s *rubricSide) addCriterion() {
	key := freshKey(s.draft.rubric)
	s.change(func(r *model.Rubric) {
		r.Criteria = append(r.Criteria, model.Criterion{Key: key, Name: phrase.Say("scoring.criterion_new")})
	})
	s.table.Pick(key)
	if c, ok := s.table.Picked(); ok {
		s.fill(c)
		s.form.Jump("name")
	}
}

func (s *rubricSide) removeCriterion() {
	c, ok := s.table.Picked()
	if !ok {
		return
	}
	part.ConfirmLoss(s.room.desk.Window, phrase.Say("scoring.criterion_remove"), phrase.Say("scoring.criterion_remove_ask", "name", c.Name), phrase.Say("scoring.remove"), func() {
		s.change(func(r *model.Rubric) {
			for i := range r.Criteria {
				if r.Criteria[i].Key == c.Key {
					r.Criteria = append(r.Criteria[:i], r.Criteria[i+1:]...)
					break
				}
			}
		})
		if next, ok := s.table.Picked(); ok {
			s.fill(next)
		}
	})
}

// tell says above whether the rubric is frozen, stored, or waits for its weights to add up.
func (s *rubricSide) tell() {
	frozen := s.draft.round.Frozen
	sum := s.draft.sum()
	switch {
	case frozen != nil:
		s.notice.Set(phrase.Say("scoring.frozen", "date", shortDate(frozen.On)), part.Plain)
	case sum != 100:
		s.notice.Set(phrase.Say("scoring.weights", "sum", strconv.Itoa(sum)), part.Warning)
	default:
		s.notice.Set(phrase.Say("scoring.before"), part.Plain)
	}
	s.open.SetEnabled(frozen == nil && sum == 100)
}

// tellProblems lists the priorities: today's, or those that were frozen.
func (s *rubricSide) tellProblems(g service.Grid) {
	var lines []string
	add := func(title string, priority int) {
		lines = append(lines, phrase.Say("scoring.priority", "title", title, "priority", strconv.Itoa(priority)))
	}
	if f := g.Round.Frozen; f != nil {
		for _, p := range f.Problems {
			add(g.Problems[p.Problem].Title, p.Priority)
		}
	} else if problems, err := s.room.service.Problems(); err == nil {
		for _, p := range problems {
			if p.Withdrawn == "" {
				add(p.Title, p.Priority.Total())
			}
		}
	}
	if len(lines) == 0 {
		lines = []string{phrase.Say("scoring.priorities_none")}
	}
	s.problems.SetText(strings.Join(lines, "\n"))
	var names []string
	for _, gate := range g.Round.Rubric.Gates {
		names = append(names, "• "+gate.Name)
	}
	s.gates.SetText(strings.Join(append(names, phrase.Say("scoring.gates_where")), "\n"))
}

// tellScorers names those who will score, or who do.
func (s *rubricSide) tellScorers() {
	names := s.room.sheets.keyed.grid.Names
	if s.draft.round.Frozen == nil {
		names = s.screening()
	}
	if s.draft.round.Frozen == nil && len(names) == 0 {
		voters, err := s.voters()
		if err != nil {
			s.room.desk.Fail(err)
			return
		}
		names = voters
	}
	text := phrase.Say("scoring.scorers_count", "count", strconv.Itoa(len(names)), "names", strings.Join(names, ", "))
	if len(names) == 0 {
		text = phrase.Say("service.no_scorers")
	}
	s.scorers.SetText(text)
	s.pages[1].Resettle()
}

// screening are the screening groups, one a line.
func (s *rubricSide) screening() []string {
	var out []string
	for _, line := range strings.Split(s.groups.Text, "\n") {
		if name := strings.TrimSpace(line); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// voters names the voting members in office today of the fund's committee.
func (s *rubricSide) voters() ([]string, error) {
	sv := s.room.service
	bodies, err := sv.Bodies(s.room.sheets.keyed.grid.Year.Fund)
	if err != nil {
		return nil, err
	}
	for _, b := range bodies {
		if b.Kind != model.Committee {
			continue
		}
		roster, people, err := sv.Roster(b.ID)
		if err != nil {
			return nil, err
		}
		voting := roster.Voting(sv.Today())
		var out []string
		for _, m := range roster.Members {
			if _, ok := voting[m.ID]; ok {
				out = append(out, people[m.Person].FullName())
			}
		}
		return out, nil
	}
	return nil, nil
}

// askOpen asks once more before everything is frozen.
func (s *rubricSide) askOpen() {
	s.room.desk.Window.Canvas().Unfocus()
	groups := s.screening()
	g := s.room.sheets.keyed.grid
	text := phrase.Say("scoring.open_ask", "proposals", strconv.Itoa(len(g.Proposals)), "scorers", s.scorers.Text())
	part.Confirm(s.room.desk.Window, phrase.Say("scoring.open"), text, phrase.Say("scoring.open"), func() {
		if _, err := s.room.service.OpenScoring(s.room.shown, groups); err != nil {
			s.room.desk.Fail(err)
			return
		}
		s.room.desk.Saved()
		s.room.open(sheetTab)
		s.room.refresh()
		s.room.begin()
	})
}
