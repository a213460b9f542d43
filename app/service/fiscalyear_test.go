package service

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/storage"
)

// TestAFiscalYear lives a year of an office through its services, from the first ประชาคม to the last sealed minutes: what is decided,
// what money is left, how the minutes are certified, and that every sealed paper is known again.
func TestAFiscalYear(t *testing.T) {
	y := openYear(t)
	y.defineProblems()
	y.callForProposals()
	y.receive(realProposals(t))
	y.screen()
	y.score()
	order := y.ranked()
	first := y.break1(order)
	y.closed(first)
	second := y.goOn(first, order)
	deferred, back := y.plain(&second, 2), y.plain(&second, 3)
	y.ok(y.CheckMinutes(second.ID, "นายปลัด สมมุติสุข"))
	y.closed(second)
	y.ok(y.CertifyAtOnce(second.ID))
	third := y.spring(first, deferred, back)
	y.closed(third)
	y.circulate(third)
	fourth := y.autumn(order[0], order[1])
	y.closed(fourth)

	y.wantDecisions(order, deferred, back)
	y.wantLives(first, second, third, fourth)
	y.wantPapers(order, first, second, third, fourth)
}

// ranked is the order in which the proposals come before the committee: as ranked, the two that somebody leaves for at the end.
func (y *theYear) ranked() []model.ID {
	r := got[Ranking](y)(y.Rank(y.round.ID))
	if len(r.Lines) != 38 {
		y.t.Fatalf("%d are ranked", len(r.Lines))
	}
	var order, late []model.ID
	for _, l := range r.Lines {
		want := 13
		if l.Proposal == y.proposals[5].ID {
			want = 12 // one has a part in it
		}
		if l.Score == nil || l.Provisional || l.Sheets != want {
			y.t.Errorf("%s: score %v of %d sheets, provisional %v", r.Proposals[l.Proposal].Title, l.Score, l.Sheets, l.Provisional)
		}
		if l.Proposal == y.proposals[5].ID || l.Proposal == y.proposals[6].ID {
			late = append(late, l.Proposal)
			continue
		}
		order = append(order, l.Proposal)
	}
	return slices.Concat(order, late)
}

// circulate sends minutes round: eleven agree, one does not, one is silent until the day is past.
func (y *theYear) circulate(m model.Meeting) {
	y.on("2026-03-20")
	y.ok(y.Circulate(m.ID, "2026-03-20", "2026-03-31"))
	life := got[MinutesLife](y)(y.Life(m.ID))
	if len(life.Certification.Replies) != 13 {
		y.t.Errorf("%d are asked", len(life.Certification.Replies))
	}
	refused(y.t, y.CertifyByCirculation(m.ID), "certification.waiting")
	y.on("2026-03-30")
	for i, r := range life.Certification.Replies[:12] {
		r.On, r.Agrees = "2026-03-30", i != 4
		if i == 4 {
			r.Note = "ไม่ได้อยู่ในวาระที่ 4.3"
		}
		y.ok(y.NoteReply(m.ID, r))
	}
	y.on("2026-04-01")
	y.ok(y.CertifyByCirculation(m.ID))
}

// wantDecisions adds the year up by hand from what the meetings resolved.
func (y *theYear) wantDecisions(order []model.ID, deferred, back model.ID) {
	decided := map[model.ID]Decided{}
	for _, d := range got[[]Decided](y)(y.Decided(y.year.ID)) {
		decided[d.Proposal.ID] = d
	}
	count := map[model.Word]int{}
	var sum model.Satang
	for _, d := range decided {
		count[d.Decision.Word]++
		if d.Decision.Word == model.Approve {
			sum += d.Decision.Amount
		}
	}
	// 38 came before the committee and one was approved urgently; one of them was rejected.
	if want := map[model.Word]int{model.Approve: 38, model.Reject: 1}; !maps.Equal(count, want) {
		y.t.Errorf("decided: %v, want %v", count, want)
	}
	if d := decided[order[0]].Decision; d.Amount != 0 {
		y.t.Errorf("a project that was given up keeps its money: %+v", d)
	}
	spending := got[model.Spending](y)(y.Spending(y.year.ID))
	if spending.Approved != sum || spending.Total != model.Baht(2_910_000) || spending.Left != spending.Total-sum {
		y.t.Errorf("approved %v of %v, left %v; the decisions come to %v", spending.Approved, spending.Total, spending.Left, sum)
	}
	for _, id := range []model.ID{deferred, back} {
		if d := decided[id].Decision; d.Word != model.Approve || d.On != "2026-03-12" {
			y.t.Errorf("taken up again: %+v", d)
		}
	}
	if d := decided[y.proposals[0].ID].Decision; d.Amount != model.Baht(120_000) {
		y.t.Errorf("changed to %v", d.Amount)
	}
}

// wantLives: how each meeting's minutes were certified, and that all of them are chained and known again.
func (y *theYear) wantLives(meetings ...model.Meeting) {
	hows := []model.CertifiedHow{model.ByNextMeeting, model.AtOnce, model.ByCirculation, ""}
	previous := ""
	for i, m := range meetings {
		life := got[MinutesLife](y)(y.Life(m.ID))
		if life.Certification.How != hows[i] || life.Issued.Previous != previous {
			y.t.Errorf("%s: certified %q, want %q; chained to %q, want %q", m.Numbered(), life.Certification.How, hows[i], life.Issued.Previous, previous)
		}
		previous = life.Issued.Seal
		file, pages, err := y.WritePaper("minutes", m.ID)
		y.ok(err)
		verdict := got[Verdict](y)(y.VerifyPaper(pages.PDF))
		for _, a := range verdict.Answers() {
			if a.Says != Yes {
				y.t.Errorf("%s: %s", file, a.Text)
			}
		}
	}
	copied := filepath.Join(y.t.TempDir(), "สำเนา.kongthun")
	y.ok(y.Backup(copied))
	if report := got[storage.Report](y)(Verify(copied)); report.Damaged() {
		y.t.Errorf("the file: %v", report.Findings)
	}
}

// wantPapers holds the papers of the year against their golden text.
func (y *theYear) wantPapers(order []model.ID, meetings ...model.Meeting) {
	write := func(name, what string, about model.ID) {
		y.t.Run(name, func(t *testing.T) {
			file, pages, err := y.WritePaper(what, about)
			if err != nil {
				t.Fatal(err)
			}
			if what == "minutes" {
				pages = y.again(t, about, pages)
			}
			if len(pages.Unprintable) > 0 {
				t.Errorf("unprintable: %v", pages.Unprintable)
			}
			keep(t, "year-"+name, pages)
			golden(t, filepath.Join("testdata", "fiscalyear", name+".golden"), file+"\n\n"+withoutCodes(pages.Text)+"\n")
		})
	}
	for _, what := range []string{"call", "annex"} {
		write(what, what, y.round.ID)
	}
	write("members", "members", y.body.ID)
	for _, what := range []string{"kpt7", "part2"} {
		write(what, what, order[2])
	}
	write("part2-rejected", "part2", y.plain(&meetings[1], 4))
	for i, m := range meetings {
		for _, what := range []string{"agenda", "minutes", "resolutions"} {
			write(fmt.Sprintf("%s-%d", what, i+1), what, m.ID)
		}
	}
	write("letter", "letter", meetings[2].ID)
	write("corrections", "corrections", meetings[0].ID)
	write("signin", "signin", meetings[0].ID)
	write("pay", "pay", meetings[0].ID)
}

// again prints sealed minutes from their record, which must give the bytes that were issued.
func (y *theYear) again(t *testing.T, meeting model.ID, issued paper.Pages) paper.Pages {
	t.Helper()
	kept := must[[]model.Issued](t)(y.Issued(meeting))
	pages := must[paper.Pages](t)(paper.SealedMinutes(kept[len(kept)-1].Record))
	if !bytes.Equal(pages.PDF, issued.PDF) {
		t.Error("the record prints other bytes than were issued")
	}
	return pages
}

// sealCode is the code at the foot of sealed minutes. It hangs on the record's every byte, the program's version too, so that the
// golden text leaves it out; that it is the right one is for VerifyPaper to say.
var sealCode = regexp.MustCompile(`[0-9A-Z]{5}(-[0-9A-Z]{5}){3}`)

func withoutCodes(text string) string {
	return sealCode.ReplaceAllString(text, "□□□□□-□□□□□-□□□□□-□□□□□")
}

// golden compares a text with the file that keeps it, line by line.
func golden(t *testing.T, path, got string) {
	t.Helper()
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
}
