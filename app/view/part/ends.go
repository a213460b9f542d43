package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewEnds puts a text at the left and a line at the right of the text's last line, or beneath it where that is too long.
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
	want := l.end.MinSize()
	y := settle(l.text, size.Width)
	lines := l.text.broken()
	rest := size.Width - l.text.tone.measure(lines[len(lines)-1]) - gap()
	if l.beneath = want.Width > rest; !l.beneath {
		y -= want.Height
	}
	l.end.Move(fyne.NewPos(0, y))
	l.end.Resize(fyne.NewSize(size.Width, want.Height))
}

func (l *endsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	text, end := l.text.MinSize(), l.end.MinSize()
	height := fyne.Max(text.Height, end.Height)
	if l.beneath {
		height = text.Height + end.Height
	}
	return fyne.NewSize(fyne.Max(text.Width, end.Width), height)
}
