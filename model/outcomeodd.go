package model

import (
	"math/big"
	"strconv"
)

// Oddities are what is worth a look in a report and yet no wall: what its parts say of one another, and what the ledger, the
// agreement and the earlier reports say of it. Fields are JSON paths, in the order of the form.
//
// outcome.odd.all: all achieved, and a measured number did not reach its
// target; outcome.odd.part: not all achieved, and every number did; outcome.odd.instalment: the agreement has no such instalment;
// outcome.odd.progress: less done than an earlier instalment's report said; outcome.odd.fragile: more vulnerable people of a kind
// came than people; outcome.odd.given: the ledger paid another sum; outcome.odd.over: more used and returned than given;
// outcome.odd.kept: money left at the end that was not returned; outcome.odd.returned: the ledger got back another sum. A ledger that
// paid nothing is not kept here, and says nothing.
func (o Outcome) Oddities(f Folder) ([]FieldError, error) {
	var out []FieldError
	add := func(odd bool, field, key string, args ...string) {
		if odd {
			out = append(out, Wrong(field, key, args...))
		}
	}
	met, missed := o.measured()
	add(o.Achieved == AchievedAll && missed > 0, "achieved", "outcome.odd.all", "count", strconv.Itoa(missed))
	add((o.Achieved == AchievedPart || o.Achieved == AchievedNot) && met > 0 && missed == 0 && met == len(o.Indicators), "achieved", "outcome.odd.part")
	a := f.Project.Agreement
	add(a != nil && o.Instalment > len(a.Instalments), "instalment", "outcome.odd.instalment", "number", strconv.Itoa(o.Instalment))
	before := o.doneBefore(f.Outcomes)
	add(o.Instalment > 0 && o.Progress > 0 && o.Progress < before, "progress", "outcome.odd.progress", "percent", before.Percent())
	reach := o.Reach()
	for _, v := range o.Fragile.Lines() {
		add(v.Count != nil && reach.Known == reach.Lines && reach.Lines > 0 && *v.Count > reach.Came, "fragile."+v.Key, "outcome.odd.fragile", "people", strconv.Itoa(reach.Came))
	}
	money, err := o.moneyOddities(f)
	return append(out, money...), err
}

func (o Outcome) moneyOddities(f Folder) ([]FieldError, error) {
	var out []FieldError
	given, err := f.GivenBy(o.Instalment)
	if err != nil {
		return nil, err
	}
	kept, _, err := o.Kept()
	if err != nil {
		return nil, err
	}
	c, err := f.Commitment()
	if err != nil {
		return nil, err
	}
	if o.Given != nil && *o.Given != given && given > 0 {
		out = append(out, Wrong("given", "outcome.odd.given", "sum", given.String()))
	}
	final := o.Instalment == 0
	switch {
	case kept < 0:
		out = append(out, Wrong("used", "outcome.odd.over", "sum", (-kept).String()))
	case kept > 0 && final:
		out = append(out, Wrong("returned", "outcome.odd.kept", "sum", kept.String()))
	}
	if final && o.Returned != nil && *o.Returned != c.Refunded && given > 0 {
		out = append(out, Wrong("returned", "outcome.odd.returned", "sum", c.Refunded.String()))
	}
	return out, nil
}

// measured counts the numbers that reached their targets and those that were measured and did not.
func (o Outcome) measured() (met, missed int) {
	for _, r := range o.Indicators {
		switch r.Reached() {
		case ReachedTarget:
			met++
		case ReachedPart, ReachedNone, ReachedWorse:
			missed++
		}
	}
	return met, missed
}

// doneBefore is the most that reports of earlier instalments said was done.
func (o Outcome) doneBefore(all []Outcome) BasisPoints {
	var most BasisPoints
	for _, x := range all {
		if x.Withdrawn == "" && x.Instalment > 0 && x.Instalment < o.Instalment {
			most = max(most, x.Progress)
		}
	}
	return most
}

// GivenBy is the money that the ledger paid out to the project: for its final report (0) all, for that of an instalment what came
// until then, with what was paid for no instalment in particular. The error is that of Sum.
func (f Folder) GivenBy(instalment int) (Satang, error) {
	of := map[ID]int{}
	for _, r := range f.Requests {
		of[r.ID] = r.Instalment
	}
	var amounts []Satang
	for _, e := range f.Entries {
		if e.Withdrawn == "" && e.Code.Expense() && (instalment == 0 || of[e.Disbursement] <= instalment) {
			amounts = append(amounts, e.Amount)
		}
	}
	return Sum(amounts...)
}

// Advance is what is known of one instalment: how much of the money was given by it, how much of the work its report says is done.
type Advance struct {
	Instalment Instalment
	Money      BasisPoints // of the agreement's sum, with the instalments before it
	Report     *Outcome    // nil: none came in
}

// Behind tells whether the report says that less of the work is done than of the money was given: a reason to ask before the next
// instalment is paid. Without a word on the work it is not known, and not told.
func (a Advance) Behind() bool {
	return a.Report != nil && a.Report.Progress > 0 && a.Report.Progress < a.Money
}

// Advances puts the reports of the instalments beside the agreement's; none without an agreement. The error is that of Sum.
func (f Folder) Advances() ([]Advance, error) {
	a := f.Project.Agreement
	if a == nil {
		return nil, nil
	}
	total, err := a.Total()
	if err != nil {
		return nil, err
	}
	var out []Advance
	var until Satang
	for _, n := range a.Instalments {
		until += n.Amount // no part of a total that fits is too large
		one := Advance{Instalment: n, Money: partOf(until, total)}
		for _, o := range f.Outcomes {
			if o.Withdrawn == "" && o.Instalment == n.Number {
				one.Report = &o
			}
		}
		out = append(out, one)
	}
	return out, nil
}

// partOf is an amount's part of a whole, rounded down; 0 of no whole.
func partOf(s, whole Satang) BasisPoints {
	if whole <= 0 || s <= 0 {
		return 0
	}
	n := new(big.Int).Mul(big.NewInt(int64(s)), big.NewInt(int64(WholeShare)))
	return BasisPoints(n.Quo(n, big.NewInt(int64(whole))).Int64())
}
