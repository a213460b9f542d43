package view

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// broken is a window as Fyne leaves it where there is nothing to draw on.
type broken struct {
	fyne.Window
	handle uintptr
}

func (broken) Show()                   { panic("no GLX") }
func (b broken) RunNative(f func(any)) { f(driver.X11WindowContext{WindowHandle: b.handle}) }

// Why there is no window stands in the log; over a window that is there, a panic goes on.
func TestWhyNoWindowCameIsLogged(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(before)
	if _, drawn := showFirst(broken{}); drawn || !strings.Contains(log.String(), "no GLX") {
		t.Errorf("drawn: %v; the log says %q", drawn, log.String())
	}
	defer func() {
		if fault := recover(); fault != "no GLX" {
			t.Errorf("the panic became %v", fault)
		}
	}()
	showFirst(broken{handle: 1})
}

// The time for the first frame is the driver's alone, and a window is told to be undrawn once.
func TestTheFirstFrameHasALimit(t *testing.T) {
	for name, c := range map[string]struct {
		limit time.Duration
		drawn bool
		slow  bool
		want  int
	}{
		"drawn":                        {time.Hour, true, false, 0},
		"not drawn":                    {time.Hour, false, false, 1},
		"silent":                       {0, true, true, 1},
		"silent, and not drawn at all": {0, false, true, 1},
	} {
		t.Run(name, func(t *testing.T) {
			told := make(chan bool, 10)
			gone := make(chan bool)
			handle := firstFrame(c.limit, func() (uintptr, bool) {
				if c.slow {
					<-gone
				}
				return 7, c.drawn
			}, func() {
				told <- true
				if c.slow {
					close(gone)
				}
			})
			if len(told) != c.want || handle != 7 {
				t.Errorf("told %d times, want %d; the window is %d", len(told), c.want, handle)
			}
		})
	}
}
