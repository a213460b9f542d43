package service

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kongthun/model"
)

// chance is a repeatable source of chance: IDs differ from one another, and are the same in every run.
type chance struct{ r *rand.ChaCha8 }

func (c chance) Read(p []byte) (int, error) { return c.r.Read(p) }

// around is what a test's service gets from outside: a clock that goes on by a second at every look.
func around() Surroundings {
	now := time.Date(2026, 1, 15, 9, 0, 0, 0, Thailand)
	return Surroundings{
		Clock:  func() time.Time { now = now.Add(time.Second); return now },
		Random: chance{rand.NewChaCha8([32]byte{7})},
		Actor:  "ผู้ทดสอบ",
	}
}

// newStart is a first start as an office would fill it.
func newStart() Start {
	return Start{
		Office: model.Office{Name: "อบต.ทดลอง", Kind: model.Tambon, Changwat: "ตัวอย่าง"},
		Fund:   model.Fund{Kind: model.FundHealth, Name: "กองทุนทดลอง", Code: "L0000"},
		Body:   "คณะกรรมการกองทุนทดลอง", Year: 2569, Rules: "2567",
	}
}

// newService is a service on a fresh office file.
func newService(t testing.TB) *Service {
	t.Helper()
	s, err := Create(filepath.Join(t.TempDir(), "อบต.kongthun"), newStart(), around())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// must fails the test on an error and gives the value on.
func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// refused fails the test unless the error is a refusal with the key.
func refused(t *testing.T, err error, key string) {
	t.Helper()
	var e *model.Error
	if !errors.As(err, &e) || e.Key != key {
		t.Errorf("got %v, want a refusal with key %s", err, key)
	}
}

func TestANewFileCanRegisterAProblemAtOnce(t *testing.T) {
	s := newService(t)
	years := must[[]model.FiscalYear](t)(s.Years(""))
	rounds := must[[]model.Round](t)(s.Rounds(""))
	bodies := must[[]model.Body](t)(s.Bodies(""))
	if len(years) != 1 || len(rounds) != 1 || len(bodies) != 1 || years[0].Rules.ID != "2567" || len(bodies[0].Seats) < 10 {
		t.Fatalf("%d years, %d rounds, %d bodies", len(years), len(rounds), len(bodies))
	}
	p := must[model.Problem](t)(s.SaveProblem(model.Problem{Title: "ไข้เลือดออก"}))
	if got := must[model.Problem](t)(s.Problem(p.ID)); got.Title != "ไข้เลือดออก" {
		t.Errorf("%+v", got)
	}
}

func TestCreateRefusesAndLeavesNothingBehind(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*Start, *Surroundings)
		key   string
	}{
		"no actor":       {func(_ *Start, a *Surroundings) { a.Actor = "" }, "service.actor"},
		"no office name": {func(s *Start, _ *Surroundings) { s.Office.Name = " " }, "office.invalid"},
		"wrong fund":     {func(s *Start, _ *Surroundings) { s.Fund.Kind = model.FundRehab }, "service.fund_kind"},
		"no such rules":  {func(s *Start, _ *Surroundings) { s.Rules = "../2567" }, "service.rules_none"},
		"no year":        {func(s *Start, _ *Surroundings) { s.Year = 2026 }, "year.invalid"},
	} {
		t.Run(name, func(t *testing.T) {
			folder, start, outside := t.TempDir(), newStart(), around()
			c.spoil(&start, &outside)
			_, err := Create(filepath.Join(folder, "x.kongthun"), start, outside)
			refused(t, err, c.key)
			if left, _ := os.ReadDir(folder); len(left) > 0 {
				t.Errorf("%s was left behind", left[0].Name())
			}
		})
	}
}

func TestAFileOpenElsewhereIsSaidSo(t *testing.T) {
	s := newService(t)
	_, err := Open(s.Path(), around())
	refused(t, err, "file.open_elsewhere")
}

func TestOneCallIsOneJournalLineAndListenersHearOfIt(t *testing.T) {
	s := newService(t)
	var heard [][]model.Kind
	s.Listen(func(k []model.Kind) { heard = append(heard, k) })
	before := len(must[[]int](t)(entries(s)))
	p := must[model.Problem](t)(s.SaveProblem(model.Problem{Title: "ฟันผุ"}))
	if _, err := s.SaveProblem(p); err != nil { // nothing changed: nothing is written
		t.Fatal(err)
	}
	p.Title = ""
	_, err := s.SaveProblem(p)
	refused(t, err, "problem.invalid")
	if got := len(must[[]int](t)(entries(s))) - before; got != 1 {
		t.Errorf("%d journal lines, want 1", got)
	}
	if len(heard) != 1 || !slices.Equal(heard[0], []model.Kind{model.KindProblem}) {
		t.Errorf("listeners heard %v", heard)
	}
}

func entries(s *Service) ([]int, error) {
	all, err := s.Journal(1, 1000)
	return make([]int, len(all)), err
}

func TestTextsAreNormalisedOnTheWayIn(t *testing.T) {
	s := newService(t)
	raw := "เเม่ นํ้า\u200b ที" + "่่"
	p := must[model.Proposal](t)(s.SaveProposal(model.Proposal{
		Round: must[[]model.Round](t)(s.Rounds(""))[0].ID, Title: raw,
		Objectives: []model.Objective{{Text: raw}}, Applicant: model.Applicant{Members: []string{raw}},
		Import: &model.ImportOrigin{Fields: map[string]string{"x": raw}},
	}))
	want := "แม่ น้ำ ที่"
	for where, got := range map[string]string{
		"field": p.Title, "list": p.Objectives[0].Text, "texts": p.Applicant.Members[0], "map": p.Import.Fields["x"],
	} {
		if got != want {
			t.Errorf("%s: %q, want %q", where, got, want)
		}
	}
}

func TestChanceThatFailsStoresNothing(t *testing.T) {
	s := newService(t)
	s.random = bytes.NewReader(nil)
	if _, err := s.SaveProblem(model.Problem{Title: "x"}); err == nil {
		t.Error("an ID without chance was drawn")
	}
	if n := len(must[[]model.Problem](t)(s.Problems())); n != 0 {
		t.Errorf("%d problems", n)
	}
}

func TestWriteFileKeepsTheOldOneWhenItCannot(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "รายงาน.pdf")
	if err := WriteFile(path, []byte("a")); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(path, []byte("b")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "b" {
		t.Errorf("%q", got)
	}
	refused(t, WriteFile(filepath.Join(folder, "none", "x.pdf"), nil), "service.target_folder")
	if err := os.Mkdir(filepath.Join(folder, "dir"), 0o755); err != nil {
		t.Fatal(err)
	}
	refused(t, WriteFile(filepath.Join(folder, "dir"), []byte("x")), "service.target_folder")
	left, _ := os.ReadDir(folder)
	if len(left) != 2 {
		t.Errorf("%d entries are left, want the file and the folder", len(left))
	}
}
