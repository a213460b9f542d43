package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// SavePlan stores what a year is planned with, as one action: its form of income, its money, what is set aside for each type, and the
// day on which the plan was agreed to where no meeting of this file did. Rules and the year's end stay as they are stored. Refused:
// a closed year ("year.closed"), and a sum that passes a cap while Income.OverCap gives no reason (invalid, field
// "income.overCap", key "plan.over_cap" with the type, its sum and its limit).
func (s *Service) SavePlan(y model.FiscalYear) (model.FiscalYear, error) {
	clean(&y)
	return y, s.act("year.plan", y.ID, y.Income.OverCap, func(w *storage.Writer) error {
		old, err := unclosedYear(w, y.ID)
		if err != nil {
			return err
		}
		old.Income, old.Money, old.Plan, old.PlanOn = y.Income, y.Money, y.Plan, y.PlanOn
		old.Rules = Current(old.Rules)
		if err := old.Check(); err != nil {
			return err
		}
		if err := old.PlanFaults(); err != nil {
			return err
		}
		y = old
		return put(w, y)
	})
}

// ComputePlan is the year with its money as the rules work it out: the NHSO's money, the authority's, and what the year before left
// when it is closed. Nothing is stored.
func (s *Service) ComputePlan(y model.FiscalYear) (model.FiscalYear, error) {
	return read(s, func(r *storage.Reader) (model.FiscalYear, error) {
		p, err := yearPlan(r, y)
		if err != nil {
			return y, err
		}
		for _, l := range p.Lines {
			switch {
			case !l.Known || l.Computed < 0:
			case l.Key == model.IncomeForward:
				y.Money.BroughtForward = l.Computed
			case l.Key == model.IncomeNHSO:
				y.Money.NHSO = l.Computed
			case l.Key == model.IncomeLocal:
				y.Money.Local = max(l.Computed, y.Income.Budgeted)
			}
		}
		return y, nil
	})
}

// SuspendYear plans a year for which the NHSO sends nothing (ข้อ 23), with the reason; see model.FiscalYear.Suspend. Without a reason the
// suspension is taken back. Refused: a closed year ("year.closed").
func (s *Service) SuspendYear(year model.ID, reason string) (model.FiscalYear, error) {
	reason = tidy(reason)
	name := "year.suspend"
	if reason == "" {
		name = "year.resume"
	}
	var y model.FiscalYear
	err := s.act(name, year, reason, func(w *storage.Writer) error {
		var err error
		if y, err = unclosedYear(w, year); err != nil {
			return err
		}
		if reason == "" {
			y.Rules = Current(y.Rules)
			err = y.Resume()
		} else {
			var before model.FiscalYear
			before, err = yearBefore(w.Reader, y)
			y.Suspend(reason, before.Planned(model.AdminType))
		}
		if err != nil {
			return err
		}
		return put(w, y)
	})
	return y, err
}

// unclosedYear is a fiscal year whose books are not closed.
func unclosedYear(w *storage.Writer, id model.ID) (model.FiscalYear, error) {
	y, err := storage.Get[model.FiscalYear](w.Reader, id)
	if err == nil && y.Closed != nil {
		err = closedYear(y)
	}
	return y, err
}
