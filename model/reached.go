package model

import "math/big"

// Reached is how far a measured number came from where it was to where it was to go. Which way is better the two tell: a target below
// the baseline wants the number to fall.
type Reached string

// What can be said of a number.
const (
	ReachedTarget  Reached = "target" // as far as was aimed at, or beyond
	ReachedPart    Reached = "part"   // better, not so far
	ReachedNone    Reached = "none"   // as it was
	ReachedWorse   Reached = "worse"  // the other way
	ReachedUnknown Reached = "unknown"
)

// ReachedBy compares a value with its baseline and its target. Not measured: one of the three is not known, or baseline and target
// are the same number and the value another one, so that nobody can tell which way was meant.
func ReachedBy(baseline, target, value Decimal) Reached {
	way, ok := wayFrom(baseline, target, value)
	switch {
	case !ok:
		return ReachedUnknown
	case way.Sign() < 0:
		return ReachedWorse
	case way.Sign() == 0:
		return ReachedNone
	case way.Cmp(big.NewRat(1, 1)) >= 0:
		return ReachedTarget
	}
	return ReachedPart
}

// WayFrom is the part of the way from the baseline to the target that a value has come, rounded towards the start; below 0 when it
// went the other way. ok is false when it cannot be told, see ReachedBy, or is beyond what a share can hold.
func WayFrom(baseline, target, value Decimal) (share BasisPoints, ok bool) {
	way, ok := wayFrom(baseline, target, value)
	if !ok {
		return 0, false
	}
	points := new(big.Int).Quo(new(big.Int).Mul(way.Num(), big.NewInt(int64(WholeShare))), way.Denom())
	return BasisPoints(points.Int64()), points.IsInt64()
}

// wayFrom is the exact part of the way. A number that was to stay and stayed has gone all of it.
func wayFrom(baseline, target, value Decimal) (*big.Rat, bool) {
	from, known := baseline.Rat()
	to, aimed := target.Rat()
	now, measured := value.Rat()
	if !known || !aimed || !measured {
		return nil, false
	}
	whole := to.Sub(to, from)
	now.Sub(now, from)
	if whole.Sign() == 0 {
		return big.NewRat(1, 1), now.Sign() == 0
	}
	return now.Quo(now, whole), true
}

// Reached compares a line's measured value with its baseline and target.
func (r IndicatorResult) Reached() Reached { return ReachedBy(r.Baseline, r.Target, r.Value) }

// Reach is how many people came of how many were planned, as far as both are known.
type Reach struct {
	Planned int `json:"planned"` // of the lines whose Came is known
	Came    int `json:"came"`
	Known   int `json:"known"` // lines that tell how many came
	Lines   int `json:"lines"`
}

// Share is came over planned, rounded down; ok is false when nobody was planned or nothing is known.
func (r Reach) Share() (share BasisPoints, ok bool) {
	if r.Known == 0 || r.Planned <= 0 {
		return 0, false
	}
	points := new(big.Int).Mul(big.NewInt(int64(r.Came)), big.NewInt(int64(WholeShare)))
	points.Quo(points, big.NewInt(int64(r.Planned)))
	return BasisPoints(points.Int64()), points.IsInt64()
}

// Reach is that of one target group.
func (r TargetResult) Reach() Reach {
	if r.Came == nil {
		return Reach{Lines: 1}
	}
	return Reach{Planned: r.Planned, Came: *r.Came, Known: 1, Lines: 1}
}

// Reach is that of all target groups together: a group of which nobody knows how many came counts on neither side.
func (o Outcome) Reach() Reach {
	var all Reach
	for _, t := range o.People {
		all = all.plus(t.Reach())
	}
	return all
}

// plus adds up two counts of people.
func (r Reach) plus(o Reach) Reach {
	return Reach{Planned: r.Planned + o.Planned, Came: r.Came + o.Came, Known: r.Known + o.Known, Lines: r.Lines + o.Lines}
}

// Counted is one of the counts of vulnerable people.
type Counted struct {
	Key   string // bedridden, housebound, fragile, poor
	Count *int   // nil: not known
}

// Lines are the four counts in the order of the form.
func (v Vulnerable) Lines() []Counted {
	return []Counted{{"bedridden", v.Bedridden}, {"housebound", v.Housebound}, {"fragile", v.Fragile}, {"poor", v.Poor}}
}

// At is one of the four counts, by its place in Lines.
func (v *Vulnerable) At(i int) **int {
	return []**int{&v.Bedridden, &v.Housebound, &v.Fragile, &v.Poor}[i]
}

// Kept is the money that is still with those who got it: given, less used, less returned as far as that is said. Below 0 more was used
// and returned than given. known is false while the report does not say what was given and used. The error is that of Sum.
func (o Outcome) Kept() (kept Satang, known bool, err error) {
	if o.Given == nil || o.Used == nil {
		return 0, false, nil
	}
	gone, err := o.Used.Plus(o.GaveBack())
	if err != nil {
		return 0, false, err
	}
	kept, err = o.Given.Minus(gone)
	return kept, err == nil, err
}

// GaveBack is what the report says was returned to the fund; 0 where it says nothing.
func (o Outcome) GaveBack() Satang { return said(o.Returned) }

func said(s *Satang) Satang {
	if s == nil {
		return 0
	}
	return *s
}
