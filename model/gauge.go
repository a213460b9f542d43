package model

import "math/big"

// Gauge is one figure held against a threshold of the rules (domain A.9, B.4).
type Gauge struct {
	Key      string      // of a threshold; GaugeCap, GaugeUnpaid
	Type     string      // of a cap: the activity type
	Part     Satang      // for Attendance80 and UnpaidDays numbers of people and projects
	Whole    Satang      //
	Share    BasisPoints // Part of Whole, rounded to the nearest; 0 of nothing
	Limit    BasisPoints // what it is held against; 0: nothing
	Most     bool        // it must not be above Limit; otherwise it must reach it
	State    GaugeState
	Verified bool // the threshold is
	Days     int  // UnpaidDays: after how many
	By       Date // until when it must be reached, where that is a day
	Left     int  // days until By, with GaugeNear: there is still time; on the day itself 0
}

// GaugeState is how it stands.
type GaugeState string

// The states.
const (
	GaugeNone GaugeState = "none" // there is nothing to hold it against, or nothing to measure
	GaugeGood GaugeState = "good"
	GaugeNear GaugeState = "near" // worth a look
	GaugeBad  GaugeState = "bad"
)

// Gauges that hold no threshold of the list.
const (
	GaugeCap    = "cap"
	GaugeUnpaid = "unpaid" // approved and not paid yet
)

// ShareIn is which share of the whole a part is, rounded to the nearest basis point, half away from zero; 0 of nothing, and at most
// what fits.
func (s Satang) ShareIn(whole Satang) BasisPoints {
	if whole <= 0 {
		return 0
	}
	x := new(big.Int).Mul(big.NewInt(int64(s)), big.NewInt(2*int64(WholeShare)))
	w := big.NewInt(int64(whole))
	if s < 0 {
		x.Sub(x, w)
	} else {
		x.Add(x, w)
	}
	x.Quo(x, w.Lsh(w, 1))
	if !x.IsInt64() {
		return BasisPoints(1<<63 - 1)
	}
	return BasisPoints(x.Int64())
}

// held holds a part of a whole against a threshold of the rules.
func (r RuleSet) held(key string, part, whole Satang, most bool) Gauge {
	g := Gauge{Key: key, Part: part, Whole: whole, Most: most, Share: part.ShareIn(whole), State: GaugeNone}
	t, known := r.Threshold(key)
	g.Limit, g.Verified = t.Share, t.Verified
	switch {
	case !known || whole <= 0:
	case most && g.Share > g.Limit, !most && g.Share < g.Limit:
		g.State = GaugeBad
	default:
		g.State = GaugeGood
	}
	return g
}

// UseGauge holds what was spent of the year's money so far against what must be reached by the end of the half year, of the third
// quarter, of the year, whichever comes next. Until that day it is worth a look and not bad.
func (y FiscalYear) UseGauge(f Flow, today Date) Gauge {
	key, quarter := Use80, 4
	switch _, half := (Period{Year: y.Year, Every: Quarterly, Number: 2}).Bounds(); {
	case today <= half:
		key, quarter = Use20, 2
	default:
		if _, third := (Period{Year: y.Year, Every: Quarterly, Number: 3}).Bounds(); today <= third {
			key, quarter = Use50, 3
		}
	}
	g := y.Rules.held(key, f.Expense, f.Opening+f.Begun+f.Income, false)
	_, g.By = Period{Year: y.Year, Every: Quarterly, Number: quarter}.Bounds()
	return g.until(today)
}

// until takes a gauge that is held against a day: before the day is over nothing is missed.
func (g Gauge) until(today Date) Gauge {
	if g.State == GaugeBad && today <= g.By {
		g.State, g.Left = GaugeNear, today.DaysTo(g.By)
	}
	return g
}

// BalanceGauge holds the balance against all the money there was; too much left is what next year's grant is cut for. Until the
// year's last day it is worth a look and not bad.
func (y FiscalYear) BalanceGauge(f Flow, today Date) Gauge {
	g := y.Rules.held(BalanceMost, f.Closing, f.Opening+f.Begun+f.Income, true)
	_, g.By = FiscalYearBounds(y.Year)
	return g.until(today)
}

// TwiceGauge holds the balance against the income of the year before (ข้อ 23 of the announcement of 2561).
func (y FiscalYear) TwiceGauge(balance, lastIncome Satang) Gauge {
	g := y.Rules.held(TwiceIncome, balance, lastIncome, true)
	if amber, known := y.Rules.Threshold(TwiceAmber); known && g.State == GaugeGood && g.Share > amber.Share {
		g.State = GaugeNear
	}
	return g
}

// AttendanceGauge is the meeting with the fewest of its members; present and of are numbers of people.
func (y FiscalYear) AttendanceGauge(present, of int) Gauge {
	return y.Rules.held(Attendance80, Satang(present), Satang(of), false)
}

// QuietGauge tells how many of the projects that stand approved have had no payment for longer than the rules say.
func (y FiscalYear) QuietGauge(quiet, approved int) Gauge {
	g := Gauge{Key: UnpaidDays, Part: Satang(quiet), Whole: Satang(approved), Share: Satang(quiet).ShareIn(Satang(approved)), Most: true, State: GaugeNone}
	t, known := y.Rules.Threshold(UnpaidDays)
	g.Days, g.Verified = t.Days, t.Verified
	switch {
	case !known || approved <= 0:
	case quiet > 0:
		g.State = GaugeBad
	default:
		g.State = GaugeGood
	}
	return g
}

// CapGauges are the caps of the year as gauges; near is from nine tenths of the limit on.
func CapGauges(s Spending) []Gauge {
	var out []Gauge
	for _, t := range s.Types {
		for _, c := range t.Caps {
			g := Gauge{
				Key: GaugeCap, Type: t.Type, Part: t.Approved, Whole: c.Base, Share: t.Approved.ShareIn(c.Base),
				Limit: c.Cap.Share, Most: !c.Cap.Floor, Verified: c.Cap.Verified, State: GaugeGood,
			}
			switch {
			case c.Base <= 0:
				g.State = GaugeNone
			case c.Broken:
				g.State = GaugeBad
			case g.Most && c.Limit-t.Approved < c.Limit/10:
				g.State = GaugeNear
			}
			out = append(out, g)
		}
	}
	return out
}

// UnpaidGauge is what is approved and may still be paid, of all that is approved.
func UnpaidGauge(approved, payable Satang) Gauge {
	return Gauge{Key: GaugeUnpaid, Part: payable, Whole: approved, Share: payable.ShareIn(approved), State: GaugeNone}
}
