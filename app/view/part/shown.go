package part

import "fyne.io/fyne/v2"

// Shown shows or hides an object; it tells whether that changed something.
func Shown(o fyne.CanvasObject, on bool) bool {
	if o.Visible() == on {
		return false
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
	return true
}
