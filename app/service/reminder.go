package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Reminders lists what of the projects of a fund is due, or will be soon after the day, in the order of the days; of all funds with an
// empty ID.
func (s *Service) Reminders(fund model.ID, today model.Date) ([]model.Reminder, error) {
	years, err := s.Years(fund)
	if err != nil {
		return nil, err
	}
	out, err := read(s, func(r *storage.Reader) ([]model.Reminder, error) {
		var out []model.Reminder
		for _, y := range years {
			states, err := projectsOf(r, y, today)
			if err != nil {
				return nil, err
			}
			for _, p := range states {
				out = append(out, p.Reminders...)
			}
		}
		return out, nil
	})
	model.SortReminders(out)
	return out, err
}
