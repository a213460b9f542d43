package typeset

import (
	"math"
	"strings"
	"unicode/utf8"

	"kongthun/model/thai"
)

// Prices of line breaking; a line filled to nothing costs rag.
const (
	rag       = 1000
	shortLast = 20        // a last line of less than an eighth of the measure
	overfull  = 1_000_000 // a single cluster wider than the line
)

// breakLines chooses where a paragraph's lines end: the least sum, over the whole paragraph, of the cubed emptiness of its lines
// and the penalties of its breaks (after Knuth and Plass, in integers). It returns the index after the last word of each line.
// First and rest are the widths of the first and of the other lines in font units. The words must be loosened first.
func breakLines(words []word, space [Styles]int, first, rest int) []int {
	n := len(words)
	best := make([]int, n+1)
	from := make([]int, n+1)
	for i := 1; i <= n; i++ {
		best[i] = math.MaxInt
	}
	for i := range n {
		if best[i] == math.MaxInt {
			continue
		}
		measure := rest
		if i == 0 {
			measure = first
		}
		width := 0
		for j := i; j < n; j++ {
			width += words[j].width
			if width > measure && j > i {
				break
			}
			if j == n-1 || words[j].penalty != thai.Never {
				if cost := best[i] + lineCost(words[j], width, measure, j == n-1); cost < best[j+1] {
					best[j+1], from[j+1] = cost, i
				}
			}
			width += words[j].spaces * space[words[j].style]
		}
	}
	var ends []int
	for i := n; i > 0; i = from[i] {
		ends = append(ends, i)
	}
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	return ends
}

func lineCost(end word, width, measure int, last bool) int {
	cost := 0
	switch {
	case width > measure:
		cost = overfull
	case last && width*8 < measure:
		cost = shortLast
	case !last:
		empty := (measure - width) * rag / max(measure, 1)
		cost = empty * empty * empty / (rag * rag)
	}
	if !last {
		cost += end.penalty
	}
	return cost
}

// loosen makes every stretch without a break fit into the limit: what is tied together comes apart, at a price, and a word that
// is still too wide may be broken between its clusters.
func (m *measurer) loosen(words []word, limit int) []word {
	var out []word
	for i := 0; i < len(words); {
		j, width := i, 0
		for ; j < len(words); j++ {
			width += words[j].width
			if words[j].penalty != thai.Never {
				j++
				break
			}
			width += words[j].spaces * m.space[words[j].style]
		}
		if width <= limit {
			out = append(out, words[i:j]...)
		} else {
			for _, w := range words[i:j] {
				out = append(out, m.untie(w, limit)...)
			}
		}
		i = j
	}
	return out
}

func (m *measurer) untie(w word, limit int) []word {
	if w.penalty == thai.Never {
		w.penalty = priceUntie
		if w.spaces > 0 {
			w.penalty = priceUntieSpaced
		}
	}
	if w.width <= limit {
		return []word{w}
	}
	price := pricePart
	texts := m.breaker.Parts(w.text)
	if len(texts) < 2 {
		price, texts = priceSplit, m.faces[w.style].Clusters(w.text)
	}
	var parts []word
	for i, text := range texts {
		part := word{text: text, style: w.style, width: m.faces[w.style].Width(text), penalty: price}
		if i == len(texts)-1 {
			part.spaces, part.penalty = w.spaces, w.penalty
		} else if torn(text, texts[i+1]) {
			part.penalty = priceTear
		}
		if price == pricePart {
			parts = append(parts, m.untie(part, limit)...)
		} else {
			parts = append(parts, part)
		}
	}
	return parts
}

// torn tells of a place where a break would tear what is read as one: a vowel from its letter, a bracket from its words.
func torn(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune("เแโใไ([{“‘", last) || strings.ContainsRune("ะาๅๆฯ)]}”’.,;:!?%", first)
}
