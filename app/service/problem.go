package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Problems lists the area's problems, the weightiest first.
func (s *Service) Problems() ([]model.Problem, error) { return read(s, storage.Problems) }

// Problem fetches one.
func (s *Service) Problem(id model.ID) (model.Problem, error) { return get[model.Problem](s, id) }

// SaveProblem registers a problem or changes it. A round that was frozen keeps the priority it was scored under.
func (s *Service) SaveProblem(p model.Problem) (model.Problem, error) {
	clean(&p)
	return p, save(s, model.KindProblem, &p, &p.ID, nil)
}
