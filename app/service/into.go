package service

import "kongthun/model"

// FindInto finds where the rows of a workbook go: the round (of a year, or of the newest one with year 0; number 0 for the only
// one) and the committee. What cannot be told without asking stays empty, and PreviewIntake asks for it when rows come that
// need it. Refused: a year, round, fund or body that was named and is not there.
func (s *Service) FindInto(year, round int, fund, body string) (Into, error) {
	var into Into
	funds, err := s.findFunds(fund)
	if err != nil {
		return into, err
	}
	if into.Round, err = s.findRoundFor(funds, year, round, fund); err != nil {
		return into, err
	}
	var bodies []model.Body
	for _, f := range funds {
		list, err := s.Bodies(f.ID)
		if err != nil {
			return into, err
		}
		for _, b := range list {
			if body == "" && b.Kind == model.Committee || body != "" && (b.Name == body || string(b.ID) == body) {
				bodies = append(bodies, b)
			}
		}
	}
	if len(bodies) == 1 {
		into.Body = bodies[0].ID
	} else if body != "" {
		return into, model.NotFound("service.body_none", "name", body)
	}
	return into, nil
}

func (s *Service) findRoundFor(funds []model.Fund, year, round int, fund string) (model.ID, error) {
	if year == 0 && len(funds) == 1 {
		years, err := s.Years(funds[0].ID)
		if err != nil || len(years) == 0 {
			return "", err
		}
		year = years[0].Year
	}
	if year == 0 {
		return "", nil
	}
	y, err := s.FindYear(year, fund)
	if err != nil {
		return "", err
	}
	if round == 0 {
		rounds, err := s.Rounds(y.ID)
		if err != nil || len(rounds) != 1 {
			return "", err
		}
		return rounds[0].ID, nil
	}
	r, err := s.FindRound(y, round)
	return r.ID, err
}
