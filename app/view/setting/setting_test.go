package setting

import (
	"context"
	"crypto/rand"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

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

var day = time.Date(2026, 3, 20, 9, 30, 0, 0, service.Thailand)

func around() service.Surroundings {
	return service.Surroundings{Clock: func() time.Time { return day }, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// room is the room of an office, opened, with what it told the window.
type room struct {
	*screen
	t      *testing.T
	s      *service.Service
	h      part.Here
	w      fyne.Window
	saved  int
	failed []error
}

func newOffice(t *testing.T) *room {
	t.Helper()
	s, err := service.Create(filepath.Join(t.TempDir(), "ทดสอบ.kongthun"), service.Start{
		Office: model.Office{Name: "องค์การบริหารส่วนตำบลทดสอบ", Kind: model.Tambon, Changwat: "ตัวอย่าง"},
		Fund:   model.Fund{Kind: model.FundHealth, Name: "กองทุนทดสอบ"}, Body: "คณะกรรมการทดสอบ", Year: 2569, Rules: "2567",
	}, around())
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return openRoom(t, s)
}

// demonstrated is the demonstration office, written once for all tests.
var demonstrated = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "kongthun-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "demo.kongthun")
	if err := service.Demonstrate(context.Background(), path, around(), nil); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func demonstration(t *testing.T) *room {
	t.Helper()
	path := filepath.Join(t.TempDir(), "สาธิต.kongthun")
	data, err := demonstrated()
	must(t, err)
	must(t, os.WriteFile(path, data, 0o600))
	s, err := service.Open(path, around())
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return openRoom(t, s)
}

func openRoom(t *testing.T, s *service.Service) *room {
	t.Helper()
	bodies, err := s.Bodies("")
	must(t, err)
	years, err := s.Years("")
	must(t, err)
	rounds, err := s.Rounds(years[0].ID)
	must(t, err)
	r := &room{t: t, s: s, w: test.NewTempWindow(t, nil)}
	r.h = part.Here{Fund: bodies[0].Fund, Body: bodies[0].ID, Year: years[0].ID, Round: rounds[len(rounds)-1].ID}
	made := New(s, part.Desk{
		Window: r.w, Here: func() part.Here { return r.h }, Go: func(string, model.ID) {}, Open: func(string) {},
		Saved: func() { r.saved++ }, Fail: func(err error) {
			if err != nil {
				r.failed = append(r.failed, err)
			}
		},
	})
	r.screen = made.(*screen)
	r.w.SetPadded(false)
	r.w.SetContent(made.Content())
	r.w.Resize(fyne.NewSize(1150, 700))
	s.Listen(func([]model.Kind) { r.Show("") }) // as the frame does after every commit
	r.Show("")
	return r
}

// side opens a side by its function key.
func (r *room) side(key fyne.KeyName) {
	r.t.Helper()
	if !r.TypedKey(&fyne.KeyEvent{Name: key}) {
		r.t.Fatalf("%s does nothing", key)
	}
}

// retype puts another text into a field and leaves it.
func (r *room) retype(e *part.Entry, text string) {
	r.t.Helper()
	r.w.Canvas().Focus(e)
	e.Entry.SetText("")
	for _, c := range text {
		e.TypedRune(c)
	}
	r.w.Canvas().Unfocus()
}

// entry finds the visible text field that shows a text.
func (r *room) entry(text string) *part.Entry {
	r.t.Helper()
	for _, e := range all[*part.Entry](r.w.Canvas().Content()) {
		if e.Text == text {
			return e
		}
	}
	r.t.Fatalf("no field shows %q", text)
	return nil
}

// press taps the visible button with the words, in a box over the window before one in the window.
func (r *room) press(words string) {
	r.t.Helper()
	places := []fyne.CanvasObject{r.w.Canvas().Content()}
	if top := r.w.Canvas().Overlays().Top(); top != nil {
		places = []fyne.CanvasObject{top}
	}
	for _, o := range places {
		for _, b := range all[*part.Button](o) {
			if b.Text == words || strings.HasPrefix(b.Text, words+"  F") {
				test.Tap(b)
				return
			}
		}
	}
	r.t.Fatalf("no button says %q", words)
}

// nothingFailed makes refusals that were not expected faults.
func (r *room) nothingFailed() {
	r.t.Helper()
	for _, err := range r.failed {
		r.t.Errorf("refused: %s", phrase.Error(err))
	}
}

func (r *room) office() model.Office {
	r.t.Helper()
	o, err := r.s.Office()
	must(r.t, err)
	return o
}

func (r *room) year() model.FiscalYear {
	r.t.Helper()
	y, err := r.s.Year(r.h.Year)
	must(r.t, err)
	return y
}

func (r *room) round() model.Round {
	r.t.Helper()
	x, err := r.s.Round(r.h.Round)
	must(r.t, err)
	return x
}

func (r *room) body() model.Body {
	r.t.Helper()
	b, err := r.s.Body(r.h.Body)
	must(r.t, err)
	return b
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

// said is every visible text under an object.
func said(o fyne.CanvasObject) string {
	var out []string
	for _, text := range all[*canvas.Text](o) {
		out = append(out, text.Text)
	}
	return strings.Join(out, "\n")
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
	must(t, err)
	defer f.Close()
	must(t, png.Encode(f, w.Canvas().Capture()))
}

func TestPictures(t *testing.T) {
	r := demonstration(t)
	for i, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6} {
		r.w.Resize(fyne.NewSize(1150, 700))
		r.side(key)
		picture(t, r.w, "setting-"+itoa(i))
		r.w.Resize(fyne.NewSize(1150, 1700))
		picture(t, r.w, "setting-whole-"+itoa(i))
		if text := said(r.Content()); strings.Contains(text, "setting.") || strings.Contains(text, "field.name.") {
			t.Errorf("side %d shows a key without words", i)
		}
	}
	r.nothingFailed()
}

func TestNoSideIsWiderThanTheRoom(t *testing.T) {
	theme := fyne.CurrentApp().Settings().Theme()
	t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(theme) })
	for _, scale := range []float32{1, 1.25} {
		fyne.CurrentApp().Settings().SetTheme(look.New(scale))
		r := demonstration(t)
		for _, key := range []fyne.KeyName{fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6} {
			r.side(key)
			if min := r.Content().MinSize().Width; min > 1150 {
				t.Errorf("%s at %v is %v wide", key, scale, min)
			}
		}
		r.side(fyne.KeyF4)
		picture(t, r.w, "setting-large")
	}
}
