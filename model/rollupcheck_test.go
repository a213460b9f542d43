package model

import (
	"errors"
	"math"
	"testing"
)

func TestReturnsThatNoBooksCanSay(t *testing.T) {
	sound := func() FundReturn {
		return FundReturn{
			Fund:     ReturnedFund{Forward: 100, Income: 50, Spent: 30, Balance: 120, Approved: 70},
			Projects: []ReturnedProject{{Approved: 40, Paid: 30}, {Approved: 30}},
		}
	}
	for _, c := range []struct {
		name   string
		change func(*FundReturn)
		key    string
	}{
		{"sound", func(*FundReturn) {}, ""},
		{"overdrawn", func(f *FundReturn) { f.Fund.Spent, f.Fund.Balance = 200, -50 }, ""},
		{"as much as may be", func(f *FundReturn) { f.Fund.Unpaid, f.Projects[0].Budget = returnMost, -returnMost }, ""},
		{"a fund without projects", func(f *FundReturn) { f.Projects, f.Fund.Approved = nil, 0 }, ""},
		{"a fund's amount", func(f *FundReturn) { f.Fund.Unpaid = returnMost + 1 }, "rollup.amount"},
		{"a project's amount", func(f *FundReturn) { f.Projects[1].Refunded = -returnMost - 1 }, "rollup.amount"},
		{"the largest of all", func(f *FundReturn) { f.Fund.Forward, f.Fund.Income = math.MaxInt64, math.MaxInt64 }, "rollup.amount"},
		{"the least of all", func(f *FundReturn) { f.Projects[0].Approved = math.MinInt64 }, "rollup.amount"},
		{"another balance", func(f *FundReturn) { f.Fund.Balance++ }, "rollup.balance"},
		{"less approved", func(f *FundReturn) { f.Projects = f.Projects[:1] }, "rollup.approved"},
	} {
		f := sound()
		c.change(&f)
		err := f.Check()
		if c.key == "" && err != nil || c.key != "" && !errors.Is(err, Invalid(c.key)) {
			t.Errorf("%s: %v, want %q", c.name, err, c.key)
		}
	}
}
