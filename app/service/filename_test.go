package service

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"kongthun/app/phrase"
	"kongthun/model/thai"
)

func TestFileNamesFitEverySystem(t *testing.T) {
	long := strings.Repeat("ที่", 100) // three letters each, and not to be parted
	for text, want := range map[string]string{
		"อบต.ทดลอง":         "อบต.ทดลอง",
		"อบจ./ตัวอย่าง":     "อบจ.-ตัวอย่าง",
		`a\b:c*d?e"f<g>h|i`: "a-b-c-d-e-f-g-h-i",
		"CON":               "_CON",
		"nul":               "_nul",
		"Com1.ข้อมูล":       "_Com1.ข้อมูล",
		"LPT² .x":           "_LPT² .x",
		"COM10":             "COM10",
		"CONTRACT":          "CONTRACT",
		"จุด... ":           "จุด",
		" .ซ่อน":            "ซ่อน",
		"สอง\nบรรทัด\tแท็บ": "สอง บรรทัด แท็บ",
		"นํ้า":                          "น้ำ",
		"e\u0301":                       "\u00e9",
		"zero\u200bwidth":               "zerowidth",
		"":                              "_",
		" . ":                           "_",
		"???":                           "---",
		long:                            strings.Repeat("ที่", 20),
		strings.Repeat("a", 179) + " b": strings.Repeat("a", 179),
	} {
		if got := FileName(text, ".x"); got != want+".x" {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestAnyTextNamesAFile(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ก-๙ ./]{0,90}`), rapid.SampledFrom(devices)).Draw(t, "text")
		name := FileName(text, ".kongthun")
		stem := strings.TrimSuffix(name, ".kongthun")
		if len(name) > 255 || !utf8.ValidString(name) || thai.Normalise(name) != name || strings.ContainsAny(name, `\/:*?"<>|`) {
			t.Fatalf("%q", name)
		}
		if stem != strings.Trim(stem, " .") || device(name) || FileName(stem, ".kongthun") != name {
			t.Fatalf("%q becomes %q", name, FileName(stem, ".kongthun"))
		}
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(folder)
		if err != nil || len(entries) != 1 || entries[0].Name() != name {
			t.Fatalf("%q is listed as %v, %v", name, entries, err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	})
}

// The names that the program itself gives are not changed, so that what is told is what stands there.
func TestTheProgramsOwnNamesAreFit(t *testing.T) {
	for _, key := range []string{"program", "program.portable_data", "start.demo_file", "document.folder.name", "proposal.intake.template.file"} {
		if name := phrase.Say(key); name == key || FileName(name, "") != name || thai.Normalise(name) != name {
			t.Errorf("%s: %q", key, name)
		}
	}
}
