package meeting

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestPictures walks through the room; with GALLERY it leaves pictures to look at.
func TestPictures(t *testing.T) {
	b := open(t)
	b.picture("roll")
	b.press(fyne.KeyF5)
	for _, x := range b.room.held.agenda() {
		if x.key != "" && b.item(x.key).Kind.Settles() {
			b.room.agenda.pick(x.key)
		}
	}
	b.picture("agenda")
	b.press(fyne.KeyF6)
	b.picture("doubts")
	b.press(fyne.KeyF8)
	b.picture("minutes")
	b.noFailures()
}
