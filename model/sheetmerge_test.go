package model

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// The round of these tests: three proposals with up to two claims, two criteria besides need fit.
func mergeRound() ([]Proposal, Rubric) {
	return []Proposal{
		{ID: "p1", Title: "หนึ่ง", Claims: []Claim{{"q1", 3}, {"q2", 1}}},
		{ID: "p2", Title: "สอง", Claims: []Claim{{"q1", 2}}},
		{ID: "p3", Title: "สาม"},
	}, testRubric()
}

// cellsOfRound lists the cells of a sheet for a list of proposals.
func cellsOfRound(round []Proposal, r Rubric) []SheetCell {
	var out []SheetCell
	for _, p := range round {
		out = append(out, SheetCell{Proposal: p.ID}, SheetCell{Proposal: p.ID, Comment: true})
		for _, c := range p.Claims {
			out = append(out, SheetCell{Proposal: p.ID, Problem: c.Problem})
		}
		for _, c := range r.Criteria {
			if !c.NeedFit {
				out = append(out, SheetCell{Proposal: p.ID, Criterion: c.Key})
			}
		}
	}
	return out
}

var method1 = SheetCell{Proposal: "p1", Criterion: "method"}

// handOut makes a file of a sheet, as it is.
func handOut(s Sheet, code string, round []Proposal, r Rubric) SheetReturn {
	out := SheetReturn{File: code + ".xlsx", Pass: s.Pass(cellsOfRound(round, r))}
	out.Pass.Code = code
	for _, c := range out.Pass.Cells {
		out.Values = append(out.Values, SheetValue{SheetCell: c.SheetCell, Value: c.Base})
	}
	return out
}

// filled is a file with cells filled in; the one handed out stays.
func (r SheetReturn) filled(values map[SheetCell]string) SheetReturn {
	r.Values = slices.Clone(r.Values)
	for i, v := range r.Values {
		if to, ok := values[v.SheetCell]; ok {
			r.Values[i].Value = to
		}
	}
	return r
}

func taken(s Sheet, files ...SheetReturn) Sheet {
	round, rubric := mergeRound()
	for _, f := range files {
		s, _ = s.Take(f, round, rubric)
	}
	return s
}

func newsFor(news []CellNews, c SheetCell) News {
	for _, n := range news {
		if n.SheetCell == c {
			return n.News
		}
	}
	return ""
}

func TestTakeTellsWhatItDoes(t *testing.T) {
	round, rubric := mergeRound()
	keyed := Sheet{ID: "s1", Member: "m1"}.Keyed(Answer{Proposal: "p1", Points: []Judgment{{"method", 3}}})
	empty := Sheet{ID: "s1", Member: "m1"}
	five := map[SheetCell]string{method1: "5"}
	for _, c := range []struct {
		name  string
		sheet Sheet
		file  SheetReturn
		news  News
		value string
	}{
		{"a first answer", empty, handOut(empty, "a", round, rubric).filled(five), NewsNew, "5"},
		{"the owner changed what was keyed before her file was made", keyed, handOut(keyed, "a", round, rubric).filled(five), NewsNew, "5"},
		{"keyed after the file was made", keyed, handOut(empty, "a", round, rubric).filled(five), NewsContested, "3"},
		{"keyed just so after the file was made", keyed, handOut(empty, "a", round, rubric).filled(map[SheetCell]string{method1: "3"}), NewsSame, "3"},
		{"nothing changed", keyed, handOut(keyed, "a", round, rubric), "", "3"},
		{"taken back by its owner", keyed, handOut(keyed, "a", round, rubric).filled(map[SheetCell]string{method1: ""}), NewsNew, ""},
		{"twice", taken(empty, handOut(empty, "a", round, rubric).filled(five)), handOut(empty, "a", round, rubric).filled(five), NewsSame, "5"},
		{
			"a second version of the same file", taken(empty, handOut(empty, "a", round, rubric).filled(map[SheetCell]string{method1: "2"})),
			handOut(empty, "a", round, rubric).filled(five), NewsContested, "",
		},
	} {
		after, news := c.sheet.Take(c.file, round, rubric)
		if newsFor(news, method1) != c.news || after.Value(method1) != c.value {
			t.Errorf("%s: %q, answer %q, want %q and %q", c.name, newsFor(news, method1), after.Value(method1), c.news, c.value)
		}
		if err := after.Check(); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// A file of an older list is taken in as far as it fits; the rest is listed and changes nothing.
func TestTakeFromAnOlderList(t *testing.T) {
	round, rubric := mergeRound()
	older := append(slices.Clone(round), Proposal{ID: "p0", Claims: []Claim{{"q1", 1}}})
	older[0].Claims = append(slices.Clone(older[0].Claims), Claim{"q9", 2})
	olderRubric := rubric
	olderRubric.Criteria = append(slices.Clone(rubric.Criteria), Criterion{Key: "gone"})
	gone := []SheetCell{{Proposal: "p0", Criterion: "method"}, {Proposal: "p1", Problem: "q9"}, {Proposal: "p2", Criterion: "gone"}, {Proposal: "p0"}}
	values := map[SheetCell]string{method1: "4", gone[0]: "4", gone[1]: "2", gone[2]: "5", gone[3]: "abstain"}
	s := Sheet{ID: "s1", Member: "m1"}
	after, news := s.Take(handOut(s, "a", older, olderRubric).filled(values), round, rubric)
	for _, c := range gone {
		if newsFor(news, c) != NewsLeft || after.Value(c) != "" {
			t.Errorf("%+v: %q, %q", c, newsFor(news, c), after.Value(c))
		}
	}
	if newsFor(news, method1) != NewsNew || after.Value(method1) != "4" || len(after.Said) != 1 {
		t.Errorf("what fits: %+v", after)
	}
	withdrawn := slices.Clone(round)
	withdrawn[0].Withdrawn = "ถอน"
	if _, news := s.Take(handOut(s, "a", round, rubric).filled(values), withdrawn, rubric); newsFor(news, method1) != NewsLeft {
		t.Error("a withdrawn proposal is scored")
	}
}

// A decision stands: the same files taken in again reopen nothing, and a file made after it that says otherwise is new.
func TestDecisionsAreKept(t *testing.T) {
	round, rubric := mergeRound()
	s := Sheet{ID: "s1", Member: "m1"}
	blank := handOut(s, "a", round, rubric)
	two, five := blank.filled(map[SheetCell]string{method1: "2"}), blank.filled(map[SheetCell]string{method1: "5"})
	s = taken(s, two, five)
	if c, ok := s.CellContested(method1); !ok || len(c.Standing()) != 2 || len(s.Contested()) != 1 || len(s.Files) != 2 {
		t.Fatalf("%+v", s)
	}
	s = s.Merge(s.Decision(method1, "5"))
	if _, open := s.CellContested(method1); open || s.Value(method1) != "5" {
		t.Fatal("not decided")
	}
	if again := taken(s, five, two, two); !reflect.DeepEqual(again, s) {
		t.Errorf("reopened: %+v", again)
	}
	later := handOut(s, "b", round, rubric).filled(map[SheetCell]string{method1: "1"})
	if s = taken(s, later, two, five); s.Value(method1) != "1" || len(s.Contested()) != 0 {
		t.Errorf("a later word of the owner: %+v", s)
	}
	s = s.Merge(s.Decision(method1, "3")).Merge(Sheet{}.Decision(SheetCell{Proposal: "p3"}, "conflict"))
	if s.Value(method1) != "3" || s.Said[0].Said[0].By != "#1" || s.Said[0].Said[1].By != "#2" {
		t.Errorf("a second decision: %+v", s.Said[0])
	}
}

// What is keyed over a contested cell decides it, and a disputed stand blocks the answer until then.
func TestKeyingDecides(t *testing.T) {
	round, rubric := mergeRound()
	stand := SheetCell{Proposal: "p3"}
	full := map[SheetCell]string{{Proposal: "p3", Criterion: "method"}: "4", {Proposal: "p3", Criterion: "cost"}: "4"}
	s := Sheet{ID: "s1", Member: "m1"}
	blank := handOut(s, "a", round, rubric)
	s = taken(s, blank.filled(full).filled(map[SheetCell]string{stand: "abstain"}), blank.filled(full).filled(map[SheetCell]string{stand: "conflict"}))
	a, _ := s.Answer("p3")
	if a.Stand != Disputed || a.Full(round[2], rubric) || a.Complete(round[2], rubric) || a.Missing(round[2], rubric) != 1 || s.Check() != nil {
		t.Fatalf("%+v", a)
	}
	if same := s.Keyed(a); !reflect.DeepEqual(same, s) {
		t.Error("keying nothing decides nothing")
	}
	a.Stand = Judges
	s = s.Keyed(a)
	if a, _ = s.Answer("p3"); a.Stand != Judges || !a.Complete(round[2], rubric) || len(s.Contested()) != 0 {
		t.Errorf("%+v", s)
	}
}

// A file made while a cell was contested settles it: it is the owner's word, and it knew the others.
func TestTheOwnerSettles(t *testing.T) {
	round, rubric := mergeRound()
	s := Sheet{ID: "s1", Member: "m1"}
	blank := handOut(s, "a", round, rubric)
	s = taken(s, blank.filled(map[SheetCell]string{method1: "2"}), blank.filled(map[SheetCell]string{method1: "5"}))
	s = taken(s, handOut(s, "b", round, rubric).filled(map[SheetCell]string{method1: "4"}))
	if s.Value(method1) != "4" || len(s.Contested()) != 0 {
		t.Errorf("%+v", s)
	}
}

// drawValue draws what a cell can hold.
func drawValue(t *rapid.T, c SheetCell) string {
	switch {
	case c.Comment:
		return rapid.SampledFrom([]string{"", "ดี", "ควรปรับงบ"}).Draw(t, "comment")
	case c.Problem != "":
		return rapid.SampledFrom([]string{"", "0", "1", "2", "3"}).Draw(t, "level")
	case c.Criterion != "":
		return rapid.SampledFrom([]string{"", "1", "2", "5"}).Draw(t, "points")
	}
	return rapid.SampledFrom([]string{"", "", "abstain", "conflict"}).Draw(t, "stand")
}

// drawFilled fills some cells of a file in.
func drawFilled(t *rapid.T, f SheetReturn, name string) SheetReturn {
	values := map[SheetCell]string{}
	for _, c := range f.Pass.Cells {
		if rapid.IntRange(0, 2).Draw(t, "filled") == 0 {
			values[c.SheetCell] = drawValue(t, c.SheetCell)
		}
	}
	f.File = name
	return f.filled(values)
}

// history is a sheet's life: files handed out, of the whole list or an older one, filled in one way or several, taken in, and
// contests decided in between. It gives where the sheet began, where it got to, and what it was told on the way.
func history(t *rapid.T) (start, end Sheet, files []SheetReturn, decisions []CellSaid) {
	round, rubric := mergeRound()
	older := append(slices.Clone(round[:2]), Proposal{ID: "p0", Claims: []Claim{{"q1", 1}}})
	cells := cellsOfRound(round, rubric)
	start = Sheet{ID: "s1", Round: "r1", Member: "m1"}
	for _, p := range round {
		if rapid.Bool().Draw(t, "keyed") {
			start = start.Keyed(Answer{Proposal: p.ID, Points: []Judgment{{"method", rapid.IntRange(1, 5).Draw(t, "points")}}})
		}
	}
	end = start
	var out []SheetReturn
	for step := range rapid.IntRange(1, 8).Draw(t, "steps") {
		switch what := rapid.IntRange(0, 3).Draw(t, "what"); {
		case what == 0 || len(out) == 0:
			list := round
			if rapid.Bool().Draw(t, "older") {
				list = older
			}
			out = append(out, handOut(end, "f"+strconv.Itoa(step), list, rubric))
		case what == 1 && len(end.Said) > 0:
			c := rapid.SampledFrom(cells).Draw(t, "decided")
			if contested := end.Contested(); len(contested) > 0 {
				c = rapid.SampledFrom(contested).Draw(t, "contested").Cell
			}
			d := end.Decision(c, drawValue(t, c))
			decisions = append(decisions, d)
			end = end.Merge(d)
		default:
			f := drawFilled(t, rapid.SampledFrom(out).Draw(t, "file"), "n"+strconv.Itoa(step))
			files = append(files, f)
			end = taken(end, f)
		}
	}
	return start, end, files, decisions
}

// Keying between the files: what is handed out then knows of it, what was handed out before does not; between two keyings the order of
// the files and how often they come make no difference.
func TestMergeWithKeyingInBetween(t *testing.T) {
	round, rubric := mergeRound()
	rapid.Check(t, func(t *rapid.T) {
		one := Sheet{ID: "s1", Round: "r1", Member: "m1"}
		other := one
		var out []SheetReturn
		for chapter := range rapid.IntRange(1, 4).Draw(t, "chapters") {
			keyed := Answer{
				Proposal: rapid.SampledFrom(round).Draw(t, "proposal").ID,
				Points:   []Judgment{{"method", rapid.IntRange(1, 5).Draw(t, "points")}},
			}
			one, other = one.Keyed(keyed), other.Keyed(keyed)
			if got := one.Value(SheetCell{Proposal: keyed.Proposal, Criterion: "method"}); got != strconv.Itoa(keyed.Points[0].Points) {
				t.Fatalf("keyed %d, and it says %q", keyed.Points[0].Points, got)
			}
			out = append(out, handOut(one, "f"+strconv.Itoa(chapter), round, rubric))
			var files []SheetReturn
			for n := range rapid.IntRange(0, 3).Draw(t, "files") {
				from := rapid.SampledFrom(out).Draw(t, "file")
				files = append(files, drawFilled(t, from, "n"+strconv.Itoa(chapter)+"_"+strconv.Itoa(n)))
			}
			one = taken(one, files...)
			for _, i := range rapid.Permutation(slices.Concat(indices(len(files)), indices(len(files)))).Draw(t, "order") {
				other = taken(other, files[i])
			}
			a, errA := json.Marshal(one)
			b, errB := json.Marshal(other)
			if errA != nil || errB != nil || string(a) != string(b) {
				t.Fatalf("one way:   %s\nanother: %s", a, b)
			}
			if err := one.Check(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// Any order, any number of times, from older lists, decisions in between: the same sheet, byte by byte.
func TestMergeDependsOnNoOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start, end, files, decisions := history(t)
		events := rapid.Permutation(slices.Concat(indices(len(files)+len(decisions)), indices(len(files)+len(decisions)))).Draw(t, "order")
		other := start
		for _, e := range events {
			if e < len(files) {
				other = taken(other, files[e])
			} else {
				other = other.Merge(decisions[e-len(files)])
			}
		}
		a, errA := json.Marshal(end)
		b, errB := json.Marshal(other)
		if errA != nil || errB != nil || string(a) != string(b) {
			t.Fatalf("one way:   %s\nanother: %s", a, b)
		}
		if err := end.Check(); err != nil {
			t.Fatal(err)
		}
	})
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// Nothing is overwritten silently: an answer changes only as a file says that knew it, and a contested cell keeps what was keyed.
func TestNothingIsOverwrittenSilently(t *testing.T) {
	round, rubric := mergeRound()
	rapid.Check(t, func(t *rapid.T) {
		_, s, _, _ := history(t)
		f := drawFilled(t, handOut(Sheet{ID: "s1", Member: "m1"}, "z", round, rubric), "z.xlsx") // knows nothing of what is there
		after, news := s.Take(f, round, rubric)
		for _, c := range cellsOfRound(round, rubric) {
			was, is, told := s.Value(c), after.Value(c), newsFor(news, c)
			_, contested := after.CellContested(c)
			switch {
			case told == "" && was != is:
				t.Fatalf("%+v: %q became %q, and nobody was told", c, was, is)
			case told == NewsContested && !contested, told == NewsNew && (contested || was != "" && is == was):
				t.Fatalf("%+v: told %q of %q, was %q", c, told, is, was)
			case was != "" && is != was && !contested:
				t.Fatalf("%+v: a file that did not know %q made it %q", c, was, is)
			}
		}
	})
}

func TestCellsTakeTheirValues(t *testing.T) {
	level, points := SheetCell{Proposal: "p1", Problem: "q1"}, method1
	for _, c := range []struct {
		cell  SheetCell
		value string
		want  bool
	}{
		{level, "0", true},
		{level, "3", true},
		{level, "4", false},
		{level, "-1", false},
		{level, "", true},
		{level, "03", false},
		{points, "0", false},
		{points, "1", true},
		{points, "5", true},
		{points, "6", false},
		{points, "๕", false},
		{points, "4.5", false},
		{SheetCell{Proposal: "p1"}, "abstain", true},
		{SheetCell{Proposal: "p1"}, "disputed", false},
		{SheetCell{Proposal: "p1"}, "3", false},
		{SheetCell{Proposal: "p1", Comment: true}, "อะไรก็ได้", true},
	} {
		if c.cell.Takes(c.value) != c.want {
			t.Errorf("%+v takes %q: %v", c.cell, c.value, !c.want)
		}
	}
}

// Statements that replace one another in a circle, as only a forged file can make them, settle nothing and lose nothing.
func TestACircleSettlesNothing(t *testing.T) {
	s := Sheet{}.Merge(CellSaid{method1, []Saying{
		{By: "x", Value: "2", After: []string{"y=4"}}, {By: "y", Value: "4", After: []string{"x=2"}},
	}})
	if c, ok := s.CellContested(method1); !ok || len(c.Standing()) != 2 || s.Value(method1) != "" {
		t.Errorf("%+v", s)
	}
}

func TestSources(t *testing.T) {
	round, rubric := mergeRound()
	blank := handOut(Sheet{}, "a", round, rubric)
	f := blank.filled(map[SheetCell]string{method1: "2"})
	copied := f
	copied.File = "Copy of a.xlsx"
	slices.Reverse(copied.Values)
	other := blank.filled(map[SheetCell]string{method1: "3"})
	if f.Source().By != copied.Source().By || f.Source().By == other.Source().By {
		t.Error("a copy is the same source, another version is not")
	}
	s := taken(Sheet{ID: "s1", Member: "m1"}, f, copied)
	if len(s.Files) != 1 || s.Files[0].File != "Copy of a.xlsx" || !reflect.DeepEqual(s, taken(Sheet{ID: "s1", Member: "m1"}, copied, f)) {
		t.Errorf("%+v", s.Files)
	}
	changed := rubric
	changed.Criteria = slices.Clone(rubric.Criteria)
	changed.Criteria[0].Anchors = []string{"อื่น"}
	if RubricHash(rubric) == RubricHash(changed) || len(RubricHash(rubric)) != 16 {
		t.Error("a changed rubric has the same hash")
	}
}
