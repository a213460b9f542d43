package part

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// wideDialog is the width of a dialog with fields, in Fyne's units at text size 1.
const wideDialog = 720

// Dialog asks for something in fields of its own. yes is the verb on the button ("" for ตกลง); do tells whether what was
// given is enough, and only then the dialog goes. Enter goes from the last field to that button, and in an only field it presses it.
// Escape leaves everything as it was.
func Dialog(w fyne.Window, title string, body fyne.CanvasObject, yes string, do func() bool) {
	askFields(w, title, body, yes, "part.cancel", do)
}

// Series is a dialog in which one thing after another is stored: it stays, and what is stored is not undone by the button that closes
// it, which therefore says so.
func Series(w fyne.Window, title string, body fyne.CanvasObject, yes string, do func()) {
	askFields(w, title, body, yes, "part.close", func() bool {
		do()
		return false
	})
}

// askFields opens a box with a body of fields, a button that does something and one that only closes it; shut is the key of its word.
func askFields(w fyne.Window, title string, body fyne.CanvasObject, yes, shut string, do func() bool) {
	var pop *widget.PopUp
	no := func() { pop.Hide() }
	accept := NewButton(orElse(yes, "part.yes"), func() {
		if do() {
			pop.Hide()
		}
	})
	cancel := NewButton(phrase.Say(shut), no)
	cancel.keys, accept.keys = onEscape(no), onEscape(no)
	accept.Importance = widget.HighImportance
	pop = modal(w.Canvas(), NewColumn(NewLabel(title, Heading), body, buttonRow(accept, cancel)), wideDialog)
	for _, f := range forms(body) {
		f.Grew = func() { fit(pop, wideDialog) }
	}
	first := firstFocusable(body)
	if first == nil {
		w.Canvas().Focus(accept)
		return
	}
	w.Canvas().Focus(first)
	if only, ok := first.(*Entry); ok && !only.MultiLine && len(focusables(body)) == 1 {
		only.OnSubmitted = func(string) { KeepFocus(w, accept.OnTapped) }
	}
}

// forms lists the forms in a tree of containers.
func forms(tree fyne.CanvasObject) []*Form {
	switch o := tree.(type) {
	case *Form:
		return []*Form{o}
	case *fyne.Container:
		var out []*Form
		for _, child := range o.Objects {
			out = append(out, forms(child)...)
		}
		return out
	}
	return nil
}

// Shortcut does something on a key with a modifier while the room with this content is the one in the window, and no box asks anything
// over it. The window keeps the last answer to a key only: two rooms cannot both answer the same.
func Shortcut(w fyne.Window, room fyne.CanvasObject, key fyne.KeyName, modifier fyne.KeyModifier, do func()) {
	w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier}, func(fyne.Shortcut) {
		if within(w.Content(), room) && boxOver(w.Canvas()) == nil {
			do()
		}
	})
}

// Keys gives a window's function keys and Escape to what takes them, unless a box asks something over the window: then nothing is done
// behind it, and Escape closes it, from its fields too.
func Keys(w fyne.Window, take func(*fyne.KeyEvent)) {
	w.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if box := boxOver(w.Canvas()); box == nil {
			take(key)
		} else if key.Name == fyne.KeyEscape && w.Canvas().Overlays().Top() == box.over {
			shut(box.pop.Content, key)
		}
	})
}

// asking are the boxes that modal opened and that are still open, of all windows, each with what Fyne draws it on. Fyne does not tell
// what it has over a window: a box, or a menu or calendar of one.
var asking []openBox

type openBox struct {
	pop  *widget.PopUp
	over fyne.CanvasObject
}

func (b openBox) open() bool { return slices.Contains(b.pop.Canvas.Overlays().List(), b.over) }

// boxOver is the last box that is open over a window; nil for none.
func boxOver(c fyne.Canvas) *openBox {
	for _, b := range slices.Backward(asking) {
		if b.pop.Canvas == c && b.open() {
			return &b
		}
	}
	return nil
}

// shut gives Escape to the first button of a box that knows it, and tells whether there is one: a box that only waits has none.
func shut(tree fyne.CanvasObject, escape *fyne.KeyEvent) bool {
	if b, ok := tree.(*Button); ok {
		return b.keys != nil && b.keys(escape)
	}
	box, ok := tree.(*fyne.Container)
	return ok && slices.ContainsFunc(box.Objects, func(o fyne.CanvasObject) bool { return shut(o, escape) })
}

// within tells whether an object stands in a tree of containers.
func within(tree, o fyne.CanvasObject) bool {
	if tree == o {
		return true
	}
	box, ok := tree.(*fyne.Container)
	if !ok {
		return false
	}
	for _, child := range box.Objects {
		if within(child, o) {
			return true
		}
	}
	return false
}

// KeepFocus does something that a function key asks for while a field is being edited: the field is left, and so saved, first,
// and has the focus again afterwards, unless do gave it to another, or opened or closed something over the window.
func KeepFocus(w fyne.Window, do func()) {
	c := w.Canvas()
	was, over := c.Focused(), c.Overlays().Top()
	c.Unfocus()
	do()
	if was != nil && c.Focused() == nil && c.Overlays().Top() == over {
		c.Focus(was)
	}
}
