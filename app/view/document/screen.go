package document

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// screen is the room as drawn: the papers above, the journal beneath.
type screen struct {
	service *service.Service
	desk    part.Desk
	papers  *part.Table[paper]
	only    *part.Choice[group] // which of them are shown
	all     []paper
	journal *part.Table[entry]
	tools   *part.Toolbar
	where   *part.Label
	result  *part.Notice
	folder  *fyne.Container // where papers are written to
	done    *fyne.Container // what was done with the office file
	verdict *part.Page      // the answers about a paper that was verified, in the place of what was done
	count   *part.Line
	content fyne.CanvasObject
	busy    bool
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	x := &screen{
		service: s, desk: d,
		where: part.NewLabel("", part.Muted), result: part.NewNotice("", part.Good), count: part.NewCut("", part.Heading),
		verdict: part.NewPage(),
	}
	x.papers = part.NewTable(paperColumns(), func(p paper) string { return p.key }, phrase.Say("document.empty"))
	x.papers.OnOpen = func(paper) { x.open() }
	x.journal = part.NewTable(journalColumns(), func(e entry) string { return strconv.FormatUint(e.Seq, 10) }, phrase.Say("document.journal.empty"))
	x.tools = part.NewToolbar(
		&part.Action{Label: phrase.Say("document.write"), Key: fyne.KeyF2, Icon: theme.DocumentIcon(), Primary: true, Do: x.open},
		part.NewPrint(x.Print),
		&part.Action{Label: phrase.Say("document.folder"), Key: fyne.KeyF3, Icon: theme.FolderOpenIcon(), Do: x.choose},
		&part.Action{Label: phrase.Say("document.backup"), Key: fyne.KeyF6, Icon: theme.DownloadIcon(), Do: x.backup},
		&part.Action{Label: phrase.Say("document.check"), Key: fyne.KeyF7, Icon: theme.ConfirmIcon(), Do: x.check},
		&part.Action{Label: phrase.Say("document.verify"), Key: fyne.KeyF8, Icon: theme.SearchIcon(), Do: x.chooseVerified},
		&part.Action{Label: phrase.Say("document.verify_code"), Key: fyne.KeyF9, Icon: theme.SearchIcon(), Do: x.askCode},
	)
	x.result.Hide()
	var options []part.Option[group]
	for _, g := range groups() {
		name := string(g)
		if g == ofAll {
			name = "all"
		}
		options = append(options, part.Option[group]{Value: g, Label: phrase.Say("document.group." + name)})
	}
	x.only = part.NewChoice(options, func(group) { x.cut() })
	x.only.SetWidest()
	x.only.Set(ofAll)
	x.tools.Add(x.only)
	x.folder = part.NewTightColumn(x.where, part.NewLabel(phrase.Say("document.auto"), part.Small))
	x.done = part.NewFrame(x.count, part.NewLabel(phrase.Say("document.check.command", "file", s.Path()), part.Small), x.journal)
	x.verdict.Hide()
	top := part.NewColumn(x.tools, x.folder, x.result)
	split := container.NewVSplit(x.papers, container.NewStack(x.done, x.verdict))
	split.Offset = 0.55
	x.content = container.NewPadded(part.NewFrame(top, nil, split))
	return x
}

func paperColumns() []part.Column[paper] {
	return []part.Column[paper]{
		{Title: phrase.Say("document.column.name"), Width: 250, Weight: 2, Text: func(p paper) string { return p.Name }},
		{Title: phrase.Say("document.column.about"), Width: 260, Weight: 3, Text: func(p paper) string { return p.About }},
		{Title: phrase.Say("document.column.state"), Width: 180, Text: func(p paper) string { return p.State }, Tone: func(p paper) part.Tone { return p.Tone }},
		{Title: phrase.Say("document.column.on"), Width: 110, Text: func(p paper) string { return p.On }},
		{Title: phrase.Say("document.column.hash"), Width: 220, Text: func(p paper) string { return p.Hash }, Tone: func(paper) part.Tone { return part.Muted }},
	}
}

func journalColumns() []part.Column[entry] {
	return []part.Column[entry]{
		{
			Title: phrase.Say("document.journal.seq"), Width: 70, Align: fyne.TextAlignTrailing,
			Text:    func(e entry) string { return strconv.FormatUint(e.Seq, 10) },
			Compare: func(a, b entry) int { return cmp.Compare(a.Seq, b.Seq) },
		},
		{Title: phrase.Say("document.journal.when"), Width: 150, Text: func(e entry) string { return e.When }},
		{Title: phrase.Say("document.journal.who"), Width: 210, Text: func(e entry) string { return e.Who }},
		{Title: phrase.Say("document.journal.what"), Width: 170, Text: func(e entry) string { return e.What }},
		{Title: phrase.Say("document.journal.about"), Width: 150, Weight: 1, Text: func(e entry) string { return e.About }},
	}
}

// Content is the room as drawn.
func (x *screen) Content() fyne.CanvasObject { return x.content }

// Show reads the office file again; with the ID of a meeting it picks that one's minutes.
func (x *screen) Show(id model.ID) {
	list, err := papers(x.service, x.desk.Here())
	if err != nil {
		x.desk.Fail(err)
		return
	}
	x.all = list
	if id.Kind() == model.KindMeeting {
		x.only.Set(ofAll)
	}
	x.cut()
	if id.Kind() == model.KindMeeting {
		x.papers.Pick(minutesKey(id))
	}
	total, entries, err := journal(x.service)
	if err != nil {
		x.desk.Fail(err)
		return
	}
	x.journal.SetRows(entries)
	x.count.SetText(phrase.Say("document.journal", "count", strconv.FormatUint(total, 10), "shown", strconv.Itoa(len(entries))))
	x.where.SetText(phrase.Say("document.folder.at", "folder", x.desk.Folder.Path()))
}

// cut shows the papers of the chosen group.
func (x *screen) cut() {
	list := within(x.all, x.only.Value())
	x.papers.SetRows(list)
	if _, ok := x.papers.Picked(); !ok && len(list) > 0 {
		x.papers.Pick(list[0].key)
	}
}

// TypedKey does the action of a function key.
func (x *screen) TypedKey(k *fyne.KeyEvent) bool { return x.tools.TypedKey(k) }

// write makes the picked paper, writes it, says where, and hands it on.
func (x *screen) write(hand func(path string)) {
	p, ok := x.papers.Picked()
	if !ok {
		x.tell(phrase.Say("document.pick"), part.Warning)
		return
	}
	x.desk.Deliver(p.write, func(path string) {
		x.tell(phrase.Say("document.written", "file", path), part.Good)
		hand(path)
	})
}

func (x *screen) open() { x.write(x.desk.Open) }

// Print prints the picked paper.
func (x *screen) Print() {
	p, _ := x.papers.Picked()
	x.write(func(path string) {
		if p.printed != nil {
			if err := p.printed(); err != nil {
				x.desk.Fail(err)
			}
		}
		x.desk.Print(path)
	})
}

func (x *screen) backup() {
	var path string
	x.work(func(dir string) (err error) { path, err = backup(x.service, dir); return err }, func() {
		x.tell(phrase.Say("document.backed_up", "file", path), part.Good)
	})
}

func (x *screen) check() {
	var text string
	var sound bool
	x.work(func(string) (err error) { text, sound, err = check(x.service); return err }, func() {
		tone := part.Good
		if !sound {
			tone = part.Error
		}
		x.tell(text, tone)
	})
}

// work does something with the folder away from the window's goroutine, one thing at a time.
func (x *screen) work(do func(dir string) error, done func()) {
	if x.busy {
		return
	}
	x.busy = true
	part.Work(func(func(int, int)) error {
		dir, err := x.desk.Folder.Ready()
		if err == nil {
			err = do(dir)
		}
		return err
	}, func(err error) {
		x.busy = false
		if err != nil {
			x.desk.Fail(err)
			return
		}
		done()
	})
}

// tell shows what was done above the tables, in the place of where papers go: a small window has no room for both.
func (x *screen) tell(text string, tone part.Tone) {
	x.result.Set(text, tone)
	x.lay(true, false)
}

// lay shows what was told or where papers go, and the answers about a paper or what was done with the office file.
func (x *screen) lay(told, answered bool) {
	x.result.Hidden, x.folder.Hidden = !told, told
	x.verdict.Hidden, x.done.Hidden = !answered, answered
	x.content.Refresh()
}

// choose lets a person choose the folder.
func (x *screen) choose() {
	pick := dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		switch {
		case err != nil:
			x.desk.Fail(err)
		case dir != nil:
			x.desk.Folder.Choose(dir.Path())
			x.Show("")
			x.lay(false, false)
		}
	}, x.desk.Window)
	if at, err := storage.ListerForURI(storage.NewFileURI(x.desk.Folder.Path())); err == nil {
		pick.SetLocation(at)
	}
	part.ShowPicker(x.desk.Window, pick, phrase.Say("document.folder"))
}
