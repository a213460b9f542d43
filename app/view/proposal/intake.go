package proposal

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// taking is the side of the room where workbooks are taken in: files, what they will do, and all of it or nothing.
type taking struct {
	service *service.Service
	desk    part.Desk
	state   intake
	busy    bool   // a file is being read or stored; keys that ask for more are not heard
	done    func() // back to the list

	content  fyne.CanvasObject
	toolbar  *part.Toolbar
	commit   *part.Action
	path     *part.Entry
	books    *fyne.Container // a button for each workbook that takes it out again
	sum      *part.Notice
	lines    *part.Table[service.PreviewLine]
	findings *part.Table[remark]
	whole    *part.Label // the picked finding, uncut
}

func newTaking(s *service.Service, d part.Desk, done func()) *taking {
	t := &taking{service: s, desk: d, done: done}
	t.commit = &part.Action{Label: phrase.Say("proposal.intake.commit"), Key: fyne.KeyF9, Primary: true, Icon: theme.ConfirmIcon(), Do: t.take}
	t.toolbar = part.NewToolbar(
		t.commit,
		&part.Action{Label: phrase.Say("proposal.intake.choose"), Key: fyne.KeyF6, Icon: theme.FolderOpenIcon(), Do: t.choose},
		&part.Action{Label: phrase.Say("proposal.intake.template"), Key: fyne.KeyF4, Icon: theme.DocumentSaveIcon(), Do: t.saveTemplate},
		&part.Action{Label: phrase.Say("proposal.intake.back"), Key: fyne.KeyEscape, Icon: theme.NavigateBackIcon(), Do: t.back},
	)
	t.path = part.NewEntry()
	t.path.SetPlaceHolder(phrase.Say("proposal.intake.path"))
	t.path.OnLeave = func(path string) {
		if path = strings.Trim(path, `"`); path != "" {
			t.load(path)
		}
	}
	t.books = part.NewWrap()
	t.sum = part.NewNotice("", part.Plain)
	t.lines = part.NewTable(lineColumns(), func(l service.PreviewLine) string {
		return string(l.Kind) + l.File + l.Sheet + strconv.Itoa(l.Row)
	}, phrase.Say("proposal.intake.lines.empty"))
	t.findings = part.NewTable(findingColumns(), func(r remark) string { return strconv.Itoa(r.number) }, phrase.Say("proposal.intake.findings.empty"))
	t.findings.OnPick = func(r remark) { t.explain(r) }
	t.whole = part.NewLabel("", part.Plain)
	split := container.NewVSplit(t.lines, part.NewFrame(nil, container.NewPadded(t.whole), t.findings))
	split.Offset = 0.5
	t.content = part.NewFrame(container.NewPadded(part.NewColumn(t.toolbar, t.path, t.books, t.sum)), nil, split)
	t.show()
	return t
}

func lineColumns() []part.Column[service.PreviewLine] {
	return []part.Column[service.PreviewLine]{
		{Title: phrase.Say("proposal.intake.column.change"), Width: 110, Text: func(l service.PreviewLine) string {
			return phrase.Say("proposal.intake.change." + string(l.Change))
		}, Tone: func(l service.PreviewLine) part.Tone {
			switch l.Change {
			case service.ChangeAdd:
				return part.Good
			case service.ChangeEdit:
				return part.Warning
			}
			return part.Muted
		}},
		{Title: phrase.Say("proposal.intake.column.kind"), Width: 110, Text: func(l service.PreviewLine) string {
			return phrase.Say("proposal.intake.kind." + string(l.Kind))
		}},
		{Title: phrase.Say("proposal.intake.column.title"), Width: 300, Weight: 2, Text: func(l service.PreviewLine) string { return l.Title }},
		{Title: phrase.Say("proposal.intake.column.place"), Width: 220, Weight: 1, Text: func(l service.PreviewLine) string {
			return phrase.Say("proposal.intake.place", "file", l.File, "sheet", l.Sheet, "row", strconv.Itoa(l.Row))
		}, Tone: func(service.PreviewLine) part.Tone { return part.Muted }},
	}
}

func findingColumns() []part.Column[remark] {
	tone := func(r remark) part.Tone {
		if r.finding.Refused {
			return part.Error
		}
		return part.Warning
	}
	return []part.Column[remark]{
		{Title: phrase.Say("proposal.intake.column.grade"), Width: 110, Text: remark.grade, Tone: tone},
		{Title: phrase.Say("proposal.intake.column.place"), Width: 200, Weight: 1, Text: remark.place},
		{Title: phrase.Say("proposal.intake.column.value"), Width: 140, Weight: 1, Text: func(r remark) string { return r.finding.Value }},
		{Title: phrase.Say("proposal.intake.column.what"), Width: 300, Weight: 3, Text: remark.what},
	}
}

func (t *taking) into() service.Into {
	here := t.desk.Here()
	return service.Into{Round: here.Round, Body: here.Body}
}

// choose asks for a workbook.
func (t *taking) choose() {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			t.desk.Fail(err)
		case file != nil:
			_ = file.Close() // only its path is wanted
			t.load(file.URI().Path())
		}
	}, t.desk.Window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{".xlsx", ".XLSX", ".xls"}))
	part.ShowPicker(t.desk.Window, pick, phrase.Say("proposal.intake.choose"))
}

// load reads a workbook and shows what all that were chosen would do.
func (t *taking) load(path string) {
	t.read(func() ([]service.Workbook, error) {
		book, err := service.LoadWorkbook(path)
		return t.state.take(book), err
	}, func() { t.path.SetText("") })
}

// leaveOut takes a workbook out again: one that was mended may come back under another name.
func (t *taking) leaveOut(name string) {
	t.read(func() ([]service.Workbook, error) { return t.state.without(name), nil },
		func() { t.desk.Window.Canvas().Focus(t.path) }) // its button is gone
}

// read shows what workbooks would do; done follows when they could be read.
func (t *taking) read(choose func() ([]service.Workbook, error), done func()) {
	if t.busy {
		return
	}
	t.busy = true
	books, preview, into := []service.Workbook(nil), service.Preview{}, t.into()
	part.Busy(t.desk.Window, phrase.Say("proposal.intake.reading"), func(ctx context.Context, progress func(done, total int)) error {
		var err error
		if books, err = choose(); err != nil || len(books) == 0 {
			return err
		}
		preview, err = t.service.PreviewIntake(ctx, into, books, progress)
		return err
	}, func(err error) {
		defer func() { t.busy = false }()
		if err != nil {
			t.desk.Fail(err)
			return
		}
		t.state = intake{books: books, preview: preview}
		t.show()
		done()
	})
}

// take stores what the preview shows.
func (t *taking) take() {
	if t.busy {
		return
	}
	t.busy = true
	preview := t.state.preview
	part.Busy(t.desk.Window, phrase.Say("proposal.intake.storing"), func(ctx context.Context, progress func(done, total int)) error {
		return t.service.CommitIntake(ctx, preview, progress)
	}, func(err error) {
		defer func() { t.busy = false }()
		if err != nil {
			t.desk.Fail(err)
			return
		}
		t.desk.Saved()
		t.close()
	})
}

func (t *taking) back() {
	if !t.busy {
		t.close()
	}
}

// close forgets what was read and goes back to the list.
func (t *taking) close() {
	t.state = intake{}
	t.show()
	t.done()
}

// show draws the state.
func (t *taking) show() {
	tone := part.Plain
	switch {
	case t.state.refused() > 0:
		tone = part.Error
	case t.state.ready():
		tone = part.Good
	}
	t.books.Objects = nil
	for _, b := range t.state.books {
		out := part.NewButton(phrase.Say("proposal.intake.out", "file", part.Short(b.Name, 40)), func() { t.leaveOut(b.Name) })
		out.Icon = theme.ContentRemoveIcon()
		t.books.Add(out)
	}
	if len(t.state.books) == 0 {
		t.books.Hide()
	} else {
		t.books.Show()
	}
	t.sum.Set(t.state.sum(), tone)
	t.lines.SetRows(t.state.preview.Lines)
	remarks := t.state.remarks()
	t.findings.SetRows(remarks)
	t.whole.SetText("")
	if len(remarks) > 0 {
		t.findings.Pick("1")
		t.explain(remarks[0])
	}
	t.commit.SetEnabled(t.state.ready())
	t.content.Refresh()
}

// explain shows a finding uncut.
func (t *taking) explain(r remark) {
	text := r.place()
	if r.finding.Value != "" {
		text += " “" + part.Short(r.finding.Value, 200) + "”"
	}
	t.whole.SetText(text + " — " + r.what())
	t.content.Refresh()
}

// saveTemplate writes the workbook to be filled where the user wants it, and opens it.
func (t *taking) saveTemplate() {
	_, data, err := t.service.Template(service.TemplateIntake, t.into())
	if err != nil {
		t.desk.Fail(err)
		return
	}
	pick := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if err != nil || file == nil {
			t.desk.Fail(err)
			return
		}
		path := file.URI().Path()
		_ = file.Close() // written as every file is: beside its name first
		if err := service.WriteFile(path, data); err != nil {
			t.desk.Fail(err)
			return
		}
		t.desk.Open(path)
	}, t.desk.Window)
	pick.SetFileName(phrase.Say("proposal.intake.template.file"))
	part.ShowPicker(t.desk.Window, pick, phrase.Say("proposal.intake.template.save"))
}
