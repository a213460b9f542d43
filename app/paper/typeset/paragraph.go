package typeset

import (
	"slices"
	"strings"
)

// Paragraph is a text in lines.
type Paragraph struct {
	Text  []Run
	Align Align  // Natural is Left
	Size  Length // nominal size; 0 is the flow's
	Left  Length // indent of all lines from the column's left edge
	Right Length // indent of all lines from the right edge
	First Length // more indent of the first line

	// Label hangs before the first line, from LabelAt (from the column's left edge); the text begins at Left, or behind the
	// label where that is longer. For numbers: "๑." or "ระเบียบวาระที่ ๑". One too long to hang is set as part of the text.
	Label   []Run
	LabelAt Length

	Before, After Length // white space
	Heading       bool   // no page break after it, nor between the first two lines of what follows
	KeepNext      bool   // no page break after it
	LeanTogether  bool   // better no page break inside
	KeepPrevious  bool   // no page break before it
	KeepTogether  bool   // no page break inside, if a page can hold it
}

func (p Paragraph) strips(m *measurer, left, width Length) []strip {
	size := m.nominal(p.Size)
	first := p.First
	var label Line
	if len(p.Label) > 0 {
		label = m.label(p.Label, left+p.LabelAt, size)
		behind := label.X + label.Width + Length(2*m.space[Regular])*drawn(size)/Em
		first = max(first, behind-left-p.Left)
		if 4*(p.Left+first) > 3*(width-p.Right) {
			p.Text = slices.Concat(p.Label, Plain("  "), p.Text)
			p.Label, first = nil, p.First
		}
	}
	lines := m.lines(p.Text, setting{left: left + p.Left, width: width - p.Left - p.Right, first: first, align: p.Align, size: size})
	out := make([]strip, len(lines))
	for i, l := range lines {
		out[i] = textStrip(l, size)
	}
	if len(p.Label) > 0 {
		out[0].marks = append([]Mark{label.moved(0, ascent(size))}, out[0].marks...)
	}
	p.holdLines(out, m.body)
	if p.Before > 0 {
		out = append([]strip{gap(p.Before)}, out...)
	}
	if p.After > 0 {
		out = append(out, gap(p.After))
	}
	return out
}

// endless is wider than any text, and times Em still a number.
const endless = Length(1) << 50

// label is a text on one line, whatever its length.
func (m *measurer) label(runs []Run, left, size Length) Line {
	flat := make([]Run, len(runs))
	for i, r := range runs {
		flat[i] = r
		flat[i].Text = strings.Join(strings.FieldsFunc(r.Text, isLineEnd), " ")
	}
	return m.lines(flat, setting{left: left, width: endless, align: Left, size: size})[0]
}

// holdLines leaves no line of a paragraph alone at the foot or at the head of a page.
func (p Paragraph) holdLines(lines []strip, body Length) {
	last := len(lines) - 1
	if last >= 1 {
		lines[0].hold = tight
		lines[last-1].hold = tight
	}
	if p.KeepTogether && heightOf(lines) <= body {
		keep(lines, fast)
	}
	if p.KeepNext || p.Heading {
		keep(lines, tight)
		lines[last].hold = tight
	}
	if p.LeanTogether {
		keep(lines, soft)
	}
	lines[last].heading = p.Heading
}
