package problem

import (
	"context"
	"errors"
	"path/filepath"
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

// ratingSide is where members rate the problems: a sheet keyed at a time, sheets out and back as workbooks, and beneath them what
// all sheets together say, with the problems about which they disagree.
type ratingSide struct {
	room    *Room
	keyed   keyed
	toolbar *part.Toolbar
	open    *part.Action
	tools   []*part.Action // that want an open list
	choice  *part.Choice[string]
	state   *part.Line
	grid    *part.Grid
	title   *part.Line
	anchors *part.Label
	spread  *part.Table[model.Offer]
	work    fyne.CanvasObject
	none    *part.Notice
	body    *fyne.Container
}

func newRatingSide(r *Room) *ratingSide {
	s := &ratingSide{room: r, state: part.NewCut("", part.Muted), none: part.NewNotice("", part.Plain)}
	s.open = &part.Action{Label: phrase.Say("problem.list.open"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.openList}
	s.tools = []*part.Action{
		{Label: phrase.Say("problem.rating.previous"), Key: fyne.KeyF7, Do: func() { s.step(-1) }},
		{Label: phrase.Say("problem.rating.next"), Key: fyne.KeyF8, Do: func() { s.step(1) }},
		{Label: phrase.Say("problem.rating.group"), Icon: theme.ContentAddIcon(), Do: s.askGroup},
		{Label: phrase.Say("problem.rating.take"), Key: fyne.KeyF9, Icon: theme.FolderOpenIcon(), Do: func() { part.TakeWorkbook(r.desk, r.readRating, s.show) }},
		{Label: phrase.Say("problem.rating.sheets"), Key: fyne.KeyF11, Icon: theme.DocumentSaveIcon(), Do: s.write},
	}
	s.toolbar = part.NewToolbar(append([]*part.Action{s.open}, s.tools...)...)
	s.choice = part.NewChoice[string](nil, func(at string) {
		s.keyed.at, _ = strconv.Atoi(at)
		s.draw()
		s.grid.Focus()
	})
	s.grid = part.NewGrid(part.GridSource{
		Rows: func() int { return len(s.keyed.now.Offers) }, Columns: func() int { return len(model.Axes()) },
		RowHead:    func(row int) string { return s.keyed.now.Offers[row].Entry.Title },
		ColumnHead: func(column int) string { return phrase.Say("problem.field.priority." + model.Axes()[column]) },
		Cell:       func(row, column int) part.GridCell { return part.GridCell{Text: s.keyed.text(row, column)} },
		Key: func(row, column int, key rune) bool {
			return key >= '1' && key <= '5' && s.put(row, column, int(key-'0'))
		},
		Clear: func(row, column int) { s.put(row, column, 0) },
	})
	s.grid.Advance, s.grid.CellWidth = true, 110
	s.grid.OnMove = s.explain
	s.grid.OnEnd = func() { s.step(1) }
	s.title, s.anchors = part.NewCut("", part.Strong), part.NewLabel("", part.Small)
	s.spread = part.NewTable(spreadColumns(), func(o model.Offer) string { return string(o.Entry.Problem) }, phrase.Say("problem.list.empty"))
	explained := part.NewTightColumn(s.title, s.anchors)
	lower := part.NewFrame(container.NewPadded(part.NewLabel(phrase.Say("problem.rating.spread"), part.Strong)), nil, s.spread)
	split := container.NewVSplit(part.NewFrame(nil, container.NewPadded(explained), s.grid), lower)
	split.Offset = 0.6
	s.work = part.NewFrame(container.NewGridWithColumns(2, s.choice, s.state), nil, split)
	s.body = part.NewFrame(container.NewPadded(s.toolbar), nil, container.NewStack(part.NewPage(s.none), s.work))
	return s
}

func spreadColumns() []part.Column[model.Offer] {
	out := []part.Column[model.Offer]{{
		Title: phrase.Say("problem.column.title"), Width: 280, Weight: 2, Text: func(o model.Offer) string { return o.Entry.Title },
		Tone: func(o model.Offer) part.Tone {
			if o.Spread.Apart() {
				return part.Warning
			}
			return part.Plain
		},
	}}
	for i, axis := range model.Axes() {
		out = append(out, part.Column[model.Offer]{
			Title: phrase.Say("problem.axis." + axis), Width: 190, Text: func(o model.Offer) string { return spreadText(o.Spread.Axes[i]) },
			Tone: func(o model.Offer) part.Tone {
				if o.Spread.Axes[i].Apart() {
					return part.Warning
				}
				return part.Muted
			},
		})
	}
	return out
}

// show reads the open list again.
func (s *ratingSide) show() {
	lists, err := s.room.service.ProblemLists()
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	open := len(lists) > 0 && lists[0].Open()
	s.open.SetEnabled(!open)
	for _, a := range s.tools {
		a.SetEnabled(open)
	}
	s.work.(*fyne.Container).Hidden, s.none.Hidden = !open, open
	if !open {
		s.none.Set(phrase.Say("problem.rating.none"), part.Plain)
		s.body.Refresh()
		return
	}
	now, err := s.room.service.Standing(lists[0].ID)
	var raters []service.Rater
	if err == nil {
		raters, err = s.room.service.Raters(lists[0].ID, s.room.desk.Here().Body)
	}
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.keyed.load(now, s.withFresh(raters))
	s.draw()
}

// withFresh keeps a group that was named and has no answer yet.
func (s *ratingSide) withFresh(raters []service.Rater) []service.Rater {
	at, ok := s.keyed.rater()
	for _, r := range raters {
		ok = ok && r != at
	}
	if ok && at.Group != "" {
		raters = append(raters, at)
	}
	return raters
}

func (s *ratingSide) draw() {
	all := strconv.Itoa(len(s.keyed.now.Offers))
	var options []part.Option[string]
	for i, r := range s.keyed.raters {
		options = append(options, part.Option[string]{Value: strconv.Itoa(i), Label: phrase.Say("problem.rating.sheet",
			"name", r.Name, "done", strconv.Itoa(s.keyed.done(r)), "all", all)})
	}
	s.choice.SetChoices(options)
	s.choice.Set(strconv.Itoa(s.keyed.at))
	s.state.SetText(phrase.Say("problem.rating.state", "number", strconv.Itoa(s.keyed.now.List.Number),
		"sheets", strconv.Itoa(sheetsOf(s.keyed.now)), "raters", strconv.Itoa(len(s.keyed.raters))))
	s.spread.SetRows(s.keyed.now.Offers)
	s.grid.Reload()
	s.explain(s.grid.At())
	s.body.Refresh()
}

// put stores one level at once.
func (s *ratingSide) put(row, column, level int) bool {
	by, ok := s.keyed.rater()
	p, fits := s.keyed.with(row, column, level)
	if !ok || !fits {
		return false
	}
	if _, err := s.room.service.Rate(s.keyed.now.List.ID, by, s.keyed.problem(row), p); err != nil {
		s.room.desk.Fail(err)
		return false
	}
	s.room.desk.Saved()
	s.show()
	return true
}

// explain says beneath the grid what the levels of the column mean.
func (s *ratingSide) explain(row, column int) {
	if row >= len(s.keyed.now.Offers) {
		return
	}
	axis := model.Axes()[column]
	s.title.SetText(phrase.Say("problem.field.priority." + axis))
	var lines []string
	for n := 1; n <= model.MaxLevel; n++ {
		lines = append(lines, phrase.Say("problem.rating.anchor", "level", strconv.Itoa(n), "text", phrase.Say("problem.anchor."+axis+"."+strconv.Itoa(n))))
	}
	s.anchors.SetText(strings.Join(lines, "   "))
}

func (s *ratingSide) step(by int) {
	s.keyed.step(by)
	s.draw()
	s.grid.Go(0, 0)
	s.grid.Focus()
}

// askGroup takes a group's sheet in hand, by its name.
func (s *ratingSide) askGroup() {
	part.Ask(s.room.desk.Window, phrase.Say("problem.rating.group"), phrase.Say("problem.rating.group.text"), "", true, func(name string) {
		s.keyed.group(name)
		s.draw()
		s.grid.Focus()
	})
}

// write writes a workbook for every rater into a folder of the list's own, and opens it. What members filled in there stays.
func (s *ratingSide) write() {
	desk, list, raters := &s.room.desk, s.keyed.now.List, s.keyed.raters
	folder := ""
	part.Busy(desk.Window, phrase.Say("problem.rating.writing"), func(ctx context.Context, progress func(done, total int)) error {
		home, err := desk.Folder.Ready()
		if err != nil {
			return err
		}
		folder = filepath.Join(home, service.FileName(phrase.Say("problem.rating.folder", "number", strconv.Itoa(list.Number)), ""))
		if err := part.MakeFolder(folder); err != nil {
			return err
		}
		files := make([]service.SheetFile, len(raters))
		for i, by := range raters {
			if files[i].Name, files[i].Data, err = s.room.service.RatingSheet(list.ID, by); err != nil {
				return err
			}
			progress(i+1, len(raters))
			if ctx.Err() != nil {
				return ctx.Err()
			}
		}
		_, err = service.WriteSheetFiles(folder, files)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			desk.Fail(err)
		default:
			part.Tell(desk.Window, phrase.Say("problem.rating.sheets"), phrase.Say("problem.rating.written", "count", strconv.Itoa(len(raters)), "folder", folder), part.Good)
			desk.Open(folder)
		}
	})
}

func (s *ratingSide) content() fyne.CanvasObject { return s.body }

func (s *ratingSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }
