package service

import (
	"context"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model"
)

var update = flag.Bool("update", false, "write the golden papers anew")

// printedOffice is the demonstration office, made once with chance that is the same in every run.
var printedOffice = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "kongthun-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "demo.kongthun")
	if err := Demonstrate(context.Background(), path, printedAround(5), nil); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func printedAround(seed byte) Surroundings {
	return Surroundings{
		Clock:  func() time.Time { return time.Date(2026, 9, 15, 9, 0, 0, 0, Thailand) },
		Random: chance{rand.NewChaCha8([32]byte{seed})}, Actor: "ผู้ทดสอบ",
	}
}

// printed is that office in a file of the test's own, opened with a day and further chance that are the same in every run.
func printed(t *testing.T) *Service {
	t.Helper()
	data, err := printedOffice()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ตัวอย่าง.kongthun")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path, printedAround(6))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// announced gives the demonstration's first round a call, which is written before its proposals come in.
func announced(t *testing.T, s *Service) model.Round {
	t.Helper()
	round := all[model.Round](t)(s.Rounds(""))[0]
	problems := all[model.Problem](t)(s.Problems())
	round.Call = &model.Call{
		Number: "1/2569", Date: "2025-10-05", Money: model.Baht(450_000), Types: []string{"10(1)", "10(2)"}, Kinds: []int{1, 5},
		Where: "กองสาธารณสุข องค์การบริหารส่วนตำบลห้วยสมมุติ ในวันและเวลาราชการ", Contact: "ฝ่ายเลขานุการกองทุน",
		Terms:    "แนบกำหนดการและรายชื่อกลุ่มเป้าหมาย\nหน่วยงานหนึ่งเสนอได้ไม่เกินสองโครงการ",
		Problems: []model.CallLine{{Problem: problems[0].ID, Money: model.Baht(120_000)}, {Problem: problems[1].ID, Target: "ผู้สูงอายุที่ปั้นฝีมือได้ไม่หกล้มที่บ้าน ผู้ป่วยฟื้นฟูครบทุกคน"}},
		Signer:   &model.Signer{Name: "นายสมมติ ตัวอย่างดี", Position: "ประธานกรรมการกองทุน"},
	}
	round, err := s.SaveRound(round)
	if err != nil {
		t.Fatal(err)
	}
	return round
}

// subjects are what the golden papers are about: the newest meeting with a roll, the first round, its first proposal, the committee.
func subjects(t *testing.T, s *Service) map[model.Kind]model.ID {
	t.Helper()
	round := announced(t, s)
	body := all[model.Body](t)(s.Bodies(""))[0]
	return map[model.Kind]model.ID{
		model.KindRound:    round.ID,
		model.KindYear:     round.Year,
		model.KindProposal: all[model.Proposal](t)(s.Proposals(round.ID))[0].ID,
		model.KindBody:     body.ID,
		model.KindProject:  withAgreement(t, s).Project.ID, model.KindDisbursement: withAgreement(t, s).Disbursements[0].ID,
		model.KindMeeting: all[model.Meeting](t)(s.Meetings(body.ID))[0].ID,
	}
}

// Every line of every page of each paper, as the demonstration office prints it.
func TestGoldenPapers(t *testing.T) {
	s := printed(t)
	about := subjects(t, s)
	for _, k := range PaperKinds("") {
		t.Run(k.Name, func(t *testing.T) {
			file, pages, err := s.WritePaper(k.Name, about[k.About])
			if k.Name == "corrections" { // nothing was corrected in the minutes of this meeting
				refused(t, err, "certification.no_corrections")
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if len(pages.Unprintable) > 0 {
				t.Errorf("unprintable: %v", pages.Unprintable)
			}
			keep(t, k.Name, pages)
			if k.fill == nil { // app/paper has the golden pages of those that have a value of their own
				if len(pages.PDF) == 0 || !strings.HasSuffix(file, ".pdf") {
					t.Errorf("%d bytes in %s", len(pages.PDF), file)
				}
				return
			}
			got := file + "\n\n" + pages.Text + "\n"
			path := filepath.Join("testdata", "papers", k.Name+".golden")
			if *update {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			wanted := strings.Split(string(want), "\n")
			for i, line := range strings.Split(got, "\n") {
				if i >= len(wanted) || line != wanted[i] {
					t.Fatalf("line %d is %q, another than in %s (-update writes it anew)", i+1, line, path)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%s holds more lines", path)
			}
		})
	}
}

// keep writes a paper where GALLERY says, to be looked at.
func keep(t *testing.T, name string, pages paper.Pages) {
	t.Helper()
	if folder := os.Getenv("GALLERY"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, name+".pdf"), pages.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Each paper has a name for people, a name of a file, sentences of its own, and is found by its name.
func TestEveryPaperIsKnown(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range PaperKinds("") {
		if seen[k.Name] || !phrase.Has("paper.name."+k.Name) {
			t.Errorf("%s stands twice or has no name", k.Name)
		}
		seen[k.Name] = true
		if found, err := FindPaper(k.Name); err != nil || found.Name != k.Name {
			t.Errorf("%s: %v", k.Name, err)
		}
		for _, prefix := range k.prefixes() {
			if len(phrase.Under(prefix)) == 0 {
				t.Errorf("%s has no sentence under %s", k.Name, prefix)
			}
		}
	}
	_, err := FindPaper("กปท.7")
	refused(t, err, "paper.unknown")
}

// A paper about something else, about nothing, or about what is not there is refused in a sentence and nothing is written.
func TestPapersAreRefused(t *testing.T) {
	s := newService(t)
	round := all[model.Round](t)(s.Rounds(""))[0].ID
	gone := model.NewID(model.KindProposal, make([]byte, 10))
	for _, c := range []struct {
		name  string
		about model.ID
		key   string
	}{
		{"letter", round, "paper.about"},
		{"kpt7", "", "paper.about"},
		{"kpt7", gone, "value.not_found"},
		{"nothing", round, "paper.unknown"},
		{"call", round, "paper.no_call"},
		{"sheets", round, "service.no_frozen"},
		{"filled", round, "service.no_frozen"},
	} {
		_, _, err := s.WritePaper(c.name, c.about)
		refused(t, err, c.key)
	}
}
