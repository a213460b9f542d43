package model

import "slices"

// MatchingRule is one step of the local share (ข้อ 8): authorities whose own income is below Below give at least Share of the NHSO's
// money. The steps stand from the smallest; Below 0 is the last, without limit.
type MatchingRule struct {
	Below    Satang      `json:"below,omitempty"`
	Share    BasisPoints `json:"share"`
	Verified bool        `json:"verified"`
	Source   string      `json:"source,omitempty"`
}

// Threshold is a figure that a gauge is held against (domain A.9, B.4).
type Threshold struct {
	Key      string      `json:"key"`
	Share    BasisPoints `json:"share,omitempty"` // a share; 20000 is twice
	Days     int         `json:"days,omitempty"`
	Verified bool        `json:"verified"`
	Source   string      `json:"source,omitempty"`
}

// The thresholds that gauges ask for. An office may take one out of its rules: then its gauge has nothing to be held against.
const (
	Use20        = "use20"        // share of the year's money that is spent by the end of the second quarter
	Use50        = "use50"        // … of the third
	Use80        = "use80"        // … of the fourth
	UseOfAll     = "use"          // share of all money, that brought forward too
	BalanceMost  = "balance10"    // balance of all money, at most
	TwiceIncome  = "twice"        // balance of the last year's income: above it, the NHSO may send nothing (ข้อ 23)
	TwiceAmber   = "twiceAmber"   // … from where it is time to worry
	Attendance80 = "attendance80" // members at each meeting
	UnpaidDays   = "unpaidDays"   // days after which an approved project without a payment is told
)

// ThresholdKeys lists them in the order of the settings.
func ThresholdKeys() []string {
	return []string{Use20, Use50, Use80, UseOfAll, BalanceMost, TwiceIncome, TwiceAmber, Attendance80, UnpaidDays}
}

// Over tells whether a part is more than the threshold's share of the whole; the error is that of ShareOf.
func (t Threshold) Over(part, whole Satang) (bool, error) {
	limit, err := t.Share.ShareOf(whole)
	return part > limit, err
}

// ReturnRule is a return that the office owes, and until when.
type ReturnRule struct {
	Return   string     `json:"return"` // kind
	Every    PeriodKind `json:"every"`
	Begins   bool       `json:"begins,omitempty"` // Days count from the day before the period's first, not from its last
	Days     int        `json:"days"`             // negative: before it
	To       string     `json:"to,omitempty"`
	Verified bool       `json:"verified"`
	Source   string     `json:"source,omitempty"`
}

// Due is the last day for the return of a period; empty for a period of another length or one that there is not.
func (r ReturnRule) Due(p Period) Date {
	first, last := p.Bounds()
	switch {
	case first == "" || p.Every != r.Every:
		return ""
	case r.Begins:
		return first.AddDays(r.Days - 1)
	}
	return last.AddDays(r.Days)
}

// Threshold finds a threshold by its key.
func (r RuleSet) Threshold(key string) (Threshold, bool) {
	for _, t := range r.Thresholds {
		if t.Key == key {
			return t, true
		}
	}
	return Threshold{}, false
}

// EstimateNHSO is what the NHSO's money for so many people would be; what comes differs, and is typed in. Refused: key
// "money.overflow".
func (r RuleSet) EstimateNHSO(population int) (Satang, error) {
	if population < 0 || r.Rate > 0 && Satang(population) > (1<<63-1)/r.Rate {
		return 0, Invalid("money.overflow")
	}
	return Satang(population) * r.Rate, nil
}

// MatchingFor is the step of the local share that an authority of this own income is on. An income that is not known (0) is on none.
func (r RuleSet) MatchingFor(own Satang) (MatchingRule, bool) {
	for _, m := range r.Matching {
		if own > 0 && (m.Below == 0 || own < m.Below) {
			return m, true
		}
	}
	return MatchingRule{}, false
}

// withMoney is With for the rules of money: a group of them is brought only to a copy that has none of it, but thresholds one by one.
func (r RuleSet) withMoney(newer RuleSet) RuleSet {
	if len(r.Matching) == 0 {
		r.Matching = slices.Clone(newer.Matching)
	}
	r.Thresholds = slices.Clone(r.Thresholds)
	for _, t := range newer.Thresholds {
		if _, there := r.Threshold(t.Key); !there {
			r.Thresholds = append(r.Thresholds, t)
		}
	}
	if len(r.Returns) == 0 {
		r.Returns = slices.Clone(newer.Returns)
	}
	if r.CashMost == 0 {
		r.CashMost, r.CashVerified, r.CashSource = newer.CashMost, newer.CashVerified, newer.CashSource
	}
	return r
}

// moneyFaults: steps that rise and of which only the last has no limit, thresholds once each, returns of a length that there is.
func (r RuleSet) moneyFaults() []FieldError {
	var wrong []FieldError
	for i, m := range r.Matching {
		last := i == len(r.Matching)-1
		if m.Below < 0 || m.Below == 0 && !last || i > 0 && m.Below != 0 && m.Below <= r.Matching[i-1].Below {
			wrong = append(wrong, Wrong(path("rules.matching", i, "below"), "field.rising"))
		}
		if m.Share < 0 || m.Share > WholeShare {
			wrong = append(wrong, Wrong(path("rules.matching", i, "share"), "field.points", "min", "0", "max", "100"))
		}
	}
	seen := map[string]bool{}
	for i, t := range r.Thresholds {
		if blank(t.Key) || seen[t.Key] {
			wrong = append(wrong, Wrong(path("rules.thresholds", i, "key"), "field.twice"))
		}
		seen[t.Key] = true
		if t.Share < 0 {
			wrong = append(wrong, Wrong(path("rules.thresholds", i, "share"), "field.negative"))
		}
		if t.Days < 0 {
			wrong = append(wrong, Wrong(path("rules.thresholds", i, "days"), "field.negative"))
		}
	}
	for i, owed := range r.Returns {
		if blank(owed.Return) {
			wrong = append(wrong, Wrong(path("rules.returns", i, "return"), "field.required"))
		}
		if owed.Every != Monthly && owed.Every != Quarterly && owed.Every != Yearly {
			wrong = append(wrong, Wrong(path("rules.returns", i, "every"), "field.choice"))
		}
	}
	if r.CashMost < 0 {
		wrong = append(wrong, Wrong("rules.cashMost", "field.negative"))
	}
	return wrong
}
