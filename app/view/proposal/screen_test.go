package proposal

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestGallery(t *testing.T) {
	st := demonstration(t)
	st.picture("proposal-1")
	room := st.room.(*Room)
	for i, form := range room.records.Editing.Forms {
		room.records.Page.Reveal(form)
		_ = i
	}
	room.records.Editing.Forms[3].Jump("objectives")
	st.picture("proposal-2")
	room.records.Editing.Forms[6].Jump("fragile.poor")
	st.picture("proposal-3")
	room.records.Editing.Forms[7].Jump("note")
	st.picture("proposal-4")
	st.w.Canvas().Unfocus()
	st.key(fyne.KeyF2)
	st.picture("proposal-new")
}
