//go:build wine

package windows

import (
	"bytes"
	"image"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// title is how the title of the program's window ends when an office file is open.
const title = " — กองทุน"

// screen sends events to the screen, and gives what is printed. It reads its words in the locale: this one is always there.
func (c *computer) screen(args ...string) (string, error) {
	x := exec.Command("xdotool", args...)
	x.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := x.Output()
	return strings.TrimSpace(string(out)), err
}

// windows are those on the screen whose title ends with these words.
func (c *computer) windows(ending string) []string {
	found, err := c.screen("search", "--onlyvisible", "--name", ending+"$")
	if err != nil {
		return nil // it finds none
	}
	return strings.Fields(found)
}

// window waits for the one window whose title ends with these words, and has it in front.
func (c *computer) window(ending string) string {
	c.Helper()
	var found []string
	c.until("a window called …"+ending, func() bool {
		found = c.windows(ending)
		return len(found) == 1
	})
	c.until("it in front", func() bool {
		_, err := c.screen("windowactivate", "--sync", found[0])
		front, _ := c.screen("getactivewindow")
		return err == nil && front == found[0]
	})
	return found[0]
}

// keys presses keys, one after another, by their X names.
func (c *computer) keys(names ...string) {
	c.Helper()
	if _, err := c.screen(append([]string{"key", "--delay", "15"}, names...)...); err != nil {
		c.Fatalf("keys %v: %v", names, err)
	}
}

// goes presses a key until what the window shows is something else. The window has to stand still before: hence no caret may blink.
func (c *computer) goes(window, key string) {
	c.Helper()
	before := c.still(window)
	c.until("another picture by "+key, func() bool {
		c.keys(key)
		return c.soon(func() bool { return c.shown(window) != before })
	})
}

// still waits until a window shows the same for a while, and gives that.
func (c *computer) still(window string) string {
	c.Helper()
	now, same := "", 0
	c.until("the window to stand still", func() bool {
		last := now
		if now = c.shown(window); now == last {
			same++
		} else {
			same = 0
		}
		return same == 3
	})
	return now
}

// shown is the picture of a window, as bytes that are the same for the same picture.
func (c *computer) shown(window string) string {
	out, err := exec.Command("import", "-window", window, "-depth", "8", "rgb:-").Output()
	if err != nil {
		c.Fatalf("no picture: %v", err)
	}
	return string(out)
}

// typesThai types a text and keys that end it, on a keyboard that is Thai alone, and waits until it has come. A program under wine
// that takes keys late reads them all as if the last one's language were theirs: here they have but one.
func (c *computer) typesThai(text, end, come string, arrived func() bool) {
	c.Helper()
	keyboard := func(layout string) {
		if said, err := exec.Command("setxkbmap", layout).CombinedOutput(); err != nil {
			c.Fatalf("%v\n%s", err, said)
		}
	}
	keyboard("th")
	defer keyboard("us,th")
	if _, err := c.screen("type", "--delay", "12", text); err != nil {
		c.Fatalf("typing %s: %v", text, err)
	}
	c.keys(end)
	c.until(come, arrived)
}

// close closes the windows with these words, by the key for it. A window manager that is busy lets a key go by.
func (c *computer) close(ending string) {
	c.Helper()
	pressed := time.Time{}
	c.until("the window to close", func() bool {
		open := c.windows(ending)
		if len(open) > 0 && time.Since(pressed) > patience/12 {
			c.window(ending)
			c.keys("alt+F4")
			pressed = time.Now()
		}
		return len(open) == 0
	})
}

// picture keeps what a window shows, for people, and fails when it is blank.
func (c *computer) picture(window, name string) {
	c.Helper()
	folder := filepath.Join("..", "..", "out", "pictures")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		c.Fatal(err)
	}
	path := filepath.Join(folder, name+".png")
	if said, err := exec.Command("import", "-window", window, "-strip", "PNG24:"+path).CombinedOutput(); err != nil {
		c.Fatalf("%v\n%s", err, said)
	}
	f, err := os.Open(path)
	if err != nil {
		c.Fatal(err)
	}
	defer f.Close()
	shown, _, err := image.Decode(f)
	if err != nil {
		c.Fatal(err)
	}
	colours := map[[3]uint32]bool{}
	b := shown.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, blue, _ := shown.At(x, y).RGBA()
			colours[[3]uint32{r, g, blue}] = true
		}
	}
	if len(colours) < 50 {
		c.Errorf("%s has %d colours: there is nothing on it", path, len(colours))
	}
}

// doubleClick opens a file as a double click does: by what its ending is registered for. Windows looks at the person's part of the
// registry before everybody's; wine 8 at everybody's only, so the person's is put there first.
func (c *computer) doubleClick(file string) {
	c.Helper()
	for _, key := range []string{".kongthun", "Kongthun.Office"} {
		c.must("reg", "export", `HKCU\Software\Classes\`+key, `C:\own.reg`, "/y")
		own := c.read(`C:\own.reg`)
		c.write(`C:\own.reg`, string(bytes.ReplaceAll(own, utf16LE("HKEY_CURRENT_USER"), utf16LE("HKEY_LOCAL_MACHINE"))))
		c.must("reg", "import", `C:\own.reg`)
		if err := os.Remove(c.path(`C:\own.reg`)); err != nil {
			c.Fatal(err)
		}
	}
	c.must("start", file)
}

// openers registers what opens papers: it copies them into a folder, which shows that the program had Windows open them, each by
// its name.
func (c *computer) openers(folder string) {
	c.Helper()
	program := `C:\opener.exe`
	x := exec.Command("x86_64-w64-mingw32-gcc", "-municode", "-mwindows", "-Os", "-s", "-o", c.path(program), "testdata/opener.c")
	if said, err := x.CombinedOutput(); err != nil {
		c.Fatalf("%v\n%s", err, said)
	}
	if err := os.MkdirAll(c.path(folder), 0o755); err != nil {
		c.Fatal(err)
	}
	for _, ending := range []string{"pdf", "xlsx"} {
		class := `HKLM\Software\Classes\test.` + ending
		c.must("reg", "add", `HKLM\Software\Classes\.`+ending, "/ve", "/d", "test."+ending, "/f")
		c.must("reg", "add", class+`\shell\open\command`, "/ve", "/d", program+" "+folder+` "%1"`, "/f")
	}
}

// names are the names in a folder; none while it is not there.
func (c *computer) names(folder string) []string {
	entries, err := os.ReadDir(c.path(folder))
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	slices.Sort(out)
	return out
}
