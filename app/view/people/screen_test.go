package people

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestGallery(t *testing.T) {
	st := demonstration(t)
	st.picture("people-1")
	st.key(fyne.KeyF2)
	st.picture("people-2")
	st.w.Canvas().Unfocus()
	st.key(fyne.KeyF4)
	st.picture("people-3")
	st.key(fyne.KeyF6)
	st.picture("people-4")
}
