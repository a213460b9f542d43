package model

import (
	"slices"
	"testing"
)

// fullProposal lacks nothing.
func fullProposal() Proposal {
	ten := 10
	return Proposal{
		Title: "โครงการตัวอย่าง", Type: "10(2)", Receipt: Receipt{Number: "1/2569", Date: "2025-11-01"},
		Applicant:  Applicant{Kind: PeoplesGroup, Name: "กลุ่มสมมติ", Members: []string{"ก", "ข", "ค", "ง", "จ"}, Responsible: "สมมติ ไม่มีจริง", Signed: "2025-10-30"},
		Rationale:  "เพราะ",
		Situation:  []Situation{{Text: "จมน้ำ", Size: "3"}},
		Objectives: []Objective{{Text: "ลด", Size: "3", Target: "0"}},
		Activities: []Activity{{Text: "สอนว่ายน้ำ", Amount: Baht(20000)}},
		Budget:     Baht(20000), Starts: "2026-01-01", Ends: "2026-03-31", Place: "สระ", Results: "รอด",
		Targets: []Target{{Group: 3, People: 40}}, Fragile: Vulnerable{Bedridden: &ten, Housebound: &ten, Fragile: &ten, Poor: &ten},
		OtherMoney: []OtherMoney{{Agency: "โรงเรียน", Amount: Baht(100)}},
		Claims:     []Claim{{Problem: "q1", Level: Decisive}, {Problem: "q2", Level: NoHelp}},
		ReportDue:  "2026-04-30", Earlier: &Earlier{On: "2025-01-01", Approved: Baht(5), Spent: Baht(4), People: 3},
	}
}

func TestCheckProposal(t *testing.T) {
	minus := -1
	checks(t, "proposal.invalid", fullProposal, []broken[Proposal]{
		{"nothing to know it by", func(p *Proposal) { *p = Proposal{Note: "?", Type: "10(1)"} }, "title", "field.required"},
		{"an organisation is enough", func(p *Proposal) { *p = Proposal{Applicant: Applicant{Name: "รพ.สต."}} }, "", ""},
		{"an objective is enough", func(p *Proposal) { *p = Proposal{Objectives: []Objective{{Text: "ลด"}}} }, "", ""},
		{"budget", func(p *Proposal) { p.Budget = -1 }, "budget", "field.negative"},
		{"seventh kind", func(p *Proposal) { p.Applicant.Kind = 7 }, "applicant.kind", "field.choice"},
		{"negative kind", func(p *Proposal) { p.Applicant.Kind = -1 }, "applicant.kind", "field.choice"},
		{"starts", func(p *Proposal) { p.Starts = "2026-02-29" }, "starts", "field.date"},
		{"ends", func(p *Proposal) { p.Ends = "2026-06-31" }, "ends", "field.date"},
		{"receipt", func(p *Proposal) { p.Receipt.Date = "1/11/68" }, "receipt.date", "field.date"},
		{"report due", func(p *Proposal) { p.ReportDue = "x" }, "reportDue", "field.date"},
		{"signed", func(p *Proposal) { p.Applicant.Signed = "2568" }, "applicant.signed", "field.date"},
		{"ends before it starts", func(p *Proposal) { p.Ends = "2025-12-31" }, "ends", "field.before"},
		{"an activity's amount", func(p *Proposal) { p.Activities[0].Amount = -1 }, "activities.0.amount", "field.negative"},
		{"other money", func(p *Proposal) { p.OtherMoney[0].Amount = -1 }, "otherMoney.0.amount", "field.negative"},
		{"group 10", func(p *Proposal) { p.Targets[0].Group = 10 }, "targets.0.group", "field.choice"},
		{"another group, named", func(p *Proposal) { p.Targets[0] = Target{Group: 0, Name: "พระ", People: 4} }, "", ""},
		{"people", func(p *Proposal) { p.Targets[0].People = -1 }, "targets.0.people", "field.negative"},
		{"objective's size", func(p *Proposal) { p.Objectives[0].Size = "x" }, "objectives.0.size", "field.decimal"},
		{"objective's target", func(p *Proposal) { p.Objectives[0].Target = "x" }, "objectives.0.target", "field.decimal"},
		{"situation's size", func(p *Proposal) { p.Situation[0].Size = "x" }, "situation.0.size", "field.decimal"},
		{"level 4", func(p *Proposal) { p.Claims[1].Level = 4 }, "claims.1.level", "field.points"},
		{"level -1", func(p *Proposal) { p.Claims[1].Level = -1 }, "claims.1.level", "field.points"},
		{"problem twice", func(p *Proposal) { p.Claims[1].Problem = "q1" }, "claims.1.problem", "field.twice"},
		{"bedridden", func(p *Proposal) { p.Fragile.Bedridden = &minus }, "fragile.bedridden", "field.negative"},
		{"housebound", func(p *Proposal) { p.Fragile.Housebound = &minus }, "fragile.housebound", "field.negative"},
		{"fragile", func(p *Proposal) { p.Fragile.Fragile = &minus }, "fragile.fragile", "field.negative"},
		{"poor", func(p *Proposal) { p.Fragile.Poor = &minus }, "fragile.poor", "field.negative"},
		{"earlier date", func(p *Proposal) { p.Earlier.On = "2568" }, "earlier.on", "field.date"},
		{"earlier sum", func(p *Proposal) { p.Earlier.Approved = -1 }, "earlier.approved", "field.negative"},
		{"earlier spending", func(p *Proposal) { p.Earlier.Spent = -1 }, "earlier.spent", "field.negative"},
		{"earlier people", func(p *Proposal) { p.Earlier.People = -1 }, "earlier.people", "field.negative"},
	})
}

func TestMissingOfProposal(t *testing.T) {
	if p := fullProposal(); p.Draft() || p.Missing() != nil {
		t.Fatalf("the full one lacks %v", p.Missing())
	}
	for field, spoil := range map[string]func(*Proposal){
		"title":                 func(p *Proposal) { p.Title = " " },
		"type":                  func(p *Proposal) { p.Type = "" },
		"applicant.kind":        func(p *Proposal) { p.Applicant.Kind = 0 },
		"applicant.name":        func(p *Proposal) { p.Applicant.Name = "" },
		"applicant.members":     func(p *Proposal) { p.Applicant.Members = []string{"ก", "ข", "ค", "ง", " "} },
		"applicant.responsible": func(p *Proposal) { p.Applicant.Responsible = "" },
		"rationale":             func(p *Proposal) { p.Rationale = "\n" },
		"situation":             func(p *Proposal) { p.Situation = nil },
		"objectives":            func(p *Proposal) { p.Objectives = nil },
		"activities":            func(p *Proposal) { p.Activities = nil },
		"budget":                func(p *Proposal) { p.Budget = 0 },
		"starts":                func(p *Proposal) { p.Starts = "" },
		"ends":                  func(p *Proposal) { p.Ends = "" },
		"place":                 func(p *Proposal) { p.Place = "" },
		"results":               func(p *Proposal) { p.Results = "" },
		"targets":               func(p *Proposal) { p.Targets = []Target{{Group: 3}} },
		"claims":                func(p *Proposal) { p.Claims = nil },
	} {
		p := fullProposal()
		spoil(&p)
		if got := p.Missing(); !slices.Equal(got, []string{field}) || !p.Draft() {
			t.Errorf("without %s it lacks %v", field, got)
		}
	}
	organisation := fullProposal()
	organisation.Applicant.Kind, organisation.Applicant.Members = 1, nil
	if organisation.Draft() {
		t.Errorf("names are asked of a people's group only: %v", organisation.Missing())
	}
	if n := len((Proposal{}).Missing()); n != 16 {
		t.Errorf("an empty form lacks %d fields", n)
	}
}

func TestPeople(t *testing.T) {
	if n := (Proposal{Targets: []Target{{People: 40}, {Name: "พระ", People: 2}}}).People(); n != 42 {
		t.Errorf("%d people", n)
	}
}

func TestOneThingToKnowItByIsEnoughForADraft(t *testing.T) {
	for name, p := range map[string]Proposal{
		"title": {Title: "ก"}, "organisation": {Applicant: Applicant{Name: "ก"}}, "responsible": {Applicant: Applicant{Responsible: "ก"}},
		"code": {Code: "1"}, "agreement": {Agreement: "1"}, "rationale": {Rationale: "ก"}, "results": {Results: "ก"}, "place": {Place: "ก"},
		"period": {Period: "ก"}, "plan": {Plans: []string{"ก"}}, "objective": {Objectives: []Objective{{Text: "ก"}}},
		"situation": {Situation: []Situation{{Text: "ก"}}}, "activity": {Activities: []Activity{{Text: "ก"}}},
		"target": {Targets: []Target{{Group: 1}}}, "sum": {Budget: 5}, "decided earlier": {Earlier: &Earlier{Approved: 5}}, "date": {Starts: "2025-10-01"},
	} {
		if err := p.Check(); err != nil || !p.Draft() {
			t.Errorf("%s alone: %v", name, err)
		}
	}
}
