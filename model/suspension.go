package model

// Suspension is whether a fund has saved up so much that the NHSO may send nothing this year, and the authority then gives nothing
// beside it (ข้อ 23 of 2561). It is a proposal to the secretary, who says so with a reason (Income.Suspended): the NHSO decides.
type Suspension struct {
	Balance    Satang    `json:"balance"`    // as the year began
	LastIncome Satang    `json:"lastIncome"` // of the year before
	Limit      Satang    `json:"limit"`
	Rule       Threshold `json:"rule,omitzero"` // the zero value: the rules know none
	Asks       bool      `json:"asks"`          // the balance is above the limit
	// AdminPlan is what was set aside last year for running the fund (10(4)): in a suspended year it may be as much again.
	AdminPlan Satang `json:"adminPlan"`
}

// AdminType is the activity type of running the fund.
const AdminType = "10(4)"

// Suspension holds a balance against the last year's income. Without a rule, or while that income is not known, nothing is asked. The
// error is that of Sum.
func (r RuleSet) Suspension(balance, lastIncome Satang) (Suspension, error) {
	s := Suspension{Balance: balance, LastIncome: lastIncome}
	var known bool
	if s.Rule, known = r.Threshold(TwiceIncome); !known {
		return s, nil
	}
	var err error
	if s.Limit, err = s.Rule.Share.ShareOf(lastIncome); err != nil {
		return Suspension{}, err
	}
	s.Asks = lastIncome > 0 && balance > s.Limit
	return s, nil
}

// PlanBefore is what a suspension takes the place of, in satang.
type PlanBefore struct {
	NHSO  Satang `json:"nhso"`
	Local Satang `json:"local"`
	Admin Satang `json:"admin"` // set aside for running the fund
}

// Suspend plans a year without the NHSO's and the authority's money, but for an extra allocation; what is set aside for running the
// fund is as much as last year. Another reason for a year that is suspended already changes no sum.
func (y *FiscalYear) Suspend(reason string, admin Satang) {
	already := y.Income.Suspended != ""
	y.Income.Suspended = reason
	if already {
		return
	}
	y.Income.Before = &PlanBefore{NHSO: y.Money.NHSO, Local: y.Money.Local, Admin: y.Planned(AdminType)}
	y.Money.NHSO, y.Money.Local = y.Income.Extra, 0
	y.SetPlanned(AdminType, admin)
}

// Resume takes a suspension back: what was planned before is planned again, or, where that is not known, the NHSO's and the
// authority's money as the rules work them out. The error is that of Estimate.
func (y *FiscalYear) Resume() error {
	y.Income.Suspended = ""
	if b := y.Income.Before; b != nil {
		y.Money.NHSO, y.Money.Local, y.Income.Before = b.NHSO, b.Local, nil
		y.SetPlanned(AdminType, b.Admin)
		return nil
	}
	e, err := y.Estimate()
	if err != nil {
		return err
	}
	y.Money.NHSO, y.Money.Local = e.NHSO, e.Local
	return nil
}
