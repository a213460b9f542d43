package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/forecast"
	"kongthun/storage"
)

// Outlook is how the money of a fiscal year stands on a day, where it goes, and what will be left of it.
type Outlook struct {
	Year       model.FiscalYear
	Today      model.Date
	Kept       bool       // the fund keeps a ledger here; without one nothing is known of what was paid
	Flow       model.Flow // of the year, up to today's month
	Commitment model.Commitment
	Payable    model.Satang // of what is approved, what may still be paid
	Bound      model.Satang // what projects of earlier years, which run on, may still be paid
	Gauges     []model.Gauge
	Months     []OutlookMonth
	Types      []OutlookShare // by activity type, in the order of the rules
	Problems   []OutlookShare // by problem of the area, the most money first; without one: what no problem was claimed for
	Groups     []OutlookShare // by main target group, 1 to 9
	Quiet      []ProjectState // approved, and without a payment for longer than the rules say
	// Forecast is of the year's last day; it is not worked out for a year that is over, that has not begun, or without a ledger.
	Forecast *forecast.Forecast
	Projects map[model.ID]ProjectState // by proposal, for Forecast's advice: of this year and of those that run on from earlier ones
}

// OutlookMonth is one month of the year.
type OutlookMonth struct {
	Period    model.Period
	Income    model.Satang
	Spent     model.Satang
	Committed model.Satang // approved up to its end, in the year
	Begun     bool         // today lies in it or after it
}

// OutlookShare is what goes to one thing.
type OutlookShare struct {
	ID       model.ID // of a problem
	Key      string   // of a type
	Group    int      // target group
	Name     string
	Approved model.Satang
	Paid     model.Satang
	Projects int
}

// Outlook works it out for today.
func (s *Service) Outlook(year model.ID) (Outlook, error) {
	return read(s, func(r *storage.Reader) (Outlook, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return Outlook{}, err
		}
		v := viewer{r: r, out: Outlook{Year: y, Today: s.Today(), Projects: map[model.ID]ProjectState{}}}
		for _, step := range []func() error{v.books, v.commitments, v.bound, v.months, v.shares, v.gauges, v.foresee} {
			if err := step(); err != nil {
				return v.out, err
			}
		}
		return v.out, nil
	})
}

// viewer gathers an outlook.
type viewer struct {
	r        *storage.Reader
	out      Outlook
	accounts []model.Account
	entries  []model.Entry
	projects []ProjectState // of the year
	before   []yearProjects // of the fund's earlier years
}

// yearProjects are the projects of a fiscal year.
type yearProjects struct {
	year     model.FiscalYear
	projects []ProjectState
}

// books reads the ledger, and the year's flow as far as today's month.
func (v *viewer) books() (err error) {
	fund := v.out.Year.Fund
	if v.accounts, err = storage.Accounts(v.r, fund); err != nil {
		return err
	}
	if v.entries, err = storage.Entries(v.r, fund); err != nil {
		return err
	}
	v.out.Kept = len(v.accounts) > 0
	p := model.MonthOf(v.out.Today)
	if p.Year != v.out.Year.Year {
		p = model.Period{Year: v.out.Year.Year, Every: model.Yearly}
	}
	st, err := model.StatementOf(v.accounts, v.entries, p)
	v.out.Flow = st.ToDate
	return err
}

// commitments reads the year's projects and adds up what is promised to them.
func (v *viewer) commitments() (err error) {
	if v.projects, err = projectsOf(v.r, v.out.Year, v.out.Today); err != nil {
		return err
	}
	for _, p := range v.projects {
		v.out.Projects[p.Proposal.ID] = p
		if v.out.Commitment, err = v.out.Commitment.Plus(p.Commitment); err != nil {
			return err
		}
		if v.out.Payable, err = v.out.Payable.Plus(p.Commitment.Payable()); err != nil {
			return err
		}
	}
	return nil
}

// bound reads the projects of the earlier years, and adds up what they may still be paid.
func (v *viewer) bound() error {
	years, err := storage.Years(v.r, v.out.Year.Fund)
	if err != nil {
		return err
	}
	for _, y := range years {
		if y.Year >= v.out.Year.Year {
			continue
		}
		projects, err := projectsOf(v.r, y, v.out.Today)
		if err != nil {
			return err
		}
		v.before = append(v.before, yearProjects{y, projects})
		for _, p := range projects {
			if v.out.Bound, err = v.out.Bound.Plus(p.Commitment.Payable()); err != nil {
				return err
			}
		}
	}
	return nil
}

// months are the twelve, with what came in, went out and was approved.
func (v *viewer) months() error {
	committed := model.Satang(0)
	for n := 1; n <= 12; n++ {
		m := OutlookMonth{Period: model.Period{Year: v.out.Year.Year, Every: model.Monthly, Number: n}}
		st, err := model.StatementOf(v.accounts, v.entries, m.Period)
		if err != nil {
			return err
		}
		first, last := m.Period.Bounds()
		for _, p := range v.projects {
			if on := p.Decision.On; on <= last && (on >= first || n == 1) {
				if committed, err = committed.Plus(p.Commitment.Approved); err != nil {
					return err
				}
			}
		}
		m.Income, m.Spent, m.Committed, m.Begun = st.This.Income, st.This.Expense, committed, first <= v.out.Today
		v.out.Months = append(v.out.Months, m)
	}
	return nil
}

// gauges holds what there is against the year's rules.
func (v *viewer) gauges() error {
	y, f := v.out.Year, v.out.Flow
	if v.out.Kept {
		last, err := model.StatementOf(v.accounts, v.entries, model.Period{Year: y.Year - 1, Every: model.Yearly})
		if err != nil {
			return err
		}
		v.out.Gauges = append(v.out.Gauges, y.UseGauge(f, v.out.Today), y.BalanceGauge(f, v.out.Today), y.TwiceGauge(f.Closing, last.ToDate.Income))
		v.quiet()
	}
	v.out.Gauges = append(v.out.Gauges, model.UnpaidGauge(v.out.Commitment.Approved+v.out.Bound, v.out.Payable+v.out.Bound))
	spending, err := spendingOf(v.r, y, nil)
	if err != nil {
		return err
	}
	v.out.Gauges = append(v.out.Gauges, model.CapGauges(spending)...)
	present, of, err := v.attendance()
	if err != nil {
		return err
	}
	if of > 0 {
		v.out.Gauges = append(v.out.Gauges, y.AttendanceGauge(present, of))
	}
	return nil
}

// quiet are the projects that wait for their first payment longer than the rules say, the longest first, and their gauge; nothing where
// the rules do not say how long.
func (v *viewer) quiet() {
	t, known := v.out.Year.Rules.Threshold(model.UnpaidDays)
	if !known {
		return
	}
	for _, p := range v.projects {
		if !p.Commitment.Ended && p.Commitment.Paid == 0 && p.Decision.On.DaysTo(v.out.Today) > t.Days {
			v.out.Quiet = append(v.out.Quiet, p)
		}
	}
	slices.SortStableFunc(v.out.Quiet, func(a, b ProjectState) int { return cmp.Compare(a.Decision.On, b.Decision.On) })
	v.out.Gauges = append(v.out.Gauges, v.out.Year.QuietGauge(len(v.out.Quiet), len(v.projects)))
}

// attendance is that of the committee's closed meeting of the year to which the smallest share of members came.
func (v *viewer) attendance() (present, of int, err error) {
	bodies, err := storage.Bodies(v.r, v.out.Year.Fund)
	if err != nil {
		return 0, 0, err
	}
	first, last := model.FiscalYearBounds(v.out.Year.Year)
	for _, b := range bodies {
		if b.Kind != model.Committee {
			continue
		}
		roster, err := storage.Roster(v.r, b.ID)
		if err != nil {
			return 0, 0, err
		}
		meetings, err := storage.Meetings(v.r, b.ID)
		if err != nil {
			return 0, 0, err
		}
		for _, m := range meetings {
			if !m.Closed || m.Date < first || m.Date > last {
				continue
			}
			if q := m.Quorum(roster, model.Setting{}, ""); of == 0 || q.Present*of < present*q.Base {
				present, of = q.Present, q.Base
			}
		}
	}
	return present, of, nil
}
