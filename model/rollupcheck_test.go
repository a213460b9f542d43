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

func TestReturnsThatDoNotAgreeWithThemselves(t *testing.T) {
	sound := func() FundReturn {
		return FundReturn{
			Fund: ReturnedFund{
				Forward: 100, NHSO: 30, Local: 10, Interest: 5, Other: 3, Refunds: 2, Income: 50, Spent: 30, Balance: 120, Approved: 70, Projects: 2,
			},
			Projects: []ReturnedProject{{Approved: 40, Paid: 30}, {Approved: 30}, {Status: "ยกเลิก"}},
			Months:   []ReturnedMonth{{"2569-M01", 100, 20, 5, 115}, {"2569-M02", 115, 30, 25, 120}},
		}
	}
	for _, c := range []struct {
		name        string
		change      func(*FundReturn)
		key         string
		said, found string
	}{
		{"sound", func(*FundReturn) {}, "", "", ""},
		{"a year that has not begun", func(f *FundReturn) { *f = FundReturn{Fund: ReturnedFund{Forward: 7, Balance: 7}} }, "", "", ""},
		{"an account that begins within the year", func(f *FundReturn) {
			f.Fund.Forward, f.Fund.Balance, f.Months[1].Forward, f.Months[1].Closing = 101, 121, 116, 121
		}, "", "", ""},
		{"a part of the income", func(f *FundReturn) { f.Fund.Local++ }, "rollup.doubt.income", "0.50", "0.51"},
		{"a month", func(f *FundReturn) { f.Months[0].Closing++ }, "rollup.doubt.month", "1.16", "1.15"},
		{"income of the months", func(f *FundReturn) { f.Fund.Income, f.Fund.NHSO = 51, 31 }, "rollup.doubt.months.income", "0.51", "0.50"},
		{"spending of the months", func(f *FundReturn) { f.Fund.Spent = 31 }, "rollup.doubt.months.spent", "0.31", "0.30"},
		{"what is left", func(f *FundReturn) { f.Fund.Balance = 121 }, "rollup.doubt.months.closing", "1.21", "1.20"},
		{"projects", func(f *FundReturn) { f.Projects[2].Approved = 1 }, "rollup.doubt.projects", "2", "3"},
	} {
		f := sound()
		c.change(&f)
		got := f.Doubts()
		switch {
		case c.key == "" && len(got) > 0:
			t.Errorf("%s: %v", c.name, got[0])
		case c.key != "" && (len(got) != 1 || got[0].Key != c.key || got[0].Args["said"] != c.said || got[0].Args["found"] != c.found):
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
