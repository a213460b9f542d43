package service

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kongthun/app/phrase"
	"kongthun/model"
)

// published are three files with invented sums, as many as packaging/build makes.
func published() []model.FileSum {
	return []model.FileSum{
		{Name: setupFile, SHA256: strings.Repeat("0123456789abcdef", 4)},
		{Name: portableFile, SHA256: strings.Repeat("89abcdef", 8)},
		{Name: "kongthun-" + Version + "-linux-amd64.tar.gz", SHA256: strings.Repeat("7", 64)},
	}
}

// The front is the secretary's, the back the IT officer's: one sheet, with sums and without.
func TestTheGuideIsOneSheet(t *testing.T) {
	for name, files := range map[string][]model.FileSum{"with sums": published(), "without": nil} {
		pages, err := InstallGuidePDF(files)
		if err != nil {
			t.Fatal(err)
		}
		sides := strings.Split(pages.Text, "\f")
		if pages.Count != 2 || len(pages.Unprintable) > 0 {
			t.Fatalf("%s: %d pages, unprintable %v", name, pages.Count, pages.Unprintable)
		}
		for i, key := range []string{"guide.front.title", "guide.back.title"} {
			if !strings.Contains(sides[i], phrase.Say(key)) {
				t.Errorf("%s: side %d has no %q", name, i+1, phrase.Say(key))
			}
		}
		again, _ := InstallGuidePDF(files)
		if !bytes.Equal(pages.PDF, again.PDF) {
			t.Errorf("%s: other bytes the second time", name)
		}
	}
}

// A reader on the telephone names what she sees: version, file names and sums are those of this version.
func TestTheGuideNamesItsVersionAndFiles(t *testing.T) {
	with, without := wholeText(InstallGuide(published())), wholeText(InstallGuide(nil))
	for _, want := range []string{Version, setupFile, portableFile, "certutil -hashfile " + setupFile + " SHA256", "Get-FileHash " + setupFile} {
		if !strings.Contains(with, want) || !strings.Contains(without, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, f := range published() {
		if !strings.Contains(with, f.SHA256) || strings.Contains(without, f.SHA256) {
			t.Errorf("the sum of %s is missing, or there unasked", f.Name)
		}
	}
	table, list := phrase.Say("guide.where.table"), phrase.Say("guide.where.list")
	if !strings.Contains(with, table) || strings.Contains(with, list) || !strings.Contains(without, list) || strings.Contains(without, table) {
		t.Error("the reader is sent to sums that are not there")
	}
}

// wholeText is all a guide says, a line each.
func wholeText(g model.InstallGuide) string {
	lines := append(slices.Clone(g.Heading), g.Lead)
	for _, p := range g.Parts {
		lines = append(lines, p.Title)
		for _, s := range p.Sections {
			lines = append(lines, s.Number+". "+s.Title)
			for _, step := range s.Steps {
				lines = append(append(lines, step.Text), step.Typed...)
			}
		}
		for _, f := range p.Files {
			lines = append(lines, f.Name+" "+f.SHA256)
		}
	}
	return strings.Join(lines, "\n")
}

// Every sentence under "guide." is on the sheet with its gaps filled: a section that is not listed, or a step whose number jumps,
// would go unread.
func TestEverySentenceOfTheGuideIsOnIt(t *testing.T) {
	text := wholeText(InstallGuide(published()))
	if gap := regexp.MustCompile(`\{[a-z]*\}?`).FindString(text); gap != "" {
		t.Errorf("%s is not filled", gap)
	}
	step, found := regexp.MustCompile(`^[a-z]+\.([0-9]+|title)$`), 0
	for key := range phrase.Under("guide.") {
		if !step.MatchString(key) {
			continue
		}
		found++
		want := strings.TrimPrefix(phrase.Say("guide."+key, guideArgs(true)...), "!")
		if !strings.Contains(text, want) {
			t.Errorf("guide.%s is not on the sheet", key)
		}
	}
	if found < 30 {
		t.Errorf("only %d sentences were looked for", found)
	}
}

// Steps send the reader on by the number of a section: the one with that title.
func TestReferencesOfTheGuideFindTheirSections(t *testing.T) {
	args := guideArgs(true)
	for _, p := range InstallGuide(nil).Parts {
		for _, s := range p.Sections {
			i := slices.Index(args, s.Number)
			if i < 0 || phrase.Say("guide."+args[i-1]+".title") != s.Title {
				t.Errorf("section %s is %q, and its number stands for another", s.Number, s.Title)
			}
		}
	}
}

func TestSumsAreReadAsTheyAreWritten(t *testing.T) {
	a, b := strings.Repeat("0f", 32), strings.Repeat("A1", 32)
	lower := strings.ToLower(b)
	cases := []struct {
		name, list string
		want       []model.FileSum
		bad        int
	}{
		{name: "sha256sum", list: a + "  one.exe\n" + lower + "  two.zip\n", want: []model.FileSum{{Name: "one.exe", SHA256: a}, {Name: "two.zip", SHA256: lower}}},
		{name: "binary mark, capitals, folder, Windows' line ends", list: b + " *./อ่าน ก่อน.zip\r\n\r\n", want: []model.FileSum{{Name: "อ่าน ก่อน.zip", SHA256: lower}}},
		{name: "no line end", list: a + "  one.exe", want: []model.FileSum{{Name: "one.exe", SHA256: a}}},
		{name: "empty", list: "", bad: 1},
		{name: "only empty lines", list: "\n\n", bad: 3},
		{name: "no name", list: a + "  one.exe\n" + a + "  \n", bad: 2},
		{name: "no space", list: a, bad: 1},
		{name: "too short", list: a[2:] + "  one.exe\n", bad: 1},
		{name: "too long", list: a + "00  one.exe\n", bad: 1},
		{name: "no digits", list: strings.Repeat("xy", 32) + "  one.exe\n", bad: 1},
		{name: "another tool's", list: "SHA256 (one.exe) = " + a + "\n", bad: 1},
		{name: "a line without end", list: a + "  one.exe\n" + strings.Repeat("0", 1<<20), bad: 2},
		{name: "a program", list: "MZ\x90\x00\x03", bad: 1},
	}
	for _, c := range cases {
		got, bad := parseSums(strings.NewReader(c.list))
		if !slices.Equal(got, c.want) || bad != c.bad {
			t.Errorf("%s: %v, line %d; want %v, line %d", c.name, got, bad, c.want, c.bad)
		}
	}
}

func TestAListOfSumsThatIsNoneIsRefusedWithItsLine(t *testing.T) {
	folder := t.TempDir()
	good, bad := filepath.Join(folder, "SHA256SUMS"), filepath.Join(folder, "ผิด.txt")
	line := strings.Repeat("0f", 32) + "  one.exe\n"
	for path, text := range map[string]string{good: line, bad: line + "อะไร\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := LoadSums(good); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
	_, err := LoadSums(bad)
	if !errors.Is(err, model.Invalid("guide.sums_line")) || !strings.Contains(phrase.Error(err), "2") || !strings.Contains(phrase.Error(err), "ผิด.txt") {
		t.Errorf("%v: %q", err, phrase.Error(err))
	}
	for _, path := range []string{filepath.Join(folder, "none"), folder} {
		if _, err := LoadSums(path); !errors.Is(err, model.NotFound("guide.sums_file")) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func FuzzParseSums(f *testing.F) {
	f.Add([]byte(strings.Repeat("0f", 32) + " *one.exe\r\n"))
	f.Add([]byte("SHA256 (x) = 00\n\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sums, bad := parseSums(bytes.NewReader(data))
		if (bad == 0) != (len(sums) > 0) {
			t.Fatalf("%d sums and line %d", len(sums), bad)
		}
		for _, s := range sums {
			if len(s.SHA256) != 64 || strings.TrimSpace(s.Name) == "" || !bytes.Contains(bytes.ToLower(data), []byte(s.SHA256)) {
				t.Fatalf("%+v", s)
			}
		}
	})
}
