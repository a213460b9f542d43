package problem

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTypedProblemIsInTheFile(t *testing.T) {
	st := newStage(t)
	st.key(fyne.KeyF2)
	st.typed("ผู้สูงอายุหกล้มในบ้าน")
	st.key(fyne.KeyReturn)
	list := st.problems()
	if len(list) != 1 || list[0].Title != "ผู้สูงอายุหกล้มในบ้าน" || st.saved != 1 {
		t.Fatalf("stored %+v, saved %d", list, st.saved)
	}
	st.picture("problem-first")
}
