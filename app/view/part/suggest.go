package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Suggest lets a one-line field be filled from a list, by the button at its end or by Down; any other text may be typed.
func Suggest(e *Entry, options []string) *Entry {
	open := func() { suggest(e, options) }
	e.ActionItem = NewIconButton(theme.MenuDropDownIcon(), open)
	e.keys = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyDown {
			open()
			return true
		}
		return false
	}
	return e
}

func suggest(e *Entry, options []string) {
	c := canvasOf(e)
	if c == nil || e.Disabled() || len(options) == 0 {
		return
	}
	items := make([]*fyne.MenuItem, len(options))
	for i, text := range options {
		items[i] = fyne.NewMenuItem(text, func() {
			e.Entry.SetText(text)
			e.Commit()
			focusOn(e)
		})
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtRelativePosition(fyne.NewPos(0, e.Size().Height), e)
	c.Focus(menu)
}
