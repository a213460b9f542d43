package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a field and hands the mouse's wheel to the page, which Fyne's own field keeps for itself: a form would stand
// still wherever the mouse rests on a field. Only a text of many lines that is being edited moves by itself.
type wheel struct {
	widget.BaseWidget
	field *Entry
	text  fyne.Scrollable // the field's text
}

// Scrolled moves the text or the page.
func (o *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if c := canvasOf(o.field); o.field.MultiLine && c != nil && c.Focused() == fyne.Focusable(o.field) {
		o.text.Scrolled(ev)
		return
	}
	if page := pageAround(o.field); page != nil {
		page.scroll.Scrolled(ev)
	}
}

// CreateRenderer draws nothing.
func (o *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// CreateRenderer is Fyne's, with the wheel over it.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{e.Entry.CreateRenderer(), &wheel{field: e}}
	for _, o := range r.WidgetRenderer.Objects() {
		if text, ok := o.(*container.Scroll); ok {
			r.over.text, e.view = text, text
		}
	}
	r.over.ExtendBaseWidget(r.over)
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	over *wheel
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.over.Resize(size)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.over)
}
