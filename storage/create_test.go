package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kongthun/model"
)

// listing names everything in a folder.
func listing(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestCreateMakesAnEmptyOfficeFile(t *testing.T) {
	path := newFile(t)
	if names := listing(t, filepath.Dir(path)); len(names) != 1 || names[0] != filepath.Base(path) {
		t.Errorf("the folder holds %q", names)
	}
	report, err := Check(path)
	if err != nil || len(report.Findings) != 0 || report.Values != 0 || report.Schema != schemaNow || report.Office != officeID || report.Program != "test" {
		t.Errorf("%+v, %v", report, err)
	}
	f := open(t, path)
	if f.Header() != (Header{Office: officeID, Program: "test"}) || f.Path() != path {
		t.Errorf("%+v %s", f.Header(), f.Path())
	}
}

func TestCreateRefuses(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "มีแล้ว.kongthun")
	if err := os.WriteFile(taken, []byte("ของเดิม"), 0o600); err != nil {
		t.Fatal(err)
	}
	good := Header{Office: officeID, Program: "test"}
	no := errors.New("not this one")
	cases := []struct {
		name string
		path string
		head Header
		o    Options
		want error
	}{
		{"a taken name", taken, good, Options{}, model.Conflict("file.exists")},
		{"a folder's name", folder, good, Options{}, model.Conflict("file.exists")},
		{"a missing folder", filepath.Join(folder, "ไม่มี", "a.kongthun"), good, Options{}, model.NotFound("file.missing")},
		{"a folder that is a file", filepath.Join(taken, "a.kongthun"), good, Options{}, model.NotFound("file.missing")},
		{"an ID of another kind", filepath.Join(folder, "a.kongthun"), Header{Office: id(model.KindFund, 1)}, Options{}, model.Invalid("file.office_id")},
		{"no ID", filepath.Join(folder, "a.kongthun"), Header{}, Options{}, model.Invalid("file.office_id")},
		{"what the check refuses", filepath.Join(folder, "a.kongthun"), good, Options{Check: func(string) error { return no }}, no},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := Create(c.path, c.head, c.o); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	if names := listing(t, folder); len(names) != 1 {
		t.Errorf("left in the folder: %q", names)
	}
	if b, err := os.ReadFile(taken); err != nil || string(b) != "ของเดิม" {
		t.Errorf("the file that was there: %q, %v", b, err)
	}
}

// Two that settle on the same name at the same time: one wins, whatever it was looking at before.
func TestSettleNeverTakesANameFromAnother(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a")
	for _, text := range []string{"first", "second"} {
		temporary := filepath.Join(folder, text)
		if err := os.WriteFile(temporary, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		err := settle(temporary, path)
		if text == "second" {
			refused(t, err, model.ErrConflict, "file.exists")
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "first" {
		t.Errorf("%q, %v", b, err)
	}
}

// A process killed while it creates leaves whole files under their names, and nothing else but temporary ones.
func TestCreateIsAllOrNothing(t *testing.T) {
	kills := 8
	if testing.Short() {
		kills = 2
	}
	whole := 0
	for n := range kills {
		folder := t.TempDir()
		cmd, cancel := child("create", folder)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(15+11*n) * time.Millisecond) // where the kill falls; nothing is asserted about it
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // killed
		cancel()
		files, err := filepath.Glob(filepath.Join(folder, "[0-9]*.kongthun"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			whole++
			if report, err := Check(path); err != nil || len(report.Findings) != 0 {
				t.Errorf("%s: %+v, %v", path, report, err)
			}
		}
	}
	t.Logf("%d kills left %d files, all whole", kills, whole)
}
