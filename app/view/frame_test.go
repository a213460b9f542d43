package view

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

// printing is a room that counts how often it was asked to print.
type printing struct {
	content fyne.CanvasObject
	printed int
}

func (p *printing) Content() fyne.CanvasObject { return p.content }
func (p *printing) Show(model.ID)              {}
func (p *printing) Print()                     { p.printed++ }

// hearing is a window that answers shortcuts, as Fyne's window does on a screen and the one for tests does not.
type hearing struct {
	fyne.Window
	shortcuts fyne.ShortcutHandler
}

type hearingCanvas struct {
	fyne.Canvas
	*fyne.ShortcutHandler
}

func (h *hearing) Canvas() fyne.Canvas { return hearingCanvas{h.Window.Canvas(), &h.shortcuts} }

// press presses a key with Ctrl.
func (h *hearing) press(key fyne.KeyName) {
	h.shortcuts.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl})
}

func (c hearingCanvas) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) {
	c.ShortcutHandler.AddShortcut(s, do)
}

func (c hearingCanvas) RemoveShortcut(s fyne.Shortcut) { c.ShortcutHandler.RemoveShortcut(s) }

// silent is a room with nothing to print.
type silent struct{ part.Room }

// Ctrl+P is the room's in front, whichever was built last, and nobody's once the frame is gone.
func TestCtrlPPrintsTheRoomInFront(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := &hearing{Window: test.NewTempWindow(t, nil)}
	t.Cleanup(func() { part.Know(nil) })
	first, second := &printing{content: canvas.NewRectangle(nil)}, &printing{content: canvas.NewRectangle(nil)}
	built := func(r part.Room) func(*service.Service, part.Desk) part.Room {
		return func(*service.Service, part.Desk) part.Room { return r }
	}
	f, err := newFrame(w, newOfficeFile(t), newMachine(t), []*door{
		{key: "document", build: built(first)},
		{key: "meeting", build: built(second)},
		{key: "people", build: built(silent{&printing{content: canvas.NewRectangle(nil)}})},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range []string{"meeting", "document", "people", "meeting"} {
		f.open(room, "")
		w.press(fyne.KeyP)
	}
	if w.press(fyne.Key9); f.at.key != "document" {
		t.Errorf("Ctrl+9 opened %s", f.at.key)
	}
	w.SetContent(canvas.NewRectangle(nil)) // the start screen, when the file is gone
	w.press(fyne.KeyP)
	if w.press(fyne.Key5); f.at.key != "document" {
		t.Errorf("Ctrl+5 opened %s behind the start screen", f.at.key)
	}
	if first.printed != 1 || second.printed != 2 {
		t.Errorf("printed %d and %d times, want 1 and 2", first.printed, second.printed)
	}
}

// Each room has a key of its own, which opens it, and its tab names it. The room in front can be seen in the list, however little
// of the list there is room for.
func TestEachRoomHasItsKey(t *testing.T) {
	s := demonstration(t)
	t.Cleanup(func() { part.Know(nil) })
	for _, scale := range look.Scales {
		test.NewTempApp(t).Settings().SetTheme(look.New(scale))
		w := &hearing{Window: test.NewTempWindow(t, nil)}
		d := &desktopProgram{window: w}
		doors := d.rooms()
		for _, d := range doors {
			d.build = func(*service.Service, part.Desk) part.Room {
				return silent{&printing{content: canvas.NewRectangle(nil)}}
			}
		}
		f, err := newFrame(w, s, newMachine(t), doors)
		if err != nil {
			t.Fatal(err)
		}
		w.Resize(fyne.NewSize(least.Width, 300))
		seen := map[fyne.KeyName]bool{}
		for _, d := range f.doors {
			key := roomKeys[d.key]
			if key == "" || seen[key] {
				t.Fatalf("%s has the key %q", d.key, key)
			}
			seen[key] = true
			w.press(key)
			if f.at != d || d.tab.key.Text != "Ctrl+"+string(key) {
				t.Errorf("%q opened %s, and the tab says %q", key, f.at.key, d.tab.key.Text)
			}
			top := d.tab.Position().Y - f.side.Offset.Y
			if top < 0 || top+d.tab.Size().Height > f.side.Size().Height {
				t.Errorf("at %v the tab of %s stands at %v of %v", scale, d.key, top, f.side.Size().Height)
			}
		}
	}
}

// The rooms that print do so by the key after all of them were built.
func TestEachRoomThatPrintsAnswersItsKey(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := &hearing{Window: test.NewTempWindow(t, nil)}
	t.Cleanup(func() { part.Know(nil) })
	s := demonstration(t)
	f, err := newFrame(w, s, newMachine(t), (&desktopProgram{window: w}).rooms())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", t.TempDir()) // where nothing prints
	for _, d := range f.doors {
		f.open(d.key, "")
	}
	printing := []string{"document", "meeting", "project", "return", "scoring"}
	for _, room := range printing {
		f.open(room, "")
		if room == "project" { // it opens on an instalment that nobody asked for yet, which is no paper
			w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF3})
		}
		w.press(fyne.KeyP)
		settle()
		w.Canvas().Unfocus()
		w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}) // it was told that nothing prints
	}
	papers, err := filepath.Glob(filepath.Join(f.desk().Folder.Path(), "*.pdf"))
	if err != nil || len(papers) != len(printing) {
		t.Errorf("printed are %q, want a paper of each room; %v", papers, err)
	}
}
