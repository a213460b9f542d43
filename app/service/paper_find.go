package service

import (
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// FindProposal finds a proposal of a round by its receipt's number, its code, its ID, or a part of its title that no other has.
// Refused: keys "service.proposal_none", "service.proposal_several" with the titles.
func (s *Service) FindProposal(round model.ID, name string) (model.Proposal, error) {
	list, err := s.Proposals(round)
	if err != nil {
		return model.Proposal{}, err
	}
	wanted := thai.Fold(name)
	var found []model.Proposal
	var titles []string
	take := func(fits func(model.Proposal) bool) {
		for _, p := range list {
			if fits(p) {
				found, titles = append(found, p), append(titles, p.Title)
			}
		}
	}
	take(func(p model.Proposal) bool {
		return string(p.ID) == name || p.Code != "" && thai.Fold(p.Code) == wanted || p.Receipt.Number != "" && thai.Fold(p.Receipt.Number) == wanted
	})
	if len(found) == 0 {
		take(func(p model.Proposal) bool { return wanted != "" && strings.Contains(thai.Fold(p.Title), wanted) })
	}
	return theOne(found, titles, model.NotFound("service.proposal_none", "name", name), model.Conflict("service.proposal_several", "name", name))
}

// FindBody finds a body of a fund by its name or ID; the committee with an empty one. Refused: keys "service.body_none",
// "service.body_several", "service.fund_none".
func (s *Service) FindBody(fund, body string) (model.Body, error) {
	funds, err := s.findFunds(fund)
	if err != nil {
		return model.Body{}, err
	}
	var found []model.Body
	var names []string
	for _, f := range funds {
		bodies, err := s.Bodies(f.ID)
		if err != nil {
			return model.Body{}, err
		}
		for _, b := range bodies {
			if body == "" && b.Kind == model.Committee || body != "" && (b.Name == body || string(b.ID) == body) {
				found, names = append(found, b), append(names, b.Name)
			}
		}
	}
	return theOne(found, names, model.NotFound("service.body_none", "name", body), model.Conflict("service.body_several", "name", body))
}
