package service

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"kongthun/model"
)

// raterNamed seats a person so that she rates.
func raterNamed(t *testing.T, s *Service, name string) Rater {
	t.Helper()
	body := must[[]model.Body](t)(s.Bodies(""))[0]
	person := must[model.Person](t)(s.SavePerson(model.Person{Name: name}))
	order := len(must[[]model.Member](t)(s.Members(body.ID)))
	m := must[model.Member](t)(s.SaveMember(model.Member{Body: body.ID, Seat: "expert", Person: person.ID, Order: order, From: "2025-10-01"}))
	return Rater{Member: m.ID, Name: person.FullName()}
}

func TestAListIsRatedAgreedAndStands(t *testing.T) {
	s := newService(t)
	a := problemNamed(t, s, "ก", model.Priority{Size: 1, Severity: 1, Awareness: 1, Ease: 1})
	b := problemNamed(t, s, "ข", model.Priority{Size: 2, Severity: 2, Awareness: 2, Ease: 2})
	bare := problemNamed(t, s, "ค", model.Priority{})
	l := must[model.ProblemList](t)(s.OpenProblemList("ปี 2569"))
	_, err := s.OpenProblemList("อีกฉบับ")
	refused(t, err, "problemlist.open")
	one, two := raterNamed(t, s, "หนึ่ง"), raterNamed(t, s, "สอง")
	must[model.Rating](t)(s.Rate(l.ID, one, a.ID, model.Priority{Size: 5, Severity: 4, Awareness: 3, Ease: 2}))
	must[model.Rating](t)(s.Rate(l.ID, two, a.ID, model.Priority{Size: 4, Severity: 4, Awareness: 3, Ease: 5}))
	must[model.Rating](t)(s.Rate(l.ID, Rater{Group: "อสม."}, a.ID, model.Priority{Size: 1}))
	raters := must[[]Rater](t)(s.Raters(l.ID, must[[]model.Body](t)(s.Bodies(""))[0].ID))
	if len(raters) != 3 || raters[0] != one || raters[2].Group != "อสม." {
		t.Errorf("raters %+v", raters)
	}
	sheets := must[[]model.Rating](t)(s.Ratings(l.ID))
	for _, nothing := range []string{"", "  "} {
		refused(t, s.WithdrawRating(sheets[2].ID, nothing), "service.reason")
	}
	if err := s.WithdrawRating(sheets[2].ID, "ไม่ใช่ตัวแทน"); err != nil {
		t.Fatal(err)
	}
	must[model.ProblemList](t)(s.SetLevels(l.ID, b.ID, model.Priority{Size: 3, Severity: 3, Awareness: 3, Ease: 3}, ""))
	must[model.ProblemList](t)(s.SetLevels(l.ID, a.ID, model.Priority{Size: 5, Severity: 5, Awareness: 5, Ease: 5}, ""))
	_, err = s.AgreeProblemList(l.ID, "2026-01-15", "ที่ประชุมครั้งที่ 1/2569")
	refused(t, err, "problemlist.reason")
	must[model.ProblemList](t)(s.SetLevels(l.ID, a.ID, model.Priority{}, "")) // the ratings' again
	_, err = s.AgreeProblemList(l.ID, "2026-01-15", "")
	refused(t, err, "problemlist.invalid")
	l = must[model.ProblemList](t)(s.AgreeProblemList(l.ID, "2026-01-15", "ที่ประชุมครั้งที่ 1/2569"))
	if l.Weight(a.ID) != 5+4+3+4 || l.Weight(b.ID) != 12 || len(l.Entries) != 2 {
		t.Errorf("agreed %+v", l.Entries)
	}
	for id, want := range map[model.ID]int{a.ID: 16, b.ID: 12, bare.ID: 0} {
		if got := must[model.Problem](t)(s.Problem(id)); got.Priority.Total() != want {
			t.Errorf("%s has %d today", got.Title, got.Priority.Total())
		}
	}
	wantStands(t, s, l, a, one)
}

// wantStands: nothing moves an agreed list.
func wantStands(t *testing.T, s *Service, l model.ProblemList, a model.Problem, by Rater) {
	t.Helper()
	a.Title, a.Priority = "ชื่อใหม่", model.Priority{Size: 1, Severity: 1, Awareness: 1, Ease: 1}
	must[model.Problem](t)(s.SaveProblem(a))
	now := must[Standing](t)(s.Standing(l.ID))
	if now.List.Weight(a.ID) != 16 || now.Offers[0].Entry.Title != "ก" {
		t.Errorf("moved: %+v", now.List.Entries)
	}
	_, err := s.Rate(l.ID, by, a.ID, model.Priority{Size: 1})
	refused(t, err, "problemlist.agreed")
	_, err = s.SetLevels(l.ID, a.ID, model.Priority{}, "")
	refused(t, err, "problemlist.agreed")
	_, err = s.AgreeProblemList(l.ID, "2026-02-01", "อีกครั้ง")
	refused(t, err, "problemlist.agreed")
	refused(t, s.WithdrawRating(now.Ratings[0].ID, "x"), "problemlist.agreed")
	next := must[model.ProblemList](t)(s.OpenProblemList(""))
	if found := must[model.ProblemList](t)(s.FindProblemList(0)); next.Number != 2 || found.ID != next.ID {
		t.Errorf("the next is %d", next.Number)
	}
	_, err = s.FindProblemList(9)
	refused(t, err, "problemlist.number")
}

func TestAnAgreedListWithoutLevels(t *testing.T) {
	s := newService(t)
	_, err := s.FindProblemList(0)
	refused(t, err, "problemlist.none")
	problemNamed(t, s, "ก", model.Priority{})
	l := must[model.ProblemList](t)(s.OpenProblemList(""))
	_, err = s.AgreeProblemList(l.ID, "2026-01-15", "ที่ประชุม")
	refused(t, err, "problemlist.empty")
}

func TestARoundIsWeighedByItsList(t *testing.T) {
	s := newService(t)
	a := problemNamed(t, s, "ก", model.Priority{Size: 4, Severity: 4, Awareness: 4, Ease: 4})
	l := must[model.ProblemList](t)(s.OpenProblemList(""))
	round := must[[]model.Round](t)(s.Rounds(""))[0]
	round.List = l.ID
	_, err := s.SaveRound(round)
	refused(t, err, "problemlist.not_agreed")
	l = must[model.ProblemList](t)(s.AgreeProblemList(l.ID, "2026-01-15", "ที่ประชุม"))
	round = must[model.Round](t)(s.SaveRound(round))
	a.Priority = model.Priority{Size: 1, Severity: 1, Awareness: 1, Ease: 1} // later
	must[model.Problem](t)(s.SaveProblem(a))
	late := problemNamed(t, s, "ข", model.Priority{Size: 5, Severity: 5, Awareness: 5, Ease: 5})
	must[model.Proposal](t)(s.SaveProposal(model.Proposal{Round: round.ID, Title: "โครงการ", Claims: []model.Claim{{Problem: a.ID, Level: model.Direct}}}))
	raterNamed(t, s, "หนึ่ง")
	opened := must[model.Round](t)(s.OpenScoring(round.ID, nil))
	got := map[model.ID]int{}
	for _, p := range opened.Frozen.Problems {
		got[p.Problem] = p.Priority
	}
	if len(got) != 2 || got[a.ID] != 16 || got[late.ID] != 0 {
		t.Errorf("frozen %+v", opened.Frozen.Problems)
	}
	opened.List = ""
	_, err = s.SaveRound(opened)
	refused(t, err, "service.frozen")
}

func TestTheCallTellsWhatIsStillWanting(t *testing.T) {
	s := newService(t)
	a := problemNamed(t, s, "ก", model.Priority{Size: 2, Severity: 2, Awareness: 2, Ease: 2})
	b := problemNamed(t, s, "ข", model.Priority{Size: 4, Severity: 4, Awareness: 4, Ease: 4})
	problemNamed(t, s, "ค", model.Priority{})
	round := must[[]model.Round](t)(s.Rounds(""))[0]
	if empty := must[Call](t)(s.Call(round.ID)); len(empty.Problems) != 0 || empty.Office.Name == "" || empty.Fund.Name == "" || empty.Year.Year != 2569 {
		t.Errorf("%+v", empty)
	}
	round = must[model.Round](t)(s.CallFrom(round))
	if p := round.Call.Problems; len(p) != 2 || p[0].Problem != b.ID || p[1].Problem != a.ID {
		t.Fatalf("filled with %+v", round.Call.Problems)
	}
	round.Call.Money, round.Call.Problems[0].Money, round.Call.Problems[1].Invited = model.Baht(9000), model.Baht(5000), "รพ.สต."
	round = must[model.Round](t)(s.SaveRound(round))
	if again := must[model.Round](t)(s.CallFrom(round)); len(again.Call.Problems) != 2 || again.Call.Problems[0].Money == 0 {
		t.Errorf("filled anew: %+v", again.Call)
	}
	claim := []model.Claim{{Problem: b.ID, Level: model.Direct}}
	must[model.Proposal](t)(s.SaveProposal(model.Proposal{Round: round.ID, Title: "โครงการ", Claims: claim}))
	c := must[Call](t)(s.Call(round.ID))
	if c.Shared != model.Baht(5000) || c.Problems[0].Weight != 16 || len(c.Problems[0].Proposals) != 1 || len(c.Problems[1].Proposals) != 0 {
		t.Errorf("%+v", c.Problems)
	}
	if w := c.Wanting(); len(w) != 1 || w[0].Problem != a.ID || w[0].Invited != "รพ.สต." {
		t.Errorf("wanting %+v", w)
	}
}

func TestARatingSheetTravels(t *testing.T) {
	s := newService(t)
	a := problemNamed(t, s, "ก / ข | ค", model.Priority{})
	b := problemNamed(t, s, "ข", model.Priority{})
	l := must[model.ProblemList](t)(s.OpenProblemList(""))
	one := raterNamed(t, s, "หนึ่ง")
	must[model.Rating](t)(s.Rate(l.ID, one, a.ID, model.Priority{Size: 2, Severity: 3}))
	name, blank, err := s.RatingSheet(l.ID, one)
	if err != nil || name == "" {
		t.Fatal(name, err)
	}
	same := must[RatingPreview](t)(s.PreviewRating(Workbook{name, blank}))
	if len(same.Differences) != 0 || same.By != one {
		t.Errorf("as it went out: %+v", same)
	}
	filled := must[model.Rating](t)(s.Rate(l.ID, one, a.ID, model.Priority{Size: 5, Severity: 3, Awareness: 4, Ease: 1}))
	_, full, err := s.RatingSheet(l.ID, one)
	if err != nil {
		t.Fatal(err)
	}
	must[model.Rating](t)(s.Rate(l.ID, one, a.ID, model.Priority{Size: 2, Severity: 3})) // keyed otherwise meanwhile
	p := must[RatingPreview](t)(s.PreviewRating(Workbook{"ใบ.xlsx", full}))
	if len(p.Differences) != 3 || p.Replaces() != 1 || p.Differences[0].Before != 2 || p.Differences[0].After != 5 {
		t.Fatalf("%+v", p.Differences)
	}
	_, err = s.CommitRating(p, false)
	refused(t, err, "rating.differs")
	must[model.Rating](t)(s.Rate(l.ID, one, b.ID, model.Priority{Ease: 1}))
	_, err = s.CommitRating(p, true)
	refused(t, err, "intake.stale")
	p = must[RatingPreview](t)(s.PreviewRating(Workbook{"ใบ.xlsx", full}))
	if got := must[model.Rating](t)(s.CommitRating(p, true)); got.ID != filled.ID || got.Answer(a.ID) != filled.Answer(a.ID) || got.Answer(b.ID).Ease != 1 {
		t.Errorf("taken in as %+v", got)
	}
	again := must[RatingPreview](t)(s.PreviewRating(Workbook{"ใบ.xlsx", full}))
	if got := must[model.Rating](t)(s.CommitRating(again, false)); len(again.Differences) != 0 || got.ID != filled.ID {
		t.Errorf("a second time: %+v", got)
	}
	must[model.ProblemList](t)(s.AgreeProblemList(l.ID, "2026-01-15", "ที่ประชุม"))
	_, err = s.PreviewRating(Workbook{"ใบ.xlsx", full})
	refused(t, err, "problemlist.agreed")
}

// A sheet that is new here becomes one with its first answers: a group's, and a member's that was keyed in another copy of the file.
func TestARatingSheetOfAGroupComesIn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ก.kongthun")
	s := must[*Service](t)(Create(path, newStart(), around()))
	a := problemNamed(t, s, "ก", model.Priority{})
	l := must[model.ProblemList](t)(s.OpenProblemList(""))
	group := Rater{Group: "ชมรม ก/ข", Name: "ชมรม ก/ข"}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "สำเนา.kongthun")
	if err := os.WriteFile(copied, must[[]byte](t)(os.ReadFile(path)), 0o600); err != nil {
		t.Fatal(err)
	}
	there := must[*Service](t)(Open(copied, around()))
	must[model.Rating](t)(there.Rate(l.ID, group, a.ID, model.Priority{Size: 1, Severity: 2, Awareness: 3, Ease: 4}))
	_, book, err := there.RatingSheet(l.ID, group)
	if err != nil || there.Close() != nil {
		t.Fatal(err)
	}
	s = must[*Service](t)(Open(path, around()))
	defer s.Close()
	p := must[RatingPreview](t)(s.PreviewRating(Workbook{"ใบ.xlsx", book}))
	if len(p.Differences) != 4 || p.Replaces() != 0 || p.By != group {
		t.Fatalf("%+v", p)
	}
	got := must[model.Rating](t)(s.CommitRating(p, false))
	if stored := must[[]model.Rating](t)(s.Ratings(l.ID)); len(stored) != 1 || stored[0].ID != got.ID || stored[0].Answer(a.ID).Total() != 10 || stored[0].Group != group.Group {
		t.Errorf("%+v", stored)
	}
}

// A sheet that comes back as empty as it went out is stored nowhere, and no ID is told of it.
func TestAnEmptyRatingSheetIsStoredNowhere(t *testing.T) {
	s := newService(t)
	problemNamed(t, s, "ก", model.Priority{})
	l := must[model.ProblemList](t)(s.OpenProblemList(""))
	_, book, err := s.RatingSheet(l.ID, Rater{Group: "อสม.", Name: "อสม."})
	if err != nil {
		t.Fatal(err)
	}
	p := must[RatingPreview](t)(s.PreviewRating(Workbook{"ใบ.xlsx", book}))
	if got := must[model.Rating](t)(s.CommitRating(p, false)); got.ID != "" || len(must[[]model.Rating](t)(s.Ratings(l.ID))) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestAForeignRatingSheetIsRefused(t *testing.T) {
	s := newService(t)
	elsewhere := around()
	elsewhere.Random = chance{rand.NewChaCha8([32]byte{8})}
	other := must[*Service](t)(Create(filepath.Join(t.TempDir(), "อื่น.kongthun"), newStart(), elsewhere))
	defer other.Close()
	problemNamed(t, s, "ก", model.Priority{})
	l := must[model.ProblemList](t)(s.OpenProblemList(""))
	must[model.ProblemList](t)(other.OpenProblemList(""))
	_, book, err := s.RatingSheet(l.ID, Rater{Group: "อสม.", Name: "อสม."})
	if err != nil {
		t.Fatal(err)
	}
	_, err = other.PreviewRating(Workbook{"ใบ.xlsx", book})
	refused(t, err, "rating.foreign")
}

func TestRatingCode(t *testing.T) {
	list, problem := model.NewID(model.KindProblemList, make([]byte, 10)), model.NewID(model.KindProblem, make([]byte, 10))
	for _, by := range []Rater{{Group: "ก/ข=ค", Name: "ก/ข=ค"}, {Member: model.NewID(model.KindMember, make([]byte, 10))}} {
		l, b, p, ok := readRatingCode(ratingCode(list, by, problem))
		if !ok || l != list || b != by || p != problem {
			t.Errorf("%+v comes back as %s %+v %s %v", by, l, b, p, ok)
		}
	}
	for _, bad := range []string{"", "a", "a/b", "a/b/c", string(list) + "/=/" + string(problem), string(list) + "/x/" + string(problem), "l/=ก/" + string(problem)} {
		if _, _, _, ok := readRatingCode(bad); ok {
			t.Errorf("%q is a code", bad)
		}
	}
}
