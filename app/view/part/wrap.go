package part

import (
	"strings"
	"sync"
	"unicode/utf8"

	"kongthun/model/thai"
)

// words is the breaker of everything on the screen. Names of people and places that the dictionary lacks are kept whole by
// the cluster rules well enough for reading; paper has its own breaker with the names of its snapshot.
var words = sync.OnceValue(func() *thai.Breaker { return thai.NewBreaker(nil) })

// measure tells the width of a text in Fyne's units.
type measure func(string) float32

// lines breaks a text at word boundaries so that no line is wider than the width. A word wider than a whole line is cut
// between units, never inside one. Spaces at a break are dropped; a newline always breaks. Even the empty text is one line.
func lines(text string, width float32, m measure) []string {
	var out []string
	for _, paragraph := range strings.Split(text, "\n") {
		out = append(out, breakParagraph(words().Words(paragraph), width, m)...)
	}
	return out
}

func breakParagraph(words []string, width float32, m measure) []string {
	var out []string
	line, used := "", float32(0)
	flush := func() {
		out = append(out, strings.TrimRight(line, " "))
		line, used = "", 0
	}
	for _, word := range words {
		blank := strings.TrimSpace(word) == ""
		w := m(word)
		if used+w > width && line != "" {
			flush()
		}
		if blank && line == "" && (len(out) > 0 || w > width) {
			continue // a space where a line was broken is not drawn
		}
		if w <= width {
			line, used = line+word, used+w
			continue
		}
		for _, u := range units(word) {
			c := m(u)
			if line != "" && used+c > width {
				flush()
			}
			line, used = line+u, used+c
		}
	}
	if line != "" || len(out) == 0 {
		flush()
	}
	return out
}

const ellipsis = "…"

// units are the pieces that a word may be cut into where it must: clusters, with a vowel that is written first (เ แ โ ใ ไ) kept
// before its consonant, and what is written after one (ะ า ำ ๅ ๆ ฯ) kept behind it.
func units(word string) []string {
	var out []string
	open := false
	for _, cluster := range thai.Clusters(word) {
		r, _ := utf8.DecodeRuneInString(cluster)
		if len(out) > 0 && (open || strings.ContainsRune("ะาำๅๆฯ", r)) {
			out[len(out)-1] += cluster
		} else {
			out = append(out, cluster)
		}
		open = strings.ContainsRune("เแโใไ", r)
	}
	return out
}

// cut shortens a text to the width, between units, and puts … where something is missing. Line breaks become spaces.
func cut(text string, width float32, m measure) string {
	text = strings.ReplaceAll(text, "\n", " ")
	if m(text) <= width {
		return text
	}
	room := width - m(ellipsis)
	var b strings.Builder
	for _, u := range units(text) {
		room -= m(u)
		if room < 0 {
			break
		}
		b.WriteString(u)
	}
	return strings.TrimRight(b.String(), " ") + ellipsis
}
