package part

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestCaretGoesByCluster(t *testing.T) {
	e := NewEntry()
	w := open(t, e, 400, 60)
	typeInto(w, e, "ที่ปั้นน้ำ")
	var stops []int
	for e.CursorColumn > 0 {
		press(e, fyne.KeyLeft)
		stops = append(stops, e.CursorColumn)
	}
	if want := []int{9, 7, 6, 3, 0}; !slices.Equal(stops, want) {
		t.Errorf("left stops at %v, want %v", stops, want)
	}
	press(e, fyne.KeyRight)
	if e.CursorColumn != 3 {
		t.Errorf("right goes to %d, want 3", e.CursorColumn)
	}
	press(e, fyne.KeyDelete)
	if e.Text != "ที่นน้ำ" {
		t.Errorf("Delete takes the whole cluster: %q", e.Text)
	}
	press(e, fyne.KeyBackspace)
	if e.Text != "ทีนน้ำ" {
		t.Errorf("Backspace takes one mark: %q", e.Text)
	}
}

func TestDeleteOfASelectionStopsAtItsEnd(t *testing.T) {
	e := NewEntry()
	w := open(t, e, 400, 60)
	typeInto(w, e, "กขที่")
	press(e, fyne.KeyHome)
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(e, fyne.KeyRight, fyne.KeyRight)
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if e.SelectedText() != "กข" {
		t.Fatalf("selected %q", e.SelectedText())
	}
	press(e, fyne.KeyDelete)
	if e.Text != "ที่" {
		t.Errorf("left %q", e.Text)
	}
}

func TestCaretInManyLines(t *testing.T) {
	e := NewText(3)
	w := open(t, e, 400, 120)
	typeInto(w, e, "กข")
	press(e, fyne.KeyReturn)
	typeInto(w, e, "ที่")
	press(e, fyne.KeyUp)
	if e.CursorRow != 0 || e.CursorColumn != 2 {
		t.Errorf("up to %d,%d", e.CursorRow, e.CursorColumn)
	}
	press(e, fyne.KeyLeft, fyne.KeyDown)
	if e.CursorRow != 1 || e.CursorColumn != 3 {
		t.Errorf("down to %d,%d: not inside ที่", e.CursorRow, e.CursorColumn)
	}
	if e.AcceptsTab() {
		t.Error("Tab leaves the field")
	}
}

func TestOnLeaveIsToldOnceAndNormalised(t *testing.T) {
	var told []string
	e, other := NewEntry(), NewEntry()
	e.OnLeave = func(s string) { told = append(told, s) }
	w := open(t, NewColumn(e, other), 400, 100)
	e.SetText("เดิม")
	w.Canvas().Focus(e)
	w.Canvas().Focus(other)
	if len(told) != 0 {
		t.Fatalf("nothing was typed: %q", told)
	}
	e.SetText("")
	typeInto(w, e, "  นํ้าเเกง ")
	if len(told) != 0 {
		t.Fatalf("told while typing: %q", told)
	}
	w.Canvas().Focus(other)
	w.Canvas().Focus(e)
	w.Canvas().Focus(other)
	if !slices.Equal(told, []string{"น้ำแกง"}) || e.Text != "น้ำแกง" {
		t.Errorf("told %q, shows %q", told, e.Text)
	}
}

func TestEnterGoesToTheNextField(t *testing.T) {
	first, second := NewEntry(), NewText(2)
	w := open(t, NewColumn(first, second), 400, 150)
	w.Canvas().Focus(first)
	press(first, fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(second) {
		t.Fatal("Enter goes on from a field of one line")
	}
	typeInto(w, second, "ก")
	press(second, fyne.KeyEnter)
	if second.Text != "ก\n" {
		t.Errorf("Enter in a field of many lines is a line: %q", second.Text)
	}
}

func TestKeysOfTheWindowReachIt(t *testing.T) {
	choice := NewChoice([]Option[string]{{"a", "ก"}}, nil)
	fields := []fyne.Focusable{NewEntry(), NewText(2), choice, NewButton("ปุ่ม", nil), NewCheck("ติ๊ก", nil)}
	column := NewColumn()
	for _, f := range fields {
		column.Add(f.(fyne.CanvasObject))
	}
	w := open(t, column, 400, 300)
	var got []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { got = append(got, k.Name) })
	for i, f := range fields {
		got = nil
		w.Canvas().Focus(f)
		press(f, fyne.KeyF2, fyne.KeyEscape, fyne.KeyF12, fyne.KeyF)
		if !slices.Equal(got, []fyne.KeyName{fyne.KeyF2, fyne.KeyEscape, fyne.KeyF12}) {
			t.Errorf("field %d: the window got %v", i, got)
		}
	}
}

func TestShortcutsOfTheWindow(t *testing.T) {
	control := func(key fyne.KeyName) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	}
	for _, c := range []struct {
		shortcut fyne.Shortcut
		want     bool
	}{
		{control(fyne.Key1), true},
		{control(fyne.Key9), true},
		{control(fyne.Key0), true},
		{control(fyne.KeyComma), true},
		{control(fyne.KeyF5), true},
		{control(fyne.KeyLeft), false},
		{control(fyne.KeyF), false},
		{&fyne.ShortcutSelectAll{}, false},
		{&fyne.ShortcutPaste{}, false},
	} {
		if got := forWindow(c.shortcut); got != c.want {
			t.Errorf("%s: %v", c.shortcut.ShortcutName(), got)
		}
	}
	e := NewEntry()
	w := open(t, e, 400, 60)
	typeInto(w, e, "กข")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	if e.SelectedText() != "กข" {
		t.Errorf("the field keeps its own: selected %q", e.SelectedText())
	}
}

func TestButtonIsPressedByEnter(t *testing.T) {
	pressed := 0
	b := NewButton("ทำ", func() { pressed++ })
	w := open(t, b, 200, 60)
	w.Canvas().Focus(b)
	press(b, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
	if pressed != 3 {
		t.Errorf("pressed %d times", pressed)
	}
}
