package model

// returnMost is the most that a return may tell of any one sum: ten thousand million baht, a hundred times what the largest fund has.
// A million such sums still add up without overflow.
const returnMost Satang = 1e12

// Check refuses what no fund's books can say, so that one return that was made up, or is broken, never spoils the sums of all: key
// "rollup.amount" for an amount beyond ten thousand million baht either way, "rollup.balance" when what was brought forward, with the
// income and without the spending, is not the balance, and "rollup.approved" when the projects' approved money is not what the fund's
// line says.
func (f FundReturn) Check() error {
	m := f.Fund
	for _, s := range []Satang{
		m.Forward, m.NHSO, m.Local, m.Interest, m.Other, m.Refunds, m.Income, m.Spent, m.Balance, m.Approved, m.Unpaid,
	} {
		if s > returnMost || s < -returnMost {
			return Invalid("rollup.amount", "amount", s.String())
		}
	}
	var approved Satang // a sheet has too few rows for these to overflow
	for _, p := range f.Projects {
		for _, s := range []Satang{p.Budget, p.Approved, p.Agreed, p.Paid, p.Refunded} {
			if s > returnMost || s < -returnMost {
				return Invalid("rollup.amount", "amount", s.String())
			}
		}
		approved += p.Approved
	}
	switch should := m.Forward + m.Income - m.Spent; {
	case should != m.Balance:
		return Invalid("rollup.balance", "said", m.Balance.String(), "found", should.String())
	case approved != m.Approved:
		return Invalid("rollup.approved", "said", m.Approved.String(), "found", approved.String())
	}
	return nil
}
