package part

import (
	"strings"
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

// Enter in an only field gives the answer; an answer that is not enough leaves the keys in the field. From the last of several
// fields Enter goes to the button that does it.
func TestEnterInADialog(t *testing.T) {
	w := open(t, NewColumn(), 900, 600)
	answers := 0
	only := NewDateEntry("")
	Dialog(w, "วันที่", NewColumn(NewLabel("เลือก", Plain), NewForm(1, &Field{Name: "a", Label: "วันที่", Object: only})), "", func() bool {
		answers++
		return only.Known()
	})
	press(only.Entry(), fyne.KeyReturn)
	if answers != 1 || w.Canvas().Focused() != fyne.Focusable(only.Entry()) {
		t.Fatalf("%d answers, the focus on %T", answers, w.Canvas().Focused())
	}
	typeInto(w, only.Entry(), "15/1/69")
	press(only.Entry(), fyne.KeyReturn)
	if answers != 2 || w.Canvas().Overlays().Top() != nil || only.Value() != "2026-01-15" {
		t.Errorf("%d answers, %s", answers, only.Value())
	}

	first, last := NewEntry(), NewEntry()
	Dialog(w, "ชื่อ", NewForm(1, &Field{Name: "a", Label: "ชื่อ", Object: first}, &Field{Name: "b", Label: "สกุล", Object: last}), "เพิ่ม", func() bool { return true })
	press(first, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(last) {
		t.Fatalf("from the first field to %T", w.Canvas().Focused())
	}
	press(last, fyne.KeyReturn)
	if b, ok := w.Canvas().Focused().(*Button); !ok || b.Text != "เพิ่ม" {
		t.Errorf("from the last field to %v", w.Canvas().Focused())
	}
}

// A dialog without a field of its own has the keys on the button that does it.
func TestADialogWithoutAFieldHasTheKeys(t *testing.T) {
	w := open(t, NewColumn(), 900, 600)
	done := false
	Dialog(w, "ถาม", NewLabel("ทำหรือไม่", Plain), "ทำ", func() bool {
		done = true
		return true
	})
	b, ok := w.Canvas().Focused().(*Button)
	if !ok || b.Text != "ทำ" {
		t.Fatalf("the focus is on %T", w.Canvas().Focused())
	}
	if press(b, fyne.KeyReturn); !done || w.Canvas().Overlays().Top() != nil {
		t.Error("Enter does it")
	}
}

// A question longer than the window scrolls, and its buttons stay within.
func TestALongQuestionScrolls(t *testing.T) {
	w := open(t, NewColumn(), 900, 510)
	for _, lines := range []int{3, 80} {
		Confirm(w, "นำเข้า", strings.Repeat("บรรทัดหนึ่ง\n", lines), "ทำ", func() {})
		b, ok := w.Canvas().Focused().(*Button)
		if !ok || b.Text != "ทำ" {
			t.Fatalf("the focus is on %T", w.Canvas().Focused())
		}
		if bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Y + b.Size().Height; bottom > 510 {
			t.Errorf("of %d lines the button ends at %v", lines, bottom)
		}
		w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
	}
}
