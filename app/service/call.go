package service

import (
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// Call is a round's call for proposals (ประกาศรับข้อเสนอ) with all that its screen and its paper need.
type Call struct {
	Office   model.Office      `json:"office"`
	Fund     model.Fund        `json:"fund"`
	Year     model.FiscalYear  `json:"year"`
	Round    model.Round       `json:"round"` // with the call itself and the closing date
	List     model.ProblemList `json:"list"`  // the agreed list that weighs the round; zero: the register's own levels
	Problems []CalledProblem   `json:"problems"`
	Shared   model.Satang      `json:"shared"` // the money of the problems together
}

// CalledProblem is a problem that the call asks proposals for, and what has come for it.
type CalledProblem struct {
	model.CallLine
	Title     string           `json:"title"` // as agreed upon, or as it stands today
	Weight    int              `json:"weight,omitempty"`
	Indicator model.Indicator  `json:"indicator"`
	Proposals []model.Proposal `json:"proposals,omitempty"` // of the round, that claim it and are not withdrawn
}

// Wanting are the problems of the call that nobody has proposed for yet: somebody is to be invited.
func (c Call) Wanting() []CalledProblem {
	return slices.DeleteFunc(slices.Clone(c.Problems), func(p CalledProblem) bool { return len(p.Proposals) > 0 })
}

// Call gives the call of a round; a round that has none has an empty one.
func (s *Service) Call(round model.ID) (Call, error) {
	return read(s, func(r *storage.Reader) (Call, error) { return callOf(r, round) })
}

func callOf(r *storage.Reader, id model.ID) (c Call, err error) {
	if c.Round, err = storage.Get[model.Round](r, id); err != nil {
		return c, err
	}
	if c.Year, err = storage.Get[model.FiscalYear](r, c.Round.Year); err != nil {
		return c, err
	}
	if c.Fund, err = storage.Get[model.Fund](r, c.Year.Fund); err != nil {
		return c, err
	}
	if c.Office, err = storage.Office(r); err != nil {
		return c, err
	}
	if c.Round.List != "" {
		if c.List, err = storage.Get[model.ProblemList](r, c.Round.List); err != nil {
			return c, err
		}
	}
	if c.Round.Call == nil {
		return c, nil
	}
	if c.Shared, err = c.Round.Call.Shared(); err != nil {
		return c, err
	}
	proposals, err := storage.Proposals(r, id)
	if err != nil {
		return c, err
	}
	for _, line := range c.Round.Call.Problems {
		p, err := storage.Get[model.Problem](r, line.Problem)
		if err != nil {
			return c, err
		}
		c.Problems = append(c.Problems, called(line, p, c.Round.List, c.List, proposals))
	}
	return c, nil
}

func called(line model.CallLine, p model.Problem, listed model.ID, list model.ProblemList, proposals []model.Proposal) CalledProblem {
	out := CalledProblem{CallLine: line, Title: p.Title, Weight: p.Priority.Total(), Indicator: p.Indicator}
	if e, ok := list.Entry(p.ID); ok && e.Title != "" {
		out.Title = e.Title
	}
	if listed != "" {
		out.Weight = list.Weight(p.ID)
	}
	for _, o := range proposals {
		claims := slices.ContainsFunc(o.Claims, func(c model.Claim) bool { return c.Problem == p.ID })
		if o.Withdrawn == "" && claims {
			out.Proposals = append(out.Proposals, o)
		}
	}
	return out
}

// CallFrom fills an empty call of a round with the problems of its list, the weightiest first, or of the register where it has
// none; a call that has problems stays as it is. Nothing is stored.
func (s *Service) CallFrom(round model.Round) (model.Round, error) {
	if round.Call == nil {
		round.Call = &model.Call{}
	} else {
		call := *round.Call
		round.Call = &call
	}
	if len(round.Call.Problems) > 0 {
		return round, nil
	}
	weights, err := read(s, func(r *storage.Reader) ([]model.FrozenProblem, error) { return weightsOf(r, round) })
	if err != nil {
		return round, err
	}
	slices.SortStableFunc(weights, func(a, b model.FrozenProblem) int { return b.Priority - a.Priority })
	for _, w := range weights {
		if w.Priority > 0 {
			round.Call.Problems = append(round.Call.Problems, model.CallLine{Problem: w.Problem})
		}
	}
	return round, nil
}
