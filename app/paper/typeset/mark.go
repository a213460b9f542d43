package typeset

import "strings"

// Document is what is drawn: pages in order, and what could not be drawn.
type Document struct {
	Pages   []Page
	Missing []Missing // in code order, each character once
}

// Page is one side of paper. Marks are drawn in order.
type Page struct {
	Width, Height Length
	Marks         []Mark
}

// Mark is one thing drawn: Line, Rule, Shade, Picture or Stamp.
type Mark interface {
	moved(dx, dy Length) Mark
}

// Line is one line of text in one column: Text is what a reader reads, and the Spans' texts joined are the same.
type Line struct {
	X, Y  Length // where its first letter stands: left end of the base line
	Width Length // from the first letter's origin to the end of the last letter's advance
	Size  Length // size of the letters as drawn (not the nominal size)
	Text  string
	Spans []Span
	Ink   Ink
}

// Ink is the colour of letters. Nothing is said by a colour alone, since most papers are printed in black and white.
type Ink uint8

// The inks.
const (
	Black Ink = iota
	Green
	Red
)

// Span is a run of letters set in one go. A justified line has one for every word, a line of one style and natural width only one.
type Span struct {
	X     Length
	Style Style
	Text  string
}

// Rule is a straight stroke, from (X1, Y1) to (X2, Y2), across or down.
type Rule struct {
	X1, Y1, X2, Y2 Length
	Thick          Length
}

// Shade is a filled rectangle. Grey runs from 0 (black) to 255 (white).
type Shade struct {
	X, Y, Width, Height Length
	Grey                uint8
}

// Picture is a PNG or JPEG image, as a file's bytes, stretched over a rectangle.
type Picture struct {
	X, Y, Width, Height Length
	Image               []byte
}

// Stamp is one word across the page, rising at 45 degrees from (X, Y), behind everything else.
type Stamp struct {
	X, Y Length
	Size Length
	Grey uint8
	Text string
}

func (l Line) moved(dx, dy Length) Mark {
	l.X, l.Y = l.X+dx, l.Y+dy
	spans := make([]Span, len(l.Spans))
	for i, s := range l.Spans {
		s.X += dx
		spans[i] = s
	}
	l.Spans = spans
	return l
}

func (r Rule) moved(dx, dy Length) Mark {
	r.X1, r.X2, r.Y1, r.Y2 = r.X1+dx, r.X2+dx, r.Y1+dy, r.Y2+dy
	return r
}

func (s Shade) moved(dx, dy Length) Mark {
	s.X, s.Y = s.X+dx, s.Y+dy
	return s
}

func (p Picture) moved(dx, dy Length) Mark {
	p.X, p.Y = p.X+dx, p.Y+dy
	return p
}

func (s Stamp) moved(dx, dy Length) Mark {
	s.X, s.Y = s.X+dx, s.Y+dy
	return s
}

// Lines are the texts of the page's lines in the order in which they are drawn, page number and footer included, the stamp not.
func (p Page) Lines() []string {
	var lines []string
	for _, m := range p.Marks {
		if l, ok := m.(Line); ok {
			lines = append(lines, l.Text)
		}
	}
	return lines
}

// Text is all drawn lines, one a line, with a form feed between pages.
func (d Document) Text() string {
	pages := make([]string, len(d.Pages))
	for i, p := range d.Pages {
		pages[i] = strings.Join(p.Lines(), "\n")
	}
	return strings.Join(pages, "\n\f")
}
