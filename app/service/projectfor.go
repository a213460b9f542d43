package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// projectOf is the project that a proposal became; found is false while nobody has done anything with it yet.
func projectOf(r *storage.Reader, proposal model.ID) (p model.Project, found bool, err error) {
	all, err := storage.List[model.Project](r, model.KindProject)
	if err != nil {
		return p, false, err
	}
	for _, x := range all {
		if x.Proposal == proposal {
			return x, true, nil
		}
	}
	return p, false, nil
}

// projectFor is the project that an approved proposal became, within the action of whoever first does something with it: it is made
// and stored when there is none. It belongs to the year that approved it and stays there. Refused: a proposal that is not approved,
// conflict "project.not_approved".
func (s *Service) projectFor(w *storage.Writer, proposal model.ID) (model.Project, error) {
	p, found, err := projectOf(w.Reader, proposal)
	if err != nil || found {
		return p, err
	}
	d, err := approvalOf(w.Reader, proposal)
	if err != nil {
		return p, err
	}
	return s.newProject(w, proposal, d.Decision.Year)
}

// newProject makes and stores the project of a proposal that a year approved.
func (s *Service) newProject(w *storage.Writer, proposal, year model.ID) (model.Project, error) {
	id, err := s.newID(model.KindProject)
	if err != nil {
		return model.Project{}, err
	}
	p := model.Project{ID: id, Proposal: proposal, Year: year}
	return p, put(w, p)
}

// approvalOf is an approved proposal with its decision, the decision's year always known. Refused: "project.not_approved".
func approvalOf(r *storage.Reader, proposal model.ID) (Decided, error) {
	p, err := storage.Get[model.Proposal](r, proposal)
	if err != nil {
		return Decided{}, err
	}
	round, err := storage.Get[model.Round](r, p.Round)
	if err != nil {
		return Decided{}, err
	}
	year, err := storage.Get[model.FiscalYear](r, round.Year)
	if err != nil {
		return Decided{}, err
	}
	decided, err := decisions(r, year.Fund)
	if err != nil {
		return Decided{}, err
	}
	d := decided[proposal]
	if d.Word != model.Approve {
		return Decided{}, model.Conflict("project.not_approved", "title", p.Title)
	}
	if d.Year == "" {
		d.Year = year.ID
	}
	return Decided{Proposal: p, Decision: d}, nil
}
