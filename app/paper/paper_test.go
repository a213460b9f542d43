package paper

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"kongthun/app/paper/typeset"
	"kongthun/app/phrase"
	"kongthun/model"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// all are the papers: how each is laid out and how it is made a file.
var all = []struct {
	name string
	doc  func() typeset.Document
	file func() (Pages, error)
}{
	{"minutes", func() typeset.Document { return minutes(dissented(), nil) }, func() (Pages, error) { return Minutes(dissented()) }},
	{"sealed", sealedDoc, func() (Pages, error) { return SealedMinutes(recordOfSix()) }},
	{"signin", func() typeset.Document { return signIn(attendance()) }, func() (Pages, error) { return SignIn(attendance()) }},
	{
		"blanksheets",
		func() typeset.Document {
			return typeset.Join([]typeset.Document{blankSheet(sheets()[0]), blankSheet(sheets()[1])})
		},
		func() (Pages, error) { return BlankSheets(sheets()) },
	},
	{"document", func() typeset.Document { return document(form()) }, func() (Pages, error) { return Document(form()) }},
	{"guide", func() typeset.Document { return guide(leaflet()) }, func() (Pages, error) { return Guide(leaflet()) }},
}

func sheets() []model.BlankSheet {
	return []model.BlankSheet{blank("นายสมมติ ทดสอบ", 6, 8), blank("นางทดสอบ สมมติ", 3, 4)}
}

// The golden texts hold every line of every page.
func TestGoldenPages(t *testing.T) {
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) {
			got := p.doc().Text() + "\n"
			path := filepath.Join("testdata", p.name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			wantLines := strings.Split(string(want), "\n")
			for i, line := range strings.Split(got, "\n") {
				if i >= len(wantLines) || line != wantLines[i] {
					t.Fatalf("line %d is %q, another than in %s (-update writes it anew)", i+1, line, path)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%s holds more lines", path)
			}
		})
	}
}

func TestEveryLineComesBackFromTheFile(t *testing.T) {
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) {
			pages, err := p.file()
			if err != nil {
				t.Fatal(err)
			}
			comesBack(t, p.doc(), pages)
			if len(pages.Unprintable) > 0 {
				t.Errorf("unprintable: %q", pages.Unprintable)
			}
		})
	}
}

// The same value gives the same bytes, also when several papers are made at once.
func TestSameBytes(t *testing.T) {
	for _, p := range all {
		t.Run(p.name, func(t *testing.T) {
			const runs = 3
			var files [runs]Pages
			var done sync.WaitGroup
			for i := range files {
				done.Add(1)
				go func() {
					defer done.Done()
					files[i], _ = p.file()
				}()
			}
			done.Wait()
			for i, f := range files {
				if len(f.PDF) == 0 || !bytes.Equal(f.PDF, files[0].PDF) {
					t.Errorf("run %d gives other bytes", i)
				}
			}
		})
	}
}

func TestFileTellsWhatItIs(t *testing.T) {
	pages, err := Minutes(meeting(1))
	if err != nil {
		t.Fatal(err)
	}
	info := poppler(t, pages.PDF, "pdfinfo", "-isodates", "-enc", "UTF-8", "FILE")
	for _, want := range []string{meeting(1).Title, "องค์การบริหารส่วนตำบลสมมติ", "A4"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo does not tell %q:\n%s", want, info)
		}
	}
	if !bytes.Contains(pages.PDF, []byte("D:20260115")) {
		t.Error("the file does not bear the meeting's date")
	}
}

// odd are characters that the letters lack, in the order of their codes.
var odd = []string{"မ", "ᨣ", "⚕", "龍", "😀"}

func TestUnprintableCharactersAreNamed(t *testing.T) {
	text := "😀 龍 မ ⚕ ᨣ 😀 ☐"
	m, s, b, g := meeting(1), attendance(), blank("ก", 2, 1), leaflet()
	m.Heading, m.Opening, m.Rolls[0].People[0].Name, m.Signatures[0].Name = []string{text}, text, text, text
	s.Rows[0].Name, b.Member, b.Title, b.Rows[0].Text, g.Lead = text, text, text, text, text
	for name, make := range map[string]func() (Pages, error){
		"minutes": func() (Pages, error) { return Minutes(m) }, "signin": func() (Pages, error) { return SignIn(s) },
		"blanksheets": func() (Pages, error) { return BlankSheets([]model.BlankSheet{b, b}) },
		"guide":       func() (Pages, error) { return Guide(g) },
	} {
		pages, err := make()
		var got []string
		for _, u := range pages.Unprintable {
			got = append(got, u.Character)
			if !strings.HasSuffix(u.Near, text) {
				t.Errorf("%s: %s is told near %q, which is not in %q", name, u.Character, u.Near, text)
			}
		}
		if err != nil || !slices.Equal(got, odd) {
			t.Errorf("%s: %q, %v; want %q", name, got, err, odd)
		}
	}
}

// A value without anything is an empty paper, and neither an error nor a panic.
func TestEmptyValues(t *testing.T) {
	for name, make := range map[string]func() (Pages, error){
		"minutes": func() (Pages, error) { return Minutes(model.Minutes{}) }, "signin": func() (Pages, error) { return SignIn(model.SignIn{}) },
		"blanksheet": func() (Pages, error) { return BlankSheets([]model.BlankSheet{{}}) },
		"document":   func() (Pages, error) { return Document(model.Document{}) },
		"guide":      func() (Pages, error) { return Guide(model.InstallGuide{}) },
	} {
		if pages, err := make(); err != nil || pages.Count != 1 || !bytes.Contains(pages.PDF, []byte("D:1970")) {
			t.Errorf("%s: %d pages, %v", name, pages.Count, err)
		}
	}
}

func TestNoSheetsAreRefused(t *testing.T) {
	_, err := BlankSheets(nil)
	if !errors.Is(err, model.NotFound("paper.no_sheets")) {
		t.Fatalf("got %v", err)
	}
	if said := phrase.Error(err); !strings.Contains(said, "ใบให้คะแนน") {
		t.Errorf("said: %q", said)
	}
}

// The words that the papers take from their values are there under the prefixes that the service gathers.
func TestWordsAreThere(t *testing.T) {
	for prefix, want := range map[string]map[string]string{
		"minutes.page.": meeting(1).Words, "signin.": attendance().Words, "sheet.": blank("", 1, 1).Words,
		"guide.word.": leaflet().Words,
	} {
		words := phrase.Under(prefix)
		for key := range want {
			if words[key] == "" {
				t.Errorf("no word %s%s", prefix, key)
			}
		}
	}
}

func BenchmarkMinutes(b *testing.B) {
	value, count := meeting(40), 0
	for b.Loop() {
		pages, err := Minutes(value)
		if err != nil {
			b.Fatal(err)
		}
		count += pages.Count
	}
	b.ReportMetric(float64(count)/b.Elapsed().Seconds(), "pages/s")
}
