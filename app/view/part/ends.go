package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewEnds puts a text at the left and a line at the right of it: in one row where both fit, else the line beneath the text.
func NewEnds(text *Label, end *Line) *fyne.Container {
	end.Alignment = fyne.TextAlignTrailing
	return container.New(&endsLayout{text: text, end: end}, text, end)
}

type endsLayout struct {
	text    *Label
	end     *Line
	beneath bool
}

func (l *endsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	want, rest := l.end.MinSize(), size.Width-l.end.MinSize().Width-gap()
	l.beneath = l.text.tone.measure(l.text.text) > rest
	y := float32(0)
	if l.beneath {
		y, rest = settle(l.text, size.Width), 0
	} else {
		settle(l.text, rest)
	}
	l.end.Move(fyne.NewPos(rest, y))
	l.end.Resize(fyne.NewSize(size.Width-rest, want.Height))
}

func (l *endsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	text, end := l.text.MinSize(), l.end.MinSize()
	width := fyne.Max(text.Width, end.Width)
	if l.beneath {
		return fyne.NewSize(width, text.Height+end.Height)
	}
	return fyne.NewSize(width, fyne.Max(text.Height, end.Height))
}
