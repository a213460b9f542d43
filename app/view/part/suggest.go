package part

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Suggest lets a one-line field be filled from a list, by the button at its end or by Down; any other text may be typed.
func Suggest(e *Entry, options func() []string) *Entry {
	return suggested(e, options, func(text string) string { return text })
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
	open := func() { suggest(e, options(), fill) }
	e.ActionItem = newTapIcon(theme.MenuDropDownIcon(), open)
	e.keys = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyDown {
			open()
			return true
		}
		return false
	}
	return e
}

func suggest(e *Entry, options []string, fill func(string) string) {
	c := canvasOf(e)
	if c == nil || e.Disabled() || len(options) == 0 {
		return
	}
	items := make([]*fyne.MenuItem, len(options))
	for i, text := range options {
		items[i] = fyne.NewMenuItem(text, func() {
			e.Entry.SetText(fill(text))
			e.Commit()
			focusOn(e)
		})
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtRelativePosition(fyne.NewPos(0, e.Size().Height), e)
	c.Focus(menu)
}
