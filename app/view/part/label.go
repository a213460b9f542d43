package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Label is text of any length. It wraps at Thai words to the width that it is given and asks for the height of its lines,
// so it is never clipped. Put it into a Column (or a Page), which settles heights after widths.
type Label struct {
	widget.BaseWidget
	Alignment fyne.TextAlign

	text  string
	tone  Tone
	lines []string
	width float32 // for which lines were broken
	size  float32 // the text size they were broken at
	by    *vocabulary
}

// NewLabel makes a label that wraps.
func NewLabel(text string, tone Tone) *Label {
	l := &Label{text: text, tone: tone}
	l.ExtendBaseWidget(l)
	return l
}

// Text is what the label says.
func (l *Label) Text() string { return l.text }

// SetText changes what the label says.
func (l *Label) SetText(text string) { l.Set(text, l.tone) }

// Set changes text and tone together.
func (l *Label) Set(text string, tone Tone) {
	if text == l.text && tone == l.tone {
		return
	}
	l.text, l.tone, l.lines = text, tone, nil
	l.Refresh()
}

// broken gives the lines for the width in force, breaking them anew only when text, width, text size or the known names changed.
func (l *Label) broken() []string {
	if size, by := l.tone.size(), known.Load(); l.lines == nil || size != l.size || by != l.by {
		l.size, l.by = size, by
		width := l.width
		if width <= 0 {
			width = 1 << 20 // not laid out yet: one line per paragraph
		}
		l.lines = lines(l.text, width, l.tone.measure)
	}
	return l.lines
}

// Resize breaks the lines anew when the width changed.
func (l *Label) Resize(size fyne.Size) {
	if size.Width != l.width {
		l.width, l.lines = size.Width, nil
		l.BaseWidget.Resize(size)
		l.Refresh()
		return
	}
	l.BaseWidget.Resize(size)
}

// minLabelWidth is where a label may be squeezed to; narrower text is not read but spelled.
const minLabelWidth = 60

// MinSize is narrow, and as high as the lines at the present width.
func (l *Label) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	return fyne.NewSize(minLabelWidth, float32(len(l.broken()))*l.tone.height())
}

// CreateRenderer is Fyne's door to the drawing.
func (l *Label) CreateRenderer() fyne.WidgetRenderer {
	r := &labelRenderer{label: l}
	r.Refresh()
	return r
}

type labelRenderer struct {
	label *Label
	texts []fyne.CanvasObject
}

func (r *labelRenderer) Destroy()                     {}
func (r *labelRenderer) MinSize() fyne.Size           { return r.label.MinSize() }
func (r *labelRenderer) Objects() []fyne.CanvasObject { return r.texts }

func (r *labelRenderer) Layout(size fyne.Size) {
	h := r.label.tone.height()
	for i, o := range r.texts {
		o.Move(fyne.NewPos(0, float32(i)*h))
		o.Resize(fyne.NewSize(size.Width, h))
	}
}

func (r *labelRenderer) Refresh() {
	broken := r.label.broken()
	for len(r.texts) < len(broken) {
		r.texts = append(r.texts, newText("", r.label.tone))
	}
	r.texts = r.texts[:len(broken)]
	for i, line := range broken {
		text := r.texts[i].(*canvas.Text)
		r.label.tone.paint(text)
		text.Text, text.Alignment = line, r.label.Alignment
		text.Refresh()
	}
	r.Layout(r.label.Size())
	canvas.Refresh(r.label)
}
