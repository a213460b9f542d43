//go:build window && !windows

package view

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2/driver"
)

// hands are those of a person at a Linux desktop: xdotool sends the X server what they do.
type hands struct {
	window string // its number on the X server
}

// reach takes hold of the window once it is there.
func (h *hands) reach(context any) bool {
	x, ok := context.(driver.X11WindowContext)
	if !ok || x.WindowHandle == 0 {
		return false
	}
	h.window = strconv.Itoa(int(x.WindowHandle))
	return true
}

// raise puts the window in front, and tells whether it is there.
func (h *hands) raise() bool {
	return exec.Command("xdotool", "windowactivate", "--sync", h.window).Run() == nil
}

// place is where the window stands and how large it is.
func (h *hands) place(t *testing.T) string {
	t.Helper()
	return h.xdotool(t, "getwindowgeometry", h.window)
}

// point moves the mouse to a pixel of the window.
func (h *hands) point(t *testing.T, x, y int) {
	t.Helper()
	h.xdotool(t, "mousemove", "--window", h.window, strconv.Itoa(x), strconv.Itoa(y))
}

// press presses a button and lets it go.
func (h *hands) press(t *testing.T, b button) {
	t.Helper()
	h.xdotool(t, "click", strconv.Itoa(int(b)))
}

// strike presses keys, one after another, by their X names.
func (h *hands) strike(t *testing.T, keys ...string) {
	t.Helper()
	h.xdotool(t, append([]string{"key", "--delay", "15"}, keys...)...)
}

// write types a text.
func (h *hands) write(t *testing.T, text string) {
	t.Helper()
	h.xdotool(t, "type", "--delay", "8", text)
}

// picture writes what the window shows, by ImageMagick: what Fyne captures in a window that is drawn by the GPU is blank.
func (h *hands) picture(path string) error {
	return exec.Command("import", "-window", h.window, "-strip", "+dither", "-colors", "128", "PNG8:"+path).Run()
}

// xdotool sends events.
func (h *hands) xdotool(t *testing.T, args ...string) string {
	t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8") // it reads its words in the locale, and this one is always there
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("xdotool %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}
