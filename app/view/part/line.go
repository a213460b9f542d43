package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// Line is one line of text. It is cut with … at a cluster when there is less room than it wants; it wants its whole width,
// or, when made by NewCut, next to none.
type Line struct {
	widget.BaseWidget
	Alignment fyne.TextAlign
	Ink       fyne.ThemeColorName // instead of the tone's; "" for the tone's

	text string
	tone Tone
	cuts bool
}

// NewLine makes a line that wants its whole width.
func NewLine(text string, tone Tone) *Line {
	l := &Line{text: text, tone: tone}
	l.ExtendBaseWidget(l)
	return l
}

// NewCut makes a line that takes the width that is left over, and is cut to it.
func NewCut(text string, tone Tone) *Line {
	l := NewLine(text, tone)
	l.cuts = true
	return l
}

// Text is what the line says, uncut.
func (l *Line) Text() string { return l.text }

// SetText changes what the line says.
func (l *Line) SetText(text string) { l.Set(text, l.tone) }

// Set changes text and tone together.
func (l *Line) Set(text string, tone Tone) {
	if text == l.text && tone == l.tone {
		return
	}
	l.text, l.tone = text, tone
	l.Refresh()
}

// MinSize is the whole text, or next to nothing for a line that cuts.
func (l *Line) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	width := float32(minLabelWidth)
	if !l.cuts {
		width = l.tone.measure(l.text)
	}
	return fyne.NewSize(width, l.tone.height())
}

// CreateRenderer is Fyne's door to the drawing.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	text := newText("", l.tone)
	r := &lineRenderer{line: l, text: text}
	r.Layout(l.Size())
	return r
}

type lineRenderer struct {
	line *Line
	text *canvas.Text
}

func (r *lineRenderer) Destroy()                     {}
func (r *lineRenderer) MinSize() fyne.Size           { return r.line.MinSize() }
func (r *lineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text} }

func (r *lineRenderer) Layout(size fyne.Size) {
	r.line.tone.paint(r.text)
	if r.line.Ink != "" {
		r.text.Color = look.Paint(r.line.Ink)
	}
	r.text.Alignment = r.line.Alignment
	r.text.Text = r.line.text
	if size.Width > 0 {
		r.text.Text = cut(r.line.text, size.Width+0.5, r.line.tone.measure)
	}
	h := r.line.tone.height()
	r.text.Move(fyne.NewPos(0, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(size.Width, h))
}

func (r *lineRenderer) Refresh() {
	r.Layout(r.line.Size())
	r.text.Refresh()
	canvas.Refresh(r.line)
}
