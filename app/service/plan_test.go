package service

import (
	"testing"

	"kongthun/model"
)

// keeping is the office with an account whose money is known since the beginning of the year before.
func (o *office) keeping(t *testing.T, opening model.Satang) model.Account {
	t.Helper()
	return must[model.Account](t)(o.SaveAccount(model.Account{Fund: o.year.Fund, Name: "เงินฝากทดลอง", From: "2024-10-01", Opening: opening}))
}

// moved writes an entry into the ledger.
func (o *office) moved(t *testing.T, a model.Account, on model.Date, code model.LedgerCode, amount model.Satang) model.Entry {
	t.Helper()
	return must[model.Entry](t)(o.SaveEntry(model.Entry{Fund: a.Fund, Date: on, Code: code, Account: a.ID, Amount: amount, Text: "ทดลอง"}))
}

func TestAPlanBesideWhatTheRulesSayAndWhatCame(t *testing.T) {
	o := newOffice(t)
	a := o.keeping(t, model.Baht(90_000))
	o.moved(t, a, "2025-01-10", model.CodeNHSO, model.Baht(20_000)) // the year before
	o.moved(t, a, "2025-11-10", model.CodeNHSO, model.Baht(214_704))
	o.moved(t, a, "2025-12-10", model.CodeInterest, model.Baht(12))
	y := o.year
	y.Income = model.Income{Population: 6591, Own: model.Baht(12_000_000)}
	y = must[model.FiscalYear](t)(o.ComputePlan(y))
	if y.Money.NHSO.String() != "296,595.00" || y.Money.Local.String() != "118,638.00" || y.Money.BroughtForward != model.Baht(100_000) {
		t.Errorf("computed %+v", y.Money)
	}
	y.Plan = []model.Plan{{Type: "10(1)", Amount: model.Baht(200_000)}, {Type: "10(4)", Amount: 6228495}}
	must[model.FiscalYear](t)(o.SavePlan(y))
	p := must[YearPlan](t)(o.YearPlan(y.ID))
	want := map[string][3]string{
		model.IncomeForward: {"100,000.00", "110,000.00", "10,000.00"},
		model.IncomeNHSO:    {"296,595.00", "214,704.00", "-81,891.00"},
		model.IncomeLocal:   {"118,638.00", "0.00", "-118,638.00"}, model.IncomeInterest: {"0.00", "12.00", "12.00"},
		model.IncomeOther: {"0.00", "0.00", "0.00"}, model.IncomeRefund: {"0.00", "0.00", "0.00"},
	}
	for _, l := range p.Lines {
		if got := [3]string{l.Planned.String(), l.Received.String(), l.Differs.String()}; got != want[l.Key] {
			t.Errorf("%s: %v, want %v", l.Key, got, want[l.Key])
		}
	}
	if p.Planned.String() != "515,233.00" || p.Received.String() != "324,716.00" || p.Spending.String() != "262,284.95" || p.Left.String() != "252,948.05" {
		t.Errorf("planned %s, received %s, set aside %s, left %s", p.Planned, p.Received, p.Spending, p.Left)
	}
	for _, line := range p.Types {
		if line.Type == "10(4)" && (len(line.Caps) != 1 || line.Caps[0].Limit != 6228495 || line.Caps[0].Broken) {
			t.Errorf("cap of 10(4): %+v", line.Caps) // what is brought forward is no base of it
		}
	}
}

func TestAPlanOverACapWantsAReason(t *testing.T) {
	o := newOffice(t)
	y := o.year
	y.Plan = []model.Plan{{Type: "10(4)", Amount: model.Baht(72_000) + 1}} // 15 % of 480,000 and a satang
	_, err := o.SavePlan(y)
	refused(t, err, "year.invalid")
	y.Income.OverCap = "ปรับปรุงสำนักงาน ตามมติ"
	y = must[model.FiscalYear](t)(o.SavePlan(y))
	if y.Income.OverCap != "ปรับปรุงสำนักงาน ตามมติ" || y.Rules.Thresholds == nil {
		t.Errorf("%+v", y.Income)
	}
	y.Money.NHSO = -1
	_, err = o.SavePlan(y)
	refused(t, err, "year.invalid")
}

// Rules and the end of a year are none of a plan's business: whatever a screen hands in, they stay as they are stored.
func TestAPlanLeavesRulesAndTheYearsEndAlone(t *testing.T) {
	o := newOffice(t)
	y := o.year
	y.Rules.Caps, y.Closed, y.Year = nil, &model.YearClose{}, 2580
	y.Income.Population = 5
	must[model.FiscalYear](t)(o.SavePlan(y))
	got := must[model.FiscalYear](t)(o.Year(y.ID))
	if len(got.Rules.Caps) == 0 || got.Closed != nil || got.Year != 2569 || got.Income.Population != 5 {
		t.Errorf("%+v", got)
	}
}

func TestWhereAPlanWasAgreedTo(t *testing.T) {
	o := newOffice(t)
	agreed := func() PlanAgreed { return must[YearPlan](t)(o.YearPlan(o.year.ID)).Agreed }
	o.year.PlanOn = "2025-11-03"
	o.year = must[model.FiscalYear](t)(o.SavePlan(o.year))
	if got := agreed(); got != (PlanAgreed{On: "2025-11-03"}) {
		t.Errorf("as typed in: %+v", got)
	}
	m := o.meet(t)
	sec := &m.Agenda[3]
	sec.Items = append(sec.Items, model.Item{Key: "plan", Kind: model.FinancialPlan, Title: "แผนการเงิน", Year: o.year.ID})
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if got := agreed(); got.Number != "" {
		t.Errorf("before it was resolved: %+v", got)
	}
	_, it := m.Item("plan")
	it.Resolution = &model.Resolution{Word: model.Agree}
	it.Vote = &model.Vote{Unanimous: true}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if got := agreed(); got != (PlanAgreed{On: m.Date, Number: m.Numbered()}) {
		t.Errorf("agreed to: %+v", got)
	}
	_, it = m.Item("plan")
	it.Resolution.Word = model.Defer
	must[model.Meeting](t)(o.SaveMeeting(m))
	if got := agreed(); got.Number != "" {
		t.Errorf("put off: %+v", got)
	}
}

func TestSuspendedYear(t *testing.T) {
	o := newOffice(t)
	a := o.keeping(t, model.Baht(120_000))
	o.moved(t, a, "2025-01-10", model.CodeNHSO, model.Baht(50_000)) // 170,000 as the year begins, more than twice 50,000
	s := must[YearPlan](t)(o.YearPlan(o.year.ID)).Suspension
	if !s.Asks || s.Balance != model.Baht(170_000) || s.LastIncome != model.Baht(50_000) || s.Limit != model.Baht(100_000) || s.Rule.Verified {
		t.Errorf("%+v", s)
	}
	before := must[model.FiscalYear](t)(o.SaveYear(model.FiscalYear{Fund: o.year.Fund, Year: 2568, Rules: o.year.Rules, Plan: []model.Plan{{Type: "10(4)", Amount: model.Baht(31_000)}}}))
	o.year.Income = model.Income{Population: 100, Own: model.Baht(1_000_000), Extra: model.Baht(7)}
	planned := must[model.FiscalYear](t)(o.SavePlan(o.year))
	y := must[model.FiscalYear](t)(o.SuspendYear(planned.ID, " เงินสะสมเกิน "))
	if y.Income.Suspended != "เงินสะสมเกิน" || y.Money.NHSO != model.Baht(7) || y.Money.Local != 0 || y.Planned("10(4)") != before.Planned("10(4)") {
		t.Errorf("%+v %+v", y.Income, y.Money)
	}
	y = must[model.FiscalYear](t)(o.SuspendYear(o.year.ID, ""))
	if y.Income.Suspended != "" || y.Money != planned.Money || y.Planned("10(4)") != planned.Planned("10(4)") { // as typed before
		t.Errorf("%+v %+v", y.Income, y.Money)
	}
}

// Before the ledger knows a year, its plan tells what came.
func TestSuspensionByThePlansWhileThereIsNoLedger(t *testing.T) {
	o := newOffice(t)
	must[model.FiscalYear](t)(o.SaveYear(model.FiscalYear{Fund: o.year.Fund, Year: 2568, Rules: o.year.Rules, Money: model.Money{NHSO: model.Baht(30_000), Other: model.Baht(10_000), BroughtForward: model.Baht(500_000)}}))
	s := must[YearPlan](t)(o.YearPlan(o.year.ID)).Suspension
	if !s.Asks || s.Balance != model.Baht(100_000) || s.LastIncome != model.Baht(40_000) {
		t.Errorf("%+v", s)
	}
}

// A file of an older program has no rules of money; they are there when a plan is looked at, and kept when it is stored.
func TestAnOlderFilesPlanHasTheRulesOfMoney(t *testing.T) {
	o := newOffice(t)
	y := o.year
	y.Rules.Matching, y.Rules.Thresholds, y.Rules.Returns, y.Rules.CashMost = nil, nil, nil, 0
	y = must[model.FiscalYear](t)(o.SaveYear(y))
	p := must[YearPlan](t)(o.YearPlan(y.ID))
	if _, known := p.Year.Rules.Threshold(model.TwiceIncome); !known || len(p.Year.Rules.Matching) != 3 {
		t.Error("no rules of money")
	}
	if own := Current(model.RuleSet{ID: "ของเรา"}); len(own.Thresholds) != 0 {
		t.Error("rules of the office's own were changed")
	}
}
