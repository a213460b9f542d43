package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
)

// Column tells how one column of a Table shows a row.
type Column[R any] struct {
	Title   string
	Width   float32 // in Fyne's units at text size 1
	Weight  float32 // share of the width that is left over, and of what is lacking; 0 for a fixed column
	Align   fyne.TextAlign
	Text    func(R) string
	Tone    func(R) Tone     // nil for Plain
	Compare func(a, b R) int // what a click on the title orders by; nil for a column that does not order
}

// Table shows rows of any type in columns. It is drawn from plain texts, cut once, and only the rows in view exist, so that
// thousands of rows scroll smoothly. Up, Down, Page Up, Page Down, Home and End move the pick; Enter and a double click open.
type Table[R any] struct {
	widget.BaseWidget

	// OnPick is told the row when a person picks another one; OnOpen when a row is opened.
	OnPick func(R)
	OnOpen func(R)

	columns []Column[R]
	state   *rows[R]
	head    *tableHead[R]
	clip    *container.Clip // around the head, which slides sideways
	body    *tableBody[R]
	scroll  *container.Scroll
	empty   *Label
}

// NewTable makes a table. key tells rows apart, so that the pick stays on its row when the rows are set anew; empty is shown
// when there are none ("" for the usual words).
func NewTable[R any](columns []Column[R], key func(R) string, empty string) *Table[R] {
	if empty == "" {
		empty = phrase.Say("part.empty")
	}
	t := &Table[R]{columns: columns, state: newRows[R](), empty: NewLabel(empty, Muted)}
	t.state.key = key
	t.empty.Alignment = fyne.TextAlignCenter
	t.head = newTableHead(t)
	t.clip = clipAround(t.head)
	t.body = newTableBody(t)
	t.scroll = container.NewScroll(t.body)
	t.scroll.OnScrolled = func(p fyne.Position) {
		t.head.slide(p.X)
		t.body.Refresh()
	}
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows other rows. The pick stays on its row; OnPick is not told.
func (t *Table[R]) SetRows(items []R) {
	t.state.set(items)
	t.Refresh()
}

// SetEmpty changes what is shown when there are no rows.
func (t *Table[R]) SetEmpty(text string) {
	t.empty.SetText(text)
	t.Refresh()
}

// Rows are the rows in the order on the screen.
func (t *Table[R]) Rows() []R { return t.state.shown }

// Picked is the picked row, if there is one.
func (t *Table[R]) Picked() (R, bool) { return t.state.at() }

// Pick picks the row with the key and brings it into view, without telling OnPick; it tells whether there is one.
func (t *Table[R]) Pick(key string) bool {
	found := t.state.pickKey(key)
	t.reveal()
	return found
}

// Unpick leaves no row picked.
func (t *Table[R]) Unpick() {
	t.state.picked = -1
	t.body.Refresh()
}

// Focus gives the focus to the rows.
func (t *Table[R]) Focus() { focusOn(t.body) }

func (t *Table[R]) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.body} }

// pick moves the pick as a person does.
func (t *Table[R]) pick(line int) {
	if !t.state.pick(line) {
		return
	}
	t.reveal()
	if row, ok := t.state.at(); ok && t.OnPick != nil {
		t.OnPick(row)
	}
}

func (t *Table[R]) open() {
	if row, ok := t.state.at(); ok && t.OnOpen != nil {
		t.OnOpen(row)
	}
}

func (t *Table[R]) reveal() {
	if t.state.picked >= 0 {
		top := float32(t.state.picked) * rowHeight()
		offset, view := t.scroll.Offset, t.scroll.Size().Height
		offset.Y = fyne.Max(fyne.Min(offset.Y, top), top+rowHeight()-view)
		if offset != t.scroll.Offset {
			t.scroll.ScrollToOffset(offset)
		}
	}
	t.body.Refresh()
}

// page is how many whole rows are in view.
func (t *Table[R]) page() int { return max(1, int(t.scroll.Size().Height/rowHeight())) }

// orderBy is a click on a title.
func (t *Table[R]) orderBy(column int) {
	if t.columns[column].Compare == nil {
		return
	}
	t.state.orderBy(column, t.columns[column].Compare)
	t.Refresh()
	t.reveal()
}

func rowHeight() float32 { return look.Measure(look.SizeNameRow) }

func (t *Table[R]) widths(total float32) []float32 { return shareWidth(t.columns, total) }

// squeezed is how much of its width a column with a weight keeps at least, before the table scrolls sideways.
const squeezed = 0.6

// shareWidth shares a width among columns: what is left over goes to those with a weight, and what is lacking is taken from them.
func shareWidth[R any](columns []Column[R], total float32) []float32 {
	scale := Plain.size() / 15
	out := make([]float32, len(columns))
	var used, weights, give float32
	for i, c := range columns {
		out[i] = c.Width * scale
		used += out[i]
		weights += c.Weight
		if c.Weight > 0 {
			give += out[i] * (1 - squeezed)
		}
	}
	rest := fyne.Max(total-used, -give)
	for i, c := range columns {
		switch {
		case c.Weight == 0 || rest <= 0 && give == 0: // nothing to take
		case rest > 0:
			out[i] += rest * c.Weight / weights
		default:
			out[i] += rest * out[i] * (1 - squeezed) / give
		}
	}
	return out
}

// leastWidth is what columns want when those with a weight are squeezed, and what they want by themselves.
func leastWidth[R any](columns []Column[R]) (squeezedAll, natural float32) {
	for _, c := range columns {
		natural += c.Width * Plain.size() / 15
	}
	return sum(shareWidth(columns, 0)), natural
}

func sum(widths []float32) (total float32) {
	for _, w := range widths {
		total += w
	}
	return total
}

// CreateRenderer is Fyne's door to the drawing.
func (t *Table[R]) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(look.Paint(look.GroundCard))
	frame.StrokeColor, frame.StrokeWidth = look.Paint(look.Rule), 1
	return &tableRenderer[R]{table: t, frame: frame}
}

type tableRenderer[R any] struct {
	table *Table[R]
	frame *canvas.Rectangle
}

func (r *tableRenderer[R]) Destroy() {}

func (r *tableRenderer[R]) MinSize() fyne.Size { return fyne.NewSize(200, 4*rowHeight()) }

func (r *tableRenderer[R]) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.table.empty, r.table.scroll, r.table.clip}
}

func (r *tableRenderer[R]) Layout(size fyne.Size) {
	t := r.table
	h := rowHeight() + theme.Padding()
	r.frame.Resize(size)
	t.clip.Resize(fyne.NewSize(size.Width, h))
	t.scroll.Move(fyne.NewPos(0, h))
	t.scroll.Resize(fyne.NewSize(size.Width, size.Height-h))
	t.empty.Move(fyne.NewPos(gap(), h+gap()))
	t.empty.Resize(fyne.NewSize(size.Width-2*gap(), 3*rowHeight()))
	t.body.Refresh()
}

func (r *tableRenderer[R]) Refresh() {
	t := r.table
	t.empty.Hidden = len(t.state.shown) > 0
	r.frame.FillColor, r.frame.StrokeColor = look.Paint(look.GroundCard), look.Paint(look.Rule)
	t.scroll.Refresh()
	t.head.Refresh()
	t.body.Refresh()
	canvas.Refresh(t)
}
