package model

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// formOf is the example of domain A.3 as the population form has it.
func formOf(t *testing.T) FiscalYear {
	y := testYear(t)
	y.Money = Money{}
	y.Rules.Matching = steps()
	y.Income = Income{Population: 6591, PopulationOn: "2025-04-01", Own: Baht(12_000_000)}
	return y
}

func TestEstimateOfTheDomainsExample(t *testing.T) {
	y := formOf(t)
	e, err := y.Estimate()
	if err != nil || e.NHSO.String() != "296,595.00" || e.Local.String() != "118,638.00" || e.Step.Share != 4000 {
		t.Errorf("%+v, %v", e, err)
	}
	y.Money.NHSO, y.Money.Local, y.Money.BroughtForward = e.NHSO, e.Local, Baht(900_000) // brought forward is no base of the cap
	s, err := y.Spending(nil)
	if err != nil || s.Types[2].Caps[0].Limit.String() != "62,284.95" {
		t.Errorf("cap of 10(4): %+v, %v", s.Types, err)
	}
}

func TestEstimate(t *testing.T) {
	for name, c := range map[string]struct {
		change      func(*FiscalYear)
		nhso, local string
	}{
		"no population":        {func(y *FiscalYear) { y.Income.Population = 0 }, "0.00", "0.00"},
		"own income not known": {func(y *FiscalYear) { y.Income.Own = 0 }, "296,595.00", "0.00"},
		"a small authority":    {func(y *FiscalYear) { y.Income.Own = Baht(5_999_999) }, "296,595.00", "88,978.50"},
		"a rich one":           {func(y *FiscalYear) { y.Income.Own = Baht(20_000_001) }, "296,595.00", "148,297.50"},
		"extra allocation":     {func(y *FiscalYear) { y.Income.Extra = Baht(50_000) }, "346,595.00", "118,638.00"},
		"suspended":            {func(y *FiscalYear) { y.Income.Suspended = "เงินเหลือมาก" }, "0.00", "0.00"},
		"no steps":             {func(y *FiscalYear) { y.Rules.Matching = nil }, "296,595.00", "0.00"},
	} {
		y := formOf(t)
		c.change(&y)
		if e, err := y.Estimate(); err != nil || e.NHSO.String() != c.nhso || e.Local.String() != c.local {
			t.Errorf("%s: %+v, %v", name, e, err)
		}
	}
	for name, change := range map[string]func(*FiscalYear){
		"too many people": func(y *FiscalYear) { y.Income.Population = math.MaxInt },
		"too much extra":  func(y *FiscalYear) { y.Income.Extra = math.MaxInt64 },
	} {
		y := formOf(t)
		change(&y)
		if _, err := y.Estimate(); err == nil {
			t.Error(name)
		}
	}
}

// Whatever the population and the step: the local share never passes what the NHSO would send, and the sums are exact.
func TestEstimatesAreShares(t *testing.T) {
	base := formOf(t)
	rapid.Check(t, func(t *rapid.T) {
		y := base
		y.Income.Population = rapid.IntRange(0, 2_000_000).Draw(t, "people")
		y.Income.Own = Satang(rapid.Int64Range(0, int64(Baht(1_000_000_000))).Draw(t, "own"))
		e, err := y.Estimate()
		if err != nil {
			t.Fatal(err)
		}
		want := int64(y.Income.Population) * 4500
		if int64(e.NHSO) != want || int64(e.Local) != want*int64(e.Step.Share)/10000 { // 4500 × 30 % is whole satang
			t.Fatalf("%+v of %d people", e, y.Income.Population)
		}
	})
}

func TestCheckIncome(t *testing.T) {
	checks(t, "year.invalid", func() FiscalYear { return formOf(t) }, []broken[FiscalYear]{
		{"people", func(y *FiscalYear) { y.Income.Population = -1 }, "income.population", "field.negative"},
		{"day", func(y *FiscalYear) { y.Income.PopulationOn = "2025-02-30" }, "income.populationOn", "field.date"},
		{"own", func(y *FiscalYear) { y.Income.Own = -1 }, "income.own", "field.negative"},
		{"budgeted", func(y *FiscalYear) { y.Income.Budgeted = -1 }, "income.budgeted", "field.negative"},
		{"extra", func(y *FiscalYear) { y.Income.Extra = -1 }, "income.extra", "field.negative"},
		{"interest", func(y *FiscalYear) { y.Income.Interest = -1 }, "income.interest", "field.negative"},
		{"agreed", func(y *FiscalYear) { y.PlanOn = "วันนี้" }, "planOn", "field.date"},
	})
}

func TestSettingAPlannedSum(t *testing.T) {
	old := []Plan{{"10(1)", 5}, {"10(2)", 6}}
	y := FiscalYear{Plan: old}
	y.SetPlanned("10(2)", 7) // in its place
	y.SetPlanned("10(4)", 8) // behind
	y.SetPlanned("10(1)", 0) // out
	y.SetPlanned("10(3)", 0) // was not there
	if len(y.Plan) != 2 || y.Plan[0] != (Plan{"10(2)", 7}) || y.Plan[1] != (Plan{"10(4)", 8}) {
		t.Errorf("%+v", y.Plan)
	}
	if y.Planned("10(2)") != 7 || y.Planned("10(1)") != 0 {
		t.Errorf("planned %v", y.Plan)
	}
	if old[0] != (Plan{"10(1)", 5}) || old[1] != (Plan{"10(2)", 6}) {
		t.Errorf("a value that was handed out changed: %+v", old)
	}
}
