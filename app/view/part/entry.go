package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kongthun/model/thai"
)

// Entry is a field for text, of one line (NewEntry) or many (NewText).
//
// The caret goes by Thai cluster and word (caret.go). Text is normalised when the field is
// left, not while it is typed. Enter in a one-line field goes to the next field; Tab leaves every field. Keys that it does not
// use go on to the canvas.
type Entry struct {
	widget.Entry

	// OnLeave is told the text when the focus leaves the field and the text is another than before: the moment to save.
	OnLeave func(text string)

	view    *container.Scroll // what the text slides in, once it is drawn
	pressed *place            // where the mouse went down and may be dragging from

	last  string                    // the text that OnLeave was told, or that was set
	paste func(text string) bool    // takes a paste over (a table into an EditTable)
	keys  func(*fyne.KeyEvent) bool // takes a key over before the field sees it
	leave func(changed bool)        // for a part around the field: after every loss of focus
	enter func()                    // for a part around the field: on every gain of focus

	offers *offers // what is offered under the field while it is typed in; nil for none
}

// NewEntry makes a field of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.Scroll = withoutBar
	e.ExtendBaseWidget(e)
	return e
}

// withoutBar is a direction that Fyne does not know: the text slides with the caret, and no bar is drawn over its lower marks.
const withoutBar fyne.ScrollDirection = -1

// NewText makes a field of many lines that shows the given number of them.
func NewText(rows int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ActionItem = container.NewStack() // a place for one; Fyne looks once, and that is when the rows are set
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(rows)
	return e
}

// setAction puts an icon at the end of the field.
func (e *Entry) setAction(icon *tapIcon) {
	if place, ok := e.ActionItem.(*fyne.Container); ok {
		place.Objects = []fyne.CanvasObject{icon}
		return
	}
	e.ActionItem = icon
}

// SetText puts a text into the field without telling OnLeave.
func (e *Entry) SetText(text string) {
	e.last, e.pressed = text, nil
	if e.Text != text {
		e.Entry.SetText(text)
	}
}

// AcceptsTab is false: Tab goes to the next field from a field of many lines too.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained shows the caret, and brings the field into sight.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	revealFocused(e)
	if e.enter != nil {
		e.enter()
	}
}

// FocusLost normalises the text and tells OnLeave when it changed.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	changed := e.Commit()
	if e.leave != nil {
		e.leave(changed)
	}
}

// Commit does what leaving the field does, while the focus stays: for saving before a window closes. It tells whether the
// text was another than before.
func (e *Entry) Commit() bool {
	text := strings.TrimSpace(thai.Normalise(e.Text))
	if text != e.Text {
		e.Entry.SetText(text)
	}
	if text == e.last {
		return false
	}
	e.last = text
	if e.OnLeave != nil {
		e.OnLeave(text)
	}
	return true
}

// TypedKey moves and deletes by cluster.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	e.dragged()
	if e.keys != nil && e.keys(key) {
		return
	}
	if e.offers != nil {
		defer e.offers.typed()
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine && e.OnSubmitted == nil {
			focusNext(e)
			return
		}
		e.Entry.TypedKey(key)
	case fyne.KeyLeft:
		e.Entry.TypedKey(key)
		e.stepWhileInside(key)
	case fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		e.Entry.TypedKey(key)
		e.stepWhileInside(&fyne.KeyEvent{Name: fyne.KeyRight})
	case fyne.KeyDelete:
		e.deleteAhead(key)
	default:
		if passedOn(key.Name) {
			passOn(e, key)
			return
		}
		e.Entry.TypedKey(key)
	}
}

// TypedRune types a character.
func (e *Entry) TypedRune(r rune) {
	e.dragged()
	e.Entry.TypedRune(r)
	if e.offers != nil {
		e.offers.typed()
	}
}

// TypedShortcut offers a paste to the part around the field, and hands what belongs to the window to the canvas.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	e.dragged()
	if e.Disabled() && !forWindow(s) {
		switch s.(type) {
		case *fyne.ShortcutCopy, *fyne.ShortcutSelectAll: // Fyne would take a paste, an undo or Ctrl and Delete too
			e.Entry.TypedShortcut(s)
		}
		return
	}
	if e.wordKey(s) {
		return
	}
	if p, ok := s.(*fyne.ShortcutPaste); ok && e.paste != nil && e.paste(p.Clipboard.Content()) {
		return
	}
	if forWindow(s) {
		if c, ok := canvasOf(e).(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
		return
	}
	e.Entry.TypedShortcut(s)
}
