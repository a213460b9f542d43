package part

import (
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"kongthun/model/thai"
)

// measure tells the width of a text in Fyne's units.
type measure func(string) float32

// stop is a place in a paragraph where a line may end.
type stop struct {
	end  int // the runes before it, without the spaces at it
	next int // with them
	cost int // thai's penalty, or one of those below
}

// What it costs to end a line where one should not, for want of any better place in the line.
const (
	costTied   = 1_000     // at a space between what belongs together
	costPart   = 10_000    // between the words that a word is made of; once more between those of one of them
	costUnit   = 100_000   // anywhere else in a word
	costIndent = 1_000_000 // after nothing but spaces
)

// costEmpty is what a line costs that is empty. A poor break (50) is avoided while the line stays at least 60 % full.
const costEmpty = 125

// lines breaks a text where thai.Breaker allows it so that no line is wider than the width. Only what is wider than a whole line
// is cut within, into its words, or else between units. Spaces at a break are dropped; a newline always breaks. Even the empty
// text is one line.
func lines(text string, width float32, m measure) []string {
	var out []string
	breaker := known.Load().breaker
	for paragraph := range strings.SplitSeq(text, "\n") {
		pieces := breaker.Pieces(inStep(paragraph))
		out = append(out, breakParagraph([]rune(paragraph), stops(breaker, pieces, func(s string) bool { return m(s) > width }), width, m)...)
	}
	return out
}

func breakParagraph(paragraph []rune, stops []stop, width float32, m measure) []string {
	reach := make([]float32, len(stops)) // how far it is to each stop, without the spaces at it
	leap := make([]float32, len(stops))  // and with them
	at, x := 0, float32(0)
	for i, s := range stops {
		reach[i] = x + m(string(paragraph[at:s.end]))
		leap[i] = reach[i] + m(string(paragraph[s.end:s.next]))
		at, x = s.next, leap[i]
	}
	var out []string
	from, begun := 0, float32(0)
	for i := 0; i < len(stops); {
		n := best(stops[i:], func(k int) float32 { return (reach[i+k] - begun) / width })
		i += max(n, 0) // what is wider than the line, and cannot be cut, stands alone
		out = append(out, strings.TrimRight(string(paragraph[from:stops[i].end]), " "))
		from, begun = stops[i].next, leap[i]
		i++
	}
	if len(out) == 0 {
		return []string{""}
	}
	return out
}

// best chooses the stop at which a line ends that begins before all of them. filled tells how full the line is up to a stop; above
// 1 it is too long. The end of the paragraph is taken when it can be reached. −1: nothing fits.
func best(stops []stop, filled func(int) float32) int {
	at, least := -1, float32(0)
	for i, s := range stops {
		full := filled(i)
		if full > 1 {
			return at
		}
		if cost := float32(s.cost) + (1-full)*costEmpty; at < 0 || cost <= least || i == len(stops)-1 {
			at, least = i, cost
		}
	}
	return at
}

// stops lists the places of a paragraph where a line may end, with the last at its end. Pieces that are too wide for a line may
// end within.
func stops(breaker *thai.Breaker, pieces []thai.Piece, wide func(string) bool) []stop {
	var out []stop
	at := 0
	for i, p := range pieces {
		end := at + utf8.RuneCountInString(p.Text)
		if wide(p.Text) {
			out = append(out, inside(breaker, p.Text, at, costPart, wide)...)
		}
		cost := p.Penalty
		switch {
		case end == 0:
			cost = costIndent
		case cost == thai.Never, i+1 < len(pieces) && pieces[i+1].Text == between:
			cost = costTied
		}
		at = end + p.Spaces
		out = append(out, stop{end, at, cost})
	}
	return out
}

// inside lists the stops inside a piece that begins at a rune: between its parts and theirs, and between the units of what has no
// parts and is still too wide.
func inside(breaker *thai.Breaker, piece string, at, cost int, wide func(string) bool) []stop {
	var out []stop
	parts := joined(breaker.Parts(piece))
	if len(parts) == 1 {
		parts, cost = units(piece), costUnit
	}
	for _, part := range parts {
		if cost < costUnit && wide(part) {
			out = append(out, inside(breaker, part, at, cost+costPart, wide)...)
		}
		at += utf8.RuneCountInString(part)
		out = append(out, stop{at, at, cost})
	}
	return out[:len(out)-1] // the end of the piece has a cost of its own
}

// between stands between the things of a list in our phrases; it ends a line and begins none.
const between = "·"

// units are the pieces that a word may be cut into where it must: clusters, of which those stay together that thai.Parted holds.
func units(word string) []string { return joined(thai.Clusters(word)) }

// joined joins the texts between which no line may ever end.
func joined(texts []string) []string {
	var out []string
	for _, text := range texts {
		if last := len(out) - 1; last >= 0 && !thai.Parted(out[last], text) {
			out[last] += text
		} else {
			out = append(out, text)
		}
	}
	return out
}

// inStep gives a text that thai.Breaker takes nothing out of, so that what it counts is true of the text itself.
func inStep(text string) string { return withoutWidth.Replace(text) }

var withoutWidth = strings.NewReplacer("\u200B", " ", "\u2060", "\u00A0")

// paragraph is a text that was cut into pieces.
type paragraph struct {
	text   []rune
	by     *thai.Breaker
	pieces []thai.Piece
	ends   []int // the runes before the end of each piece, without the spaces at it
}

func newParagraph(text []rune, by *thai.Breaker) *paragraph {
	p := &paragraph{text: slices.Clone(text), by: by, pieces: by.Pieces(inStep(string(text)))}
	at := 0
	for _, piece := range p.pieces {
		at += utf8.RuneCountInString(piece.Text)
		p.ends = append(p.ends, at)
		at += piece.Spaces
	}
	return p
}

// after lists the stops behind a place, to the first of a piece that ends beyond another: enough for the line between the two.
// A piece that is longer than the line may end within.
func (p *paragraph) after(from, beyond int) []stop {
	first, _ := slices.BinarySearch(p.ends, from+1)
	last, _ := slices.BinarySearch(p.ends, beyond+1)
	if first == len(p.ends) {
		return nil
	}
	begin := p.ends[first] - utf8.RuneCountInString(p.pieces[first].Text)
	out := stops(p.by, p.pieces[first:min(last+1, len(p.ends))], func(s string) bool { return utf8.RuneCountInString(s) > beyond-from })
	for i := range out {
		out[i].end += begin
		out[i].next += begin
	}
	return slices.DeleteFunc(out, func(s stop) bool { return s.end <= from })
}

// lastParagraph is the one that lineEnd was asked about last: it is asked about each line of the same.
var lastParagraph atomic.Pointer[paragraph]

// lineEnd tells after how many runes a line of a field ends that begins at from and has room for the next fit runes. It knows no
// widths, and goes by runes instead.
func lineEnd(text []rune, from, fit int) int {
	p, breaker := lastParagraph.Load(), known.Load().breaker
	if p == nil || p.by != breaker || !slices.Equal(p.text, text) {
		p = newParagraph(text, breaker)
		lastParagraph.Store(p)
	}
	all := p.after(from, from+fit)
	n := best(all, func(i int) float32 { return float32(all[i].end-from) / float32(fit) })
	if n < 0 {
		return fit
	}
	return min(fit, all[n].end-from+max(0, all[n].next-all[n].end-1)) // Fyne drops one space
}

const ellipsis = "…"

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
	return strings.TrimRight(b.String(), " .") + ellipsis
}
