package overview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

// play puts the room of an office on its stage.
func play(t *testing.T, s *service.Service) (*screen, *stage.Stage) {
	t.Helper()
	st := stage.Open(t, s, New)
	t.Cleanup(st.NoFailures)
	return st.Room.(*screen), st
}

func TestStepsLeadToTheirRooms(t *testing.T) {
	s := emptyOffice(t)
	x, st := play(t, s)
	buttons := stage.All[*part.Button](x.Content())
	pressed := 0
	for _, step := range x.shown.steps() {
		for _, b := range buttons {
			if strings.HasSuffix(b.Text, ". "+phrase.Say("overview.step."+step.Key)) {
				test.Tap(b)
				pressed++
				if got := st.Went[len(st.Went)-1]; got != (stage.Way{Room: step.Room, ID: step.ID}) {
					t.Errorf("%s leads to %v", step.Key, got)
				}
			}
		}
	}
	if pressed != len(x.shown.steps()) {
		t.Errorf("%d steps of %d have a button", pressed, len(x.shown.steps()))
	}
}

func TestTheRoomIsDrawnAnewOnlyWhenSomethingChanged(t *testing.T) {
	s := emptyOffice(t)
	x, _ := play(t, s)
	before := x.column.Objects[0]
	x.Show("")
	if x.column.Objects[0] != before {
		t.Error("nothing changed, and yet it was drawn anew")
	}
	if _, err := s.SaveProblem(model.Problem{Title: "ไข้เลือดออกในหมู่ 3"}); err != nil {
		t.Fatal(err)
	}
	x.Show("")
	if x.column.Objects[0] == before || x.shown.Problems != 1 {
		t.Error("a problem came and is not shown")
	}
}

func TestWhatIsShownOfTheDemonstration(t *testing.T) {
	s := demonstration(t)
	x, st := play(t, s)
	st.Picture("overview-demo")
	for _, want := range []string{x.shown.Money.Total.String(), x.shown.Money.Left.String(), phrase.Say("cap.unverified"), "10(4)"} {
		if !st.Says(want) {
			t.Errorf("%q is not shown", want)
		}
	}
	for _, b := range stage.All[*part.Button](x.Content()) {
		if b.Text == phrase.Say("overview.open") {
			test.Tap(b)
		}
	}
	if len(st.Went) != len(x.shown.Warnings) || len(st.Went) == 0 {
		t.Errorf("%d warnings lead somewhere, of %d", len(st.Went), len(x.shown.Warnings))
	}
	st.Window.Resize(fyne.NewSize(1150, 1250))
	st.Picture("overview-demo-whole")
}

func TestAnEmptyOfficeIsToldWhatToDoFirst(t *testing.T) {
	_, st := play(t, emptyOffice(t))
	st.Picture("overview-empty")
	if !st.Says(phrase.Say("overview.step.problem")) || !st.Says(phrase.Say("overview.nothing")) {
		t.Error("the first step or the empty list of warnings is not shown")
	}
}

// What the plan leaves is not called what the bank has left; more than the plan is told as such, without a minus.
func TestTheRestOfThePlanHasItsOwnWord(t *testing.T) {
	x, _ := play(t, emptyOffice(t))
	for left, want := range map[model.Satang]string{40_450_000: "ยังอนุมัติได้\n404,500.00", 0: "ยังอนุมัติได้\n0.00", -2_500_000: "อนุมัติเกินแผน\n25,000.00"} {
		if got := stage.Texts(x.money(standing{Year: 2569, Money: model.Spending{Left: left}})); !strings.Contains(got, want) || strings.Contains(got, "คงเหลือ") {
			t.Errorf("%s: %q", left, got)
		}
	}
}
