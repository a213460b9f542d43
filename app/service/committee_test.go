package service

import (
	"fmt"
	"slices"
	"testing"

	"kongthun/model"
)

// office is a service with a committee of five voting members and an adviser, two problems, and three proposals in round 1.
type office struct {
	*Service
	body      model.Body
	year      model.FiscalYear
	round     model.Round
	members   []model.Member // chair, deputy, three members, adviser
	problems  []model.Problem
	proposals []model.Proposal
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{Service: newService(t)}
	o.body = must[[]model.Body](t)(o.Bodies(""))[0]
	o.year = must[[]model.FiscalYear](t)(o.Years(""))[0]
	o.round = must[[]model.Round](t)(o.Rounds(""))[0]
	o.year.Money = model.Money{BroughtForward: model.Baht(100000), NHSO: model.Baht(400000), Local: model.Baht(80000)}
	o.year = must[model.FiscalYear](t)(o.SaveYear(o.year))
	for i, seat := range []string{"chair", "expert", "council", "village", "secretary", "adviser"} {
		p := must[model.Person](t)(o.SavePerson(model.Person{Title: "นาย", Name: fmt.Sprintf("ทดลอง%d", i+1), Family: "สมมุติ", Position: "ตำแหน่ง"}))
		o.members = append(o.members, must[model.Member](t)(o.SaveMember(model.Member{
			Body: o.body.ID, Seat: seat, Person: p.ID, Order: i, From: "2025-01-01", To: "2028-12-31",
		})))
	}
	for i := range 2 {
		o.problems = append(o.problems, must[model.Problem](t)(o.SaveProblem(model.Problem{
			Title: fmt.Sprintf("ปัญหาที่ %d", i+1), Priority: model.Priority{Size: 5 - i, Severity: 5, Awareness: 5, Ease: 5},
		})))
	}
	for i, kind := range []string{"10(1)", "10(2)", "10(4)"} {
		o.proposals = append(o.proposals, must[model.Proposal](t)(o.SaveProposal(model.Proposal{
			Round: o.round.ID, Title: fmt.Sprintf("โครงการที่ %d", i+1), Type: kind, Budget: model.Baht(50000),
			Receipt: model.Receipt{Number: fmt.Sprint(i + 1), Date: "2025-11-01"}, Applicant: model.Applicant{Name: "หน่วยงาน", Responsible: "นายผู้เสนอ สมมุติ"},
			Claims: []model.Claim{{Problem: o.problems[0].ID, Level: model.Direct}},
		})))
	}
	return o
}

// judge answers a proposal on a sheet with the same level and points throughout.
func (o *office) judge(t *testing.T, sheet model.Sheet, p model.Proposal, level model.Level, points int) {
	t.Helper()
	a := model.Answer{Proposal: p.ID}
	for _, c := range p.Claims {
		a.Levels = append(a.Levels, model.Claim{Problem: c.Problem, Level: level})
	}
	for _, c := range o.round.Rubric.Criteria {
		if !c.NeedFit {
			a.Points = append(a.Points, model.Judgment{Criterion: c.Key, Points: points})
		}
	}
	must[model.Sheet](t)(o.SaveAnswer(sheet.ID, a))
}

func TestOpeningScoringFreezesTheRound(t *testing.T) {
	o := newOffice(t)
	_, err := o.BlankSheets(o.round.ID)
	refused(t, err, "service.no_frozen")
	o.round = must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	_, err = o.OpenScoring(o.round.ID, nil)
	refused(t, err, "service.already_open")
	if n := len(must[[]model.Sheet](t)(o.Sheets(o.round.ID))); n != 5 {
		t.Errorf("%d sheets, want one per voting member: 5", n)
	}

	changed := o.round
	changed.Rubric = DefaultRubric()
	changed.Rubric.Criteria[0].Weight, changed.Rubric.Criteria[1].Weight = 15, 35
	_, err = o.SaveRound(changed)
	refused(t, err, "service.frozen")
	o.round.Closes = "2026-02-01"
	must[model.Round](t)(o.SaveRound(o.round)) // dates may still move

	p := o.proposals[0]
	p.Claims = nil
	_, err = o.SaveProposal(p)
	refused(t, err, "service.frozen")
}

func TestALaterPriorityMovesNoOldRank(t *testing.T) {
	o := newOffice(t)
	o.round = must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	for _, sh := range must[[]model.Sheet](t)(o.Sheets(o.round.ID)) {
		o.judge(t, sh, o.proposals[0], model.Decisive, 4)
	}
	before := must[Ranking](t)(o.Rank(o.round.ID)).Lines[0].Score
	p := o.problems[0]
	p.Priority = model.Priority{Size: 1, Severity: 1, Awareness: 1, Ease: 1}
	must[model.Problem](t)(o.SaveProblem(p))
	if after := must[Ranking](t)(o.Rank(o.round.ID)).Lines[0].Score; before.Cmp(after) != 0 {
		t.Errorf("%s became %s", before, after)
	}
}

func TestGroupsScoreAsOneEach(t *testing.T) {
	o := newOffice(t)
	must[model.Round](t)(o.OpenScoring(o.round.ID, []string{"กลุ่มกลั่นกรอง ก", "กลุ่มกลั่นกรอง ข"}))
	grid := must[Grid](t)(o.Grid(o.round.ID))
	if len(grid.Sheets) != 2 || len(grid.Names) != 2 || len(grid.Proposals) != 3 {
		t.Errorf("%d sheets, %d names, %d proposals", len(grid.Sheets), len(grid.Names), len(grid.Proposals))
	}
}

func TestAnswersThatDoNotFitAreRefusedAndChangeNothing(t *testing.T) {
	o := newOffice(t)
	sheetOf := func() model.Sheet { return must[[]model.Sheet](t)(o.Sheets(o.round.ID))[0] }
	o.round = must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	second := must[model.Round](t)(o.SaveRound(model.Round{Year: o.year.ID, Number: 2, Rubric: DefaultRubric()}))
	elsewhere := must[model.Proposal](t)(o.SaveProposal(model.Proposal{Round: second.ID, Title: "รอบอื่น"}))
	for name, c := range map[string]struct {
		answer model.Answer
		key    string
	}{
		"another round":   {model.Answer{Proposal: elsewhere.ID, Comment: "x"}, "service.sheet_round"},
		"not claimed":     {model.Answer{Proposal: o.proposals[0].ID, Levels: []model.Claim{{Problem: o.problems[1].ID, Level: 1}}}, "service.sheet_claim"},
		"no criterion":    {model.Answer{Proposal: o.proposals[0].ID, Points: []model.Judgment{{Criterion: "x", Points: 3}}}, "service.criterion"},
		"need fit typed":  {model.Answer{Proposal: o.proposals[0].ID, Points: []model.Judgment{{Criterion: "need", Points: 3}}}, "service.criterion"},
		"six points":      {model.Answer{Proposal: o.proposals[0].ID, Points: []model.Judgment{{Criterion: "reach", Points: 6}}}, "scoresheet.invalid"},
		"unknown stand":   {model.Answer{Proposal: o.proposals[0].ID, Stand: "maybe"}, "scoresheet.invalid"},
		"unknown project": {model.Answer{Proposal: "p0000000000000000", Comment: "x"}, "value.not_found"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := o.SaveAnswer(sheetOf().ID, c.answer)
			refused(t, err, c.key)
			if n := len(sheetOf().Answers); n != 0 {
				t.Errorf("%d answers were kept", n)
			}
		})
	}
	o.judge(t, sheetOf(), o.proposals[0], model.Direct, 3)
	must[model.Sheet](t)(o.SaveAnswer(sheetOf().ID, model.Answer{Proposal: o.proposals[0].ID})) // empty: taken back
	if n := len(sheetOf().Answers); n != 0 {
		t.Errorf("an empty answer left %d", n)
	}
}

func TestNextYearStartsFromThisOne(t *testing.T) {
	o := newOffice(t)
	o.year.Plan = []model.Plan{{Type: "10(1)", Amount: model.Baht(90000)}}
	o.year = must[model.FiscalYear](t)(o.SaveYear(o.year))
	o.round.Rubric.Criteria[0].Name = "เกณฑ์ของเรา"
	must[model.Round](t)(o.SaveRound(o.round))
	next := must[model.FiscalYear](t)(o.OpenNextYear(o.year.ID, ""))
	if next.Year != 2570 || next.Money != (model.Money{}) || len(next.Plan) != 1 {
		t.Errorf("%+v", next)
	}
	rounds := must[[]model.Round](t)(o.Rounds(next.ID))
	if len(rounds) != 1 || rounds[0].Rubric.Criteria[0].Name != "เกณฑ์ของเรา" || rounds[0].Frozen != nil {
		t.Errorf("%+v", rounds)
	}
}

// A copy of the rules and a rubric from before there were urgent approvals and the gate of the caps get them with the next year; what
// the office changed stays changed.
func TestNextYearAddsWhatIsNew(t *testing.T) {
	o := newOffice(t)
	old := o.year
	old.Rules.Urgent, old.Rules.Caps, old.Rules.Edited = nil, nil, true
	old.Rules.Types = slices.Clone(old.Rules.Types)
	old.Rules.Types[0].Name, old.Rules.Types[0].Kinds = "ชื่อของเรา", nil
	must[model.FiscalYear](t)(o.SaveYear(old))
	all := len(o.round.Rubric.Gates)
	o.round.Rubric.Gates = slices.DeleteFunc(slices.Clone(o.round.Rubric.Gates), func(g model.Gate) bool { return g.Key == model.GateCaps })
	o.round.Rubric.Gates[0].Name = "เงื่อนไขของเรา"
	must[model.Round](t)(o.SaveRound(o.round))
	ours := must[model.RuleSet](t)(RuleSet(old.Rules.ID))
	next := must[model.FiscalYear](t)(o.OpenNextYear(old.ID, ""))
	r := next.Rules
	if len(r.Urgent) == 0 || !sameJSON(r.Urgent, ours.Urgent) || !slices.Equal(r.Types[0].Kinds, ours.Types[0].Kinds) {
		t.Errorf("not added: %+v", r)
	}
	if len(r.Caps) != 0 || !r.Edited || r.Types[0].Name != "ชื่อของเรา" || len(r.Types) != len(ours.Types) {
		t.Errorf("changed: %+v", r)
	}
	gates := must[[]model.Round](t)(o.Rounds(next.ID))[0].Rubric.Gates
	if len(gates) != all || gates[0].Name != "เงื่อนไขของเรา" || gates[all-1].Key != model.GateCaps {
		t.Errorf("%+v", gates)
	}
	if o.year = must[model.FiscalYear](t)(o.Year(o.year.ID)); len(o.year.Rules.Urgent) != 0 {
		t.Error("the year before was changed")
	}
}

func TestFindingByNumberAsksOnlyWhereSeveralFit(t *testing.T) {
	o := newOffice(t)
	care := must[model.Fund](t)(o.SaveFund(model.Fund{Kind: model.FundCare, Name: "กองทุน LTC", Code: "C0001"}))
	if _, err := o.FindYear(2569, ""); err != nil {
		t.Fatal(err)
	}
	must[model.FiscalYear](t)(o.SaveYear(model.FiscalYear{Fund: care.ID, Year: 2569}))
	_, err := o.FindYear(2569, "")
	refused(t, err, "service.year_several")
	for _, name := range []string{"กองทุน ltc", "c0001", string(care.ID), "care"} {
		if y := must[model.FiscalYear](t)(o.FindYear(2569, name)); y.Fund != care.ID {
			t.Errorf("%s found another fund", name)
		}
	}
	_, err = o.FindYear(2569, "ไม่มี")
	refused(t, err, "service.fund_none")
	_, err = o.FindYear(2500, "")
	refused(t, err, "service.year_none")
	_, err = o.FindRound(o.year, 9)
	refused(t, err, "service.round_none")
	must[model.Round](t)(o.SaveRound(model.Round{Year: o.year.ID, Number: 2, Rubric: DefaultRubric()}))
	_, err = o.FindRound(o.year, 0)
	refused(t, err, "service.round_several")
}
