package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// tableBody draws the rows in view and takes mouse and keys.
type tableBody[R any] struct {
	widget.BaseWidget
	table   *Table[R]
	focused bool
	pressed bool   // the pick was made when the button went down; the tap that follows is the same click
	downs   [2]int // the rows of the last two presses
	hover   int
	cuts    cuts
}

func newTableBody[R any](t *Table[R]) *tableBody[R] {
	b := &tableBody[R]{table: t, hover: -1}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is the whole height of all rows and the least width of the columns: what is scrolled over. Where even squeezed columns
// have to be scrolled sideways, they are not squeezed.
func (b *tableBody[R]) MinSize() fyne.Size {
	width, natural := leastWidth(b.table.columns)
	if view := b.table.scroll.Size().Width; view > 0 && view < width {
		width = natural
	}
	return fyne.NewSize(width, float32(len(b.table.state.shown))*rowHeight())
}

func (b *tableBody[R]) lineAt(y float32) int { return int(y / rowHeight()) }

// MouseDown picks at once; a tap alone would wait for a possible double click.
func (b *tableBody[R]) MouseDown(e *desktop.MouseEvent) {
	b.pressed = true
	b.downs = [2]int{b.downs[1], b.lineAt(e.Position.Y)}
	focusOn(b)
	b.pickAt(e.Position.Y)
}

// MouseUp has nothing to do.
func (b *tableBody[R]) MouseUp(*desktop.MouseEvent) {}

// Tapped picks where there was no MouseDown before it.
func (b *tableBody[R]) Tapped(e *fyne.PointEvent) {
	if !b.pressed {
		focusOn(b)
		b.pickAt(e.Position.Y)
	}
	b.pressed = false
}

// DoubleTapped opens the row. Fyne takes two quick clicks on the table for a double click, on different rows too; those have
// picked one row and then the other, and that was all.
func (b *tableBody[R]) DoubleTapped(e *fyne.PointEvent) {
	b.pressed = false
	if b.downs[0] != b.downs[1] {
		return
	}
	if b.pickAt(e.Position.Y) {
		b.table.open()
	}
}

func (b *tableBody[R]) pickAt(y float32) bool {
	line := b.lineAt(y)
	if line < 0 || line >= len(b.table.state.shown) {
		return false
	}
	b.table.pick(line)
	return true
}

// MouseIn, MouseMoved and MouseOut shade the row under the mouse.
func (b *tableBody[R]) MouseIn(e *desktop.MouseEvent)    { b.hoverAt(b.lineAt(e.Position.Y)) }
func (b *tableBody[R]) MouseMoved(e *desktop.MouseEvent) { b.hoverAt(b.lineAt(e.Position.Y)) }
func (b *tableBody[R]) MouseOut()                        { b.hoverAt(-1) }

func (b *tableBody[R]) hoverAt(line int) {
	if line != b.hover {
		b.hover = line
		b.Refresh()
	}
}

// FocusGained shows which row the keys act on; it picks the first when there is none.
func (b *tableBody[R]) FocusGained() {
	b.focused = true
	if b.table.state.picked < 0 && !b.pressed {
		b.table.pick(0)
	}
	b.Refresh()
}

// FocusLost dims the pick.
func (b *tableBody[R]) FocusLost() {
	b.focused = false
	b.Refresh()
}

// TypedRune does nothing: letters mean nothing to a table.
func (b *tableBody[R]) TypedRune(rune) {}

// TypedKey moves the pick and opens.
func (b *tableBody[R]) TypedKey(key *fyne.KeyEvent) {
	t := b.table
	switch key.Name {
	case fyne.KeyUp:
		t.pick(t.state.picked - 1)
	case fyne.KeyDown:
		t.pick(t.state.picked + 1)
	case fyne.KeyPageUp:
		t.pick(t.state.picked - t.page())
	case fyne.KeyPageDown:
		t.pick(t.state.picked + t.page())
	case fyne.KeyHome:
		t.pick(0)
	case fyne.KeyEnd:
		t.pick(len(t.state.shown) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	default:
		passOn(b, key)
	}
}

// CreateRenderer is Fyne's door to the drawing.
func (b *tableBody[R]) CreateRenderer() fyne.WidgetRenderer {
	r := &bodyRenderer[R]{body: b}
	r.Refresh()
	return r
}

// bodyRow is one drawn row.
type bodyRow struct {
	ground *canvas.Rectangle
	texts  []*canvas.Text
}

type bodyRenderer[R any] struct {
	body    *tableBody[R]
	drawn   []bodyRow
	objects []fyne.CanvasObject
}

func (r *bodyRenderer[R]) Destroy()                     {}
func (r *bodyRenderer[R]) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *bodyRenderer[R]) Objects() []fyne.CanvasObject { return r.objects }
func (r *bodyRenderer[R]) Layout(fyne.Size)             { r.Refresh() }

// Refresh draws the rows that are in view, reusing the drawn ones.
func (r *bodyRenderer[R]) Refresh() {
	b := r.body
	t := b.table
	first := max(0, b.lineAt(t.scroll.Offset.Y))
	last := min(len(t.state.shown), first+int(t.scroll.Size().Height/rowHeight())+2)
	widths := t.widths(b.Size().Width)
	r.have(max(0, last-first))
	for i := range r.drawn {
		r.draw(&r.drawn[i], first+i, widths)
	}
	canvas.Refresh(b)
}

// have makes or drops drawn rows so that there are n.
func (r *bodyRenderer[R]) have(n int) {
	per := 1 + len(r.body.table.columns)
	for len(r.drawn) < n {
		row := bodyRow{ground: canvas.NewRectangle(nil)}
		r.objects = append(r.objects, row.ground)
		for range r.body.table.columns {
			text := newText("", Plain)
			row.texts = append(row.texts, text)
			r.objects = append(r.objects, text)
		}
		r.drawn = append(r.drawn, row)
	}
	r.drawn, r.objects = r.drawn[:n], r.objects[:n*per]
}

func (r *bodyRenderer[R]) draw(row *bodyRow, line int, widths []float32) {
	b := r.body
	item := b.table.state.shown[line]
	y, h := float32(line)*rowHeight(), rowHeight()
	row.ground.FillColor = look.Paint(b.ground(line))
	row.ground.Move(fyne.NewPos(0, y))
	row.ground.Resize(fyne.NewSize(b.Size().Width, h))
	x := float32(0)
	for i, column := range b.table.columns {
		tone := Plain
		if column.Tone != nil {
			tone = column.Tone(item)
		}
		text := row.texts[i]
		tone.paint(text)
		inner := widths[i] - 2*cellPad()
		text.Text, text.Alignment = b.cuts.cut(column.Text(item), inner, tone), column.Align
		text.Move(fyne.NewPos(x+cellPad(), y))
		text.Resize(fyne.NewSize(inner, h))
		x += widths[i]
	}
}

// ground is the colour behind a row.
func (b *tableBody[R]) ground(line int) fyne.ThemeColorName {
	switch {
	case line == b.table.state.picked && b.focused:
		return look.GroundPicked
	case line == b.table.state.picked:
		return look.GroundClosed
	case line == b.hover:
		return theme.ColorNameHeaderBackground
	case line%2 == 1:
		return look.GroundZebra
	default:
		return look.GroundCard
	}
}

func cellPad() float32 { return theme.InnerPadding() }

// cuts keeps cut texts: cutting measures, and measuring a text that was never seen takes 50 µs.
type cuts struct{ kept map[cutKey]string }

type cutKey struct {
	text  string
	width float32
	size  float32
	bold  bool
}

// maxCuts bounds the memory; the texts of 2,000 rows fit.
const maxCuts = 20_000

func (c *cuts) cut(text string, width float32, tone Tone) string {
	if text == "" {
		return ""
	}
	key := cutKey{text, width, tone.size(), tone.style().Bold}
	if s, ok := c.kept[key]; ok {
		return s
	}
	if c.kept == nil || len(c.kept) >= maxCuts {
		c.kept = map[cutKey]string{}
	}
	s := cut(text, width, tone.measure)
	c.kept[key] = s
	return s
}
