package part

import (
	"image/png"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/view/look"
)

// TestMain gives all tests one application with our theme, because widgets ask for sizes when they are made.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(look.New(1))
	m.Run()
}

// open shows an object in a window of the size.
func open(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// typeInto focuses an object on the canvas and types.
func typeInto(w fyne.Window, o fyne.Focusable, text string) {
	w.Canvas().Focus(o)
	for _, r := range text {
		o.TypedRune(r)
	}
}

func press(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// said lists every visible text under an object, in drawing order.
func said(o fyne.CanvasObject) (out []string) {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *canvas.Text:
		if o.Text != "" {
			out = append(out, o.Text)
		}
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

func says(o fyne.CanvasObject, text string) bool {
	return strings.Contains(strings.Join(said(o), "\n"), text)
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
