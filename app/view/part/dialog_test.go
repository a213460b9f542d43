package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// A dialog grows with a form that grows.
func TestADialogIsAsHighAsItsForm(t *testing.T) {
	more := NewEntry()
	more.Hide()
	form := NewForm(1, &Field{Name: "a", Label: "ก", Object: NewEntry()}, &Field{Name: "b", Label: "ข", Object: more})
	w := open(t, NewColumn(), 900, 600)
	Dialog(w, "ถาม", NewColumn(form), "", func() bool { return false })
	var box fyne.CanvasObject
	for _, o := range test.WidgetRenderer(w.Canvas().Overlays().Top().(fyne.Widget)).Objects() {
		if pop, ok := o.(*widget.PopUp); ok {
			box = pop.Content
		}
	}
	before := box.Size().Height
	more.Show()
	form.Resettle()
	if grown := box.Size().Height - before; grown < more.MinSize().Height {
		t.Errorf("grown by %v for a field of %v", grown, more.MinSize().Height)
	}
}
