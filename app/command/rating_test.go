package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kongthun/app/service"
)

// opened is the demonstration office with its next list open for rating.
func opened(t *testing.T) string {
	t.Helper()
	path := demoFile(t)
	s, err := service.Open(path, around())
	if err == nil {
		_, err = s.OpenProblemList("ปี 2570")
	}
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRatingSheetsGoOutAndComeBack(t *testing.T) {
	path, folder := opened(t), t.TempDir()
	if r := run("ratings", path, "-o", folder); r.status != Done {
		t.Fatalf("%+v", r)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.xlsx"))
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	if r := run("ratings", path, "-o", folder); r.status != Refused {
		t.Errorf("written over: %+v", r)
	}
	group := filepath.Join(folder, "กลุ่ม")
	if err := os.Mkdir(group, 0o755); err != nil {
		t.Fatal(err)
	}
	if r := run("ratings", path, "--list", "2", "--group", "ชมรม", "-o", group); r.status != Done || !strings.Contains(r.out, "ชมรม") {
		t.Errorf("%+v", r)
	}
	if r := run("rated", path, files[0], "--preview"); r.status != Done || r.out != "" {
		t.Errorf("an empty sheet changes something: %+v", r)
	}
	if r := run("rated", path, files[0]); r.status != Done || !strings.Contains(r.out, "0 ช่อง") {
		t.Errorf("%+v", r)
	}
	for _, c := range [][]string{
		{"ratings", path, "--member", "ไม่มีคนนี้", "-o", group},
		{"ratings", path, "--list", "1", "-o", group}, // agreed upon
		{"ratings", path, "--list", "7", "-o", group},
		{"rated", path, filepath.Join(folder, "ไม่มี.xlsx")},
	} {
		if r := run(c...); r.status != Refused || r.err == "" {
			t.Errorf("%v: %+v", c, r)
		}
	}
	if r := run("ratings", path); r.status != WrongUsage {
		t.Errorf("%+v", r)
	}
}

func TestTheAreaIsListed(t *testing.T) {
	path := demoFile(t)
	for kind, lines := range map[string]int{"hearings": 3, "problemlists": 1, "ratings": 12} {
		if r := run("list", path, kind); r.status != Done || strings.Count(r.out, "\n") != lines {
			t.Errorf("%s: %+v", kind, r)
		}
	}
	for _, kind := range []string{"hearing", "issue"} {
		if r := run("template", kind, "-o", filepath.Join(t.TempDir(), "x.xlsx")); r.status != Done {
			t.Errorf("%s: %+v", kind, r)
		}
	}
}
