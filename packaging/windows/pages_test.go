//go:build wine

package windows

import (
	"os/exec"
	"slices"
	"testing"
	"time"
)

// wizardTitle is the title of the installer's pages, and of its questions.
const wizardTitle = "ติดตั้ง กองทุน"

// wizard is an installer whose pages a person goes through by keys.
type wizard struct {
	*computer
	program *exec.Cmd
	ended   chan error
	window  string // of its pages
}

// wizard starts an installer.
func (c *computer) wizard(path string) *wizard {
	c.Helper()
	w := &wizard{computer: c, program: c.command("wine", path), ended: make(chan error, 1)}
	if err := w.program.Start(); err != nil {
		c.Fatal(err)
	}
	go func() { w.ended <- w.program.Wait() }()
	return w
}

// begins waits for the first page.
func (w *wizard) begins() {
	w.Helper()
	w.window = w.computer.window(wizardTitle)
}

// answers waits for a question above the page, keeps a picture of it under a name if there is one, and answers it by a key.
func (w *wizard) answers(key, name string) {
	w.Helper()
	var boxes []string
	w.until("a question", func() bool {
		boxes = slices.DeleteFunc(w.windows(wizardTitle), func(id string) bool { return id == w.window })
		return len(boxes) == 1
	})
	w.until("the question in front", func() bool {
		front, _ := w.screen("getactivewindow")
		return front == boxes[0]
	})
	if name != "" {
		w.picture(boxes[0], name)
	}
	w.until("the answer", func() bool {
		gone := func() bool { return !slices.Contains(w.windows(wizardTitle), boxes[0]) }
		if !gone() {
			w.keys(key)
		}
		return w.soon(gone)
	})
}

// installs agrees to the folder on that page, and waits until a program is there.
func (w *wizard) installs(folder string) {
	w.Helper()
	done := func() bool { return w.there(folder + `\uninstall.exe`) }
	w.until("the program in "+folder, func() bool {
		w.keys("Return")
		return w.soon(done)
	})
}

// ends presses a key until the installer ends, and holds it to what it is to end with.
func (w *wizard) ends(key string, want int) {
	w.Helper()
	for deadline := time.Now().Add(patience); ; {
		select {
		case <-w.ended:
			if got := w.program.ProcessState.ExitCode(); got != want {
				w.Errorf("it ended with %d, want %d", got, want)
			}
			return
		case <-time.After(patience / 20):
		}
		if time.Now().After(deadline) {
			w.lost("the installer to end")
		}
		w.keys(key)
	}
}

// TestPages goes through the installer's pages as a person does who has no mouse.
func TestPages(t *testing.T) {
	path, _ := shipped(t)
	c := newComputer(t)
	untouched := c.files()

	w := c.wizard(path) // called off where it asks for the language
	c.window("กองทุน")
	w.ends("Escape", calledOff)

	w = c.wizard(path) // called off on the first page
	language := c.window("กองทุน")
	c.picture(language, "windows-installer-language")
	c.keys("Return")
	w.begins()
	c.keys("Escape")
	w.answers("Return", "")
	w.ends("Escape", calledOff)
	if made := without(c.files(), untouched); len(made) > 0 {
		t.Errorf("what was called off has made %q", made)
	}

	w = c.wizard(path) // for one
	c.window("กองทุน")
	c.keys("Return")
	w.begins()
	c.goes(w.window, "Return")
	c.still(w.window)
	c.picture(w.window, "windows-installer-whom")
	c.goes(w.window, "Return")
	w.installs(forOne)
	c.until("the last page", func() bool { return c.registered() })
	c.still(w.window)
	c.picture(w.window, "windows-installer-done")
	w.ends("Return", installed)
	if !c.there(startMenu) || !c.there(desktop) || !c.registered() {
		t.Error("it is not installed for the one")
	}

	w = c.wizard(path) // for all as well, in the language of the last time
	w.begins()
	c.goes(w.window, "Return")
	c.goes(w.window, "Down")
	c.still(w.window)
	c.keys("Return")
	w.answers("Escape", "windows-installer-two") // thinks again, and stays on the page
	c.still(w.window)
	c.keys("Return")
	w.answers("Return", "")
	w.installs(forAll)
	w.ends("Return", installed)
	if !c.there(forOne+`\kongthun.exe`) || !c.there(forAll+`\kongthun.exe`) {
		t.Error("it is not installed for both")
	}
}
