package problem

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// progressSide answers whether the area's numbers moved: a line a problem, where it stood, where it was to go, what was measured since,
// and beneath it what the year's projects did about the problem that is picked.
type progressSide struct {
	room    *Room
	at      model.ID // the problem that is picked
	note    *part.Action
	toolbar *part.Toolbar
	state   *part.Notice
	table   *part.Table[model.ProblemProgress]
	title   *part.Label
	moved   *part.Label
	facts   *part.Label
	served  *part.Label
	below   *part.Page
	body    fyne.CanvasObject
}

func newProgressSide(r *Room) *progressSide {
	s := &progressSide{
		room: r, state: part.NewNotice("", part.Plain), moved: part.NewLabel("", part.Strong),
		title: part.NewLabel("", part.Heading), facts: part.NewLabel("", part.Plain), served: part.NewLabel("", part.Plain),
	}
	s.note = &part.Action{Label: phrase.Say("problem.progress.note"), Key: fyne.KeyF2, Primary: true, Icon: theme.ConfirmIcon(), Do: s.askNote}
	s.toolbar = part.NewToolbar(s.note)
	s.table = part.NewTable(progressColumns(), func(p model.ProblemProgress) string { return string(p.Problem.ID) }, phrase.Say("problem.list.empty"))
	s.table.OnPick = func(p model.ProblemProgress) {
		s.at = p.Problem.ID
		s.fill(p)
	}
	s.below = part.NewPage(s.title, s.moved, s.facts, s.served)
	split := container.NewVSplit(s.table, s.below)
	split.Offset = 0.5
	s.body = part.NewFrame(container.NewPadded(part.NewColumn(s.toolbar, s.state)), nil, split)
	return s
}

func progressColumns() []part.Column[model.ProblemProgress] {
	number := func(key string, width float32, text func(model.ProblemProgress) string) part.Column[model.ProblemProgress] {
		return part.Column[model.ProblemProgress]{Title: phrase.Say(key), Width: width, Align: fyne.TextAlignTrailing, Text: text}
	}
	return []part.Column[model.ProblemProgress]{
		{
			Title: phrase.Say("problem.column.title"), Width: 190, Weight: 3, Text: func(p model.ProblemProgress) string { return p.Problem.Title },
			Tone: func(p model.ProblemProgress) part.Tone { return tone(p.Problem) },
		},
		number("problem.progress.baseline", 84, func(p model.ProblemProgress) string { return orDash(p.Problem.Indicator.Baseline) }),
		number("problem.progress.target", 84, func(p model.ProblemProgress) string { return orDash(p.Problem.Indicator.Target) }),
		number("problem.progress.now", 84, func(p model.ProblemProgress) string {
			now, _ := p.Now()
			return orDash(now.Value)
		}),
		{Title: phrase.Say("problem.progress.moved"), Width: 180, Text: movedText, Tone: func(p model.ProblemProgress) part.Tone { return movedTone(p.Moved()) }},
		number("problem.progress.projects", 76, func(p model.ProblemProgress) string { return strconv.Itoa(len(p.Projects)) }),
		number("problem.progress.paid", 104, func(p model.ProblemProgress) string { return p.Paid.String() }),
		number("problem.progress.people", 76, func(p model.ProblemProgress) string { return people(p.Reach) }),
	}
}

// people are those who came; a dash while no report told.
func people(r model.Reach) string {
	if r.Known == 0 {
		return "–"
	}
	return thai.Number(int64(r.Came))
}

// movedText says in words how far the number came. What was never measured since the baseline is told apart from what cannot be
// compared.
func movedText(p model.ProblemProgress) string {
	if _, measured := p.Now(); !measured {
		return phrase.Say("problem.progress.unmeasured")
	}
	if p.Moved() == model.ReachedUnknown {
		return phrase.Say("problem.progress.unknown")
	}
	return phrase.Say("outcome.reached." + string(p.Moved()))
}

func movedTone(r model.Reached) part.Tone {
	switch r {
	case model.ReachedTarget, model.ReachedPart:
		return part.Good
	case model.ReachedWorse:
		return part.Error
	case model.ReachedNone:
		return part.Warning
	}
	return part.Muted
}

// show reads the year's work again.
func (s *progressSide) show() {
	year := s.room.desk.Here().Year
	var all []model.ProblemProgress
	if year != "" {
		var err error
		if all, err = s.room.service.ProblemProgress(year); err != nil {
			s.room.desk.Fail(err)
			return
		}
	}
	s.state.Set(progressState(all))
	s.table.SetRows(all)
	if s.at == "" && len(all) > 0 {
		s.at = all[0].Problem.ID
	}
	s.table.Pick(string(s.at))
	p, ok := s.picked()
	s.below.Hidden = !ok
	s.note.SetEnabled(false)
	if ok {
		s.fill(p)
	}
	s.body.Refresh()
}

// progressState counts the problems whose number moved the right way, and says whether a measured number waits to be noted.
func progressState(all []model.ProblemProgress) (string, part.Tone) {
	measured, better, waiting := 0, 0, 0
	for _, p := range all {
		if _, ok := p.Now(); ok {
			measured++
		}
		if m := p.Moved(); m == model.ReachedPart || m == model.ReachedTarget {
			better++
		}
		if _, ok := p.Unnoted(); ok {
			waiting++
		}
	}
	text := phrase.Say("problem.progress.state", "all", strconv.Itoa(len(all)), "measured", strconv.Itoa(measured), "better", strconv.Itoa(better))
	if waiting > 0 {
		return text + " " + phrase.Say("problem.progress.waiting", "count", strconv.Itoa(waiting)), part.Warning
	}
	return text, part.Plain
}

func (s *progressSide) picked() (model.ProblemProgress, bool) {
	for _, p := range s.table.Rows() {
		if p.Problem.ID == s.at {
			return p, true
		}
	}
	return model.ProblemProgress{}, false
}

// fill tells beneath the table of the problem that is picked.
func (s *progressSide) fill(p model.ProblemProgress) {
	_, waits := p.Unnoted()
	s.note.SetEnabled(waits)
	s.title.SetText(p.Problem.Title)
	s.moved.SetText(measuredText(p))
	s.facts.SetText(factsText(p))
	s.served.SetText(servedText(p))
	s.below.Resettle()
	s.below.Reveal(s.title) // another problem is read from its beginning
}

// factsText is what was done about a problem: the money, the people as far as a report told of them, how many projects reported.
func factsText(p model.ProblemProgress) string {
	parts := []string{phrase.Say("problem.progress.money", "approved", p.Approved.String(), "paid", p.Paid.String(), "used", p.Used.String())}
	switch came := people(p.Reach); {
	case p.Reach.Known == 0:
	case p.Reach.Planned == 0:
		parts = append(parts, phrase.Say("problem.progress.came", "came", came))
	default:
		parts = append(parts, phrase.Say("problem.progress.came_of", "came", came, "planned", thai.Number(int64(p.Reach.Planned))))
	}
	parts = append(parts, phrase.Say("problem.progress.reported", "main", strconv.Itoa(p.Main), "reported", strconv.Itoa(p.Reported)))
	return strings.Join(parts, " • ")
}

// measuredText is the number's story in one sentence: its name, where it stood, what was measured last, on which day and by whom.
func measuredText(p model.ProblemProgress) string {
	i := p.Problem.Indicator
	now, ok := p.Now()
	if !ok {
		return strings.TrimSpace(i.Name + " " + phrase.Say("problem.progress.never", "aim", aim(i)))
	}
	return strings.TrimSpace(i.Name + " " + phrase.Say("problem.progress.measured", "aim", aim(i), "value", string(now.Value),
		"date", shortDate(now.On), "from", orNobody(now.From), "moved", movedText(p)))
}

func orNobody(from string) string {
	if from == "" {
		return "–"
	}
	return from
}

// servedText lists the projects, a line each; those whose money counts with another problem are told so.
func servedText(p model.ProblemProgress) string {
	if len(p.Projects) == 0 {
		return phrase.Say("problem.progress.no_project")
	}
	var lines []string
	for _, x := range p.Projects {
		key := "problem.progress.project"
		switch {
		case !x.Main:
			key = "problem.progress.project.elsewhere"
		case !x.Reported:
			key = "problem.progress.project.unreported"
		}
		lines = append(lines, phrase.Say(key, "title", x.Title, "approved", x.Approved.String()))
	}
	return strings.Join(lines, "\n")
}

// askNote writes down at the problem what a report found of its number, after a question.
func (s *progressSide) askNote() {
	p, _ := s.picked()
	m, ok := p.Unnoted()
	if !ok {
		return
	}
	text := phrase.Say("problem.progress.note.text", "problem", p.Problem.Title, "name", p.Problem.Indicator.Name, "value", string(m.Value),
		"date", shortDate(m.On), "from", orNobody(m.From))
	part.Confirm(s.room.desk.Window, phrase.Say("problem.progress.note"), text, phrase.Say("problem.progress.note.yes"), func() {
		if _, err := s.room.service.NoteMeasure(p.Problem.ID, m); err != nil {
			s.room.desk.Fail(err)
			return
		}
		s.room.desk.Saved()
		s.show()
	})
}

func (s *progressSide) content() fyne.CanvasObject { return s.body }

func (s *progressSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }
