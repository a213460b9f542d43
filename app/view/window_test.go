//go:build window

package view

import (
	"archive/zip"
	"bytes"
	"crypto/rand"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/model"
)

// onMain hands work to the first goroutine.
var onMain = make(chan func())

// TestMain keeps the first goroutine free for the window, because the system's window calls must come from it.
func TestMain(m *testing.M) {
	go func() { os.Exit(m.Run()) }()
	for work := range onMain {
		work()
	}
}

// TestPath walks through the whole work of an office in the real window, from an empty home folder to the papers, and has the
// program without a window make the same papers from the file that it leaves. HEADLESS names that program, where Go is not there
// to build it; a folder named by WALKED is left with the file and the papers in it.
func TestPath(t *testing.T) {
	program := os.Getenv("HEADLESS")
	if program == "" {
		program = buildHeadless(t)
	}
	home := newHome(t)
	ended := make(chan int, 1)
	onMain <- func() {
		ended <- Run("", service.Surroundings{Clock: morning(), Random: rand.Reader, Actor: "test"})
	}
	w := begin(t)
	w.found()
	w.putMoney()
	bare := headless{t, program, filepath.Join(officesAt(t, home), officeName+extension)}
	w.registerProblem()
	w.hear()
	w.takeIn(home)
	w.agree()
	w.screen()
	w.score(bare)
	w.meet()
	minutes := w.conclude(home)
	w.recognise(w.code())
	w.keepBook()
	w.pay()
	w.state(home)
	again, register := w.report(home)
	if code := w.close(ended); code != 0 {
		t.Fatalf("the program ended with %d", code)
	}

	issued := bare.writes("minutes", "--meeting", "1/2569")
	if !bytes.HasPrefix(issued, []byte("%PDF-")) {
		t.Errorf("the command's minutes are no PDF but %q", issued[:min(20, len(issued))])
	}
	for where, got := range map[string][]byte{"the meeting": minutes, "the papers": again} {
		if !bytes.Equal(got, issued) {
			t.Errorf("the minutes from %s have %d bytes, the command's %d, and differ", where, len(got), len(issued))
		}
	}
	if !bytes.Equal(rows(t, register), rows(t, bare.writes("return", "--kind", "register", "--year", "2569"))) {
		t.Error("the register from the window is not the command's")
	}
	bare.run("verify")
	bare.knows(minutes)
	bare.checkRanking()
	bare.checkMeeting()
	bare.checkMoney()
	leave(t, bare.file, minutes, register)
}

// rows is the sheet of a return: its manifest beside it says on which day it was made, and that of the walk is another.
func rows(t *testing.T, book []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	data, err := fs.ReadFile(z, "xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// leave keeps what was walked, for those who ask for it.
func leave(t *testing.T, office string, minutes, register []byte) {
	folder := os.Getenv("WALKED")
	if folder == "" {
		return
	}
	file, err := os.ReadFile(office)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"office" + extension: file, "minutes.pdf": minutes, "register.xlsx": register} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// headless is the program without a window on the file that the walk has left.
type headless struct {
	*testing.T
	program, file string
}

// run runs a command and gives what it prints.
func (h headless) run(name string, args ...string) []byte {
	h.Helper()
	c := exec.Command(h.program, append([]string{name, h.file}, args...)...)
	var faults bytes.Buffer
	c.Stderr = &faults
	printed, err := c.Output()
	if err != nil {
		h.Fatalf("%s %v: %v\n%s", name, args, err, &faults)
	}
	return printed
}

// writes runs a command that writes a file and gives what is in it.
func (h headless) writes(name string, args ...string) []byte {
	h.Helper()
	path := filepath.Join(h.TempDir(), "written")
	h.run(name, append(args, "-o", path)...)
	data, err := os.ReadFile(path)
	if err != nil {
		h.Fatal(err)
	}
	return data
}

// reads runs a command that prints JSON.
func (h headless) reads(into any, name string, args ...string) {
	h.Helper()
	if err := json.Unmarshal(h.run(name, append(args, "--json")...), into); err != nil {
		h.Fatal(err)
	}
}

// sheet has the score sheets handed out from a copy of the file, which the window holds, and one of them filled in as a member does.
func (h headless) sheet(member int) string {
	h.Helper()
	folder := h.TempDir()
	data, err := os.ReadFile(h.file)
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "copy"+extension), data, 0o600)
	}
	if err != nil {
		h.Fatal(err)
	}
	out := exec.Command(h.program, "sheets", "out", filepath.Join(folder, "copy"+extension), "--year", "2569", "-o", folder)
	if said, err := out.CombinedOutput(); err != nil {
		h.Fatalf("%v\n%s", err, said)
	}
	books, err := filepath.Glob(filepath.Join(folder, "*.xlsx"))
	if err != nil || len(books) != len(seated) {
		h.Fatalf("%d sheets, %v", len(books), err)
	}
	slices.Sort(books)
	path := filepath.Join(folder, "returned.xlsx")
	fillSheet(h.T, books[member], path)
	return path
}

// knows has the command verify the minutes against the file.
func (h headless) knows(minutes []byte) {
	h.Helper()
	path := filepath.Join(h.TempDir(), "minutes.pdf")
	if err := os.WriteFile(path, minutes, 0o600); err != nil {
		h.Fatal(err)
	}
	var said service.Verdict
	headless{h.T, h.program, path}.reads(&said, "verify", "--office", h.file)
	for _, a := range said.Answers() {
		if a.Says != service.Yes {
			h.Errorf("verify: %+v", a)
		}
	}
}

// checkRanking holds the ranking to the keys that were pressed and the file that was taken in. Of the first two proposals one sheet
// less counts: a member left for each.
func (h headless) checkRanking() {
	h.Helper()
	var lines []struct {
		Title        string
		Rank, Sheets int
	}
	h.reads(&lines, "rank", "--year", "2569")
	if len(lines) != len(proposals) {
		h.Fatalf("%d proposals are ranked, not %d", len(lines), len(proposals))
	}
	for i, l := range lines {
		sheets := 4
		if i < 2 {
			sheets = 3
		}
		if l.Title != proposals[i] || l.Rank != i+1 || l.Sheets != sheets {
			h.Errorf("place %d: %+v, want %q by %d sheets", i+1, l, proposals[i], sheets)
		}
	}
}

// checkMeeting holds the meeting to what was clicked and typed.
func (h headless) checkMeeting() {
	h.Helper()
	var all []model.Meeting
	h.reads(&all, "list", "meeting")
	if len(all) != 1 || !all[0].Closed {
		h.Fatalf("want one meeting, closed: %+v", all)
	}
	absent := 0
	for _, a := range all[0].Roll {
		if len(a.Stays) == 0 && a.Reason != "" {
			absent++
		}
	}
	if absent != 1 || len(all[0].Roll) != len(seated) {
		h.Errorf("%d of %d are absent with a reason, want 1 of %d", absent, len(all[0].Roll), len(seated))
	}
	var items []model.Item
	for _, s := range all[0].Agenda {
		for _, it := range s.Items {
			if it.Kind == model.Decide { // the program puts its own reports on the agenda
				items = append(items, it)
			}
		}
	}
	if len(items) != len(proposals) {
		h.Fatalf("%d items, want %d", len(items), len(proposals))
	}
	for i, it := range items {
		vote, word, recused := model.Vote{Unanimous: true}, model.Approve, 0
		switch i {
		case 0:
			vote, recused = model.Vote{For: 2, Abstain: 1}, 1
		case 1:
			recused = 1
		case len(items) - 1:
			vote, word = model.Vote{How: model.ByName}, model.Reject
			if yes, no, _ := it.Vote.Counts(); yes != 1 || no != 3 {
				h.Errorf("by name %d for and %d against", yes, no)
			}
			it.Vote.Names = nil
		}
		if it.Title != proposals[i] || it.Vote == nil || !reflect.DeepEqual(*it.Vote, vote) || it.Resolution == nil || it.Resolution.Word != word || len(it.Recusals) != recused {
			h.Errorf("item %d is %+v", i+1, it)
		}
	}
	if r := items[0].Recusals[0]; r.Ground != model.IsParty || r.Left == "" || r.Returned == "" {
		h.Errorf("the recusal is %+v", r)
	}
}

// buildHeadless builds the program without a window, while HOME still tells Go where its cache is.
func buildHeadless(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "kongthun")
	build := exec.Command("go", "build", "-tags", "headless", "-o", path, "kongthun/app")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return path
}

// morning is a clock that goes on from nine on the day of the meeting.
func morning() func() time.Time {
	began := time.Now()
	year, month, day := meetingDay.YMD()
	return func() time.Time {
		return time.Date(year, time.Month(month), day, 9, 0, 0, 0, service.Thailand).Add(time.Since(began))
	}
}
