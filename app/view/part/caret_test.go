package part

import (
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// held does something with Shift held down.
func held(e *Entry, do func()) {
	e.KeyDown(shift)
	do()
	e.KeyUp(shift)
}

func control(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func controlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func typed(t *testing.T, text string) (fyne.Window, *Entry) {
	t.Helper()
	e := NewEntry()
	w := open(t, e, 600, 60)
	w.Canvas().Focus(e)
	e.SetText(text)
	return w, e
}

func TestShiftSelectsByCluster(t *testing.T) {
	_, e := typed(t, "ที่ปั้นน้ำ")
	press(e, fyne.KeyHome)
	var got []string
	held(e, func() {
		for range 3 {
			press(e, fyne.KeyRight)
			got = append(got, e.SelectedText())
		}
		press(e, fyne.KeyLeft)
		got = append(got, e.SelectedText())
		press(e, fyne.KeyEnd)
		got = append(got, e.SelectedText())
	})
	if want := []string{"ที่", "ที่ปั้", "ที่ปั้น", "ที่ปั้", "ที่ปั้นน้ำ"}; !slices.Equal(got, want) {
		t.Errorf("selected %q, want %q", got, want)
	}
}

func TestDeleteTakesAClusterAndBackspaceAMark(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		key  fyne.KeyName
		want string
	}{
		{"ที่ปั้น", 0, fyne.KeyDelete, "ปั้น"},
		{"กที่ปั้น", 1, fyne.KeyDelete, "กปั้น"},
		{"น้ำ", 0, fyne.KeyDelete, "ำ"},
		{"น้ำ", 2, fyne.KeyDelete, "น้"},
		{"น้ำ", 3, fyne.KeyDelete, "น้ำ"},
		{"ที่", 3, fyne.KeyBackspace, "ที"},
		{"น้ำ", 3, fyne.KeyBackspace, "น้"},
		{"abc", 1, fyne.KeyDelete, "ac"},
		{"", 0, fyne.KeyDelete, ""},
	} {
		_, e := typed(t, c.text)
		e.CursorColumn = c.at
		press(e, c.key)
		if e.Text != c.want {
			t.Errorf("%s at %d of %q leaves %q, want %q", c.key, c.at, c.text, e.Text, c.want)
		}
	}
}

func TestControlGoesByWord(t *testing.T) {
	know(t, "ห้วยสมมุติ")
	text := "โครงการสุขภาพ  ตำบลห้วยสมมุติ และอื่นๆ"
	starts := []int{0, 7, 15, 19, 30, 33, utf8.RuneCountInString(text)}
	_, e := typed(t, text)
	press(e, fyne.KeyHome)
	forth := []int{0}
	for range len(starts) {
		e.TypedShortcut(control(fyne.KeyRight))
		forth = append(forth, e.CursorTextOffset())
	}
	if want := append(slices.Clone(starts), starts[len(starts)-1]); !slices.Equal(forth, want) {
		t.Errorf("to the right %v, want %v", forth, want)
	}
	for i := len(starts) - 2; i >= 0; i-- {
		if e.TypedShortcut(control(fyne.KeyLeft)); e.CursorTextOffset() != starts[i] {
			t.Errorf("to the left %d, want %d", e.CursorTextOffset(), starts[i])
		}
	}
	held(e, func() {
		e.TypedShortcut(controlShift(fyne.KeyRight))
		e.TypedShortcut(controlShift(fyne.KeyRight))
	})
	if e.SelectedText() != "โครงการสุขภาพ  " {
		t.Errorf("selected %q", e.SelectedText())
	}
	e.TypedShortcut(control(fyne.KeyRight))
	if e.SelectedText() != "" || e.CursorTextOffset() != 19 {
		t.Errorf("without Shift at %d, selected %q", e.CursorTextOffset(), e.SelectedText())
	}
	e.TypedShortcut(control(fyne.KeyBackspace))
	e.TypedShortcut(control(fyne.KeyDelete))
	if e.Text != "โครงการสุขภาพ  และอื่นๆ" || e.SelectedText() != "" {
		t.Errorf("left %q", e.Text)
	}
	e.Undo()
	e.Undo()
	if e.Text != text {
		t.Errorf("undone to %q", e.Text)
	}
}

func TestWordStarts(t *testing.T) {
	for text, want := range map[string][]int{
		"": {0, 0}, "กิน": {0, 3}, "กินข้าว": {0, 3, 7}, " กิน": {0, 1, 4}, "กิน\nข้าว": {0, 4, 8}, "ต่างๆ": {0, 5}, "กิน\n": {0, 4},
	} {
		if got := wordStarts([]rune(text)); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// click presses the mouse where a letter of a field of one line is drawn; part is how far into it.
func click(e *Entry, letter int, part float32) fyne.Position {
	runes := []rune(e.Text)
	before := Plain.measure(string(runes[:letter]))
	end := letter + 1
	for end < len(runes) && unicode.Is(unicode.M, runes[end]) {
		end++
	}
	x := before + part*(Plain.measure(string(runes[:end]))-before)
	at := fyne.NewPos(x+e.CursorPosition().X-Plain.measure(string(runes[:e.CursorTextOffset()])), 15)
	if e.view != nil {
		at.X += e.view.Position().X - e.view.Offset.X
	}
	return at
}

func mouse(at fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
}

func TestDoubleClickSelectsAWord(t *testing.T) {
	know(t, "ห้วยสมมุติ")
	text := []rune("โครงการสุขภาพ ตำบลห้วยสมมุติ (2569)")
	from := 0
	for _, want := range []string{"โครงการ", "สุขภาพ", "ตำบล", "ห้วยสมมุติ"} {
		if text[from] == ' ' {
			from++
		}
		to := from + utf8.RuneCountInString(want)
		for letter := from; letter < to; letter++ {
			if unicode.Is(unicode.M, text[letter]) {
				continue
			}
			for _, part := range []float32{0.25, 0.75} {
				_, e := typed(t, string(text))
				at := click(e, letter, part)
				e.MouseDown(mouse(at))
				e.MouseUp(mouse(at))
				e.DoubleTapped(&fyne.PointEvent{Position: at})
				if got := e.SelectedText(); got != want {
					t.Errorf("letter %d %c at %v: selected %q, want %q", letter, text[letter], part, got, want)
				}
			}
		}
		from = to
	}
	_, e := typed(t, "")
	e.DoubleTapped(&fyne.PointEvent{})
	if e.SelectedText() != "" {
		t.Error("there is nothing to select")
	}
}

// What is closed can still be selected, as Fyne does it, and is never changed.
func TestAGreyFieldKeepsItsText(t *testing.T) {
	_, e := typed(t, "ที่ปั้น น้ำ")
	e.Disable()
	at := click(e, 1, 0.5)
	e.MouseDown(mouse(at))
	e.MouseUp(mouse(at))
	e.DoubleTapped(&fyne.PointEvent{Position: at})
	if e.SelectedText() != "ที่ปั้น" {
		t.Errorf("selected %q", e.SelectedText())
	}
	clipboard := fyne.CurrentApp().Clipboard()
	e.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "ที่ปั้น" {
		t.Errorf("copied %q", clipboard.Content())
	}
	for _, s := range []fyne.Shortcut{control(fyne.KeyDelete), &fyne.ShortcutPaste{Clipboard: clipboard}, &fyne.ShortcutCut{Clipboard: clipboard}, &fyne.ShortcutUndo{}} {
		e.TypedShortcut(s)
	}
	press(e, fyne.KeyDelete, fyne.KeyBackspace)
	if e.Text != "ที่ปั้น น้ำ" {
		t.Errorf("left %q", e.Text)
	}
}

// In a field of many lines the word is selected on its own line.
func TestDoubleClickInManyLines(t *testing.T) {
	e := NewText(4)
	w := open(t, e, 600, 120)
	w.Canvas().Focus(e)
	e.SetText("กินข้าว\nโครงการสุขภาพ")
	e.CursorRow, e.CursorColumn = 1, 9
	e.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(e.caretX()+1, 30)})
	if e.SelectedText() != "สุขภาพ" || e.CursorRow != 1 {
		t.Errorf("selected %q, the caret in row %d", e.SelectedText(), e.CursorRow)
	}
}

// A double click behind a line's end selects the last word of the line and never its newline; in an empty line there is nothing.
func TestDoubleClickAtALineEnd(t *testing.T) {
	for _, c := range []struct {
		text        string
		row, column int
		want        string
	}{
		{"กินข้าว\nโครงการ", 0, 7, "ข้าว"},
		{"กินข้าว\n\nโครงการ", 1, 0, ""},
		{"\nโครงการ", 0, 0, ""},
		{"กินข้าว\nโครงการ", 1, 7, "โครงการ"},
	} {
		e := NewText(4)
		w := open(t, e, 600, 120)
		w.Canvas().Focus(e)
		e.SetText(c.text)
		e.CursorRow, e.CursorColumn = c.row, c.column
		e.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(e.caretX()+100, 30)})
		if got := e.SelectedText(); got != c.want {
			t.Errorf("behind row %d of %q: selected %q, want %q", c.row, c.text, got, c.want)
		}
	}
}

// A text that is put into a field while the mouse is down leaves no place to drag from.
func TestSetTextForgetsWhereTheMouseWentDown(t *testing.T) {
	_, e := typed(t, "โครงการสุขภาพ")
	e.MouseDown(mouse(click(e, 2, 0.5)))
	if e.SetText("กก"); e.pressed != nil {
		t.Errorf("it would drag from %v of another text", *e.pressed)
	}
}

// Wherever the mouse goes down and up, the caret and both ends of the selection stand between clusters.
func TestMouseNeverEndsInsideACluster(t *testing.T) {
	const text = "ที่ปั้นฝี่กตัญญูฐุฎุน้ำผู้กิ๊ฟ"
	_, e := typed(t, text)
	edge := func(at int) bool {
		runes := []rune(text)
		return at == len(runes) || !unicode.Is(unicode.M, runes[at])
	}
	rapid.Check(t, func(t *rapid.T) {
		press(e, fyne.KeyHome)
		down, up := rapid.Float32Range(0, 250).Draw(t, "down"), rapid.Float32Range(0, 250).Draw(t, "up")
		beside := rapid.Bool().Draw(t, "let go beside the field")
		e.MouseDown(mouse(fyne.NewPos(down, 15)))
		if !edge(e.CursorTextOffset()) {
			t.Fatalf("the caret stands at %d", e.CursorTextOffset())
		}
		drag := &fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(up, 15)}, Dragged: fyne.NewDelta(up-down, 0)}
		test.WidgetRenderer(e.view.Content.(fyne.Widget)) // it is drawn
		e.view.Content.(fyne.Draggable).Dragged(drag)
		if !beside {
			e.MouseUp(mouse(fyne.NewPos(up, 15)))
		}
		e.view.Content.(fyne.Draggable).DragEnd()
		if beside {
			e.dragged()
		}
		at, selected := e.CursorTextOffset(), []rune(e.SelectedText())
		if !edge(at) || len(selected) > 0 && unicode.Is(unicode.M, selected[0]) {
			t.Fatalf("the caret at %d, selected %q", at, string(selected))
		}
		if len(selected) > 0 {
			all := []rune(text)
			behind := at >= len(selected) && string(all[at-len(selected):at]) == string(selected)
			ahead := at+len(selected) <= len(all) && string(all[at:at+len(selected)]) == string(selected)
			if !(behind && edge(at-len(selected)) || ahead && edge(at+len(selected))) {
				t.Fatalf("selected %q beside %d", string(selected), at)
			}
		}
	})
}
