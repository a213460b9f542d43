package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSheetsGoOutAndComeBack(t *testing.T) {
	file, folder := demoFile(t), t.TempDir()
	folder = filepath.Join(folder, "ใบ") // made when there is none
	out := run("sheets", "out", file, "--year", "2569", "--round", "2", "-o", folder)
	books, err := filepath.Glob(filepath.Join(folder, "*.xlsx"))
	if out.status != Done || err != nil || len(books) != 15 || strings.Count(out.out, "\n") != 15 {
		t.Fatalf("%d files: %+v", len(books), out)
	}
	if again := run("sheets", "out", file, "--year", "2569", "--round", "2", "-o", folder); again.status != Done || strings.Count(again.out, "มีอยู่แล้ว") != 15 || strings.Contains(again.out, "(2).xlsx") {
		t.Errorf("what is there was written once more: %+v", again)
	}
	in := run(append([]string{"sheets", "in", file, "--year", "2569", "--round", "2"}, books...)...)
	if in.status != Done || in.err != "" || strings.Count(in.out, "ใหม่ 0") != 15 {
		t.Errorf("nothing was filled in: %+v", in)
	}
	noise := filepath.Join(folder, "อื่น.xlsx")
	if err := os.WriteFile(noise, []byte("ไม่ใช่ Excel"), 0o600); err != nil {
		t.Fatal(err)
	}
	mixed := run("sheets", "in", file, noise, books[0], "--year", "2569", "--round", "2", "--preview")
	if mixed.status != Refused || !strings.Contains(mixed.err, "อื่น.xlsx") || !strings.Contains(mixed.out, filepath.Base(books[0])) {
		t.Errorf("%+v", mixed)
	}
	if other := run("sheets", "in", file, books[0], "--year", "2569", "--round", "1"); other.status != Refused || !strings.Contains(other.err, "รอบที่ 2") {
		t.Errorf("another round: %+v", other)
	}
}

func TestSheetsWrongUsage(t *testing.T) {
	for _, args := range [][]string{
		{"sheets", "out", "x.kongthun"},
		{"sheets", "out", "x.kongthun", "--year", "2569"},
		{"sheets", "in", "x.kongthun", "--year", "2569"},
		{"sheets", "away", "x.kongthun", "y.xlsx", "--year", "2569"},
	} {
		if r := run(args...); r.status != WrongUsage || !strings.Contains(r.err, "kongthun sheets") {
			t.Errorf("%v: %+v", args, r)
		}
	}
}
