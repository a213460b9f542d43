package typeset

import (
	"strings"

	"kongthun/model/thai"
)

// A break inside a short bracket is to be avoided: a line better ends before "(สี่หมื่นบาทถ้วน)" than within.
const (
	bracketWidth = 16 * Em
	priceBracket = 80
)

// bracketed raises the penalties of the breaks inside short brackets.
func (m *measurer) bracketed(words []word) []word {
	depth, open, width := 0, 0, 0
	for i, w := range words {
		if depth == 0 {
			open, width = i, 0
		}
		width += w.width
		depth = max(depth+strings.Count(w.text, "(")-strings.Count(w.text, ")"), 0)
		if depth == 0 && width <= bracketWidth {
			for k := open; k < i; k++ {
				if words[k].penalty != thai.Never {
					words[k].penalty = max(words[k].penalty, priceBracket)
				}
			}
		}
		width += w.spaces * m.space[w.style]
	}
	return words
}
