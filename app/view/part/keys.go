package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// passedOn tells whether a key belongs to the window and not to a field: the function keys and Escape. Fyne gives every key
// to the focused widget alone, so each part hands these on.
func passedOn(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		return true
	}
	number, ok := strings.CutPrefix(string(key), "F")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// forWindow tells whether a shortcut belongs to the window and not to a field: Ctrl or Alt with a digit or a function key, and
// Ctrl with what goes to the next thing (Up, Down, Page Up, Page Down), with P, which prints, or with the comma of the settings.
func forWindow(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return false
	}
	switch custom.KeyName {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyP, fyne.KeyComma:
		return custom.Modifier == fyne.KeyModifierControl
	}
	return passedOn(custom.KeyName) || len(custom.KeyName) == 1 && custom.KeyName >= fyne.Key0 && custom.KeyName <= fyne.Key9
}

// passOn gives a key to what the canvas does with keys when nothing is focused.
func passOn(from fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := canvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

func canvasRefresh(o fyne.CanvasObject) { canvas.Refresh(o) }

func focusNext(from fyne.CanvasObject) {
	if c := canvasOf(from); c != nil {
		c.FocusNext()
	}
}

// focusOn gives the focus to an object on its canvas, if it is on one. Fyne's driver knows the canvas of an object only once it
// was drawn: one that is shown for the first time, as the field that a key asks for next, is looked for in the windows.
func focusOn(o fyne.Focusable) {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(object); c != nil {
		c.Focus(o)
		return
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if c := w.Canvas(); holdsObject(c.Content(), object) {
			c.Focus(o)
		}
	}
}

// Button is Fyne's button that Enter presses too, and that hands on the keys it does not use.
type Button struct {
	widget.Button
	keys func(*fyne.KeyEvent) bool
}

// NewButton makes a button with a label.
func NewButton(label string, tapped func()) *Button {
	b := &Button{}
	b.Text, b.OnTapped = label, tapped
	b.ExtendBaseWidget(b)
	return b
}

// NewIconButton makes a small button with an icon alone.
func NewIconButton(icon fyne.Resource, tapped func()) *Button {
	b := NewButton("", tapped)
	b.Icon, b.Importance = icon, widget.LowImportance
	return b
}

// MinSize gives the words on the button some air at both sides.
func (b *Button) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	size := b.Button.MinSize()
	if b.Text != "" {
		size.Width += gap()
	}
	return size
}

// TypedKey presses the button on Enter and Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch {
	case b.keys != nil && b.keys(key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		b.Button.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case passedOn(key.Name):
		passOn(b, key)
	default:
		b.Button.TypedKey(key)
	}
}

// Check is Fyne's tick box that hands on the keys it does not use.
type Check struct{ widget.Check }

// NewCheck makes a tick box with a label; changed is told the new state.
func NewCheck(label string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// Set puts the tick on or off without telling OnChanged.
func (c *Check) Set(on bool) {
	if c.Checked == on {
		return
	}
	changed := c.OnChanged
	c.OnChanged = nil
	c.SetChecked(on)
	c.OnChanged = changed
}

// TypedKey hands function keys on, and goes to the next field on Enter.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passedOn(key.Name):
		passOn(c, key)
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		focusNext(c)
	default:
		c.Check.TypedKey(key)
	}
}
