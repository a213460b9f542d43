package service

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/model/ranking"
)

// demonstrated makes the demonstration office and opens it.
func demonstrated(t *testing.T) *Service {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ตัวอย่าง.kongthun")
	around := Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
	var last, total int
	err := Demonstrate(context.Background(), path, around, func(done, of int) {
		if done != 0 && done != last+1 {
			t.Errorf("progress jumped from %d to %d", last, done)
		}
		last, total = done, of
	})
	if err != nil {
		t.Fatal(err)
	}
	if last != total || total == 0 {
		t.Errorf("progress ended at %d of %d", last, total)
	}
	report, err := Verify(path)
	if err != nil || report.Damaged() {
		t.Fatalf("the file does not verify: %v %v", report.Findings, err)
	}
	s, err := Open(path, around)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// all fails the test on an error and hands the list on.
func all[T any](t *testing.T) func([]T, error) []T {
	return func(list []T, err error) []T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
}

// TestDemonstration makes the office once and looks at it from every side; nothing here changes it.
func TestDemonstration(t *testing.T) {
	s := demonstrated(t)
	for name, look := range map[string]func(*testing.T, *Service){
		"counts": wantCounts, "committee": wantCommittee, "problems": wantProblems, "proposals": wantProposals, "text": wantNormalText, "near copy": wantNearCopy,
		"ranks": wantRanks, "meetings": wantMeetings, "money": wantMoney, "journal": wantJournal,
	} {
		t.Run(name, func(t *testing.T) { look(t, s) })
	}
}

func wantCounts(t *testing.T, s *Service) {
	office, err := s.Office()
	if err != nil {
		t.Fatal(err)
	}
	rounds := all[model.Round](t)(s.Rounds(""))
	if len(rounds) != 2 {
		t.Fatalf("rounds: %d", len(rounds))
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"villages", len(office.Villages), 12},
		{"lists", len(office.Lists), 3},
		{"issues of the province", len(office.Lists[0].Issues), 9},
		{"problems", len(all[model.Problem](t)(s.Problems())), 9},
		{"proposals of round 1", len(all[model.Proposal](t)(s.Proposals(rounds[0].ID))), 15},
		{"proposals of round 2", len(all[model.Proposal](t)(s.Proposals(rounds[1].ID))), 9},
		{"members with advisers, those of the sub-committee, and one who has left", len(all[model.Member](t)(s.Members(""))), 25},
		{"bodies", len(all[model.Body](t)(s.Bodies(""))), 2},
		{"meetings", len(all[model.Meeting](t)(s.Meetings(""))), 3},
		{"sheets of round 1", answered(all[model.Sheet](t)(s.Sheets(rounds[0].ID))), 15},
		{"sheets of round 2", answered(all[model.Sheet](t)(s.Sheets(rounds[1].ID))), 6},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
}

// answered counts the sheets that say something.
func answered(sheets []model.Sheet) int {
	n := 0
	for _, s := range sheets {
		if len(s.Answers) > 0 {
			n++
		}
	}
	return n
}

func wantRanks(t *testing.T, s *Service) {
	rounds := all[model.Round](t)(s.Rounds(""))
	for _, r := range rounds {
		if r.Frozen == nil || len(r.Frozen.Problems) != 9 || r.Frozen.On <= r.Closes {
			t.Errorf("round %d: frozen %+v", r.Number, r.Frozen)
		}
	}
	first, err := s.Rank(rounds[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(first.Lines) != 14 {
		t.Errorf("round 1 ranks %d proposals, want 14: one is withdrawn", len(first.Lines))
	}
	for _, l := range first.Lines {
		if l.Score == nil || l.Provisional {
			t.Errorf("round 1: %s has score %s, provisional %v", first.Proposals[l.Proposal].Title, ranking.Show(l.Score), l.Provisional)
		}
	}
	last := first.Lines[len(first.Lines)-1]
	if p := first.Proposals[last.Proposal]; !strings.Contains(p.Title, "แอโรบิก") {
		t.Errorf("last is %s, and the meeting rejects another", p.Title)
	}
	second, err := s.Rank(rounds[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	provisional, without := 0, 0
	for _, l := range second.Lines {
		if l.Score == nil {
			without++
		} else if l.Provisional {
			provisional++
		}
	}
	if provisional == 0 || without != 3 {
		t.Errorf("round 2: %d provisional, %d without a score, want some and the 3 drafts", provisional, without)
	}
}

// Of the two meetings one is closed, with everything that minutes must be able to say, and one is open, half decided.
func wantMeetings(t *testing.T, s *Service) {
	meetings := all[model.Meeting](t)(s.Meetings(""))
	closed, open := meetings[0], meetings[1]
	if !closed.Closed || open.Closed {
		t.Fatalf("closed: %v, %v", closed.Closed, open.Closed)
	}
	pages, err := s.MinutesPDF(closed.ID)
	if err != nil || len(pages.PDF) == 0 {
		t.Fatalf("issued minutes: %v", err)
	}
	value, err := s.Minutes(closed.ID)
	if err != nil || value.Draft != "" {
		t.Fatalf("minutes of the closed meeting: draft %q, %v", value.Draft, err)
	}
	issued := all[model.Issued](t)(s.Issued(closed.ID))
	again, err := paper.SealedMinutes(issued[len(issued)-1].Record)
	if err != nil || string(again.PDF) != string(pages.PDF) || len(again.Unprintable) > 0 {
		t.Errorf("the issued minutes are not what their record prints (%v, unprintable %v)", err, again.Unprintable)
	}
	got := happenings(t, s, closed)
	for _, want := range []string{"absent", "late", "left", "recused", "dissent", "casting", "reduced", "approve", "reject", "return", "certifyWith", "agree", "acknowledge"} {
		if got[want] == 0 {
			t.Errorf("meeting 1 has no %q: %v", want, got)
		}
	}
	if got["proposal"] != 10 || got["doubt"] != 0 {
		t.Errorf("meeting 1: %d proposals decided, %d doubts", got["proposal"], got["doubt"])
	}
	got = happenings(t, s, open)
	if got["approve"] == 0 || got["undecided"] == 0 || got["proxy"] == 0 || got["doubt"] != 0 {
		t.Errorf("meeting 2: %v", got)
	}
	for _, m := range meetings {
		if d := m.Date.Weekday(); d == time.Saturday || d == time.Sunday {
			t.Errorf("meeting %d is on a %v", m.Number, d)
		}
	}
}

// The committee shows an adviser, a place taken over within the term, and a sub-committee whose closed minutes are reported to it
// and decide nothing.
func wantCommittee(t *testing.T, s *Service) {
	bodies := all[model.Body](t)(s.Bodies(""))
	meetings := all[model.Meeting](t)(s.Meetings(bodies[1].ID))
	if bodies[1].Kind != model.Subcommittee || len(meetings) != 1 || !meetings[0].Closed {
		t.Fatalf("%+v: %d meetings", bodies[1], len(meetings))
	}
	got := happenings(t, s, meetings[0])
	if got["agree"] == 0 || got["reject"] == 0 || got["doubt"] != 0 {
		t.Errorf("the sub-committee's meeting: %v", got)
	}
	reported := false
	for _, sec := range all[model.Meeting](t)(s.Meetings(bodies[0].ID))[0].Agenda {
		for _, it := range sec.Items {
			reported = reported || it.Kind == model.SubReport && it.Subject.ID == meetings[0].ID
		}
	}
	if !reported {
		t.Error("its minutes are not reported to the committee")
	}
	roster, _, err := s.Roster(bodies[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	office, voting, replaced := roster.InOffice("2025-12-18"), roster.Voting("2025-12-18"), 0
	for _, m := range roster.Members {
		if m.Replaces != "" {
			replaced++
		}
	}
	if len(office) != 18 || len(voting) != 15 || replaced != 1 {
		t.Errorf("%d in office, %d of them vote, %d replaced", len(office), len(voting), replaced)
	}
}

// happenings counts what a meeting shows.
func happenings(t *testing.T, s *Service, m model.Meeting) map[string]int {
	t.Helper()
	got := map[string]int{}
	count := func(when bool, what string) {
		if when {
			got[what]++
		}
	}
	for _, a := range m.Roll {
		count(len(a.Stays) == 0 && a.Reason != "", "absent")
		count(a.Proxy != nil, "proxy")
		for _, st := range a.Stays {
			count(st.From > m.Starts, "late")
			count(st.To != "" && (m.Ends == "" || st.To < m.Ends), "left")
		}
	}
	for _, sec := range m.Agenda {
		for _, it := range sec.Items {
			got["recused"] += len(it.Recusals)
			o, err := s.Outcome(m, it.Key)
			if err != nil {
				t.Errorf("item %s: %v", it.Key, err)
			}
			got["doubt"] += len(o.Doubts)
			count(it.Vote != nil && it.Vote.Casting != model.NoCasting, "casting")
			if it.Resolution == nil {
				got["undecided"]++
				continue
			}
			got[string(it.Resolution.Word)]++
			got["dissent"] += len(it.Resolution.Dissents)
			if it.Kind == model.Decide {
				got["proposal"]++
				p, err := s.Proposal(it.Subject.ID)
				count(err == nil && it.Resolution.Word == model.Approve && it.Resolution.Amount < p.Budget, "reduced")
			}
		}
	}
	return got
}

// The money of the story holds: the plan is within the income, and no cap is passed.
func wantMoney(t *testing.T, s *Service) {
	years := all[model.FiscalYear](t)(s.Years(""))
	spending, err := s.Spending(years[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var planned model.Satang
	for _, line := range spending.Types {
		planned += line.Planned
		for _, c := range line.Caps {
			if c.Broken {
				t.Errorf("%s passes its cap: %v of %v", line.Type, line.Approved, c.Limit)
			}
		}
	}
	if planned > spending.Total || spending.Approved == 0 || spending.Left < 0 {
		t.Errorf("planned %v of %v, approved %v, left %v", planned, spending.Total, spending.Approved, spending.Left)
	}
	money := years[0].Money
	local, err := model.BasisPoints(4000).ShareOf(money.NHSO)
	if want := years[0].Rules.Rate * 6412; err != nil || money.NHSO != want || money.Local != local {
		t.Errorf("NHSO %v, want %v; local %v, want %v", money.NHSO, want, money.Local, local)
	}
}

// The journal tells the story in its own days, one entry a call, and never goes back.
func wantJournal(t *testing.T, s *Service) {
	entries, err := s.Journal(1, 10000)
	if err != nil || len(entries) < 200 {
		t.Fatalf("%d entries, %v", len(entries), err)
	}
	for i, e := range entries[1:] {
		if e.Time.Before(entries[i].Time) {
			t.Fatalf("entry %d goes back to %v", e.Seq, e.Time)
		}
		if e.Actor == "ผู้ทดสอบ" {
			t.Fatalf("entry %d bears the name of whoever made the file", e.Seq)
		}
	}
	if first := model.DateOf(entries[0].Time.In(Thailand)); first != "2025-10-01" {
		t.Errorf("the story begins on %s", first)
	}
}

func TestDemonstrationLeavesNothingBehind(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "demo.kongthun")
	ctx, cancel := context.WithCancel(context.Background())
	err := Demonstrate(ctx, path, Surroundings{Random: rand.Reader}, func(done, _ int) {
		if done == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err = Demonstrate(context.Background(), path, Surroundings{Random: rand.Reader}, nil)
	if !errors.Is(err, model.Conflict("file.exists")) {
		t.Errorf("over another file: %v", err)
	}
	if kept, _ := os.ReadFile(path); string(kept) != "mine" {
		t.Error("the other file is gone")
	}
}
