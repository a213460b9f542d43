package typeset

import (
	"slices"
	"strings"

	"kongthun/model/thai"
)

// Setup is what holds for a whole paper. The words in it come with the value that is printed, never from here.
type Setup struct {
	Sheet     Sheet
	Size      Length // nominal size of the text; 0 is 16 pt
	Breaker   *thai.Breaker
	Numbers   Numbers
	FirstPage int    // number of the first page; 0 is 1
	Draft     string // stands large and light across every page, when not empty
	Footer    string // a line, at most two, at the foot of every page, when not empty
	Seal      *Seal  // at the foot of every page of a sealed paper
}

// Numbers says how pages are numbered, from the second on.
type Numbers uint8

// The ways to number pages.
const (
	ThaiNumbers   Numbers = iota // ‐๒‐
	ArabicNumbers                // ‐2‐
	NoNumbers
)

// Flow takes blocks one after another and breaks them into pages. It is for one goroutine.
type Flow struct {
	setup    Setup
	measurer *measurer
	strips   []strip
}

// NewFlow begins a paper. Without a breaker lines break at what the base dictionary knows.
func NewFlow(s Setup) *Flow {
	if s.Size <= 0 {
		s.Size = DefaultSize
	}
	if s.FirstPage <= 0 {
		s.FirstPage = 1
	}
	if s.Breaker == nil {
		s.Breaker = thai.NewBreaker(nil)
	}
	return &Flow{setup: s, measurer: newMeasurer(s.Breaker, s.Size, s.Sheet.Body())}
}

// Add sets blocks below what is there.
func (f *Flow) Add(blocks ...Block) {
	for _, b := range blocks {
		f.strips = f.measurer.append(f.strips, b, f.setup.Sheet.Left, f.setup.Sheet.Measure())
	}
}

// append sets a block below strips.
func (m *measurer) append(strips []strip, b Block, left, width Length) []strip {
	switch b := b.(type) {
	case Signatures:
		holdLast(strips, 2, loose)
	case Paragraph:
		if b.KeepPrevious {
			holdLast(strips, 1, tight)
		}
		if !b.Heading && oneLineBelowHeading(strips) {
			holdLast(strips, 1, tight)
		}
	}
	for _, s := range b.strips(m, left, width) {
		if n := len(strips); s.gap && !s.turn && n > 0 {
			s.hold = max(s.hold, strips[n-1].hold)
		}
		strips = append(strips, s)
	}
	return strips
}

// holdLast keeps the last lines with what comes below them.
func holdLast(strips []strip, lines int, h hold) {
	for i := len(strips) - 1; i >= 0 && lines > 0 && !strips[i].turn; i-- {
		strips[i].hold = max(strips[i].hold, h)
		if strips[i].text {
			lines--
		}
	}
}

// oneLineBelowHeading tells whether no more than one line stands below the last heading.
func oneLineBelowHeading(strips []strip) bool {
	lines := 0
	for i := len(strips) - 1; i >= 0 && lines < 2 && !strips[i].turn; i-- {
		if strips[i].heading {
			return lines == 1
		}
		if strips[i].text {
			lines++
		}
	}
	return false
}

// Dots is a row of dots as wide as asked for, to sign or to write on.
func (f *Flow) Dots(width Length) string { return f.measurer.dots(width, f.setup.Size) }

func (m *measurer) dots(width, nominal Length) string {
	dot := Length(m.faces[Regular].Width(".")) * drawn(nominal) / Em
	return strings.Repeat(".", max(int(width/dot), 1))
}

// Document breaks the flow into pages and puts number, stamp and footer on each. An empty flow gives one empty page.
func (f *Flow) Document() Document {
	var doc Document
	start := skipGaps(f.strips, 0)
	ends := f.pageEnds()
	for _, end := range ends {
		marks := f.page(f.strips[start:end], end < len(f.strips))
		doc.Pages = append(doc.Pages, f.furnished(marks, f.setup.FirstPage+len(doc.Pages), f.setup.FirstPage+len(ends)-1))
		start = skipGaps(f.strips, end)
	}
	doc.Missing = f.measurer.missing()
	return doc
}

// page draws the strips of one page, after which others follow or not.
func (f *Flow) page(strips []strip, more bool) []Mark {
	y := f.setup.Sheet.Top
	var marks []Mark
	place := func(list []Mark) {
		for _, m := range list {
			marks = append(marks, m.moved(0, y))
		}
	}
	for _, s := range f.repeated(strips) {
		place(s.marks)
		y += s.height
	}
	for i, s := range strips {
		if i == 0 {
			place(s.opening)
		}
		place(s.marks)
		if i == len(strips)-1 && more {
			place(s.closing)
		}
		y += s.height
	}
	return shadesFirst(joinRules(marks))
}

// shadesFirst puts the shades under everything else of a page.
func shadesFirst(marks []Mark) []Mark {
	slices.SortStableFunc(marks, func(a, b Mark) int { return under(a) - under(b) })
	return marks
}

func under(m Mark) int {
	if _, ok := m.(Shade); ok {
		return 0
	}
	return 1
}

// joinRules makes one stroke of the pieces of an upright rule.
func joinRules(marks []Mark) []Mark {
	type place struct{ x, y, thick Length }
	ends := map[place]int{} // lower end of an upright rule → its index in out
	var out []Mark
	for _, m := range marks {
		r, ok := m.(Rule)
		if !ok || r.X1 != r.X2 {
			out = append(out, m)
			continue
		}
		i, joins := ends[place{r.X1, r.Y1, r.Thick}]
		if joins {
			delete(ends, place{r.X1, r.Y1, r.Thick})
			upper := out[i].(Rule)
			upper.Y2 = r.Y2
			out[i] = upper
		} else {
			i = len(out)
			out = append(out, r)
		}
		ends[place{r.X1, r.Y2, r.Thick}] = i
	}
	return out
}
