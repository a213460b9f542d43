//go:build window

package view

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver"

	"kongthun/app/view/part"
)

// patience is how long the walker waits for anything; far more than a slow machine needs.
const patience = 30 * time.Second

// settling is how long the window must stand still before the walk begins.
const settling = 300 * time.Millisecond

// walker goes through the real window as a person does: it looks for words, and its hands send the system the clicks and keys of
// somebody who found them. It changes nothing in the program.
type walker struct {
	*testing.T
	canvas fyne.Canvas
	hands  hands
	frames atomic.Int64
}

// begin waits for the program's window and puts it in front.
func begin(t *testing.T) *walker {
	w := &walker{T: t}
	w.until("the window", func() bool {
		for _, window := range fyne.CurrentApp().Driver().AllWindows() {
			native, ok := window.(driver.NativeWindow)
			if !ok {
				return false // Fyne's test package keeps an application of its own until ours is there
			}
			native.RunNative(func(context any) {
				if w.hands.reach(context) {
					w.canvas = window.Canvas()
				}
			})
		}
		return w.canvas != nil
	})
	w.until("the window in front", w.hands.raise)
	fyne.DoAndWait(func() {
		count := fyne.NewAnimation(time.Hour, func(float32) { w.frames.Add(1) })
		count.RepeatCount = fyne.AnimationRepeatForever
		count.Start()
	})
	place := ""
	w.until("the window at rest", func() bool { // the window manager moves it once more after it is shown
		before := place
		time.Sleep(settling)
		place = w.hands.place(t)
		return place == before
	})
	return w
}

// until waits for a condition; the picture and the words on the screen tell of one that never comes.
func (w *walker) until(what string, come func() bool) {
	w.Helper()
	for deadline := time.Now().Add(patience); !come(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			w.lost(what)
		}
	}
}

func (w *walker) lost(what string) {
	w.Helper()
	if w.canvas == nil {
		w.Fatalf("waited %v for %s", patience, what)
	}
	shown := "no picture: "
	dir, err := os.MkdirTemp("", "lost")
	if err == nil {
		shown = filepath.Join(dir, "window.png")
		err = w.hands.picture(shown)
	}
	if err != nil {
		shown += err.Error()
	}
	w.Fatalf("waited %v for %s\n%s\non the screen:\n%s", patience, what, shown, strings.Join(w.look().texts(), "\n"))
}

// look reads the window.
func (w *walker) look() (s *sight) {
	fyne.DoAndWait(func() { s = sights(w.canvas) })
	return s
}

// shot writes a picture for the README into the folder named by SHOTS; without it nothing is written.
func (w *walker) shot(name string) {
	w.Helper()
	if dir := os.Getenv("SHOTS"); dir != "" {
		w.frame()
		if err := w.hands.picture(filepath.Join(dir, name+".png")); err != nil {
			w.Fatal(err)
		}
	}
}

// sees waits until a text stands in the window, by itself or within another.
func (w *walker) sees(text string) {
	w.Helper()
	w.until(fmt.Sprintf("%q to be seen", text), func() bool { return w.reads(text) })
}

// reads tells whether a text stands in the window.
func (w *walker) reads(text string) bool {
	return w.look().first(func(s *sight) bool { return strings.Contains(s.text, text) && !s.view.empty() }) != nil
}

// find waits until what is looked for is there, in full view, and has come to rest. What is out of view is scrolled to.
func (w *walker) find(what string, seek func(*sight) *sight) *sight {
	w.Helper()
	var found *sight
	w.until(what, func() bool {
		before := found
		if found = seek(w.look()); found == nil {
			return false
		}
		if area := found.scroll(); area != nil && !found.view.whole(found.box.meet(box{found.box.x, found.box.y, area.view.width, area.view.height})) {
			w.scrollTo(found, area)
			return false
		}
		return before != nil && before.object == found.object && before.box == found.box
	})
	return found
}

// scrollTo turns the wheel once towards what is out of view, at the area's right edge, where no field takes the wheel.
func (w *walker) scrollTo(s, area *sight) {
	w.Helper()
	turn := wheelDown
	switch scroll := area.object.(*container.Scroll); {
	case s.box.y < area.view.y:
		turn = wheelUp
	case s.box.y+s.box.height > area.view.y+area.view.height+1:
		turn = wheelDown
	case s.box.x < area.view.x && scroll.Direction != container.ScrollVerticalOnly:
		turn = wheelLeft
	case scroll.Direction != container.ScrollVerticalOnly:
		turn = wheelRight
	}
	w.mouse(area.view.x+area.view.width-3, area.view.y+area.view.height/2, turn)
}

// mouse presses a button, or turns the wheel, at a place in the canvas's units.
func (w *walker) mouse(x, y float32, press button) {
	w.Helper()
	scale := w.canvas.Scale()
	w.hands.point(w.T, int(x*scale), int(y*scale))
	w.frame() // Fyne takes a click to where the mouse was in the frame before
	w.hands.press(w.T, press)
	w.frame()
}

// frame waits until the program has taken in all events sent so far.
func (w *walker) frame() {
	w.Helper()
	after := w.frames.Load() + 2 // the one under way may have looked for events already
	w.until("a frame", func() bool { return w.frames.Load() >= after })
}

// press clicks in the middle of what is seen of a sight.
func (w *walker) press(s *sight) {
	w.Helper()
	w.mouse(s.view.x+s.view.width/2, s.view.y+s.view.height/2, leftButton)
}

// click clicks on a text.
func (w *walker) click(text string) {
	w.Helper()
	w.press(w.find(fmt.Sprintf("%q to click", text), func(s *sight) *sight { return s.saying(text) }))
}

// clickCell clicks where the row of one text meets the column of another.
func (w *walker) clickCell(row, column string) {
	w.Helper()
	y := w.find(fmt.Sprintf("the row %q", row), func(s *sight) *sight { return s.saying(row) }).view
	x := w.find(fmt.Sprintf("the column %q", column), func(s *sight) *sight { return s.saying(column) }).view
	w.mouse(x.x+x.width/2, y.y+y.height/2, leftButton)
}

// key presses keys, one after another, by their X names.
func (w *walker) key(keys ...string) {
	w.Helper()
	w.hands.strike(w.T, keys...)
	w.frame()
}

// close closes the window, by the window manager's key for it, and gives what the program ended with.
func (w *walker) close(ended <-chan int) (code int) {
	w.Helper()
	for range 6 { // a system that is busy with another window, such as that of an opened paper, lets the key go by
		w.until("the window in front", w.hands.raise)
		w.hands.strike(w.T, "alt+F4")
		select {
		case code = <-ended:
			return code
		case <-time.After(patience / 6):
			w.Log("the window did not close at alt+F4; once more")
		}
	}
	stacks := make([]byte, 1<<20)
	w.Fatalf("the window did not close\n%s", stacks[:runtime.Stack(stacks, true)])
	return code
}

// types types a text on the keyboard.
func (w *walker) types(text string) {
	w.Helper()
	w.hands.write(w.T, text)
}

// enter clicks on a field and waits until it has the keys.
func (w *walker) enter(field *sight) {
	w.Helper()
	w.press(field)
	w.until("the keys in "+field.String(), func() (has bool) {
		fyne.DoAndWait(func() { has = w.canvas.Focused() == field.object.(fyne.Focusable) })
		return has
	})
}

// write types into a field and waits until all of it has arrived; Tab leaves the field, which saves it.
func (w *walker) write(field *sight, text string) {
	w.Helper()
	w.enter(field)
	w.key("ctrl+a")
	w.types(text)
	w.until(fmt.Sprintf("%q to arrive in its field", text), func() bool { return w.holds(field) == text })
	w.key("Tab")
}

// holds is the text in a field.
func (w *walker) holds(field *sight) (text string) {
	fyne.DoAndWait(func() {
		if e, ok := field.object.(*part.Entry); ok {
			text = e.Text
		}
	})
	return text
}

// fill writes into the field with a label.
func (w *walker) fill(label, text string) {
	w.Helper()
	w.write(w.find(fmt.Sprintf("the field %q", label), func(s *sight) *sight { return s.field(label) }), text)
}

// choose takes an option of the drop-down with a label.
func (w *walker) choose(label, option string) {
	w.Helper()
	w.press(w.find(fmt.Sprintf("the drop-down %q", label), func(s *sight) *sight { return s.field(label) }))
	w.until("the options of "+label, func() (open bool) {
		fyne.DoAndWait(func() { open = w.canvas.Overlays().Top() != nil })
		return open
	})
	w.click(option)
}

// rate gives points by a digit to the rating with a label. A click beside its boxes gives it the keys alone.
func (w *walker) rate(label, digit string) {
	w.Helper()
	w.enter(w.find(fmt.Sprintf("the rating %q", label), func(s *sight) *sight { return s.field(label) }))
	w.types(digit)
}
