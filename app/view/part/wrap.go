package part

import (
	"strings"
	"sync"

	"kongthun/model/thai"
)

// words is the breaker of everything on the screen. Names of people and places that the dictionary lacks are kept whole by
// the cluster rules well enough for reading; paper has its own breaker with the names of its snapshot.
var words = sync.OnceValue(func() *thai.Breaker { return thai.NewBreaker(nil) })

// measure tells the width of a text in Fyne's units.
type measure func(string) float32

// lines breaks a text at word boundaries so that no line is wider than the width. A word wider than a whole line is cut
// between clusters, never inside one. Spaces at a break are dropped; a newline always breaks. Even the empty text is one line.
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
		switch {
		case used+w <= width:
		case blank: // a space may hang over the edge: it is not drawn
			w = 0
		case line != "":
			flush()
		}
		if blank && line == "" && len(out) > 0 {
			continue
		}
		if w <= width {
			line, used = line+word, used+w
			continue
		}
		for _, cluster := range thai.Clusters(word) {
			c := m(cluster)
			if line != "" && used+c > width {
				flush()
			}
			line, used = line+cluster, used+c
		}
	}
	return append(out, strings.TrimRight(line, " "))
}

const ellipsis = "…"

// cut shortens a text to the width, between clusters, and puts … where something is missing. Line breaks become spaces.
func cut(text string, width float32, m measure) string {
	text = strings.ReplaceAll(text, "\n", " ")
	if m(text) <= width {
		return text
	}
	room := width - m(ellipsis)
	var b strings.Builder
	for _, cluster := range thai.Clusters(text) {
		room -= m(cluster)
		if room < 0 {
			break
		}
		b.WriteString(cluster)
	}
	return strings.TrimRight(b.String(), " ") + ellipsis
}
