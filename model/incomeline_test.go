package model

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestIncomePlannedComputedReceived(t *testing.T) {
	y := formOf(t)
	y.Money = Money{BroughtForward: Baht(1000), NHSO: Baht(296_595), Local: Baht(100_000), Other: Baht(900)}
	y.Income.Interest = Baht(400)
	st := Statement{
		ToDate: Flow{Opening: Baht(1200), Begun: Baht(34)},
		Lines: []StatementLine{
			{Code: CodeNHSO, ToDate: Baht(214_704)},
			{Code: CodeLocal, ToDate: Baht(118_638)},
			{Code: CodeInterest, ToDate: 45050},
			{Code: CodeOther, ToDate: Baht(100)},
			{Code: CodeRefund, ToDate: Baht(70)},
			{Code: "40600", ToDate: Baht(5)},
			{Code: CodeType1, ToDate: Baht(9999)},
		},
	}
	lines, err := y.IncomeLines(st, &YearClose{Balance: Baht(1234)})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		key                         string
		planned, computed, received string
		known                       bool
		differs                     string
	}{
		{IncomeForward, "1,000.00", "1,234.00", "1,234.00", true, "234.00"},
		{IncomeNHSO, "296,595.00", "296,595.00", "214,704.00", true, "-81,891.00"},
		{IncomeLocal, "100,000.00", "118,638.00", "118,638.00", true, "18,638.00"},
		{IncomeInterest, "400.00", "0.00", "450.50", false, "50.50"},
		{IncomeOther, "500.00", "0.00", "105.00", false, "-395.00"},
		{IncomeRefund, "0.00", "0.00", "70.00", false, "70.00"},
	}
	for i, w := range want {
		l := lines[i]
		if l.Key != w.key || l.Key != IncomeKeys()[i] || l.Planned.String() != w.planned || l.Computed.String() != w.computed || l.Received.String() != w.received || l.Known != w.known || l.Differs.String() != w.differs {
			t.Errorf("%+v, want %+v", l, w)
		}
	}
}

func TestWhatOfAnIncomeIsKnown(t *testing.T) {
	known := func(change func(*FiscalYear), before *YearClose) (out string) {
		y := formOf(t)
		change(&y)
		lines, err := y.IncomeLines(Statement{}, before)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range lines {
			if l.Known {
				out += l.Key + " "
			}
		}
		return out
	}
	for want, got := range map[string]string{
		"nhso local ":                known(func(*FiscalYear) {}, nil),
		"":                           known(func(y *FiscalYear) { y.Income = Income{Own: Baht(5)} }, nil),
		"nhso ":                      known(func(y *FiscalYear) { y.Income.Own = 0 }, nil),
		"broughtForward nhso local ": known(func(y *FiscalYear) { y.Income.Suspended = "เหลือมาก" }, &YearClose{}),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Whatever came in, no baht of it goes unseen: the lines add up to the statement's opening and income, and the plan to its money.
func TestIncomeLinesAddUp(t *testing.T) {
	codes := rapid.SampledFrom([]LedgerCode{CodeNHSO, CodeLocal, CodeInterest, CodeOther, CodeRefund, "40600", "49999", CodeType1, "50900"})
	sums := rapid.Custom(func(t *rapid.T) Satang { return Satang(rapid.Int64Range(0, 1e12).Draw(t, "sum")) })
	rapid.Check(t, func(t *rapid.T) {
		y := FiscalYear{Year: 2569, Money: Money{sums.Draw(t, "forward"), sums.Draw(t, "nhso"), sums.Draw(t, "local"), sums.Draw(t, "other")}}
		y.Income.Interest = sums.Draw(t, "interest")
		st := Statement{ToDate: Flow{Opening: sums.Draw(t, "opening"), Begun: sums.Draw(t, "begun")}}
		want := st.ToDate.Opening + st.ToDate.Begun
		for _, c := range rapid.SliceOfDistinct(codes, func(c LedgerCode) LedgerCode { return c }).Draw(t, "codes") {
			l := StatementLine{Code: c, ToDate: sums.Draw(t, "line")}
			st.Lines = append(st.Lines, l)
			if c.Income() {
				want += l.ToDate
			}
		}
		lines, err := y.IncomeLines(st, nil)
		if err != nil {
			t.Fatal(err)
		}
		var received, planned, differs Satang
		for _, l := range lines {
			received, planned, differs = received+l.Received, planned+l.Planned, differs+l.Differs
		}
		total, _ := y.Money.Total()
		if received != want || planned != total || differs != received-planned {
			t.Fatalf("received %s of %s, planned %s of %s", received, want, planned, total)
		}
	})
}

func TestIncomeLinesThatDoNotFit(t *testing.T) {
	for name, st := range map[string]Statement{
		"forward": {ToDate: Flow{Opening: math.MaxInt64, Begun: 1}},
		"other":   {Lines: []StatementLine{{Code: CodeOther, ToDate: math.MaxInt64}, {Code: "40600", ToDate: 1}}},
	} {
		if _, err := (FiscalYear{}).IncomeLines(st, nil); err == nil {
			t.Error(name)
		}
	}
}

func TestSuspension(t *testing.T) {
	rules := RuleSet{Thresholds: []Threshold{{Key: TwiceIncome, Share: 20000, Verified: true}}}
	for name, c := range map[string]struct {
		rules         RuleSet
		balance, last Satang
		asks          bool
	}{
		"above twice":     {rules, Baht(1001), Baht(500), true},
		"exactly twice":   {rules, Baht(1000), Baht(500), false},
		"no income known": {rules, Baht(1000), 0, false},
		"no such rule":    {RuleSet{}, Baht(1001), Baht(500), false},
	} {
		s, err := c.rules.Suspension(c.balance, c.last)
		if err != nil || s.Asks != c.asks || s.Balance != c.balance || s.LastIncome != c.last {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
	if _, err := rules.Suspension(1, math.MaxInt64); err == nil {
		t.Error("twice more than there can be")
	}
}

func TestASuspendedYearsPlanAndBack(t *testing.T) {
	y := formOf(t)
	y.Money = Money{BroughtForward: Baht(900_000), NHSO: Baht(296_595), Local: Baht(118_638), Other: Baht(10)}
	y.Income.Extra = Baht(7)
	y.Suspend("เงินสะสมเกินสองเท่า", Baht(41_000))
	if y.Money != (Money{BroughtForward: Baht(900_000), NHSO: Baht(7), Other: Baht(10)}) || y.Planned(AdminType) != Baht(41_000) || y.Planned("10(1)") != Baht(200_000) {
		t.Errorf("%+v %+v", y.Money, y.Plan)
	}
	y.Suspend("ยืนยันตามหนังสือ", Baht(1)) // another reason, and nothing else
	before := formOf(t).Planned(AdminType)
	if err := y.Resume(); err != nil || y.Money.NHSO != Baht(296_595) || y.Money.Local != Baht(118_638) || y.Income.Suspended != "" || y.Planned(AdminType) != before {
		t.Errorf("what was typed before: %+v, %v", y.Money, err)
	}
	y.Income.Suspended = "ปีที่ระงับไว้ด้วยโปรแกรมรุ่นก่อน" // what was planned before is not known
	if err := y.Resume(); err != nil || y.Money.NHSO.String() != "296,602.00" || y.Money.Local.String() != "118,638.00" {
		t.Errorf("by the rules: %+v, %v", y.Money, err)
	}
	y.Income.Population = math.MaxInt
	if err := y.Resume(); err == nil {
		t.Error("too many people")
	}
}
