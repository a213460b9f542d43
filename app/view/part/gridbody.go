package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// gridBody draws the cells in view and takes mouse and keys.
type gridBody struct {
	widget.BaseWidget
	grid    *Grid
	focused bool
}

func newGridBody(g *Grid) *gridBody {
	b := &gridBody{grid: g}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is the size of all cells.
func (b *gridBody) MinSize() fyne.Size {
	return fyne.NewSize(float32(b.grid.at.columns)*b.grid.cellWidth(), float32(b.grid.at.rows)*rowHeight())
}

func (b *gridBody) goTo(p fyne.Position) {
	focusOn(b)
	b.grid.Go(int(p.Y/rowHeight()), int(p.X/b.grid.cellWidth()))
}

// MouseDown goes to the cell at once.
func (b *gridBody) MouseDown(e *desktop.MouseEvent) { b.goTo(e.Position) }

// MouseUp has nothing to do.
func (b *gridBody) MouseUp(*desktop.MouseEvent) {}

// Tapped goes to the cell.
func (b *gridBody) Tapped(e *fyne.PointEvent) { b.goTo(e.Position) }

// FocusGained shows the frame of the cell in full and tells where it is.
func (b *gridBody) FocusGained() {
	b.focused, b.grid.full = true, false
	b.grid.moved()
}

// FocusLost dims the frame and tells that the keys went elsewhere.
func (b *gridBody) FocusLost() {
	b.focused = false
	b.Refresh()
	if b.grid.OnLeave != nil {
		b.grid.OnLeave()
	}
}

// TypedRune keys a digit or letter.
func (b *gridBody) TypedRune(r rune) { b.grid.key(r) }

// TypedKey moves, clears, or hands the key on.
func (b *gridBody) TypedKey(key *fyne.KeyEvent) {
	if !b.grid.typed(key.Name) {
		passOn(b, key)
	}
}

// CreateRenderer is Fyne's door to the drawing.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeWidth = 2
	r := &gridBodyRenderer{body: b, frame: frame, pool: &boxes{}}
	r.Refresh()
	return r
}

type gridBodyRenderer struct {
	body  *gridBody
	frame *canvas.Rectangle
	pool  *boxes
}

func (r *gridBodyRenderer) Destroy()           {}
func (r *gridBodyRenderer) MinSize() fyne.Size { return r.body.MinSize() }
func (r *gridBodyRenderer) Layout(fyne.Size)   { r.Refresh() }

func (r *gridBodyRenderer) Objects() []fyne.CanvasObject {
	return append(r.pool.objects(), r.frame)
}

// Refresh draws the cells in view.
func (r *gridBodyRenderer) Refresh() {
	b := r.body
	g := b.grid
	w, h := g.cellWidth(), rowHeight()
	rows, columns := g.inView()
	r.pool.start()
	for row := rows.from; row < rows.to; row++ {
		for column := columns.from; column < columns.to; column++ {
			cell := g.source.Cell(row, column)
			at := fyne.NewPos(float32(column)*w, float32(row)*h)
			r.pool.put(at, fyne.NewSize(w, h), b.ground(row, cell), cell.Text, cell.Tone, fyne.TextAlignCenter)
		}
	}
	r.pool.end()
	r.frame.Hidden = !g.at.open(g.at.row, g.at.column)
	r.frame.StrokeColor = look.Paint(look.InkMuted)
	if b.focused {
		r.frame.StrokeColor = look.Paint(theme.ColorNamePrimary)
	}
	r.frame.FillColor = color.Transparent
	r.frame.Move(fyne.NewPos(float32(g.at.column)*w+1, float32(g.at.row)*h+1))
	r.frame.Resize(fyne.NewSize(w-2, h-2))
	canvas.Refresh(b)
}

func (b *gridBody) ground(row int, cell GridCell) fyne.ThemeColorName {
	switch {
	case cell.Closed:
		return look.GroundClosed
	case b.focused && row == b.grid.at.row:
		return look.GroundGood
	case row%2 == 1:
		return look.GroundZebra
	default:
		return look.GroundCard
	}
}

// span is a run of rows or columns.
type span struct{ from, to int }

// seen gives the run of n things, each a step long, that a view of a size at an offset shows.
func seen(offset, size, step float32, n int) span {
	return span{max(0, int(offset/step)), min(n, int((offset+size)/step)+1)}
}

// inView gives the rows and columns that can be seen.
func (g *Grid) inView() (rows, columns span) {
	offset, size := g.scroll.Offset, g.scroll.Size()
	return seen(offset.Y, size.Height, rowHeight(), g.at.rows), seen(offset.X, size.Width, g.cellWidth(), g.at.columns)
}
