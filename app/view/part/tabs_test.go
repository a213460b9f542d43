package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestTabsLeaveAFieldBeforeAnotherOpens(t *testing.T) {
	var left string
	opened := -1
	field := NewEntry()
	field.OnLeave = func(text string) { left = text }
	tabs := NewTabs(NewLine("เลือก", Plain),
		Tab{Label: "หนึ่ง", Key: fyne.KeyF3, Content: field},
		Tab{Label: "สอง", Content: NewLine("เนื้อหาที่สอง", Plain)})
	tabs.OnOpen = func(at int) {
		opened = at
		if left == "" {
			t.Error("another tab opened before the field was left")
		}
	}
	w := open(t, tabs, 600, 300)
	typeInto(w, field, "ก")
	test.Tap(tabs.buttons[1])
	if left != "ก" || opened != 1 || tabs.At() != 1 || !says(tabs, "เนื้อหาที่สอง") || field.Visible() && says(tabs.stack.Objects[0], "ก") {
		t.Errorf("left %q, opened %d, at %d", left, opened, tabs.At())
	}
	if !tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3}) || tabs.At() != 0 || tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9}) {
		t.Errorf("at %d", tabs.At())
	}
	opened = -1
	if tabs.Open(1); opened != -1 || !says(tabs, "หนึ่ง  F3") || !says(tabs, "เลือก") {
		t.Error("OnOpen is told of what the program opens, or the row is wrong")
	}
}

func TestADialogStaysUntilItHasEnough(t *testing.T) {
	w := open(t, NewLine("", Plain), 900, 600)
	field := NewEntry()
	enough := false
	Dialog(w, "หัวข้อ", NewColumn(NewLine("ช่อง", Plain), field), "เพิ่ม", func() bool { return enough })
	if w.Canvas().Focused() != fyne.Focusable(field) {
		t.Error("the first field has not the focus")
	}
	button := func(label string) *Button {
		var found *Button
		var look func(fyne.CanvasObject)
		look = func(o fyne.CanvasObject) {
			if b, ok := o.(*Button); ok && b.Text == label {
				found = b
			}
			switch o := o.(type) {
			case *fyne.Container:
				for _, c := range o.Objects {
					look(c)
				}
			case fyne.Widget:
				for _, c := range test.WidgetRenderer(o).Objects() {
					look(c)
				}
			}
		}
		look(w.Canvas().Overlays().Top())
		return found
	}
	test.Tap(button("เพิ่ม"))
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("gone without enough")
	}
	enough = true
	test.Tap(button("เพิ่ม"))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("still there")
	}
	Dialog(w, "หัวข้อ", NewLine("", Plain), "", func() bool { t.Error("done on Escape"); return true })
	press(button("ยกเลิก"), fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("still there after Escape")
	}
}

// Fyne's test canvas keeps no shortcuts; what decides whether they are for the room is tested alone.
func TestAShortcutIsForTheRoomInFront(t *testing.T) {
	room, other := container.NewStack(NewEntry()), container.NewStack()
	window := container.NewBorder(nil, nil, other, nil, container.NewStack(room))
	if !within(window, room) || within(window, container.NewStack()) || !within(room, room) {
		t.Error("a room in front is not found, or one that is not there")
	}
	window.Objects[0].(*fyne.Container).Objects = nil
	if within(window, room) {
		t.Error("a room that was replaced is still found")
	}
	for _, c := range []struct {
		key      fyne.KeyName
		modifier fyne.KeyModifier
		want     bool
	}{
		{fyne.KeyDown, fyne.KeyModifierControl, true},
		{fyne.KeyPageUp, fyne.KeyModifierControl, true},
		{fyne.KeyDown, fyne.KeyModifierShift, false}, // marks text
		{fyne.KeyLeft, fyne.KeyModifierControl, false},
		{fyne.KeyP, fyne.KeyModifierControl, true},
		{fyne.KeyP, fyne.KeyModifierShift, false},
		{fyne.Key5, fyne.KeyModifierControl, true},
	} {
		if got := forWindow(&desktop.CustomShortcut{KeyName: c.key, Modifier: c.modifier}); got != c.want {
			t.Errorf("%s with %v: %v", c.key, c.modifier, got)
		}
	}
}

func TestKeepFocusStoresFirst(t *testing.T) {
	field := NewEntry()
	left := ""
	field.OnLeave = func(text string) { left = text }
	w := open(t, field, 300, 100)
	typeInto(w, field, "ก")
	KeepFocus(w, func() {
		if left != "ก" {
			t.Error("done before the field was left")
		}
	})
	if w.Canvas().Focused() != fyne.Focusable(field) {
		t.Error("the focus is lost")
	}
	other := NewEntry()
	w.SetContent(NewColumn(field, other))
	w.Canvas().Focus(field)
	if KeepFocus(w, func() { w.Canvas().Focus(other) }); w.Canvas().Focused() != fyne.Focusable(other) {
		t.Error("the focus was taken from where it was put")
	}
}

func TestAGridTellsWhenTheKeysLeave(t *testing.T) {
	rows, left := 0, 0
	g := NewGrid(GridSource{
		Rows: func() int { return rows }, Columns: func() int { return 3 * rows / max(rows, 1) },
		RowHead: func(int) string { return "แถว" }, ColumnHead: func(int) string { return "หัว" },
		Cell: func(int, int) GridCell { return GridCell{Text: "5"} },
	})
	g.OnLeave = func() { left++ }
	w := open(t, g, 900, 300)
	rows = 2
	g.Reload()
	if width := g.clips[0].Size().Width; width > 900-3*80 {
		t.Errorf("the head column is %v wide after columns came", width)
	}
	g.Focus()
	w.Canvas().Unfocus()
	if left != 1 {
		t.Errorf("told %d times", left)
	}
}
