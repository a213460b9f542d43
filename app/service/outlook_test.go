package service

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"kongthun/model"
	"kongthun/model/forecast"
)

// What the outlook shows in several ways is the same money each time.
func TestTheOutlookAddsUp(t *testing.T) {
	s := printed(t)
	year := all[model.FiscalYear](t)(s.Years(all[model.Fund](t)(s.Funds())[0].ID))[0]
	o := must[Outlook](t)(s.Outlook(year.ID))
	if !o.Kept || o.Forecast == nil || len(o.Months) != 12 || len(o.Gauges) == 0 {
		t.Fatalf("kept %v, forecast %v, %d months, %d gauges", o.Kept, o.Forecast, len(o.Months), len(o.Gauges))
	}
	st := must[model.Statement](t)(s.Statement(year.Fund, model.MonthOf(s.Today())))
	if o.Flow != st.ToDate {
		t.Errorf("the outlook has %+v, the statement %+v", o.Flow, st.ToDate)
	}
	var income, spent model.Satang
	for i, m := range o.Months {
		income, spent = income+m.Income, spent+m.Spent
		if i > 0 && m.Committed < o.Months[i-1].Committed {
			t.Errorf("%s: less is approved than the month before", m.Period)
		}
	}
	whole := must[model.Statement](t)(s.Statement(year.Fund, model.Period{Year: year.Year, Every: model.Yearly}))
	if income != whole.ToDate.Income || spent != whole.ToDate.Expense {
		t.Errorf("months: %d in and %d out, the year: %+v", income, spent, whole.ToDate)
	}
	if got := o.Months[11].Committed; got != o.Commitment.Approved || got == 0 {
		t.Errorf("approved by September %d, in all %d", got, o.Commitment.Approved)
	}
	paid := must[model.Satang](t)(o.Commitment.Spent())
	for name, shares := range map[string][]OutlookShare{"types": o.Types, "problems": o.Problems, "groups": o.Groups} {
		var approved, out model.Satang
		for _, x := range shares {
			approved, out = approved+x.Approved, out+x.Paid
		}
		if approved != o.Commitment.Approved || out != paid {
			t.Errorf("%s: %d approved and %d paid, in all %d and %d", name, approved, out, o.Commitment.Approved, paid)
		}
	}
	if e := o.Forecast.End; e.Low > e.Middle || e.Middle > e.High || e.High > o.Flow.Closing+year.Money.NHSO+year.Money.Local+year.Money.Other {
		t.Errorf("the forecast: %+v, today %d", e, o.Flow.Closing)
	}
	for _, a := range o.Forecast.Advice {
		if _, known := o.Projects[a.Project]; !known && a.Kind != forecast.AdviseApprove {
			t.Errorf("advice about a project that the outlook does not know: %+v", a)
		}
	}
}

// An office that keeps its ledger elsewhere is told what can be told.
func TestAnOutlookWithoutALedger(t *testing.T) {
	o := newService(t)
	year := all[model.FiscalYear](t)(o.Years(all[model.Fund](t)(o.Funds())[0].ID))[0]
	got := must[Outlook](t)(o.Outlook(year.ID))
	if got.Kept || got.Forecast != nil || got.Flow != (model.Flow{}) || len(got.Quiet) != 0 {
		t.Errorf("%+v", got)
	}
	for _, g := range got.Gauges {
		if g.Key == model.UseOfAll || g.Key == model.BalanceMost {
			t.Errorf("a gauge of a ledger that there is not: %+v", g)
		}
	}
}

// What was paid counts for the instalments in their order; what is beyond the agreement comes after them.
func TestWhatIsOpenOfAProject(t *testing.T) {
	proposal := model.NewID(model.KindProposal, make([]byte, 10))
	paid := func(on model.Date, baht int64) model.Entry {
		return model.Entry{Date: on, Code: model.CodeType2, Amount: model.Baht(baht)}
	}
	agreed := &model.Agreement{On: "2025-12-01", Instalments: []model.Instalment{
		{Number: 1, Due: "2025-12-10", Amount: model.Baht(100)},
		{Number: 2, Due: "2026-03-01", Amount: model.Baht(100)},
		{Number: 3, Amount: model.Baht(100)},
	}}
	open := func(due model.Date, baht int64, agreed bool) forecast.Payment {
		return forecast.Payment{Project: proposal, Due: due, Amount: model.Baht(baht), Agreed: agreed}
	}
	waits := func(days int) forecast.Past { return forecast.Past{Days: days, Open: true} }
	for _, c := range []struct {
		name       string
		agreement  *model.Agreement
		entries    []model.Entry
		commitment model.Commitment
		open       []forecast.Payment
		past       []forecast.Past
	}{
		{
			"one and a half instalments, and a sum beyond the agreement", agreed,
			[]model.Entry{paid("2026-03-11", 50), paid("2025-12-20", 100)},
			model.Commitment{Approved: model.Baht(350), Agreed: model.Baht(300), NotAgreed: model.Baht(50), Paid: model.Baht(150)},
			[]forecast.Payment{open("2026-03-01", 50, true), open("2025-12-01", 100, true), open("2025-11-15", 50, false)},
			[]forecast.Past{
				{Days: 10, Of: forecast.Ratio{Part: model.Baht(150), Whole: model.Baht(150)}},
				{Days: 10, Of: forecast.Ratio{Part: model.Baht(150), Whole: model.Baht(150)}},
				waits(121), waits(211), waits(227),
			},
		},
		{
			"without agreement, from the day of approval", nil, nil,
			model.Commitment{Approved: model.Baht(80), NotAgreed: model.Baht(80)},
			[]forecast.Payment{open("2025-11-15", 80, false)},
			[]forecast.Past{waits(227)},
		},
		{
			"closed, and a part given back", agreed,
			[]model.Entry{paid("2025-12-10", 300)},
			model.Commitment{Approved: model.Baht(300), Agreed: model.Baht(300), Paid: model.Baht(300), Refunded: model.Baht(30), Ended: true},
			nil,
			[]forecast.Past{{Of: forecast.Ratio{Part: model.Baht(270), Whole: model.Baht(300)}}},
		},
	} {
		v, f := viewer{out: Outlook{Today: "2026-06-30"}}, forecast.Facts{}
		v.payments(&f, ProjectState{
			Proposal: model.Proposal{ID: proposal}, Decision: model.Decision{On: "2025-11-15"}, Project: model.Project{Agreement: c.agreement},
			Entries: c.entries, Commitment: c.commitment,
		})
		if !reflect.DeepEqual(f.Open, c.open) {
			t.Errorf("%s: open\n got %+v\nwant %+v", c.name, f.Open, c.open)
		}
		if !reflect.DeepEqual(f.Past, c.past) {
			t.Errorf("%s: past\n got %+v\nwant %+v", c.name, f.Past, c.past)
		}
	}
}

// What earlier years' projects may still be paid lies in what was brought forward, and is no free money of the year.
func TestWhatEarlierYearsStillBind(t *testing.T) {
	s := printed(t)
	before := printedYear(t, s)
	closed := must[model.FiscalYear](t)(s.CloseYear(before.ID, "ปิดเพื่อทดลอง"))
	bound := must[model.Satang](t)(closed.Closed.Committed())
	year := must[model.FiscalYear](t)(s.OpenNextYear(before.ID, ""))
	s.clock = func() time.Time { return time.Date(2026, 11, 3, 9, 0, 0, 0, Thailand) }
	o := must[Outlook](t)(s.Outlook(year.ID))
	if bound == 0 || o.Bound != bound || o.Payable != 0 {
		t.Fatalf("%s is bound, %s of the year; the year before was closed with %s", o.Bound, o.Payable, bound)
	}
	at := slices.IndexFunc(o.Gauges, func(g model.Gauge) bool { return g.Key == model.GaugeUnpaid })
	if g := o.Gauges[at]; g.Part != bound || g.Whole != bound {
		t.Errorf("the gauge says %s of %s", g.Part, g.Whole)
	}
	at = slices.IndexFunc(o.Forecast.Advice, func(a forecast.Advice) bool { return a.Kind == forecast.AdviseApprove })
	if want := year.Money.BroughtForward - bound; at < 0 || o.Forecast.Advice[at].Amount != want {
		t.Errorf("advice %+v, free is %s", o.Forecast.Advice, want)
	}
}
