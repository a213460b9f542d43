package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kongthun/app/service"
)

// minutesFile writes the sealed minutes of the demonstration office's first meeting.
func minutesFile(t *testing.T, office string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "รายงาน.pdf")
	if r := run("minutes", office, "--meeting", "1/2569", "-o", path); r.status != Done {
		t.Fatalf("%+v", r)
	}
	return path
}

func TestVerifyGivesThreeAnswersAboutMinutes(t *testing.T) {
	office := demoFile(t)
	pdf := minutesFile(t, office)
	alone := run("verify", pdf)
	if alone.status != Done || strings.Count(alone.out, ": ใช่\n") != 2 || !strings.Contains(alone.out, "2. เป็นของแฟ้มนี้หรือไม่: บอกไม่ได้") {
		t.Errorf("%+v", alone)
	}
	with := run("verify", pdf, "--office", office)
	if with.status != Done || strings.Count(with.out, ": ใช่\n") != 3 {
		t.Errorf("%+v", with)
	}
	var v service.Verdict
	if r := run("verify", pdf, "--office", office, "--json"); r.status != Done || json.Unmarshal([]byte(r.out), &v) != nil || v.File.Says != service.Yes || v.Code == "" {
		t.Errorf("%+v", r)
	}
	whole, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{
		"appended": append(bytes.Clone(whole), " "...),
		"cut":      whole[:len(whole)-100],
		"foreign":  []byte("%PDF-1.4\n%%EOF\n"),
	} {
		other := filepath.Join(t.TempDir(), "other.pdf")
		if err := os.WriteFile(other, file, 0o600); err != nil {
			t.Fatal(err)
		}
		if r := run("verify", other, "--office", office); r.status != Refused || !strings.Contains(r.out, "3. เป็นไฟล์ที่ออกหรือไม่: ไม่ใช่") {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if r := run("verify", filepath.Join(t.TempDir(), "none.pdf"), "--office", office); r.status != Refused || !strings.Contains(r.err, "none.pdf") {
		t.Errorf("%+v", r)
	}
}

func TestVerifyFindsACode(t *testing.T) {
	office := demoFile(t)
	listed := run("list", office, "minutes")
	code := regexp.MustCompile(`[0-9A-Z]{5}(-[0-9A-Z]{5}){3}`).FindString(listed.out)
	if code == "" || !strings.Contains(listed.out, "1/2569") {
		t.Fatalf("%+v", listed)
	}
	if r := run("verify", office, "--code", strings.ToLower(code)); r.status != Done || !strings.Contains(r.out, code) {
		t.Errorf("%+v", r)
	}
	if r := run("verify", office, "--code", "00000-00000-00000-00000"); r.status != Refused || r.out == "" {
		t.Errorf("%+v", r)
	}
	if r := run("verify", office, "--code", "xx"); r.status != Refused || r.err == "" {
		t.Errorf("%+v", r)
	}
	if r := run("verify", office, "--code", code, "--json"); r.status != Done || !strings.Contains(r.out, `"says": "yes"`) {
		t.Errorf("%+v", r)
	}
}

func TestMinutesWithoutCorrectionsHaveNoSheet(t *testing.T) {
	office := demoFile(t)
	out := filepath.Join(t.TempDir(), "x.pdf")
	if r := run("minutes", office, "--meeting", "1/2569", "--corrections", "-o", out); r.status != Refused || !strings.Contains(r.err, "1/2569") {
		t.Errorf("%+v", r)
	}
}
