package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pretend names the behaviour of this test program when it is run as one of the programs that are asked.
const pretend = "KONGTHUN_PRETEND"

func TestMain(m *testing.M) {
	switch os.Getenv(pretend) {
	case "":
		os.Exit(m.Run())
	case "dumb":
		os.Exit(0)
	case "ill":
		fmt.Fprint(os.Stderr, "no dictionary")
		os.Exit(1)
	case "wordy":
		fmt.Println("words")
	case "letters": // breaks after every character; with a number its speed
		if len(os.Args) > 1 {
			fmt.Println("2.5")
			return
		}
		for in := bufio.NewScanner(os.Stdin); in.Scan(); fmt.Println() {
			for at := range in.Text() {
				fmt.Print(at, " ")
			}
		}
	}
}

// asked is a program that behaves as told.
func asked(t *testing.T, as string) program {
	t.Helper()
	t.Setenv(pretend, as)
	return program{"other", os.Args[0]}
}

func TestProgram(t *testing.T) {
	p := asked(t, "letters")
	got, err := p.breaks([]string{"ดี", "", "ab"})
	if err != nil || fmt.Sprint(got) != "[[0 3] [] [0 1]]" {
		t.Errorf("got %v, %v", got, err)
	}
	if speed, err := p.speed([]string{"ดี"}, 3); err != nil || speed != 2.5 {
		t.Errorf("speed %v, %v", speed, err)
	}
	for as, want := range map[string]string{"dumb": "1 lines were asked", "ill": "no dictionary", "wordy": "no place"} {
		if _, err := asked(t, as).breaks([]string{"ดี"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", as, err)
		}
	}
	if _, err := asked(t, "wordy").speed([]string{"ดี"}, 1); err == nil {
		t.Error("a speed that is no number is no error")
	}
}

func TestOurs(t *testing.T) {
	o := newOurs()
	lines := []string{"", "ทุกคนสามารถ ๕ บาท มา"}
	got, err := o.breaks(lines)
	if err != nil || len(got) != 2 {
		t.Fatal(got, err)
	}
	for _, tt := range []struct {
		before string
		broken bool
	}{{"สามารถ", true}, {"รถ", false}, {"บาท", false}, {"มา", true}} {
		at := strings.LastIndex(lines[1], tt.before)
		if slices.Contains(got[1], at) != tt.broken {
			t.Errorf("before %s: broken is not %v in %v", tt.before, tt.broken, got[1])
		}
	}
	if _, err := o.breaks([]string{"มา\u200Bมา"}); err == nil {
		t.Error("a steering character, whose place others do not know, is no error")
	}
	if speed, err := o.speed(lines, 2); err != nil || speed <= 0 {
		t.Errorf("speed %v, %v", speed, err)
	}
}

// put writes the files of a folder.
func put(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestGauge(t *testing.T) {
	var out strings.Builder
	g := gauge{
		breakers: []breaker{newOurs(), asked(t, "letters")},
		gold:     put(t, map[string]string{"seen-a.txt": "มติ|ที่¦ประชุม |ดี\nมี |๕ บาท"}),
		lists:    put(t, map[string]string{"words.txt": "ดี\nมติ\n", "administrative.txt": "# our own\n\nก มติ\n"}),
		texts:    put(t, map[string]string{"a.json": `{"a": ["มติ ดี\nno Thai", 5], "b": {"c": "มติ ดี"}}`}),
		tell:     true, out: &out,
	}
	if err := g.run(); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(out.String()), " ")
	for _, want := range []string{
		"The seen half of the gold text: 2 paragraphs, 23 characters.",
		"The unseen half of the gold text is not in",
		"other 21 17 80.95 % 100.00 % 100.00 %",
		"other 18 16 88.89 % 100.00 % 100.00 %",
		"other 13 61.90 % 4",
		"other, at a tie: 4", "seen-a.txt:2: มี ๕| บาท",
		"other 2.5 MB/s",
		"each by itself: 3 lines", "other 3 1 none 0.00 %",
		"the real texts: 1 lines",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not told", want)
		}
	}
	if t.Failed() {
		t.Log(out.String())
	}
}

func TestWhatIsAbsent(t *testing.T) {
	var out strings.Builder
	g := gauge{
		breakers: []breaker{newOurs()}, out: &out,
		gold:  put(t, map[string]string{"unseen-a.txt": "มติ|ดี"}),
		lists: put(t, map[string]string{"words.txt": "มา"}),
		texts: filepath.Join(t.TempDir(), "none"),
	}
	if err := g.run(); err != nil || !strings.Contains(out.String(), "no real texts") {
		t.Errorf("%v: %s", err, out.String())
	}
	for name, bad := range map[string]gauge{
		"a slip in the gold text": {gold: put(t, map[string]string{"seen-a.txt": "|"}), lists: g.lists},
		"no gold text":            {gold: t.TempDir(), lists: g.lists},
		"no lists":                {gold: g.gold, lists: t.TempDir()},
		"no JSON":                 {gold: g.gold, lists: g.lists, texts: put(t, map[string]string{"a.json": "{"})},
		"a program that is ill":   {gold: g.gold, lists: g.lists, breakers: []breaker{asked(t, "ill")}},
	} {
		bad.out = &out
		if bad.breakers == nil {
			bad.breakers = g.breakers
		}
		if bad.run() == nil {
			t.Errorf("%s is no error", name)
		}
	}
}
