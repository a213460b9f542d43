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

// sheetSide is the side where sheets are keyed: by the secretary, all of them, or by a member who sits at the computer, her own alone.
type sheetSide struct {
	room    *room
	own     bool
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
	whose   *part.Notice // of a member's own sheet
	running *part.Label  // what the proposal comes to so far
	contest *contest
	anchors *part.Label
	gates   *part.Label
	comment *part.Entry
}

// newSheetSide makes the side; own for a member's own sheet.
func newSheetSide(r *room, own bool) *sheetSide {
	s := &sheetSide{room: r, own: own}
	s.bar = s.tools()
	s.choice = part.NewChoice(nil, s.take)
	s.status = part.NewCut("", part.Plain)
	s.grid = part.NewGrid(part.GridSource{
		Rows: func() int { return len(s.keyed.lines) }, Columns: func() int { return len(s.keyed.columns) },
		RowHead: s.keyed.head, ColumnHead: s.columnHead, Cell: s.cell,
		Key: s.key,
		Clear: func(row, column int) {
			if s.keyed.lock() == "" {
				s.keyed.clear(row, column)
				s.after(true)
			}
		},
	})
	s.grid.Advance, s.grid.CellWidth = true, 96
	s.grid.OnMove = s.moved
	s.grid.OnEnd = func() {
		if s.own {
			s.toEmpty()
			return
		}
		s.step(1)
		s.grid.Go(s.keyed.standAt(0)) // a sheet is keyed from its top
	}
	s.grid.OnLeave = s.store
	s.title, s.anchors, s.gates = part.NewCut("", part.Strong), part.NewLabel("", part.Small), part.NewLabel("", part.Small)
	s.running, s.contest = part.NewLabel("", part.Strong), newContest(s)
	s.comment = part.NewText(2)
	s.comment.SetPlaceHolder(phrase.Say("scoring.comment"))
	s.comment.OnLeave = func(text string) {
		if s.at != "" && s.keyed.lock() == "" {
			s.keyed.comment(s.at, text)
			s.store()
		}
	}
	s.below = part.NewPage(part.NewHalves(
		part.NewTightColumn(s.title, s.anchors),
		part.NewTightColumn(s.running, s.contest.content, s.gates, s.comment, part.NewLabel(phrase.Say("scoring.saves"), part.Small))))
	split := container.NewVSplit(s.grid, s.below)
	split.Offset = 0.66
	whose := container.NewGridWithColumns(2, s.choice, s.status)
	if own {
		s.whose = part.NewNotice("", part.Plain)
		s.choice.Hide()
		whose = container.NewGridWithColumns(1, s.status)
		s.work = part.NewFrame(part.NewTightColumn(s.bar, s.whose, whose), nil, split)
	} else {
		s.work = part.NewFrame(part.NewTightColumn(s.bar, whose), nil, split)
	}
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
	if _, contested := s.keyed.contest(row, column); contested {
		cell.Tone = part.Error
	}
	return cell
}

// key takes a key into a cell; in a contested one a digit decides, and is stored at once.
func (s *sheetSide) key(row, column int, key rune) bool {
	if cell, value, ok := s.keyed.decides(row, column, key); ok {
		return s.decide(cell, value)
	}
	return s.keyed.lock() == "" && s.after(s.keyed.key(row, column, key))
}

// decide settles a contested cell.
func (s *sheetSide) decide(cell model.SheetCell, value string) bool {
	s.comment.Commit()
	if !s.storeBut("") {
		return false
	}
	sheet, err := s.room.service.DecideCell(s.keyed.grid.Sheets[s.keyed.sheet].ID, cell, value)
	if err != nil {
		s.room.desk.Fail(err)
		return false
	}
	s.keyed.grid.Sheets[s.keyed.sheet] = sheet
	s.room.desk.Saved()
	s.comment.SetText(s.keyed.answer(cell.Proposal).Comment)
	s.grid.Reload()
	s.moved(s.grid.At())
	s.tell()
	return true
}

// after follows a key: what it completed is stored at once, and the line beneath the buttons counts anew.
func (s *sheetSide) after(taken bool) bool {
	if taken {
		s.storeBut(s.at)
		s.tell()
		s.tellRunning()
	}
	return taken
}

// tellRunning says what the proposal comes to so far.
func (s *sheetSide) tellRunning() {
	if row, _ := s.grid.At(); row < len(s.keyed.lines) {
		s.running.SetText(s.keyed.running(s.keyed.proposal(row)))
	}
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
	s.tellRunning()
	s.contest.show(s.keyed.contests(row, column))
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
	if s.own || s.room.tabs.At() != sheetTab || len(s.keyed.grid.Sheets) == 0 {
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
	if s.own && len(s.keyed.grid.Names) > 0 {
		s.whose.Set(phrase.Say("scoring.own", "name", s.keyed.grid.Names[0]), part.Plain)
	}
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
	s.status.Set(k.standing())
	if s.comment.Disabled() != (k.lock() != "") {
		if s.comment.Disabled() {
			s.comment.Enable()
		} else {
			s.comment.Disable()
		}
	}
	if !s.own {
		s.room.tellState()
	}
}
