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

// How far a justified line may be stretched, in font units: a gap between words, inside running Thai, stays so small that no
// eye and no reader program takes it for a space.
const (
	maxWordGap  = 60
	maxSpaceGap = 900
)

// measurer holds what is needed to make lines of text.
type measurer struct {
	breaker *thai.Breaker
	faces   [Styles]*Face
	space   [Styles]int // advance of a space
	size    Length      // nominal size where a block names none
	body    Length      // height of a page between its margins
}

func newMeasurer(breaker *thai.Breaker, size, body Length) *measurer {
	m := &measurer{breaker: breaker, size: size, body: body}
	for s := range m.faces {
		m.faces[s] = NewFace(Style(s))
		m.space[s] = m.faces[s].Width(" ")
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
		words := m.loosen(m.words(source), min(first, rest))
		if len(words) == 0 {
			out = append(out, Line{X: s.left, Size: letterSize})
			continue
		}
		start := 0
		for i, end := range breakLines(words, m.space, first, rest) {
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

// line sets words side by side. The column's size is the drawn one here.
func (m *measurer) line(words []word, column setting, last bool) Line {
	groups := m.group(words)
	natural := 0
	for _, g := range groups {
		natural += g.width
	}
	width := Length(natural) * column.size / Em
	slack := max(column.width-width, 0)
	line := Line{X: column.left, Width: width, Size: column.size, Text: joined(groups)}
	switch {
	case column.align == Centre:
		line.X += slack / 2
	case column.align == Right:
		line.X += slack
	case column.align == Justify && !last && slack > 0:
		m.stretch(&line, groups, column.width, slack)
		return line
	}
	line.Spans = spans(groups, line.X, column.size)
	return line
}

// group is a stretch of a line that is never stretched inside: one style, and no place for a gap but after it.
type group struct {
	text   string // with the spaces after it
	style  Style
	width  int // with the spaces after it
	spaced bool
	gap    bool // whether a gap may follow
}

func (m *measurer) group(words []word) []group {
	var groups []group
	open := false
	for i, w := range words {
		if i == len(words)-1 {
			w.spaces = 0
		}
		width := w.width + w.spaces*m.space[w.style]
		text := w.text + strings.Repeat(" ", w.spaces)
		if n := len(groups); open && groups[n-1].style == w.style {
			groups[n-1].text += text
			groups[n-1].width += width
		} else {
			groups = append(groups, group{text: text, style: w.style, width: width})
		}
		g := &groups[len(groups)-1]
		g.spaced = w.spaces > 0
		g.gap = i < len(words)-1 && (w.spaces > 0 || w.penalty != thai.Never)
		open = !g.gap
	}
	return groups
}

func joined(groups []group) string {
	var text strings.Builder
	for _, g := range groups {
		text.WriteString(g.text)
	}
	return text.String()
}

// spans places groups at their natural width; neighbours of one style become one span.
func spans(groups []group, x, size Length) []Span {
	var out []Span
	pen := 0
	for _, g := range groups {
		if n := len(out); n > 0 && out[n-1].Style == g.style {
			out[n-1].Text += g.text
		} else {
			out = append(out, Span{X: x + Length(pen)*size/Em, Style: g.style, Text: g.text})
		}
		pen += g.width
	}
	return out
}

// stretch spreads the slack of a justified line: spaces take three times as much as the gaps between words, both up to their
// limits; what is left over stays at the right.
func (m *measurer) stretch(line *Line, groups []group, measure, slack Length) {
	var spaces, gaps Length
	for _, g := range groups {
		switch {
		case g.gap && g.spaced:
			spaces++
		case g.gap:
			gaps++
		}
	}
	var atGap, atSpace Length
	if gaps > 0 {
		atGap = min(slack/(3*spaces+gaps), maxWordGap*line.Size/Em)
	}
	if spaces > 0 {
		atSpace = min((slack-atGap*gaps)/spaces, maxSpaceGap*line.Size/Em)
	}
	pen, given := 0, Length(0)
	for _, g := range groups {
		x := line.X + Length(pen)*line.Size/Em + given
		line.Spans = append(line.Spans, Span{X: x, Style: g.style, Text: g.text})
		pen += g.width
		switch {
		case g.gap && g.spaced:
			given += atSpace
		case g.gap:
			given += atGap
		}
	}
	line.Width = min(line.Width+given, measure)
}
