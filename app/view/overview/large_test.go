package overview

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/look"
	"kongthun/model"
)

// BenchmarkSurvey is the reading of an office with many proposals, as each coming to the room does it.
func BenchmarkSurvey(b *testing.B) {
	f := facts{today: model.DateOf(day)}
	for i := range 1200 {
		p := model.Proposal{ID: model.ID(strconv.Itoa(i)), Title: "โครงการส่งเสริมสุขภาพกลุ่มที่ " + strconv.Itoa(i*7919) + " บ้านเลขที่ " + strconv.Itoa(i*104729)}
		if i < 300 {
			f.proposals = append(f.proposals, p)
		} else {
			f.others = append(f.others, p)
		}
	}
	for b.Loop() {
		f.standing()
	}
}

func TestLargeText(t *testing.T) {
	theme := fyne.CurrentApp().Settings().Theme()
	t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(theme) })
	fyne.CurrentApp().Settings().SetTheme(look.New(1.5))
	x, st := play(t, demonstration(t))
	if min := x.Content().MinSize().Width; min > 1150 {
		t.Errorf("at 150 %% the room is %v wide", min)
	}
	st.Picture("overview-large")
}
