package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestMeasuresOfAProblem(t *testing.T) {
	p := Problem{Title: "หกล้ม"}.WithMeasure(Measure{On: "2026-09-01", Value: "15", From: "ข"})
	two := p.WithMeasure(Measure{On: "2026-03-01", Value: "17", From: "ก"}).WithMeasure(Measure{On: "2026-09-01", Value: "14", From: "ก"})
	again := two.WithMeasure(Measure{On: "2026-09-01", Value: "14.5", From: "ข"})
	if want := []Measure{{"2026-03-01", "17", "ก"}, {"2026-09-01", "15", "ข"}, {"2026-09-01", "14", "ก"}}; !slices.Equal(two.Measured, want) || len(p.Measured) != 1 {
		t.Errorf("%+v, %+v", two.Measured, p.Measured)
	}
	if want := []Measure{{"2026-03-01", "17", "ก"}, {"2026-09-01", "14", "ก"}, {"2026-09-01", "14.5", "ข"}}; !slices.Equal(again.Measured, want) {
		t.Errorf("%+v", again.Measured)
	}
	checks(t, "problem.invalid", func() Problem { return again }, []broken[Problem]{
		{"measured", func(*Problem) {}, "", ""},
		{"on no day", func(p *Problem) { *p = p.WithMeasure(Measure{Value: "1"}) }, "measured.0.on", "field.date"},
		{"in words", func(p *Problem) { *p = p.WithMeasure(Measure{On: "2026-01-01", Value: "มาก"}) }, "measured.0.value", "field.decimal"},
		{"nothing", func(p *Problem) { *p = p.WithMeasure(Measure{On: "2026-01-01"}) }, "measured.0.value", "field.decimal"},
	})
}

// served are two problems and three projects: one for the first, one for both and more for the second, one for none of them.
func served() ([]Problem, []Folder) {
	problems := []Problem{
		{ID: problemID(1), Title: "หกล้ม", Indicator: Indicator{Baseline: "18.5", Target: "14"}},
		{ID: problemID(2), Title: "ยุง", Indicator: Indicator{Baseline: "60", Target: "80"}},
	}
	project := func(n byte, approved int64, claims ...Claim) Folder {
		id := NewID(KindProject, []byte{n, 0, 0, 0, 0, 0, 0, 0, 0, 0})
		return Folder{
			Decision: Decision{Word: Approve, Amount: Baht(approved)},
			Proposal: Proposal{ID: NewID(KindProposal, []byte{n, 0, 0, 0, 0, 0, 0, 0, 0, 0}), Title: string('a' + rune(n)), Claims: claims},
			Project:  Project{ID: id},
			Entries: []Entry{
				{Project: id, Code: CodeType2, Amount: Baht(approved / 2)}, {Project: id, Code: CodeRefund, Amount: Baht(100)},
			},
		}
	}
	a := project(1, 10000, Claim{problemID(1), Indirect})
	a.Outcomes = []Outcome{
		{On: "2026-08-31", Used: new(Baht(4000)), People: []TargetResult{{Planned: 50, Came: count(40)}}, Problems: []ProblemResult{{Problem: problemID(1), After: "15.5"}}},
		{On: "2026-03-31", Instalment: 1, Used: new(Baht(1000)), People: []TargetResult{{Planned: 50, Came: count(9)}}, Problems: []ProblemResult{{Problem: problemID(1), After: "17"}}},
		{On: "2026-10-31", Withdrawn: "ผิด", Used: new(Baht(9000)), Problems: []ProblemResult{{Problem: problemID(1), After: "1"}}},
	}
	b := project(2, 20000, Claim{problemID(1), Indirect}, Claim{problemID(2), Decisive})
	b.Outcomes = []Outcome{{On: "2026-09-15", Used: new(Baht(8000)), Problems: []ProblemResult{{Problem: problemID(1), After: "16"}, {Problem: problemID(2)}}}}
	c := project(3, 5000, Claim{problemID(1), NoHelp}, Claim{problemID(9), Direct})
	return problems, []Folder{a, b, c}
}

func TestProjectsAreRolledUpToTheirProblems(t *testing.T) {
	problems, folders := served()
	got, err := ProgressOf(problems, folders)
	if err != nil || len(got) != 2 {
		t.Fatalf("%+v %v", got, err)
	}
	first, second := got[0], got[1]
	if len(first.Projects) != 2 || !first.Projects[0].Main || first.Projects[1].Main || first.Main != 1 || first.Reported != 1 {
		t.Errorf("%+v", first.Projects)
	}
	if first.Approved != Baht(10000) || first.Paid != Baht(4900) || first.Used != Baht(4000) || first.Reach != (Reach{50, 40, 1, 1}) {
		t.Errorf("%+v", first)
	}
	if want := []Measure{{"2026-03-31", "17", "b"}, {"2026-08-31", "15.5", "b"}, {"2026-09-15", "16", "c"}}; !slices.Equal(first.Found, want) {
		t.Errorf("%+v", first.Found)
	}
	if second.Approved != Baht(20000) || second.Main != 1 || len(second.Found) != 0 || second.Moved() != ReachedUnknown {
		t.Errorf("%+v", second)
	}
	if _, found := second.Now(); found {
		t.Error("never measured")
	}
	now, _ := first.Now()
	way, ok := first.Way()
	if now.Value != "16" || first.Moved() != ReachedPart || way != 5555 || !ok {
		t.Errorf("%+v %s %d", now, first.Moved(), way)
	}
}

func TestWhatReportsFoundIsOfferedOnce(t *testing.T) {
	problems, folders := served()
	for _, want := range []string{"16", "15.5", "17", ""} { // the newest first, until all are noted
		got, err := ProgressOf(problems, folders)
		if err != nil {
			t.Fatal(err)
		}
		m, found := got[0].Unnoted()
		if string(m.Value) != want || found != (want != "") {
			t.Fatalf("%+v %v, want %s", m, found, want)
		}
		problems[0] = problems[0].WithMeasure(m)
		if want == "" {
			break
		}
		if now, _ := got[0].Now(); now.Value != "16" {
			t.Errorf("now %+v", now)
		}
	}
	problems[0].Measured = []Measure{{"2026-12-01", "13", "รพ.สต."}}
	got, _ := ProgressOf(problems, folders)
	if now, _ := got[0].Now(); now.From != "รพ.สต." || got[0].Moved() != ReachedTarget {
		t.Errorf("a later note stands: %+v", now)
	}
}

// Whatever projects claim, the sums over all problems are those of the projects that serve any, each once.
func TestNoBahtCountsTwice(t *testing.T) {
	problems := []Problem{{ID: problemID(1)}, {ID: problemID(2)}, {ID: problemID(3)}}
	rapid.Check(t, func(t *rapid.T) {
		var folders []Folder
		var want Satang
		for range rapid.IntRange(0, 8).Draw(t, "projects") {
			var f Folder
			f.Decision.Amount = Satang(rapid.Int64Range(0, 1e9).Draw(t, "approved"))
			serves := false
			for _, l := range rapid.SliceOfNDistinct(rapid.IntRange(1, 5), 0, 4, rapid.ID[int]).Draw(t, "claims") {
				level := Level(rapid.IntRange(0, 3).Draw(t, "level"))
				f.Proposal.Claims = append(f.Proposal.Claims, Claim{problemID(byte(l)), level})
				serves = serves || l <= 3 && level > NoHelp
			}
			if serves {
				want += f.Decision.Amount
			}
			folders = append(folders, f)
		}
		got, err := ProgressOf(problems, folders)
		if err != nil {
			t.Fatal(err)
		}
		var sum Satang
		main := 0
		for _, p := range got {
			sum += p.Approved
			for _, x := range p.Projects {
				if x.Main {
					main++
				}
			}
			main -= p.Main
		}
		if sum != want || main != 0 {
			t.Fatalf("%v, want %v; %d", sum, want, main)
		}
	})
}

func TestAProjectServesOneProblemMost(t *testing.T) {
	const a, b, gone = ID("problem/a"), ID("problem/b"), ID("problem/gone")
	for _, c := range []struct {
		claims []Claim
		want   ID
	}{
		{nil, ""},
		{[]Claim{{Problem: a, Level: NoHelp}}, ""},
		{[]Claim{{Problem: gone, Level: Decisive}}, ""},
		{[]Claim{{Problem: gone, Level: Decisive}, {Problem: a, Level: Indirect}}, a},
		{[]Claim{{Problem: a, Level: Indirect}, {Problem: b, Level: Decisive}}, b},
		{[]Claim{{Problem: b, Level: Direct}, {Problem: a, Level: Direct}}, b},
	} {
		if got := (Proposal{Claims: c.claims}).ServesMost(func(id ID) bool { return id != gone }); got != c.want {
			t.Errorf("%+v: %q, want %q", c.claims, got, c.want)
		}
	}
}
