package command

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestOutcomesGoOutAndComeBack(t *testing.T) {
	path, folder := demoFile(t), t.TempDir()
	r := run("outcomes", "out", path, "--year", "2569", "--instalment", "7", "-o", folder)
	files, err := filepath.Glob(filepath.Join(folder, "*.xlsx"))
	if r.status != Done || err != nil || len(files) == 0 || len(files) != strings.Count(r.out, ".xlsx") {
		t.Fatalf("%+v, %d files", r, len(files))
	}
	if r := run("outcomes", "out", path, "--year", "2569", "--instalment", "7", "-o", folder); r.status != Refused {
		t.Errorf("written over what may be filled in: %+v", r)
	}
	if r := run("outcomes", "in", path, files[0], "--preview"); r.status != Refused || strings.Contains(r.out, "รับรายงานจาก") {
		t.Errorf("%+v", r)
	}
	// As it was handed out it is no report yet; one that is filled in is taken in by the service's test, since no command fills cells.
	if r := run("outcomes", "in", path, files[0]); r.status != Refused || !strings.Contains(r.err, filepath.Base(files[0])) {
		t.Errorf("%+v", r)
	}
	for _, args := range [][]string{
		{"outcomes", "in", path, filepath.Join(t.TempDir(), "ไม่มี.xlsx")},
		{"outcomes", "out", path, "--year", "2599", "-o", t.TempDir()},
	} {
		if r := run(args...); r.status != Refused || r.err == "" {
			t.Errorf("%q: %+v", args, r)
		}
	}
	for _, args := range [][]string{
		{"outcomes", "out", path, "-o", t.TempDir()}, {"outcomes", "out", path, "--year", "2569"}, {"outcomes", "in", path}, {"outcomes", "through", path},
	} {
		if r := run(args...); r.status != WrongUsage {
			t.Errorf("%q: %+v", args, r)
		}
	}
}
