package model

// Income is what a year's income was worked out from (the population and matching form, domain A.7.7) and how the plan stands.
type Income struct {
	Population   int    `json:"population,omitempty"`   // of the register on 1 April of the year before, all rights
	PopulationOn Date   `json:"populationOn,omitempty"` // day of that figure
	Own          Satang `json:"own,omitempty"`          // the authority's own income of the year before, without subsidies
	Budgeted     Satang `json:"budgeted,omitempty"`     // matching as it stands in the ordinance (ข้อบัญญัติ)
	Extra        Satang `json:"extra,omitempty"`        // extra allocation expected (ข้อ 7/1)
	Interest     Satang `json:"interest,omitempty"`     // expected; part of Money.Other
	Suspended    string `json:"suspended,omitempty"`    // why NHSO sends nothing this year (ข้อ 23)
	OverCap      string `json:"overCap,omitempty"`      // why the plan passes a cap
	// Before is what was planned when the year was suspended, and is planned again when that is taken back.
	Before *PlanBefore `json:"before,omitempty"`
	Filler Signer      `json:"filler,omitzero"` // who filled the form in
	Phone  string      `json:"phone,omitempty"`
}

// Estimate is a year's income as the rules work it out. Nobody has to send as much: what came is in the ledger.
type Estimate struct {
	NHSO  Satang       `json:"nhso"`          // rate × population, or nothing in a suspended year, and the extra allocation
	Step  MatchingRule `json:"step,omitzero"` // of the local share; the zero value while the own income is not known
	Local Satang       `json:"local"`         // the least that the authority gives: the step's share of rate × population
}

// Estimate works the year's income out from its form. A suspended year (ข้อ 23) has no allocation and asks for no matching. Refused:
// key "money.overflow".
func (y FiscalYear) Estimate() (Estimate, error) {
	var e Estimate
	e.Step, _ = y.Rules.MatchingFor(y.Income.Own)
	perHead := Satang(0)
	var err error
	if y.Income.Suspended == "" {
		if perHead, err = y.Rules.EstimateNHSO(y.Income.Population); err != nil {
			return Estimate{}, err
		}
	}
	if e.Local, err = e.Step.Share.ShareOf(perHead); err != nil {
		return Estimate{}, err
	}
	e.NHSO, err = perHead.Plus(y.Income.Extra)
	return e, err
}

// faults of an income form.
func (in Income) faults() []FieldError {
	var wrong []FieldError
	if in.Population < 0 {
		wrong = append(wrong, Wrong("income.population", "field.negative"))
	}
	if in.PopulationOn != "" && !in.PopulationOn.Valid() {
		wrong = append(wrong, Wrong("income.populationOn", "field.date"))
	}
	for _, f := range []struct {
		name string
		sum  Satang
	}{{"own", in.Own}, {"budgeted", in.Budgeted}, {"extra", in.Extra}, {"interest", in.Interest}} {
		if f.sum < 0 {
			wrong = append(wrong, Wrong("income."+f.name, "field.negative"))
		}
	}
	return wrong
}

// SetPlanned sets aside a sum for one activity type, in the place that the type's plan has; 0 takes it out. The plan is a copy.
func (y *FiscalYear) SetPlanned(code string, amount Satang) {
	var out []Plan
	found := false
	for _, p := range y.Plan {
		if p.Type == code {
			p.Amount, found = amount, true
		}
		if p.Amount != 0 || p.Type != code {
			out = append(out, p)
		}
	}
	if !found && amount != 0 {
		out = append(out, Plan{Type: code, Amount: amount})
	}
	y.Plan = out
}

// Planned is what is set aside for an activity type.
func (y FiscalYear) Planned(code string) Satang {
	for _, p := range y.Plan {
		if p.Type == code {
			return p.Amount
		}
	}
	return 0
}

// PlanSpending holds the caps against what is set aside: in it, a type's approved sum is the planned one.
func (y FiscalYear) PlanSpending() (Spending, error) {
	planned := map[string]Satang{}
	for _, p := range y.Plan {
		planned[p.Type] = p.Amount
	}
	return y.Spending(planned)
}

// PlanFaults refuses a plan of which a type passes a cap, while no reason is given: invalid, key "year.invalid", field
// "income.overCap". A floor that is not reached yet is no fault: a plan grows.
func (y FiscalYear) PlanFaults() error {
	s, err := y.PlanSpending()
	if err != nil || !blank(y.Income.OverCap) {
		return err
	}
	for _, t := range s.Types {
		for _, c := range t.Caps {
			if c.Broken && !c.Cap.Floor {
				return InvalidFields("year.invalid", []FieldError{Wrong("income.overCap", "plan.over_cap",
					"type", t.Type, "sum", t.Approved.String(), "limit", c.Limit.String())})
			}
		}
	}
	return nil
}
