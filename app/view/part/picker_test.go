package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

func TestPickersAreShown(t *testing.T) {
	for name, pick := range map[string]func(w fyne.Window) *dialog.FileDialog{
		"a file":        func(w fyne.Window) *dialog.FileDialog { return dialog.NewFileOpen(nil, w) },
		"a file's name": func(w fyne.Window) *dialog.FileDialog { return dialog.NewFileSave(nil, w) },
		"a folder":      func(w fyne.Window) *dialog.FileDialog { return dialog.NewFolderOpen(nil, w) },
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t, NewLabel("ห้อง", Plain), 1366, 768)
			ShowPicker(w, pick(w), "เลือก")
			if w.Canvas().Overlays().Top() == nil {
				t.Error("nothing is shown")
			}
		})
	}
}
