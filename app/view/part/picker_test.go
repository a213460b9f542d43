package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"
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
			over, ok := w.Canvas().Overlays().Top().(fyne.Widget)
			if !ok {
				t.Fatal("nothing is shown")
			}
			for _, o := range test.WidgetRenderer(over).Objects() {
				if at, end := o.Position(), o.Position().Add(o.Size()); at.X < 0 || at.Y < 0 || end.X > 1366 || end.Y > 768 {
					t.Errorf("%T stands out of the window, from %v to %v", o, at, end)
				}
			}
		})
	}
}
