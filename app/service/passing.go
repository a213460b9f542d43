package service

import (
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// Candidate is a proposal that waits for its screening.
type Candidate struct {
	model.Proposal
	Doubts []string // what stands in the way of passing it without a word more, in sentences; none: nothing does
}

// Candidates lists the proposals of a round that wait for their screening, in order of receipt. Nothing stands in the way of one
// whose every gate is answered as passed, or found passed by the program, and which did not come late without a reason.
func (s *Service) Candidates(round model.ID) ([]Candidate, error) {
	all, err := s.Proposals(round)
	if err != nil {
		return nil, err
	}
	screening, err := s.Screening(round)
	if err != nil {
		return nil, err
	}
	var out []Candidate
	for _, p := range all {
		if !screening.awaits(p) {
			continue
		}
		doubts, err := screening.doubts(p)
		if err != nil {
			return nil, err
		}
		out = append(out, Candidate{Proposal: p, Doubts: doubts})
	}
	return out, nil
}

// awaits tells whether a proposal is there to be passed: it is neither screened yet, nor with its applicant, nor settled.
func (x *Screening) awaits(p model.Proposal) bool {
	return x.Status(p).Waiting() && !p.Stage().Screened()
}

// doubts says what stands in the way of passing a proposal without a word more. A gate that was confirmed because the program
// found it passed is in doubt again when it finds it failed today: a paper was taken back, the money is spent.
func (x *Screening) doubts(p model.Proposal) ([]string, error) {
	found, _, err := x.Check(p)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, g := range x.Round.Rubric.Gates {
		var now Found
		if at := slices.IndexFunc(found, func(f Found) bool { return f.Gate == g.Key }); at >= 0 {
			now = found[at]
		}
		at := slices.IndexFunc(p.Gates, func(a model.GateAnswer) bool { return a.Gate == g.Key })
		switch {
		case at < 0 && now.Verdict == model.FoundPass,
			at >= 0 && p.Gates[at].Pass && (now.Verdict != model.FoundFail || p.Gates[at].Overrules()):
			continue
		case at >= 0 && !p.Gates[at].Pass:
			out = append(out, phrase.Say("pass.doubt.failed", "gate", g.Name, "why", p.Gates[at].Evidence))
		case now.Words == "":
			out = append(out, phrase.Say("pass.doubt.unanswered", "gate", g.Name))
		default:
			out = append(out, phrase.Say("pass.doubt.found", "gate", g.Name, "why", now.Words))
		}
	}
	if p.LateFor(x.Round.Closes) && p.Late == "" {
		out = append(out, phrase.Say("pass.doubt.late"))
	}
	return out, nil
}

// Pass passes proposals of a round at the screening, all of them or none, in one line of the journal. Every gate that the program
// finds passed is confirmed by who works now, as TakeStep does it. Refused: none at all (invalid "pass.none"), and one that does
// not wait for its screening or that something stands in the way of (conflict "pass.doubt" with its title and what that is).
func (s *Service) Pass(round model.ID, proposals []model.ID) error {
	if len(proposals) == 0 {
		return model.Invalid("pass.none")
	}
	return s.act("proposal.pass", round, phrase.Say("pass.count", "count", strconv.Itoa(len(proposals))), func(w *storage.Writer) error {
		screening, err := screeningOf(w.Reader, round)
		if err != nil {
			return err
		}
		for _, id := range proposals {
			p, err := storage.Get[model.Proposal](w.Reader, id)
			if err != nil {
				return err
			}
			if p, err = s.passed(screening, p); err != nil {
				return err
			}
			if err := put(w, p); err != nil {
				return err
			}
		}
		return nil
	})
}

// passed is a proposal with its gates confirmed and the line of today in its register.
func (s *Service) passed(x *Screening, p model.Proposal) (model.Proposal, error) {
	if p.Round != x.Round.ID || !x.awaits(p) {
		return p, model.Conflict("pass.doubt", "title", p.Title, "why", phrase.Say(x.Status(p).Key()))
	}
	doubts, err := x.doubts(p)
	if err != nil {
		return p, err
	}
	if len(doubts) > 0 {
		return p, model.Conflict("pass.doubt", "title", p.Title, "why", doubts[0])
	}
	if err := s.confirm(x, &p); err != nil {
		return p, err
	}
	step := model.Step{Status: model.Passed, On: s.Today(), By: s.Actor()}
	step.On = max(step.On, p.Last().On)
	p, err = p.Advance(step)
	return p, inWords(err)
}
