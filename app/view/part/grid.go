package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// GridCell is what one cell of a Grid shows. A closed cell is grey and cannot be entered.
type GridCell struct {
	Text   string
	Tone   Tone
	Closed bool
}

// GridSource is what a Grid asks for its content and tells what is keyed; the state behind it is the room's.
type GridSource struct {
	Rows, Columns func() int
	RowHead       func(row int) string
	ColumnHead    func(column int) string
	Cell          func(row, column int) GridCell
	// Key is a digit or letter keyed into a cell; it tells whether it was taken. Thai digits and the number row of the
	// Thai keyboard come as 0–9 when the letter itself was not taken.
	Key func(row, column int, key rune) bool
	// Clear empties a cell (Delete, Backspace).
	Clear func(row, column int)
}

// Grid is a scoring grid: small cells keyed with digits and letters. Arrows step over closed cells; Enter goes to the first
// open cell of the next row; Home, End, Page Up and Page Down as everywhere. The head row and the head column stay in view.
type Grid struct {
	widget.BaseWidget

	// OnMove is told the cell the keys act on, for a line that explains it.
	OnMove func(row, column int)
	// OnEnd is told Enter in the last row: the moment to step to the next sheet.
	OnEnd func()
	// OnLeave is told when the keys go elsewhere: the moment to store what is keyed.
	OnLeave func()
	// Advance makes a taken key step to the next open cell of the row.
	Advance bool
	// HeadWidth and CellWidth are in Fyne's units at text size 1; 0 for 320 and 86. The head
	// column takes what the cells leave over.
	HeadWidth, CellWidth float32

	source GridSource
	at     *cursor
	full   bool // the last cell of a row was keyed, and the keys are still on it
	body   *gridBody
	scroll *container.Scroll
	head   *gridHead
	side   *gridSide
	clips  [2]*container.Clip // around side and head
}

// NewGrid makes a grid on a source.
func NewGrid(source GridSource) *Grid {
	g := &Grid{source: source}
	g.at = &cursor{closed: func(r, c int) bool { return source.Cell(r, c).Closed }}
	g.at.resize(source.Rows(), source.Columns())
	g.body, g.head, g.side = newGridBody(g), newGridHead(g), newGridSide(g)
	g.clips = [2]*container.Clip{clipAround(g.side), clipAround(g.head)}
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.draw() }
	g.ExtendBaseWidget(g)
	return g
}

// Reload asks the source again for everything: after it changed, or the number of its rows or columns did.
func (g *Grid) Reload() {
	g.at.resize(g.source.Rows(), g.source.Columns())
	g.Refresh()
}

// At is the cell that the keys act on.
func (g *Grid) At() (row, column int) { return g.at.row, g.at.column }

// Go moves to a cell if it is open, and brings it into view; OnMove is told.
func (g *Grid) Go(row, column int) bool {
	g.full = false
	ok := g.at.to(row, column)
	g.moved()
	return ok
}

// Focus gives the keys to the grid.
func (g *Grid) Focus() { focusOn(g.body) }

func (g *Grid) parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.body} }

// moved brings the cell into view and tells where it is.
func (g *Grid) moved() {
	w, h := g.cellWidth(), rowHeight()
	x, y := float32(g.at.column)*w, float32(g.at.row)*h
	offset, view := g.scroll.Offset, g.scroll.Size()
	offset.X = fyne.Max(0, fyne.Max(fyne.Min(offset.X, x), x+w-view.Width))
	offset.Y = fyne.Max(0, fyne.Max(fyne.Min(offset.Y, y), y+h-view.Height))
	if offset != g.scroll.Offset {
		g.scroll.ScrollToOffset(offset)
	}
	g.draw()
	if g.OnMove != nil {
		g.OnMove(g.at.row, g.at.column)
	}
}

func (g *Grid) draw() {
	g.body.Refresh()
	g.head.Refresh()
	g.side.Refresh()
}

// key offers a rune to the source. A digit too many in a row that is keyed without looking is not taken: it would replace the last.
// Whoever wants to replace it goes there again or clears it; what is empty, as on another sheet, loses nothing.
func (g *Grid) key(r rune) {
	digit, isDigit := digitOfKey(r)
	if !g.at.open(g.at.row, g.at.column) || g.source.Key == nil {
		return
	}
	if g.full && (isDigit || r >= '0' && r <= '9') && g.source.Cell(g.at.row, g.at.column).Text != "" {
		return
	}
	taken := g.source.Key(g.at.row, g.at.column, r)
	if !taken && isDigit {
		taken = g.source.Key(g.at.row, g.at.column, digit)
	}
	if taken && g.Advance {
		g.full = !g.at.step(0, 1)
	}
	if taken {
		g.moved()
	}
}

func (g *Grid) clear() {
	if g.source.Clear != nil && g.at.open(g.at.row, g.at.column) {
		g.source.Clear(g.at.row, g.at.column)
		g.moved()
	}
}

func (g *Grid) enter() {
	if !g.at.nextRow() {
		if g.OnEnd != nil {
			g.OnEnd()
		}
		return
	}
	g.moved()
}

// typed is a key that is not text; it tells whether the grid knows it.
func (g *Grid) typed(key fyne.KeyName) bool {
	page := max(1, int(g.scroll.Size().Height/rowHeight()))
	g.full = false
	switch key {
	case fyne.KeyUp:
		g.at.step(-1, 0)
	case fyne.KeyDown:
		g.at.step(1, 0)
	case fyne.KeyLeft:
		g.at.step(0, -1)
	case fyne.KeyRight:
		g.at.step(0, 1)
	case fyne.KeyHome:
		g.at.lineEnd(false)
	case fyne.KeyEnd:
		g.at.lineEnd(true)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		by := 1
		if key == fyne.KeyPageUp {
			by = -1
		}
		for range page {
			g.at.step(by, 0)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		g.enter()
		return true
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.clear()
		return true
	default:
		return false
	}
	g.moved()
	return true
}

func (g *Grid) cellWidth() float32 { return orDefault(g.CellWidth, 86) * Plain.size() / 15 }

// headWidth is at least HeadWidth; it takes what the cells leave over.
func (g *Grid) headWidth() float32 {
	rest := g.Size().Width - theme.ScrollBarSize() - float32(g.at.columns)*g.cellWidth()
	return fyne.Max(orDefault(g.HeadWidth, 320)*Plain.size()/15, rest)
}

func orDefault(v, usual float32) float32 {
	if v == 0 {
		return usual
	}
	return v
}

// headLines is how many lines of small text a column's head may take.
const headLines = 4

func headHeight() float32 { return headLines*Small.height() + cellPad() }

// CreateRenderer is Fyne's door to the drawing.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer { return &gridRenderer{grid: g} }

type gridRenderer struct{ grid *Grid }

func (r *gridRenderer) Destroy() {}

func (r *gridRenderer) Objects() []fyne.CanvasObject {
	g := r.grid
	return []fyne.CanvasObject{g.scroll, g.clips[0], g.clips[1]}
}

func (r *gridRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.grid.headWidth()+2*r.grid.cellWidth(), headHeight()+4*rowHeight())
}

func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	top, left := headHeight(), g.headWidth()
	g.clips[1].Resize(fyne.NewSize(size.Width, top))
	g.clips[0].Move(fyne.NewPos(0, top))
	g.clips[0].Resize(fyne.NewSize(left, size.Height-top))
	g.scroll.Move(fyne.NewPos(left, top))
	g.scroll.Resize(fyne.NewSize(size.Width-left, size.Height-top))
	g.draw()
}

// Refresh lays out too: the number of columns says how much is left for the head column.
func (r *gridRenderer) Refresh() {
	r.Layout(r.grid.Size())
	r.grid.scroll.Refresh()
	r.grid.draw()
}
