package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// YearPlan is a year's plan of money with all that a screen or a paper tells of it.
type YearPlan struct {
	Year       model.FiscalYear // its rules with what an older copy lacks
	Fund       model.Fund
	Estimate   model.Estimate
	Lines      []model.IncomeLine // planned, worked out, come in
	Planned    model.Satang       // sum of the lines, brought forward included
	Received   model.Satang
	Types      []model.TypeSpending // what is set aside, with the caps held against the plan
	Spending   model.Satang         // sum of the types
	Left       model.Satang         // planned and not set aside; may be negative
	Suspension model.Suspension
	Agreed     PlanAgreed
}

// PlanAgreed is when and where the committee agreed to the year's plan; the zero value: not yet.
type PlanAgreed struct {
	On     model.Date
	Number string // of the meeting, "1/2569"; empty: the day was typed in
}

// YearPlan fetches the plan of a fiscal year beside what came in.
func (s *Service) YearPlan(year model.ID) (YearPlan, error) {
	return read(s, func(r *storage.Reader) (YearPlan, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return YearPlan{}, err
		}
		return yearPlan(r, y)
	})
}

// yearPlan is YearPlan within a running transaction, of a year as it is given, stored or not yet.
func yearPlan(r *storage.Reader, y model.FiscalYear) (YearPlan, error) {
	y.Rules = Current(y.Rules)
	p := YearPlan{Year: y}
	var err error
	if p.Fund, err = storage.Get[model.Fund](r, y.Fund); err != nil {
		return p, err
	}
	st, err := statementOf(r, y.Fund, model.Period{Year: y.Year, Every: model.Yearly})
	if err != nil {
		return p, err
	}
	before, err := yearBefore(r, y)
	if err != nil {
		return p, err
	}
	if p.Estimate, err = y.Estimate(); err != nil {
		return p, err
	}
	if p.Lines, err = y.IncomeLines(st, before.Closed); err != nil {
		return p, err
	}
	for _, l := range p.Lines {
		if p.Planned, err = p.Planned.Plus(l.Planned); err != nil {
			return p, err
		}
		if p.Received, err = p.Received.Plus(l.Received); err != nil {
			return p, err
		}
	}
	planned, err := y.PlanSpending()
	if err != nil {
		return p, err
	}
	p.Types, p.Spending, p.Left = planned.Types, planned.Approved, planned.Left
	if p.Suspension, err = suspensionOf(r, y, before, st); err != nil {
		return p, err
	}
	p.Agreed, err = agreedPlan(r, y)
	return p, err
}

// Current is a year's copy of the rules with what the rule set of the same name has by now and the copy lacks: a file of an older
// program has no thresholds. Rules of the office's own are as they are.
func Current(rules model.RuleSet) model.RuleSet {
	ours, err := RuleSet(rules.ID)
	if err != nil {
		return rules
	}
	return rules.With(ours)
}

// yearBefore is the fund's fiscal year before another; the zero value when there is none.
func yearBefore(r *storage.Reader, y model.FiscalYear) (model.FiscalYear, error) {
	return yearNumbered(r, y.Fund, y.Year-1)
}

// yearNumbered is a fund's fiscal year of a number (พ.ศ.); the zero value when there is none.
func yearNumbered(r *storage.Reader, fund model.ID, number int) (model.FiscalYear, error) {
	years, err := storage.Years(r, fund)
	if i := slices.IndexFunc(years, func(o model.FiscalYear) bool { return o.Year == number }); i >= 0 {
		return years[i], err
	}
	return model.FiscalYear{}, err
}

// suspensionOf holds what the year began with against the income of the year before: by the ledger where it knows them, else by what
// was planned.
func suspensionOf(r *storage.Reader, y, before model.FiscalYear, st model.Statement) (model.Suspension, error) {
	balance, err := st.ToDate.Opening.Plus(st.ToDate.Begun)
	if err != nil {
		return model.Suspension{}, err
	}
	last, err := statementOf(r, y.Fund, model.Period{Year: y.Year - 1, Every: model.Yearly})
	if err != nil {
		return model.Suspension{}, err
	}
	income := last.ToDate.Income
	if income == 0 {
		if income, err = model.Sum(before.Money.NHSO, before.Money.Local, before.Money.Other); err != nil {
			return model.Suspension{}, err
		}
	}
	out, err := y.Rules.Suspension(cmp.Or(balance, y.Money.BroughtForward), income)
	out.AdminPlan = before.Planned(model.AdminType)
	return out, err
}

// agreedPlan is the last meeting of the committee that agreed to the year's plan, with effect; without one, the day that was typed in.
func agreedPlan(r *storage.Reader, y model.FiscalYear) (PlanAgreed, error) {
	office, err := storage.Office(r)
	if err != nil {
		return PlanAgreed{}, err
	}
	bodies, err := storage.Bodies(r, y.Fund)
	if err != nil {
		return PlanAgreed{}, err
	}
	out := PlanAgreed{On: y.PlanOn}
	found := false
	for _, b := range bodies {
		if b.Kind == model.Subcommittee {
			continue // it only advises
		}
		roster, err := storage.Roster(r, b.ID)
		if err != nil {
			return PlanAgreed{}, err
		}
		meetings, err := storage.Meetings(r, b.ID)
		if err != nil {
			return PlanAgreed{}, err
		}
		for _, m := range meetings {
			m.EachItem(func(_ string, it model.Item) {
				if it.Kind == model.FinancialPlan && it.Year == y.ID && m.Stands(roster, office.Setting, it) && it.Resolution.Word.Positive() && (!found || m.Date > out.On) {
					out, found = PlanAgreed{On: m.Date, Number: m.Numbered()}, true
				}
			})
		}
	}
	return out, nil
}
