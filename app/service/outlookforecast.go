package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/forecast"
)

// foresee forecasts the balance of the year's last day from what is agreed, and from how the fund has paid until now.
func (v *viewer) foresee() error {
	first, last := model.FiscalYearBounds(v.out.Year.Year)
	if !v.out.Kept || v.out.Today < first || v.out.Today > last {
		return nil
	}
	f := forecast.Facts{Today: v.out.Today, End: last}
	var err error
	if f.Balance, err = v.balance(last); err != nil { // what is written for a day to come is as good as done
		return err
	}
	if f.Free, err = v.free(); err != nil {
		return err
	}
	for _, b := range v.before {
		if err = v.lastYears(&f, b.year, b.projects); err != nil {
			return err
		}
		for _, p := range b.projects {
			v.out.Projects[p.Proposal.ID] = p
			v.payments(&f, p)
		}
	}
	for _, p := range v.projects {
		v.payments(&f, p)
	}
	v.expected(&f, last)
	made := forecast.Of(f)
	v.out.Forecast = &made
	return nil
}

// balance is what lies in all accounts as a day ended.
func (v *viewer) balance(on model.Date) (total model.Satang, err error) {
	for _, a := range v.accounts {
		b, err := a.Balance(v.entries, on)
		if err != nil {
			return 0, err
		}
		if total, err = total.Plus(b); err != nil {
			return 0, err
		}
	}
	return total, nil
}

// free is the year's money that nothing is approved for: of what was brought forward, what earlier years' projects may still be paid is
// theirs.
func (v *viewer) free() (model.Satang, error) {
	money, err := v.out.Year.Money.Total()
	if err != nil {
		return 0, err
	}
	money -= min(v.out.Bound, v.out.Year.Money.BroughtForward)
	each := make([]model.Commitment, len(v.projects))
	for i, p := range v.projects {
		each[i] = p.Commitment
	}
	return model.Free(money, each...)
}

// due is one sum of a project with the day on which it might be paid.
type due struct {
	on     model.Date
	amount model.Satang
	agreed bool
}

// dues are the instalments of an agreement, and after them what is approved beyond it.
func dues(p ProjectState) []due {
	var out []due
	if a := p.Project.Agreement; a != nil {
		for _, n := range a.Instalments {
			out = append(out, due{on: cmp.Or(n.Due, n.Starts, a.On), amount: n.Amount, agreed: true})
		}
	}
	if rest := p.Commitment.NotAgreed; rest > 0 {
		out = append(out, due{on: p.Decision.On, amount: rest})
	}
	return out
}

// payments tells how a project was paid, and what of it is open. What was paid counts for the instalments in their order. How long it took
// is learnt where both days are known: an imported approval may have none, and an imported payment has that of its year's or month's end.
func (v *viewer) payments(f *forecast.Facts, p ProjectState) {
	list := dues(p)
	kept := forecast.Ratio{Part: p.Commitment.Paid - p.Commitment.Refunded, Whole: p.Commitment.Paid}
	if p.Commitment.Ended {
		kept.Whole = max(kept.Whole, p.Commitment.Agreed)
	}
	at, left := 0, model.Satang(0)
	if len(list) > 0 {
		left = list[0].amount
	}
	for _, e := range paidBy(p) {
		if at < len(list) && list[at].on != "" && e.Import == nil {
			f.Past = append(f.Past, forecast.Past{Days: list[at].on.DaysTo(e.Date), Of: kept})
		}
		left -= e.Amount
		for left <= 0 && at < len(list) {
			if at++; at < len(list) {
				left += list[at].amount
			}
		}
	}
	if p.Commitment.Ended {
		return
	}
	for ; at < len(list); at++ {
		f.Open = append(f.Open, forecast.Payment{Project: p.Proposal.ID, Due: cmp.Or(list[at].on, v.out.Today), Amount: left, Agreed: list[at].agreed})
		if list[at].on != "" && list[at].on <= v.out.Today {
			f.Past = append(f.Past, forecast.Past{Days: list[at].on.DaysTo(v.out.Today), Open: true})
		}
		if at+1 < len(list) {
			left = list[at+1].amount
		}
	}
}

// paidBy are a project's payments in the order of their days.
func paidBy(p ProjectState) []model.Entry {
	var out []model.Entry
	for _, e := range p.Entries {
		if e.Code.Expense() && e.Withdrawn == "" {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b model.Entry) int { return cmp.Compare(a.Date, b.Date) })
	return out
}

// expected is the planned income that has not come: in the middle of what is left of the year, since a plan has no days.
func (v *viewer) expected(f *forecast.Facts, last model.Date) {
	planned := v.out.Year.Money.NHSO + v.out.Year.Money.Local + v.out.Year.Money.Other
	refunds := model.Satang(0)
	for _, e := range v.entries {
		if e.Code == model.CodeRefund && e.Withdrawn == "" && e.Date.FiscalYear() == v.out.Year.Year {
			refunds += e.Amount
		}
	}
	if missing := planned - (v.out.Flow.Income - refunds); missing > 0 {
		f.Income = append(f.Income, forecast.Receipt{On: f.Today.AddDays(f.Today.DaysTo(last) / 2), Amount: missing})
	}
}

// lastYears tells what came of an earlier year: of its planned income, and of the money that was free on this day of it.
func (v *viewer) lastYears(f *forecast.Facts, y model.FiscalYear, projects []ProjectState) error {
	st, err := model.StatementOf(v.accounts, v.entries, model.Period{Year: y.Year, Every: model.Yearly})
	if err != nil {
		return err
	}
	if st.ToDate.Income == 0 && st.ToDate.Expense == 0 { // the ledger began later
		return nil
	}
	planned := y.Money.NHSO + y.Money.Local + y.Money.Other
	refunds := st.Line(model.CodeRefund).ToDate
	f.PastIncome = append(f.PastIncome, forecast.Ratio{Part: st.ToDate.Income - refunds, Whole: planned})
	_, last := model.FiscalYearBounds(y.Year)
	_, end := model.FiscalYearBounds(v.out.Year.Year)
	then := last.AddDays(-f.Today.DaysTo(end))
	money, err := y.Money.Total()
	if err != nil {
		return err
	}
	free, used := money, model.Satang(0)
	for _, p := range projects {
		if p.Decision.On <= then {
			free -= p.Commitment.Approved
			continue
		}
		for _, e := range paidBy(p) {
			if e.Date <= last {
				used += e.Amount
			}
		}
	}
	f.PastFree = append(f.PastFree, forecast.Ratio{Part: used, Whole: free})
	return nil
}
