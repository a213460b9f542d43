package view

import (
	"fmt"
	"slices"
	"strings"

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

func (b box) whole(other box) bool {
	return b.width >= other.width-1 && b.height >= other.height-1
}

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

// first is the first sight within this one for which want holds; nil when there is none.
func (s *sight) first(want func(*sight) bool) (found *sight) {
	s.each(func(at *sight) bool {
		if want(at) {
			found = at
		}
		return found == nil
	})
	return found
}

// saying is the first sight that says the text. One that can be seen comes before one that must be scrolled to.
func (s *sight) saying(text string) *sight {
	says := func(at *sight) bool { return said(at.text, text) && !at.box.empty() }
	if inView := s.first(func(at *sight) bool { return says(at) && !at.view.empty() }); inView != nil {
		return inView
	}
	return s.first(says)
}

// said compares without what the screen adds to a label: the star of a field that is required, the key of a button.
func said(shown, text string) bool {
	if rest, ok := strings.CutPrefix(shown, text); ok {
		rest = strings.TrimSpace(rest)
		return rest == "" || rest == "*" || strings.HasPrefix(rest, "F") && len(rest) <= 3
	}
	return false
}

// field is the object to type in, or to choose by, that stands closest around a label: where the same words stand in several
// places, the place with a field nearest to it is the label.
func (s *sight) field(label string) (found *sight) {
	closest := 0
	s.each(func(at *sight) bool {
		if !said(at.text, label) || at.box.empty() {
			return true
		}
		for up, around := 0, at; around != nil && (found == nil || up < closest); up, around = up+1, around.parent {
			if field := around.first(func(p *sight) bool { return typable(p.object) }); field != nil {
				found, closest = field, up
			}
		}
		return true
	})
	return found
}

func typable(o fyne.CanvasObject) bool {
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		return false
	}
	_, ok := o.(fyne.Focusable)
	return ok
}

// scroll is the closest area around a sight that scrolls it; nil when there is none.
func (s *sight) scroll() *sight {
	for at := s.parent; at != nil; at = at.parent {
		if _, ok := at.object.(*container.Scroll); ok {
			return at
		}
	}
	return nil
}

// texts lists what can be read, in drawing order, for the report of a walk that got lost.
func (s *sight) texts() []string {
	var out []string
	s.each(func(at *sight) bool {
		if at.text != "" && !at.view.empty() && !slices.Contains(out, at.text) {
			out = append(out, at.text)
		}
		return true
	})
	return out
}

func (s *sight) String() string { return fmt.Sprintf("%T %q", s.object, s.text) }
