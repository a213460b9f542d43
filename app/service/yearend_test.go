package service

import (
	"testing"

	"kongthun/model"
)

func TestAYearsEndCarriesTheLedgersBalance(t *testing.T) {
	o := newOffice(t)
	a := o.keeping(t, model.Baht(1000))
	o.moved(t, a, "2025-11-10", model.CodeNHSO, model.Baht(500))
	o.moved(t, a, "2026-10-01", model.CodeNHSO, model.Baht(77)) // of the next year
	next := must[model.FiscalYear](t)(o.OpenNextYear(o.year.ID, ""))
	e := must[YearEnd](t)(o.YearEnd(o.year.ID))
	if e.Balance != model.Baht(1500) || len(e.OpenMonths) != 12 || !e.Running || len(e.Doubts()) != 2 || e.Next.ID != next.ID {
		t.Errorf("%+v", e)
	}
	_, err := o.CloseYear(o.year.ID, " ")
	refused(t, err, "year.doubts")
	y := must[model.FiscalYear](t)(o.CloseYear(o.year.ID, "ทดลองปิด"))
	if y.Closed == nil || y.Closed.Balance != model.Baht(1500) || y.Closed.Why != "ทดลองปิด" || y.Closed.At.By != "ผู้ทดสอบ" {
		t.Errorf("%+v", y.Closed)
	}
	if next = must[model.FiscalYear](t)(o.Year(next.ID)); next.Money.BroughtForward != model.Baht(1500) {
		t.Errorf("the next year began with %s", next.Money.BroughtForward)
	}
	_, err = o.CloseYear(o.year.ID, "อีกครั้ง")
	refused(t, err, "year.closed")
}

func TestAClosedYearIsLeftAlone(t *testing.T) {
	o := newOffice(t)
	a := o.keeping(t, model.Baht(1000))
	e := o.moved(t, a, "2025-11-10", model.CodeNHSO, model.Baht(500))
	must[model.FiscalYear](t)(o.CloseYear(o.year.ID, "ทดลอง"))
	write := func(on model.Date) error {
		_, err := o.SaveEntry(model.Entry{Fund: a.Fund, Date: on, Code: model.CodeInterest, Account: a.ID, Amount: 1})
		return err
	}
	refused(t, write("2026-09-30"), "year.closed")
	refused(t, write("2025-01-01"), "year.closed")
	refused(t, o.WithdrawEntry(e.ID, "ผิด"), "year.closed")
	_, err := o.SavePlan(o.year)
	refused(t, err, "year.closed")
	_, err = o.SaveYear(o.year)
	refused(t, err, "year.closed")
	_, err = o.SuspendYear(o.year.ID, "x")
	refused(t, err, "year.closed")
	if err := write("2026-10-01"); err != nil {
		t.Errorf("an entry of the next year: %v", err)
	}
	_, err = o.ReopenYear(o.year.ID, "", " ")
	refused(t, err, "year.reason")
	y := must[model.FiscalYear](t)(o.ReopenYear(o.year.ID, "", "ใบเสร็จมาช้า"))
	if y.Closed != nil || len(y.Reopened) != 1 || y.Reopened[0].Reason != "ใบเสร็จมาช้า" {
		t.Errorf("%+v", y)
	}
	if err := write("2026-09-30"); err != nil {
		t.Errorf("an entry of the year that is open again: %v", err)
	}
	_, err = o.ReopenYear(o.year.ID, "", "อีก")
	refused(t, err, "year.open")
}

// What is to be put right after a year's end lies in a closed month: both are opened at once, with one reason.
func TestAYearIsOpenedAgainWithItsMonths(t *testing.T) {
	o := newOffice(t)
	a := o.keeping(t, model.Baht(1000))
	o.on("2026-11-15")
	for on := a.From; on < "2026-11-01"; { // to the first of the next year
		m := model.MonthOf(on).YearMonth()
		on = m.Last().AddDays(1)
		must[model.Month](t)(o.CloseMonth(a.Fund, m, []model.PassBook{{Account: a.ID, Balance: model.Baht(1000)}}))
	}
	must[model.FiscalYear](t)(o.CloseYear(o.year.ID, ""))
	if e := must[YearEnd](t)(o.YearEnd(o.year.ID)); len(e.Shut) != 12 || e.Shut[11] != "2026-09" {
		t.Errorf("closed are %v", e.Shut)
	}
	late := func() error {
		_, err := o.SaveEntry(model.Entry{Fund: a.Fund, Date: "2026-09-30", Code: model.CodeInterest, Account: a.ID, Amount: 1})
		return err
	}
	_, err := o.ReopenYear(o.year.ID, "2026-10", "ใบเสร็จมาช้า")
	refused(t, err, "statement.period") // that is another year's
	refused(t, late(), "year.closed")
	must[model.FiscalYear](t)(o.ReopenYear(o.year.ID, "", "แก้แผน"))
	refused(t, late(), "month.closed")
	must[model.FiscalYear](t)(o.CloseYear(o.year.ID, ""))
	must[model.FiscalYear](t)(o.ReopenYear(o.year.ID, "2026-09", "ใบเสร็จมาช้า"))
	if err := late(); err != nil {
		t.Error(err)
	}
	for _, m := range must[[]model.Month](t)(o.Months(a.Fund)) {
		if open := m.Month >= "2026-09"; open != (m.Closed == nil) || open && m.Reopened[0].Reason != "ใบเสร็จมาช้า" {
			t.Errorf("%s: %+v %+v", m.Month, m.Closed, m.Reopened)
		}
	}
}

func TestYearsAreOpenedAgainFromTheLast(t *testing.T) {
	o := newOffice(t)
	next := must[model.FiscalYear](t)(o.OpenNextYear(o.year.ID, ""))
	must[model.FiscalYear](t)(o.CloseYear(o.year.ID, "x"))
	must[model.FiscalYear](t)(o.CloseYear(next.ID, "x"))
	_, err := o.ReopenYear(o.year.ID, "", "x")
	refused(t, err, "year.later_closed")
	must[model.FiscalYear](t)(o.ReopenYear(next.ID, "", "x"))
	must[model.FiscalYear](t)(o.ReopenYear(o.year.ID, "", "x"))
}

func TestTheNextYearOfAClosedOne(t *testing.T) {
	o := newOffice(t)
	o.keeping(t, model.Baht(1234))
	must[model.FiscalYear](t)(o.CloseYear(o.year.ID, "x"))
	next := must[model.FiscalYear](t)(o.OpenNextYear(o.year.ID, "2561"))
	if next.Year != 2570 || next.Rules.ID != "2561" || next.Money != (model.Money{BroughtForward: model.Baht(1234)}) {
		t.Errorf("%d under %s with %+v", next.Year, next.Rules.ID, next.Money)
	}
	if rounds := must[[]model.Round](t)(o.Rounds(next.ID)); len(rounds) != 1 || rounds[0].Number != 1 {
		t.Errorf("%+v", rounds)
	}
	_, err := o.OpenNextYear(o.year.ID, "")
	refused(t, err, "year.exists")
	_, err = o.OpenNextYear(o.year.ID, "2999")
	refused(t, err, "service.rules_none")
}

// What is approved and not paid is listed as the year ends, and its projects stay where they are.
func TestWhatIsApprovedAndNotPaid(t *testing.T) {
	s := printed(t)
	y := all[model.FiscalYear](t)(s.Years(""))[0]
	states := all[ProjectState](t)(s.Projects(y.ID))
	var want model.Satang
	running := 0
	for _, p := range states {
		if left := p.Commitment.Approved - p.Commitment.Paid; left > 0 && !p.Commitment.Ended { // what came back is not owed again
			want += left
			running++
		}
	}
	closed := must[model.FiscalYear](t)(s.CloseYear(y.ID, "ปิดเพื่อทดลอง"))
	if sum, err := closed.Closed.Committed(); err != nil || sum != want || len(closed.Closed.Unpaid) != running || running == 0 {
		t.Errorf("%d lines, %s of %s, %v", len(closed.Closed.Unpaid), sum, want, err)
	}
	if after := all[ProjectState](t)(s.Projects(y.ID)); len(after) != len(states) {
		t.Errorf("%d projects of %d stay under their year", len(after), len(states))
	}
}

func TestAYearThatIsOverAndWholeNeedsNoReason(t *testing.T) {
	for name, c := range map[string]struct {
		e    YearEnd
		want int
	}{
		"whole":    {YearEnd{Balance: 1}, 0},
		"running":  {YearEnd{Running: true}, 1},
		"months":   {YearEnd{OpenMonths: []model.YearMonth{"2026-09"}}, 1},
		"negative": {YearEnd{Balance: -1}, 1},
	} {
		if got := c.e.Doubts(); len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	next := model.FiscalYear{Money: model.Money{BroughtForward: 5}}
	if carry(&next, 5) || !carry(&next, -7) || next.Money.BroughtForward != 0 {
		t.Errorf("carried %s", next.Money.BroughtForward)
	}
}
