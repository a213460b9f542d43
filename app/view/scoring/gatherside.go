package scoring

import (
	"context"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// gatherSide is the side that gathers the sheets: out as files, back as files, handed in, and the phases of scoring.
type gatherSide struct {
	room    *room
	content *fyne.Container
	list    *fyne.Container // the sheets, while no file is being taken in
	closed  *part.Notice
	notice  *part.Notice
	bar     *part.Toolbar
	phases  *part.Toolbar
	table   *part.Table[gathered]
	taking  *taking

	all, one, back, sit, give     *part.Action
	close, publish, reopen, annex *part.Action
}

func newGatherSide(r *room) *gatherSide {
	g := &gatherSide{room: r, notice: part.NewNotice("", part.Plain)}
	g.all = &part.Action{Label: phrase.Say("scoring.out_all"), Key: fyne.KeyF8, Icon: theme.UploadIcon(), Primary: true, Do: func() { g.out("") }}
	g.one = &part.Action{Label: phrase.Say("scoring.out_one"), Do: g.outPicked}
	g.back = &part.Action{Label: phrase.Say("scoring.back"), Key: fyne.KeyF9, Icon: theme.DownloadIcon(), Do: g.takeIn}
	g.sit = &part.Action{Label: phrase.Say("scoring.sit"), Key: fyne.KeyF7, Do: g.sitDown}
	g.give = &part.Action{Label: phrase.Say("scoring.give_back"), Do: g.giveBack}
	g.bar = part.NewToolbar(g.all, g.back, g.sit, g.one, g.give)
	g.close = &part.Action{Label: phrase.Say("scoring.close"), Key: fyne.KeyF12, Do: g.askClose}
	g.publish = &part.Action{Label: phrase.Say("scoring.publish"), Do: g.askPublish}
	g.reopen = &part.Action{Label: phrase.Say("scoring.reopen"), Do: g.askReopen}
	g.annex = &part.Action{Label: phrase.Say("scoring.names_hide"), Do: g.toggleNames}
	g.phases = part.NewToolbar(g.close, g.publish, g.reopen, g.annex,
		&part.Action{Label: phrase.Say("document.ask"), Icon: theme.DocumentIcon(), Do: g.askPaper})
	g.table = part.NewTable(gatherColumns(), func(s gathered) string { return string(s.sheet.ID) }, phrase.Say("service.no_scorers"))
	g.table.OnPick = func(gathered) { g.enable() }
	g.table.OnOpen = func(s gathered) { r.key(s.sheet.ID) }
	g.list = part.NewFrame(part.NewTightColumn(g.bar, g.notice), part.NewTightColumn(g.phases, part.NewLabel(phrase.Say("scoring.gather.hint"), part.Small)), g.table)
	g.closed = part.NewNotice(phrase.Say("scoring.closed"), part.Plain)
	g.taking = newTaking(r, g.taken)
	g.taking.content.Hide()
	g.content = container.NewStack(part.NewTightColumn(g.closed), g.list, g.taking.content)
	return g
}

func gatherColumns() []part.Column[gathered] {
	right := fyne.TextAlignTrailing
	return []part.Column[gathered]{
		{Title: phrase.Say("scoring.gather.place"), Width: 56, Align: right, Text: func(s gathered) string { return strconv.Itoa(s.place) }},
		{Title: phrase.Say("scoring.gather.name"), Width: 260, Weight: 1, Text: func(s gathered) string { return s.name }},
		{Title: phrase.Say("scoring.gather.done"), Width: 120, Align: right, Text: func(s gathered) string { return strconv.Itoa(s.done) + "/" + strconv.Itoa(s.all) }},
		{Title: phrase.Say("scoring.gather.state"), Width: 210, Text: func(s gathered) string { text, _ := s.state(); return text }, Tone: func(s gathered) part.Tone { _, tone := s.state(); return tone }},
		{Title: phrase.Say("scoring.gather.in_on"), Width: 130, Text: func(s gathered) string { return shortDate(s.sheet.In) }},
		{Title: phrase.Say("scoring.gather.source"), Width: 150, Text: gathered.source, Tone: func(gathered) part.Tone { return part.Muted }},
	}
}

// show brings the side up to date with the file.
func (g *gatherSide) show(grid service.Grid) {
	open := grid.Round.Frozen != nil
	g.closed.Hidden = open
	g.list.Hidden = !open || g.taking.busyOrOpen()
	g.taking.content.Hidden = !open || !g.taking.busyOrOpen()
	if !open {
		return
	}
	list := gather(grid)
	g.table.SetRows(list)
	g.notice.Set(phaseText(grid.Round, list))
	g.enable()
	g.list.Refresh() // the notice may be a line longer
}

// enable greys out what the phase, or the picked sheet, does not allow.
func (g *gatherSide) enable() {
	round := g.room.sheets.keyed.grid.Round
	picked, ok := g.table.Picked()
	phase := round.Phase()
	open := phase == model.ScoringOpen
	for _, a := range []*part.Action{g.all, g.back, g.close} {
		a.SetEnabled(open)
	}
	g.one.SetEnabled(open && ok)
	g.sit.SetEnabled(open && ok && picked.sheet.In == "")
	g.give.SetEnabled(open && ok && picked.sheet.In != "")
	g.publish.SetEnabled(phase == model.ScoringClosed)
	g.reopen.SetEnabled(phase == model.ScoringClosed || phase == model.ScoringPublished)
	key := "scoring.names_show"
	if office, err := g.room.service.Office(); err == nil && office.Setting.NamedScores {
		key = "scoring.names_hide"
	}
	g.annex.SetLabel(phrase.Say(key))
}

func (g *gatherSide) outPicked() {
	if s, ok := g.table.Picked(); ok {
		g.out(s.sheet.ID)
	}
}

// out writes the sheets' files, or that of one, into a folder of the round's own, and opens it.
func (g *gatherSide) out(only model.ID) {
	r := g.room
	grid := r.sheets.keyed.grid
	id, folder := r.shown, ""
	part.Busy(r.desk.Window, phrase.Say("scoring.out_busy"), func(context.Context, func(done, total int)) error {
		files, err := r.service.SheetFiles(id, only)
		if err != nil {
			return err
		}
		home, err := r.desk.Folder.Ready()
		if err != nil {
			return err
		}
		folder = filepath.Join(home, service.FileName(phrase.Say("scoring.out_folder", "year", strconv.Itoa(grid.Year.Year), "round", strconv.Itoa(grid.Round.Number)), ""))
		if err := part.MakeFolder(folder); err != nil {
			return err
		}
		_, err = service.WriteSheetFiles(folder, files)
		return err
	}, func(err error) {
		if err != nil {
			r.desk.Fail(err)
			return
		}
		r.desk.Open(folder)
	})
}

// takeIn shows the side where files are chosen that came back.
func (g *gatherSide) takeIn() {
	g.taking.open()
	g.show(g.room.sheets.keyed.grid)
	g.room.desk.Window.Canvas().Focus(g.taking.path) // once it is there: what is hidden takes no keys
}

// taken follows when files were taken in, or not.
func (g *gatherSide) taken() { g.room.refresh() }

func (g *gatherSide) sitDown() {
	if s, ok := g.table.Picked(); ok {
		text := phrase.Say("scoring.sit_ask", "name", s.name)
		part.Confirm(g.room.desk.Window, phrase.Say("scoring.sit"), text, phrase.Say("scoring.sit_yes"), func() { g.room.sit(s.sheet.ID) })
	}
}

func (g *gatherSide) giveBack() {
	s, ok := g.table.Picked()
	if !ok {
		return
	}
	part.Ask(g.room.desk.Window, phrase.Say("scoring.give_back"), phrase.Say("scoring.give_back_why", "name", s.name), "", true, func(reason string) {
		_, err := g.room.service.GiveBack(s.sheet.ID, reason)
		g.done(err)
	})
}

// askClose asks once more, and says what is missing.
func (g *gatherSide) askClose() {
	list := gather(g.room.sheets.keyed.grid)
	ready, contested := counted(list)
	text := phrase.Say("scoring.close_ask", "ready", strconv.Itoa(ready), "count", strconv.Itoa(len(list)), "contested", strconv.Itoa(contested))
	part.Confirm(g.room.desk.Window, phrase.Say("scoring.close"), text, phrase.Say("scoring.close"), func() {
		_, err := g.room.service.CloseScoring(g.room.shown)
		g.done(err)
	})
}

func (g *gatherSide) askPublish() {
	part.Confirm(g.room.desk.Window, phrase.Say("scoring.publish"), phrase.Say("scoring.publish_ask"), phrase.Say("scoring.publish"), func() {
		_, err := g.room.service.PublishScores(g.room.shown)
		g.done(err)
	})
}

func (g *gatherSide) askReopen() {
	part.Ask(g.room.desk.Window, phrase.Say("scoring.reopen"), phrase.Say("scoring.reopen_why"), "", true, func(reason string) {
		_, err := g.room.service.ReopenScoring(g.room.shown, reason)
		g.done(err)
	})
}

// askPaper offers the papers of the scoring: the annex to the minutes, and the sheets, empty and filled.
func (g *gatherSide) askPaper() {
	id := g.room.shown
	var choices []part.PaperChoice
	for _, name := range []string{"annex", "filled", "sheets"} {
		kind, err := service.FindPaper(name)
		if err != nil {
			g.room.desk.Fail(err)
			return
		}
		choices = append(choices, part.PaperChoice{Label: kind.Label(), Make: func() (part.Paper, error) {
			file, err := g.room.service.PaperFile(kind.Name, id)
			return part.Paper(file), err
		}})
	}
	g.room.desk.AskPaper(phrase.Say("scoring.papers"), choices)
}

// toggleNames has the annex name who gave which score, or not.
func (g *gatherSide) toggleNames() {
	office, err := g.room.service.Office()
	if err == nil {
		office.Setting.NamedScores = !office.Setting.NamedScores
		_, err = g.room.service.SaveOffice(office)
	}
	g.done(err)
}

func (g *gatherSide) done(err error) {
	if err != nil {
		g.room.desk.Fail(err)
		return
	}
	g.room.desk.Saved()
	g.room.refresh()
}

// typedKey takes the function keys of the side, or of the files being taken in.
func (g *gatherSide) typedKey(key *fyne.KeyEvent) bool {
	if g.taking.busyOrOpen() {
		return g.taking.toolbar.TypedKey(key)
	}
	return g.bar.TypedKey(key) || g.phases.TypedKey(key)
}
