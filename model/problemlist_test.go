package model

import (
	"reflect"
	"testing"
)

func TestCheckProblemList(t *testing.T) {
	valid := func() ProblemList {
		return ProblemList{Number: 1, Agreed: "2025-09-15", Where: "ที่ประชุม", Entries: []ListedEntry{
			{Problem: problemID(1), Title: "ก", Priority: Priority{1, 2, 3, 4}}, {Problem: problemID(2), Title: "ข", Priority: Priority{5, 5, 5, 5}},
		}}
	}
	checks(t, "problemlist.invalid", valid, []broken[ProblemList]{
		{"no number", func(l *ProblemList) { l.Number = 0 }, "number", "field.number"},
		{"no such day", func(l *ProblemList) { l.Agreed = "2025-02-30" }, "agreed", "field.date"},
		{"agreed by nobody", func(l *ProblemList) { l.Where = " " }, "where", "field.required"},
		{"open, by nobody yet", func(l *ProblemList) { l.Agreed, l.Where = "", "" }, "", ""},
		{"nothing on it", func(l *ProblemList) { l.Entries = nil }, "entries", "field.required"},
		{"open and empty", func(l *ProblemList) { *l = ProblemList{Number: 1} }, "", ""},
		{"a problem twice", func(l *ProblemList) { l.Entries[1].Problem = problemID(1) }, "entries.1.problem", "field.twice"},
		{"level 6", func(l *ProblemList) { l.Entries[0].Priority.Severity = 6 }, "entries.0.priority.severity", "field.points"},
		{"an axis open", func(l *ProblemList) { l.Entries[0].Priority.Severity = 0 }, "entries.0.priority", "field.points"},
	})
}

func TestOffers(t *testing.T) {
	problems := []Problem{
		{ID: problemID(1), Title: "ก", Priority: Priority{1, 1, 1, 1}},
		{ID: problemID(2), Title: "ข", Priority: Priority{2, 2, 2, 2}},
		{ID: problemID(3), Title: "ค", Withdrawn: "แก้แล้ว"},
		{ID: problemID(4), Title: "ง"},
	}
	ratings := []Rating{
		{Answers: []RatedAnswer{{problemID(1), Priority{5, 4, 3, 2}}, {problemID(4), Priority{3, 0, 0, 0}}}},
		{Answers: []RatedAnswer{{problemID(1), Priority{4, 4, 3, 5}}}},
	}
	rated := Priority{5, 4, 3, 4}
	for _, c := range []struct {
		name          string
		entries       []ListedEntry
		of            ID
		want          Priority
		hand, old, by bool
	}{
		{"rated", nil, problemID(1), rated, false, false, false},
		{"nobody rated it", nil, problemID(2), Priority{2, 2, 2, 2}, false, true, false},
		{"rated in part", nil, problemID(4), Priority{3, 0, 0, 0}, false, false, false},
		{"by hand as rated", []ListedEntry{{Problem: problemID(1), Priority: rated}}, problemID(1), rated, true, false, false},
		{"by hand otherwise", []ListedEntry{{Problem: problemID(1), Priority: Priority{1, 1, 1, 1}}}, problemID(1), Priority{1, 1, 1, 1}, true, false, true},
		{"with a reason", []ListedEntry{{Problem: problemID(1), Priority: Priority{1, 1, 1, 1}, Reason: "มีข้อมูลใหม่"}}, problemID(1), Priority{1, 1, 1, 1}, true, false, false},
		{"by hand, never rated", []ListedEntry{{Problem: problemID(2), Priority: Priority{3, 3, 3, 3}}}, problemID(2), Priority{3, 3, 3, 3}, true, false, false},
	} {
		offers := ProblemList{Number: 1, Entries: c.entries}.Offers(problems, ratings)
		if len(offers) != 3 {
			t.Fatalf("%s: %d offers", c.name, len(offers))
		}
		for _, o := range offers {
			if o.Entry.Problem == c.of && (o.Entry.Priority != c.want || o.ByHand != c.hand || o.Old != c.old || o.Wants != c.by || o.Entry.Title == "") {
				t.Errorf("%s: %+v", c.name, o)
			}
		}
	}
}

func TestAnAgreedListMovesNoMore(t *testing.T) {
	l := ProblemList{Number: 1, Agreed: "2025-09-15", Where: "ที่ประชุม", Entries: []ListedEntry{{Problem: problemID(1), Title: "ชื่อเดิม", Priority: Priority{1, 2, 3, 4}}}}
	offers := l.Offers(
		[]Problem{{ID: problemID(1), Title: "ชื่อใหม่", Priority: Priority{5, 5, 5, 5}}, {ID: problemID(2), Title: "ใหม่"}},
		[]Rating{{Answers: []RatedAnswer{{problemID(1), Priority{5, 5, 5, 5}}}}})
	if len(offers) != 1 || !reflect.DeepEqual(offers[0].Entry, l.Entries[0]) || l.Weight(problemID(1)) != 10 || l.Weight(problemID(2)) != 0 {
		t.Errorf("%+v", offers)
	}
}

func TestWithEntry(t *testing.T) {
	l := ProblemList{Entries: []ListedEntry{{Problem: problemID(1), Priority: Priority{1, 1, 1, 1}}}}
	set := l.WithEntry(ListedEntry{Problem: problemID(1), Priority: Priority{2, 2, 2, 2}})
	if len(set.Entries) != 1 || set.Weight(problemID(1)) != 8 || l.Weight(problemID(1)) != 4 {
		t.Errorf("%+v, %+v", l, set)
	}
	if gone := set.WithEntry(ListedEntry{Problem: problemID(1)}); len(gone.Entries) != 0 {
		t.Errorf("%+v", gone)
	}
}
