package command

import (
	"kongthun/app/phrase"
	"kongthun/app/service"
)

// listedReturns are the returns that every year of every fund owes, with how each stands today.
func listedReturns(s *service.Service) (any, []line, error) {
	years, err := s.Years("")
	if err != nil {
		return nil, nil, err
	}
	var all []service.Due
	for _, y := range years {
		list, err := s.Dues(y.ID)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, list...)
	}
	return rows(all, dueLine, nil)
}

// dueLine tells a return that is owed: its year, kind, period, last day, state, and what it is called.
func dueLine(d service.Due) line {
	return line{
		string(d.Year), d.Rule.Return, d.Period.String(), string(d.Due), phrase.Say("return.due." + string(d.State)), service.ReturnLabel(d.Rule.Return),
	}
}
