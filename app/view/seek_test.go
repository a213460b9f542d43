//go:build window

package view

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// whole tells whether a box is as large as another.
func (b box) whole(other box) bool {
	return b.width >= other.width-1 && b.height >= other.height-1
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
