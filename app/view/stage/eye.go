package stage

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kongthun/app/view/part"
)

// Front is what can be worked with now: the box that is open over the window, else the room.
func (st *Stage) Front() fyne.CanvasObject {
	if top := st.Window.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return st.Window.Content()
}

// Says tells whether a text is shown in the room or in the box over it.
func (st *Stage) Says(text string) bool {
	shown := Texts(st.Window.Content())
	if top := st.Window.Canvas().Overlays().Top(); top != nil {
		shown += "\n" + Texts(top)
	}
	return strings.Contains(shown, text)
}

// Entry finds the visible text field that shows a text.
func (st *Stage) Entry(text string) *part.Entry {
	st.T.Helper()
	for _, e := range All[*part.Entry](st.Front()) {
		if e.Text == text {
			return e
		}
	}
	st.T.Fatalf("no field shows %q", text)
	return nil
}

// Picture writes a capture of the window to the folder named by GALLERY, for looking at; without it nothing is written.
func (st *Stage) Picture(name string) {
	st.T.Helper()
	folder := os.Getenv("GALLERY")
	if folder == "" {
		return
	}
	f := Must(os.Create(filepath.Join(folder, name+".png")))(st.T)
	defer f.Close()
	OK(st.T, png.Encode(f, st.Window.Canvas().Capture()))
}

// All lists the visible objects of a type under an object, in the order in which they are drawn.
func All[T fyne.CanvasObject](under fyne.CanvasObject) (out []T) {
	walk(under, func(o fyne.CanvasObject) {
		if x, ok := o.(T); ok {
			out = append(out, x)
		}
	})
	return out
}

// Texts is every visible text under an object, one a line.
func Texts(under fyne.CanvasObject) string {
	var out []string
	for _, text := range All[*canvas.Text](under) {
		out = append(out, text.Text)
	}
	return strings.Join(out, "\n")
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
