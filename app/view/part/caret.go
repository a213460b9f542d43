package part

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The caret goes as in the fields of Windows, which Thai typists know. It stops before a letter, never between a letter and the
// marks above or below it. ำ is a stop of its own, as า and ะ are: it has its own key and its own place in the line. Delete takes
// a letter with its marks; Backspace takes what was typed last, a mark alone. With Ctrl, the caret goes and erases by the words of
// the breaker, and a double click selects one.

// stepWhileInside repeats a key until the caret stands at the beginning of a cluster.
func (e *Entry) stepWhileInside(key *fyne.KeyEvent) {
	for range e.Text { // never more steps than there are bytes
		if e.Disabled() || !e.inside() {
			return
		}
		e.Entry.TypedKey(key)
	}
}

// inside tells whether the caret stands between a letter and one of its marks.
func (e *Entry) inside() bool {
	runes, at := []rune(e.Text), e.CursorTextOffset()
	return at > 0 && at < len(runes) && unicode.Is(unicode.M, runes[at]) && runes[at-1] != '\n'
}

// deleteAhead erases the letter after the caret with its marks, or what is selected.
func (e *Entry) deleteAhead(key *fyne.KeyEvent) {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(key)
		return
	}
	ahead := []rune(e.Text)[e.CursorTextOffset():]
	for i, r := range ahead {
		if i > 0 && !unicode.Is(unicode.M, r) {
			return
		}
		e.Entry.TypedKey(key)
	}
}

// down goes a line down and tells whether there was one.
func (e *Entry) down() bool {
	row := e.CursorRow
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	e.stepWhileInside(&fyne.KeyEvent{Name: fyne.KeyRight})
	return e.CursorRow != row
}

// toEnd puts the caret behind the text.
func (e *Entry) toEnd() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }

// wordKey does what Ctrl with an arrow, Backspace or Delete asks for, and tells whether it was such a shortcut.
func (e *Entry) wordKey(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || custom.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch custom.KeyName {
	case fyne.KeyLeft, fyne.KeyBackspace, fyne.KeyRight, fyne.KeyDelete:
	default:
		return false
	}
	at, words := e.CursorTextOffset(), wordStarts([]rune(e.Text))
	to := words[slices.IndexFunc(words, func(w int) bool { return w > at || w == words[len(words)-1] })]
	if custom.KeyName == fyne.KeyLeft || custom.KeyName == fyne.KeyBackspace {
		to = 0
		for _, w := range words {
			if w < at {
				to = w
			}
		}
	}
	erase := custom.KeyName == fyne.KeyBackspace || custom.KeyName == fyne.KeyDelete
	if erase && e.SelectedText() == "" {
		e.KeyDown(shift)
		e.goTo(to)
		e.KeyUp(shift)
	}
	switch {
	case !erase:
		if custom.Modifier&fyne.KeyModifierShift != 0 {
			e.KeyDown(shift)
		}
		e.goTo(to)
	case e.SelectedText() != "":
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	return true
}

var shift = &fyne.KeyEvent{Name: desktop.KeyShiftLeft}

// goTo takes the caret to a place in the text by the arrow keys, as they select when Shift is held.
func (e *Entry) goTo(at int) {
	for range 2*len(e.Text) + 2 {
		switch now := e.CursorTextOffset(); {
		case now < at:
			e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		case now > at:
			e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		default:
			return
		}
	}
}

// wordStarts lists the places in a text where a word begins, from its start to its end, which are among them. Spaces belong to the
// word before them, and so do ๆ and ฯ.
func wordStarts(text []rune) []int {
	starts := []int{0}
	at := 0
	breaker := known.Load().breaker
	for at < len(text) {
		end := at
		for end < len(text) && text[end] != '\n' {
			end++
		}
		for _, word := range joined(breaker.Words(inStep(string(text[at:end])))) {
			if word[0] != ' ' && at > 0 {
				starts = append(starts, at)
			}
			at += utf8.RuneCountInString(word)
		}
		at = end + 1
	}
	return append(starts, len(text))
}

// DoubleTapped selects the word under the mouse.
func (e *Entry) DoubleTapped(p *fyne.PointEvent) {
	row, column, at, x := e.CursorRow, e.CursorColumn, e.CursorTextOffset(), e.caretX()
	e.Entry.DoubleTapped(p) // a third click selects the row
	text := []rune(e.Text)
	if len(text) == 0 || e.Disabled() { // a field that is grey takes no keys, and mark works by them
		return
	}
	letter := at
	if at == len(text) || at > 0 && x > p.Position.X {
		letter-- // the click was on the letter before the caret
	}
	if text[letter] == '\n' { // it was behind a line: its last word
		if letter == 0 || text[letter-1] == '\n' {
			return
		}
		letter--
	}
	words := wordStarts(text)
	next := slices.IndexFunc(words, func(w int) bool { return w > letter })
	from, to := words[next-1], words[next]
	for to > letter+1 && unicode.IsSpace(text[to-1]) {
		to--
	}
	e.mark(place{row, max(0, column-(at-from))}, place{row, column + to - at})
}

// caretX is where the caret is drawn in the field.
func (e *Entry) caretX() float32 {
	x := e.CursorPosition().X
	if e.view != nil {
		x += e.view.Position().X - e.view.Offset.X
	}
	return x
}

// place is a place of the caret as Fyne has it.
type place struct{ row, column int }

func (e *Entry) place() place { return place{e.CursorRow, e.CursorColumn} }

func (e *Entry) put(p place) { e.CursorRow, e.CursorColumn = p.row, p.column }

// mark selects what is between two places, with the caret at the second.
func (e *Entry) mark(from, to place) {
	left, right := &fyne.KeyEvent{Name: fyne.KeyLeft}, &fyne.KeyEvent{Name: fyne.KeyRight}
	if e.SelectedText() != "" {
		e.Entry.TypedKey(left) // drops what was selected
	}
	e.put(from)
	e.KeyDown(shift)
	e.put(to)
	if to == (place{}) {
		left, right = right, left
	}
	e.Entry.TypedKey(left) // there and back: the keys tell Fyne that this is a selection
	e.Entry.TypedKey(right)
	e.KeyUp(shift)
}

// MouseDown puts the caret where the mouse is, behind the whole cluster.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.pressed = nil
	e.Entry.MouseDown(m)
	if m.Button == desktop.MouseButtonSecondary {
		return
	}
	e.stepWhileInside(&fyne.KeyEvent{Name: fyne.KeyRight})
	if e.SelectedText() == "" { // Shift and a click go on from another place
		at := e.place()
		e.pressed = &at
	}
}

// MouseUp ends a selection by the mouse.
func (e *Entry) MouseUp(m *desktop.MouseEvent) {
	e.Entry.MouseUp(m)
	e.dragged()
}

// dragged makes a selection by the mouse one of whole clusters. A mouse that is let go beside the field does not tell the field, so
// the next key asks for it too.
func (e *Entry) dragged() {
	from, to := e.pressed, e.place()
	e.pressed = nil
	switch {
	case from == nil || e.Disabled():
		return
	case e.SelectedText() == "":
		e.stepWhileInside(&fyne.KeyEvent{Name: fyne.KeyRight})
		return
	case e.inside():
		for _, r := range []rune(e.Text)[e.CursorTextOffset():] {
			if !unicode.Is(unicode.M, r) {
				break
			}
			to.column++
		}
	}
	e.mark(*from, to)
}
