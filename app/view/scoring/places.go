package scoring

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/ranking"
)

// place is one line of the ranking as shown.
type place struct {
	line     ranking.Line
	proposal model.Proposal
	running  model.Satang // asked for by this proposal and all before it
	over     bool         // the running sum is more than what is left of the year's money
}

// forRound is the money that a round can use: what is left of the year's, and what is approved to the round's own proposals,
// whose sums the running sum counts.
func forRound(r service.Ranking, left model.Satang, decided []service.Decided) model.Satang {
	for _, d := range decided {
		if _, own := r.Proposals[d.Proposal.ID]; !own {
			continue
		}
		sum, err := left.Plus(d.Decision.Amount)
		if err != nil {
			return left // more than money can count is no bound to warn of
		}
		left = sum
	}
	return left
}

// places lines a ranking up with the running sum of what is asked; left is the money that the round can use.
func places(r service.Ranking, left model.Satang) []place {
	var out []place
	var running model.Satang
	for _, l := range r.Lines {
		p := r.Proposals[l.Proposal]
		sum, err := running.Plus(p.Budget)
		if err == nil {
			running = sum
		}
		out = append(out, place{line: l, proposal: p, running: running, over: err != nil || running > left})
	}
	return out
}

// rank is the place as a number; "–" for one without a score.
func (p place) rank() string {
	if p.line.Rank == 0 {
		return "–"
	}
	return strconv.Itoa(p.line.Rank)
}

// asked is the sum asked for; nothing when it is not known.
func (p place) asked() string {
	if p.proposal.Budget == 0 {
		return ""
	}
	return p.proposal.Budget.String()
}

// state says what is to be known before the place is relied on.
func (p place) state() string {
	switch {
	case len(p.line.GateFailed) > 0:
		return phrase.Say("scoring.state.failed")
	case p.line.Score == nil:
		return phrase.Say("scoring.state.none")
	case p.line.Provisional:
		return phrase.Say("scoring.state.provisional")
	case len(p.line.GateOpen) > 0:
		return phrase.Say("scoring.state.open")
	}
	return ""
}

// reasons tells in sentences how the place came about: need fit, score, gates.
func reasons(p place, r service.Ranking) []string {
	titles := map[model.ID]string{}
	for id, problem := range r.Problems {
		titles[id] = problem.Title
	}
	var out []string
	for _, steps := range [][]ranking.Step{p.line.FitSteps(titles), p.line.ScoreSteps(r.Round.Rubric), p.line.GateSteps(r.Round.Rubric)} {
		for _, s := range steps {
			out = append(out, phrase.Fill(s.Key, s.Args))
		}
	}
	return out
}

// gates says how a proposal's gates are answered: how many passed, and which failed or are open.
func gates(p model.Proposal, rubric model.Rubric) string {
	passed, text := 0, ""
	for _, g := range rubric.Gates {
		key := "scoring.gate.open"
		for _, a := range p.Gates {
			switch {
			case a.Gate != g.Key:
			case a.Pass:
				key = ""
				passed++
			default:
				key = "scoring.gate.failed"
			}
		}
		if key != "" {
			text += " · " + phrase.Say(key, "gate", g.Name)
		}
	}
	return phrase.Say("scoring.gates", "passed", strconv.Itoa(passed), "count", strconv.Itoa(len(rubric.Gates))) + text
}
