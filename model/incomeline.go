package model

import "slices"

// IncomeLine is one line of a year's income as it was planned, as the rules work it out, and as it came by the ledger.
type IncomeLine struct {
	Key      string       `json:"key"`                // of IncomeKeys
	Codes    []LedgerCode `json:"codes,omitempty"`    // of the ledger; none: what was brought forward
	Planned  Satang       `json:"planned"`            // part of the base of caps, but for what is brought forward and given back
	Computed Satang       `json:"computed,omitempty"` // only where Known
	Known    bool         `json:"known,omitempty"`
	Received Satang       `json:"received"`
	Differs  Satang       `json:"differs"` // received − planned
}

// The lines of a year's income. Interest is a part of the plan's other income; refunds are never planned.
const (
	IncomeForward  = "broughtForward"
	IncomeNHSO     = "nhso"
	IncomeLocal    = "local"
	IncomeInterest = "interest"
	IncomeOther    = "other"
	IncomeRefund   = "refund"
)

// IncomeKeys lists the lines in the order of the financial plan.
func IncomeKeys() []string {
	return []string{IncomeForward, IncomeNHSO, IncomeLocal, IncomeInterest, IncomeOther, IncomeRefund}
}

// IncomeLines sets the year's plan beside what the rules work out and what came by the year's statement. The balance of the year before
// is what should have been brought forward, once that year is closed. Money in under a code without a line of its own counts as
// other. Errors: that of Estimate, "money.overflow".
func (y FiscalYear) IncomeLines(st Statement, before *YearClose) ([]IncomeLine, error) {
	e, err := y.Estimate()
	if err != nil {
		return nil, err
	}
	interest := min(y.Income.Interest, y.Money.Other)
	lines := []IncomeLine{
		{Key: IncomeForward, Planned: y.Money.BroughtForward},
		{Key: IncomeNHSO, Codes: []LedgerCode{CodeNHSO}, Planned: y.Money.NHSO, Computed: e.NHSO, Known: y.Income.Population > 0 || y.Income.Suspended != ""},
		{Key: IncomeLocal, Codes: []LedgerCode{CodeLocal}, Planned: y.Money.Local, Computed: e.Local, Known: e.Step.Share > 0 && y.Income.Population > 0},
		{Key: IncomeInterest, Codes: []LedgerCode{CodeInterest}, Planned: interest},
		{Key: IncomeOther, Codes: []LedgerCode{CodeOther}, Planned: y.Money.Other - interest},
		{Key: IncomeRefund, Codes: []LedgerCode{CodeRefund}},
	}
	if before != nil {
		lines[0].Computed, lines[0].Known = before.Balance, true
	}
	if lines[0].Received, err = st.ToDate.Opening.Plus(st.ToDate.Begun); err != nil {
		return nil, err
	}
	for _, l := range st.Side(true) {
		at := slices.IndexFunc(lines, func(in IncomeLine) bool { return slices.Contains(in.Codes, l.Code) })
		if at < 0 {
			at = slices.IndexFunc(lines, func(in IncomeLine) bool { return in.Key == IncomeOther })
			lines[at].Codes = append(lines[at].Codes, l.Code)
		}
		if lines[at].Received, err = lines[at].Received.Plus(l.ToDate); err != nil {
			return nil, err
		}
	}
	for i := range lines {
		if lines[i].Differs, err = lines[i].Received.Minus(lines[i].Planned); err != nil {
			return nil, err
		}
	}
	return lines, nil
}
