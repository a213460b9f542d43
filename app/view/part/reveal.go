package part

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// revealFocused scrolls the page that holds an object so far that the object can be seen: who goes from field to field by Enter
// or Tab never types into a field out of sight. Fyne leaves this to the program, and its objects do not know what holds them, so
// the page is looked for from the window downwards.
func revealFocused(o fyne.CanvasObject) {
	if page := pageAround(o); page != nil {
		page.Reveal(o)
	}
}

// pageAround finds the page that holds an object; nil when none does.
func pageAround(o fyne.CanvasObject) *Page {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		return pageOf(top, o)
	}
	return pageOf(c.Content(), o)
}

// pageOf finds the page in a tree that holds an object; nil when none does.
func pageOf(tree, o fyne.CanvasObject) *Page {
	if tree == nil || !tree.Visible() {
		return nil
	}
	if page, ok := tree.(*Page); ok {
		if holdsObject(page, o) {
			return page
		}
		return nil
	}
	for _, child := range below(tree) {
		if page := pageOf(child, o); page != nil {
			return page
		}
	}
	return nil
}

func holdsObject(tree, o fyne.CanvasObject) bool {
	return tree == o || slices.ContainsFunc(below(tree), func(child fyne.CanvasObject) bool { return holdsObject(child, o) })
}

// below lists what an object holds, as far as fields can be in it.
func below(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Split:
		return []fyne.CanvasObject{o.Leading, o.Trailing}
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	case interface{ Entry() *Entry }:
		return []fyne.CanvasObject{o.Entry()}
	case interface{ parts() []fyne.CanvasObject }:
		return o.parts()
	}
	return nil
}

func (f *Form) parts() []fyne.CanvasObject {
	out := slices.Clone(f.summary.Objects)
	for _, field := range f.fields {
		out = append(out, field.Object)
	}
	return out
}

// FocusGained brings the drop-down into sight.
func (c *Choice[T]) FocusGained() {
	c.Select.FocusGained()
	revealFocused(c)
}

// FocusGained brings the tick box into sight.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	revealFocused(c)
}

// FocusGained brings the button into sight.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	revealFocused(b)
}
