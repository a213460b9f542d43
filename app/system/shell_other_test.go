//go:build !windows

package system

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// desktop puts programs of a desktop in the way of the real ones; each writes its name and what it was given to a file.
func desktop(t *testing.T, scripts map[string]string) (asked func() string) {
	t.Helper()
	folder := t.TempDir()
	diary := filepath.Join(folder, "asked")
	for name, script := range scripts {
		text := "#!/bin/sh\n" + script + "\necho " + name + " \"$@\" >" + diary + ".new && /bin/mv " + diary + ".new " + diary + "\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	return func() string {
		for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
			if raw, err := os.ReadFile(diary); err == nil {
				return string(raw)
			}
		}
		return "nothing"
	}
}

func TestTheDesktopOpensAFile(t *testing.T) {
	asked := desktop(t, map[string]string{"xdg-open": ""})
	if err := Open("/x/รายงาน การประชุม.pdf"); err != nil {
		t.Fatal(err)
	}
	if got := asked(); got != "xdg-open /x/รายงาน การประชุม.pdf\n" {
		t.Errorf("%q", got)
	}
}

func TestCUPSPrintsWhereItHasAPrinter(t *testing.T) {
	for name, c := range map[string]struct {
		scripts map[string]string
		sent    bool
		asked   string
	}{
		"a printer":        {map[string]string{"lpstat": "echo office; exit", "lp": "", "xdg-open": ""}, true, "lp /x.pdf\n"},
		"none":             {map[string]string{"lpstat": "exit", "lp": "", "xdg-open": ""}, false, "xdg-open /x.pdf\n"},
		"no CUPS":          {map[string]string{"xdg-open": ""}, false, "xdg-open /x.pdf\n"},
		"a broken printer": {map[string]string{"lpstat": "echo office; exit", "lp": "exit 1", "xdg-open": ""}, false, "xdg-open /x.pdf\n"},
	} {
		t.Run(name, func(t *testing.T) {
			asked := desktop(t, c.scripts)
			sent, err := Print("/x.pdf")
			if got := asked(); sent != c.sent || err != nil || got != c.asked {
				t.Errorf("%v, %v, %q", sent, err, got)
			}
		})
	}
}

// What was started apart leaves no dead process behind when it ends.
func TestWhatIsStartedApartIsForgotten(t *testing.T) {
	c := exec.Command("/bin/sh", "-c", "exit 3")
	if err := StartApart(c); err != nil {
		t.Fatal(err)
	}
	for until := time.Now().Add(10 * time.Second); syscall.Kill(c.Process.Pid, 0) == nil; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("it is still there, dead")
		}
	}
	if StartApart(exec.Command(filepath.Join(t.TempDir(), "none"))) == nil {
		t.Error("what is not there was started")
	}
}
