package typeset

import (
	"math"
	"slices"

	"kongthun/model/thai"
)

// Prices of line breaking. A line filled to nothing costs rag; a stretched one costs a stage's price by the cube of its strain.
const (
	rag       = 1000
	stage     = 6
	narrowed  = 25        // a line with spaces as narrow as can be, and
	another   = 100       // any line but the last, both in a text that is not justified
	ragged    = 600       // a line of a justified text that cannot be stretched to the margin, and its emptiness
	uneven    = 20        // a tight or fair line beside one that is more than a stage looser
	shortLast = 300       // a last line of nothing; one of an eighth of the measure costs no more
	overfull  = 1_000_000 // a single cluster wider than the line
)

// breaking is a paragraph whose lines are to be found. First and rest are the widths of the first and of the other lines in font
// units. The words must be loosened first.
type breaking struct {
	words       []word
	space       [Styles]int
	first, rest int
	justified   bool
}

// tempers are the kinds of lines by how loose they are: narrowed, fair, loose, very loose. Ragged and last lines are fair.
const tempers = 4

// choice is the cheapest way to end a line behind a word: what it costs from the start, and the line before.
type choice struct {
	cost   int
	from   int // index after the last word of the line before
	temper int // of the line before
}

// lines chooses where the lines end: the least sum, over the whole paragraph, of what its lines and breaks cost (after Knuth and
// Plass, in integers). It gives the index after the last word of each line, and the sum.
func (b *breaking) lines() (ends []int, cost int) {
	n := len(b.words)
	best := make([][tempers]choice, n+1)
	for i := 1; i <= n; i++ {
		for t := range best[i] {
			best[i][t].cost = math.MaxInt
		}
	}
	for i := range n {
		start, open := beside(best[i])
		if !open {
			continue
		}
		b.from(i, func(end, cost, temper int) {
			if before := start[temper]; before.cost+cost < best[end][temper].cost {
				best[end][temper] = choice{before.cost + cost, i, before.temper}
			}
		})
	}
	last := 0
	for t, c := range best[n] {
		if c.cost < best[n][last].cost {
			last = t
		}
	}
	for i, t := n, last; i > 0; {
		ends = append(ends, i)
		i, t = best[i][t].from, best[i][t].temper
	}
	slices.Reverse(ends)
	return ends, best[n][last].cost
}

// beside is, for each temper that a line may have, the cheapest way to begin it, and whether there is one.
func beside(before [tempers]choice) (out [tempers]choice, open bool) {
	for t := range out {
		out[t].cost = math.MaxInt
		for k, c := range before {
			if c.cost == math.MaxInt {
				continue
			}
			open = true
			if k-t > 1 || t-k > 1 {
				c.cost += uneven
			}
			if c.cost < out[t].cost {
				out[t] = choice{cost: c.cost, temper: k}
			}
		}
	}
	return out, open
}

// from gives all lines that begin with a word: where they end, what they cost, and their temper.
func (b *breaking) from(i int, line func(end, cost, temper int)) {
	measure := b.rest
	if i == 0 {
		measure = b.first
	}
	width, at := 0, places{}
	for j := i; j < len(b.words); j++ {
		w := &b.words[j]
		width += w.width
		at.letters += w.joints()
		if width > measure+at.spaces*maxShrink && j > i {
			break
		}
		if last := j == len(b.words)-1; last || w.penalty != thai.Never {
			cost, temper := b.lineCost(measure-width, measure, at, last)
			if !last {
				cost += w.penalty
			}
			line(j+1, cost, temper)
		}
		width += w.after(&b.space)
		at.after(w)
	}
}

// lineCost is what a line costs that lacks so much of the measure, without the penalty of its break.
func (b *breaking) lineCost(slack, measure int, at places, last bool) (cost, temper int) {
	const fair = 1
	empty := slack * rag / max(measure, 1)
	cubed := empty * empty * empty / (rag * rag)
	switch strain, ok := at.strain(slack); {
	case slack < 0 && !ok:
		return overfull, fair
	case last && slack >= 0:
		return max(slack*8-measure*7, 0) * shortLast / max(measure, 1), fair
	case !b.justified:
		if !last {
			cost = another
		}
		if slack < 0 {
			return cost + narrowed*strain*strain/(oneStage*oneStage), fair
		}
		return cost + cubed, fair
	case !ok:
		return ragged + 8*cubed, fair
	case strain < 0:
		return stage * strain * strain / (oneStage * oneStage), 0
	default:
		cost := stage * strain * strain / (oneStage * oneStage) * strain / oneStage
		return cost, min(fair+strain/oneStage, tempers-1)
	}
}

// loosen makes every stretch without a break fit into the limit: what is tied together comes apart, at a price, and a word that
// is still too wide may be broken between its clusters.
func (m *measurer) loosen(words []word, limit int) []word {
	var out []word // the words, from the first that had to be loosened on
	for i := 0; i < len(words); {
		j, width := i, 0
		for ; j < len(words); j++ {
			width += words[j].width
			if words[j].penalty != thai.Never {
				j++
				break
			}
			width += words[j].after(&m.space)
		}
		switch {
		case width > limit:
			if out == nil {
				out = slices.Grow(slices.Clone(words[:i]), len(words))
			}
			for _, w := range words[i:j] {
				out = append(out, m.untie(w, limit)...)
			}
		case out != nil:
			out = append(out, words[i:j]...)
		}
		i = j
	}
	if out == nil {
		return words
	}
	return m.kerned(out)
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
	texts := m.breaker.Parts(w.text)
	if len(texts) < 2 {
		return m.cut(w, thai.Clusters(w.text), priceSplit)
	}
	var parts []word
	for _, part := range m.cut(w, texts, pricePart) {
		parts = append(parts, m.untie(part, limit)...)
	}
	return parts
}

// cut makes words of the texts that a word is made of; a break between them has a price.
func (m *measurer) cut(w word, texts []string, price int) []word {
	parts := make([]word, len(texts))
	for i, text := range texts {
		parts[i] = m.word(text, w.style)
		parts[i].penalty = price
		if i == len(texts)-1 {
			parts[i].spaces, parts[i].penalty = w.spaces, w.penalty
		} else if !thai.Parted(text, texts[i+1]) {
			parts[i].penalty = priceTear
		}
	}
	return parts
}
