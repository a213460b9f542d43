package part

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"kongthun/app/phrase"
)

// Taking is what a workbook that was read would do: the words for it, and the doing. Where a reason is wanted, Because is there instead of
// Commit.
type Taking struct {
	Text    string
	Commit  func(context.Context) error
	Because func(ctx context.Context, reason string) error
}

// TakeWorkbook asks for a workbook, reads it away from the window's goroutine, says what taking it in would do, and does it when
// that is wanted: all of it or nothing. done follows.
func TakeWorkbook(d Desk, read func(ctx context.Context, path string) (Taking, error), done func()) {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			d.Fail(err)
		case file != nil:
			_ = file.Close() // only its path is wanted
			ShowTaking(d, file.URI().Path(), read, done)
		}
	}, d.Window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{".xlsx", ".XLSX"}))
	ShowPicker(d.Window, pick, phrase.Say("part.take"))
}

// ShowTaking is TakeWorkbook for a workbook that was chosen.
func ShowTaking(d Desk, path string, read func(ctx context.Context, path string) (Taking, error), done func()) {
	var t Taking
	Busy(d.Window, phrase.Say("part.take.reading"), func(ctx context.Context, _ func(done, total int)) (err error) {
		t, err = read(ctx, path)
		return err
	}, func(err error) {
		if err != nil {
			d.Fail(err)
			return
		}
		AskTaking(d, phrase.Say("part.take"), t, done)
	})
}

// AskTaking says what a taking would do and does it when that is wanted, with the reason where one is; done follows.
func AskTaking(d Desk, title string, t Taking, done func()) {
	finish := func(err error) {
		if err != nil {
			d.Fail(err)
			return
		}
		d.Saved()
		done()
	}
	if t.Because != nil {
		Ask(d.Window, title, t.Text, "", true, func(reason string) { finish(t.Because(context.Background(), reason)) })
		return
	}
	Confirm(d.Window, title, t.Text, phrase.Say("part.take.do"), func() { finish(t.Commit(context.Background())) })
}
