package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every kind of return is written, of a period as well as of a year, under its telling name.
func TestReturnsOfEveryKindAndPeriod(t *testing.T) {
	path := demoFile(t)
	folder := t.TempDir()
	for _, c := range []struct {
		args []string
		done bool
	}{
		{[]string{"--kind", "statement", "--period", "2569-Q1"}, true},
		{[]string{"--kind", "statement", "--period", "2569-m02", "--year", "2569"}, true},
		{[]string{"--kind", "money", "--year", "2569"}, true},
		{[]string{"--kind", "province", "--year", "2569"}, true},
		{[]string{"--kind", "statement", "--period", "2569-Q5"}, false},
		{[]string{"--kind", "statement", "--period", "2569-Q1", "--year", "2568"}, false},
		{[]string{"--kind", "action", "--period", "2569-Q1"}, false}, // made of a year only
		{[]string{"--kind", "spoons", "--year", "2569"}, false},
	} {
		out := filepath.Join(folder, strings.Join(c.args, "")+".xlsx")
		r := run(append([]string{"return", path, "-o", out}, c.args...)...)
		data, err := os.ReadFile(out)
		if written := err == nil && strings.HasPrefix(string(data), "PK"); written != c.done || (r.status == Done) != c.done {
			t.Errorf("%v: %d %s", c.args, r.status, r.err)
		}
	}
}

func TestWhatIsOwedIsListed(t *testing.T) {
	r := run("list", demoFile(t), "returns")
	for _, says := range []string{"statement\t2569-M02\t2025-12-15", "population\t2569\t2025-07-31", "province\t2569"} {
		if !strings.Contains(r.out, says) {
			t.Errorf("%q is not in\n%s", says, r.out)
		}
	}
}
