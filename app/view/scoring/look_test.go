package scoring

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestPictures walks through the room; with GALLERY it leaves pictures to look at.
func TestPictures(t *testing.T) {
	b := open(t)
	b.room.sheets.grid.Focus()
	b.Picture("scoring-sheet")
	b.Press(fyne.KeyF3)
	b.Picture("scoring-rubric")
	b.Press(fyne.KeyF6)
	b.room.ranks.pick(b.room.ranks.table.Rows()[0].proposal.ID)
	b.Picture("scoring-rank")
	b.NoFailures()
}
