package problem

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// hearingSide is the register of hearings (ประชาคม): the list, and beneath it the form of the one that is open with the hands that
// each problem had.
type hearingSide struct {
	room     *Room
	records  *part.Records[model.Hearing]
	toolbar  *part.Toolbar
	villages *part.MultiChoice[string]
	known    []string // numbers of the villages that are offered
	hands    hands
	grid     *part.Grid
	keyed    func() // stores the hands
	problems []model.Problem
}

func newHearingSide(r *Room) *hearingSide {
	s := &hearingSide{room: r}
	s.records = &part.Records[model.Hearing]{
		Desk: r.desk, List: r.service.Hearings, Key: model.Hearing.Key, Missing: model.Hearing.Missing,
		Fresh:   func() model.Hearing { return model.Hearing{Date: r.service.Today()} },
		Search:  func(h model.Hearing) string { return h.Place + " " + h.Groups + " " + h.Led + " " + h.Note },
		Heading: hearingHeading,
	}
	s.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("problem.hearing.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: s.records.New},
		s.records.Withdraw(part.Withdrawal[model.Hearing]{
			Words: "problem.hearing", Reason: func(h *model.Hearing) *string { return &h.Withdrawn }, Name: hearingName,
		}),
		&part.Action{Label: phrase.Say("part.take"), Key: fyne.KeyF9, Icon: theme.FolderOpenIcon(), Do: func() { part.TakeWorkbook(r.desk, r.readBook, func() { r.Show("") }) }},
		&part.Action{Label: phrase.Say("problem.template"), Key: fyne.KeyF11, Icon: theme.DocumentSaveIcon(), Do: func() { r.template("hearing") }},
	)
	s.records.Build(r.service.SaveHearing, hearingColumns(), phrase.Say("problem.hearing.empty"), s.toolbar)
	s.records.SetForms(
		part.Section{Heading: phrase.Say("problem.section.hearing"), Form: s.form()},
		part.Section{Heading: phrase.Say("problem.section.hands"), Form: s.tally()},
	)
	return s
}

func hearingColumns() []part.Column[model.Hearing] {
	tone := func(h model.Hearing) part.Tone {
		if h.Withdrawn != "" {
			return part.Muted
		}
		return part.Plain
	}
	return []part.Column[model.Hearing]{
		{
			Title: phrase.Say("problem.hearing.column.date"), Width: 120, Tone: tone, Text: func(h model.Hearing) string { return shortDate(h.Date) },
			Compare: func(a, b model.Hearing) int { return cmp.Compare(a.Date, b.Date) },
		},
		{
			Title: phrase.Say("problem.hearing.column.place"), Width: 260, Weight: 2, Tone: tone, Text: func(h model.Hearing) string { return h.Place },
			Compare: func(a, b model.Hearing) int { return thai.Compare(a.Place, b.Place) },
		},
		{Title: phrase.Say("problem.hearing.column.groups"), Width: 220, Weight: 2, Tone: tone, Text: func(h model.Hearing) string { return h.Groups }},
		{Title: phrase.Say("problem.hearing.column.people"), Width: 90, Align: fyne.TextAlignTrailing, Tone: tone, Text: func(h model.Hearing) string { return orNone(h.People) }},
		{Title: phrase.Say("problem.hearing.column.hands"), Width: 110, Align: fyne.TextAlignTrailing, Tone: tone, Text: func(h model.Hearing) string {
			return phrase.Say("problem.hearing.problems", "count", strconv.Itoa(len(h.Hands)))
		}},
	}
}

func hearingHeading(h model.Hearing) string {
	switch {
	case h.ID == "":
		return phrase.Say("problem.hearing.fresh")
	case h.Withdrawn != "":
		return phrase.Say("problem.heading.withdrawn", "title", hearingName(h), "reason", h.Withdrawn)
	}
	return hearingName(h)
}

func shortDate(d model.Date) string {
	if !d.Valid() {
		return "–"
	}
	return thai.ShortDate(d.YMD())
}

// form is when and where, and who was there.
func (s *hearingSide) form() *part.Form {
	e := s.records.Editing
	at := func(name string, o fyne.CanvasObject) *part.Field { return part.NewField("problem.hearing", name, o) }
	s.villages = part.NewMultiChoice[string](nil, nil)
	e.Ticks(s.villages, func(h model.Hearing) []string { return texts(h.Villages) }, func(h *model.Hearing, on []string) {
		h.Villages = numbers(beyond(texts(h.Villages), on, s.known))
	})
	return part.NewForm(2,
		at("date", e.Date(part.NewDateEntry(s.room.service.Today()), func(h *model.Hearing) *model.Date { return &h.Date })),
		at("people", e.Number(part.NewNumberEntry(), func(h *model.Hearing) *int { return &h.People })),
		part.Wide(at("place", e.Text(part.NewEntry(), func(h *model.Hearing) *string { return &h.Place }))),
		part.Wide(at("groups", e.Text(part.NewEntry(), func(h *model.Hearing) *string { return &h.Groups }))),
		at("led", e.Text(part.NewEntry(), func(h *model.Hearing) *string { return &h.Led })),
		part.Wide(at("villages", s.villages)),
		part.Wide(at("note", e.Text(part.NewText(2), func(h *model.Hearing) *string { return &h.Note }))),
	)
}

// handRows is how many rows of hands are in sight.
const handRows = 9

// tally is the hands of each problem, keyed as numbers.
func (s *hearingSide) tally() *part.Form {
	s.grid = part.NewGrid(part.GridSource{
		Rows: func() int { return len(s.hands.rows) }, Columns: func() int { return 1 },
		RowHead:    func(row int) string { return s.hands.rows[row].Title },
		ColumnHead: func(int) string { return phrase.Say("problem.hearing.hands") },
		Cell:       func(row, _ int) part.GridCell { return part.GridCell{Text: s.hands.text(row)} },
		Key: func(row, _ int, key rune) bool {
			taken := s.hands.key(row, key)
			s.grid.Reload()
			return taken
		},
		Clear: func(row, _ int) {
			s.hands.clear(row)
			s.grid.Reload()
		},
	})
	s.grid.CellWidth = 130
	s.grid.OnMove = func(row, _ int) { s.hands.come(row) }
	e := s.records.Editing
	s.keyed = e.Tie(func(h *model.Hearing) { h.Hands = s.hands.tallies() }, func(h model.Hearing) {
		s.hands.load(s.problems, h.Hands)
		s.grid.Reload()
	}, func() bool { return s.hands.keyed })
	s.grid.OnLeave = func() {
		s.hands.keyed = false
		s.keyed()
	}
	return part.NewForm(1, part.Wide(part.NewField("problem.hearing", "hands", part.NewTall(s.grid, 40*handRows))))
}

// show reads the file again and opens a hearing, or leaves open what is.
func (s *hearingSide) show(id model.ID) {
	problems, err := s.room.service.Problems()
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.problems = problems
	s.known = nil
	var villages []part.Option[string]
	for _, v := range s.room.fields.office.Villages {
		n := strconv.Itoa(v.Number)
		s.known = append(s.known, n)
		villages = append(villages, part.Option[string]{Value: n, Label: strings.TrimSpace(phrase.Say("problem.village", "number", n, "name", v.Name))})
	}
	s.villages.SetChoices(villages)
	s.records.Show(id)
	s.hands.over(problems)
	s.grid.Reload()
}

func (s *hearingSide) content() fyne.CanvasObject { return s.records.Content }

func (s *hearingSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }
