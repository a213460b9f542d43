package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tapIcon is an icon to click within a field or beside one. It never takes the focus: Enter and Tab go from the field to the next field, and
// what the icon does for the mouse, typing does for the keyboard.
type tapIcon struct {
	widget.Icon
	tapped func()
}

func newTapIcon(icon fyne.Resource, tapped func()) *tapIcon {
	t := &tapIcon{tapped: tapped}
	t.Resource = icon
	t.ExtendBaseWidget(t)
	return t
}

// Resize keeps the icon at the first line of a field of many lines.
func (t *tapIcon) Resize(size fyne.Size) {
	line := t.MinSize().Height + 2*theme.InnerPadding()
	t.Icon.Resize(fyne.NewSize(size.Width, fyne.Min(size.Height, line)))
}

// Tapped does it.
func (t *tapIcon) Tapped(*fyne.PointEvent) { t.tapped() }

// Cursor tells that it can be clicked.
func (t *tapIcon) Cursor() desktop.Cursor { return desktop.PointerCursor }
