package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// tableHead draws the titles and orders by the one that is clicked.
type tableHead[R any] struct {
	widget.BaseWidget
	table *Table[R]
	shift float32 // how far the body is scrolled to the right
	cuts  cuts
}

func newTableHead[R any](t *Table[R]) *tableHead[R] {
	h := &tableHead[R]{table: t}
	h.ExtendBaseWidget(h)
	return h
}

// slide follows the body's sideways scrolling.
func (h *tableHead[R]) slide(x float32) {
	if x != h.shift {
		h.shift = x
		h.Refresh()
	}
}

// Tapped orders by the column under the mouse.
func (h *tableHead[R]) Tapped(e *fyne.PointEvent) {
	x := e.Position.X + h.shift
	for i, w := range h.widths() {
		if x < w {
			h.table.orderBy(i)
			return
		}
		x -= w
	}
}

// Cursor is a hand where a click orders.
func (h *tableHead[R]) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (h *tableHead[R]) widths() []float32 {
	return h.table.widths(fyne.Max(h.Size().Width, h.table.body.MinSize().Width))
}

// CreateRenderer is Fyne's door to the drawing.
func (h *tableHead[R]) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer[R]{head: h, ground: canvas.NewRectangle(nil), arrow: widget.NewIcon(theme.MoveUpIcon())}
	r.objects = []fyne.CanvasObject{r.ground}
	for range h.table.columns {
		text := newText("", Strong)
		r.texts = append(r.texts, text)
		r.objects = append(r.objects, text)
	}
	r.objects = append(r.objects, r.arrow)
	r.Refresh()
	return r
}

type headRenderer[R any] struct {
	head    *tableHead[R]
	ground  *canvas.Rectangle
	texts   []*canvas.Text
	arrow   *widget.Icon
	objects []fyne.CanvasObject
}

func (r *headRenderer[R]) Destroy()                     {}
func (r *headRenderer[R]) Objects() []fyne.CanvasObject { return r.objects }
func (r *headRenderer[R]) Layout(fyne.Size)             { r.Refresh() }
func (r *headRenderer[R]) MinSize() fyne.Size           { return fyne.NewSize(0, rowHeight()) }

func (r *headRenderer[R]) Refresh() {
	h := r.head
	state := h.table.state
	r.ground.FillColor = look.Paint(theme.ColorNameHeaderBackground)
	r.ground.Resize(h.Size())
	r.arrow.Hidden = state.column < 0
	x, icon := -h.shift, theme.IconInlineSize()
	for i, w := range h.widths() {
		column, text := h.table.columns[i], r.texts[i]
		inner := w - 2*cellPad()
		if i == state.column {
			inner -= icon
			r.arrow.SetResource(theme.MoveUpIcon())
			if state.down {
				r.arrow.SetResource(theme.MoveDownIcon())
			}
			r.arrow.Resize(fyne.NewSquareSize(icon))
			r.arrow.Move(fyne.NewPos(x+w-cellPad()-icon, (h.Size().Height-icon)/2))
		}
		Strong.paint(text)
		text.Text, text.Alignment = h.cuts.cut(column.Title, inner, Strong), column.Align
		text.Move(fyne.NewPos(x+cellPad(), 0))
		text.Resize(fyne.NewSize(inner, h.Size().Height))
		x += w
	}
	canvas.Refresh(h)
}
