package document

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

var day = time.Date(2026, 3, 2, 9, 30, 0, 0, service.Thailand)

// demonstration is the demonstration office, and where the window would stand in it.
func demonstration(t *testing.T) (*service.Service, part.Here) {
	t.Helper()
	s := stage.Demonstration(t, day)
	return s, stage.Here(t, s)
}

// play puts the room on its stage.
func play(t *testing.T, s *service.Service, h part.Here) (*screen, *stage.Stage) {
	t.Helper()
	st := stage.Open(t, s, New)
	st.Here = h
	st.Room.Show("")
	return st.Room.(*screen), st
}

func TestEveryPaperIsWrittenUnderItsName(t *testing.T) {
	s, h := demonstration(t)
	x, st := play(t, s, h)
	rows := x.papers.Rows()
	meetings, err := s.Meetings(h.Body)
	stage.OK(t, err)
	proposals, err := s.Proposals(h.Round)
	stage.OK(t, err)
	of := func(k model.Kind) int { return len(service.PaperKinds(k)) }
	want := len(meetings)*of(model.KindMeeting) + of(model.KindRound) + of(model.KindBody) + of(model.KindYear) + len(proposals)*of(model.KindProposal) + 3 // two returns, the workbook
	projects, err := s.Projects(h.Year)
	stage.OK(t, err)
	for _, p := range projects {
		if p.Project.ID != "" {
			want += of(model.KindProject) + len(p.Disbursements)*of(model.KindDisbursement)
		}
	}
	if len(rows) != want {
		t.Fatalf("%d papers, want %d", len(rows), want)
	}
	notYet := []string{phrase.Say("document.no_call"), phrase.Say("document.no_corrections"), phrase.Say("document.not_approved"), phrase.Say("document.not_agreed")}
	names, written := map[string]bool{}, 0
	seen := map[string]bool{}
	for _, p := range rows {
		if slices.Contains(notYet, p.State) { // the demonstration may be without
			continue
		}
		if kind, _, _ := strings.Cut(p.key, "/"); seen[kind] && (p.group == ofProposals || p.group == ofProjects) {
			continue
		} else {
			seen[kind] = true
		}
		written++
		x.papers.Pick(p.key)
		x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
		path := st.Opened()
		data, err := os.ReadFile(path)
		stage.OK(t, err)
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
		st.Tap(phrase.Say("part.print"))
		if printed := st.Printed(); printed != path {
			t.Errorf("%s is printed from %s", p.Name, printed)
		}
	}
	if last := rows[len(rows)-1]; last.group != ofProjects || !seen["agreement"] || !seen["request"] || !seen["cover"] {
		t.Errorf("the papers of the year's projects are not the last: %s", last.Name)
	}
	if !seen["part3"] {
		t.Error("no report of an approved project is offered")
	}
	if len(names) != written {
		t.Errorf("some papers share a name: %v", names)
	}
	st.Picture("document-demo")
}

// The list can be cut down to what papers are about; the group stays when the room is shown again, and a paper is picked in it.
func TestPapersAreShownByWhatTheyAreAbout(t *testing.T) {
	s, h := demonstration(t)
	x, st := play(t, s, h)
	whole := len(x.papers.Rows())
	sum := 0
	for _, g := range groups()[1:] {
		x.only.SetSelected(phrase.Say("document.group." + string(g)))
		x.Show("")
		rows := x.papers.Rows()
		sum += len(rows)
		for _, p := range rows {
			if p.group != g {
				t.Errorf("%s stands among those of %s", p.Name, g)
			}
		}
		if _, ok := x.papers.Picked(); !ok || len(rows) == 0 {
			t.Errorf("nothing is picked among %d of %s", len(rows), g)
		}
		st.Picture("document-" + string(g))
	}
	if sum != whole {
		t.Errorf("the groups have %d papers, all are %d", sum, whole)
	}
	meetings, err := s.Meetings(h.Body)
	stage.OK(t, err)
	x.Show(meetings[0].ID) // a way here from another room shows the paper that it leads to
	if p, _ := x.papers.Picked(); p.key != minutesKey(meetings[0].ID) {
		t.Errorf("picked %s", p.key)
	}
	st.NoFailures()
}

func TestIssuedMinutesAreTheBytesThatWereIssued(t *testing.T) {
	s, h := demonstration(t)
	x, st := play(t, s, h)
	meetings, err := s.Meetings(h.Body)
	stage.OK(t, err)
	x.Show(meetings[0].ID) // the closed one
	p, ok := x.papers.Picked()
	if !ok || p.key != minutesKey(meetings[0].ID) || p.State != phrase.Say("life.certified") && p.State != phrase.Say("life.sealed") || len(p.Hash) < shortHash || p.On == "" {
		t.Fatalf("picked %+v", p)
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	data, err := os.ReadFile(st.Opened())
	stage.OK(t, err)
	sum := sha256.Sum256(data)
	issued, err := s.Issued(meetings[0].ID)
	stage.OK(t, err)
	if got := hex.EncodeToString(sum[:]); got != issued[0].SHA256 {
		t.Errorf("the file's SHA-256 begins with %s, shown is %s", got, p.Hash)
	}
}

func TestAReturnIsTheServicesReturn(t *testing.T) {
	s, h := demonstration(t)
	x, st := play(t, s, h)
	x.papers.Pick(service.ReturnAction)
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	path := st.Opened()
	name, want, err := s.WriteReturn(service.ReturnAction, h.Year)
	stage.OK(t, err)
	got, err := os.ReadFile(path)
	stage.OK(t, err)
	if filepath.Base(path) != name || !bytes.Equal(got, want) {
		t.Errorf("%s holds %d bytes, want %s with %d", path, len(got), name, len(want))
	}
}

func TestWhatCannotBeWrittenIsTold(t *testing.T) {
	s, h := demonstration(t)
	x, st := play(t, s, h)
	x.papers.Pick(service.ReturnRegister)
	name, _, err := s.WriteReturn(service.ReturnRegister, h.Year)
	stage.OK(t, err)
	stage.OK(t, os.MkdirAll(filepath.Join(x.desk.Folder.Path(), name), 0o755)) // a folder stands where the file should
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if err := st.Refusal(); !strings.Contains(phrase.Error(err), name) {
		t.Errorf("the refusal does not name the file: %s", phrase.Error(err))
	}
}

func TestBlankSheetsWantAnOpenRound(t *testing.T) {
	s, h := demonstration(t)
	r, err := s.SaveRound(model.Round{Year: h.Year, Number: 3, Rubric: service.DefaultRubric()})
	stage.OK(t, err)
	h.Round = r.ID
	x, st := play(t, s, h)
	for _, p := range x.papers.Rows() {
		if strings.HasPrefix(p.key, "sheets/") && p.State != phrase.Say("document.not_open") {
			t.Errorf("the sheets of a round that is not open are %q", p.State)
		}
	}
	x.papers.Pick("sheets/" + string(r.ID))
	x.open()
	if err := st.Refusal(); !strings.Contains(err.Error(), "service.no_frozen") {
		t.Error(err)
	}
}

func TestBackupVerifies(t *testing.T) {
	s, h := demonstration(t)
	x, st := play(t, s, h)
	dir := t.TempDir()
	x.desk.Folder.Choose(dir)
	path, err := backup(s, dir)
	stage.OK(t, err)
	if filepath.Base(path) != phrase.Say("document.backup.file", "name", "สาธิต", "date", "2026-03-02_0930") {
		t.Errorf("the copy is called %s", path)
	}
	report, err := service.Verify(path)
	stage.OK(t, err)
	if len(report.Findings) > 0 || report.Entries == 0 {
		t.Errorf("the copy's check: %+v", report)
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6}) // the same minute: a copy is never written over
	if err := st.Refusal(); err == nil {
		t.Error("a second copy took the name of the first")
	}
}

func TestCheckOfAnOpenFile(t *testing.T) {
	s, _ := demonstration(t)
	text, sound, err := check(s)
	stage.OK(t, err)
	total, _, err := journal(s)
	stage.OK(t, err)
	if !sound || !strings.Contains(text, phrase.Say("document.sound", "values", "", "entries", "")[:30]) || total == 0 {
		t.Errorf("sound %t, %d entries: %s", sound, total, text)
	}
}

func TestJournal(t *testing.T) {
	s, h := demonstration(t)
	p, err := s.SaveProblem(model.Problem{Title: "ปัญหาที่เพิ่งลงทะเบียน"})
	stage.OK(t, err)
	x, _ := play(t, s, h)
	total, list, err := journal(s)
	stage.OK(t, err)
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
	s := stage.Office(t, day, model.Office{})
	x, st := play(t, s, part.Here{})
	if len(x.papers.Rows()) != 0 {
		t.Errorf("papers of nowhere: %d", len(x.papers.Rows()))
	}
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if !st.Silent() || x.result.Text() != phrase.Say("document.pick") {
		t.Errorf("nothing to write, and it says %q", x.result.Text())
	}
	st.Picture("document-empty")
}

func TestABackupsNameEndsInItsTime(t *testing.T) {
	long := filepath.Join("x", strings.Repeat("ที่", 26)+".kongthun") // as long as a name may be
	for office, want := range map[string]string{
		filepath.Join("x", "ทดสอบ.kongthun"): "สำรอง_ทดสอบ_2026-03-02_0930.kongthun",
		filepath.Join("x", "CON.kongthun"):   "สำรอง__CON_2026-03-02_0930.kongthun",
		long:                                 "สำรอง_" + strings.Repeat("ที่", 20) + "_2026-03-02_0930.kongthun",
	} {
		if got := backupName(office, "2026-03-02", "09:30"); got != want || len(got) > 255 {
			t.Errorf("%s is copied to %s", office, got)
		}
	}
}
