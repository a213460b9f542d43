package model

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// testYear is the example of domain A.3: 6,591 people at 45 baht; an own income of 12 million asks for 40 % beside it.
func testYear(t *testing.T) FiscalYear {
	t.Helper()
	y := FiscalYear{
		Year: 2569,
		Rules: RuleSet{
			Rate:  Baht(45),
			Types: []ActivityType{{Code: "10(1)", Name: "บริการ"}, {Code: "10(2)", Name: "กลุ่ม"}, {Code: "10(4)", Name: "บริหาร"}},
			Caps: []Cap{
				{Type: "10(4)", Share: 1500, Base: []MoneyLine{FromNHSO, FromLocal, FromOther}},
				{Type: "10(2)", Floor: true, Share: 4000, Base: MoneyLines()},
			},
		},
		Plan: []Plan{{"10(1)", Baht(200000)}, {"10(4)", Baht(60000)}},
	}
	y.Money.NHSO = y.Rules.Rate * 6591
	local, err := BasisPoints(4000).ShareOf(y.Money.NHSO)
	if err != nil {
		t.Fatal(err)
	}
	y.Money.Local = local
	y.Money.BroughtForward = Baht(1000000)
	return y
}

func TestMoneyOfTheDomainsExample(t *testing.T) {
	y := testYear(t)
	if y.Money.NHSO.String() != "296,595.00" || y.Money.Local.String() != "118,638.00" {
		t.Errorf("nhso %s, local %s", y.Money.NHSO, y.Money.Local)
	}
	for _, c := range []struct {
		approved Satang
		broken   bool
	}{
		{0, false}, {6228495, false}, {6228496, true},
	} {
		s, err := y.Spending(map[string]Satang{"10(4)": c.approved})
		if err != nil {
			t.Fatal(err)
		}
		cap := s.Types[2].Caps
		if len(cap) != 1 || cap[0].Base.String() != "415,233.00" || cap[0].Limit.String() != "62,284.95" || cap[0].Broken != c.broken {
			t.Errorf("10(4) with %s: %+v", c.approved, cap)
		}
	}
}

func TestSpending(t *testing.T) {
	y := testYear(t)
	got, err := y.Spending(map[string]Satang{"10(1)": Baht(150000), "10(2)": Baht(566093), "10(7)": Baht(7), "": Baht(3)})
	if err != nil {
		t.Fatal(err)
	}
	// Total 1,000,000 + 296,595 + 118,638 = 1,415,233; approved 150,000 + 566,093 + 7 + 3 = 716,103; left 699,130.
	// The floor of 10(2) is 40 % of all 1,415,233 = 566,093.20: 20 satang short.
	want := Spending{
		Total: Baht(1415233), Approved: Baht(716103), Left: Baht(699130),
		Types: []TypeSpending{
			{Type: "10(1)", Name: "บริการ", Planned: Baht(200000), Approved: Baht(150000), Left: Baht(50000)},
			{Type: "10(2)", Name: "กลุ่ม", Approved: Baht(566093), Left: -Baht(566093), Caps: []CapStatus{
				{Cap: y.Rules.Caps[1], Base: Baht(1415233), Limit: 56609320, Broken: true},
			}},
			{Type: "10(4)", Name: "บริหาร", Planned: Baht(60000), Left: Baht(60000), Caps: []CapStatus{
				{Cap: y.Rules.Caps[0], Base: Baht(415233), Limit: 6228495},
			}},
			{Type: "", Approved: Baht(3), Left: -Baht(3)},
			{Type: "10(7)", Approved: Baht(7), Left: -Baht(7)},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	met, err := y.Spending(map[string]Satang{"10(2)": 56609320})
	if err != nil || met.Types[1].Caps[0].Broken {
		t.Errorf("the floor is met: %+v, %v", met.Types[1], err)
	}
}

// What a plan or a cap says of a type beyond the rule set is shown, approved or not.
func TestSpendingBeyondTheRuleSet(t *testing.T) {
	y := testYear(t)
	y.Plan = append(y.Plan, Plan{"10(9)", Baht(5)})
	y.Rules.Caps = append(y.Rules.Caps, Cap{Type: "10(8)", Floor: true, Share: 1, Base: []MoneyLine{FromNHSO}})
	s, err := y.Spending(nil)
	if err != nil || len(s.Types) != 5 {
		t.Fatalf("%+v, %v", s.Types, err)
	}
	if got := s.Types[3]; got.Type != "10(8)" || len(got.Caps) != 1 || !got.Caps[0].Broken {
		t.Errorf("the floor: %+v", got)
	}
	if got := s.Types[4]; got.Type != "10(9)" || got.Planned != Baht(5) || got.Left != Baht(5) {
		t.Errorf("the plan: %+v", got)
	}
}

func TestSpendingMoreThanThereIs(t *testing.T) {
	s, err := (FiscalYear{Money: Money{NHSO: 5}}).Spending(map[string]Satang{"10(1)": 8})
	if err != nil || s.Left != -3 {
		t.Errorf("left %d, %v", s.Left, err)
	}
}

func TestSpendingOverflows(t *testing.T) {
	huge := Satang(math.MaxInt64)
	for name, c := range map[string]struct {
		year     FiscalYear
		approved map[string]Satang
	}{
		"income":          {FiscalYear{Money: Money{NHSO: huge, Local: 1}}, nil},
		"approved":        {FiscalYear{}, map[string]Satang{"10(1)": huge, "10(2)": 1}},
		"left":            {FiscalYear{Money: Money{NHSO: 1}}, map[string]Satang{"10(1)": -huge}},
		"left of planned": {FiscalYear{Plan: []Plan{{"10(1)", 2}}}, map[string]Satang{"10(1)": -huge}},
		"a cap":           {FiscalYear{Money: Money{NHSO: huge}, Rules: RuleSet{Caps: []Cap{{Type: "10(1)", Share: 20000, Base: []MoneyLine{FromNHSO}}}}}, nil},
		"a base":          {FiscalYear{Money: Money{NHSO: huge}, Rules: RuleSet{Caps: []Cap{{Type: "10(1)", Base: []MoneyLine{FromNHSO, FromNHSO}}}}}, nil},
	} {
		if s, err := c.year.Spending(c.approved); err == nil || !Invalid("money.overflow").Is(err) {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
}

func TestMoneyLines(t *testing.T) {
	m := Money{BroughtForward: 1, NHSO: 20, Local: 300, Other: 4000}
	total, err := m.Total()
	if err != nil || total != 4321 {
		t.Errorf("total %d, %v", total, err)
	}
	var sum Satang
	for _, l := range MoneyLines() {
		sum += m.Line(l)
	}
	if sum != total || m.Line("lottery") != 0 {
		t.Errorf("the lines come to %d, an unknown one to %d", sum, m.Line("lottery"))
	}
}

// Whatever is approved: the types add up to the whole, each once, and what is left is what is not approved.
func TestSpendingAddsUp(t *testing.T) {
	codes := []string{"10(1)", "10(2)", "10(4)", "10(6)", ""}
	amount := rapid.Map(rapid.Int64Range(0, 1e12), func(n int64) Satang { return Satang(n) })
	rapid.Check(t, func(rt *rapid.T) {
		y := testYear(t)
		y.Money.Other = amount.Draw(rt, "other")
		approved := rapid.MapOf(rapid.SampledFrom(codes), amount).Draw(rt, "approved")
		s, err := y.Spending(approved)
		if err != nil {
			rt.Fatal(err)
		}
		var sum, planned Satang
		seen := map[string]bool{}
		for _, line := range s.Types {
			if seen[line.Type] || line.Approved != approved[line.Type] || line.Left != line.Planned-line.Approved {
				rt.Fatalf("%+v", line)
			}
			seen[line.Type] = true
			sum += line.Approved
			planned += line.Planned
			for _, c := range line.Caps {
				if c.Broken != (c.Cap.Floor && line.Approved < c.Limit || !c.Cap.Floor && line.Approved > c.Limit) {
					rt.Fatalf("%s approved under %+v", line.Approved, c)
				}
			}
		}
		if s.Approved != sum || s.Left != s.Total-sum || planned != Baht(260000) {
			rt.Fatalf("%+v", s)
		}
	})
}

func TestCheckYear(t *testing.T) {
	valid := func() FiscalYear {
		return FiscalYear{
			Year: 2569, Money: Money{NHSO: 1, Local: 2, Other: 3, BroughtForward: 4}, Plan: []Plan{{"10(1)", 5}, {"10(2)", 6}},
			Rules: RuleSet{
				Types: []ActivityType{{Code: "10(1)"}, {Code: "10(2)"}},
				Caps:  []Cap{{Type: "10(4)", Share: 1500, Base: []MoneyLine{FromNHSO, FromLocal}}},
			},
		}
	}
	checks(t, "year.invalid", valid, []broken[FiscalYear]{
		{"ค.ศ.", func(y *FiscalYear) { y.Year = 2026 }, "year", "field.year"},
		{"far off", func(y *FiscalYear) { y.Year = 2746 }, "year", "field.year"},
		{"brought forward", func(y *FiscalYear) { y.Money.BroughtForward = -1 }, "money.broughtForward", "field.negative"},
		{"nhso", func(y *FiscalYear) { y.Money.NHSO = -1 }, "money.nhso", "field.negative"},
		{"local", func(y *FiscalYear) { y.Money.Local = -1 }, "money.local", "field.negative"},
		{"other", func(y *FiscalYear) { y.Money.Other = -1 }, "money.other", "field.negative"},
		{"too much", func(y *FiscalYear) { y.Money.NHSO = math.MaxInt64 }, "money", "money.overflow"},
		{"planned twice", func(y *FiscalYear) { y.Plan[1].Type = "10(1)" }, "plan.1.type", "field.twice"},
		{"negative plan", func(y *FiscalYear) { y.Plan[1].Amount = -1 }, "plan.1.amount", "field.negative"},
		{"type twice", func(y *FiscalYear) { y.Rules.Types[1].Code = "10(1)" }, "rules.types.1.code", "field.twice"},
		{"more than the whole", func(y *FiscalYear) { y.Rules.Caps[0].Share = 10001 }, "rules.caps.0.share", "field.points"},
		{"negative share", func(y *FiscalYear) { y.Rules.Caps[0].Share = -1 }, "rules.caps.0.share", "field.points"},
		{"unknown base", func(y *FiscalYear) { y.Rules.Caps[0].Base = []MoneyLine{"lottery", "gold"} }, "rules.caps.0.base", "field.choice"},
		{"negative rate", func(y *FiscalYear) { y.Rules.Rate = -1 }, "rules.rate", "field.negative"},
	})
}
