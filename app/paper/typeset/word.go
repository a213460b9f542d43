package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kongthun/model/thai"
)

// Run is a stretch of text in one style. A new line in it begins a new line of the paragraph; a tab is a space; ☐ and ☑ are
// drawn as boxes.
type Run struct {
	Text   string
	Bold   bool
	Italic bool // has no effect on bold letters
}

// Plain is a text in regular letters.
func Plain(text string) []Run { return []Run{{Text: text}} }

// Strong is a text in bold letters.
func Strong(text string) []Run { return []Run{{Text: text, Bold: true}} }

// Remark is a text in italic letters.
func Remark(text string) []Run { return []Run{{Text: text, Italic: true}} }

func (r Run) style() Style {
	switch {
	case r.Bold:
		return Bold
	case r.Italic:
		return Italic
	}
	return Regular
}

// word is what a line is made of: letters in one style that are not broken, the spaces after them and the price of a line
// break there. Widths are in font units.
type word struct {
	text    string
	style   Style
	width   int
	parts   []cluster // that white may be put between; shared
	lacks   bool      // whether its face lacks a character of it
	spaces  int
	kern    int  // to the word that follows without a space
	bound   bool // no white goes between it and the next: a reader program would take that for a space
	penalty int  // as thai.Piece: thai.Never or 0 and up
}

// cluster is a letter with its marks, or what else is not pulled apart.
type cluster struct {
	text  string
	width int
}

// joints counts the places between a word's clusters.
func (w *word) joints() int { return max(len(w.parts)-1, 0) }

// Prices of a break where the language would not allow one, when a line cannot hold the words otherwise.
const (
	priceUntieSpaced = 300  // between words that belong together, at their space
	pricePart        = 400  // between the words that a compound is made of
	priceUntie       = 900  // between letters that belong together
	priceSplit       = 1500 // within a word, between clusters
	priceTear        = 9000 // where thai.Parted sees no line end
)

// letter is one character of the source with its style.
type letter struct {
	r     rune
	style Style
}

// clean prepares the text of a paragraph: lines apart, one kind of space, nothing that has no drawing. U+00A0 (no break), U+200B
// (break) and U+2060 (no break) are left for the breaker.
func clean(runs []Run) [][]letter {
	lines := [][]letter{nil}
	for _, run := range runs {
		lines[len(lines)-1] = slices.Grow(lines[len(lines)-1], len(run.Text)/2)
		for _, r := range strings.ToValidUTF8(run.Text, "\uFFFD") {
			last := len(lines) - 1
			switch {
			case r > ' ' && r < '\x7F' || r >= 'ก' && r <= '๛': // nearly all, and nothing to find out about them
				lines[last] = append(lines[last], letter{r, run.style()})
			case isLineEnd(r):
				lines = append(lines, nil)
			case r == '\u00A0' || r == '\u200B' || r == '\u2060':
				lines[last] = append(lines[last], letter{r, run.style()})
			case r == '\t' || unicode.Is(unicode.Zs, r):
				lines[last] = append(lines[last], letter{' ', run.style()})
			case invisible(r):
			default:
				lines[last] = append(lines[last], letter{r, run.style()})
			}
		}
	}
	return lines
}

func isLineEnd(r rune) bool { return r == '\n' || r == '\u2028' || r == '\u2029' }

// invisible tells of controls, joiners, direction marks, variation selectors and tags: they have no form of their own.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Cs, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// words cuts one line of a paragraph into words and measures them.
func (m *measurer) words(source []letter) []word {
	var text strings.Builder
	text.Grow(3 * len(source))
	styles := make([]Style, 0, len(source)) // of the letters that are drawn, spaces apart
	oneStyle := true
	for _, l := range source {
		text.WriteRune(l.r)
		if drawnRune(l.r) {
			styles = append(styles, l.style)
			oneStyle = oneStyle && l.style == styles[0]
		}
	}
	pieces := m.breaker.Pieces(text.String())
	words := make([]word, 0, len(pieces))
	lacks := false
	for _, piece := range pieces {
		switch {
		case piece.Text == "":
		case oneStyle && len(styles) > 0:
			words = append(words, m.word(piece.Text, styles[0]))
		default:
			for _, part := range sameStyle(piece.Text, &styles) {
				words = append(words, m.word(part.text, part.style))
			}
		}
		if n := len(words); n > 0 {
			words[n-1].spaces += piece.Spaces
			words[n-1].penalty = piece.Penalty
			lacks = lacks || words[n-1].lacks
		}
	}
	if lacks || !oneStyle {
		m.note(source)
	}
	return m.kerned(words)
}

// kerned moves words together that touch, as the font wants it, and binds to its neighbours what a face lacks.
func (m *measurer) kerned(words []word) []word {
	for i := range len(words) - 1 {
		w, next := &words[i], words[i+1]
		w.kern, w.bound = 0, w.spaces == 0 && (w.lacks || next.lacks)
		if w.spaces == 0 && w.style == next.style && !beginsThai(next.text) {
			w.kern = m.faces[w.style].kerning(w.text, next.text)
		}
	}
	return words
}

// beginsThai tells of texts that are never kerned to what stands before: Thai in UTF-8 begins with this byte.
func beginsThai(text string) bool { return text[0] == 0xE0 }

// after is the width of what stands between a word and the next on its line.
func (w *word) after(space *[Styles]int) int { return w.spaces*space[w.style] + w.kern }

// word measures a text that is not broken.
func (m *measurer) word(text string, style Style) word {
	w, ok := m.known[style][text]
	if !ok {
		face := m.faces[style]
		w = word{text: text, style: style, width: face.Width(text), penalty: thai.Never, lacks: strings.ContainsFunc(text, face.lacks)}
		for piece := range face.Pieces(text) {
			first, _ := utf8.DecodeRuneInString(piece.Text)
			if n := len(w.parts); n > 0 && !notMark(first) { // the face draws it by itself, and still it is one letter to the eye
				w.parts[n-1].text += piece.Text
				w.parts[n-1].width += piece.Width()
			} else {
				w.parts = append(w.parts, cluster{piece.Text, piece.Width()})
			}
		}
		if w.lacks {
			w.parts = []cluster{{text, w.width}}
		}
		m.known[style][text] = w
	}
	return w
}

// sameStyle cuts a text where its style changes, at cluster borders, and takes as many styles off the list as it has letters.
func sameStyle(text string, styles *[]Style) []word {
	var parts []word
	for _, cluster := range thai.Clusters(text) {
		style := Regular
		if len(*styles) > 0 {
			style = (*styles)[0]
		}
		for _, r := range cluster {
			if drawnRune(r) && len(*styles) > 0 {
				*styles = (*styles)[1:]
			}
		}
		if n := len(parts); n > 0 && parts[n-1].style == style {
			parts[n-1].text += cluster
		} else {
			parts = append(parts, word{text: cluster, style: style, penalty: thai.Never})
		}
	}
	return parts
}

// visible makes of the characters that only steer line breaks what is drawn for them.
func visible(r rune) rune {
	switch r {
	case '\u00A0':
		return ' '
	case '\u200B', '\u2060':
		return -1
	}
	return r
}

func drawnRune(r rune) bool {
	r = visible(r)
	return r != ' ' && r != -1
}
