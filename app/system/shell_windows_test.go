package system

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/windows/registry"
)

func TestALongPathHasAShorterName(t *testing.T) {
	folder := t.TempDir()
	for range 6 {
		folder = filepath.Join(folder, strings.Repeat("กองทุน", 8))
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "ก.txt")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	short := shorter(path)
	if raw, err := os.ReadFile(short); err != nil || string(raw) != "x" {
		t.Errorf("%s: %q, %v", short, raw, err)
	}
	if missing := filepath.Join(folder, "missing.txt"); shorter(missing) != missing {
		t.Errorf("what is not there is %s", shorter(missing))
	}
}

// opener names the file into which the program that Windows starts for a test's file writes what it was given.
const opener = "KONGTHUN_TEST_OPENED"

func TestWindowsOpensAndPrintsThaiNames(t *testing.T) {
	if report := os.Getenv(opener); report != "" { // this is that program
		if err := os.WriteFile(report+".new", []byte(strings.Join(os.Args[len(os.Args)-2:], " ")), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(report+".new", report); err != nil {
			t.Fatal(err)
		}
		return
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "รายงาน การประชุม ที่ปั้น.kongthuntest")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	hive := registry.Key(registry.CURRENT_USER)
	remember(t, hive, `Software\Classes\.kongthuntest`, "", "KongthunTest")
	if k, err := registry.OpenKey(registry.CLASSES_ROOT, ".kongthuntest", registry.QUERY_VALUE); err == nil {
		_ = k.Close()
	} else { // wine 8 has one list of kinds of files for all users, and everybody may write it
		hive = registry.LOCAL_MACHINE
		remember(t, hive, `Software\Classes\.kongthuntest`, "", "KongthunTest")
	}
	verb := func(name string) {
		remember(t, hive, `Software\Classes\KongthunTest\shell\`+name+`\command`, "",
			`"`+self+`" -test.run=^TestWindowsOpensAndPrintsThaiNames$ `+name+` "%1"`)
	}
	verb("open")
	asked := func(name string) string {
		report := filepath.Join(folder, name)
		t.Setenv(opener, report)
		sent, err := false, error(nil)
		if name == "open" {
			err = Open(path)
		} else {
			sent, err = Print(path)
		}
		if err != nil || sent != (name == "print") {
			t.Fatalf("%s: sent %v, %v", name, sent, err)
		}
		for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
			if raw, err := os.ReadFile(report); err == nil {
				return string(raw)
			}
		}
		return "nothing"
	}
	for _, c := range []struct{ ask, want string }{{"open", "open "}, {"no print", "open "}, {"print", "print "}} {
		if c.ask == "print" {
			verb("print")
		}
		if got := asked(c.ask); got != c.want+path {
			t.Errorf("%s: Windows asked for %q", c.ask, got)
		}
	}
}
