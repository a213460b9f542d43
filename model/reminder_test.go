package model

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestRemindersOfAProject(t *testing.T) {
	asked := func(f *Folder) { f.Requests = []Disbursement{request(1, 1, 60_000)} }
	for name, c := range map[string]struct {
		today  Date
		change func(*Folder)
		want   []string
	}{
		"long before":            {"2025-12-01", func(*Folder) {}, nil},
		"31 days before":         {"2026-01-01", func(*Folder) {}, nil},
		"30 days before":         {"2026-01-02", func(*Folder) {}, []string{"2026-02-01 instalmentDue 1"}},
		"long after, not asked":  {"2026-04-01", func(*Folder) {}, []string{"2026-02-01 instalmentDue 1", "2026-05-01 instalmentDue 2"}},
		"the first is asked for": {"2026-04-01", asked, []string{"2026-05-01 instalmentDue 2"}},
		"the request is cancelled": {"2026-02-01", func(f *Folder) {
			asked(f)
			f.Requests[0].Cancelled = "ผิด"
		}, []string{"2026-02-01 instalmentDue 1"}},
		"no agreement":    {"2026-04-01", func(f *Folder) { f.Project.Agreement = nil }, nil},
		"the end is near": {"2026-08-01", func(f *Folder) { f.Project.Agreement = nil }, []string{"2026-08-31 endNear 0"}},
		"end and report":  {"2026-08-31", func(f *Folder) { f.Project.Agreement = nil }, []string{"2026-08-31 endNear 0", "2026-09-30 reportComing 0"}},
		"extended":        {"2026-08-31", func(f *Folder) { f.Project.Agreement, f.Decision.Until = nil, "2026-12-31" }, []string{"2026-09-30 reportComing 0"}},
		"due today":       {"2026-09-30", func(f *Folder) { f.Project.Agreement = nil }, []string{"2026-09-30 reportComing 0"}},
		"overdue":         {"2026-10-01", func(f *Folder) { f.Project.Agreement = nil }, []string{"2026-09-30 reportOverdue 0"}},
		"reported":        {"2026-10-01", func(f *Folder) { f.Project.Agreement, f.Outcomes = nil, []Outcome{{}} }, nil},
		"closed":          {"2026-10-01", func(f *Folder) { f.Project.Closed = &Mark{} }, nil},
		"cancelled":       {"2026-10-01", func(f *Folder) { f.Decision.Cancelled = "2026-09-01" }, nil},
		"no days known": {"2026-10-01", func(f *Folder) {
			f.Decision.ReportDue, f.Proposal.Ends, f.Project.Agreement = "", "", nil
		}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f := running()
			c.change(&f)
			var got []string
			for _, r := range f.Reminders(c.today) {
				got = append(got, fmt.Sprintf("%s %s %d", r.On, r.Kind, r.Instalment))
				if r.Proposal != theProposal || r.Title != "ลดหกล้ม" || r.Instalment == 2 && r.Amount != Baht(40_000) {
					t.Errorf("%+v", r)
				}
				if !slices.Contains(ReminderKinds(), r.Kind) {
					t.Errorf("%s is no kind", r.Kind)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestRemindersAreInTheOrderOfTheirDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(rapid.Custom(func(t *rapid.T) Reminder {
			return Reminder{
				Kind: rapid.SampledFrom(ReminderKinds()).Draw(t, "kind"), On: NewDate(2026, 3, rapid.IntRange(1, 9).Draw(t, "day")),
				Title: rapid.SampledFrom([]string{"ก", "ข"}).Draw(t, "title"), Instalment: rapid.IntRange(0, 3).Draw(t, "instalment"),
			}
		})).Draw(t, "list")
		other := slices.Clone(list)
		slices.Reverse(other)
		SortReminders(list)
		SortReminders(other)
		if !slices.Equal(list, other) {
			t.Fatalf("the order hangs on where they came from: %v and %v", list, other)
		}
		if !slices.IsSortedFunc(list, func(a, b Reminder) int { return int(a.On[9]) - int(b.On[9]) }) {
			t.Fatalf("not by day: %v", list)
		}
	})
}
