package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/stage"
)

// The draft's warning is told over the room, since the paper is opened in another program.
func TestTheRoomTellsWhatCannotBePrinted(t *testing.T) {
	b := open(t)
	m := b.meeting()
	m.Place = "ศาลาประชาคม 😀"
	must(b.s.SaveMeeting(m))(t)
	b.room.Show("")
	b.press(fyne.KeyF6, fyne.KeyF4)
	b.paper()
	told := strings.ReplaceAll(stage.Texts(b.Front()), "\n", "") // the sentence takes several lines
	if !strings.Contains(told, "U+1F600") || !strings.Contains(told, "ศาลาประชาคม") {
		t.Errorf("nothing is told of the character that could not be printed: %s", told)
	}
}
