package paper

import (
	"strings"

	"kongthun/app/paper/typeset"
	"kongthun/model"
	"kongthun/model/thai"
)

// Measures of a Thai official paper (ระเบียบงานสารบรรณ พ.ศ. 2526; domain A.6).
var (
	indent   = typeset.Millimetres(25) // of a paragraph's first line
	writable = typeset.Millimetres(9)  // least height of a row that is written on by hand
)

const small = 14 * typeset.Point // nominal size of tables to fill in and of notes

// composer adds the parts that all papers have to a flow, in the digits that the office wants.
type composer struct {
	flow       *typeset.Flow
	thaiDigits bool

	hang, decided typeset.Length // of minutes: where titles begin, and the texts of resolutions
}

// newComposer begins a paper. Names are the words that no line breaks.
func newComposer(setup typeset.Setup, names []string, thaiDigits bool) composer {
	c := composer{thaiDigits: thaiDigits}
	words := make([]string, len(names))
	for i, n := range names {
		words[i] = c.text(n)
	}
	setup.Breaker = thai.NewBreaker(words)
	setup.Footer = c.text(setup.Footer)
	setup.Numbers = typeset.ArabicNumbers
	if thaiDigits {
		setup.Numbers = typeset.ThaiNumbers
	}
	c.flow = typeset.NewFlow(setup)
	return c
}

// text is a text in the paper's digits.
func (c composer) text(s string) string {
	if c.thaiDigits {
		return numerals(s)
	}
	return s
}

func (c composer) plain(s string) []typeset.Run  { return typeset.Plain(c.text(s)) }
func (c composer) remark(s string) []typeset.Run { return typeset.Remark(c.text(s)) }
func (c composer) strong(s string) []typeset.Run { return typeset.Strong(c.text(s)) }

// width is how much room a text takes on one line.
func (c composer) width(text []typeset.Run) typeset.Length { return c.flow.Width(text) }

// heading sets the centred lines on top of a paper.
func (c composer) heading(lines []string) {
	for i, line := range lines {
		p := typeset.Paragraph{Text: c.strong(line), Align: typeset.Centre, Heading: true}
		if i == len(lines)-1 {
			p.After = 8 * typeset.Point
		}
		c.flow.Add(p)
	}
}

// title is a bold line that stays with what follows it.
func (c composer) title(text string) {
	c.flow.Add(typeset.Paragraph{Text: c.strong(text), Before: 8 * typeset.Point, After: 2 * typeset.Point, Heading: true})
}

// paragraphs sets a text of several lines, each line a paragraph like p. The label stands before the first only.
func (c composer) paragraphs(p typeset.Paragraph, text string) {
	after := p.After
	p.After = 0
	lines := paragraphsOf(text)
	for i, line := range lines {
		p.Text = c.plain(line)
		if i == len(lines)-1 {
			p.After = after
		}
		c.flow.Add(p)
		p.Label, p.Before, p.KeepPrevious = nil, 0, false
	}
}

// paragraphsOf cuts a text at its line ends and leaves out what is empty.
func paragraphsOf(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// cells are the plain texts of a row in the paper's digits.
func (c composer) cells(texts ...string) []typeset.Cell {
	for i, t := range texts {
		texts[i] = c.text(t)
	}
	return typeset.Cells(texts...)
}

// signatures sets the places to sign: two in a row where both fit, else one under another.
func (c composer) signatures(sign string, blocks []model.SignatureBlock) {
	places := make([]typeset.Signature, len(blocks))
	for i, b := range blocks {
		places[i] = c.place(sign, b)
	}
	c.flow.Add(typeset.Signatures{People: places, Across: c.across(places)})
}

// across is how many places stand side by side: two where both fit.
func (c composer) across(places []typeset.Signature) int {
	for _, lines := range places {
		for _, line := range lines {
			if c.width(typeset.Plain(line)) > halfMeasure {
				return 1
			}
		}
	}
	return 2
}

// halfMeasure is the room of one of two signatures side by side on an upright sheet, with some white between them.
var halfMeasure = typeset.Portrait().Measure()/2 - 6*typeset.Point

// place is one place to sign; a name that is not known is a dotted line.
func (c composer) place(sign string, b model.SignatureBlock) typeset.Signature {
	name := c.text(b.Name)
	if name == "" {
		name = c.flow.Dots(signLine)
	}
	out := typeset.Signature{sign + c.flow.Dots(signLine), "(" + name + ")"}
	for _, line := range []string{b.Position, b.Caption} {
		if line != "" {
			out = append(out, c.text(line))
		}
	}
	return out
}

const signLine = 130 * typeset.Point // length of the dotted line of a signature
