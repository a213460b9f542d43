//go:build wine

package windows

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/model"
)

// problem is what the person types: the marks that Thai keyboards, shaping and code pages have most to do with.
const problem = "ผู้สูงอายุหกล้ม ที่ปั้นน้ำ กตัญญู"

// The office of the walk, beside which the program writes papers.
const (
	offices = home + `\Documents\กองทุน`
	office  = offices + `\สำนักงาน ที่ปั้น ๑.kongthun`
	papers  = offices + `\เอกสาร`
	opened  = `C:\opened`
)

// paper is one that the demonstration office can write: by the command, and by the window under a name.
type paper struct {
	name string
	args []string
}

var written = []paper{
	{"ร่างรายงานการประชุม_2569-02.pdf", []string{"minutes", "--meeting", "2/2569"}},
	{"รายงานการประชุม_2569-01.pdf", []string{"minutes", "--meeting", "1/2569"}},
	{"", []string{"return", "--kind", "action", "--year", "2569"}},
	{"", []string{"return", "--kind", "register", "--year", "2569"}},
}

// TestWalk is a day with the installed program, from the double click to the uninstaller.
func TestWalk(t *testing.T) {
	waitForTheDay()
	bare := buildHeadless(t)
	path, _ := shipped(t)
	w := newComputer(t)
	w.openers(opened)
	untouched := w.files()
	w.setup(path, installed)
	if err := os.MkdirAll(w.path(offices), 0o755); err != nil {
		t.Fatal(err)
	}
	cli := forOne + `\kongthun-cli.exe`
	w.must(cli, "demo", office)

	w.doubleClick(office)
	window := w.window(title)
	w.register(window, bare)
	w.picture(window, "windows-problem")
	w.print()
	w.picture(window, "windows-document")
	w.comesForward()

	w.setup(path, running)
	w.batch(running, `"`+forOne+`\uninstall.exe" /S _?=`+forOne)
	w.close(title)

	if said := w.must(cli, "list", office, "problem"); !strings.Contains(said, thaiBytes(problem)) && !strings.Contains(said, problem) {
		t.Errorf("what was typed is not in the file:\n%s", said)
	}
	w.must(cli, "verify", office)
	w.checkPapers(bare)

	kept := w.names(offices)
	w.uninstall(forOne)
	for _, f := range without(w.files(), untouched) {
		if !strings.HasPrefix(f, offices) && !strings.HasPrefix(f, opened) && f != home+`\AppData\Local\Programs` { // Windows' own
			t.Errorf("left behind: %s", f)
		}
	}
	if now := w.names(offices); !slices.Equal(now, kept) {
		t.Errorf("of the office's files %q are left, were %q", now, kept)
	}
}

// waitForTheDay lets the midnight of Thailand pass when it is near: a return tells on which day it was made, and those of the window
// and of the commands are compared.
func waitForTheDay() {
	now := time.Now().In(service.Thailand)
	year, month, day := now.Date()
	if left := time.Date(year, month, day+1, 0, 0, 0, 0, service.Thailand).Sub(now); left < 5*time.Minute {
		time.Sleep(left)
	}
}

// register types a problem into the register, and waits until a copy of the office file has it.
func (c *computer) register(window, bare string) {
	c.Helper()
	c.goes(window, "ctrl+2")
	c.goes(window, "F2")
	copied := filepath.Join(c.TempDir(), "copy.kongthun")
	c.typesThai(problem, "Tab", "what was typed to be in the office file", func() bool {
		data, err := os.ReadFile(c.path(office))
		if err != nil || os.WriteFile(copied, data, 0o600) != nil {
			return false
		}
		listed, err := exec.Command(bare, "list", copied, "problem").Output() // a copy taken within a write may not open
		return err == nil && bytes.Contains(listed, []byte(problem))
	})
}

// print goes to the papers and writes both minutes and both returns. Each is opened by what opens such files.
func (c *computer) print() {
	c.Helper()
	c.until("the first paper, opened", func() bool {
		c.keys("ctrl+9", "F2")
		return c.soon(func() bool { return len(c.names(opened)) == 1 })
	})
	another := func(than int) func() bool { return func() bool { return len(c.names(opened)) > than } }
	write := func(row int) []string {
		return slices.Concat([]string{"Home"}, slices.Repeat([]string{"Down"}, row), []string{"F2"})
	}
	c.until("the keys in the list of papers", func() bool {
		c.keys("Tab", "End", "F2") // in the list this writes its last paper, elsewhere the first once more, or nothing; an arrow would open a drop-down
		return c.soon(another(1))
	})
	for _, row := range wantedRows(c.T) {
		there := len(c.names(opened))
		c.until(fmt.Sprintf("the paper in row %d", row+1), func() bool {
			c.keys(write(row)...)
			return c.soon(another(there))
		})
	}
	if !c.allThere() {
		c.lost("both minutes and both returns among " + strings.Join(c.names(opened), ", "))
	}
}

// wantedRows are the rows of both minutes and both returns in the list of papers: of each meeting, the newest first; of the round;
// of the committee, of the year, and the returns.
func wantedRows(t *testing.T) []int {
	t.Helper()
	of := func(k model.Kind) []service.PaperKind { return service.PaperKinds(k) }
	minutes := slices.IndexFunc(of(model.KindMeeting), func(k service.PaperKind) bool { return k.Name == "minutes" })
	if minutes < 0 {
		t.Fatal("there are no minutes among the papers")
	}
	meetings := 2 * len(of(model.KindMeeting))
	returns := meetings + len(of(model.KindRound)) + len(of(model.KindBody)) + len(of(model.KindYear))
	return []int{minutes, meetings/2 + minutes, returns, returns + 1}
}

// allThere tells whether both minutes and both returns have been written and opened.
func (c *computer) allThere() bool {
	there := c.names(opened)
	books := slices.DeleteFunc(slices.Clone(there), func(n string) bool { return !strings.HasSuffix(n, ".xlsx") })
	return len(books) >= 2 && slices.Contains(there, written[0].name) && slices.Contains(there, written[1].name)
}

// comesForward opens the same file once more: that process ends, and there is still one window.
func (c *computer) comesForward() {
	c.Helper()
	c.must(forOne+`\kongthun.exe`, office)
	if open := c.windows(title); len(open) != 1 {
		c.Errorf("the file has %d windows", len(open))
	}
}

// buildHeadless builds the program without a window, for Linux.
func buildHeadless(t *testing.T) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "kongthun")
	x := exec.Command("go", "build", "-tags", "headless", "-o", out, "kongthun/app")
	x.Env = append(os.Environ(), "HOME="+os.Getenv("HOME_OF_GO"), "CGO_ENABLED=0", "GOOS=", "GOARCH=")
	if said, err := x.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return out
}

// sums are the SHA-256 of files.
func sums(t *testing.T, paths []string) map[[32]byte]string {
	t.Helper()
	out := map[[32]byte]string{}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[sha256.Sum256(data)] = p
	}
	return out
}

// checkPapers has each paper made again by the command, on Linux and on computers of other settings: all the same bytes, and the
// same as the window wrote and had opened.
func (c *computer) checkPapers(bare string) {
	c.Helper()
	var fromWindow, passedOn []string
	for _, n := range c.names(papers) {
		fromWindow = append(fromWindow, c.path(papers+`\`+n))
	}
	for _, n := range c.names(opened) {
		passedOn = append(passedOn, c.path(opened+`\`+n))
	}
	window, other := sums(c.T, fromWindow), sums(c.T, passedOn)
	linux := map[string][32]byte{}
	copied := filepath.Join(c.TempDir(), "copy.kongthun")
	if err := os.WriteFile(copied, c.read(office), 0o600); err != nil {
		c.Fatal(err)
	}
	for i, p := range written {
		out := filepath.Join(c.TempDir(), fmt.Sprint(i))
		if said, err := exec.Command(bare, append([]string{p.args[0], copied}, append(p.args[1:], "-o", out)...)...).CombinedOutput(); err != nil {
			c.Fatalf("%v: %v\n%s", p.args, err, said)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			c.Fatal(err)
		}
		sum := sha256.Sum256(data)
		linux[strings.Join(p.args, " ")] = sum
		if window[sum] == "" || other[sum] == "" {
			c.Errorf("%v: Linux's bytes (%x) are not among the window's (%q) or what was opened (%q)", p.args, sum[:6], window, other)
		}
	}
	c.checkLocales(linux)
}

// checkLocales makes the papers by the command of Windows, in each of some settings of a computer.
func (c *computer) checkLocales(want map[string][32]byte) {
	c.Helper()
	international := `HKCU\Control Panel\International`
	for _, l := range []struct {
		name     string
		env      []string
		settings map[string]string
	}{
		{"as it is: Thai", nil, nil},
		{
			"Thai with a Buddhist calendar and signs of its own",
			[]string{"TZ=America/Los_Angeles"},
			map[string]string{
				"Locale": "0000041E", "LocaleName": "th-TH", "iCalendarType": "7", "sDecimal": ",", "sThousand": ".", "sDate": "-",
				"sShortDate": "yy'ปี'd-M", "sTimeFormat": "HH'น.'mm", "iFirstDayOfWeek": "6", "NumShape": "2", "sNativeDigits": "๐๑๒๓๔๕๖๗๘๙",
			},
		},
		{
			"German, at the other end of the world",
			[]string{"TZ=Pacific/Kiritimati", "LC_ALL=C.UTF-8", "LANG=de_DE.UTF-8"},
			map[string]string{"Locale": "00000407", "LocaleName": "de-DE", "iCalendarType": "1", "sDecimal": ",", "sShortDate": "dd.MM.yyyy"},
		},
	} {
		for name, value := range l.settings {
			c.must("reg", "add", international, "/v", name, "/d", value, "/f")
		}
		there := &computer{c.T, c.prefix, append(slices.Clone(c.env), l.env...)}
		for _, p := range written {
			there.must(forOne+`\kongthun-cli.exe`, append([]string{p.args[0], office}, append(slices.Clone(p.args[1:]), "-o", `C:\paper`)...)...)
			if got := sha256.Sum256(c.read(`C:\paper`)); got != want[strings.Join(p.args, " ")] {
				c.Errorf("%s: %v has other bytes than Linux's", l.name, p.args)
			}
			if err := os.Remove(c.path(`C:\paper`)); err != nil {
				c.Fatal(err)
			}
		}
	}
}

// TestPortable unpacks the zip into a folder with a Thai name and works in it: everything stays in that folder.
func TestPortable(t *testing.T) {
	zips, err := filepath.Glob(filepath.Join(dist, "kongthun-*-portable.zip"))
	if err != nil || len(zips) != 1 {
		t.Fatalf("want one zip in %s: %v, %v", dist, zips, err)
	}
	w := newComputer(t)
	folder := home + `\Desktop\โฟลเดอร์ พกพา ที่ปั้น`
	if err := os.MkdirAll(w.path(folder), 0o755); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("unzip", "-q", zips[0], "-d", w.path(folder)).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	folder += `\kongthun`
	if !w.there(folder + `\portable.txt`) {
		t.Fatalf("the zip has %q", w.names(folder))
	}
	untouched, registry := w.files(), w.everywhere()

	program := w.command("wine", folder+`\kongthun.exe`)
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	first := w.window("กองทุน")
	w.goes(first, "Tab") // from the first button
	w.goes(first, "Tab") // to the third: the demonstration office
	w.keys("space")
	w.picture(w.window(title), "windows-portable")
	w.close("กองทุน")
	if err := program.Wait(); err != nil {
		t.Errorf("the program ended with %v", err)
	}

	made := w.names(folder + `\ข้อมูล`)
	if len(made) != 1 || !strings.HasSuffix(made[0], ".kongthun") {
		t.Fatalf("the folder for office files has %q", made)
	}
	var settings map[string]any
	if err := json.Unmarshal(w.read(folder+`\settings\settings.json`), &settings); err != nil || len(settings) == 0 {
		t.Errorf("the settings beside the program: %v, %v", settings, err)
	}
	for _, f := range without(w.files(), untouched) {
		if !strings.HasPrefix(f, folder+`\ข้อมูล`) && !strings.HasPrefix(f, folder+`\settings`) {
			t.Errorf("outside of its folders: %s", f)
		}
	}
	if entries := added(registry, w.everywhere()); len(entries) > 0 {
		t.Errorf("in the registry: %q", entries)
	}
}
