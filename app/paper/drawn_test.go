package paper

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"kongthun/app/paper/typeset"
)

// What the tests ask of drawn pages.

// Where page numbers and the lowest line of a footer stand, from the upper and from the lower edge.
const (
	numberAt = 48 * typeset.Point
	footerUp = 30 * typeset.Point
)

// failer is a test or a property's run.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// sound: every line stands inside the margins, furniture on the paper, and no two lines of a page overprint one another.
func sound(t failer, doc typeset.Document, sheet typeset.Sheet) {
	t.Helper()
	for i, p := range doc.Pages {
		var above []typeset.Line
		for _, m := range p.Marks {
			l, ok := m.(typeset.Line)
			if !ok {
				continue
			}
			inside := l.X >= sheet.Left-10 && l.X+l.Width <= sheet.Width-sheet.Right+10
			if !inside || l.Y < sheet.Top && l.Y != numberAt || l.Y > sheet.Height-footerUp {
				t.Fatalf("page %d: %q stands at %d, %d, %d wide", i+1, l.Text, l.X, l.Y, l.Width)
			}
			for _, o := range above {
				level := max(l.Y-o.Y, o.Y-l.Y)
				if level < l.Size && l.X < o.X+o.Width && o.X < l.X+l.Width {
					t.Fatalf("page %d: %q overprints %q", i+1, l.Text, o.Text)
				}
			}
			above = append(above, l)
		}
	}
}

// columns are the texts of all pages without white space, by the place where their lines begin, and for the lines that stand at
// no place of their own all together under -1. Page numbers and footers are left out.
func columns(doc typeset.Document, sheet typeset.Sheet) map[typeset.Length]string {
	out := map[typeset.Length]string{}
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			if l, ok := m.(typeset.Line); ok && l.Y >= sheet.Top && l.Y <= sheet.Height-sheet.Bottom {
				out[l.X] += squeezed(l.Text)
				out[-1] += squeezed(l.Text)
			}
		}
	}
	return out
}

// drawnWhole tells whether a text was drawn without a gap, in one column.
func drawnWhole(columns map[typeset.Length]string, text string) bool {
	for _, column := range columns {
		if strings.Contains(column, squeezed(text)) {
			return true
		}
	}
	return false
}

// squeezed is a text without white space.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// poppler runs a program of poppler-utils on a file, which its arguments call FILE. Without it the test is skipped, but on the
// build machine it fails.
func poppler(t testing.TB, file []byte, program string, args ...string) string {
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

// pageTexts is what poppler reads on every page.
func pageTexts(t testing.TB, pages Pages) []string {
	t.Helper()
	all := strings.Split(poppler(t, pages.PDF, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"), "\f")
	if len(all) != pages.Count+1 {
		t.Fatalf("poppler finds %d pages, %d were counted", len(all)-1, pages.Count)
	}
	return all[:pages.Count]
}

// comesBack: every line drawn is read again on its page, verbatim and in order.
func comesBack(t *testing.T, doc typeset.Document, pages Pages) {
	t.Helper()
	for i, text := range pageTexts(t, pages) {
		for _, line := range doc.Pages[i].Lines() {
			_, rest, found := strings.Cut(text, line)
			if !found {
				t.Errorf("page %d: %q does not come back", i+1, line)
				continue
			}
			text = rest
		}
	}
}

// stamps counts the pages that bear the draft word.
func stamps(doc typeset.Document, word string) int {
	n := 0
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			if s, ok := m.(typeset.Stamp); ok && s.Text == word {
				n++
				break
			}
		}
	}
	return n
}

// filler is a running text of so many letters that begins with a mark of its own.
func filler(mark string, letters int) string {
	const words = "ผู้สูงอายุที่ป่วยติดเตียงในพื้นที่ต้องการน้ำดื่มสะอาด การฟื้นฟูสมรรถภาพ และกำลังใจจากลูกหลานที่กตัญญู "
	var out strings.Builder
	out.WriteString(mark)
	for n := len([]rune(mark)); n < letters; n += len([]rune(words)) {
		out.WriteString(words)
	}
	return out.String() + "จบ" + strconv.Itoa(letters)
}
