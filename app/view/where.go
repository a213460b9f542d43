package view

import (
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// where is what can be chosen at the top of the window, and what is: a plain value, tested without a window.
type where struct {
	funds  []model.Fund
	bodies []model.Body
	years  []model.FiscalYear
	rounds []model.Round
	here   part.Here
}

// load reads the choices again and keeps what is chosen as far as it is still there; what is not falls back to the first fund,
// its committee, its newest year and that year's last round.
func (w *where) load(s *service.Service) (err error) {
	if w.funds, err = s.Funds(); err != nil {
		return err
	}
	w.here.Fund = keep(w.here.Fund, w.funds, first)
	if w.bodies, err = below(w.here.Fund, s.Bodies); err != nil {
		return err
	}
	w.here.Body = keep(w.here.Body, w.bodies, first)
	if w.years, err = below(w.here.Fund, s.Years); err != nil {
		return err
	}
	w.here.Year = keep(w.here.Year, w.years, first) // newest first
	if w.rounds, err = below(w.here.Year, s.Rounds); err != nil {
		return err
	}
	w.here.Round = keep(w.here.Round, w.rounds, last)
	return nil
}

// below lists what belongs to a parent; nothing without one (an empty ID would mean all).
func below[T any](parent model.ID, list func(model.ID) ([]T, error)) ([]T, error) {
	if parent == "" {
		return nil, nil
	}
	return list(parent)
}

// keep is the chosen ID when it is in the list, else the fallback's, else none.
func keep[T interface{ Key() model.ID }](chosen model.ID, list []T, fallback func(n int) int) model.ID {
	for _, v := range list {
		if v.Key() == chosen {
			return chosen
		}
	}
	if len(list) == 0 {
		return ""
	}
	return list[fallback(len(list))].Key()
}

func first(int) int  { return 0 }
func last(n int) int { return n - 1 }
