package command

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"kongthun/app/service"
)

// ran is what a command did.
type ran struct {
	status   int
	out, err string
}

func around() service.Surroundings {
	return service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
}

func run(args ...string) ran {
	var out, err bytes.Buffer
	status := Run(args, Streams{Out: &out, Err: &err, Around: around()})
	return ran{status, out.String(), err.String()}
}

// demoBytes is the demonstration office, made once and copied for each test that wants it.
var demoBytes = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "kongthun")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "demo.kongthun")
	if err := service.Demonstrate(context.Background(), path, around(), func(int, int) {}); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func demoFile(t *testing.T) string {
	t.Helper()
	raw, err := demoBytes()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "สาธิต.kongthun")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDemoWritesAnOfficeAndNeverOverAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.kongthun")
	if r := run("demo", path); r.status != Done || !strings.Contains(r.out, path) {
		t.Fatalf("%+v", r)
	}
	before, _ := os.ReadFile(path)
	if r := run("demo", path); r.status != Refused || r.err == "" {
		t.Errorf("%+v", r)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file that was there has changed")
	}
	if r := run("verify", path); r.status != Done {
		t.Errorf("%+v", r)
	}
}

func TestWrongUsageIsTwoAndShowsTheLine(t *testing.T) {
	path := demoFile(t)
	for _, args := range [][]string{
		nil,
		{"nothing"},
		{"demo"},
		{"demo", "a", "b"},
		{"list", path},
		{"list", path, "spoons"},
		{"rank", path},
		{"rank", path, "--year"},
		{"rank", path, "--year", "x"},
		{"minutes", path, "--meeting", "1/2569"},
		{"minutes", path, "-o", "x.pdf"},
		{"minutes", path, "--meeting", "first", "-o", "x.pdf"},
		{"return", path, "--year", "2569"},
		{"return", path, "--kind", "action"},
		{"journal", path, "--unknown"},
	} {
		if r := run(args...); r.status != WrongUsage || r.out != "" || !strings.Contains(r.err, "kongthun ") {
			t.Errorf("%v: %+v", args, r)
		}
	}
	for _, args := range [][]string{{"help"}, {"--help"}, {"rank", "--help"}} {
		if r := run(args...); r.status != Done || !strings.Contains(r.out, "kongthun rank") {
			t.Errorf("%v: %+v", args, r)
		}
	}
}

// What the help and the refusals name is what there is: whoever is sent to a list by an error finds its name.
func TestKindsAreNamedWhereTheyAreAskedFor(t *testing.T) {
	path := demoFile(t)
	for command, args := range map[string][]string{"list": {"list", path, "spoons"}, "template": {"template", "spoons", "-o", filepath.Join(t.TempDir(), "x.xlsx")}} {
		help, wrong := run("help").out, run(args...).err
		for _, kind := range choices(command) {
			if !strings.Contains(help, " "+kind) || !strings.Contains(wrong, " "+kind) {
				t.Errorf("%s: %s is not named:\n%s", command, kind, wrong)
			}
		}
	}
	if list := choices("list"); len(list) != len(kinds) || len(choices("template")) < 8 || choices("verify") != nil {
		t.Errorf("%v", list)
	}
}

func TestRefusalsAreOneAndInThai(t *testing.T) {
	path := demoFile(t)
	folder := t.TempDir()
	other := filepath.Join(folder, "other.kongthun")
	if err := os.WriteFile(other, []byte("something else"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"list", filepath.Join(folder, "none.kongthun"), "problem"},
		{"list", other, "problem"},
		{"verify", other},
		{"rank", path, "--year", "2500"},
		{"rank", path, "--year", "2569"}, // two rounds: one must be named
		{"rank", path, "--year", "2569", "--round", "7"},
		{"minutes", path, "--meeting", "9/2569", "-o", filepath.Join(folder, "x.pdf")},
		{"minutes", path, "--meeting", "1/2569", "--fund", "ไม่มี", "-o", filepath.Join(folder, "x.pdf")},
		{"minutes", path, "--meeting", "1/2569", "-o", filepath.Join(folder, "no", "x.pdf")},
		{"return", path, "--kind", "spoons", "--year", "2569", "-o", filepath.Join(folder, "x.xlsx")},
	} {
		r := run(args...)
		thai := strings.ContainsFunc(r.err, func(c rune) bool { return c >= 'ก' && c <= '๛' })
		if r.status != Refused || !thai || strings.Contains(r.err, "service.") {
			t.Errorf("%v: %+v", args, r)
		}
	}
	left, _ := os.ReadDir(folder)
	if len(left) != 1 {
		t.Errorf("%d files are left, want the one that was there", len(left))
	}
}

func TestListGivesOneJSONDocumentWithTheDesignsNames(t *testing.T) {
	path := demoFile(t)
	for kind, name := range map[string]string{
		"office": "name", "fund": "name", "body": "seats", "year": "rules", "round": "rubric", "person": "name", "member": "seat",
		"problem": "title", "proposal": "title", "sheet": "round", "meeting": "number", "problems": "title",
	} {
		r := run("list", path, kind, "--json")
		var values []map[string]any
		if err := json.Unmarshal([]byte(r.out), &values); err != nil || len(values) == 0 {
			t.Errorf("%s: %v, %d values", kind, err, len(values))
			continue
		}
		for _, key := range []string{"id", name} {
			if _, ok := values[0][key]; !ok {
				t.Errorf("%s: no %q in %v", kind, key, values[0])
			}
		}
		if plain := run("list", path, kind); strings.Count(plain.out, "\n") != len(values) {
			t.Errorf("%s: %d lines for %d values", kind, strings.Count(plain.out, "\n"), len(values))
		}
	}
	if strings.Contains(run("list", path, "proposal", "--json").out, `\u0e`) {
		t.Error("Thai is escaped")
	}
}

func TestRankIsInOrderWithExactNames(t *testing.T) {
	path := demoFile(t)
	var lines []struct {
		Rank    int     `json:"rank"`
		ID      string  `json:"id"`
		Title   string  `json:"title"`
		NeedFit float64 `json:"needFit"`
		Score   float64 `json:"score"`
		Sheets  int     `json:"sheets"`
	}
	r := run("rank", "--json", path, "--year", "2569", "--round", "1") // flags may stand anywhere
	if err := json.Unmarshal([]byte(r.out), &lines); err != nil {
		t.Fatal(err, r)
	}
	if len(lines) != 14 {
		t.Errorf("%d lines, want the round's 15 proposals less the withdrawn one", len(lines))
	}
	for i, l := range lines {
		if l.Rank != i+1 || l.ID == "" || l.Title == "" || l.Sheets == 0 || l.NeedFit <= 0 || i > 0 && l.Score > lines[i-1].Score {
			t.Errorf("line %d: %+v", i, l)
		}
	}
	if r := run("rank", path, "--year", "2569", "--round", "2"); !strings.Contains(r.out, "(ชั่วคราว)") {
		t.Errorf("%+v", r)
	}
}

func TestMinutesAndReturnsAreTheSameBytesEveryTime(t *testing.T) {
	path, folder := demoFile(t), t.TempDir()
	write := func(name string, args ...string) []byte {
		file := filepath.Join(folder, name)
		if r := run(append(args, "-o", file)...); r.status != Done {
			t.Fatalf("%v: %+v", args, r)
		}
		raw, err := os.ReadFile(file)
		if err != nil || len(raw) < 1000 {
			t.Fatalf("%s: %d bytes, %v", name, len(raw), err)
		}
		return raw
	}
	for name, args := range map[string][]string{
		"closed.pdf":    {"minutes", path, "--meeting", "๑/๒๕๖๙"},
		"open.pdf":      {"minutes", path, "--meeting", "2/2569", "--fund", "health"},
		"action.xlsx":   {"return", path, "--kind", "action", "--year", "2569"},
		"register.xlsx": {"return", path, "--kind", "register", "--year", "2569"},
	} {
		if !bytes.Equal(write("1"+name, args...), write("2"+name, args...)) {
			t.Errorf("%s: two writings differ", name)
		}
	}
}

func TestVerifyNamesWhatWasChangedAroundTheProgram(t *testing.T) {
	path := demoFile(t)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	changed := bytes.Replace(raw, []byte("ไข้เลือดออก"), []byte("ไข้เลือดแดง"), -1)
	if bytes.Equal(raw, changed) {
		t.Fatal("nothing to change was found")
	}
	if err := os.WriteFile(path, changed, 0o600); err != nil {
		t.Fatal(err)
	}
	r := run("verify", path)
	if r.status != Refused || len(strings.Split(strings.TrimSpace(r.err), "\n")) < 2 {
		t.Errorf("%+v", r)
	}
	if r := run("verify", "--pages", path); r.status != Done {
		t.Errorf("the pages are whole and it may be opened: %+v", r)
	}
}

func TestJournalTellsWhoDidWhat(t *testing.T) {
	path := demoFile(t)
	r := run("journal", path)
	first, _, _ := strings.Cut(r.out, "\n")
	if r.status != Done || !strings.HasPrefix(first, "1\t") || !strings.Contains(first, "สร้างแฟ้มสำนักงาน") {
		t.Errorf("%q", first)
	}
	var entries []map[string]any
	if err := json.Unmarshal([]byte(run("journal", "--json", path).out), &entries); err != nil || len(entries) < 100 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

func TestATemplateFilledInIsTakenInWholeOrNotAtAll(t *testing.T) {
	path, folder := demoFile(t), t.TempDir()
	book := filepath.Join(folder, "แบบรับ.xlsx")
	if r := run("template", "intake", "-o", book); r.status != Done {
		t.Fatalf("%+v", r)
	}
	for _, args := range [][]string{{"template", "spoons", "-o", book + "2"}, {"template", "intake", "-o", book}} { // unknown; there already
		if r := run(args...); r.status != Refused {
			t.Errorf("%v: %+v", args, r)
		}
	}
	before := run("list", path, "proposal").out
	if r := run("import", path, book, "--year", "2569", "--round", "2", "--preview"); r.status != Refused && run("list", path, "proposal").out != before {
		t.Errorf("a preview changed the file: %+v", r)
	}

	action := filepath.Join(folder, "action.xlsx") // our own return, read back into the next round: known again, nothing lost
	if r := run("return", path, "--kind", "action", "--year", "2569", "-o", action); r.status != Done {
		t.Fatalf("%+v", r)
	}
	r := run("import", path, action, "--year", "2569", "--round", "2")
	if r.status != Done || !strings.Contains(r.out, "เพิ่ม\t") {
		t.Fatalf("%+v", r)
	}
	rows := strings.Count(r.out, "\tNHSO-ACTION ")
	if got := strings.Count(run("list", path, "proposal").out, "\n") - strings.Count(before, "\n"); rows == 0 || got != strings.Count(r.out, "เพิ่ม\t") {
		t.Errorf("%d rows, %d more proposals: %s", rows, got, r.out)
	}

	garbage := filepath.Join(folder, "เสีย.xlsx")
	if err := os.WriteFile(garbage, []byte("PK\x03\x04 and no more"), 0o600); err != nil {
		t.Fatal(err)
	}
	before = run("list", path, "proposal").out
	if r := run("import", path, action, garbage, "--year", "2569", "--round", "2"); r.status != Refused || !strings.Contains(r.err, "เสีย.xlsx") {
		t.Errorf("%+v", r)
	}
	if run("list", path, "proposal").out != before {
		t.Error("a refused import changed the file")
	}
	if r := run("import", path, filepath.Join(folder, "none.xlsx")); r.status != Refused {
		t.Errorf("%+v", r)
	}
}
