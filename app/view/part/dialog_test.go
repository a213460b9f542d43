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

// Behind a box nothing answers a key, and Escape closes it from a field as from a button, the last one first.
func TestABoxHasTheKeysToItself(t *testing.T) {
	w := open(t, NewLine("", Plain), 900, 600)
	var behind []fyne.KeyName
	Keys(w, func(key *fyne.KeyEvent) { behind = append(behind, key.Name) })
	give := func(keys ...fyne.KeyName) {
		for _, k := range keys {
			if o := w.Canvas().Focused(); o != nil {
				press(o, k)
			} else {
				w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
			}
		}
	}
	boxes := func() int { return len(w.Canvas().Overlays().List()) }
	give(fyne.KeyF2, fyne.KeyEscape)
	if len(behind) != 2 || boxOver(w.Canvas()) != nil {
		t.Fatalf("without a box the room has every key: %v", behind)
	}
	for name, ask := range map[string]func(){
		"dialog": func() { Dialog(w, "ถาม", NewColumn(NewEntry(), NewEntry()), "", func() bool { return true }) },
		"series": func() { Series(w, "ลง", NewColumn(NewEntry()), "", func() {}) },
		"question": func() {
			Confirm(w, "ถาม", "จะทำหรือไม่", "", func() { t.Error("done on Escape") })
		},
		"told": func() { Tell(w, "บอก", "ทำไม่ได้", Error) },
	} {
		for _, focus := range []bool{true, false} {
			ask()
			if !focus {
				w.Canvas().Unfocus()
			}
			give(fyne.KeyF2, fyne.KeyF12)
			if len(behind) != 2 || boxes() != 1 || boxOver(w.Canvas()) == nil {
				t.Fatalf("%s, focus %v: %v reached the room behind, %d boxes", name, focus, behind, boxes())
			}
			if give(fyne.KeyEscape); boxes() != 0 || len(behind) != 2 {
				t.Fatalf("%s, focus %v: open after Escape", name, focus)
			}
		}
	}
	Dialog(w, "ถาม", NewColumn(NewEntry()), "", func() bool { return true })
	Tell(w, "บอก", "ทำไม่ได้", Error)
	for _, want := range []int{1, 0} {
		if give(fyne.KeyEscape); boxes() != want {
			t.Errorf("%d boxes, not %d", boxes(), want)
		}
	}
	box := newWaiting(w.Canvas(), "รอ", nil)
	if give(fyne.KeyEscape, fyne.KeyF2); boxes() != 1 || len(behind) != 2 {
		t.Error("a box that waits is closed by Escape, or lets keys by")
	}
	box.close()
	if give(fyne.KeyF2); len(behind) != 3 {
		t.Error("the room has no keys any more")
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
