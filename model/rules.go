package model

import "slices"

// RuleSet is one announcement of the National Health Security Board as data: what it allows, and what of that has been verified.
// A fiscal year keeps its own copy; each issued paper keeps the one it was made under. Nothing unverified is printed as law.
type RuleSet struct {
	ID       string         `json:"id"` // "2561", "2567"
	Name     string         `json:"name"`
	Citation Rule           `json:"citation"` // as printed
	Power    Rule           `json:"power"`    // the clause that lets the committee approve: ข้อ 16 (2), ข้อ 17 (2)
	Types    []ActivityType `json:"types"`
	Caps     []Cap          `json:"caps"`
	Seats    []Seat         `json:"seats"`
	Quorum   Rule           `json:"quorum"`
	Majority Rule           `json:"majority"`
	Recusal  Rule           `json:"recusal"`
	Urgent   []UrgentRule   `json:"urgent,omitempty"`
	// Applicants caps what one applicant may be given in a year.
	Applicants []ApplicantCap `json:"applicants,omitempty"`
	Rate       Satang         `json:"rate"` // NHSO money per person, an estimate only: what was received is typed in
	Edited     bool           `json:"edited,omitempty"`

	Matching   []MatchingRule `json:"matching,omitempty"`
	Thresholds []Threshold    `json:"thresholds,omitempty"`
	Returns    []ReturnRule   `json:"returns,omitempty"`
	CashMost   Satang         `json:"cashMost,omitempty"` // the most that may be paid in cash; 0: none known

	CashVerified bool   `json:"cashVerified,omitempty"`
	CashSource   string `json:"cashSource,omitempty"`
}

// With is the rules with what another version of the same rule set has and these lack: types, the kinds that a type is meant for,
// urgent approvals, caps per applicant, the rules of money. Nothing that is there changes, and texts, caps and seats are not looked at. What an office took
// out of its copy is there again.
func (r RuleSet) With(newer RuleSet) RuleSet {
	r.Types = slices.Clone(r.Types)
	for _, t := range newer.Types {
		at := slices.IndexFunc(r.Types, func(o ActivityType) bool { return o.Code == t.Code })
		switch {
		case at < 0:
			r.Types = append(r.Types, t)
		case len(r.Types[at].Kinds) == 0 && len(t.Kinds) > 0:
			old := &r.Types[at]
			old.Kinds, old.KindsVerified, old.KindsSource = slices.Clone(t.Kinds), t.KindsVerified, t.KindsSource
		}
	}
	r.Urgent = slices.Clone(r.Urgent)
	for _, u := range newer.Urgent {
		if !slices.ContainsFunc(r.Urgent, func(o UrgentRule) bool { return o.Key == u.Key }) {
			r.Urgent = append(r.Urgent, u)
		}
	}
	if len(r.Applicants) == 0 {
		r.Applicants = slices.Clone(newer.Applicants)
	}
	return r.withMoney(newer)
}

// Rule is a text of a rule with where it comes from.
type Rule struct {
	Text     string `json:"text"`
	Verified bool   `json:"verified"`
	Source   string `json:"source,omitempty"`
}

// UrgentRule is who may approve outside a meeting, of what type and up to which sum.
type UrgentRule struct {
	Key      string `json:"key"`
	Who      string `json:"who"`               // ประธานกรรมการกองทุน
	Type     string `json:"type,omitempty"`    // code of an activity type; none: any
	Ceiling  Satang `json:"ceiling,omitempty"` // 0: none known
	Verified bool   `json:"verified"`
	Source   string `json:"source,omitempty"`
}

// ActivityType is one of the kinds of support of ข้อ 10.
type ActivityType struct {
	Code string `json:"code"` // "10(1)"
	Name string `json:"name"`
	// Kinds of applicant (1–6 of กปท.7) that the type is meant for; none: not known, any. Unverified ones only warn.
	Kinds         []int  `json:"kinds,omitempty"`
	KindsVerified bool   `json:"kindsVerified,omitempty"`
	KindsSource   string `json:"kindsSource,omitempty"`
}

// Cap is a ceiling or a floor on one activity type.
type Cap struct {
	Type     string      `json:"type"`  // code of the activity type
	Floor    bool        `json:"floor"` // at least, instead of at most
	Share    BasisPoints `json:"share"`
	Base     []MoneyLine `json:"base"` // what the share is of; the balance brought forward is left out where the rule says so
	Verified bool        `json:"verified"`
	Source   string      `json:"source,omitempty"`
}

// MoneyLine names a line of a fiscal year's money.
type MoneyLine string

// The lines of income (กปท. financial plan, domain A.7.6).
const (
	BroughtForward MoneyLine = "broughtForward"
	FromNHSO       MoneyLine = "nhso"
	FromLocal      MoneyLine = "local"
	FromOther      MoneyLine = "other"
)

// MoneyLines lists the lines in the order of the financial plan.
func MoneyLines() []MoneyLine { return []MoneyLine{BroughtForward, FromNHSO, FromLocal, FromOther} }

// faults lists what is wrong with a rule set, an officer's copy too: types once each, caps that are a share of at most the
// whole, of lines that there are.
func (r RuleSet) faults() []FieldError {
	var wrong []FieldError
	seen := map[string]bool{}
	for i, t := range r.Types {
		if blank(t.Code) || seen[t.Code] {
			wrong = append(wrong, Wrong(path("rules.types", i, "code"), "field.twice"))
		}
		seen[t.Code] = true
		if slices.ContainsFunc(t.Kinds, unknownKind) {
			wrong = append(wrong, Wrong(path("rules.types", i, "kinds"), "field.choice"))
		}
	}
	for i, a := range r.Applicants {
		if a.Ceiling < 0 {
			wrong = append(wrong, Wrong(path("rules.applicants", i, "ceiling"), "field.negative"))
		}
		if slices.ContainsFunc(a.Kinds, unknownKind) {
			wrong = append(wrong, Wrong(path("rules.applicants", i, "kinds"), "field.choice"))
		}
	}
	for i, c := range r.Caps {
		if c.Share < 0 || c.Share > WholeShare {
			wrong = append(wrong, Wrong(path("rules.caps", i, "share"), "field.points", "min", "0", "max", "100"))
		}
		for _, l := range c.Base {
			if !slices.Contains(MoneyLines(), l) {
				wrong = append(wrong, Wrong(path("rules.caps", i, "base"), "field.choice"))
				break
			}
		}
	}
	if r.Rate < 0 {
		wrong = append(wrong, Wrong("rules.rate", "field.negative"))
	}
	return slices.Concat(wrong, r.urgentRuleFaults(), r.moneyFaults())
}

// unknownKind tells whether a number is none of the six boxes of กปท.7.
func unknownKind(kind int) bool { return kind < 1 || kind > 6 }

// Type finds an activity type by its code.
func (r RuleSet) Type(code string) (ActivityType, bool) {
	for _, t := range r.Types {
		if t.Code == code {
			return t, true
		}
	}
	return ActivityType{}, false
}
