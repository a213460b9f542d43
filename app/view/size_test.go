package view

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"kongthun/app/system"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
)

// Rooms of the laptops there are: Windows' title of 31 dots at 100 % and its task bar of 40 to 48 are taken off.
func TestTheWindowOpensWithinItsScreen(t *testing.T) {
	for _, c := range []struct {
		name   string
		room   system.Room
		shrink float32
		want   fyne.Size
	}{
		{"not told", system.Room{}, 1, wanted},
		{"1920×1080 at 100 %", system.Room{Width: 1904, Height: 1001, Scale: 1}, 1, wanted},
		{"1366×768 at 100 %", system.Room{Width: 1350, Height: 689, Scale: 1}, 1, fyne.NewSize(1340, 689)},
		{"1366×768 at 125 %", system.Room{Width: 1346, Height: 670, Scale: 1.25}, 1, fyne.NewSize(1346/1.3, 670/1.3)},
		{"1366×768 at 150 %", system.Room{Width: 1342, Height: 651, Scale: 1.5}, 1.2 / 1.5, fyne.NewSize(1342/1.5, 651/1.5)},
		{"1920×1080 at 150 %", system.Room{Width: 1896, Height: 963, Scale: 1.5}, 1, fyne.NewSize(1264, 642)},
		{"800×600 at 100 %", system.Room{Width: 784, Height: 521, Scale: 1}, 0.8, fyne.NewSize(784, 521)},
	} {
		if got := shrinking(c.room); math.Abs(float64(got-c.shrink)) > 1e-5 {
			t.Errorf("%s: drawn smaller by %v, want %v", c.name, got, c.shrink)
		}
		if got := fitting(c.room); got != c.want {
			t.Errorf("%s: opens at %v, want %v", c.name, got, c.want)
		}
	}
}

// Whatever the screen, what the rooms want has room on it, once it is drawn in Fyne's steps of a tenth; down to half the size.
func TestTheLeastHasRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := system.Room{
			Width: rapid.IntRange(640, 4000).Draw(t, "width"), Height: rapid.IntRange(400, 3000).Draw(t, "height"),
			Scale: float32(rapid.IntRange(100, 350).Draw(t, "scale")) / 100,
		}
		drawn := inTenths(r.Scale * shrinking(r))
		if drawn > 0.5 && (least.Width*drawn > float32(r.Width)+1 || least.Height*drawn > float32(r.Height)+1) {
			t.Errorf("at %v the least is %v × %v dots", drawn, least.Width*drawn, least.Height*drawn)
		}
		if drawn > inTenths(r.Scale) {
			t.Errorf("drawn larger than the system asks for: %v", drawn)
		}
	})
}

// No side of a room wants more than what every screen is made to have room for.
func TestNoRoomWantsMoreThanTheLeast(t *testing.T) {
	s := demonstration(t)
	t.Cleanup(func() { part.Know(nil) })
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	w.Resize(least)
	d := &desktopProgram{window: w, around: surroundings()}
	f, err := newFrame(w, s, d.machine, d.rooms())
	if err != nil {
		t.Fatal(err)
	}
	walkSides(w, f, func(name string) {
		if wants := inside(w).MinSize(); wants.Width > least.Width || wants.Height > least.Height {
			t.Errorf("%s wants %v", name, wants)
		}
		picture(t, w, name+"-least")
	})
}

// inside is what was filled into a window.
func inside(w fyne.Window) fyne.CanvasObject { return w.Content().(*fyne.Container).Objects[0] }

// What a room wants for a moment, as a text does before it knows its width, asks for no larger window; what it wants for good does,
// up to the least. All the room there is belongs to it either way.
func TestNothingMakesTheWindowLargerThanTheLeast(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	content := canvas.NewRectangle(nil)
	for _, c := range []struct{ wants, asked fyne.Size }{
		{fyne.NewSize(400, 300), fyne.NewSize(400, 300)},
		{fyne.NewSize(400, 3000), fyne.NewSize(400, least.Height)},
		{fyne.NewSize(4000, 300), fyne.NewSize(least.Width, 300)},
	} {
		content.SetMinSize(c.wants)
		fill(w, content)
		if got := w.Content().MinSize(); got != c.asked {
			t.Errorf("%v asks for %v, not %v", c.wants, got, c.asked)
		}
		w.Resize(fyne.NewSize(1340, 700))
		if content.Size() != fyne.NewSize(1340, 700) || inside(w) != fyne.CanvasObject(content) {
			t.Errorf("the content has %v", content.Size())
		}
	}
}
