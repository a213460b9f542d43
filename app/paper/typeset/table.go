package typeset

// Table is rows of cells over the whole width of the column. Its head is repeated on every page that it goes on to; a row is
// split only if no page could hold it.
type Table struct {
	Columns []Column
	Head    []Row
	Rows    []Row
	Rules   bool // whether lines are drawn around the cells

	Size, HeadSize Length // nominal sizes; 0 is the flow's, and the table's
	Left           Length // indent from the column's left edge
	Pad            Length // white space left and right in a cell; 0 is 3 pt
}

// Column is one column. The shares are weights: the table is as wide as its place, whatever their sum.
type Column struct {
	Share int
	Align Align // Natural is Left
}

// Row is one row; missing cells are empty.
type Row struct {
	Cells  []Cell
	Bold   bool   // all its letters are bold
	Height Length // at least as high as this, up to half a page
	Shaded bool

	KeepNext bool // no page break after it: a row that says what the next one belongs to, or a last one what is signed below
}

// Cell is one cell.
type Cell struct {
	Text  []Run
	Align Align // Natural is the column's (in the head: Centre)
	Span  int   // number of columns it takes; 0 is 1

	Shaded bool // grey: nothing is to be written here
	Ink    Ink
}

// Cells makes cells of plain texts.
func Cells(texts ...string) []Cell {
	cells := make([]Cell, len(texts))
	for i, t := range texts {
		cells[i] = Cell{Text: Plain(t)}
	}
	return cells
}

const (
	ruleThick    = 500 // of tables and boxes
	cellPad      = 3 * Point
	rowPadPer100 = 12 // white space above and below the lines of a row, in hundredths of the nominal size
	rowShade     = 235
)

func (t Table) strips(m *measurer, left, width Length) []strip {
	if len(t.Columns) == 0 {
		return nil
	}
	grid := t.grid(m, left+t.Left, width-t.Left)
	above := grid
	if t.HeadSize > 0 {
		above.size = t.HeadSize
	}
	var head, out []strip
	for _, r := range t.Head {
		head = append(head, above.row(m, r, true)...)
	}
	for i := range head {
		head[i].hold = fast // a head never stands alone at the foot of a page
	}
	out = append(out, head...)
	for i, r := range t.Rows {
		row := grid.row(m, r, false)
		if i > 0 && i == len(t.Rows)-1 {
			out[len(out)-1].hold = max(out[len(out)-1].hold, tight) // a last row (a total) does not stand alone on a page
		}
		if r.KeepNext {
			row[len(row)-1].hold = tight
		}
		for _, s := range row {
			s.head = head
			out = append(out, s)
		}
	}
	if n := len(out); n > 0 {
		if len(t.Rows) == 0 {
			out[n-1].hold = free
		}
		out[n-1].marks = append(out[n-1].marks[:len(out[n-1].marks):len(out[n-1].marks)], out[n-1].closing...)
		out[n-1].closing = nil
	}
	return out
}

// grid is the table's place: the edges of its columns and its letters.
type grid struct {
	edges  []Length // one more than there are columns
	aligns []Align
	rules  bool
	size   Length
	pad    Length
	body   Length
}

func (t Table) grid(m *measurer, left, width Length) grid {
	g := grid{rules: t.Rules, size: m.nominal(t.Size), pad: t.Pad, body: m.body}
	if g.pad == 0 {
		g.pad = cellPad
	}
	total := 0
	for _, c := range t.Columns {
		total += max(c.Share, 1)
	}
	sum := 0
	g.edges = []Length{left}
	for _, c := range t.Columns {
		sum += max(c.Share, 1)
		g.edges = append(g.edges, left+width*Length(sum)/Length(total))
		g.aligns = append(g.aligns, c.Align)
	}
	return g
}

// placed is a cell's lines between two edges.
type placed struct {
	lines    []Line
	from, to int // edges
	shaded   bool
}

// row cuts a row into strips, one for every line of its longest cell.
func (g grid) row(m *measurer, r Row, head bool) []strip {
	cells := g.cells(m, r, head)
	lines := 1
	for _, c := range cells {
		lines = max(lines, len(c.lines))
	}
	out := make([]strip, lines)
	for i := range out {
		out[i] = strip{height: pitch(g.size), text: true}
	}
	down := Length(0)
	if g.rules {
		down = g.size * rowPadPer100 / 100
	}
	out[0].height += down
	out[lines-1].height += down
	out[lines-1].height += max(min(r.Height, g.body/2)-heightOf(out), 0)
	g.shade(out, cells, r.Shaded)
	for _, c := range cells {
		g.fill(out, c, down, head)
	}
	if g.rules {
		for i := range out {
			g.frame(&out[i], cells, i == 0)
		}
	}
	if head || heightOf(out) <= g.body {
		keep(out, fast)
	}
	return out
}

// cells sets the texts of a row; columns without a cell get an empty one.
func (g grid) cells(m *measurer, r Row, head bool) []placed {
	var out []placed
	columns := len(g.aligns)
	for i, from := 0, 0; from < columns; i++ {
		var c Cell
		if i < len(r.Cells) {
			c = r.Cells[i]
		}
		to := min(from+max(c.Span, 1), columns)
		align := c.Align
		switch {
		case align == Natural && head:
			align = Centre
		case align == Natural:
			align = g.aligns[from]
		}
		s := setting{left: g.edges[from] + g.pad, width: g.edges[to] - g.edges[from] - 2*g.pad, align: align, size: g.size}
		lines := m.lines(emboldened(c.Text, r.Bold), s)
		for i := range lines {
			lines[i].Ink = c.Ink
		}
		out = append(out, placed{lines: lines, from: from, to: to, shaded: c.Shaded})
		from = to
	}
	return out
}

func emboldened(runs []Run, bold bool) []Run {
	if !bold {
		return runs
	}
	out := make([]Run, len(runs))
	for i, r := range runs {
		out[i] = Run{Text: r.Text, Bold: true}
	}
	return out
}

// fill puts the lines of a cell into a row's strips, from the top; in a head, in the middle.
func (g grid) fill(row []strip, c placed, down Length, middle bool) {
	y := down
	if middle {
		y += Length(len(row)-len(c.lines)) * pitch(g.size) / 2
	}
	for i, l := range c.lines {
		if l.Text != "" {
			row[i].marks = append(row[i].marks, l.moved(0, y+ascent(g.size)))
		}
		if i == 0 {
			y -= down // the white space above is the first strip's
		}
	}
}

// shade greys a whole row, or those of its cells that want it.
func (g grid) shade(row []strip, cells []placed, whole bool) {
	if whole {
		cells = []placed{{to: len(g.aligns), shaded: true}}
	}
	for _, c := range cells {
		if !c.shaded {
			continue
		}
		left := g.edges[c.from]
		for i := range row {
			row[i].marks = append(row[i].marks, Shade{X: left, Width: g.edges[c.to] - left, Height: row[i].height, Grey: rowShade})
		}
	}
}

// frame draws the rules of one strip: upright ones at its sides, a level one above a row, and those wanted when a page ends.
func (g grid) frame(s *strip, cells []placed, first bool) {
	above := Rule{X1: g.edges[0], X2: g.edges[len(g.edges)-1], Thick: ruleThick}
	upright := func(x Length) { s.marks = append(s.marks, Rule{X1: x, X2: x, Y2: s.height, Thick: ruleThick}) }
	upright(g.edges[0])
	for _, c := range cells {
		upright(g.edges[c.to])
	}
	if first {
		s.marks = append(s.marks, above)
	} else {
		s.opening = []Mark{above}
	}
	s.closing = []Mark{above.moved(0, s.height)}
}
