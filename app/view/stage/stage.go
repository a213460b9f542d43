package stage

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
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

// Width and Height are what the window leaves a room of a screen of 1366×768, in Fyne's units.
const Width, Height = 1150, 700

// patience is how long slow work may take before a test gives up on it.
const patience = time.Minute

// Main runs a package's tests with one application in our theme, because widgets ask for sizes when they are made.
func Main(m *testing.M) {
	test.NewApp().Settings().SetTheme(look.New(1))
	m.Run()
}

// Stage is a room in a window over a real office file, with what the room told the window around it.
type Stage struct {
	T       *testing.T
	Service *service.Service
	Room    part.Room
	Window  fyne.Window
	Here    part.Here // where the choices at the top stand; a test may move them
	Saved   int       // how often something was told to be saved
	Said    []string  // what was told shortly
	Went    []Way
	// Computer is what the room has remembered.
	Computer Computer

	opened  chan string
	printed chan string
	refused chan error
	fails   []error
}

// Computer remembers as long as a test takes.
type Computer struct {
	Size    float32
	Actor   string
	Folders map[string]string
}

// Scale is the size of text, 1 before another was chosen.
func (c *Computer) Scale() float32 { return cmp.Or(c.Size, 1) }

// SetScale keeps the size of text.
func (c *Computer) SetScale(scale float32) { c.Size = scale }

// SetActor keeps the name for the journal.
func (c *Computer) SetActor(name string) { c.Actor = name }

// Folder is the folder chosen for an office's papers.
func (c *Computer) Folder(office string) string { return c.Folders[office] }

// SetFolder keeps it.
func (c *Computer) SetFolder(office, folder string) {
	if c.Folders == nil {
		c.Folders = map[string]string{}
	}
	c.Folders[office] = folder
}

// Way is a way into another room that the room took.
type Way struct {
	Room string
	ID   model.ID
}

// Open makes a room and shows it where the window would stand first. As the window does, it shows the room again after every
// commit and gives it the keys that nothing else wants.
func Open(t *testing.T, s *service.Service, room func(*service.Service, part.Desk) part.Room) *Stage {
	t.Helper()
	st := &Stage{T: t, Service: s, Here: Here(t, s), opened: make(chan string, 1000), printed: make(chan string, 1000), refused: make(chan error, 1000)}
	st.Window = test.NewTempWindow(t, canvas.NewRectangle(nil))
	st.Window.SetPadded(false)
	st.Room = room(s, part.Desk{
		Window: st.Window,
		Here:   func() part.Here { return st.Here },
		Go:     func(room string, id model.ID) { st.Went = append(st.Went, Way{room, id}) },
		Saved:  func() { st.Saved++ },
		Say:    func(text string) { st.Said = append(st.Said, text) },
		Fail: func(err error) {
			if err != nil {
				st.refused <- err
			}
		},
		Computer: &st.Computer,
		Folder:   part.NewFolder(s.Path(), &st.Computer),
		Write:    service.WriteFile,
		Open:     func(path string) { st.opened <- path },
		Reveal:   func(path string) { st.opened <- path },
		Print:    func(path string) { st.printed <- path },
	})
	st.Window.SetContent(st.Room.Content())
	st.Window.Resize(fyne.NewSize(Width, Height))
	part.Keys(st.Window, st.key)
	s.Listen(func([]model.Kind) { st.Room.Show("") })
	st.Room.Show("")
	return st
}

// key gives the room a key.
func (st *Stage) key(e *fyne.KeyEvent) {
	if room, ok := st.Room.(interface{ TypedKey(*fyne.KeyEvent) bool }); ok {
		room.TypedKey(e)
	}
}

// Failed lists what was refused in a box over the window, from the start.
func (st *Stage) Failed() []error {
	for len(st.refused) > 0 {
		st.fails = append(st.fails, <-st.refused)
	}
	return st.fails
}

// NoFailures fails the test when something was refused in a box.
func (st *Stage) NoFailures() {
	st.T.Helper()
	for _, err := range st.Failed() {
		st.T.Errorf("refused: %s", phrase.Error(err))
	}
}

// Refusal waits until something is refused.
func (st *Stage) Refusal() error {
	st.T.Helper()
	select {
	case err := <-st.refused:
		return err
	case path := <-st.opened:
		st.T.Fatalf("%s was opened", path)
	case <-time.After(patience):
		st.T.Fatal("nothing was refused")
	}
	return nil
}

// Opened waits for the file that the room writes and has opened, and gives its path.
func (st *Stage) Opened() string {
	st.T.Helper()
	return st.handed(st.opened)
}

// Printed waits for the file that the room writes and has printed, and gives its path.
func (st *Stage) Printed() string {
	st.T.Helper()
	return st.handed(st.printed)
}

func (st *Stage) handed(on chan string) string {
	st.T.Helper()
	select {
	case path := <-on:
		return path
	case err := <-st.refused:
		st.T.Fatalf("refused: %s", phrase.Error(err))
	case <-time.After(patience):
		st.T.Fatal("no file was handed on")
	}
	return ""
}

// Silent tells whether no file was opened and nothing refused that the test has not asked for.
func (st *Stage) Silent() bool { return len(st.opened)+len(st.printed)+len(st.refused) == 0 }

// Paper waits for a PDF that the room writes and has opened, and gives its file name.
func (st *Stage) Paper() string {
	st.T.Helper()
	path := st.Opened()
	if raw := Must(os.ReadFile(path))(st.T); !strings.HasPrefix(string(raw), "%PDF") {
		st.T.Errorf("%s is no PDF", path)
	}
	return filepath.Base(path)
}
