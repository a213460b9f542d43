package view

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// unopened is a program with its window, and nothing open yet.
func unopened(t *testing.T) *desktopProgram {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(1))
	w := test.NewWindow(nil) // some tests close it
	w.Resize(fyne.NewSize(screenWidth, screenHeight))
	d := &desktopProgram{window: w, machine: newMachine(t), around: surroundings()}
	t.Cleanup(func() { part.Know(nil) })
	t.Cleanup(d.shut)
	return d
}

// sitting is a program with an office file open. What it does in the background is waited for, one after the other: Fyne's driver
// for tests has no goroutine of the window's that would do so.
func sitting(t *testing.T) *desktopProgram {
	t.Helper()
	d := unopened(t)
	path := filepath.Join(t.TempDir(), "ตำบลทดสอบ.kongthun")
	stage.Demonstrate(t, path)
	d.welcome()
	settle()
	d.openOffice(path)
	settle()
	if d.office == nil {
		t.Fatal("the file is not open")
	}
	return d
}

// told waits for a box before the window that says the text.
func told(t *testing.T, d *desktopProgram, text string) {
	t.Helper()
	var shown []string
	for until := time.Now().Add(time.Minute); time.Now().Before(until); time.Sleep(20 * time.Millisecond) {
		shown = nil
		sights(d.window.Canvas()).each(func(s *sight) bool {
			shown = append(shown, s.text)
			return true
		})
		if strings.Contains(strings.Join(shown, "\n"), text) {
			return
		}
	}
	t.Fatalf("%q is not told, but %q", text, shown)
}

// typing changes the name of the office on the screen, and stays in the field.
func typing(t *testing.T, d *desktopProgram, more string) (want string) {
	t.Helper()
	office, err := d.office.Office()
	if err != nil {
		t.Fatal(err)
	}
	d.frame.open("setting", "")
	sights(d.window.Canvas()).each(func(s *sight) bool {
		e, ok := s.object.(*part.Entry)
		if !ok || e.Text != office.Name {
			return true
		}
		d.window.Canvas().Focus(e)
		e.CursorColumn = len([]rune(e.Text))
		test.Type(e, more)
		return false
	})
	if again, err := d.office.Office(); err != nil || again.Name != office.Name {
		t.Fatalf("it was saved before the field was left: %q, %v", again.Name, err)
	}
	return office.Name + more
}

func TestBeforeSleepWhatIsEditedIsSaved(t *testing.T) {
	d := sitting(t)
	want := typing(t, d, " ฝี่")
	d.session().Sleep()
	if office, err := d.office.Office(); err != nil || office.Name != want {
		t.Errorf("the office is %q, want %q; %v", office.Name, want, err)
	}
}

// At the end of the session the field is saved and the file closed: the next opening need not look it over.
func TestTheSessionEndsWithTheFileClosed(t *testing.T) {
	d := sitting(t)
	path, want, closed := d.office.Path(), typing(t, d, " ฎุ"), false
	d.window.SetOnClosed(func() { closed = true })
	d.session().End()
	if !closed || system.CallForward(path) {
		t.Errorf("the window is closed: %v; somebody has the file: %v", closed, system.CallForward(path))
	}
	around := surroundings()
	around.Check = func(string) error { return errors.New("it was not closed cleanly") }
	s, err := service.Open(path, around)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if office, err := s.Office(); err != nil || office.Name != want {
		t.Errorf("the office is %q, want %q; %v", office.Name, want, err)
	}
	d.session().Wake() // whatever still comes
	d.shut()
}

// seen is a room that counts how often it was shown.
type seen struct {
	part.Room
	times int
}

func (s *seen) Show(id model.ID) { s.times++; s.Room.Show(id) }

func TestAfterSleepTheRoomIsShownAnew(t *testing.T) {
	d := sitting(t)
	room := &seen{Room: d.frame.at.room}
	d.frame.at.room = room
	office := d.office
	d.session().Wake()
	settle()
	if room.times == 0 || d.office != office {
		t.Errorf("shown %d times; the same file is open: %v", room.times, d.office == office)
	}
}

// The stick was pulled out while the computer slept: the start screen comes back, and with the stick the file.
func TestAfterSleepAFileMayBeGone(t *testing.T) {
	d := sitting(t)
	path, office := d.office.Path(), d.office
	away := path + ".away"
	err := error(model.NotFound("file.gone", "file", filepath.Base(path)))
	moved := os.Rename(path, away) == nil // Windows lets nobody take an open file away
	if moved {
		if found := lookFor(office, 3, time.Millisecond); !errors.Is(found, err) {
			t.Fatalf("got %v", found)
		}
	}
	d.woken(office, err)
	told(t, d, phrase.Error(err))
	settle()
	behind := read(d.window.Content(), fyne.Position{}, box{0, 0, screenWidth, screenHeight}, nil)
	if behind.each(func(s *sight) bool { return s.text != phrase.Say("start.title") }) {
		t.Error("behind the box is not the start screen")
	}
	if d.office != nil || d.claim != nil || d.window.Title() != phrase.Say("program") {
		t.Errorf("%v %v %q", d.office, d.claim, d.window.Title())
	}
	d.woken(office, err) // told late, it is no matter of the window's any more
	if moved {
		if err := os.Rename(away, path); err != nil {
			t.Fatal(err)
		}
	}
	d.openOffice(path)
	settle()
	if d.office == nil || !system.CallForward(path) {
		t.Error("the file is back, and is not open")
	}
}

// A file comes back before the looking ends.
func TestAFileIsLookedForAgain(t *testing.T) {
	d := sitting(t)
	path := d.office.Path()
	if err := os.Rename(path, path+".away"); err != nil {
		t.Skipf("this system lets nobody take an open file away: %v", err)
	}
	back := make(chan error, 1)
	time.AfterFunc(50*time.Millisecond, func() { back <- os.Rename(path+".away", path) })
	if err := errors.Join(lookFor(d.office, 6000, 10*time.Millisecond), <-back); err != nil {
		t.Error(err)
	}
}

func TestAFileHasOneWindow(t *testing.T) {
	d := sitting(t)
	path := d.office.Path()
	second := unopened(t)
	if second.start(path) {
		t.Error("a second start has a window for the file")
	}
	settle()
	second.openOffice(path)
	told(t, second, phrase.Error(model.Conflict("window.other", "file", filepath.Base(path))))
	if second.office != nil {
		t.Error("the file is open twice")
	}
}

// What cannot be opened is told over the start screen, and leaves no claim.
func TestWhatCannotBeOpenedIsTold(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "ไม่ใช่.kongthun")
	if err := os.WriteFile(text, []byte("รายงานการประชุม"), 0o600); err != nil {
		t.Fatal(err)
	}
	used := filepath.Join(folder, "used.kongthun") // by somebody without a window, or in another session: there is no claim to find
	stage.Demonstrate(t, used)
	s, err := service.Open(used, surroundings())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for path, key := range map[string]string{
		text: "file.not_office", folder: "file.is_folder", filepath.Join(folder, "none.kongthun"): "file.missing",
		used: "file.open_elsewhere",
	} {
		d := unopened(t)
		d.welcome()
		settle()
		d.openOffice(path)
		told(t, d, phrase.Say(key, "file", filepath.Base(path)))
		if d.office != nil || system.CallForward(path) {
			t.Errorf("%s is open or claimed", path)
		}
	}
}

func TestClosingWaitsForWork(t *testing.T) {
	d := unopened(t)
	if !d.start("") {
		t.Fatal("a start without a file has no window")
	}
	settle()
	hold, closed := make(chan struct{}), make(chan bool, 1)
	stored := false
	d.window.SetOnClosed(func() { closed <- stored })
	part.Work(func(func(int, int)) error { <-hold; return nil }, func(error) { stored = true })
	d.close()
	told(t, d, phrase.Say("view.closing"))
	close(hold)
	if !<-closed {
		t.Error("the window closed before the work was done")
	}
}

// Work that does not come to its end, as a printer's queue that does not answer, holds the window once.
func TestClosingTwiceWaitsForNothing(t *testing.T) {
	d := unopened(t)
	d.welcome()
	settle()
	hold, closed := make(chan struct{}), 0
	d.window.SetOnClosed(func() { closed++ })
	part.Work(func(func(int, int)) error { <-hold; return nil }, func(error) {})
	if d.close(); closed != 0 {
		t.Fatal("the window did not wait")
	}
	picture(t, d.window, "closing")
	if d.close(); closed != 1 {
		t.Error("the window does not close")
	}
	close(hold)
	settle()
}

// A share that does not answer is looked at as long as it likes: the window closes over it.
func TestClosingDoesNotWaitForLooking(t *testing.T) {
	d := unopened(t)
	d.welcome()
	settle()
	hold, closed := make(chan struct{}), false
	d.window.SetOnClosed(func() { closed = true })
	part.Look(func() error { <-hold; return nil }, func(error) {})
	if d.close(); !closed {
		t.Error("the window waits")
	}
	close(hold)
	settle()
}

// What the start screen and a woken window look at is looked at so.
func TestTheStartScreenOnlyLooks(t *testing.T) {
	d := sitting(t)
	away := d.office.Path() + ".away"
	if err := os.Rename(d.office.Path(), away); err != nil {
		t.Skipf("this system lets nobody take an open file away: %v", err)
	}
	idle := false
	d.session().Wake() // looks for as long as ten seconds
	part.WhenIdle(func() { idle = true })
	if !idle {
		t.Error("closing would wait for a drive that is gone")
	}
	if err := os.Rename(away, away[:len(away)-len(".away")]); err != nil {
		t.Fatal(err)
	}
	settle()
}

// A signal ends the loop while a file is on its way: it is closed all the same, whether it comes in time or not.
func TestAFileOnItsWayIsClosedAtTheEnd(t *testing.T) {
	for name, late := range map[string]bool{"in time": false, "late": true} {
		t.Run(name, func(t *testing.T) {
			path := demonstrated(t, "ก.kongthun")[0]
			d := unopened(t)
			d.welcome()
			settle()
			hold := make(chan struct{})
			d.open(path, func() (*system.Claim, error) {
				<-hold
				return d.claimFile(path)
			})
			if !late {
				close(hold)
			}
			d.leave()
			if late {
				close(hold)
				settle()
			}
			if d.office != nil || claimed(path) {
				t.Errorf("open is %v; claimed: %v", d.office, claimed(path))
			}
			around := surroundings()
			around.Check = func(string) error { return errors.New("it was not closed cleanly") }
			s, err := service.Open(path, around)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

// What cannot be saved keeps the window open, once.
func TestClosingTellsWhatIsLost(t *testing.T) {
	d := sitting(t)
	closed := false
	d.window.SetOnClosed(func() { closed = true })
	typing(t, d, " กิ๊ฟ")
	if err := d.office.Close(); err != nil { // as if the drive were gone
		t.Fatal(err)
	}
	d.close()
	told(t, d, phrase.Error(model.Locked("file.closed", "file", filepath.Base(d.office.Path()))))
	if closed {
		t.Fatal("the window closed over what it tells")
	}
	d.close()
	if !closed {
		t.Error("the window does not close")
	}
}
