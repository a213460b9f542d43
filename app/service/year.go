package service

import (
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/storage"
)

// Years lists the fiscal years of a fund, newest first; of all funds with an empty ID.
func (s *Service) Years(fund model.ID) ([]model.FiscalYear, error) {
	return listUnder(s, fund, s.Funds, newestYears)
}

func newestYears(r *storage.Reader, fund model.ID) ([]model.FiscalYear, error) {
	years, err := storage.Years(r, fund)
	slices.Reverse(years)
	return years, err
}

// Year fetches one fiscal year.
func (s *Service) Year(id model.ID) (model.FiscalYear, error) { return get[model.FiscalYear](s, id) }

// SaveYear stores a fiscal year with its money, plan and rules. Its end has actions of its own and stays as it is stored. Refused: a
// closed year ("year.closed").
func (s *Service) SaveYear(y model.FiscalYear) (model.FiscalYear, error) {
	clean(&y)
	return y, save(s, model.KindYear, &y, &y.ID, func(w *storage.Writer) error {
		old, err := unclosedYear(w, y.ID)
		y.Closed, y.Reopened = old.Closed, old.Reopened
		return ignoreNotFound(err)
	})
}

// Rounds lists the rounds of a fiscal year by number; of all years with an empty ID.
func (s *Service) Rounds(year model.ID) ([]model.Round, error) {
	return listUnder(s, year, func() ([]model.FiscalYear, error) { return s.Years("") }, storage.Rounds)
}

// Round fetches one.
func (s *Service) Round(id model.ID) (model.Round, error) { return get[model.Round](s, id) }

// SaveRound stores a round. Once scoring has opened, its rubric, its list and its frozen weights stand: a change of them is refused
// (locked, key "service.frozen"); dates may still move. A list that weighs it must have been agreed upon (conflict, key
// "problemlist.not_agreed").
func (s *Service) SaveRound(r model.Round) (model.Round, error) {
	clean(&r)
	return r, save(s, model.KindRound, &r, &r.ID, func(w *storage.Writer) error {
		if err := listAgreed(w.Reader, r.List); err != nil {
			return err
		}
		old, err := storage.Get[model.Round](w.Reader, r.ID)
		if err != nil {
			return ignoreNotFound(err)
		}
		if old.Frozen != nil && !(sameJSON(old.Rubric, r.Rubric) && sameJSON(old.Frozen, r.Frozen) && old.List == r.List) {
			return model.Locked("service.frozen")
		}
		r.Scored, r.Published = old.Scored, old.Published // phases have actions of their own
		return nil
	})
}

// OpenScoring freezes a round's rubric and the priorities of the area's problems as they stand today, and makes a sheet for
// every voting member in office of the fund's committee, or for the screening groups when such are named. One action.
func (s *Service) OpenScoring(round model.ID, groups []string) (model.Round, error) {
	r, err := s.Round(round)
	if err != nil {
		return r, err
	}
	sheets, err := s.freshSheets(r, groups)
	if err != nil {
		return r, err
	}
	err = s.act("round.open_scoring", round, "", func(w *storage.Writer) error {
		// As it is now: a call or a date that was saved meanwhile stays.
		var err error
		if r, err = storage.Get[model.Round](w.Reader, round); err != nil {
			return err
		}
		if r.Frozen != nil {
			return model.Conflict("service.already_open")
		}
		if err := freeze(w, &r, s.Today()); err != nil {
			return err
		}
		if err := put(w, r); err != nil {
			return err
		}
		for _, sheet := range sheets {
			if err := put(w, sheet); err != nil {
				return err
			}
		}
		return nil
	})
	return r, err
}

// freeze writes the weights of its list, or the day's priorities, into the round. A round without proposals has nothing to score.
func freeze(w *storage.Writer, r *model.Round, today model.Date) error {
	proposals, err := storage.Proposals(w.Reader, r.ID)
	if err != nil {
		return err
	}
	if len(proposals) == 0 {
		return model.Invalid("service.no_proposals")
	}
	year, err := storage.Get[model.FiscalYear](w.Reader, r.Year)
	if err != nil {
		return err
	}
	weights, err := weightsOf(w.Reader, *r)
	if err != nil {
		return err
	}
	r.Frozen = &model.Freeze{On: today, Rules: year.Rules.ID, Problems: weights}
	return nil
}

// freshSheets are the empty sheets of a round: one per voting member in office today, or one per screening group.
func (s *Service) freshSheets(r model.Round, groups []string) ([]model.Sheet, error) {
	var out []model.Sheet
	add := func(member model.ID, group string) error {
		id, err := s.newID(model.KindSheet)
		out = append(out, model.Sheet{ID: id, Round: r.ID, Member: member, Group: group})
		return err
	}
	for _, g := range groups {
		if err := add("", g); err != nil {
			return nil, err
		}
	}
	if len(groups) == 0 {
		voters, err := s.voters(r)
		if err != nil {
			return nil, err
		}
		for _, m := range voters {
			if err := add(m, ""); err != nil {
				return nil, err
			}
		}
	}
	if len(out) == 0 {
		return nil, model.Invalid("service.no_scorers")
	}
	return out, nil
}

// voters lists the voting members in office today of the committee that the round's fund has, in seat order.
func (s *Service) voters(r model.Round) ([]model.ID, error) {
	year, err := s.Year(r.Year)
	if err != nil {
		return nil, err
	}
	bodies, err := s.Bodies(year.Fund)
	if err != nil {
		return nil, err
	}
	for _, b := range bodies {
		if b.Kind != model.Committee {
			continue
		}
		roster, _, err := s.Roster(b.ID)
		if err != nil {
			return nil, err
		}
		voting := roster.Voting(s.Today())
		var out []model.ID
		for _, m := range roster.Members {
			if _, ok := voting[m.ID]; ok {
				out = append(out, m.ID)
			}
		}
		return out, nil
	}
	return nil, nil
}

// Spending is what of a year's money is approved and left, by the decisions of its fund's meetings, open ones included.
func (s *Service) Spending(year model.ID) (model.Spending, error) {
	return read(s, func(r *storage.Reader) (model.Spending, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return model.Spending{}, err
		}
		return spendingOf(r, y, nil)
	})
}

// spendingOf is Spending within a running transaction; with a meeting, as things stood when it met.
func spendingOf(r *storage.Reader, y model.FiscalYear, before *model.Meeting) (model.Spending, error) {
	decided, err := decidedIn(r, y, before)
	if err != nil {
		return model.Spending{}, err
	}
	approved := map[string]model.Satang{}
	for _, d := range decided {
		if approved[d.Proposal.Type], err = approved[d.Proposal.Type].Plus(d.Decision.Amount); err != nil {
			return model.Spending{}, err
		}
	}
	return y.Spending(approved)
}

// FindYear finds the fiscal year of a number among the funds; several funds may have it, then the fund must be named (by its
// name, its code or its ID). Refused: keys "service.year_none", "service.year_several", "service.fund_none".
func (s *Service) FindYear(year int, fund string) (model.FiscalYear, error) {
	funds, err := s.findFunds(fund)
	if err != nil {
		return model.FiscalYear{}, err
	}
	var found []model.FiscalYear
	var names []string
	for _, f := range funds {
		years, err := s.Years(f.ID)
		if err != nil {
			return model.FiscalYear{}, err
		}
		for _, y := range years {
			if y.Year == year {
				found, names = append(found, y), append(names, f.Name)
			}
		}
	}
	return theOne(found, names,
		model.NotFound("service.year_none", "year", strconv.Itoa(year)),
		model.Conflict("service.year_several", "year", strconv.Itoa(year)))
}

// FindRound finds a round of a year by number; 0 means the only one.
func (s *Service) FindRound(y model.FiscalYear, number int) (model.Round, error) {
	rounds, err := s.Rounds(y.ID)
	if err != nil {
		return model.Round{}, err
	}
	var found []model.Round
	var names []string
	for _, r := range rounds {
		if number == 0 || r.Number == number {
			found, names = append(found, r), append(names, strconv.Itoa(r.Number))
		}
	}
	return theOne(found, names,
		model.NotFound("service.round_none", "number", strconv.Itoa(number), "year", strconv.Itoa(y.Year)),
		model.Conflict("service.round_several", "year", strconv.Itoa(y.Year)))
}
