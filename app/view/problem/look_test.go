package problem

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// demonstrated is the room on the demonstration office, its next list open and rated by two.
func demonstrated(t *testing.T) *bench {
	t.Helper()
	s := stage.Demonstration(t, time.Date(2026, 3, 2, 10, 0, 0, 0, service.Thailand))
	l := stage.Must(s.OpenProblemList("ปีงบประมาณ 2570"))(t)
	st := &bench{stage.Open(t, s, New)}
	problems := stage.Must(s.Problems())(t)
	raters := stage.Must(s.Raters(l.ID, st.Here.Body))(t)
	for i, p := range problems[:7] {
		for j, by := range raters[:3] {
			level := 1 + (i+2*j)%5
			stage.Must(s.Rate(l.ID, by, p.ID, model.Priority{Size: level, Severity: 3, Awareness: 4, Ease: 6 - level}))(t)
		}
	}
	return st
}

// TestPictures walks through the sides; with GALLERY it leaves pictures to look at.
func TestPictures(t *testing.T) {
	st := demonstrated(t)
	st.Picture("area-register")
	for key, name := range map[fyne.KeyName]string{
		fyne.KeyF4: "area-hearing", fyne.KeyF5: "area-rating", fyne.KeyF6: "area-list", fyne.KeyF10: "area-call", fyne.KeyF12: "area-progress",
	} {
		st.Press(key)
		st.Picture(name)
	}
	st.NoFailures()
}
