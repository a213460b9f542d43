package meeting

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

// bench is the room in a window, on a real office file.
type bench struct {
	t      *testing.T
	s      *service.Service
	w      fyne.Window
	room   *room
	here   part.Here
	saved  int
	told   chan struct{} // one for every time that saved is counted
	failed []error
	opened chan string
}

// atNoon is the clock of every test.
func atNoon() time.Time { return time.Date(2026, 3, 20, 12, 34, 0, 0, service.Thailand) }

var around = service.Surroundings{Clock: atNoon, Random: rand.Reader, Actor: "ผู้ทดสอบ"}

// demonstration is the file of the demonstration office, made once.
func demonstration(t *testing.T) []byte {
	t.Helper()
	return must(demonstrated())(t)
}

var demonstrated = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "kongthun-view")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "demo.kongthun")
	if err := service.Demonstrate(context.Background(), path, around, nil); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// open opens the demonstration office in the room, with the round and the body that it works on last.
func open(t *testing.T) *bench {
	t.Helper()
	path := filepath.Join(t.TempDir(), "demo.kongthun")
	if err := os.WriteFile(path, demonstration(t), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := service.Open(path, around)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	b := &bench{t: t, s: s, opened: make(chan string, 4), told: make(chan struct{}, 1000)}
	years := must(s.Years(""))(t)
	rounds := must(s.Rounds(years[0].ID))(t)
	bodies := must(s.Bodies(years[0].Fund))(t)
	b.here = part.Here{Fund: years[0].Fund, Body: bodies[0].ID, Year: years[0].ID, Round: rounds[len(rounds)-1].ID}
	b.w = test.NewTempWindow(t, canvas.NewRectangle(nil))
	b.w.SetPadded(false)
	b.room = New(s, part.Desk{
		Window: b.w, Here: func() part.Here { return b.here }, Go: func(string, model.ID) {},
		Saved: func() {
			b.saved++
			b.told <- struct{}{}
		}, Open: func(path string) { b.opened <- path },
		Fail: func(err error) {
			if err != nil {
				b.failed = append(b.failed, err)
			}
		},
	}).(*room)
	b.w.SetContent(b.room.Content())
	b.w.Resize(fyne.NewSize(1150, 700))
	b.w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { b.room.TypedKey(e) })
	s.Listen(func([]model.Kind) { b.room.Show("") }) // as the window around does
	b.room.Show("")
	return b
}

// must fails the test on an error.
func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// meeting is the meeting on the screen as it is in the file.
func (b *bench) meeting() model.Meeting { return must(b.s.Meeting(b.room.id))(b.t) }

// press gives keys to what has the focus, or to the window.
func (b *bench) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := b.w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		} else {
			b.room.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

// write replaces what stands in a field and leaves it with Tab.
func (b *bench) write(e *part.Entry, text string) {
	b.t.Helper()
	b.typeInto(e, text)
	b.w.Canvas().Unfocus()
}

// typeInto replaces what stands in a field, and stays there.
func (b *bench) typeInto(e *part.Entry, text string) {
	b.w.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	for _, r := range text {
		e.TypedRune(r)
	}
}

// tap presses the visible button with a label, in a dialog when one is open.
func (b *bench) tap(label string) {
	b.t.Helper()
	tree := b.w.Content()
	if top := b.w.Canvas().Overlays().Top(); top != nil {
		tree = top
	}
	var found *part.Button
	walk(tree, func(o fyne.CanvasObject) {
		if x, ok := o.(*part.Button); ok && (x.Text == label || strings.HasPrefix(x.Text, label+"  F")) {
			found = x
		}
	})
	if found == nil {
		b.t.Fatalf("no button %q; there is %q", label, said(tree))
	}
	if found.Disabled() {
		b.t.Fatalf("button %q is grey", label)
	}
	test.Tap(found)
}

// find gives the visible objects of a type in the dialog that is open, else in the window.
func find[T fyne.CanvasObject](b *bench) (out []T) {
	tree := b.w.Content()
	if top := b.w.Canvas().Overlays().Top(); top != nil {
		tree = top
	}
	walk(tree, func(o fyne.CanvasObject) {
		if x, ok := o.(T); ok {
			out = append(out, x)
		}
	})
	return out
}

// walk visits every visible object under another.
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

// said is every visible text under an object.
func said(o fyne.CanvasObject) string {
	var out []string
	walk(o, func(o fyne.CanvasObject) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			out = append(out, text.Text)
		}
	})
	return strings.Join(out, "\n")
}

func (b *bench) says(text string) bool { return strings.Contains(said(b.w.Content()), text) }

// paper is the file that the room wrote and opened.
func (b *bench) paper() string {
	b.t.Helper()
	select {
	case path := <-b.opened:
		raw, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(raw), "%PDF") {
			b.t.Errorf("%s: %v", path, err)
		}
		return filepath.Base(path)
	case <-time.After(time.Minute):
		b.t.Fatal("no paper was opened")
		return ""
	}
}

// noFailures fails the test when the room refused something in a box.
func (b *bench) noFailures() {
	b.t.Helper()
	for _, err := range b.failed {
		b.t.Errorf("refused: %v", err)
	}
}

// picture writes a capture to the folder named by GALLERY, for looking at; without it nothing is written.
func (b *bench) picture(name string) {
	b.t.Helper()
	dir := os.Getenv("GALLERY")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, "meeting-"+name+".png"))
	if err != nil {
		b.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, b.w.Canvas().Capture()); err != nil {
		b.t.Fatal(err)
	}
}
