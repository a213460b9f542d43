package ranking

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

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
