package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"kongthun/app/view/look"
)

// boxes is a pool of rectangles with a text in each, for what is drawn anew at every move: start, put each, end.
type boxes struct {
	grounds []*canvas.Rectangle
	texts   []*canvas.Text
	used    int
}

func (b *boxes) start() { b.used = 0 }

// put draws a box; ground "" leaves it clear.
func (b *boxes) put(at fyne.Position, size fyne.Size, ground fyne.ThemeColorName, text string, tone Tone, align fyne.TextAlign) {
	if b.used == len(b.grounds) {
		b.grounds = append(b.grounds, canvas.NewRectangle(nil))
		b.texts = append(b.texts, newText("", tone))
	}
	box, label := b.grounds[b.used], b.texts[b.used]
	b.used++
	if box.Hidden = ground == ""; !box.Hidden {
		box.FillColor = look.Paint(ground)
		box.StrokeColor, box.StrokeWidth = look.Paint(look.Rule), 0.5
	}
	box.Move(at)
	box.Resize(size)
	tone.paint(label)
	label.Text, label.Alignment, label.Hidden = text, align, text == ""
	label.Move(at)
	label.Resize(size)
}

// end hides what was not put this time.
func (b *boxes) end() {
	for i := b.used; i < len(b.grounds); i++ {
		b.grounds[i].Hidden, b.texts[i].Hidden = true, true
	}
}

func (b *boxes) objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, 2*len(b.grounds))
	for i := range b.grounds {
		out = append(out, b.grounds[i], b.texts[i])
	}
	return out
}

// drawn is the renderer of a widget that is drawn anew from boxes each time. Its boxes may stick out; a clip around the
// widget cuts them off.
type drawn struct {
	widget fyne.Widget
	draw   func(*boxes)
	pool   boxes
}

func newDrawn(w fyne.Widget, draw func(*boxes)) *drawn {
	d := &drawn{widget: w, draw: draw}
	d.Refresh()
	return d
}

func (d *drawn) Destroy()                     {}
func (d *drawn) Layout(fyne.Size)             { d.Refresh() }
func (d *drawn) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (d *drawn) Objects() []fyne.CanvasObject { return d.pool.objects() }

// Refresh draws.
func (d *drawn) Refresh() {
	d.pool.start()
	d.draw(&d.pool)
	d.pool.end()
	canvas.Refresh(d.widget)
}

// clipAround cuts off what sticks out of an object. Fyne's constructor leaves the widget unbound, so that a size given before
// its first drawing would not reach the object.
func clipAround(o fyne.CanvasObject) *container.Clip {
	c := container.NewClip(o)
	c.ExtendBaseWidget(c)
	return c
}
