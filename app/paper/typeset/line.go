package typeset

import (
	"strings"

	"kongthun/model/thai"
)

// Align says where the lines of a text stand in their width.
type Align uint8

// The alignments. Natural is left in a paragraph and the column's own in a cell of a table.
const (
	Natural Align = iota
	Left
	Centre
	Right
	Justify
)

// measurer holds what is needed to make lines of text.
type measurer struct {
	breaker *thai.Breaker
	faces   [Styles]*Face
	space   [Styles]int // advance of a space
	known   [Styles]map[string]word
	size    Length // nominal size where a block names none
	body    Length // height of a page between its margins
}

func newMeasurer(breaker *thai.Breaker, size, body Length) *measurer {
	m := &measurer{breaker: breaker, size: size, body: body}
	for s := range m.faces {
		m.faces[s] = NewFace(Style(s))
		m.space[s] = m.faces[s].Width(" ")
		m.known[s] = map[string]word{}
	}
	return m
}

func (m *measurer) nominal(size Length) Length {
	if size > 0 {
		return size
	}
	return m.size
}

// setting is how a text is to be set: its column, its first line's indent, its alignment and nominal size.
type setting struct {
	left, width, first Length
	align              Align
	size               Length
}

// lines sets a text; the lines' base lines are at 0, to be moved. A text without letters is one empty line.
func (m *measurer) lines(runs []Run, s setting) []Line {
	letterSize := drawn(s.size)
	units := func(l Length) int { return int(max(l, letterSize/4) * Em / letterSize) }
	var out []Line
	for k, source := range clean(runs) {
		indent := s.first
		if k > 0 {
			indent = 0
		}
		first, rest := units(s.width-indent), units(s.width)
		words := m.grouped(m.words(source))
		if len(words) == 0 {
			out = append(out, Line{X: s.left, Size: letterSize})
			continue
		}
		ends := []int{len(words)}
		if !m.fit(words, first) {
			words = m.loosen(words, min(first, rest))
			b := breaking{words: words, space: m.space, first: first, rest: rest, justified: s.align == Justify}
			ends, _ = b.lines()
		}
		start := 0
		for i, end := range ends {
			column := setting{left: s.left, width: s.width, align: s.align, size: letterSize}
			if i == 0 {
				column.left, column.width = s.left+indent, s.width-indent
			}
			out = append(out, m.line(words[start:end], column, end == len(words)))
			start = end
		}
	}
	return out
}

// fit tells whether words stand on one line as they are: then there is nothing to choose. So it is with all labels, which may be
// longer than the choice would bear, and with most cells of tables.
func (m *measurer) fit(words []word, width int) bool {
	for i := range words {
		if width -= words[i].width; width < 0 {
			return false
		}
		width -= words[i].after(&m.space)
	}
	return true
}

// line sets words side by side. The column's size is the drawn one here.
func (m *measurer) line(words []word, column setting, last bool) Line {
	natural, at := 0, places{}
	var text strings.Builder
	for i := range words {
		w := &words[i]
		natural += w.width
		at.letters += w.joints()
		text.WriteString(w.text)
		if i < len(words)-1 {
			natural += w.after(&m.space)
			text.WriteString(blanks(w.spaces))
			at.after(w)
		}
	}
	line := Line{X: column.left, Width: Length(natural) * column.size / Em, Size: column.size, Text: text.String()}
	slack := column.width - line.Width
	var give given
	if slack < 0 || column.align == Justify && !last {
		if strain, ok := at.strain(int(slack * Em / column.size)); ok {
			give = at.give(slack, strain)
			line.Width += give.slack
		}
	}
	switch slack = max(slack, 0); column.align {
	case Centre:
		line.X += slack / 2
	case Right:
		line.X += slack
	}
	line.Spans = m.spans(words, line, give)
	return line
}

// blanks are so many spaces.
func blanks(n int) string {
	if n == 1 {
		return " "
	}
	return strings.Repeat(" ", n)
}

// given is what the places of a line get: its slack, by their shares.
type given struct {
	slack Length
	shares
	total int
}

func (p places) give(slack Length, strain int) given {
	s := p.under(strain)
	if total := p.sum(s); total > 0 {
		return given{slack, s, total}
	}
	return given{}
}

// spans places words: a new span begins where the style changes and behind every place that gets something.
func (m *measurer) spans(words []word, line Line, give given) []Span {
	s := spanner{line: line, given: give}
	for i := range words {
		w := &words[i]
		if i > 0 {
			s.share(give.after(&words[i-1]))
		}
		if give.letter > 0 {
			for k, part := range w.parts {
				if k > 0 {
					s.share(give.letter)
				}
				s.set(part.text, w.style, part.width)
			}
		} else {
			s.set(w.text, w.style, w.width)
		}
		if i < len(words)-1 {
			s.set(blanks(w.spaces), w.style, w.after(&m.space))
		}
	}
	return s.spans
}

// spanner cuts a line's text into spans.
type spanner struct {
	line Line
	given
	spans    []Span
	pen      int // natural width of what stands to the left
	weight   int // shares of what stands to the left
	from, to int // the last span in the line's text
	apart    bool
}

// share gives a place its share.
func (s *spanner) share(n int) {
	s.weight += n
	s.apart = s.apart || n > 0
}

// set sets the next piece of the text.
func (s *spanner) set(text string, style Style, width int) {
	if n := len(s.spans); n == 0 || s.apart || s.spans[n-1].Style != style {
		x := s.line.X + Length(s.pen)*s.line.Size/Em
		if s.weight > 0 {
			x += s.slack * Length(s.weight) / Length(s.total)
		}
		s.spans = append(s.spans, Span{X: x, Style: style})
		s.from, s.apart = s.to, false
	}
	s.to += len(text)
	s.pen += width
	s.spans[len(s.spans)-1].Text = s.line.Text[s.from:s.to]
}
