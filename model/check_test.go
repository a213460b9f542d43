package model

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// broken is one rule broken once: the value with one change, and the one fault that it must give.
type broken[T any] struct {
	name  string
	spoil func(*T)
	field string
	key   string
}

// checks proves that the value passes, and that each change gives exactly its fault. A change that a rule allows has no key.
func checks[T interface{ Check() error }](t *testing.T, refusal string, valid func() T, cases []broken[T]) {
	t.Helper()
	if err := valid().Check(); err != nil {
		t.Fatalf("the valid one: %v", err)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := valid()
			c.spoil(&v)
			err := v.Check()
			if c.key == "" {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			var e *Error
			if !errors.As(err, &e) || e.Kind != ErrInvalid || e.Key != refusal || len(e.Fields) != 1 {
				t.Fatalf("got %v, want %s with the one field %s", err, refusal, c.field)
			}
			if f := e.Fields[0]; f.Field != c.field || f.Key != c.key {
				t.Fatalf("got %s %s, want %s %s", f.Field, f.Key, c.field, c.key)
			}
		})
	}
}

func TestCheckOffice(t *testing.T) {
	valid := func() Office {
		return Office{
			Name: "เทศบาลตำบลตัวอย่าง", Kind: TownTambon, Changwat: "ตัวอย่าง",
			Villages: []Village{{Number: 1, Name: "บ้านเหนือ"}, {Number: 2, Name: "บ้านใต้"}},
			Lists: []IssueList{
				{Key: "province", Issues: []Issue{{Code: "1"}, {Code: "2"}}},
				{Key: "district", Issues: []Issue{{Code: "1"}}},
			},
			Agencies: []Agency{{Key: "hospital"}, {Key: "school"}},
		}
	}
	checks(t, "office.invalid", valid, []broken[Office]{
		{"no name", func(o *Office) { o.Name = " \t" }, "name", "field.required"},
		{"no changwat", func(o *Office) { o.Changwat = "" }, "changwat", "field.required"},
		{"unknown kind", func(o *Office) { o.Kind = "village" }, "kind", "field.choice"},
		{"no kind", func(o *Office) { o.Kind = "" }, "kind", "field.choice"},
		{"list twice", func(o *Office) { o.Lists[1].Key = "province" }, "lists.1.key", "field.twice"},
		{"list without key", func(o *Office) { o.Lists[0].Key = "" }, "lists.0.key", "field.twice"},
		{"issue twice in a list", func(o *Office) { o.Lists[0].Issues[1].Code = "1" }, "lists.0.issues.1.code", "field.twice"},
		{"agency twice", func(o *Office) { o.Agencies[1].Key = "hospital" }, "agencies.1.key", "field.twice"},
		{"village twice", func(o *Office) { o.Villages[1].Number = 1 }, "villages.1.number", "field.twice"},
		{"village 0", func(o *Office) { o.Villages[0].Number = 0 }, "villages.0.number", "field.twice"},
		{"nothing but what must be", func(o *Office) {
			*o = Office{Name: "อบต.ตัวอย่าง", Kind: Tambon, Changwat: "ก"}
		}, "", ""},
	})
}

func TestHosts(t *testing.T) {
	for _, c := range []struct {
		kind                OfficeKind
		health, care, rehab bool
	}{
		{Tambon, true, true, false},
		{TownTambon, true, true, false},
		{Town, true, true, false},
		{City, true, true, false},
		{OtherOffice, true, true, false},
		{Provincial, false, false, true},
	} {
		if c.kind.Hosts(FundHealth) != c.health || c.kind.Hosts(FundCare) != c.care || c.kind.Hosts(FundRehab) != c.rehab || c.kind.Hosts("") {
			t.Errorf("%s hosts the wrong funds", c.kind)
		}
	}
}

func TestCheckFundAndBody(t *testing.T) {
	checks(t, "fund.invalid", func() Fund { return Fund{Kind: FundHealth, Name: "กองทุนตัวอย่าง"} }, []broken[Fund]{
		{"no name", func(f *Fund) { f.Name = "" }, "name", "field.required"},
		{"unknown kind", func(f *Fund) { f.Kind = "wealth" }, "kind", "field.choice"},
	})
	checks(t, "body.invalid", func() Body {
		return Body{Kind: Committee, Name: "คณะกรรมการ", Numbering: ByFiscalYear, Seats: []Seat{{Key: "chair", Chairs: 1}, {Key: "village"}}}
	}, []broken[Body]{
		{"no name", func(b *Body) { b.Name = "" }, "name", "field.required"},
		{"no kind", func(b *Body) { b.Kind = "" }, "kind", "field.choice"},
		{"sub-committee", func(b *Body) { b.Kind = Subcommittee }, "", ""},
		{"unknown numbering", func(b *Body) { b.Numbering = "lunar" }, "numbering", "field.choice"},
		{"by calendar year", func(b *Body) { b.Numbering = ByCalendarYear }, "", ""},
		{"seat twice", func(b *Body) { b.Seats[1].Key = "chair" }, "seats.1.key", "field.twice"},
		{"negative seats", func(b *Body) { b.Seats[1].Max = -1 }, "seats.1.max", "field.negative"},
		{"fourth chair", func(b *Body) { b.Seats[1].Chairs = 4 }, "seats.1.chairs", "field.points"},
	})
}

func TestNumberingYear(t *testing.T) {
	if y := ByFiscalYear.YearOf("2025-10-01"); y != 2569 {
		t.Errorf("fiscal: %d", y)
	}
	if y := ByCalendarYear.YearOf("2025-10-01"); y != 2568 {
		t.Errorf("calendar: %d", y)
	}
}

func TestCheckPersonAndMember(t *testing.T) {
	checks(t, "person.invalid", func() Person { return Person{Name: "สมมติ"} }, []broken[Person]{
		{"no name", func(p *Person) { p.Name, p.Family = "  ", "ไม่มีจริง" }, "name", "field.required"},
	})
	checks(t, "member.invalid", func() Member {
		return Member{Seat: "village", From: "2023-10-01", To: "2027-09-30", Left: "2026-01-15"}
	}, []broken[Member]{
		{"no seat", func(m *Member) { m.Seat = "" }, "seat", "field.required"},
		{"from is no day", func(m *Member) { m.From = "2023-02-30" }, "from", "field.date"},
		{"to is no day", func(m *Member) { m.To = "2027-09-31" }, "to", "field.date"},
		{"left is no day", func(m *Member) { m.Left = "2026-00-00" }, "left", "field.date"},
		{"ends before it begins", func(m *Member) { m.To = "2023-09-30" }, "to", "field.before"},
		{"leaves before it begins", func(m *Member) { m.Left = "2023-09-30" }, "left", "field.before"},
		{"of one day", func(m *Member) { m.To = m.From }, "", ""},
		{"ex officio", func(m *Member) { m.From, m.To, m.Left = "", "", "" }, "", ""},
	})
}

func TestFullName(t *testing.T) {
	if got := (Person{Title: "นางสาว", Name: "สมมติ", Family: "ไม่มีจริง"}).FullName(); got != "นางสาวสมมติ ไม่มีจริง" {
		t.Error(got)
	}
	if got := (Person{Name: "สมมติ"}).FullName(); got != "สมมติ" {
		t.Error(got)
	}
}

func TestInOffice(t *testing.T) {
	m := Member{From: "2023-10-01", To: "2027-09-30", Left: "2026-01-15"}
	for day, want := range map[Date]bool{
		"2023-09-30": false, "2023-10-01": true, "2026-01-14": true, "2026-01-15": false, "2027-09-30": false,
	} {
		if m.InOffice(day) != want {
			t.Errorf("%s: in office %v", day, !want)
		}
	}
	m.Left = ""
	if !m.InOffice("2027-09-30") || m.InOffice("2027-10-01") || !(Member{}).InOffice("1950-01-01") {
		t.Error("the last day of a term is in office; without dates every day is")
	}
}

func TestCheckProblem(t *testing.T) {
	valid := func() Problem {
		return Problem{
			Title: "เด็กจมน้ำ", Origin: Origin{Kind: FromHearing, Hearing: &Hearing{Date: "2025-06-01", For: 30, People: 42}},
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
		{"hearing's date", func(p *Problem) { p.Origin.Hearing.Date = "2025-06-31" }, "origin.hearing.date", "field.date"},
		{"hearing's people", func(p *Problem) { p.Origin.Hearing.People = -1 }, "origin.hearing.people", "field.negative"},
		{"hearing's hands", func(p *Problem) { p.Origin.Hearing.For = -1 }, "origin.hearing.for", "field.negative"},
		{"more hands than people", func(p *Problem) { p.Origin.Hearing.For = 43 }, "origin.hearing.for", "field.points"},
		{"people not counted", func(p *Problem) { p.Origin.Hearing.People = 0 }, "", ""},
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
		{"nothing to know it by", func(p *Proposal) { *p = Proposal{Budget: Baht(5), Note: "?"} }, "title", "field.required"},
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

func testRubric() Rubric {
	return Rubric{
		Gates:    []Gate{{Key: "type", Name: "ตรงประเภท"}, {Key: "papers", Name: "เอกสารครบ"}},
		Criteria: []Criterion{{Key: "fit", Weight: 35, NeedFit: true}, {Key: "method", Weight: 40}, {Key: "cost", Weight: 25}},
	}
}

func TestCheckRound(t *testing.T) {
	valid := func() Round {
		return Round{
			Number: 1, Opens: "2025-10-01", Closes: "2025-11-30", Rubric: testRubric(),
			Frozen: &Freeze{On: "2025-12-01", Problems: []FrozenProblem{{"q1", 20}, {"q2", 0}}},
		}
	}
	checks(t, "round.invalid", valid, []broken[Round]{
		{"number 0", func(r *Round) { r.Number = 0 }, "number", "field.number"},
		{"opens", func(r *Round) { r.Opens = "x" }, "opens", "field.date"},
		{"closes", func(r *Round) { r.Closes = "2025-11-31" }, "closes", "field.date"},
		{"closes before it opens", func(r *Round) { r.Closes = "2025-09-30" }, "closes", "field.before"},
		{"no dates yet", func(r *Round) { r.Opens, r.Closes, r.Frozen = "", "", nil }, "", ""},
		{"criterion twice", func(r *Round) { r.Rubric.Criteria[2].Key = "method" }, "rubric.criteria.2.key", "field.twice"},
		{"criterion without key", func(r *Round) { r.Rubric.Criteria[0].Key = "" }, "rubric.criteria.0.key", "field.twice"},
		{"negative weight", func(r *Round) { r.Rubric.Criteria[0].Weight, r.Rubric.Criteria[1].Weight = -5, 80 }, "rubric.criteria.0.weight", "field.number"},
		{"weights of 101", func(r *Round) { r.Rubric.Criteria[2].Weight = 26 }, "rubric.criteria", "rubric.weights"},
		{"no criteria", func(r *Round) { r.Rubric.Criteria = nil }, "rubric.criteria", "rubric.weights"},
		{"two need fits", func(r *Round) { r.Rubric.Criteria[1].NeedFit = true }, "rubric.criteria", "rubric.weights"},
		{"gate twice", func(r *Round) { r.Rubric.Gates[1].Key = "type" }, "rubric.gates.1.key", "field.twice"},
		{"a gate may be called as a criterion is", func(r *Round) { r.Rubric.Gates[0].Key = "fit" }, "", ""},
		{"frozen on no day", func(r *Round) { r.Frozen.On = "?" }, "frozen.on", "field.date"},
		{"frozen twice", func(r *Round) { r.Frozen.Problems[1].Problem = "q1" }, "frozen.problems.1.problem", "field.twice"},
		{"frozen priority", func(r *Round) { r.Frozen.Problems[0].Priority = 21 }, "frozen.problems.0.priority", "field.points"},
	})
}

func TestCheckSheet(t *testing.T) {
	valid := func() Sheet {
		return Sheet{Member: "m1", Answers: []Answer{
			{Proposal: "p1", Levels: []Claim{{"q1", 3}, {"q2", 0}}, Points: []Judgment{{"method", 1}, {"cost", 5}}},
			{Proposal: "p2", Stand: Conflicted},
			{Proposal: "p3", Stand: Abstains},
		}}
	}
	checks(t, "sheet.invalid", valid, []broken[Sheet]{
		{"nobody's", func(s *Sheet) { s.Member = "" }, "member", "sheet.whose"},
		{"of two", func(s *Sheet) { s.Group = "กลั่นกรอง" }, "member", "sheet.whose"},
		{"of a group", func(s *Sheet) { s.Member, s.Group = "", "กลั่นกรอง" }, "", ""},
		{"proposal twice", func(s *Sheet) { s.Answers[2].Proposal = "p1" }, "answers.2.proposal", "field.twice"},
		{"unknown stand", func(s *Sheet) { s.Answers[1].Stand = "bored" }, "answers.1.stand", "field.choice"},
		{"level 4", func(s *Sheet) { s.Answers[0].Levels[0].Level = 4 }, "answers.0.levels", "field.points"},
		{"level -1", func(s *Sheet) { s.Answers[0].Levels[0].Level = -1 }, "answers.0.levels", "field.points"},
		{"problem twice", func(s *Sheet) { s.Answers[0].Levels[1].Problem = "q1" }, "answers.0.levels", "field.twice"},
		{"0 points", func(s *Sheet) { s.Answers[0].Points[0].Points = 0 }, "answers.0.points", "field.points"},
		{"6 points", func(s *Sheet) { s.Answers[0].Points[0].Points = 6 }, "answers.0.points", "field.points"},
		{"criterion twice", func(s *Sheet) { s.Answers[0].Points[1].Criterion = "method" }, "answers.0.points", "field.twice"},
	})
}

func TestComplete(t *testing.T) {
	p := Proposal{ID: "p1", Claims: []Claim{{"q1", 3}, {"q2", 1}}}
	full := func() Answer {
		return Answer{Proposal: "p1", Levels: []Claim{{"q2", 0}, {"q1", 2}}, Points: []Judgment{{"cost", 3}, {"method", 3}}}
	}
	for name, c := range map[string]struct {
		spoil func(*Answer)
		want  bool
	}{
		"full":              {func(*Answer) {}, true},
		"a level missing":   {func(a *Answer) { a.Levels = a.Levels[:1] }, false},
		"a point missing":   {func(a *Answer) { a.Points = a.Points[1:] }, false},
		"abstains":          {func(a *Answer) { a.Stand = Abstains }, false},
		"in conflict":       {func(a *Answer) { a.Stand = Conflicted }, false},
		"more than asked":   {func(a *Answer) { a.Levels = append(a.Levels, Claim{"q9", 1}) }, true},
		"need fit is typed": {func(a *Answer) { a.Points = append(a.Points, Judgment{"fit", 1}) }, true},
	} {
		a := full()
		c.spoil(&a)
		if a.Complete(p, testRubric()) != c.want {
			t.Errorf("%s: complete %v", name, !c.want)
		}
	}
	s := Sheet{Answers: []Answer{full()}}
	if a, ok := s.Answer("p1"); !ok || a.Proposal != "p1" {
		t.Error("the answer is there")
	}
	if _, ok := s.Answer("p2"); ok {
		t.Error("there is no such answer")
	}
}

func TestCheckYear(t *testing.T) {
	valid := func() FiscalYear {
		return FiscalYear{
			Year: 2569, Money: Money{NHSO: 1, Local: 2, Other: 3, BroughtForward: 4}, Plan: []Plan{{"10(1)", 5}, {"10(2)", 6}},
			Rules: RuleSet{
				Types: []ActivityType{{Code: "10(1)"}, {Code: "10(2)"}},
				Caps:  []Cap{{Type: "10(4)", Share: 1500, Base: []MoneyLine{FromNHSO, FromLocal}}},
			},
		}
	}
	checks(t, "year.invalid", valid, []broken[FiscalYear]{
		{"ค.ศ.", func(y *FiscalYear) { y.Year = 2026 }, "year", "field.year"},
		{"far off", func(y *FiscalYear) { y.Year = 2746 }, "year", "field.year"},
		{"brought forward", func(y *FiscalYear) { y.Money.BroughtForward = -1 }, "money.broughtForward", "field.negative"},
		{"nhso", func(y *FiscalYear) { y.Money.NHSO = -1 }, "money.nhso", "field.negative"},
		{"local", func(y *FiscalYear) { y.Money.Local = -1 }, "money.local", "field.negative"},
		{"other", func(y *FiscalYear) { y.Money.Other = -1 }, "money.other", "field.negative"},
		{"too much", func(y *FiscalYear) { y.Money.NHSO = math.MaxInt64 }, "money", "money.overflow"},
		{"planned twice", func(y *FiscalYear) { y.Plan[1].Type = "10(1)" }, "plan.1.type", "field.twice"},
		{"negative plan", func(y *FiscalYear) { y.Plan[1].Amount = -1 }, "plan.1.amount", "field.negative"},
		{"type twice", func(y *FiscalYear) { y.Rules.Types[1].Code = "10(1)" }, "rules.types.1.code", "field.twice"},
		{"more than the whole", func(y *FiscalYear) { y.Rules.Caps[0].Share = 10001 }, "rules.caps.0.share", "field.points"},
		{"negative share", func(y *FiscalYear) { y.Rules.Caps[0].Share = -1 }, "rules.caps.0.share", "field.points"},
		{"unknown base", func(y *FiscalYear) { y.Rules.Caps[0].Base = []MoneyLine{"lottery", "gold"} }, "rules.caps.0.base", "field.choice"},
		{"negative rate", func(y *FiscalYear) { y.Rules.Rate = -1 }, "rules.rate", "field.negative"},
	})
}

func TestCheckMeeting(t *testing.T) {
	valid := func() Meeting {
		return Meeting{
			Number: 2, Date: "2026-01-15", Starts: "09:30", Ends: "12:00",
			Roll: []Attendee{
				{Member: "m1", Stays: []Stay{{"", "10:00"}, {"10:15", "11:00"}, {"11:00", ""}}},
				{Member: "m2"},
			},
			Agenda: []Section{{Items: []Item{{Key: "a", Kind: Notice}}}, {Items: []Item{
				{
					Key: "b", Kind: Decide, At: "10:00", Recusals: []Recusal{{Member: "m1", Ground: IsParty, Left: "10:00", Returned: "10:15"}, {Member: "m2"}},
					Vote:       &Vote{For: 1, Against: 1, Casting: CastingFor},
					Resolution: &Resolution{Word: Approve, Amount: 5, ReportDue: "2026-09-30", Dissents: []Dissent{{"m1", "ไม่คุ้ม"}, {"m2", "ซ้ำซ้อน"}}},
				},
			}}},
		}
	}
	item := func(m *Meeting) *Item { return &m.Agenda[1].Items[0] }
	checks(t, "meeting.invalid", valid, []broken[Meeting]{
		{"number 0", func(m *Meeting) { m.Number = 0 }, "number", "field.number"},
		{"no date", func(m *Meeting) { m.Date = "" }, "date", "field.date"},
		{"starts", func(m *Meeting) { m.Starts = "9:30" }, "starts", "field.clock"},
		{"ends", func(m *Meeting) { m.Ends = "24:00" }, "ends", "field.clock"},
		{"ends before it starts", func(m *Meeting) { m.Ends = "09:29" }, "ends", "field.before"},
		{"twice on the roll", func(m *Meeting) { m.Roll[1].Member = "m1" }, "roll.1.member", "field.twice"},
		{"stay is no clock", func(m *Meeting) { m.Roll[0].Stays[1].From = "1015" }, "roll.0.stays", "field.clock"},
		{"leaves before she comes", func(m *Meeting) { m.Roll[0].Stays[1].To = "10:14" }, "roll.0.stays", "field.order"},
		{"returns before she left", func(m *Meeting) { m.Roll[0].Stays[1].From = "09:59" }, "roll.0.stays", "field.order"},
		{"returns without a time", func(m *Meeting) { m.Roll[0].Stays[1].From = "" }, "roll.0.stays", "field.order"},
		{"returns without leaving", func(m *Meeting) { m.Roll[0].Stays[0].To = "" }, "roll.0.stays", "field.order"},
		{"item without key", func(m *Meeting) { item(m).Key = "" }, "agenda.1.items.0.key", "field.twice"},
		{"item twice", func(m *Meeting) { item(m).Key = "a" }, "agenda.1.items.0.key", "field.twice"},
		{"unknown item", func(m *Meeting) { item(m).Kind = "song" }, "agenda.1.items.0.kind", "field.choice"},
		{"item's time", func(m *Meeting) { item(m).At = "25:00" }, "agenda.1.items.0.at", "field.clock"},
		{"recused twice", func(m *Meeting) { item(m).Recusals[1].Member = "m1" }, "agenda.1.items.0.recusals", "field.twice"},
		{"recusal's time", func(m *Meeting) { item(m).Recusals[1].Left = "x" }, "agenda.1.items.0.recusals", "field.clock"},
		{"recused returns too early", func(m *Meeting) { item(m).Recusals[0].Returned = "09:59" }, "agenda.1.items.0.recusals", "field.order"},
		{"negative votes", func(m *Meeting) { item(m).Vote.Abstain = -1 }, "agenda.1.items.0.vote", "field.negative"},
		{"unknown casting vote", func(m *Meeting) { item(m).Vote.Casting = "maybe" }, "agenda.1.items.0.vote.casting", "field.choice"},
		{"unknown word", func(m *Meeting) { item(m).Resolution.Word = "perhaps" }, "agenda.1.items.0.resolution.word", "field.choice"},
		{"no word yet", func(m *Meeting) { item(m).Resolution.Word = "" }, "", ""},
		{"negative sum", func(m *Meeting) { item(m).Resolution.Amount = -1 }, "agenda.1.items.0.resolution.amount", "field.negative"},
		{"report due", func(m *Meeting) { item(m).Resolution.ReportDue = "x" }, "agenda.1.items.0.resolution.reportDue", "field.date"},
		{"dissents twice", func(m *Meeting) { item(m).Resolution.Dissents[1].Member = "m1" }, "agenda.1.items.0.resolution.dissents", "field.twice"},
	})
}

// Faults come in one order, whatever the order of maps: the same value is always refused in the same words.
func TestFaultsKeepTheirOrder(t *testing.T) {
	minus := -1
	for name, v := range map[string]interface{ Check() error }{
		"member": Member{From: "x", To: "x", Left: "x"},
		"round":  Round{Opens: "x", Closes: "x"},
		"problem": Problem{
			Priority:  Priority{9, 9, 9, 9},
			Indicator: Indicator{Numerator: "x", Denominator: "x", Baseline: "x", Target: "x"},
		},
		"proposal": Proposal{
			Starts: "x", Ends: "x", ReportDue: "x", Receipt: Receipt{Date: "x"}, Applicant: Applicant{Signed: "x"},
			Fragile: Vulnerable{&minus, &minus, &minus, &minus},
		},
	} {
		var first *Error
		if !errors.As(v.Check(), &first) || len(first.Fields) < 3 {
			t.Fatalf("%s: %v", name, v.Check())
		}
		for range 50 {
			if again := v.Check(); !reflect.DeepEqual(again, error(first)) {
				t.Fatalf("%s: %v, then %v", name, first, again)
			}
		}
	}
}

// Whatever is in a value, Check answers: with nil, or with a refusal that names fields.
func TestCheckNeverPanics(t *testing.T) {
	for _, kind := range stored() {
		if _, ok := kind.(interface{ Check() error }); !ok {
			continue // made by the program and never typed: Issued
		}
		rapid.Check(t, func(rt *rapid.T) {
			v := arbitrary(rt, reflect.TypeOf(kind)).Interface()
			var e *Error
			if err := v.(interface{ Check() error }).Check(); err != nil && (!errors.As(err, &e) || e.Kind != ErrInvalid || len(e.Fields) == 0) {
				rt.Fatalf("%T: %v", v, err)
			}
			if p, ok := v.(interface{ Missing() []string }); ok && slices.Contains(p.Missing(), "") {
				rt.Fatalf("%T lacks a field without a name", v)
			}
		})
	}
}
