package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/app/system"
)

// TestMain lets the test binary stand in for the program when a test or checkApart starts it again.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "verify" {
		main()
	}
	os.Exit(m.Run())
}

func officeFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ทดลอง.kongthun")
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
	if err := service.Demonstrate(context.Background(), path, around, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	return path
}

// What a person is told of a fault names the log (error.internal), also by the program without a window.
func TestCommandsKeepTheLog(t *testing.T) {
	moveState(t)
	for _, words := range [][]string{{"verify"}, {"verify", filepath.Join(t.TempDir(), "none.kongthun")}} {
		child := exec.Command(os.Args[0], words...)
		if err := child.Run(); err == nil {
			t.Errorf("%q has found something", words)
		}
		raw, err := os.ReadFile(filepath.Join(system.StateFolder(), "kongthun.log"))
		if line := fmt.Sprintf("process=%d\n", child.ProcessState.Pid()); err != nil || !strings.Contains(string(raw), line) {
			t.Errorf("%q: no %s in\n%s, %v", words, line, raw, err)
		}
		if _, err := os.Stat(filepath.Join(system.StateFolder(), "crash.txt")); runtime.GOOS != "windows" && err == nil {
			t.Errorf("%q: the next window would tell of a crash", words)
		}
	}
}

// moveState has the test's children keep their log in a folder of the test's; Windows has one folder for it only.
func moveState(t *testing.T) { t.Setenv("XDG_STATE_HOME", t.TempDir()) }

func TestAFileIsCheckedInAChild(t *testing.T) {
	moveState(t)
	sound := officeFile(t)
	if err := checkApart(sound); err != nil {
		t.Errorf("a sound file is refused: %v", err)
	}
	if err := checkApart(filepath.Join(t.TempDir(), "none.kongthun")); err == nil {
		t.Error("a missing file is sound")
	}
	raw, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8192; i < len(raw); i++ { // everything but bbolt's two meta pages
		raw[i] = 0xff
	}
	broken := filepath.Join(t.TempDir(), "broken.kongthun")
	if err := os.WriteFile(broken, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := checkApart(broken); err == nil || !strings.Contains(err.Error(), "file.damaged") {
		t.Errorf("a broken file: %v", err)
	}
}

func TestSomebodyIsAlwaysTheActor(t *testing.T) {
	if login() == "" {
		t.Error("nobody")
	}
}

func TestAPersonIsNamedWithoutTheComputer(t *testing.T) {
	for _, test := range []struct{ full, login, want string }{
		{"สมหญิง ทดสอบ", `OFFICE\somying`, "สมหญิง ทดสอบ"},
		{`VM\สมหญิง ทดสอบ`, `VM\somying`, "สมหญิง ทดสอบ"},
		{"", `OFFICE\somying`, "somying"},
		{"", "somying", "somying"},
	} {
		if got := person(test.full, test.login); got != test.want {
			t.Errorf("%q, %q: %q, want %q", test.full, test.login, got, test.want)
		}
	}
}
