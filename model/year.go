package model

import (
	"slices"
	"strconv"
)

// FiscalYear is one ปีงบประมาณ of one fund: its rules and its plan of money. What came in and went out is in the ledger.
type FiscalYear struct {
	ID    ID      `json:"id"`
	Fund  ID      `json:"fund"`
	Year  int     `json:"year"` // พ.ศ.
	Rules RuleSet `json:"rules"`
	Money Money   `json:"money"`
	Plan  []Plan  `json:"plan,omitempty"` // planned sum per activity type

	Income   Income      `json:"income,omitzero"`
	PlanOn   Date        `json:"planOn,omitempty"` // day on which the committee agreed to the plan
	Closed   *YearClose  `json:"closed,omitempty"`
	Reopened []Reopening `json:"reopened,omitempty"`
}

// Money is the income that a year is planned with, in satang; caps are shares of it.
type Money struct {
	BroughtForward Satang `json:"broughtForward"`
	NHSO           Satang `json:"nhso"`
	Local          Satang `json:"local"`
	Other          Satang `json:"other"`
}

// Line is one line of the money; 0 for an unknown line.
func (m Money) Line(l MoneyLine) Satang {
	switch l {
	case BroughtForward:
		return m.BroughtForward
	case FromNHSO:
		return m.NHSO
	case FromLocal:
		return m.Local
	case FromOther:
		return m.Other
	}
	return 0
}

// Total is all the money there is to spend; see Sum for the error.
func (m Money) Total() (Satang, error) { return Sum(m.BroughtForward, m.NHSO, m.Local, m.Other) }

// Plan is the sum set aside for one activity type.
type Plan struct {
	Type   string `json:"type"`
	Amount Satang `json:"amount"`
}

// number is the year as errors say it.
func (y FiscalYear) number() string { return strconv.Itoa(y.Year) }

// Key is the year's ID.
func (y FiscalYear) Key() ID { return y.ID }

// Refs: its fund.
func (y FiscalYear) Refs() []Ref { return refs(y.Fund) }

// Check: a Buddhist year, no negative income, planned types once each, its form of income, its end, and its copy of the rules. Key
// "year.invalid".
func (y FiscalYear) Check() error {
	var wrong []FieldError
	if y.Year < 2545 || y.Year > 2745 { // the National Health Security Act is of พ.ศ. 2545
		wrong = append(wrong, Wrong("year", "field.year"))
	}
	for _, l := range MoneyLines() {
		if y.Money.Line(l) < 0 {
			wrong = append(wrong, Wrong("money."+string(l), "field.negative"))
		}
	}
	if _, err := y.Money.Total(); err != nil {
		wrong = append(wrong, Wrong("money", "money.overflow"))
	}
	seen := map[string]bool{}
	for i, p := range y.Plan {
		if seen[p.Type] {
			wrong = append(wrong, Wrong(path("plan", i, "type"), "field.twice"))
		}
		if p.Amount < 0 {
			wrong = append(wrong, Wrong(path("plan", i, "amount"), "field.negative"))
		}
		seen[p.Type] = true
	}
	return InvalidFields("year.invalid", slices.Concat(wrong, y.Income.faults(), y.closeFaults(), y.Rules.faults()))
}

// Spending is what of a year's money has been approved, in all and per activity type.
type Spending struct {
	Total    Satang         `json:"total"`
	Approved Satang         `json:"approved"`
	Left     Satang         `json:"left"` // may be negative: approved more than there is
	Types    []TypeSpending `json:"types"`
}

// TypeSpending is one activity type's line of Spending, in the order of the rule set; types beyond it follow.
type TypeSpending struct {
	Type     string      `json:"type"`
	Name     string      `json:"name,omitempty"`
	Planned  Satang      `json:"planned"`
	Approved Satang      `json:"approved"`
	Left     Satang      `json:"left"` // of what was planned
	Caps     []CapStatus `json:"caps,omitempty"`
}

// CapStatus is a cap worked out for the year: what is measured (the approved sum of the type) against the share of its base.
type CapStatus struct {
	Cap    Cap    `json:"cap"`
	Base   Satang `json:"base"`
	Limit  Satang `json:"limit"`
	Broken bool   `json:"broken"`
}

// Spending works out what is left, when these amounts per activity type are approved. The error is that of Sum.
func (y FiscalYear) Spending(approved map[string]Satang) (Spending, error) {
	total, err := y.Money.Total()
	if err != nil {
		return Spending{}, err
	}
	s := Spending{Total: total}
	for _, t := range y.types(approved) {
		line := TypeSpending{Type: t.Code, Name: t.Name, Approved: approved[t.Code]}
		for _, p := range y.Plan {
			if p.Type == t.Code {
				line.Planned = p.Amount
			}
		}
		if line.Left, err = line.Planned.Minus(line.Approved); err != nil {
			return Spending{}, err
		}
		if line.Caps, err = y.capsOf(t.Code, line.Approved); err != nil {
			return Spending{}, err
		}
		if s.Approved, err = s.Approved.Plus(line.Approved); err != nil {
			return Spending{}, err
		}
		s.Types = append(s.Types, line)
	}
	if s.Left, err = s.Total.Minus(s.Approved); err != nil {
		return Spending{}, err
	}
	return s, nil
}

// types are those of the rule set and, after them in the order of their codes, those that only the approved sums, the plan or
// a cap name: no baht and no floor goes unseen because a code is odd.
func (y FiscalYear) types(approved map[string]Satang) []ActivityType {
	beyond := map[string]bool{}
	for code := range approved {
		beyond[code] = true
	}
	for _, p := range y.Plan {
		beyond[p.Type] = true
	}
	for _, c := range y.Rules.Caps {
		beyond[c.Type] = true
	}
	list := slices.Clone(y.Rules.Types)
	for _, code := range sortedKeys(beyond) {
		if _, known := y.Rules.Type(code); !known {
			list = append(list, ActivityType{Code: code})
		}
	}
	return list
}

func (y FiscalYear) capsOf(code string, approved Satang) ([]CapStatus, error) {
	var out []CapStatus
	for _, c := range y.Rules.Caps {
		if c.Type != code {
			continue
		}
		status := CapStatus{Cap: c}
		for _, l := range c.Base {
			var err error
			if status.Base, err = status.Base.Plus(y.Money.Line(l)); err != nil {
				return nil, err
			}
		}
		var err error
		if status.Limit, err = c.Share.ShareOf(status.Base); err != nil {
			return nil, err
		}
		status.Broken = !c.Floor && approved > status.Limit || c.Floor && approved < status.Limit
		out = append(out, status)
	}
	return out, nil
}
