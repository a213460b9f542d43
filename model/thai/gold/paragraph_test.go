package gold

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"pgregory.net/rapid"
)

// marked writes a paragraph as a file has it.
func marked(p Paragraph) string {
	var out strings.Builder
	for i, r := range p.Text {
		out.WriteString(map[Mark]string{Need: "¦", Word: "|"}[p.Mark(i)])
		out.WriteRune(r)
	}
	return out.String()
}

func TestParse(t *testing.T) {
	const file = "# a remark\nมติ|ที่¦ประชุม |รับ¦ทราบ\n\nข้อ ๕\r\n"
	got, err := Parse("a.txt", file)
	if err != nil || len(got) != 2 {
		t.Fatalf("%d paragraphs, %v", len(got), err)
	}
	for i, want := range []struct{ where, text, marked string }{
		{"a.txt:2", "มติที่ประชุม รับทราบ", "มติ|ที่¦ประชุม |รับ¦ทราบ"},
		{"a.txt:4", "ข้อ ๕", "ข้อ ๕"},
	} {
		if p := got[i]; p.Where != want.where || p.Text != want.text || marked(p) != want.marked {
			t.Errorf("got %s %q, marked %q", p.Where, p.Text, marked(p))
		}
	}
}

func TestSlips(t *testing.T) {
	for _, tt := range []struct {
		line string
		want error
	}{
		{"|มติ", errIdle},
		{"มติ|", errIdle},
		{"มติ|¦ที่", errIdle},
		{"มติ||ที่", errIdle},
		{"|", errIdle},
		{"มติ| ที่", errSpace},
		{"มติ¦ ที่", errSpace},
		{"มติ |ที่", nil},
	} {
		_, err := Parse("a.txt", "มา\n"+tt.line)
		if !errors.Is(err, tt.want) || err != nil && !strings.Contains(err.Error(), "a.txt:2") {
			t.Errorf("%q: %v, want %v", tt.line, err, tt.want)
		}
	}
}

func TestMarksComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom([]rune("กาที่๕.ab")), 1, 4, -1), 1, 6).Draw(t, "words")
		line := words[0]
		for _, w := range words[1:] {
			line += rapid.SampledFrom([]string{"", " ", "|", "¦", " |", " ¦"}).Draw(t, "edge") + w
		}
		got, err := Parse("", line)
		if err != nil || len(got) != 1 || marked(got[0]) != line {
			t.Fatalf("%q became %v, %v", line, got, err)
		}
	})
}

func TestRead(t *testing.T) {
	folder := fstest.MapFS{
		"seen-b.txt":   {Data: []byte("ข|ค")},
		"seen-a.txt":   {Data: []byte("ก|ข")},
		"unseen-a.txt": {Data: []byte("||")},
		"README.md":    {Data: []byte("||")},
	}
	got, err := Read(folder, "seen-*.txt")
	if err != nil || len(got) != 2 || got[0].Where != "seen-a.txt:1" || got[1].Where != "seen-b.txt:1" {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := Read(folder, "unseen-*.txt"); !errors.Is(err, errIdle) {
		t.Errorf("a slip is %v", err)
	}
	if _, err := Read(folder, "lost-*.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file is %v", err)
	}
	if _, err := Read(folder, "["); err == nil {
		t.Error("a bad pattern is no error")
	}
}

// What the rules say of every mark and can be told without reading.
func TestMarksOfTheGoldText(t *testing.T) {
	text, err := Read(os.DirFS("../testdata/gold"), "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	letters := 0
	for _, p := range text {
		letters += len([]rune(p.Text))
		var before rune
		for i, r := range p.Text {
			switch {
			case p.Mark(i) == None:
				if before == ' ' && unicode.IsSpace(r) {
					t.Errorf("%s: two spaces before %q", p.Where, p.Text[i:])
				}
			case strings.ContainsRune("ๆฯ)”\",.:;!?%/ะาำๅ", r) || unicode.Is(unicode.Mn, r):
				t.Errorf("%s: a mark before %q", p.Where, p.Text[i:])
			case strings.ContainsRune("เแโใไ(“", before):
				t.Errorf("%s: a mark behind %q", p.Where, before)
			case unicode.IsDigit(before) && unicode.IsDigit(r):
				t.Errorf("%s: a mark inside a number, before %q", p.Where, p.Text[i:])
			}
			before = r
		}
	}
	if letters < 9000 {
		t.Errorf("%d characters only", letters)
	}
}
