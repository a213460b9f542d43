package document

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

// TestMain gives all tests one application with our theme, because widgets ask for sizes when they are made.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(look.New(1))
	m.Run()
}

var day = time.Date(2026, 3, 2, 9, 30, 0, 0, service.Thailand)

func around() service.Surroundings {
	return service.Surroundings{Clock: func() time.Time { return day }, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// demonstrated is the demonstration office, written once for all tests.
var demonstrated = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "kongthun-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "demo.kongthun")
	if err := service.Demonstrate(context.Background(), path, around(), nil); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// demonstration is the demonstration office, opened, and where the frame would stand in it.
func demonstration(t *testing.T) (*service.Service, part.Here) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "สาธิต.kongthun")
	data, err := demonstrated()
	must(t, err)
	must(t, os.WriteFile(path, data, 0o600))
	s, err := service.Open(path, around())
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	bodies, err := s.Bodies("")
	must(t, err)
	years, err := s.Years("")
	must(t, err)
	rounds, err := s.Rounds(years[0].ID)
	must(t, err)
	return s, part.Here{Fund: bodies[0].Fund, Body: bodies[0].ID, Year: years[0].ID, Round: rounds[len(rounds)-1].ID}
}

// told collects what the room tells the window.
type told struct {
	opened chan string
	failed chan error
}

func (o told) path(t *testing.T) string {
	t.Helper()
	select {
	case p := <-o.opened:
		return p
	case err := <-o.failed:
		t.Fatalf("refused: %s", phrase.Error(err))
		return ""
	}
}

func openRoom(t *testing.T, s *service.Service, h part.Here) (*screen, fyne.Window, told) {
	t.Helper()
	o := told{make(chan string, 8), make(chan error, 8)}
	w := test.NewTempWindow(t, nil)
	room := New(s, part.Desk{
		Window: w, Here: func() part.Here { return h }, Go: func(string, model.ID) {}, Saved: func() {},
		Fail: func(err error) { o.failed <- err }, Open: func(path string) { o.opened <- path },
	})
	w.SetPadded(false)
	w.SetContent(room.Content())
	w.Resize(fyne.NewSize(1150, 700))
	room.Show("")
	return room.(*screen), w, o
}

func TestEveryPaperIsWrittenUnderItsName(t *testing.T) {
	s, h := demonstration(t)
	x, w, o := openRoom(t, s, h)
	rows := x.papers.Rows()
	if len(rows) != 8 { // two meetings with two papers each, the score sheets, two returns, the intake workbook
		t.Fatalf("%d papers", len(rows))
	}
	names := map[string]bool{}
	for _, p := range rows {
		x.papers.Pick(p.key)
		x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
		path := o.path(t)
		data, err := os.ReadFile(path)
		must(t, err)
		if magic := string(data[:2]); magic != "%P" && magic != "PK" {
			t.Errorf("%s begins with %q", path, magic)
		}
		if filepath.Dir(path) != filepath.Join(filepath.Dir(s.Path()), phrase.Say("document.folder.name")) {
			t.Errorf("%s is written to %s", p.Name, path)
		}
		if !strings.Contains(x.result.Text(), path) {
			t.Errorf("the path is not told: %q", x.result.Text())
		}
		names[filepath.Base(path)] = true
	}
	if len(names) != len(rows) {
		t.Errorf("some papers share a name: %v", names)
	}
	picture(t, w, "document-demo")
}

func TestIssuedMinutesAreTheBytesThatWereIssued(t *testing.T) {
	s, h := demonstration(t)
	x, _, o := openRoom(t, s, h)
	meetings, err := s.Meetings(h.Body)
	must(t, err)
	x.Show(meetings[0].ID) // the closed one
	p, ok := x.papers.Picked()
	if !ok || p.key != minutesKey(meetings[0].ID) || p.State != phrase.Say("document.issued") || len(p.Hash) != shortHash || p.On == "" {
		t.Fatalf("picked %+v", p)
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	data, err := os.ReadFile(o.path(t))
	must(t, err)
	sum := sha256.Sum256(data)
	if got := hex.EncodeToString(sum[:])[:shortHash]; got != p.Hash {
		t.Errorf("the file's SHA-256 begins with %s, shown is %s", got, p.Hash)
	}
}

func TestAReturnIsTheServicesReturn(t *testing.T) {
	s, h := demonstration(t)
	x, _, o := openRoom(t, s, h)
	x.papers.Pick(service.ReturnAction)
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	path := o.path(t)
	name, want, err := s.WriteReturn(service.ReturnAction, h.Year)
	must(t, err)
	got, err := os.ReadFile(path)
	must(t, err)
	if filepath.Base(path) != name || !bytes.Equal(got, want) {
		t.Errorf("%s holds %d bytes, want %s with %d", path, len(got), name, len(want))
	}
}

func TestWhatCannotBeWrittenIsTold(t *testing.T) {
	s, h := demonstration(t)
	x, _, o := openRoom(t, s, h)
	x.papers.Pick(service.ReturnRegister)
	name, _, err := s.WriteReturn(service.ReturnRegister, h.Year)
	must(t, err)
	must(t, os.MkdirAll(filepath.Join(x.folder.Path(), name), 0o755)) // a folder stands where the file should
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	select {
	case path := <-o.opened:
		t.Errorf("%s was opened", path)
	case err := <-o.failed:
		if !strings.Contains(phrase.Error(err), name) {
			t.Errorf("the refusal does not name the file: %s", phrase.Error(err))
		}
	}
}

func TestBlankSheetsWantAnOpenRound(t *testing.T) {
	s, h := demonstration(t)
	r, err := s.SaveRound(model.Round{Year: h.Year, Number: 3, Rubric: service.DefaultRubric()})
	must(t, err)
	h.Round = r.ID
	x, _, o := openRoom(t, s, h)
	for _, p := range x.papers.Rows() {
		if strings.HasPrefix(p.key, "sheets/") && p.State != phrase.Say("document.not_open") {
			t.Errorf("the sheets of a round that is not open are %q", p.State)
		}
	}
	x.papers.Pick("sheets/" + string(r.ID))
	x.write()
	if err := <-o.failed; !strings.Contains(err.Error(), "service.no_frozen") {
		t.Error(err)
	}
}

func TestBackupVerifies(t *testing.T) {
	s, h := demonstration(t)
	x, _, o := openRoom(t, s, h)
	dir := t.TempDir()
	x.folder.Choose(dir)
	path, err := backup(s, dir)
	must(t, err)
	if filepath.Base(path) != phrase.Say("document.backup.file", "name", "สาธิต", "date", "2026-03-02_0930") {
		t.Errorf("the copy is called %s", path)
	}
	report, err := service.Verify(path)
	must(t, err)
	if len(report.Findings) > 0 || report.Entries == 0 {
		t.Errorf("the copy's check: %+v", report)
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6}) // the same minute: a copy is never written over
	if err := <-o.failed; err == nil {
		t.Error("a second copy took the name of the first")
	}
}

func TestCheckOfAnOpenFile(t *testing.T) {
	s, _ := demonstration(t)
	text, sound, err := check(s)
	must(t, err)
	total, _, err := journal(s)
	must(t, err)
	if !sound || !strings.Contains(text, phrase.Say("document.sound", "values", "", "entries", "")[:30]) || total == 0 {
		t.Errorf("sound %t, %d entries: %s", sound, total, text)
	}
}

func TestJournal(t *testing.T) {
	s, h := demonstration(t)
	p, err := s.SaveProblem(model.Problem{Title: "ปัญหาที่เพิ่งลงทะเบียน"})
	must(t, err)
	x, _, _ := openRoom(t, s, h)
	total, list, err := journal(s)
	must(t, err)
	if len(list) != shownEntries || total < shownEntries {
		t.Fatalf("%d of %d entries", len(list), total)
	}
	want := entry{Seq: total, When: "2 มี.ค. 69 09:30", Who: "ผู้ทดสอบ", What: phrase.Say("journal.problem.add"), About: p.Title}
	if list[0] != want {
		t.Errorf("the newest entry is %+v, want %+v", list[0], want)
	}
	if rows := x.journal.Rows(); rows[0] != want || rows[1].Seq != total-1 {
		t.Errorf("shown first: %+v", rows[:2])
	}
	for _, e := range list {
		if strings.HasPrefix(e.What, "journal.") {
			t.Errorf("%s has no words", e.What)
		}
	}
}

func TestAnEmptyOfficeHasReturnsOnly(t *testing.T) {
	s, err := service.Create(filepath.Join(t.TempDir(), "ใหม่.kongthun"), service.Start{
		Office: model.Office{Name: "องค์การบริหารส่วนตำบลทดสอบ", Kind: model.Tambon, Changwat: "ตัวอย่าง"},
		Fund:   model.Fund{Kind: model.FundHealth, Name: "กองทุนทดสอบ"}, Body: "คณะกรรมการทดสอบ", Year: 2569, Rules: "2567",
	}, around())
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	x, w, o := openRoom(t, s, part.Here{})
	if len(x.papers.Rows()) != 0 {
		t.Errorf("papers of nowhere: %d", len(x.papers.Rows()))
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if len(o.opened)+len(o.failed) > 0 || x.result.Text() != phrase.Say("document.pick") {
		t.Errorf("nothing to write, and it says %q", x.result.Text())
	}
	picture(t, w, "document-empty")
}

// picture writes a capture to the folder named by GALLERY, for looking at; without it nothing is written.
func picture(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("GALLERY")
	if dir == "" {
		return
	}
	f, err := os.Create(dir + "/" + name + ".png")
	must(t, err)
	defer f.Close()
	must(t, png.Encode(f, w.Canvas().Capture()))
}
