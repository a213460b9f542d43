package service

import (
	"testing"

	"kongthun/model"
)

// The demonstration's ledger says what its meetings were told: the balance of 30 November, the income until 28 February.
func TestTheDemonstrationsLedgerIsWhatItsMinutesSay(t *testing.T) {
	s := printed(t)
	fund := all[model.Fund](t)(s.Funds())[0]
	closed, err := s.Statement(fund.ID, model.Period{Year: 2569, Every: model.Monthly, Number: 2})
	if err != nil || closed.This.Closing != 70_091_750 {
		t.Errorf("30 November: %v %v", closed.This, err)
	}
	february, err := s.Statement(fund.ID, model.Period{Year: 2569, Every: model.Monthly, Number: 5})
	if err != nil {
		t.Fatal(err)
	}
	if got := february.ToDate.Opening + february.ToDate.Income; got != 81_951_775 {
		t.Errorf("brought forward and come in until 28 February: %v", got)
	}
	year := all[model.FiscalYear](t)(s.Years(""))[0]
	for code, want := range map[model.LedgerCode]model.Satang{
		model.CodeNHSO: year.Money.NHSO, model.CodeLocal: year.Money.Local,
	} {
		if got := february.Line(code).ToDate; got != want {
			t.Errorf("%s: %v, the plan says %v", code, got, want)
		}
	}
	if got := february.Line(model.CodeInterest).ToDate + february.Line(model.CodeOther).ToDate; got != year.Money.Other {
		t.Errorf("other income: %v, the plan says %v", got, year.Money.Other)
	}
	l, err := s.Ledger(fund.ID, 2569)
	if err != nil || len(l.Overdrawn) != 0 {
		t.Fatalf("%v %v", l.Overdrawn, err)
	}
	for i, m := range l.Months {
		if m.Locked != (i < 2) || (m.Closed != nil) != (i < 2) {
			t.Errorf("%s: locked %v, closed %v", m.Period, m.Locked, m.Closed)
		}
	}
}
