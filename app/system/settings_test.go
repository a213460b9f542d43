package system

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestSettingsComeBackAsTheyWere(t *testing.T) {
	f := SettingsAt(filepath.Join(t.TempDir(), "not yet", "there"))
	if got := f.Read(); len(got.Recent) != 0 || got.Actor != "" || got.Scale != 0 {
		t.Errorf("a new computer remembers %+v", got)
	}
	want := Settings{
		Recent: []string{"/ก/ข.kongthun"}, Actor: "ผู้ทดสอบ", Scale: 1.25, Folders: map[string]string{"/ก/ข.kongthun": "/เอกสาร"},
		Drawing: Drawing{Way: "soft", Screen: "ทดสอบ"},
	}
	if err := f.Change(func(s *Settings) { *s = want }); err != nil {
		t.Fatal(err)
	}
	if got := f.Read(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	entries, err := os.ReadDir(filepath.Dir(f.path))
	if err != nil || len(entries) != 2 { // the settings and their locks
		t.Errorf("beside the settings lie %v, %v", entries, err)
	}
}

func TestAChangeKeepsWhatItDoesNotSpeakOf(t *testing.T) {
	f := SettingsAt(t.TempDir())
	var wait sync.WaitGroup
	for _, change := range []func(*Settings){
		func(s *Settings) { s.Actor = "ก" },
		func(s *Settings) { s.Scale = 1.5 },
		func(s *Settings) { s.Opened(string(filepath.Separator) + "x") },
		func(s *Settings) { s.Drawing.Way = "soft" },
	} {
		wait.Go(func() {
			if err := f.Change(change); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got := f.Read(); got.Actor != "ก" || got.Scale != 1.5 || len(got.Recent) != 1 || got.Drawing.Way != "soft" {
		t.Errorf("%+v", got)
	}
}

// takingTurns names the folder whose settings a child of this test is to change, and which of its changes it makes.
const takingTurns = "KONGTHUN_TEST_TURNS"

func TestProgramsTakeTurns(t *testing.T) {
	const programs, changes = 4, 25
	if folder := os.Getenv(takingTurns); folder != "" {
		f := SettingsAt(filepath.Dir(folder))
		for i := range changes {
			if got := f.Read(); got.Actor != "ผู้ทดสอบ" {
				t.Fatalf("the name is lost: %+v", got)
			}
			office := filepath.Join(folder, strconv.Itoa(i))
			if err := f.Change(func(s *Settings) { s.Folders[office] = office }); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	f := SettingsAt(t.TempDir())
	if err := f.Change(func(s *Settings) { s.Actor = "ผู้ทดสอบ" }); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for i := range programs {
		wait.Go(func() {
			child := exec.Command(os.Args[0], "-test.run=^TestProgramsTakeTurns$")
			child.Env = append(os.Environ(), takingTurns+"="+filepath.Join(filepath.Dir(f.path), strconv.Itoa(i)))
			if out, err := child.CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	wait.Wait()
	if got := f.Read(); got.Actor != "ผู้ทดสอบ" || len(got.Folders) != programs*changes {
		t.Errorf("of %d changes %d were kept, and the name %q", programs*changes, len(got.Folders), got.Actor)
	}
}

// A backup or a guard against viruses holds the file for a moment; on Windows nobody can replace it then.
func TestSomebodyInTheWayIsWaitedFor(t *testing.T) {
	f := SettingsAt(t.TempDir())
	if err := f.Change(func(s *Settings) { s.Actor = "ก" }); err != nil {
		t.Fatal(err)
	}
	reader, err := os.Open(f.path)
	if err != nil {
		t.Fatal(err)
	}
	changed := make(chan error)
	go func() { changed <- f.Change(func(s *Settings) { s.Scale = 1.5 }) }()
	time.Sleep(longestWait / 10)
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-changed; err != nil {
		t.Error(err)
	}
	if got := f.Read(); got.Actor != "ก" || got.Scale != 1.5 {
		t.Errorf("%+v", got)
	}
}

func TestAProgramThatKeepsItsTurnIsNotWaitedForForEver(t *testing.T) {
	f := SettingsAt(t.TempDir())
	defer f.turn()()
	if err := f.Change(func(s *Settings) { s.Actor = "ก" }); err != nil || f.Read().Actor != "ก" {
		t.Errorf("%+v, %v", f.Read(), err)
	}
}

func TestABrokenFileIsSetAside(t *testing.T) {
	for _, broken := range []string{"", "{", `{"scale":"large"}`, "\x00\x00\x00"} {
		f := SettingsAt(t.TempDir())
		if err := os.WriteFile(f.path, []byte(broken), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := f.Read(); got.Actor != "" || got.Scale != 0 {
			t.Errorf("%q: %+v", broken, got)
		}
		if err := f.Change(func(s *Settings) { s.Actor = "ก" }); err != nil || f.Read().Actor != "ก" {
			t.Errorf("%q: the program cannot remember any more: %v", broken, err)
		}
		aside, err := filepath.Glob(f.path + ".*.broken")
		if err != nil || len(aside) != 1 {
			t.Fatalf("%q: set aside %v, %v", broken, aside, err)
		}
		if raw, err := os.ReadFile(aside[0]); err != nil || string(raw) != broken {
			t.Errorf("what was set aside is %q, %v", raw, err)
		}
	}
}

func TestAFileThatCannotBeReadIsNotWrittenOver(t *testing.T) {
	f := SettingsAt(t.TempDir())
	if err := os.MkdirAll(filepath.Join(f.path, "in the way"), 0o755); err != nil {
		t.Fatal(err)
	}
	if got := f.Read(); got.Actor != "" {
		t.Errorf("%+v", got)
	}
	if err := f.Change(func(*Settings) {}); err == nil {
		t.Error("nothing was kept, and nobody told")
	}
}

func TestPathsInACarriedFolderAreToldFromThere(t *testing.T) {
	folder := t.TempDir()
	before, after := filepath.Join(folder, "E"), filepath.Join(folder, "F")
	within, outside := filepath.Join("ข้อมูล", "ก.kongthun"), filepath.Join(folder, "elsewhere.kongthun")
	here := SettingsAt(filepath.Join(before, "settings"))
	here.carry = before
	if err := here.Change(func(s *Settings) {
		s.Opened(outside)
		s.Opened(filepath.Join(before, within))
		s.Folders = map[string]string{filepath.Join(before, within): filepath.Join(before, "papers"), outside: outside}
	}); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(here.path)
	if err != nil || !strings.Contains(string(raw), `"ข้อมูล/ก.kongthun"`) {
		t.Errorf("the file holds %s, %v", raw, err)
	}
	if err := os.Rename(before, after); err != nil { // the stick has another letter
		t.Fatal(err)
	}
	there := SettingsAt(filepath.Join(after, "settings"))
	there.carry = after
	got := there.Read()
	if want := []string{filepath.Join(after, within), outside}; !reflect.DeepEqual(got.Recent, want) {
		t.Errorf("%v, want %v", got.Recent, want)
	}
	if got.Folders[filepath.Join(after, within)] != filepath.Join(after, "papers") || got.Folders[outside] != outside {
		t.Errorf("%v", got.Folders)
	}
}

func TestTheLastFilesAreRememberedOnce(t *testing.T) {
	var s Settings
	at := func(name string) string { return filepath.Join(string(filepath.Separator), "x", name) }
	for i := range mostRecent + 3 {
		s.Opened(at(string(rune('a' + i))))
	}
	s.Opened(at("f"))
	var names string
	for _, path := range s.Recent {
		names += filepath.Base(path)
	}
	if names != "fkjihged" {
		t.Errorf("%s", names)
	}
	s.Forget(at("k"))
	s.Forget(at("never opened"))
	if len(s.Recent) != mostRecent-1 || slices.Contains(s.Recent, whole(at("k"))) {
		t.Errorf("%v", s.Recent)
	}
}

func FuzzSettings(f *testing.F) {
	f.Add([]byte(`{"recent":["a"],"scale":1.5,"drawing":{"way":"x"}}`))
	f.Add([]byte(`{"folders":{"a":"b"}}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		file := SettingsAt(t.TempDir())
		if err := os.WriteFile(file.path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		var whole Settings
		understood := json.Unmarshal(raw, &whole) == nil
		if got := file.Read(); got.Actor != whole.Actor && understood {
			t.Errorf("%q: %+v", raw, got)
		}
		if err := file.Change(func(s *Settings) { s.Actor = "ก" }); err != nil || file.Read().Actor != "ก" {
			t.Errorf("%q: %v", raw, err)
		}
	})
}
