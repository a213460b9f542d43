//go:build window

package view

import (
	"bytes"
	"crypto/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"kongthun/app/service"
)

// onMain hands work to the first goroutine.
var onMain = make(chan func())

// TestMain keeps the first goroutine free for the window, because the system's window calls must come from it.
func TestMain(m *testing.M) {
	go func() { os.Exit(m.Run()) }()
	for work := range onMain {
		work()
	}
}

// TestPath walks through the whole work of an office in the real window, from an empty home folder to the papers, and has the
// program without a window make the same papers from the file that it leaves.
func TestPath(t *testing.T) {
	program := buildHeadless(t)
	home := newHome(t)
	ended := make(chan int, 1)
	onMain <- func() {
		ended <- Run("", service.Surroundings{Clock: morning(), Random: rand.Reader, Actor: "test"})
	}
	w := begin(t)
	w.found()
	w.registerProblem()
	w.takeIn(home)
	w.score()
	w.meet()
	minutes := w.conclude(home)
	again, register := w.report(home)
	w.close()
	select {
	case code := <-ended:
		if code != 0 {
			t.Fatalf("the program ended with %d", code)
		}
	case <-time.After(patience):
		t.Fatal("the window did not close")
	}

	file, out := filepath.Join(home, say("program"), officeName+extension), filepath.Join(home, "out")
	command := func(args ...string) []byte {
		t.Helper()
		if said, err := exec.Command(program, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, said)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	issued := command("minutes", file, "--meeting", "1/2569", "-o", out)
	if !bytes.HasPrefix(issued, []byte("%PDF-")) {
		t.Errorf("the command's minutes are no PDF but %q", issued[:min(20, len(issued))])
	}
	for where, got := range map[string][]byte{"the meeting": minutes, "the papers": again} {
		if !bytes.Equal(got, issued) {
			t.Errorf("the minutes from %s have %d bytes, the command's %d, and differ", where, len(got), len(issued))
		}
	}
	if !bytes.Equal(register, command("return", file, "--kind", "register", "--year", "2569", "-o", out)) {
		t.Error("the register from the window is not the command's")
	}
	command("verify", file)
}

// buildHeadless builds the program without a window, while HOME still tells Go where its cache is.
func buildHeadless(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "kongthun")
	build := exec.Command("go", "build", "-tags", "headless", "-o", path, "kongthun/app")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return path
}

// newHome is a person's home folder with nothing in it, and a desktop that notes what it is asked to open. It is not t.TempDir,
// since a window that is still open when a walk fails writes to it.
func newHome(t *testing.T) string {
	home, err := os.MkdirTemp("", "home")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	t.Setenv("HOME", home)
	for name, folder := range map[string]string{"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "PATH": "bin"} {
		path := filepath.Join(home, folder)
		if err := os.Mkdir(path, 0o755); err != nil {
			t.Fatal(err)
		}
		if name == "PATH" {
			path += string(filepath.ListSeparator) + os.Getenv("PATH")
		}
		t.Setenv(name, path)
	}
	opener := "#!/bin/sh\necho \"$1\" >>\"$HOME/opened\"\n"
	if err := os.WriteFile(filepath.Join(home, "bin", "xdg-open"), []byte(opener), 0o755); err != nil {
		t.Fatal(err)
	}
	return home
}

// morning is a clock that goes on from nine on the day of the meeting.
func morning() func() time.Time {
	began := time.Now()
	year, month, day := meetingDay.YMD()
	return func() time.Time {
		return time.Date(year, time.Month(month), day, 9, 0, 0, 0, service.Thailand).Add(time.Since(began))
	}
}
