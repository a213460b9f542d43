package system

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kongthun/model"
)

// computer is a made-up one for decide: what its driver answers and whether the twin can be started.
type computer struct {
	drawing
	answer, twin    error
	probed, started int
}

func newComputer(t *testing.T) *computer {
	folder := t.TempDir()
	c := &computer{}
	c.drawing = drawing{
		machine:  "adapter · local · 1",
		settings: SettingsAt(folder),
		mark:     filepath.Join(folder, "state", "probing.txt"),
		probe: func() error {
			c.probed++
			if content, err := os.ReadFile(c.mark); err != nil || string(content) != c.machine {
				t.Errorf("while the driver is asked the mark says %q, %v", content, err)
			}
			return c.answer
		},
		start: func() error { c.started++; return c.twin },
	}
	return c
}

// next starts the program once more and tells how often it asked the driver and started the twin.
func (c *computer) next() (who Drawn, probed, started int, why error) {
	c.probed, c.started = 0, 0
	who, why = c.decide()
	return who, c.probed, c.started, why
}

// leaveMark is a start that the driver ended while it was asked, some time ago.
func (c *computer) leaveMark(t *testing.T, machine string, ago time.Duration) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(c.mark), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.mark, []byte(machine), 0o600); err != nil {
		t.Fatal(err)
	}
	then := time.Now().Add(-ago)
	if err := os.Chtimes(c.mark, then, then); err != nil {
		t.Fatal(err)
	}
}

func TestDecide(t *testing.T) {
	no := errors.New("no OpenGL")
	remembered := func(c *computer, t *testing.T) {
		c.answer = no
		if who, _, _, _ := c.next(); who != DrawnByTwin {
			t.Fatal("the first start is to find the twin")
		}
		c.answer = nil
	}
	for _, test := range []struct {
		name            string
		before          func(*computer, *testing.T)
		who             Drawn
		probed, started int
	}{
		{"a driver that serves", nil, DrawnHere, 1, 0},
		{"no driver", func(c *computer, _ *testing.T) { c.answer = no }, DrawnByTwin, 1, 1},
		{"no driver and no twin", func(c *computer, _ *testing.T) { c.answer, c.twin = no, os.ErrNotExist }, DrawnNowhere, 1, 1},
		{"remembered", remembered, DrawnByTwin, 0, 1},
		{"remembered, and the twin is gone", func(c *computer, t *testing.T) {
			remembered(c, t)
			c.twin = os.ErrNotExist
		}, DrawnHere, 1, 1},
		{"remembered of another adapter", func(c *computer, t *testing.T) {
			remembered(c, t)
			c.machine = "another · local · 1"
		}, DrawnHere, 1, 0},
		{"forgotten", func(c *computer, t *testing.T) {
			remembered(c, t)
			if err := c.settings.Change(func(s *Settings) { s.Drawing = Drawing{} }); err != nil {
				t.Fatal(err)
			}
		}, DrawnHere, 1, 0},
		{"the driver ended the program", func(c *computer, t *testing.T) { c.leaveMark(t, c.machine, time.Hour) }, DrawnByTwin, 0, 1},
		{"and there is no twin", func(c *computer, t *testing.T) {
			c.leaveMark(t, c.machine, time.Hour)
			c.twin = os.ErrNotExist
		}, DrawnNowhere, 0, 1},
		{"another driver ended the program", func(c *computer, t *testing.T) { c.leaveMark(t, "another", time.Hour) }, DrawnHere, 1, 0},
		{"another start is asking just now", func(c *computer, t *testing.T) { c.leaveMark(t, c.machine, 0) }, DrawnHere, 1, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := newComputer(t)
			if test.before != nil {
				test.before(c, t)
			}
			who, probed, started, why := c.next()
			if who != test.who || probed != test.probed || started != test.started {
				t.Errorf("drawn by %d after %d questions and %d twins, want %d, %d, %d", who, probed, started, test.who, test.probed, test.started)
			}
			if who == DrawnNowhere && why == nil {
				t.Error("nobody draws, and no word of why")
			}
			if _, err := os.Stat(c.mark); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the mark is still there: %v", err)
			}
		})
	}
}

// A driver that crashed is dared again when there is no twin: the mark counts once.
func TestDecideDaresAgain(t *testing.T) {
	c := newComputer(t)
	c.leaveMark(t, c.machine, time.Hour)
	c.twin = os.ErrNotExist
	if who, _, _, _ := c.next(); who != DrawnNowhere {
		t.Fatalf("drawn by %d", who)
	}
	if who, probed, _, _ := c.next(); who != DrawnHere || probed != 1 {
		t.Fatalf("the second start is drawn by %d after %d questions", who, probed)
	}
}

func TestWithin(t *testing.T) {
	own := errors.New("an answer")
	if err := within(time.Minute, func() error { return own }); !errors.Is(err, own) {
		t.Errorf("the answer is %v", err)
	}
	never := make(chan struct{})
	defer close(never)
	if err := within(time.Millisecond, func() error { <-never; return nil }); !errors.Is(err, errSilent) {
		t.Errorf("a question without an answer gives %v", err)
	}
}

func TestServes(t *testing.T) {
	for _, test := range []struct {
		version, renderer string
		serves            bool
	}{
		{"4.6.0 NVIDIA 551.23", "NVIDIA GeForce RTX 3060/PCIe/SSE2", true},
		{"4.6.0 - Build 27.20.100.9664", "Intel(R) UHD Graphics 620", true},
		{"3.3 (Compatibility Profile) Mesa 22.3.6", "softpipe", true},
		{"2.1.0 - Build 8.15.10.2900", "Intel(R) HD Graphics", true},
		{"2.0.0", "an old one", false},
		{"1.4.0 - Build 8.14.10.2117", "Intel 945GM", false},
		{"1.1.0", "GDI Generic", false},
		{"4.6", "GDI Generic", false},
		{"", "", false},
		{"OpenGL ES 3.2", "a telephone", false},
	} {
		err := serves(test.version, test.renderer)
		if (err == nil) != test.serves {
			t.Errorf("%s by %s: %v", test.version, test.renderer, err)
		}
		if err != nil && !strings.Contains(err.Error(), test.renderer) {
			t.Errorf("%v does not name %s", err, test.renderer)
		}
	}
}

func TestUndrawableNamesTheOtherProgram(t *testing.T) {
	err := undrawable(errors.New("no OpenGL"))
	var told *model.Error
	if !errors.As(err, &told) || told.Args["cli"] != Headless() || told.Args["why"] != "no OpenGL" {
		t.Errorf("told %v", err)
	}
}
