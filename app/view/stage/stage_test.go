package stage

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

func TestMain(m *testing.M) { Main(m) }

// room is the least that can be played: a field, a button that asks, and a line that is hidden.
type room struct {
	desk    part.Desk
	content fyne.CanvasObject
	field   *part.Entry
	yes     int
	shown   int
	keys    []fyne.KeyName
}

func newRoom(_ *service.Service, d part.Desk) part.Room {
	r := &room{desk: d, field: part.NewEntry()}
	hidden := part.NewLabel("nobody sees this", part.Plain)
	hidden.Hide()
	ask := part.NewButton("ask", func() { part.Confirm(d.Window, "sure?", "this is asked", "yes", func() { r.yes++ }) })
	grey := part.NewButton("grey", func() {})
	grey.Disable()
	r.content = part.NewColumn(part.NewLabel("everybody sees this", part.Plain), hidden, r.field, ask, grey)
	return r
}

func (r *room) Content() fyne.CanvasObject { return r.content }
func (r *room) Show(model.ID)              { r.shown++ }

func (r *room) TypedKey(e *fyne.KeyEvent) bool {
	r.keys = append(r.keys, e.Name)
	return true
}

func play(t *testing.T) (*Stage, *room) {
	t.Helper()
	st := Open(t, Office(t, time.Date(2026, 1, 15, 10, 0, 0, 0, service.Thailand), model.Office{}), newRoom)
	return st, st.Room.(*room)
}

func TestWhatIsShownIsSaid(t *testing.T) {
	st, _ := play(t)
	if !st.Says("everybody sees this") || st.Says("nobody sees this") || st.Says("this is asked") {
		t.Errorf("said is %q", Texts(st.Front()))
	}
	st.Tap("ask")
	if !st.Says("everybody sees this") || !st.Says("this is asked") || st.Front() == st.Window.Content() {
		t.Error("the box over the room is not in front, or hides what the room says")
	}
}

func TestHandsWorkOnWhatIsInFront(t *testing.T) {
	st, r := play(t)
	st.Write(r.field, "old")
	st.Write(r.field, "new")
	if r.field.Text != "new" || st.Entry("new") != r.field || st.Window.Canvas().Focused() != nil {
		t.Errorf("the field holds %q", r.field.Text)
	}
	st.Press(fyne.KeyF2)
	st.TypeInto(r.field, "more")
	st.Press(fyne.KeyBackspace)
	if r.field.Text != "mor" || len(r.keys) != 1 || r.keys[0] != fyne.KeyF2 {
		t.Errorf("the field holds %q, the room got %v", r.field.Text, r.keys)
	}
	st.Tap("ask")
	st.Tap("yes")
	if r.yes != 1 || st.Front() != st.Window.Content() {
		t.Errorf("said yes %d times", r.yes)
	}
}

func TestWhatTheRoomTellsIsKept(t *testing.T) {
	st, r := play(t)
	r.desk.Fail(nil)
	st.NoFailures()
	r.desk.Saved()
	r.desk.Go("people", "m1")
	r.desk.Open("paper.pdf")
	if st.Silent() || st.Opened() != "paper.pdf" || st.Saved != 1 || len(st.Went) != 1 || st.Went[0] != (Way{"people", "m1"}) {
		t.Errorf("saved %d, went %v", st.Saved, st.Went)
	}
	r.desk.Print("printed.pdf")
	if st.Silent() || st.Printed() != "printed.pdf" || !st.Silent() {
		t.Error("what was printed is not told apart")
	}
	r.desk.Computer.SetScale(1.5)
	r.desk.Computer.SetActor("ก")
	if r.desk.Folder.Choose("papers"); r.desk.Folder.Path() != "papers" || st.Computer.Actor != "ก" || r.desk.Computer.Scale() != 1.5 {
		t.Errorf("remembered %+v", st.Computer)
	}
	refusal := errors.New("no")
	r.desk.Fail(refusal)
	if !errors.Is(st.Refusal(), refusal) || !st.Silent() {
		t.Error("the refusal is not handed out")
	}
	r.desk.Fail(refusal)
	for range 2 { // looking at it does not use it up
		if failed := st.Failed(); len(failed) != 1 {
			t.Errorf("failed %v", failed)
		}
	}
	if st.Here = (part.Here{Round: "r"}); r.desk.Here() != st.Here {
		t.Error("the room does not stand where the test put it")
	}
}

func TestACommitShowsTheRoomAgain(t *testing.T) {
	st, r := play(t)
	before := r.shown
	office := Must(st.Service.Office())(t)
	office.Amphoe = "ใหม่"
	Must(st.Service.SaveOffice(office))(t)
	if before != 1 || r.shown != 2 {
		t.Errorf("shown %d times, then %d", before, r.shown)
	}
}

func TestEveryTestHasADemonstrationOfItsOwn(t *testing.T) {
	now := time.Date(2026, 3, 20, 10, 0, 0, 0, service.Thailand)
	one, two := Demonstration(t, now), Demonstration(t, now)
	Must(one.SaveProblem(model.Problem{Title: "เฉพาะแฟ้มนี้"}))(t)
	if a, b := len(Must(one.Problems())(t)), len(Must(two.Problems())(t)); a != b+1 || b == 0 {
		t.Errorf("%d and %d problems", a, b)
	}
	if h := Here(t, one); h.Fund == "" || h.Body == "" || h.Year == "" || h.Round == "" {
		t.Errorf("the window would stand at %+v", h)
	}
}
