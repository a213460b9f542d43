package scoring

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// sheetSide is the side where sheets are keyed.
type sheetSide struct {
	room    *room
	keyed   keyed
	content *fyne.Container
	closed  *part.Notice // instead of the grid while the round is not open
	work    *fyne.Container
	bar     *part.Toolbar
	choice  *part.Choice[model.ID]
	status  *part.Line
	grid    *part.Grid
	at      model.ID // the proposal of the row that the keys act on

	below   *part.Page // what explains the cell
	title   *part.Line
	anchors *part.Label
	gates   *part.Label
	comment *part.Entry
}

func newSheetSide(r *room) *sheetSide {
	s := &sheetSide{room: r}
	s.bar = part.NewToolbar(
		&part.Action{Label: phrase.Say("scoring.previous"), Key: fyne.KeyF7, Do: func() { s.step(-1) }},
		&part.Action{Label: phrase.Say("scoring.next"), Key: fyne.KeyF8, Primary: true, Do: func() { s.step(1) }},
		&part.Action{Label: phrase.Say("scoring.next_empty"), Key: fyne.KeyF9, Do: s.toEmpty},
		&part.Action{Label: phrase.Say("scoring.look"), Key: fyne.KeyF11, Do: r.look}, part.NewPrint(r.Print),
	)
	s.choice = part.NewChoice(nil, s.take)
	s.status = part.NewCut("", part.Plain)
	s.grid = part.NewGrid(part.GridSource{
		Rows: func() int { return len(s.keyed.lines) }, Columns: func() int { return len(s.keyed.columns) },
		RowHead: s.keyed.head, ColumnHead: s.columnHead, Cell: s.cell,
		Key: func(row, column int, key rune) bool { return s.after(s.keyed.key(row, column, key)) },
		Clear: func(row, column int) {
			s.keyed.clear(row, column)
			s.after(true)
		},
	})
	s.grid.Advance, s.grid.CellWidth = true, 96
	s.grid.OnMove = s.moved
	s.grid.OnEnd = func() {
		s.step(1)
		s.grid.Go(s.keyed.standAt(0)) // a sheet is keyed from its top
	}
	s.grid.OnLeave = s.store
	s.title, s.anchors, s.gates = part.NewCut("", part.Strong), part.NewLabel("", part.Small), part.NewLabel("", part.Small)
	s.comment = part.NewText(2)
	s.comment.SetPlaceHolder(phrase.Say("scoring.comment"))
	s.comment.OnLeave = func(text string) {
		if s.at != "" {
			s.keyed.comment(s.at, text)
			s.store()
		}
	}
	s.below = part.NewPage(part.NewHalves(
		part.NewTightColumn(s.title, s.anchors),
		part.NewTightColumn(s.gates, s.comment, part.NewLabel(phrase.Say("scoring.saves"), part.Small))))
	split := container.NewVSplit(s.grid, s.below)
	split.Offset = 0.66
	s.work = part.NewFrame(part.NewTightColumn(s.bar, container.NewGridWithColumns(2, s.choice, s.status)), nil, split)
	s.closed = part.NewNotice(phrase.Say("scoring.closed"), part.Plain)
	s.content = container.NewStack(part.NewTightColumn(s.closed), s.work)
	return s
}

func (s *sheetSide) columnHead(column int) string {
	c := s.keyed.columns[column]
	key := "scoring.head.points"
	if c.NeedFit {
		key = "scoring.head.level"
	}
	return phrase.Say(key, "name", c.Name, "weight", strconv.Itoa(c.Weight))
}

func (s *sheetSide) cell(row, column int) part.GridCell {
	text, open := s.keyed.cell(row, column)
	cell := part.GridCell{Text: text, Closed: !open}
	if s.keyed.answer(s.keyed.proposal(row).ID).Stand != model.Judges {
		cell.Tone = part.Warning
	}
	return cell
}

// after follows a key: what it completed is stored at once, and the line beneath the buttons counts anew.
func (s *sheetSide) after(taken bool) bool {
	if taken {
		s.storeBut(s.at)
		s.tell()
	}
	return taken
}

// moved follows the keys to another cell; leaving a proposal stores what was keyed for it.
func (s *sheetSide) moved(row, column int) {
	if row >= len(s.keyed.lines) {
		return
	}
	p := s.keyed.proposal(row)
	if p.ID != s.at {
		s.comment.Commit()
		s.at = p.ID
		s.storeBut(p.ID)
		s.comment.SetText(s.keyed.answer(p.ID).Comment)
	}
	s.explain(p, row, column)
}

// explain says beneath the grid what the cell asks and what its digits mean.
func (s *sheetSide) explain(p model.Proposal, row, column int) {
	c := s.keyed.columns[column]
	from := model.MinPoints
	s.title.SetText(c.Name)
	if problem := s.keyed.lines[row].problem; problem != "" {
		from = int(model.NoHelp)
		s.title.SetText(s.keyed.grid.Problems[problem].Title)
	}
	var lines []string
	for i, a := range c.Anchors {
		lines = append(lines, phrase.Say("scoring.anchor", "points", strconv.Itoa(from+i), "text", a))
	}
	s.anchors.SetText(strings.Join(append(lines, phrase.Say("scoring.stands")), "\n"))
	s.gates.SetText(gates(p, s.keyed.grid.Round.Rubric))
	s.below.Resettle()
}

// store stores everything that is keyed.
func (s *sheetSide) store() { s.storeBut("") }

func (s *sheetSide) storeBut(p model.ID) bool {
	stored, err := s.keyed.store(p, s.room.service.SaveAnswer)
	if err != nil {
		s.room.desk.Fail(err)
		return false
	}
	if stored {
		s.room.desk.Saved()
		s.tell()
	}
	return true
}

// step goes to another sheet on the same row, so that one proposal can be keyed from all sheets.
func (s *sheetSide) step(by int) {
	if s.room.tabs.At() != sheetTab || len(s.keyed.grid.Sheets) == 0 {
		return
	}
	s.comment.Commit()
	if !s.storeBut("") {
		return
	}
	row, column := s.grid.At()
	s.keyed.step(by)
	s.turn(row, column)
}

// take takes a sheet in hand.
func (s *sheetSide) take(id model.ID) {
	s.comment.Commit()
	if !s.storeBut("") {
		return
	}
	for i, sheet := range s.keyed.grid.Sheets {
		if sheet.ID == id {
			s.keyed.take(i)
		}
	}
	s.turn(s.grid.At())
}

// turn shows another sheet with the keys on a cell, or the first one of the row that its answers leave open.
func (s *sheetSide) turn(row, column int) {
	s.at = ""
	s.grid.Reload()
	s.tell()
	if !s.grid.Go(row, column) && row < len(s.keyed.lines) {
		r, c := s.keyed.standAt(s.keyed.lines[row].proposal)
		s.grid.Go(r, c)
	}
	s.grid.Focus()
}

// toEmpty goes to the next cell that is still empty.
func (s *sheetSide) toEmpty() {
	if len(s.keyed.lines) == 0 {
		return
	}
	if row, column, ok := s.keyed.nextEmpty(s.grid.At()); ok {
		s.grid.Go(row, column)
		s.grid.Focus()
	}
}

// show brings the side up to date with the file.
func (s *sheetSide) show() {
	open := s.keyed.grid.Round.Frozen != nil
	s.work.Hidden, s.closed.Hidden = !open, open
	if !open {
		return
	}
	s.tell()
	if s.at == "" {
		s.moved(s.grid.At())
	}
}

// tell counts: the sheets in the drop-down, and what is missing on the sheet in hand.
func (s *sheetSide) tell() {
	k := &s.keyed
	if len(k.grid.Sheets) == 0 {
		return
	}
	all := strconv.Itoa(len(k.grid.Proposals))
	options := make([]part.Option[model.ID], len(k.grid.Sheets))
	for i, sheet := range k.grid.Sheets {
		options[i] = part.Option[model.ID]{Value: sheet.ID, Label: phrase.Say("scoring.sheet", "place", strconv.Itoa(i+1), "count", strconv.Itoa(len(k.grid.Sheets)), "name", k.grid.Names[i], "done", strconv.Itoa(k.done(i)), "all", all)}
	}
	s.choice.SetChoices(options)
	s.choice.Set(k.grid.Sheets[k.sheet].ID)
	missing := k.missing()
	if len(missing) == 0 {
		s.status.Set(phrase.Say("scoring.sheet_done", "all", all), part.Good)
	} else {
		s.status.Set(phrase.Say("scoring.sheet_missing", "done", strconv.Itoa(len(k.grid.Proposals)-len(missing)), "all", all, "missing", strings.Join(missing, ", ")), part.Muted)
	}
	s.room.tellState()
}
