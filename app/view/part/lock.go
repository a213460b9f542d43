package part

import "fyne.io/fyne/v2"

// Lock greys out all fields within an object, or gives them back: what is grey can be read, and nothing of it changed.
func Lock(o fyne.CanvasObject, locked bool) {
	switch o := o.(type) {
	case *EditTable:
		o.lock(locked)
	case fyne.Disableable:
		grey(o, locked)
	case *fyne.Container:
		lockAll(o.Objects, locked)
	case interface{ parts() []fyne.CanvasObject }:
		lockAll(o.parts(), locked)
	}
}

func lockAll(objects []fyne.CanvasObject, locked bool) {
	for _, o := range objects {
		Lock(o, locked)
	}
}

func grey(o fyne.Disableable, locked bool) {
	switch {
	case o.Disabled() == locked:
	case locked:
		o.Disable()
	default:
		o.Enable()
	}
}

// lock keeps the table as it is: no cell is typed in, no row added or taken away.
func (t *EditTable) lock(locked bool) {
	t.locked = locked
	grey(t.add, locked)
	for _, row := range t.entries {
		for _, cell := range row {
			grey(cell, locked)
		}
	}
}
