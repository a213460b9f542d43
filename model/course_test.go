package model

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// step is a step that is whole for its status.
func step(s Status, on Date) Step {
	out := Step{Status: s, On: on, By: "เลขานุการ"}
	if s.needsReason() {
		out.Reason = "เหตุผล"
	}
	if s == Returned {
		out.Due = on.AddDays(7)
	}
	return out
}

// walk takes steps a day apart.
func walk(t *testing.T, p Proposal, statuses ...Status) Proposal {
	t.Helper()
	for i, s := range statuses {
		var err error
		if p, err = p.Advance(step(s, Date("2026-01-15").AddDays(i))); err != nil {
			t.Fatalf("step %d %s: %v", i, s, err)
		}
	}
	return p
}

func TestAdvance(t *testing.T) {
	for _, c := range []struct {
		name string
		way  []Status
		now  Status
	}{
		{"none", nil, Received},
		{"at once", []Status{Passed}, Passed},
		{"returned and back", []Status{Returned, Resubmit, Passed}, Passed},
		{"returned with a later day", []Status{Returned, Returned}, Returned},
		{"withdrawn and brought back", []Status{Passed, TakenBack, Restored}, Restored},
		{"failed and passed after all", []Status{NotPassed, Passed}, Passed},
		{"sent back by the meeting", []Status{Passed, Returned, Resubmit, Passed}, Passed},
	} {
		p := walk(t, Proposal{Title: "ก"}, c.way...)
		if p.Stage() != c.now || len(p.History()) != len(c.way)+1 || p.Check() != nil {
			t.Errorf("%s: %s, %d lines, %v", c.name, p.Stage(), len(p.History()), p.Check())
		}
	}
}

func TestAdvanceRefuses(t *testing.T) {
	received := Proposal{Title: "ก", Receipt: Receipt{Date: "2026-01-10"}}
	returned := walk(t, received, Returned)
	for _, c := range []struct {
		name string
		p    Proposal
		s    Step
		want *Error
		at   string
	}{
		{"back without having been away", received, step(Resubmit, "2026-01-15"), Conflict("step.order"), ""},
		{"passed while it is with the applicant", returned, step(Passed, "2026-01-16"), Conflict("step.order"), ""},
		{"received again", returned, step(Received, "2026-01-16"), Conflict("step.order"), ""},
		{"before the receipt", received, step(Passed, "2026-01-09"), Invalid("step.invalid"), "on"},
		{"before the last line", returned, step(Resubmit, "2026-01-14"), Invalid("step.invalid"), "on"},
		{"no day", received, Step{Status: Passed}, Invalid("step.invalid"), "on"},
		{"failed without a reason", received, Step{Status: NotPassed, On: "2026-01-15", Reason: " "}, Invalid("step.invalid"), "reason"},
		{"returned without a day to come back", received, Step{Status: Returned, On: "2026-01-15", Reason: "ก"}, Invalid("step.invalid"), "due"},
		{"due before it is returned", received, Step{Status: Returned, On: "2026-01-15", Reason: "ก", Due: "2026-01-14"}, Invalid("step.invalid"), "due"},
		{"due on no day", received, Step{Status: Returned, On: "2026-01-15", Reason: "ก", Due: "2026-02-30"}, Invalid("step.invalid"), "due"},
	} {
		p, err := c.p.Advance(c.s)
		var e *Error
		if !errors.As(err, &e) || !errors.Is(err, c.want) || len(p.Course) != len(c.p.Course) {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if c.at != "" && e.Fields[0].Field != c.at {
			t.Errorf("%s: %v", c.name, e)
		}
	}
}

// Whatever is tried in whatever order, the register only grows, stays lawful, and keeps what it said.
func TestCourseOnlyGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Proposal{Title: "ก", Receipt: Receipt{Date: "2026-01-10"}}
		for range rapid.IntRange(0, 12).Draw(t, "tries") {
			before := slices.Clone(p.Course)
			s := Step{
				Status: rapid.SampledFrom(append(Statuses(), "other")).Draw(t, "status"),
				On:     rapid.SampledFrom([]Date{"", "2026-01-09", "2026-01-11", "2026-01-12", "2026-01-13"}).Draw(t, "on"),
				Reason: rapid.SampledFrom([]string{"", "เหตุผล"}).Draw(t, "reason"),
				Due:    rapid.SampledFrom([]Date{"", "2026-01-12", "2026-02-01"}).Draw(t, "due"),
			}
			next, err := p.Advance(s)
			if !CourseGrows(before, next.Course) || !slices.Equal(p.Course, before) {
				t.Fatal("a line was changed or taken away")
			}
			if want := len(before) + 1; err == nil && len(next.Course) != want || err != nil && len(next.Course) != len(before) {
				t.Fatal("a step is one line, a refusal none")
			}
			p = next
			if err := p.Check(); err != nil {
				t.Fatal(err)
			}
			if (p.Stage() == TakenBack) != (p.Withdrawn != "") {
				t.Fatal("withdrawn and the register differ")
			}
		}
	})
}

func TestCourseGrows(t *testing.T) {
	a, b := step(Returned, "2026-01-15"), step(Resubmit, "2026-01-20")
	changed := a
	changed.Reason = "อื่น"
	for _, c := range []struct {
		older, newer []Step
		want         bool
	}{
		{nil, nil, true},
		{nil, []Step{a}, true},
		{[]Step{a}, []Step{a, b}, true},
		{[]Step{a}, nil, false},
		{[]Step{a}, []Step{changed}, false},
		{[]Step{a}, []Step{changed, b}, false},
		{[]Step{a, b}, []Step{a}, false},
		{[]Step{a, b}, []Step{b, a}, false},
	} {
		if got := CourseGrows(c.older, c.newer); got != c.want {
			t.Errorf("%v → %v: %v", c.older, c.newer, got)
		}
	}
}

func TestCheckOfTheCourse(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Proposal
		at   string // "": whole
	}{
		{"an older file's withdrawal has no step", Proposal{Withdrawn: "ถอน"}, ""},
		{"and may come back", Proposal{Course: []Step{step(Restored, "2026-01-15")}}, ""},
		{"out of order", Proposal{Course: []Step{step(Resubmit, "2026-01-15")}}, "course.0.status"},
		{"an unknown status", Proposal{Course: []Step{step("other", "2026-01-15")}}, "course.0.status"},
		{"back in time", Proposal{Course: []Step{step(Returned, "2026-01-15"), step(Resubmit, "2026-01-14")}}, "course.1.on"},
		{"withdrawn in the register alone", Proposal{Course: []Step{step(TakenBack, "2026-01-15")}}, "course.0.status"},
		{"withdrawn past the register", Proposal{Withdrawn: "ถอน", Course: []Step{step(Passed, "2026-01-15")}}, "course.0.status"},
	} {
		c.p.Title = "ก"
		var e *Error
		err := c.p.Check()
		switch {
		case c.at == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.at != "" && (!errors.As(err, &e) || e.Fields[0].Field != c.at):
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestOverdueAndLate(t *testing.T) {
	p := walk(t, Proposal{Title: "ก", Receipt: Receipt{Date: "2026-01-12"}}, Returned) // due on the 22nd
	for day, want := range map[Date]bool{"2026-01-21": false, "2026-01-22": false, "2026-01-23": true} {
		if due, late := p.Overdue(day); late != want || due != "2026-01-22" {
			t.Errorf("%s: due %s, %v", day, due, late)
		}
	}
	if _, late := walk(t, p, Returned, Resubmit).Overdue("2026-12-31"); late {
		t.Error("what came back is not awaited")
	}
	for closes, want := range map[Date]bool{"": false, "2026-01-11": true, "2026-01-12": false} {
		if p.LateFor(closes) != want {
			t.Errorf("closing %q", closes)
		}
	}
}

func TestStatus(t *testing.T) {
	at := func(way ...Status) Proposal { return walk(t, Proposal{Title: "ก"}, way...) } // from the 15th, a day apart
	for _, c := range []struct {
		name    string
		p       Proposal
		d       Decision
		key     string
		waiting bool
	}{
		{"new", at(), Decision{}, "status.received", true},
		{"with the applicant", at(Returned), Decision{}, "status.returned", false},
		{"back", at(Returned, Resubmit), Decision{}, "status.resubmit", true},
		{"passed", at(Passed), Decision{}, "status.passed", true},
		{"failed", at(NotPassed), Decision{}, "status.notPassed", false},
		{"withdrawn", at(TakenBack), Decision{}, "status.withdrawn", false},
		{"withdrawn by an older file", Proposal{Withdrawn: "ถอน"}, Decision{}, "status.withdrawn", false},
		{"approved", at(Passed), Decision{Word: Approve, On: "2026-02-01"}, "word." + string(Approve), false},
		{"approved without screening", at(), Decision{Word: Approve, On: "2026-02-01"}, "word." + string(Approve), false},
		{"withdrawn over a decision", at(TakenBack), Decision{Word: Approve, On: "2026-02-01"}, "status.withdrawn", false},
		{"sent back", at(Passed), Decision{Word: SendBack, On: "2026-01-15"}, "word." + string(SendBack), true},
		{"sent back and returned that day", at(Passed, Returned), Decision{Word: SendBack, On: "2026-01-16"}, "status.returned", false},
		{"sent back and with us again", at(Passed, Returned, Resubmit), Decision{Word: SendBack, On: "2026-01-16"}, "status.resubmit", true},
		{"deferred", at(Passed), Decision{Word: Defer, On: "2026-01-20"}, "word." + string(Defer), true},
		{"rejected for good", at(Passed, Returned), Decision{Word: Reject, On: "2026-01-15"}, "word." + string(Reject), false},
	} {
		if s := c.p.Status(c.d); s.Key() != c.key || s.Waiting() != c.waiting {
			t.Errorf("%s: %s, waiting %v", c.name, s.Key(), s.Waiting())
		}
	}
}

func TestPartnersOfAProposal(t *testing.T) {
	for _, c := range []struct {
		list []Partner
		at   string
	}{
		{nil, ""},
		{[]Partner{{Agency: "a", Brings: AllBrings(), Money: Baht(1)}, {Agency: "b"}}, ""},
		{[]Partner{{Agency: "a"}, {Agency: "a"}}, "partners.1.agency"},
		{[]Partner{{Agency: " "}}, "partners.0.agency"},
		{[]Partner{{Agency: "a", Brings: []Brings{"luck"}}}, "partners.0.brings"},
		{[]Partner{{Agency: "a", Money: -1}}, "partners.0.money"},
	} {
		err := Proposal{Title: "ก", Partners: c.list}.Check()
		var e *Error
		if c.at == "" && err != nil || c.at != "" && (!errors.As(err, &e) || e.Fields[0].Field != c.at) {
			t.Errorf("%v: %v", c.list, err)
		}
	}
}
