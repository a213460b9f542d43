package service

import (
	"kongthun/model"
	"kongthun/model/thai"
)

// FindFund is the fund that a name, a code or an ID means; with an empty one the office's only fund. Refused: not found
// "service.fund_none", conflict "service.fund_several" with the names.
func (s *Service) FindFund(name string) (model.Fund, error) {
	funds, err := s.findFunds(name)
	if err != nil {
		return model.Fund{}, err
	}
	var names []string
	for _, f := range funds {
		names = append(names, f.Name)
	}
	return theOne(funds, names, model.NotFound("service.fund_none", "name", name), model.Conflict("service.fund_several", "names", ""))
}

// FindAccount is the account of a fund that a name, a number or an ID means; with an empty one the only account. Refused: not found
// "account.none", conflict "account.several" with the names.
func (s *Service) FindAccount(fund model.ID, name string) (model.Account, error) {
	accounts, err := s.Accounts(fund)
	if err != nil {
		return model.Account{}, err
	}
	var found []model.Account
	var names []string
	for _, a := range accounts {
		if name == "" || string(a.ID) == name || a.Number == name || thai.Fold(a.Name) == thai.Fold(name) {
			found, names = append(found, a), append(names, a.Name)
		}
	}
	return theOne(found, names, model.NotFound("account.none", "name", name), model.Conflict("account.several", "names", ""))
}
