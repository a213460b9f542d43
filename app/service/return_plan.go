package service

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// plan fills the financial plan with the fields of the web system (domain A.10), and the approved projects by type (A.7.6).
func (w *returning) plan() ([]sheetRows, error) {
	list, err := w.approved()
	if err != nil {
		return nil, err
	}
	m := w.year.Money
	cells := map[string]model.Cell{
		"fundCode": model.TextOf(w.fund.Code), "year": model.CountOf(w.year.Year), "openBalance": model.MoneyOf(m.BroughtForward),
		"incomeNhso": model.MoneyOf(m.NHSO), "incomeLocal": model.MoneyOf(m.Local), "incomeOther": model.MoneyOf(m.Other),
	}
	var other model.Satang
	for _, p := range w.year.Plan {
		switch n := typeNumber(p.Type); n {
		case "1", "2", "3", "4", "5":
			cells["budget10_"+n] = model.MoneyOf(p.Amount)
		default:
			if other, err = other.Plus(p.Amount); err != nil {
				return nil, err
			}
			cells["budgetOther"] = model.MoneyOf(other)
		}
	}
	slices.SortStableFunc(list, func(a, b ProjectState) int { return cmp.Compare(a.Proposal.Type, b.Proposal.Type) })
	var projects sheetRows
	for _, p := range list {
		projects = append(projects, map[string]model.Cell{
			"type": model.TextOf(p.Proposal.Type), "title": model.TextOf(p.Proposal.Title), "applicant": model.TextOf(p.Proposal.Applicant.Name),
			"amount": model.MoneyOf(p.Decision.Amount),
		})
	}
	return []sheetRows{{cells}, projects}, nil
}

// population fills the population and matching sheet (domain A.7.7, A.10): what the rules work out beside what came in.
func (w *returning) population() ([]sheetRows, error) {
	f, err := w.flows()
	if err != nil {
		return nil, err
	}
	list, err := w.approved()
	if err != nil {
		return nil, err
	}
	y := w.year
	y.Rules = Current(y.Rules)
	e, err := y.Estimate()
	if err != nil {
		return nil, err
	}
	cells := map[string]model.Cell{
		"fund": model.TextOf(w.fund.Name), "fundCode": model.TextOf(w.fund.Code), "amphoe": model.TextOf(w.office.Amphoe),
		"changwat": model.TextOf(w.office.Changwat), "forward": model.MoneyOf(f.forward), "nhso": model.MoneyOf(f.nhso),
		"local": model.MoneyOf(f.local), "projects": model.CountOf(len(list)),
	}
	if n := y.Income.Population; n > 0 {
		cells["population"], cells["estimate"] = model.CountOf(n), model.MoneyOf(e.NHSO)
		if e.Step.Share > 0 {
			cells["matching"] = model.MoneyOf(e.Local)
		}
	}
	if y.Income.Budgeted > 0 {
		cells["budgeted"] = model.MoneyOf(y.Income.Budgeted)
	}
	return []sheetRows{{cells}}, nil
}
