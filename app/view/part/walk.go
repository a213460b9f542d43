package part

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
)

// firstFocusable finds the first object within another that can take the focus; nil when there is none.
func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	switch o := o.(type) {
	case interface{ Entry() *Entry }: // a typed field
		return o.Entry()
	case fyne.Focusable:
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			return nil
		}
		return o
	case *fyne.Container:
		return firstOf(o.Objects)
	case interface{ parts() []fyne.CanvasObject }:
		return firstOf(o.parts())
	}
	return nil
}

// focusables lists the fields within an object that can take the focus.
func focusables(o fyne.CanvasObject) (out []fyne.Focusable) {
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			out = append(out, focusables(child)...)
		}
		return out
	}
	if holder, ok := o.(interface{ parts() []fyne.CanvasObject }); ok {
		for _, child := range holder.parts() {
			out = append(out, focusables(child)...)
		}
		return out
	}
	if f := firstFocusable(o); f != nil {
		out = append(out, f)
	}
	return out
}

func firstOf(objects []fyne.CanvasObject) fyne.Focusable {
	for _, o := range objects {
		if f := firstFocusable(o); f != nil {
			return f
		}
	}
	return nil
}

func (p *Page) parts() []fyne.CanvasObject { return p.column.Objects }

func (m *MultiChoice[T]) parts() []fyne.CanvasObject { return m.box.Objects }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
