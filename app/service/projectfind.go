package service

import (
	"kongthun/model"
	"kongthun/model/thai"
)

// FindProject is the project that a proposal became, which somebody did something with. Refused: a proposal that is not approved
// ("project.not_approved"), one of which there is only the approval (not found, key "project.nothing").
func (s *Service) FindProject(proposal model.ID) (model.Project, error) {
	state, err := s.ProjectOf(proposal)
	if err == nil && state.Project.ID == "" {
		err = model.NotFound("project.nothing", "title", state.Proposal.Title)
	}
	return state.Project, err
}

// FindDisbursement finds a request of a proposal's project by its number or ID; the only one with an empty name. Refused: as FindProject;
// keys "disbursement.none", "disbursement.several" with the numbers.
func (s *Service) FindDisbursement(proposal model.ID, name string) (model.Disbursement, error) {
	if _, err := s.FindProject(proposal); err != nil {
		return model.Disbursement{}, err
	}
	state, err := s.ProjectOf(proposal)
	if err != nil {
		return model.Disbursement{}, err
	}
	var found []model.Disbursement
	var numbers []string
	for _, d := range state.Disbursements {
		if name == "" || string(d.ID) == name || d.Number != "" && thai.Fold(d.Number) == thai.Fold(name) {
			found, numbers = append(found, d), append(numbers, d.Number)
		}
	}
	return theOne(found, numbers, model.NotFound("disbursement.none", "number", name), model.Conflict("disbursement.several", "number", name))
}
