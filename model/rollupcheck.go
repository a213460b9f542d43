package model

import (
	"slices"
	"strconv"
)

// returnMost is the most that a return may tell of any one sum: ten thousand million baht, a hundred times what the largest fund has.
// A million such sums still add up without overflow.
const returnMost Satang = 1e12

// Check refuses what no fund's books can say, so that one return that was made up, or is broken, never spoils the sums of all: key
// "rollup.amount" for an amount beyond ten thousand million baht either way, "rollup.balance" when what was brought forward, with the
// income and without the spending, is not the balance, and "rollup.approved" when the projects' approved money is not what the fund's
// line says.
func (f FundReturn) Check() error {
	m := f.Fund
	if i := slices.IndexFunc(f.amounts(), func(s Satang) bool { return s > returnMost || s < -returnMost }); i >= 0 {
		return Invalid("rollup.amount", "amount", f.amounts()[i].String())
	}
	var approved Satang // a sheet has too few rows for these to overflow
	for _, p := range f.Projects {
		approved += p.Approved
	}
	switch should := m.Forward + m.Income - m.Spent; {
	case should != m.Balance:
		return Invalid("rollup.balance", differing(m.Balance, should)...)
	case approved != m.Approved:
		return Invalid("rollup.approved", differing(m.Approved, approved)...)
	}
	return nil
}

// amounts are all that the return tells.
func (f FundReturn) amounts() []Satang {
	m := f.Fund
	out := []Satang{
		m.Forward, m.NHSO, m.Local, m.Interest, m.Other, m.Refunds, m.Income, m.Spent, m.Balance, m.LastIncome, m.Approved, m.Unpaid,
	}
	for _, p := range f.Projects {
		out = append(out, p.Budget, p.Approved, p.Agreed, p.Paid, p.Refunded)
	}
	for _, r := range f.Months {
		out = append(out, r.Forward, r.Income, r.Spent, r.Closing)
	}
	return out
}

// differing are what was said and what was found, as sentences want them.
func differing(said, found Satang) []string {
	return []string{"said", said.String(), "found", found.String()}
}

// Doubts are what in a return that Check passes does not agree with itself: it counts by its fund's line, and somebody should ask the
// fund. Keys "rollup.doubt.income" when the parts of the income are not the income, "rollup.doubt.month" for the first month that does
// not add up, "rollup.doubt.months.income", ".spent" and ".closing" when the months are not the year, "rollup.doubt.projects" when
// there are not as many approved projects as it says. Each has both figures.
func (f FundReturn) Doubts() (out []*Error) {
	m := f.Fund
	doubt := func(key string, said, found Satang, args ...string) {
		if said != found {
			out = append(out, Invalid("rollup.doubt."+key, append(args, differing(said, found)...)...))
		}
	}
	doubt("income", m.Income, m.NHSO+m.Local+m.Interest+m.Other+m.Refunds)
	var income, spent Satang
	told := false
	for _, r := range f.Months {
		income, spent = income+r.Income, spent+r.Spent
		if should := r.Forward + r.Income - r.Spent; should != r.Closing && !told {
			told = true
			doubt("month", r.Closing, should, "month", r.Month)
		}
	}
	if n := len(f.Months); n > 0 { // before a year begins it has none
		doubt("months.income", m.Income, income)
		doubt("months.spent", m.Spent, spent)
		doubt("months.closing", m.Balance, f.Months[n-1].Closing)
	}
	standing := 0
	for _, p := range f.Projects {
		if p.Approved > 0 {
			standing++
		}
	}
	if standing != m.Projects {
		out = append(out, Invalid("rollup.doubt.projects", "said", strconv.Itoa(m.Projects), "found", strconv.Itoa(standing)))
	}
	return out
}
