package model

import "slices"

// Why an urgent approval goes beyond a rule, as keys of sentences.
const (
	UrgentNoRule  = "urgent.no_rule" // the rule set knows none
	UrgentType    = "urgent.type"    // the rule is for another activity type
	UrgentCeiling = "urgent.ceiling" // more than the rule's ceiling
	UrgentAsked   = "urgent.asked"   // more than the proposal asks for
)

// UrgentRuleOf finds a rule for approvals outside a meeting by its key.
func (r RuleSet) UrgentRuleOf(key string) (UrgentRule, bool) {
	for _, u := range r.Urgent {
		if u.Key == key {
			return u, true
		}
	}
	return UrgentRule{}, false
}

// Beyond lists what of an approval outside a meeting the rule it names does not cover. That is a warning which asks for a recorded
// reason (Urgent.RuleWhy), never a wall: whose ceiling and type these are has not been verified.
func (u Urgent) Beyond(p Proposal, rules RuleSet) []string {
	var out []string
	rule, known := rules.UrgentRuleOf(u.Rule)
	switch {
	case !known:
		out = append(out, UrgentNoRule)
	case rule.Type != "" && rule.Type != p.Type:
		out = append(out, UrgentType)
	}
	if known && rule.Ceiling > 0 && u.Amount > rule.Ceiling {
		out = append(out, UrgentCeiling)
	}
	if p.Budget > 0 && u.Amount > p.Budget {
		out = append(out, UrgentAsked)
	}
	return out
}

// Check: a day, a sum and a reason; key "urgent.invalid".
func (u Urgent) Check() error { return InvalidFields("urgent.invalid", u.faults()) }

// faults of an urgent approval: a day, a sum, a reason.
func (u *Urgent) faults() []FieldError {
	if u == nil {
		return nil
	}
	var wrong []FieldError
	if !u.On.Valid() {
		wrong = append(wrong, Wrong("urgent.on", "field.date"))
	}
	if u.Amount <= 0 {
		wrong = append(wrong, Wrong("urgent.amount", "field.required"))
	}
	if blank(u.Reason) {
		wrong = append(wrong, Wrong("urgent.reason", "field.required"))
	}
	if u.ReportDue != "" && !u.ReportDue.Valid() {
		wrong = append(wrong, Wrong("urgent.reportDue", "field.date"))
	}
	return wrong
}

// urgentRuleFaults: keys once each, types that the rule set has, ceilings that are none or more than nothing.
func (r RuleSet) urgentRuleFaults() []FieldError {
	var wrong []FieldError
	var seen []string
	for i, u := range r.Urgent {
		if blank(u.Key) || slices.Contains(seen, u.Key) {
			wrong = append(wrong, Wrong(path("rules.urgent", i, "key"), "field.twice"))
		}
		seen = append(seen, u.Key)
		if _, known := r.Type(u.Type); u.Type != "" && !known {
			wrong = append(wrong, Wrong(path("rules.urgent", i, "type"), "field.choice"))
		}
		if u.Ceiling < 0 {
			wrong = append(wrong, Wrong(path("rules.urgent", i, "ceiling"), "field.negative"))
		}
	}
	return wrong
}
