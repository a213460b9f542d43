package model

import (
	"slices"
	"testing"
)

func TestRowsOfProblems(t *testing.T) {
	problem := Problem{Title: "ยุงลาย"}
	for _, c := range []struct {
		name string
		row  ProblemRow
		told bool
		want map[string]string
	}{
		{"no hearing", ProblemRow{Problem: problem}, false, nil},
		{"hands of no hearing", ProblemRow{Problem: problem, For: 3}, false, map[string]string{"hearing.date": "field.required"}},
		{"a place only", ProblemRow{Problem: problem, Hearing: Hearing{Place: "ศาลา"}}, true, nil},
		{"blanks are no place", ProblemRow{Problem: problem, Hearing: Hearing{Place: "  "}}, false, nil},
		{"groups only", ProblemRow{Problem: problem, Hearing: Hearing{Groups: "อสม."}}, true, nil},
		{"all of it", ProblemRow{Problem: problem, Hearing: Hearing{Date: "2026-01-10", People: 40}, For: 40}, true, nil},
		{"more hands than people", ProblemRow{Problem: problem, Hearing: Hearing{Date: "2026-01-10", People: 40}, For: 41}, true, map[string]string{"hearing.for": "field.points"}},
		{"no day", ProblemRow{Problem: problem, Hearing: Hearing{Date: "2026-02-30"}}, true, map[string]string{"hearing.date": "field.date"}},
		{"fewer than none came", ProblemRow{Problem: problem, Hearing: Hearing{People: -1}}, true, map[string]string{"hearing.people": "field.negative"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.row.Told() != c.told {
				t.Errorf("told of a hearing: %v", c.row.Told())
			}
			wantFaults(t, c.row.Check(), c.want)
		})
	}
	if err := (ProblemRow{Problem: Problem{Indicator: Indicator{Baseline: "x"}}}).Check(); err == nil {
		t.Error("what is wrong with the problem is not said")
	}
}

func TestRowsOfIssuesAndRatings(t *testing.T) {
	for _, c := range []struct {
		name string
		row  interface{ Check() error }
		want map[string]string
	}{
		{"an issue", IssueRow{List: "พชอ.", Issue: Issue{Code: "1", Name: "ขยะ"}}, nil},
		{"an issue without anything", IssueRow{Owner: "อำเภอ"}, map[string]string{"list": "field.required", "issue.code": "field.required", "issue.name": "field.required"}},
		{"an issue of blanks", IssueRow{List: "พชอ.", Issue: Issue{Code: " ", Name: "ขยะ"}}, map[string]string{"issue.code": "field.required"}},
		{"a rating that says nothing", RatedRow{Code: "x"}, nil},
		{"a rating", RatedRow{Code: "x", Priority: Priority{Size: 1, Severity: 5}}, nil},
		{"a rating of nothing", RatedRow{Priority: Priority{Size: 1}}, map[string]string{"code": "field.required"}},
		{"a level beyond the scale", RatedRow{Code: "x", Priority: Priority{Size: 6}}, map[string]string{"priority.size": "field.points"}},
		{"a report's line of another program", OutcomeRow{Code: "x"}, map[string]string{"code": "outcome.code"}},
	} {
		t.Run(c.name, func(t *testing.T) { wantFaults(t, c.row.Check(), c.want) })
	}
	if sort := (OutcomeRow{Code: "x"}).Sort(); sort != "" {
		t.Errorf("a line that is none asks for %q", sort)
	}
}

// An earlier version of a return had the columns that came later not yet.
func TestALayoutAsItWas(t *testing.T) {
	now := Layout{Key: "province", Version: 3, Columns: []LayoutColumn{{Field: "a"}, {Field: "b", Since: 2}, {Field: "c", Since: 3}, {Field: "d", Since: 1}}}
	for version, want := range map[int][]string{1: {"a", "d"}, 2: {"a", "b", "d"}, 3: {"a", "b", "c", "d"}} {
		was := now.Was(version)
		var got []string
		for _, c := range was.Columns {
			got = append(got, c.Field)
		}
		if was.Version != version || was.Key != now.Key || !slices.Equal(got, want) {
			t.Errorf("version %d: %d with %v", version, was.Version, got)
		}
		if _, there := was.Column("c"); there != (version == 3) {
			t.Errorf("version %d has column c: %v", version, there)
		}
	}
	if len(now.Columns) != 4 || now.Columns[1].Field != "b" {
		t.Errorf("looking back changed the layout: %+v", now.Columns)
	}
}
