package typeset

// hold says how much a page break after a strip is to be avoided. A page ends at the last place of the least hold.
type hold uint8

const (
	free  hold = iota
	soft       // better not, unless it saves white space: a text that is read in one go
	loose      // only where it must be: the last lines of text before signatures
	tight      // a line alone, a heading at the foot of a page
	fast       // inside a row, a signature, a text kept together
)

// strip is the lowest piece of a flow that a page may hold. The marks' x are final, their y are from the strip's top.
type strip struct {
	height  Length
	marks   []Mark
	hold    hold
	gap     bool    // white space: dropped at the head of a page, and no reason to turn it
	text    bool    // holds a line of text or a row
	heading bool    // is a heading's last line
	turn    bool    // a new page begins here
	head    []strip // repeated when a page begins with this strip (the head of a table)
	opening []Mark  // drawn when a page begins with this strip (the upper rule of a row that was cut)
	closing []Mark  // drawn when a page ends with this strip (the rule below a table that goes on)
}

func gap(height Length) strip { return strip{height: height, gap: true} }

// textStrip is one line of text as a strip.
func textStrip(l Line, nominal Length) strip {
	s := strip{height: pitch(nominal), text: true}
	if l.Text != "" {
		s.marks = []Mark{l.moved(0, ascent(nominal))}
	}
	return s
}

func heightOf(strips []strip) Length {
	var h Length
	for _, s := range strips {
		h += s.height
	}
	return h
}

// keep raises the hold of all strips but the last.
func keep(strips []strip, h hold) {
	for i := range len(strips) - 1 {
		strips[i].hold = max(strips[i].hold, h)
	}
}

// Block is a part of a flow: Paragraph, Table, Box, Signatures, Blank, Gap, NewPage, Image.
type Block interface {
	// strips cuts the block for a column of the page.
	strips(m *measurer, left, width Length) []strip
}

// Gap is white space, dropped at the head of a page.
type Gap Length

func (g Gap) strips(*measurer, Length, Length) []strip { return []strip{gap(Length(g))} }

// NewPage ends the page. Two of them make no empty page.
type NewPage struct{}

func (NewPage) strips(*measurer, Length, Length) []strip { return []strip{{gap: true, turn: true}} }

// Blank is a number of dotted lines over the whole column, to be written on by hand.
type Blank int

func (b Blank) strips(m *measurer, left, width Length) []strip {
	var out []strip
	for range int(b) {
		dots := Line{X: left, Width: width, Size: drawn(m.size), Text: m.dots(width, m.size)}
		dots.Spans = []Span{{X: left, Text: dots.Text}}
		out = append(out, textStrip(dots, m.size))
	}
	return out
}

// Image is a PNG or JPEG picture. One wider than its column or higher than a page is made smaller, in proportion.
type Image struct {
	Image         []byte
	Width, Height Length
	Align         Align // Left, Centre or Right
}

func (i Image) strips(m *measurer, left, width Length) []strip {
	w, h := i.Width, i.Height
	if w > width {
		w, h = width, h*width/w
	}
	if h > m.body {
		w, h = w*m.body/h, m.body
	}
	switch i.Align {
	case Centre:
		left += (width - w) / 2
	case Right:
		left += width - w
	}
	return []strip{{height: h, marks: []Mark{Picture{X: left, Width: w, Height: h, Image: i.Image}}}}
}
