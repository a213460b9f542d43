package scoring

import (
	"context"
	"os"
	"path/filepath"
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

// taking is where score sheets are taken in that came back: files are chosen, what they say is shown, and nothing is stored before
// the person says so.
type taking struct {
	room  *room
	state returned
	shown bool
	busy  bool   // files are being read or stored; keys that ask for more are not heard
	done  func() // back to the list of sheets

	content *fyne.Container
	toolbar *part.Toolbar
	commit  *part.Action
	path    *part.Entry
	sum     *part.Notice
	table   *part.Table[remark]
	whole   *part.Label // the picked line, uncut
}

func newTaking(r *room, done func()) *taking {
	t := &taking{room: r, done: done, sum: part.NewNotice("", part.Plain), whole: part.NewLabel("", part.Plain)}
	t.commit = &part.Action{Label: phrase.Say("scoring.returned.commit"), Key: fyne.KeyF9, Primary: true, Icon: theme.ConfirmIcon(), Do: t.take}
	t.toolbar = part.NewToolbar(
		t.commit,
		&part.Action{Label: phrase.Say("scoring.returned.choose"), Key: fyne.KeyF7, Icon: theme.FileIcon(), Do: t.choose},
		&part.Action{Label: phrase.Say("scoring.returned.folder"), Key: fyne.KeyF8, Icon: theme.FolderOpenIcon(), Do: t.chooseFolder},
		&part.Action{Label: phrase.Say("scoring.returned.back"), Key: fyne.KeyEscape, Icon: theme.NavigateBackIcon(), Do: t.close},
	)
	t.path = part.NewEntry()
	t.path.SetPlaceHolder(phrase.Say("scoring.returned.path"))
	t.path.OnLeave = func(path string) {
		if path = strings.Trim(path, `"`); path != "" {
			t.load(path)
		}
	}
	t.table = part.NewTable([]part.Column[remark]{
		{Title: phrase.Say("scoring.returned.column.word"), Width: 120, Text: func(r remark) string { return r.word }, Tone: func(r remark) part.Tone { return r.tone }},
		{Title: phrase.Say("scoring.gather.name"), Width: 180, Weight: 1, Text: func(r remark) string { return r.name }},
		{Title: phrase.Say("scoring.returned.column.what"), Width: 360, Weight: 3, Text: func(r remark) string { return r.what }},
		{Title: phrase.Say("scoring.returned.column.value"), Width: 110, Text: func(r remark) string { return r.value }},
		{Title: phrase.Say("scoring.returned.column.now"), Width: 110, Text: func(r remark) string { return r.now }, Tone: func(remark) part.Tone { return part.Muted }},
		{Title: phrase.Say("scoring.returned.column.file"), Width: 160, Weight: 1, Text: func(r remark) string { return r.file }, Tone: func(remark) part.Tone { return part.Muted }},
	}, func(r remark) string { return strconv.Itoa(r.number) }, phrase.Say("scoring.returned.none"))
	t.table.OnPick = t.explain
	t.content = part.NewFrame(part.NewTightColumn(t.toolbar, t.path, t.sum), container.NewPadded(t.whole), t.table)
	return t
}

func (t *taking) busyOrOpen() bool { return t.shown || t.busy }

// open begins anew, without a file.
func (t *taking) open() {
	t.shown, t.state = true, returned{}
	t.show()
}

// close forgets what was read and goes back to the list.
func (t *taking) close() {
	if t.busy {
		return
	}
	t.shown, t.state = false, returned{}
	t.done()
}

// choose asks for a file, chooseFolder for a folder, of which every workbook is taken.
func (t *taking) choose() {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			t.room.desk.Fail(err)
		case file != nil:
			_ = file.Close() // only its path is wanted
			t.load(file.URI().Path())
		}
	}, t.room.desk.Window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{".xlsx", ".XLSX"}))
	part.ShowPicker(t.room.desk.Window, pick, phrase.Say("scoring.returned.choose"))
}

func (t *taking) chooseFolder() {
	pick := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			t.room.desk.Fail(err)
		case folder != nil:
			t.load(folder.Path())
		}
	}, t.room.desk.Window)
	part.ShowPicker(t.room.desk.Window, pick, phrase.Say("scoring.returned.folder"))
}

// load reads a file, or all workbooks of a folder, and shows what all that were chosen say.
func (t *taking) load(path string) {
	if t.busy {
		return
	}
	t.busy = true
	round := t.room.shown
	state := returned{}
	part.Busy(t.room.desk.Window, phrase.Say("scoring.returned.reading"), func(ctx context.Context, progress func(done, total int)) error {
		books, err := workbooks(path)
		if err != nil {
			return err
		}
		state.books = t.state.with(books)
		state.preview, err = t.room.service.PreviewSheets(ctx, round, state.workbooks(), progress)
		return err
	}, func(err error) {
		t.busy = false
		if err != nil {
			t.room.desk.Fail(err)
			return
		}
		t.state = state
		t.path.SetText("")
		t.show()
		t.table.Focus()
	})
}

// workbooks reads the file at a path, or every workbook of the folder there; Excel's own lock files (~$…) are none.
func workbooks(path string) ([]book, error) {
	path = filepath.Clean(path)
	entries, err := os.ReadDir(path)
	if err != nil {
		b, err := service.LoadWorkbook(path)
		return []book{{path, b}}, err
	}
	var out []book
	for _, e := range entries {
		if !strings.EqualFold(filepath.Ext(e.Name()), ".xlsx") || strings.HasPrefix(e.Name(), "~$") {
			continue
		}
		at := filepath.Join(path, e.Name())
		b, err := service.LoadWorkbook(at)
		if err != nil {
			return nil, err
		}
		out = append(out, book{at, b})
	}
	return out, nil
}

// take stores what is shown.
func (t *taking) take() {
	if t.busy {
		return
	}
	if err := t.room.service.TakeSheets(t.state.preview); err != nil {
		t.room.desk.Fail(err)
		return
	}
	t.room.desk.Saved()
	t.close()
}

// show draws the state.
func (t *taking) show() {
	t.sum.Set(t.state.sum())
	list := t.state.remarks()
	t.table.SetRows(list)
	t.whole.SetText("")
	if len(list) > 0 {
		t.table.Pick("1")
		t.explain(list[0])
	}
	t.commit.SetEnabled(t.state.preview.Ready())
	t.content.Refresh()
}

// explain shows a line uncut.
func (t *taking) explain(r remark) {
	text := r.what
	if r.now != "" {
		text = phrase.Say("scoring.returned.change", "what", r.what, "now", r.now, "value", r.value)
	}
	t.whole.SetText(text)
	t.content.Refresh()
}
