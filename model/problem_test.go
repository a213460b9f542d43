package model

import (
	"slices"
	"testing"
)

func TestCheckProblem(t *testing.T) {
	valid := func() Problem {
		return Problem{
			Title: "เด็กจมน้ำ", Origin: Origin{Kind: FromHearing}, Partners: []Partner{{Agency: "school", Brings: []Brings{Knowledge, PeopleAid}}, {Agency: "x"}},
			Indicator: Indicator{Numerator: "3", Denominator: "120", Baseline: "2.5", Target: "0"},
			People:    120, Groups: []int{1, 9}, Priority: Priority{Size: 1, Severity: 5, Awareness: 3, Ease: 4},
		}
	}
	checks(t, "problem.invalid", valid, []broken[Problem]{
		{"no title", func(p *Problem) { p.Title = "" }, "title", "field.required"},
		{"size 6", func(p *Problem) { p.Priority.Size = 6 }, "priority.size", "field.points"},
		{"severity -1", func(p *Problem) { p.Priority.Severity = -1 }, "priority.severity", "field.points"},
		{"awareness 6", func(p *Problem) { p.Priority.Awareness = 6 }, "priority.awareness", "field.points"},
		{"ease 20", func(p *Problem) { p.Priority.Ease = 20 }, "priority.ease", "field.points"},
		{"not yet rated", func(p *Problem) { p.Priority = Priority{} }, "", ""},
		{"numerator", func(p *Problem) { p.Indicator.Numerator = "สาม" }, "indicator.numerator", "field.decimal"},
		{"denominator", func(p *Problem) { p.Indicator.Denominator = "1,200" }, "indicator.denominator", "field.decimal"},
		{"denominator 0", func(p *Problem) { p.Indicator.Denominator = "0.00" }, "indicator.denominator", "field.zero"},
		{"baseline", func(p *Problem) { p.Indicator.Baseline = "2.5%" }, "indicator.baseline", "field.decimal"},
		{"target", func(p *Problem) { p.Indicator.Target = "-" }, "indicator.target", "field.decimal"},
		{"negative people", func(p *Problem) { p.People = -1 }, "people", "field.negative"},
		{"group 10", func(p *Problem) { p.Groups = []int{10, 11} }, "groups", "field.choice"},
		{"origin", func(p *Problem) { p.Origin.Kind = "rumour" }, "origin.kind", "field.choice"},
		{"a partner without a name", func(p *Problem) { p.Partners[1].Agency = " " }, "partners.1.agency", "field.twice"},
		{"a partner twice", func(p *Problem) { p.Partners[1].Agency = "school" }, "partners.1.agency", "field.twice"},
		{"brings what nobody brings", func(p *Problem) { p.Partners[0].Brings[0] = "hope" }, "partners.0.brings", "field.choice"},
		{"brings twice the same", func(p *Problem) { p.Partners[0].Brings[1] = Knowledge }, "partners.0.brings", "field.choice"},
		{"less than no money", func(p *Problem) { p.Partners[0].Money = -1 }, "partners.0.money", "field.negative"},
	})
}

func TestPriorityTotal(t *testing.T) {
	for p, want := range map[Priority]int{
		{}: 0, {1, 1, 1, 1}: 4, {5, 5, 5, 5}: MaxPriority, {1, 5, 3, 4}: 13, {0, 5, 5, 5}: 0, {5, 0, 5, 5}: 0, {5, 5, 0, 5}: 0, {5, 5, 5, 0}: 0,
	} {
		if p.Total() != want {
			t.Errorf("%v: %d, want %d", p, p.Total(), want)
		}
	}
}

func TestMissingOfProblem(t *testing.T) {
	full := Problem{
		Situation: "x", Origin: Origin{Kind: FromData}, Indicator: Indicator{Name: "ร้อยละ", Baseline: "3", Target: "0"}, Priority: Priority{1, 1, 1, 1},
	}
	if full.Missing() != nil {
		t.Fatalf("the full one lacks %v", full.Missing())
	}
	for field, spoil := range map[string]func(*Problem){
		"situation":          func(p *Problem) { p.Situation = "" },
		"origin":             func(p *Problem) { p.Origin.Kind = "" },
		"indicator.name":     func(p *Problem) { p.Indicator.Name = "" },
		"indicator.baseline": func(p *Problem) { p.Indicator.Baseline = "" },
		"indicator.target":   func(p *Problem) { p.Indicator.Target = "" },
		"priority":           func(p *Problem) { p.Priority.Ease = 0 },
	} {
		p := full
		spoil(&p)
		if got := p.Missing(); !slices.Equal(got, []string{field}) {
			t.Errorf("without %s it lacks %v", field, got)
		}
	}
}
