package system

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"kongthun/model"
)

// Drawn says by whom the window is drawn.
type Drawn int

// The answers of Drawable.
const (
	DrawnHere    Drawn = iota // by this process: it goes on
	DrawnByTwin               // by the twin, which was started with the same arguments: this process ends, with End
	DrawnNowhere              // by nobody: the person is told the error, and this process ends, with End
)

const (
	// softVariable stands in the environment of the twin. Our copy of Fyne looks at it too (packaging/fyne-soft.patch): it then
	// draws only what changed, and nothing moves by itself.
	softVariable = "KONGTHUN_SOFT"
	// software is the way of a computer on which the twin draws.
	software = "software"
	// probing is how long a driver may take to answer. A cold one takes a second, a sick one for ever.
	probing = 6 * time.Second
)

// Soft tells whether this process draws by the processor, because the computer has no OpenGL that serves.
func Soft() bool { return os.Getenv(softVariable) != "" }

// ForgetDrawing has the next start ask the display adapter again.
func ForgetDrawing() error {
	return ThisComputer().Change(func(s *Settings) { s.Drawing = Drawing{} })
}

// drawing is what the choice of who draws asks of a computer, and what it does there.
type drawing struct {
	machine  string // the adapter, the session and the program's version: what the answer hangs on
	settings SettingsFile
	mark     string       // a file that stands there while a driver is being asked
	probe    func() error // nil if there is an OpenGL that serves; within probing
	start    func() error // starts the twin
}

// errSilent says that a driver gave no answer in time; the thread that asked it is lost.
var errSilent = errors.New("the driver does not answer")

// decide asks the adapter, unless it is known from an earlier start that it has no answer. A driver that took the process with it
// is known by the mark that was left. The error is why there is no OpenGL here.
func (d drawing) decide() (Drawn, error) {
	if d.settings.Read().Drawing == (Drawing{Way: software, Screen: d.machine}) && d.start() == nil {
		return DrawnByTwin, nil
	}
	why := d.ask()
	if why == nil {
		return DrawnHere, nil
	}
	if err := d.start(); err != nil {
		return DrawnNowhere, fmt.Errorf("%w; %w", why, err)
	}
	// A start that cannot be remembered is asked about again, and no more.
	_ = d.settings.Change(func(s *Settings) { s.Drawing = Drawing{Way: software, Screen: d.machine} })
	return DrawnByTwin, why
}

// ask probes the driver under the mark. The mark of an earlier start counts once, so that without a twin the next start dares
// again; a mark as young as a probe may be is that of another start going on beside this one.
func (d drawing) ask() error {
	info, err := os.Stat(d.mark)
	if err == nil && time.Since(info.ModTime()) > probing {
		content, _ := os.ReadFile(d.mark) // an unreadable one is of another machine
		_ = os.Remove(d.mark)
		if string(content) == d.machine {
			return errors.New("the driver ended the program when it was asked")
		}
	}
	// Without a mark a crash would not be known at the next start; the probe is worth it all the same.
	if os.MkdirAll(filepath.Dir(d.mark), 0o755) == nil {
		_ = os.WriteFile(d.mark, []byte(d.machine), 0o600)
	}
	why := d.probe()
	_ = os.Remove(d.mark)
	return why
}

// within gives a question a time limit.
func within(limit time.Duration, question func() error) error {
	answer := make(chan error, 1)
	go func() { answer <- question() }()
	select {
	case err := <-answer:
		return err
	case <-time.After(limit):
		return errSilent
	}
}

// serves judges what an OpenGL says of itself: Fyne 2.8 wants version 2.1. "GDI Generic" is Windows' own of 1997, which stands
// where there is no driver.
func serves(version, renderer string) error {
	var major, minor int
	if _, err := fmt.Sscanf(version, "%d.%d", &major, &minor); err != nil {
		return fmt.Errorf("no OpenGL but %q by %q", version, renderer)
	}
	if strings.EqualFold(renderer, "GDI Generic") || major < 2 || major == 2 && minor < 1 {
		return fmt.Errorf("OpenGL is %s by %s", version, renderer)
	}
	return nil
}

// undrawable is what a person is told when nobody can draw: with the program that works without a window, by its whole path.
func undrawable(why error) error {
	return model.NotFound("system.undrawable", "why", why.Error(), "cli", Headless())
}
