package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// steps are those of domain A.3.
func steps() []MatchingRule {
	return []MatchingRule{{Below: Baht(6_000_000), Share: 3000}, {Below: Baht(20_000_000) + 1, Share: 4000}, {Share: 5000}}
}

func TestTheStepOfTheLocalShare(t *testing.T) {
	rules := RuleSet{Matching: steps()}
	for name, c := range map[string]struct {
		own   Satang
		share BasisPoints
		known bool
	}{
		"not known":               {0, 0, false},
		"one satang":              {1, 3000, true},
		"just below six million":  {Baht(6_000_000) - 1, 3000, true},
		"six million":             {Baht(6_000_000), 4000, true},
		"twelve million":          {Baht(12_000_000), 4000, true},
		"twenty million":          {Baht(20_000_000), 4000, true},
		"more than that":          {Baht(20_000_000) + 1, 5000, true},
		"as much as there can be": {math.MaxInt64, 5000, true},
	} {
		m, known := rules.MatchingFor(c.own)
		if m.Share != c.share || known != c.known {
			t.Errorf("%s: %v, %v", name, m, known)
		}
	}
	if _, known := (RuleSet{}).MatchingFor(Baht(1)); known {
		t.Error("rules without steps have one")
	}
}

// Every known income is on exactly one step, and more income never asks for a smaller share.
func TestStepsRise(t *testing.T) {
	rules := RuleSet{Matching: steps()}
	rapid.Check(t, func(t *rapid.T) {
		a, b := Satang(rapid.Int64Min(1).Draw(t, "one")), Satang(rapid.Int64Min(1).Draw(t, "other"))
		low, ok1 := rules.MatchingFor(min(a, b))
		high, ok2 := rules.MatchingFor(max(a, b))
		if !ok1 || !ok2 || low.Share > high.Share {
			t.Fatalf("%s is on %v, %s on %v", min(a, b), low, max(a, b), high)
		}
	})
}

func TestEstimateOfTheNHSOsMoney(t *testing.T) {
	rules := RuleSet{Rate: Baht(45)}
	for people, want := range map[int]string{0: "0.00", 1: "45.00", 6591: "296,595.00"} {
		if got, err := rules.EstimateNHSO(people); err != nil || got.String() != want {
			t.Errorf("%d people: %s, %v", people, got, err)
		}
	}
	for name, people := range map[string]int{"negative": -1, "too many": math.MaxInt} {
		if _, err := rules.EstimateNHSO(people); err == nil {
			t.Error(name)
		}
	}
	if got, err := (RuleSet{}).EstimateNHSO(math.MaxInt); err != nil || got != 0 {
		t.Errorf("without a rate: %s, %v", got, err)
	}
}

func TestOverAThreshold(t *testing.T) {
	twice := Threshold{Key: TwiceIncome, Share: 20000}
	for name, c := range map[string]struct {
		part, whole Satang
		over        bool
	}{
		"exactly twice": {Baht(200), Baht(100), false},
		"a satang more": {Baht(200) + 1, Baht(100), true},
		"less":          {Baht(150), Baht(100), false},
		"of nothing":    {1, 0, true},
		"nothing":       {0, 0, false},
	} {
		if over, err := twice.Over(c.part, c.whole); err != nil || over != c.over {
			t.Errorf("%s: %v, %v", name, over, err)
		}
	}
	if _, err := twice.Over(1, math.MaxInt64); err == nil {
		t.Error("twice more than there can be")
	}
}

func TestThresholdsAreFoundByTheirKey(t *testing.T) {
	rules := RuleSet{Thresholds: []Threshold{{Key: Use20, Share: 2000}, {Key: UnpaidDays, Days: 60}}}
	if got, ok := rules.Threshold(UnpaidDays); !ok || got.Days != 60 {
		t.Errorf("%+v, %v", got, ok)
	}
	if _, ok := rules.Threshold(TwiceIncome); ok {
		t.Error("found what is not there")
	}
	if keys := ThresholdKeys(); len(keys) != 9 || len(slices.Compact(slices.Sorted(slices.Values(keys)))) != 9 {
		t.Errorf("%v", keys)
	}
}

func TestWhenAReturnIsDue(t *testing.T) {
	year := Period{Year: 2569, Every: Yearly}
	for name, c := range map[string]struct {
		rule ReturnRule
		of   Period
		want Date
	}{
		"the plan, by the end of December":                   {ReturnRule{Every: Yearly, Begins: true, Days: 92}, year, "2025-12-31"},
		"the population, by the end of July before the year": {ReturnRule{Every: Yearly, Begins: true, Days: -61}, year, "2025-07-31"},
		"… before a year with a 29 February":                 {ReturnRule{Every: Yearly, Begins: true, Days: -61}, Period{Year: 2571, Every: Yearly}, "2027-07-31"},
		"the annual report, by the end of December after it": {ReturnRule{Every: Yearly, Days: 92}, year, "2026-12-31"},
		"a month's":                {ReturnRule{Every: Monthly, Days: 15}, Period{Year: 2569, Every: Monthly, Number: 1}, "2025-11-15"},
		"a quarter's":              {ReturnRule{Every: Quarterly, Days: 30}, Period{Year: 2569, Every: Quarterly, Number: 2}, "2026-04-30"},
		"a period of another kind": {ReturnRule{Every: Quarterly, Days: 30}, year, ""},
		"no period":                {ReturnRule{Every: Monthly, Days: 30}, Period{Year: 2569, Every: Monthly, Number: 13}, ""},
	} {
		if got := c.rule.Due(c.of); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestFaultsOfTheRulesOfMoney(t *testing.T) {
	sound := func() RuleSet {
		return RuleSet{
			Matching: steps(), Thresholds: []Threshold{{Key: Use20, Share: 2000}, {Key: UnpaidDays, Days: 60}},
			Returns: []ReturnRule{{Return: "plan", Every: Yearly, Days: -1}}, CashMost: Baht(5000),
		}
	}
	if wrong := sound().faults(); len(wrong) > 0 {
		t.Fatalf("%v", wrong)
	}
	for field, spoil := range map[string]func(*RuleSet){
		"rules.matching.1.below":   func(r *RuleSet) { r.Matching[1].Below = r.Matching[0].Below },
		"rules.matching.0.below":   func(r *RuleSet) { r.Matching[0].Below = 0 },
		"rules.matching.2.below":   func(r *RuleSet) { r.Matching[2].Below = -1 },
		"rules.matching.2.share":   func(r *RuleSet) { r.Matching[2].Share = 10001 },
		"rules.thresholds.1.key":   func(r *RuleSet) { r.Thresholds[1].Key = Use20 },
		"rules.thresholds.0.key":   func(r *RuleSet) { r.Thresholds[0].Key = " " },
		"rules.thresholds.0.share": func(r *RuleSet) { r.Thresholds[0].Share = -1 },
		"rules.thresholds.1.days":  func(r *RuleSet) { r.Thresholds[1].Days = -1 },
		"rules.returns.0.return":   func(r *RuleSet) { r.Returns[0].Return = "" },
		"rules.returns.0.every":    func(r *RuleSet) { r.Returns[0].Every = "week" },
		"rules.cashMost":           func(r *RuleSet) { r.CashMost = -1 },
	} {
		r := sound()
		spoil(&r)
		if wrong := r.faults(); len(wrong) == 0 || wrong[0].Field != field {
			t.Errorf("%s: %v", field, wrong)
		}
	}
}

// An older copy gets what it lacks; what an office set stays, to the last step of the share.
func TestAnOlderCopyGetsTheRulesOfMoney(t *testing.T) {
	newer := RuleSet{
		Matching: steps(), Thresholds: []Threshold{{Key: Use20, Share: 2000}, {Key: Use50, Share: 5000}},
		Returns: []ReturnRule{{Return: "plan", Every: Yearly}}, CashMost: Baht(5000), CashSource: "แบบ",
	}
	got := RuleSet{}.With(newer)
	if len(got.Matching) != 3 || len(got.Thresholds) != 2 || len(got.Returns) != 1 || got.CashMost != Baht(5000) || got.CashSource != "แบบ" {
		t.Errorf("%+v", got)
	}
	own := RuleSet{
		Matching: []MatchingRule{{Share: 6000}}, Thresholds: []Threshold{{Key: Use50, Share: 6000}}, Returns: []ReturnRule{{Return: "x", Every: Monthly}},
		CashMost: 1, CashVerified: true,
	}
	got = own.With(newer)
	if len(got.Matching) != 1 || len(got.Returns) != 1 || got.CashMost != 1 || !got.CashVerified || got.CashSource != "" {
		t.Errorf("%+v", got)
	}
	if u, _ := got.Threshold(Use50); u.Share != 6000 || len(got.Thresholds) != 2 || len(own.Thresholds) != 1 {
		t.Errorf("%+v", got.Thresholds)
	}
}
