package proposal

import (
	"context"
	"image/png"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(look.New(1))
	m.Run()
}

// stage is a room in a window over a real office file.
type stage struct {
	t     *testing.T
	s     *service.Service
	room  part.Room
	w     fyne.Window
	saved int
	fails []error
}

// newStage opens the room on an office with two problems and nothing else.
func newStage(t *testing.T) *stage {
	t.Helper()
	s, err := service.Create(t.TempDir()+"/ทดสอบ.kongthun", service.Start{
		Office: model.Office{
			Name: "อบต.ทดสอบ", Kind: model.Tambon, Changwat: "ทดสอบ",
			Villages: []model.Village{{Number: 1, Name: "บ้านหนึ่ง"}, {Number: 2, Name: "บ้านสอง"}},
		},
		Fund: model.Fund{Kind: model.FundHealth, Name: "กองทุนทดสอบ"}, Body: "คณะกรรมการทดสอบ", Year: 2569, Rules: "2567",
	}, around())
	if err != nil {
		t.Fatal(err)
	}
	for i, title := range []string{"ไข้เลือดออก", "ผู้สูงอายุหกล้ม"} {
		weight := model.Priority{Size: 5 - i, Severity: 4, Awareness: 3, Ease: 3}
		if _, err := s.SaveProblem(model.Problem{Title: title, Priority: weight}); err != nil {
			t.Fatal(err)
		}
	}
	return stageOn(t, s)
}

// demonstration opens the room on the demonstration office.
func demonstration(t *testing.T) *stage {
	t.Helper()
	path := t.TempDir() + "/สาธิต.kongthun"
	if err := service.Demonstrate(context.Background(), path, around(), nil); err != nil {
		t.Fatal(err)
	}
	s, err := service.Open(path, around())
	if err != nil {
		t.Fatal(err)
	}
	return stageOn(t, s)
}

func around() service.Surroundings {
	return service.Surroundings{
		Clock:  func() time.Time { return time.Date(2026, 1, 15, 3, 0, 0, 0, time.UTC) },
		Random: &counter{}, Actor: "ผู้ทดสอบ", Check: func(string) error { return nil },
	}
}

func stageOn(t *testing.T, s *service.Service) *stage {
	t.Helper()
	t.Cleanup(func() { _ = s.Close() })
	st := &stage{t: t, s: s}
	st.w = test.NewTempWindow(t, canvas.NewRectangle(nil))
	st.w.SetPadded(false)
	st.room = New(s, part.Desk{
		Window: st.w, Here: func() part.Here { return part.Here{Round: st.round()} }, Go: func(string, model.ID) {},
		Saved: func() { st.saved++ }, Fail: func(err error) { st.fails = append(st.fails, err) }, Open: func(string) {},
	})
	s.Listen(func([]model.Kind) { st.room.Show("") })
	st.w.SetContent(st.room.Content())
	st.w.Resize(fyne.NewSize(1150, 700))
	st.room.Show("")
	return st
}

// counter is chance that never repeats itself.
type counter struct{ n uint16 }

func (c *counter) Read(b []byte) (int, error) {
	for i := range b {
		c.n++
		b[i] = byte(c.n * 2654 >> 3)
	}
	return len(b), nil
}

// round is the last round of the newest year.
func (st *stage) round() model.ID {
	st.t.Helper()
	rounds, err := st.s.Rounds("")
	if err != nil || len(rounds) == 0 {
		st.t.Fatal(err, len(rounds))
	}
	return rounds[len(rounds)-1].ID
}

func (st *stage) proposals() []model.Proposal {
	st.t.Helper()
	list, err := st.s.Proposals(st.round())
	if err != nil {
		st.t.Fatal(err)
	}
	return list
}

// key presses a key as the window would: on the focus, else on the canvas and so the room.
func (st *stage) key(names ...fyne.KeyName) {
	for _, n := range names {
		event := &fyne.KeyEvent{Name: n}
		if f := st.w.Canvas().Focused(); f != nil {
			f.TypedKey(event)
			continue
		}
		st.room.(interface{ TypedKey(*fyne.KeyEvent) bool }).TypedKey(event)
	}
}

func (st *stage) typed(text string) {
	st.t.Helper()
	f := st.w.Canvas().Focused()
	if f == nil {
		st.t.Fatalf("nothing has the focus for %q", text)
	}
	for _, r := range text {
		f.TypedRune(r)
	}
}

func said(o fyne.CanvasObject) (out []string) {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *canvas.Text:
		out = append(out, o.Text)
	case *fyne.Container:
		for _, c := range o.Objects {
			out = append(out, said(c)...)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			out = append(out, said(c)...)
		}
	}
	return out
}

func (st *stage) says(text string) bool {
	top := st.w.Canvas().Overlays().Top()
	return strings.Contains(strings.Join(append(said(st.room.Content()), said(top)...), "\n"), text)
}

func (st *stage) picture(name string) {
	dir := os.Getenv("GALLERY")
	if dir == "" {
		return
	}
	f, err := os.Create(dir + "/" + name + ".png")
	if err != nil {
		st.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, st.w.Canvas().Capture()); err != nil {
		st.t.Fatal(err)
	}
}

// jump gives the focus to a field by its name.
func (st *stage) jump(name string) {
	st.t.Helper()
	for _, f := range st.records().Editing.Forms {
		if f.Jump(name) {
			return
		}
	}
	st.t.Fatalf("no field %q", name)
}

// choose picks the option with the label in the drop-down that has the focus.
func (st *stage) choose(label string) {
	st.t.Helper()
	c, ok := st.w.Canvas().Focused().(*part.Choice[string])
	if !ok {
		st.t.Fatalf("no drop-down has the focus but %T", st.w.Canvas().Focused())
	}
	c.SetSelected(label)
}

// press taps the button with the words in the question on top.
func (st *stage) press(label string) {
	st.t.Helper()
	var found *part.Button
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *part.Button:
			if o.Text == label {
				found = o
			}
		case *fyne.Container:
			for _, c := range o.Objects {
				look(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				look(c)
			}
		}
	}
	if top := st.w.Canvas().Overlays().Top(); top != nil {
		look(top)
	}
	if found == nil {
		st.t.Fatalf("no button %q", label)
	}
	test.Tap(found)
}
