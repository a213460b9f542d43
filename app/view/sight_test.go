package view

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// sight is one object as it stands in the window now, with the objects in it. Places are in the canvas's units.
type sight struct {
	object fyne.CanvasObject
	text   string // what it says by itself
	box    box
	view   box // as much of the box as nothing clips away
	parts  []*sight
	parent *sight
}

// box is a rectangle.
type box struct{ x, y, width, height float32 }

func (b box) empty() bool { return b.width <= 0 || b.height <= 0 }

func (b box) meet(o box) box {
	x, y := max(b.x, o.x), max(b.y, o.y)
	return box{x, y, min(b.x+b.width, o.x+o.width) - x, min(b.y+b.height, o.y+o.height) - y}
}

// sights reads the whole window, or what lies over it while something does. It runs on the window's goroutine.
func sights(c fyne.Canvas) *sight {
	front := c.Overlays().Top()
	if front == nil {
		front = c.Content()
	}
	size := c.Size()
	return read(front, fyne.Position{}, box{0, 0, size.Width, size.Height}, nil)
}

// read takes in an object that stands at its position from the corner; nil when it cannot be seen for being hidden.
func read(o fyne.CanvasObject, corner fyne.Position, clip box, parent *sight) *sight {
	if o == nil || !o.Visible() {
		return nil
	}
	at := corner.Add(o.Position())
	s := &sight{object: o, parent: parent, box: box{at.X, at.Y, o.Size().Width, o.Size().Height}}
	s.view = s.box.meet(clip)
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		s.text = o.Text
	case *fyne.Container:
		within = o.Objects
	case fyne.Widget:
		within = test.WidgetRenderer(o).Objects()
	}
	switch o := o.(type) {
	case *container.Scroll, *container.Clip:
		clip = s.view
	case interface{ Text() string }:
		s.text = o.Text()
	}
	for _, child := range within {
		if part := read(child, at, clip, s); part != nil {
			s.parts = append(s.parts, part)
		}
	}
	return s
}

// each visits a sight and all in it, in drawing order, until visit is false.
func (s *sight) each(visit func(*sight) bool) bool {
	if s == nil {
		return true
	}
	if !visit(s) {
		return false
	}
	for _, part := range s.parts {
		if !part.each(visit) {
			return false
		}
	}
	return true
}

func (s *sight) String() string { return fmt.Sprintf("%T %q", s.object, s.text) }
