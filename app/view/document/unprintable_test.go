package document

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/stage"
)

// What the letters of paper lack is told when the paper is written, with the text that it stands in.
func TestWhatCannotBePrintedIsTold(t *testing.T) {
	s, h := demonstration(t)
	meetings, err := s.Meetings(h.Body)
	stage.OK(t, err)
	m := meetings[1]
	m.Opening.Own = "ประธานยิ้ม 😀 แล้วเปิดประชุม"
	_, err = s.SaveMeeting(m)
	stage.OK(t, err)
	x, st := play(t, s, h)
	x.Show(m.ID)
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	st.Opened()
	told := strings.ReplaceAll(stage.Texts(st.Front()), "\n", "") // the sentence takes several lines
	if !strings.Contains(told, "U+1F600") || !strings.Contains(told, "ประธานยิ้ม") {
		t.Errorf("nothing is told of the character that could not be printed: %s", told)
	}
	st.Tap(phrase.Say("part.close"))
	x.papers.Pick("signin/" + string(m.ID))
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	st.Opened()
	if st.Says("U+1F600") {
		t.Error("the sign-in sheet is told to lack what it does not hold")
	}
}
