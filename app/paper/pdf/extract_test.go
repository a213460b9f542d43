package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
	"kongthun/model/thai"
)

// poppler runs a program of poppler-utils on a file; the test is skipped without it, except on the build machine.
func poppler(t *testing.T, file []byte, program string, args ...string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the same bytes are read on Linux, which has poppler-utils")
	}
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s (poppler-utils) is not installed", program)
		}
		t.Skipf("%s (poppler-utils) is not installed", program)
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", path)
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

// Every drawn line comes back as it was written, in order, stretched ones and the worst stacks of marks too.
func TestTextComesBackVerbatim(t *testing.T) {
	for _, draft := range []string{"", "ร่าง"} {
		doc := sample(draft)
		file, err := Write(doc, sampleMeta)
		if err != nil {
			t.Fatal(err)
		}
		rest := poppler(t, file, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")
		for _, page := range doc.Pages {
			for _, line := range page.Lines() {
				_, after, found := strings.Cut(rest, line)
				if !found {
					t.Errorf("draft %q: line %q does not come back", draft, line)
					continue
				}
				rest = after
			}
		}
	}
}

// All legal stacks of marks come back, one a line, in both styles.
func TestLegalClustersComeBack(t *testing.T) {
	for _, bold := range []bool{false, true} {
		f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait()})
		all := specimen.Stacks()
		for i := 0; i < len(all); i += 30 {
			f.Add(typeset.Paragraph{Text: []typeset.Run{{Text: strings.Join(all[i:min(i+30, len(all))], " "), Bold: bold}}})
		}
		file, err := Write(f.Document(), sampleMeta)
		if err != nil {
			t.Fatal(err)
		}
		text := poppler(t, file, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")
		got := strings.Fields(strings.ReplaceAll(text, "\f", "\n"))
		number := 0
		for _, word := range got {
			if strings.HasPrefix(word, "‐") {
				number++ // of a page
				continue
			}
			if want := all[0]; word != want {
				t.Fatalf("bold %v: got %q, want %q", bold, word, want)
			}
			all = all[1:]
		}
		if len(all) > 0 || number < 2 {
			t.Errorf("bold %v: %d clusters lost, %d page numbers", bold, len(all), number)
		}
	}
}

func TestFontsAreEmbeddedSubsets(t *testing.T) {
	file, err := Write(sample(""), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	table := poppler(t, file, "pdffonts", "FILE")
	for _, name := range []string{"+Sarabun-Regular", "+Sarabun-Bold"} {
		_, row, found := strings.Cut(table, name)
		row, _, _ = strings.Cut(row, "\n")
		if !found || strings.Join(strings.Fields(row)[:6], " ") != "CID TrueType Identity-H yes yes yes" {
			t.Errorf("%s: %q", name, row)
		}
	}
}

func TestMetaIsRead(t *testing.T) {
	meta := sampleMeta
	meta.Title += " (ก) 😀 \\"
	meta.Attachments = []Attachment{
		{Name: "minutes.json", Type: "application/json", Description: "ข้อมูล", Bytes: []byte(`{"ก":1}`)},
		{Name: "a.txt", Type: "text/plain", Bytes: []byte("first")},
	}
	file, err := Write(sample(""), meta)
	if err != nil {
		t.Fatal(err)
	}
	info := poppler(t, file, "pdfinfo", "-enc", "UTF-8", "FILE")
	for _, want := range []string{meta.Title, meta.Author, meta.Subject, "Metadata Stream: yes", "A4", "PDF version:     1.7"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo does not tell %q:\n%s", want, info)
		}
	}
	out := filepath.Join(t.TempDir(), "out.json")
	poppler(t, file, "pdfdetach", "-save", "2", "-o", out, "FILE")
	if got, err := os.ReadFile(out); err != nil || string(got) != `{"ก":1}` {
		t.Errorf("attachment comes back as %q, %v", got, err)
	}
}

// Characters that the font lacks are drawn as boxes and still read as themselves.
func TestMissingCharactersAreStillText(t *testing.T) {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait(), Breaker: thai.NewBreaker(nil)})
	const line = "ยิ้ม 😀 龍 𝄞 ☐ ใช่ ☑ ไม่"
	f.Add(typeset.Paragraph{Text: typeset.Plain(line)})
	file, err := Write(f.Document(), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	if got := poppler(t, file, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"); !strings.Contains(got, line) {
		t.Errorf("got %q", got)
	}
}
