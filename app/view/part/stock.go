package part

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
)

// stockLabel is how much of a stock sentence its line in the menu shows, in clusters; stockLines is how many there are at most,
// because a menu does not scroll: the others are reached by their first letters.
const (
	stockLabel = 72
	stockLines = 12
)

// SuggestStock lets a text be written from stock sentences, by the button at the field's end or by Down in its last line.
// Offered are those that begin with what was typed last or, where none does, all that are not in the text; keep is told a text
// that is to be a stock sentence from now on.
func SuggestStock(e *Entry, stock func() []string, keep func(text string)) *Entry {
	return withMenu(e, func() []*fyne.MenuItem {
		var items []*fyne.MenuItem
		offered := complete(e.Text, stock())
		for _, c := range offered[:min(len(offered), stockLines)] {
			items = append(items, filling(e, Short(c.sentence, stockLabel), func() string { return c.text }))
		}
		text := strings.TrimSpace(e.Text)
		if text == "" || slices.Contains(stock(), text) {
			return items
		}
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		return append(items, fyne.NewMenuItem(phrase.Say("part.stock.keep"), func() {
			e.Commit()
			keep(e.Text)
			focusOn(e)
			e.toEnd()
		}))
	})
}

// completion is a sentence, and what a text becomes with it.
type completion struct{ sentence, text string }

// complete looks for the sentences that begin with the end of a text: with all of it or, else, with ever less of it, from a
// space on. Where none does, each that is not in the text yet comes after it.
func complete(text string, sentences []string) []completion {
	var out []completion
	for at := 0; at >= 0 && at < len(text); at = nextWord(text, at) {
		for _, s := range sentences {
			if end := text[at:]; s != end && strings.HasPrefix(s, end) {
				out = append(out, completion{s, text[:at] + s})
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	gap := ""
	if text != "" && !strings.HasSuffix(text, " ") && !strings.HasSuffix(text, "\n") {
		gap = " "
	}
	for _, s := range sentences {
		if strings.TrimSpace(s) != "" && !strings.Contains(text, s) {
			out = append(out, completion{s, text + gap + s})
		}
	}
	return out
}

// nextWord is where the next word after a space or a line's end begins, -1 when there is none.
func nextWord(text string, at int) int {
	n := strings.IndexAny(text[at:], " \n")
	if n < 0 {
		return -1
	}
	return at + n + 1
}
