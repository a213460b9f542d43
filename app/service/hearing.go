package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Hearings lists the area's hearings (ประชาคม), the newest first.
func (s *Service) Hearings() ([]model.Hearing, error) { return read(s, storage.Hearings) }

// Hearing fetches one.
func (s *Service) Hearing(id model.ID) (model.Hearing, error) { return get[model.Hearing](s, id) }

// SaveHearing records a hearing or changes it.
func (s *Service) SaveHearing(h model.Hearing) (model.Hearing, error) {
	clean(&h)
	return h, save(s, model.KindHearing, &h, &h.ID, nil)
}
