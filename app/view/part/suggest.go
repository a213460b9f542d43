package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Suggest lets a one-line field be filled from a list, by the button at its end or by Down; any other text may be typed. What was
// typed narrows the list.
func Suggest(e *Entry, options func() []string) *Entry {
	return suggested(e, func() []string { return offered(e.Text, options()) }, func(text string) string { return text })
}

// SuggestMore is Suggest for a field of several entries with a comma between them: what is picked comes after what is there.
func SuggestMore(e *Entry, options func() []string) *Entry {
	return suggested(e, options, func(text string) string {
		if there := strings.TrimRight(e.Text, ", "); there != "" {
			return there + ", " + text
		}
		return text
	})
}

func suggested(e *Entry, options func() []string, fill func(string) string) *Entry {
	return withMenu(e, func() []*fyne.MenuItem {
		var items []*fyne.MenuItem
		for _, text := range options() {
			items = append(items, filling(e, text, func() string { return fill(text) }))
		}
		return items
	})
}

// filling is a line of a menu that fills a field, as if it had been typed.
func filling(e *Entry, label string, text func() string) *fyne.MenuItem {
	return fyne.NewMenuItem(label, func() {
		e.Entry.SetText(text())
		e.Commit()
		focusOn(e)
		e.toEnd()
	})
}

// withMenu opens a menu under a field by the button at its end, or by Down where that does not lead to a line further down.
func withMenu(e *Entry, items func() []*fyne.MenuItem) *Entry {
	open := func() { showMenu(e, items()) }
	e.setAction(newTapIcon(theme.MenuDropDownIcon(), open))
	e.keys = func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyDown {
			return false
		}
		if !e.MultiLine || !e.down() {
			open()
		}
		return true
	}
	return e
}

func showMenu(e *Entry, items []*fyne.MenuItem) {
	c := canvasOf(e)
	if c == nil || e.Disabled() || len(items) == 0 {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtRelativePosition(fyne.NewPos(0, besideField(e, menu.MinSize().Height, c)), e)
	c.Focus(menu)
}

// besideField is where something of a height stands next to a field: beneath it or, where the window ends before and there is
// room above, above it.
func besideField(e *Entry, height float32, c fyne.Canvas) float32 {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(e).Y
	if top+e.Size().Height+height > c.Size().Height && top >= height {
		return -height
	}
	return e.Size().Height
}
