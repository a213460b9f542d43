package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Issued lists the papers that have been issued about a meeting, oldest first.
func (s *Service) Issued(meeting model.ID) ([]model.Issued, error) {
	return read(s, func(r *storage.Reader) ([]model.Issued, error) { return storage.IssuedOf(r, model.RefTo(meeting)) })
}
