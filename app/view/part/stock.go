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

// SuggestStock lets a text be written from stock sentences. Those that begin with what is being typed stand under the field to be
// clicked (offers). The button at the field's end, or Down in its last line, opens a menu of them or, where none begins so, of all
// that are not in the text; keep is told a text that is to be a stock sentence from now on.
func SuggestStock(e *Entry, stock func() []string, keep func(text string)) *Entry {
	withMenu(e, func() []*fyne.MenuItem {
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
	offerTyped(e, stock)
	return e
}

// completion is a sentence, and what a text becomes with it.
type completion struct{ sentence, text string }

// begun are the sentences that begin with the end of a text: with all of it or, else, with ever less of it, from a space on.
func begun(text string, sentences []string) []completion {
	var out []completion
	for at := 0; at >= 0 && at < len(text); at = nextWord(text, at) {
		for _, s := range sentences {
			if end := text[at:]; s != end && strings.HasPrefix(s, end) {
				out = append(out, completion{s, text[:at] + s})
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// complete lists the sentences that are begun; where none is, each that is not in the text yet comes after it.
func complete(text string, sentences []string) []completion {
	out := begun(text, sentences)
	if len(out) > 0 {
		return out
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
