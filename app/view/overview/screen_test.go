package overview

import (
	"image/png"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

// TestMain gives all tests one application with our theme, because widgets ask for sizes when they are made.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(look.New(1))
	m.Run()
}

// went is where the room asked to go.
type went struct {
	room string
	id   model.ID
}

// openRoom shows the room of an office in a window of the size that the frame leaves it.
func openRoom(t *testing.T, s *service.Service) (*screen, fyne.Window, *[]went) {
	t.Helper()
	var ways []went
	h := here(t, s)
	w := test.NewTempWindow(t, nil)
	room := New(s, part.Desk{
		Window: w, Here: func() part.Here { return h }, Saved: func() {}, Open: func(string) {},
		Go:   func(room string, id model.ID) { ways = append(ways, went{room, id}) },
		Fail: func(err error) { t.Helper(); t.Error(err) },
	})
	w.SetPadded(false)
	w.SetContent(room.Content())
	w.Resize(fyne.NewSize(1150, 700))
	room.Show("")
	return room.(*screen), w, &ways
}

func TestStepsLeadToTheirRooms(t *testing.T) {
	s := emptyOffice(t)
	x, _, ways := openRoom(t, s)
	buttons := all[*part.Button](x.Content())
	pressed := 0
	for _, st := range x.shown.steps() {
		for _, b := range buttons {
			if strings.HasSuffix(b.Text, phrase.Say("overview.step."+st.Key)) {
				test.Tap(b)
				pressed++
				if got := (*ways)[len(*ways)-1]; got != (went{st.Room, st.ID}) {
					t.Errorf("%s leads to %v", st.Key, got)
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
	x, _, _ := openRoom(t, s)
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
	x, w, ways := openRoom(t, s)
	picture(t, w, "overview-demo")
	text := strings.Join(said(x.Content()), "\n")
	for _, want := range []string{x.shown.Money.Total.String(), x.shown.Money.Left.String(), phrase.Say("cap.unverified"), "10(4)"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	for _, b := range all[*part.Button](x.Content()) {
		if b.Text == phrase.Say("overview.open") {
			test.Tap(b)
		}
	}
	if len(*ways) != len(x.shown.Warnings) || len(*ways) == 0 {
		t.Errorf("%d warnings lead somewhere, of %d", len(*ways), len(x.shown.Warnings))
	}
	w.Resize(fyne.NewSize(1150, 1250))
	picture(t, w, "overview-demo-whole")
}

func TestAnEmptyOfficeIsToldWhatToDoFirst(t *testing.T) {
	x, w, _ := openRoom(t, emptyOffice(t))
	picture(t, w, "overview-empty")
	text := strings.Join(said(x.Content()), "\n")
	if !strings.Contains(text, phrase.Say("overview.step.problem")) || !strings.Contains(text, phrase.Say("overview.nothing")) {
		t.Error("the first step or the empty list of warnings is not shown")
	}
}

// all lists the visible objects of a type under an object.
func all[T fyne.CanvasObject](o fyne.CanvasObject) (out []T) {
	walk(o, func(o fyne.CanvasObject) {
		if v, ok := o.(T); ok {
			out = append(out, v)
		}
	})
	return out
}

// said lists every visible text under an object.
func said(o fyne.CanvasObject) (out []string) {
	for _, text := range all[*canvas.Text](o) {
		out = append(out, text.Text)
	}
	return out
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, visit)
		}
	}
}

// picture writes a capture to the folder named by GALLERY, for looking at; without it nothing is written.
func picture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("GALLERY")
	if dir == "" {
		return
	}
	f, err := os.Create(dir + "/" + name + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
