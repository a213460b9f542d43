package typeset

import (
	"math"
	"slices"
)

// Prices of page breaks by the hold of the strip above, in the height of white space that costs as much. A hold above soft
// is not broken to save lower ones, nor to save white space.
var priceOfHold = [...]Length{free: 0, soft: 60 * Point, loose: 1e8, tight: 1e11, fast: 1e14}

// priceOfWhite is what white space at the foot of a page costs: its height, and much more where the eye asks why.
func priceOfWhite(white, body Length) Length {
	const times = 5
	return max(white, 0) + times*max(white-body*3/10, 0)
}

// pageEnds chooses where the pages end, over the whole document: the least sum of what the breaks cost and of the white space at
// the foot of all pages but the last; of choices that cost the same, the one that fills the pages early. It gives the index after
// the last strip of each page; there is at least one page.
func (f *Flow) pageEnds() []int {
	n := len(f.strips)
	cost := make([]Length, n+1)
	ends, before := make([]int, n+1), make([]int, n+1) // of the page before, by where the next one begins
	for i := range cost {
		cost[i] = math.MaxInt64
	}
	first := skipGaps(f.strips, 0)
	cost[first] = 0
	if first == n {
		return []int{n}
	}
	for i := first; i < n; i++ {
		if cost[i] == math.MaxInt64 {
			continue
		}
		f.pagesFrom(i, func(end int, price Length) {
			next := skipGaps(f.strips, end)
			if next == n {
				price = 0
			}
			if sum := cost[i] + price; sum <= cost[next] {
				cost[next], ends[next], before[next] = sum, end, i
			}
		})
	}
	var out []int
	for i := n; i > first; i = before[i] {
		out = append(out, ends[i])
	}
	slices.Reverse(out)
	return out
}

// pagesFrom gives the ends that a page may have which begins with a strip, and their prices. At least one strip goes onto it,
// even one too high.
func (f *Flow) pagesFrom(start int, page func(end int, price Length)) {
	body := f.setup.Sheet.Body()
	y := heightOf(f.repeated(f.strips[start:]))
	for i := start; i < len(f.strips); i++ {
		s := f.strips[i]
		if s.turn {
			page(i, 0)
			return
		}
		y += s.height
		if y > body && !s.gap && i > start {
			return
		}
		if !s.gap { // the gaps below, which the next page drops, are no white space of this one
			used := y + heightOf(f.strips[i+1:skipGaps(f.strips, i+1)])
			page(i+1, priceOfHold[s.hold]+priceOfWhite(body-used, body))
		}
	}
}

// repeated is the head of a table that a page begins with which goes on from the page before.
func (f *Flow) repeated(strips []strip) []strip {
	if len(strips) > 0 && heightOf(strips[0].head) <= f.setup.Sheet.Body()/2 {
		return strips[0].head
	}
	return nil
}

// skipGaps is where a page begins: behind the white space and the page ends that no page begins with.
func skipGaps(strips []strip, from int) int {
	for from < len(strips) && strips[from].gap {
		from++
	}
	return from
}
