package ranking

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

func testRubric() model.Rubric {
	return model.Rubric{
		Gates:    []model.Gate{{Key: "type", Name: "ตรงตามข้อ 10"}, {Key: "papers", Name: "เอกสารครบ"}},
		Criteria: []model.Criterion{{Key: "fit", Name: "ตรงปัญหา", Weight: 35, NeedFit: true}, {Key: "method", Name: "วิธีการ", Weight: 40}, {Key: "cost", Name: "คุ้มค่า", Weight: 25}},
	}
}

// answer writes a member's answer: levels in the order of the claims, then the points for method and cost.
func answer(p model.Proposal, levels []model.Level, method, cost int) model.Answer {
	a := model.Answer{Proposal: p.ID, Points: []model.Judgment{{Criterion: "method", Points: method}, {Criterion: "cost", Points: cost}}}
	for i, l := range levels {
		a.Levels = append(a.Levels, model.Claim{Problem: p.Claims[i].Problem, Level: l})
	}
	return a
}

// example is worked out by hand:
//
//	A claims q1 (priority 16) and q2 (10). Three sheets give q1 3, 2, 3 and q2 2, 2, 0: means 8/3 and 4/3.
//	  q1: 16/20 × 8/9 = 32/45      counts whole
//	  q2: 10/20 × 4/9 = 2/9        counts 2/9 × 1/4 = 1/18
//	  fit = 64/90 + 5/90 = 69/90 = 23/30                        → 76.67
//	  method 5, 4, 3: (4+3+2)/12 = 3/4; cost 4, 3, 1: (3+2+0)/12 = 5/12
//	  score = 35 × 23/30 + 40 × 3/4 + 25 × 5/12 = (322 + 360 + 125)/12 = 807/12 = 269/4 → 67.25
//	B claims q3 (20) and q1 (16), decisive to all: 1 + 4/5 × 1/4 = 1.2, at most 1 → 100
//	  method 1, 1, 1: 0; cost 5, 5, 5: 1. score = 35 + 0 + 25 = 60
//	C claims nothing: fit 0. method 3: 1/2; cost 3: 1/2. score = 0 + 20 + 12.5 = 32.5; only one sheet of three is complete
//	D has no complete sheet
func example() Input {
	a := model.Proposal{ID: "pA", Claims: []model.Claim{{Problem: "q1", Level: 1}, {Problem: "q2", Level: 3}}, Gates: []model.GateAnswer{{Gate: "papers"}, {Gate: "type", Pass: true}}}
	b := model.Proposal{ID: "pB", Claims: []model.Claim{{Problem: "q3"}, {Problem: "q1"}}, Gates: []model.GateAnswer{{Gate: "papers"}, {Gate: "type"}, {Gate: "gone"}}}
	c, d := model.Proposal{ID: "pC"}, model.Proposal{ID: "pD"}
	return Input{
		Rubric: testRubric(), Priority: map[model.ID]int{"q1": 16, "q2": 10, "q3": 20}, Proposals: []model.Proposal{d, c, b, a},
		Sheets: []model.Sheet{
			{ID: "s1", Member: "m1", Answers: []model.Answer{answer(a, []model.Level{3, 2}, 5, 4), answer(b, []model.Level{3, 3}, 1, 5), answer(c, nil, 3, 3)}},
			{ID: "s2", Member: "m2", Answers: []model.Answer{answer(a, []model.Level{2, 2}, 4, 3), answer(b, []model.Level{3, 3}, 1, 5)}},
			{ID: "s3", Member: "m3", Answers: []model.Answer{answer(b, []model.Level{3, 3}, 1, 5), answer(a, []model.Level{3, 0}, 3, 1)}},
		},
	}
}

func TestRankByHand(t *testing.T) {
	got := Rank(example())
	want := []struct {
		proposal     model.ID
		rank, sheets int
		fit, score   *big.Rat
		provisional  bool
		failed, open []string
	}{
		{"pA", 1, 3, rat(230, 3), rat(269, 4), false, []string{"papers"}, nil},
		{"pB", 2, 3, rat(100, 1), rat(60, 1), false, []string{"type", "papers"}, nil},
		{"pC", 3, 1, rat(0, 1), rat(65, 2), true, nil, []string{"type", "papers"}},
		{"pD", 0, 0, nil, nil, true, nil, []string{"type", "papers"}},
	}
	if len(got) != len(want) {
		t.Fatalf("%d lines", len(got))
	}
	for i, w := range want {
		l := got[i]
		if l.Proposal != w.proposal || l.Rank != w.rank || l.Sheets != w.sheets || l.Eligible != 3 || l.Provisional != w.provisional {
			t.Errorf("%d: %+v", i, l)
		}
		if !same(l.NeedFit, w.fit) || !same(l.Score, w.score) {
			t.Errorf("%s: fit %v, score %v; want %v, %v", l.Proposal, l.NeedFit, l.Score, w.fit, w.score)
		}
		if !slices.Equal(l.GateFailed, w.failed) || !slices.Equal(l.GateOpen, w.open) {
			t.Errorf("%s: gates failed %v, open %v", l.Proposal, l.GateFailed, l.GateOpen)
		}
	}
	if Show(got[0].NeedFit) != "76.67" || Show(got[0].Score) != "67.25" || Show(got[3].Score) != "" {
		t.Errorf("shown as %s, %s, %q", Show(got[0].NeedFit), Show(got[0].Score), Show(got[3].Score))
	}
}

func same(a, b *big.Rat) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Cmp(b) == 0
}

func TestShowRoundsHalvesUp(t *testing.T) {
	for r, want := range map[*big.Rat]string{
		rat(1, 200): "0.01", rat(1, 201): "0.00", rat(74165, 1000): "74.17", rat(100, 1): "100.00", rat(2, 3): "0.67", nil: "",
	} {
		if got := Show(r); got != want {
			t.Errorf("%v: %s, want %s", r, got, want)
		}
	}
}

func TestClaimsDoNotCount(t *testing.T) {
	in := example()
	before := render(Rank(in))
	for i := range in.Proposals {
		for j := range in.Proposals[i].Claims {
			in.Proposals[i].Claims[j].Level = model.Decisive
		}
	}
	if after := render(Rank(in)); after != before {
		t.Errorf("claims moved the ranking:\n%s\n%s", before, after)
	}
}

func TestEqualScoresShareARank(t *testing.T) {
	in := Input{Rubric: testRubric()}
	sheet := model.Sheet{Member: "m1"}
	for i, method := range []int{5, 3, 5, 1, 3, 3} {
		p := model.Proposal{ID: model.ID(fmt.Sprintf("p%d", i))}
		in.Proposals = append(in.Proposals, p)
		sheet.Answers = append(sheet.Answers, answer(p, nil, method, 1))
	}
	in.Proposals = append(in.Proposals, model.Proposal{ID: "p8"}, model.Proposal{ID: "p7"})
	in.Sheets = []model.Sheet{sheet}
	var got []string
	for _, l := range Rank(in) {
		got = append(got, fmt.Sprintf("%s=%d", l.Proposal, l.Rank))
	}
	if want := "p0=1 p2=1 p1=3 p4=3 p5=3 p3=6 p7=0 p8=0"; strings.Join(got, " ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// Who may judge, who has, and what is said of it.
func TestProvisional(t *testing.T) {
	p := model.Proposal{ID: "p1", Claims: []model.Claim{{Problem: "q1"}}}
	full := model.Sheet{Answers: []model.Answer{answer(p, []model.Level{2}, 3, 3)}}
	part := model.Sheet{Answers: []model.Answer{{Proposal: "p1", Points: full.Answers[0].Points}}}
	silent := model.Sheet{}
	abstains := model.Sheet{Answers: []model.Answer{{Proposal: "p1", Stand: model.Abstains}}}
	conflict := model.Sheet{Answers: []model.Answer{{Proposal: "p1", Stand: model.Conflicted}}}
	gone := model.Sheet{Answers: full.Answers, Withdrawn: "ลาออก"}
	group := model.Sheet{Group: "กลั่นกรอง", Answers: full.Answers}
	recused := model.Sheet{Member: "away", Answers: full.Answers}
	for name, c := range map[string]struct {
		sheets           []model.Sheet
		complete, may    int
		scored, provided bool
	}{
		"no sheet at all":           {nil, 0, 0, false, false},
		"one of one":                {[]model.Sheet{full}, 1, 1, true, false},
		"one of two is half":        {[]model.Sheet{full, silent}, 1, 2, true, false},
		"one of three is less":      {[]model.Sheet{full, silent, part}, 1, 3, true, true},
		"an abstention may judge":   {[]model.Sheet{full, abstains, abstains}, 1, 3, true, true},
		"a conflict may not":        {[]model.Sheet{full, conflict, conflict}, 1, 1, true, false},
		"nor the recused":           {[]model.Sheet{full, recused, recused}, 1, 1, true, false},
		"a withdrawn sheet is none": {[]model.Sheet{full, gone, gone}, 1, 1, true, false},
		"only a withdrawn sheet":    {[]model.Sheet{gone}, 0, 0, false, false},
		"only conflicts":            {[]model.Sheet{conflict}, 0, 0, false, false},
		"only abstentions":          {[]model.Sheet{abstains}, 0, 1, false, true},
		"only a part of a sheet":    {[]model.Sheet{part}, 0, 1, false, true},
		"a screening group is one":  {[]model.Sheet{group}, 1, 1, true, false},
	} {
		in := Input{
			Rubric: testRubric(), Priority: map[model.ID]int{"q1": 10}, Proposals: []model.Proposal{p}, Sheets: c.sheets,
			Recused: map[model.ID]map[model.ID]bool{"away": {"p1": true}},
		}
		l := Rank(in)[0]
		if l.Sheets != c.complete || l.Eligible != c.may || (l.Score != nil) != c.scored || (l.NeedFit != nil) != c.scored ||
			(l.Rank != 0) != c.scored || l.Provisional != c.provided {
			t.Errorf("%s: %+v", name, l)
		}
	}
}

func TestWithdrawnProposalsAreLeftOut(t *testing.T) {
	for name, spoil := range map[string]func(*model.Proposal){
		"withdrawn": func(p *model.Proposal) { p.Withdrawn = "ผู้เสนอขอถอน" },
		"failed at the screening": func(p *model.Proposal) {
			p.Course = []model.Step{{Status: model.NotPassed, On: "2026-01-01", Reason: "ไม่เข้าหลักเกณฑ์"}}
		},
	} {
		in := example()
		spoil(&in.Proposals[3])
		got := Rank(in)
		if len(got) != 3 || got[0].Proposal != "pB" || got[0].Rank != 1 || got[1].Rank != 2 {
			t.Errorf("%s: %s", name, render(got))
		}
	}
}

// render writes lines so that they can be compared: all of them, exactly.
func render(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%d %s fit %v score %v sheets %d/%d %v gates %v %v", l.Rank, l.Proposal, l.NeedFit, l.Score, l.Sheets, l.Eligible, l.Provisional, l.GateFailed, l.GateOpen)
		for _, c := range l.Contributions {
			fmt.Fprintf(&b, " [%s %d %s %s %s]", c.Problem, c.Priority, c.Level, c.Value, c.Share)
		}
		for _, p := range l.Criteria {
			fmt.Fprintf(&b, " (%s %d %s)", p.Criterion, p.Weight, p.Value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
