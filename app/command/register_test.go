package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRegistersOfTheDemonstration(t *testing.T) {
	office := demoFile(t)
	folder := filepath.Dir(office)
	for _, kind := range []string{"receipt", "course"} {
		book := filepath.Join(folder, kind+".xlsx")
		if r := run("register", office, "--year", "2569", "--round", "1", "--kind", kind, "-o", book); r.status != Done {
			t.Fatalf("%s: %s", kind, r.err)
		}
		if info, err := os.Stat(book); err != nil || info.Size() < 2000 {
			t.Errorf("%s: %v", kind, err)
		}
	}
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--kind", "other"}, "ไม่มีทะเบียนชนิด other"},
		{[]string{"--status", "other"}, "ไม่มีสถานะ other"},
	} {
		r := run(append([]string{"register", office, "--year", "2569", "--round", "1"}, c.args...)...)
		if r.status != Refused || !strings.Contains(r.err, c.says) {
			t.Errorf("%v: %d %s", c.args, r.status, r.err)
		}
	}
	if r := run("register", office); r.status != WrongUsage {
		t.Error("no year is no register")
	}
	if r := run("list", office, "step"); r.status != Done || !strings.Contains(r.out, "ถอนแล้ว") || !strings.Contains(r.out, "อนุมัติ") {
		t.Errorf("%d %s", r.status, r.out)
	}
}
