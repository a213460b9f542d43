package ranking

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

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
	in := example()
	in.Proposals[3].Withdrawn = "ผู้เสนอขอถอน"
	got := Rank(in)
	if len(got) != 3 || got[0].Proposal != "pB" || got[0].Rank != 1 || got[1].Rank != 2 {
		t.Errorf("%s", render(got))
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

// anyRound draws a round that Check would pass: answers full, partial, abstaining, in conflict, and withdrawn things.
func anyRound(t *rapid.T) Input {
	in := Input{Rubric: testRubric(), Priority: map[model.ID]int{}, Recused: map[model.ID]map[model.ID]bool{}}
	first := rapid.IntRange(0, 60).Draw(t, "weight of the fit")
	in.Rubric.Criteria[0].Weight, in.Rubric.Criteria[1].Weight = first, 75-first
	problems := rapid.IntRange(1, 5).Draw(t, "problems")
	for q := range problems {
		in.Priority[problem(q)] = rapid.IntRange(0, model.MaxPriority).Draw(t, "priority")
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "proposals") {
		p := model.Proposal{ID: model.ID(fmt.Sprintf("p%d", i))}
		for q := range problems {
			if rapid.Bool().Draw(t, "claims") {
				p.Claims = append(p.Claims, model.Claim{Problem: problem(q), Level: model.Decisive})
			}
		}
		for _, g := range in.Rubric.Gates {
			if rapid.Bool().Draw(t, "answered") {
				p.Gates = append(p.Gates, model.GateAnswer{Gate: g.Key, Pass: rapid.Bool().Draw(t, "pass")})
			}
		}
		if rapid.IntRange(0, 9).Draw(t, "withdrawn") == 0 {
			p.Withdrawn = "ถอน"
		}
		in.Proposals = append(in.Proposals, p)
	}
	for m := range rapid.IntRange(0, 6).Draw(t, "members") {
		in.Sheets = append(in.Sheets, anySheet(t, in, m))
	}
	return in
}

func anySheet(t *rapid.T, in Input, m int) model.Sheet {
	s := model.Sheet{ID: model.ID(fmt.Sprintf("s%d", m)), Member: model.ID(fmt.Sprintf("m%d", m))}
	for _, p := range in.Proposals {
		levels := make([]model.Level, len(p.Claims))
		for i := range levels {
			levels[i] = model.Level(rapid.IntRange(0, 3).Draw(t, "level"))
		}
		a := answer(p, levels, rapid.IntRange(1, 5).Draw(t, "method"), rapid.IntRange(1, 5).Draw(t, "cost"))
		switch rapid.IntRange(0, 9).Draw(t, "how") {
		case 0:
			a.Stand = model.Abstains
		case 1:
			a.Stand = model.Conflicted
		case 2:
			a.Points = a.Points[:1]
		case 3:
			continue
		}
		s.Answers = append(s.Answers, a)
	}
	if rapid.IntRange(0, 9).Draw(t, "withdrawn") == 0 {
		s.Withdrawn = "ลาออก"
	}
	return s
}

// oracle works a score out in whole numbers, another way: with n sheets, the sums S of levels and P of (points − 1),
// fit = min(240n, 4a + b)/240n with a, b the two greatest of priority × S; score = Σ weight × P/4n.
func oracle(in Input, p model.Proposal) (fit, score *big.Rat, n, may int) {
	var complete []model.Answer
	for _, s := range in.Sheets {
		a, _ := s.Answer(p.ID)
		if s.Withdrawn != "" || a.Stand == model.Conflicted || in.Recused[s.Member][p.ID] {
			continue
		}
		may++
		if a.Complete(p, in.Rubric) {
			complete = append(complete, a)
		}
	}
	if n = len(complete); n == 0 {
		return nil, nil, 0, may
	}
	var products []int
	for _, c := range p.Claims {
		sum := 0
		for _, a := range complete {
			l, _ := a.Level(c.Problem)
			sum += int(l)
		}
		products = append(products, in.Priority[c.Problem]*sum)
	}
	slices.Sort(products)
	products = append([]int{0, 0}, products...)
	top := min(4*products[len(products)-1]+products[len(products)-2], 240*n)
	fit = rat(int64(100*top), int64(240*n))
	score = rat(int64(in.Rubric.Criteria[0].Weight*top), int64(240*n))
	for _, c := range in.Rubric.Criteria[1:] {
		sum := 0
		for _, a := range complete {
			x, _ := a.PointsFor(c.Key)
			sum += x - 1
		}
		score.Add(score, rat(int64(c.Weight*sum), int64(4*n)))
	}
	return fit, score, n, may
}

func TestRankAgainstWholeNumbers(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		in := anyRound(rt)
		lines := Rank(in)
		live := 0
		for _, p := range in.Proposals {
			if p.Withdrawn != "" {
				continue
			}
			live++
			at := slices.IndexFunc(lines, func(l Line) bool { return l.Proposal == p.ID })
			if at < 0 {
				rt.Fatalf("%s is not ranked", p.ID)
			}
			l := lines[at]
			fit, score, n, may := oracle(in, p)
			if !same(l.NeedFit, fit) || !same(l.Score, score) || l.Sheets != n || l.Eligible != may || l.Provisional != (n+n < may) {
				rt.Fatalf("%+v; want fit %v, score %v of %d/%d", l, fit, score, n, may)
			}
			if score != nil && (l.Score.Sign() < 0 || l.Score.Cmp(rat(100, 1)) > 0) {
				rt.Fatalf("%s scores %s", p.ID, l.Score)
			}
			better := 0
			for _, other := range lines {
				if score != nil && other.Score != nil && other.Score.Cmp(score) > 0 {
					better++
				}
			}
			if want := better + 1; score != nil && l.Rank != want || score == nil && l.Rank != 0 || score != nil && at < better {
				rt.Fatalf("%s is ranked %d at place %d with %d before it", p.ID, l.Rank, at, better)
			}
		}
		if len(lines) != live {
			rt.Fatalf("%d lines of %d proposals", len(lines), live)
		}
	})
}

// shuffled puts everything that has an order into another one.
func shuffled(in Input, chance *rand.Rand) Input {
	in.Proposals, in.Sheets = mixed(in.Proposals, chance), mixed(in.Sheets, chance)
	for i := range in.Proposals {
		in.Proposals[i].Claims = mixed(in.Proposals[i].Claims, chance)
		in.Proposals[i].Gates = mixed(in.Proposals[i].Gates, chance)
	}
	for i := range in.Sheets {
		answers := mixed(in.Sheets[i].Answers, chance)
		for j := range answers {
			answers[j].Levels, answers[j].Points = mixed(answers[j].Levels, chance), mixed(answers[j].Points, chance)
		}
		in.Sheets[i].Answers = answers
	}
	return in
}

func mixed[T any](list []T, chance *rand.Rand) []T {
	out := slices.Clone(list)
	chance.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func TestOrderChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		in := anyRound(rt)
		want := render(Rank(in))
		chance := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "order"), 0))
		for range 5 {
			if got := render(Rank(shuffled(in, chance))); got != want {
				rt.Fatalf("in another order:\n%s\nbefore:\n%s", got, want)
			}
		}
	})
}

// A recused member's answers for that proposal count nowhere: the line is as if her sheet said nothing but conflict. Her other
// answers count as before: the other lines are the same but for their ranks.
func TestTheRecusedCountNowhereElsewhereTheyDo(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		in := anyRound(rt)
		if len(in.Proposals) == 0 || len(in.Sheets) == 0 {
			return
		}
		p := rapid.SampledFrom(in.Proposals).Draw(rt, "proposal")
		at := rapid.IntRange(0, len(in.Sheets)-1).Draw(rt, "member")
		without := byProposal(Rank(in))

		conflicted := in
		conflicted.Sheets = slices.Clone(in.Sheets)
		her := conflicted.Sheets[at]
		her.Answers = slices.DeleteFunc(slices.Clone(her.Answers), func(a model.Answer) bool { return a.Proposal == p.ID })
		her.Answers = append(her.Answers, model.Answer{Proposal: p.ID, Stand: model.Conflicted})
		conflicted.Sheets[at] = her

		in.Recused = map[model.ID]map[model.ID]bool{her.Member: {p.ID: true}}
		if got, want := render(Rank(in)), render(Rank(conflicted)); got != want {
			rt.Fatalf("recused:\n%s\nin conflict:\n%s", got, want)
		}
		with := byProposal(Rank(in))
		for id := range without {
			if id != p.ID && with[id] != without[id] {
				rt.Fatalf("%s changed from\n%sto\n%s", id, without[id], with[id])
			}
		}
	})
}

func byProposal(lines []Line) map[model.ID]string {
	out := map[model.ID]string{}
	for _, l := range lines {
		l.Rank = 0
		out[l.Proposal] = render([]Line{l})
	}
	return out
}

// Raising what one sheet says, a level or a point, never lowers the score of that proposal, and leaves the other scores alone.
func TestRaisingAnAnswerNeverLowersAScore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		in := anyRound(rt)
		before := Rank(in)
		raised := in
		raised.Sheets = slices.Clone(in.Sheets)
		var of model.ID
		for i, s := range in.Sheets {
			if len(s.Answers) == 0 {
				continue
			}
			s.Answers = slices.Clone(s.Answers)
			a := &s.Answers[rapid.IntRange(0, len(s.Answers)-1).Draw(rt, "answer")]
			a.Levels, a.Points = slices.Clone(a.Levels), slices.Clone(a.Points)
			for j := range a.Levels {
				a.Levels[j].Level = min(a.Levels[j].Level+model.Level(rapid.IntRange(0, 1).Draw(rt, "level")), model.Decisive)
			}
			for j := range a.Points {
				a.Points[j].Points = min(a.Points[j].Points+rapid.IntRange(0, 1).Draw(rt, "point"), model.MaxPoints)
			}
			raised.Sheets[i], of = s, a.Proposal
			break
		}
		after := Rank(raised)
		for _, b := range before {
			a := after[slices.IndexFunc(after, func(l Line) bool { return l.Proposal == b.Proposal })]
			switch {
			case b.Score == nil:
			case a.Score.Cmp(b.Score) < 0 || a.NeedFit.Cmp(b.NeedFit) < 0:
				rt.Fatalf("%s fell from %s to %s", b.Proposal, b.Score, a.Score)
			case b.Proposal != of && !same(a.Score, b.Score):
				rt.Fatalf("%s moved from %s to %s though %s was raised", b.Proposal, b.Score, a.Score, of)
			}
		}
	})
}

func TestRankTouchesNothing(t *testing.T) {
	in, again := example(), example()
	Rank(in)
	if !reflect.DeepEqual(in, again) {
		t.Error("what went in has been changed")
	}
}

// BenchmarkRank ranks a large round: 200 proposals, 20 sheets, nine problems of which each proposal claims four.
func BenchmarkRank(b *testing.B) {
	chance := rand.New(rand.NewPCG(1, 1))
	in := Input{Rubric: testRubric(), Priority: map[model.ID]int{}}
	for q := range 9 {
		in.Priority[problem(q)] = 4 + chance.IntN(17)
	}
	for i := range 200 {
		p := model.Proposal{ID: model.ID(fmt.Sprintf("p%03d", i))}
		for _, q := range chance.Perm(9)[:4] {
			p.Claims = append(p.Claims, model.Claim{Problem: problem(q)})
		}
		in.Proposals = append(in.Proposals, p)
	}
	for m := range 20 {
		s := model.Sheet{Member: model.ID(fmt.Sprintf("m%02d", m))}
		for _, p := range in.Proposals {
			levels := []model.Level{model.Level(chance.IntN(4)), model.Level(chance.IntN(4)), model.Level(chance.IntN(4)), model.Level(chance.IntN(4))}
			s.Answers = append(s.Answers, answer(p, levels, 1+chance.IntN(5), 1+chance.IntN(5)))
		}
		in.Sheets = append(in.Sheets, s)
	}
	b.ReportAllocs()
	for b.Loop() {
		Rank(in)
	}
}
