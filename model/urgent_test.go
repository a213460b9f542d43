package model

import (
	"slices"
	"testing"
)

func TestWhatAnUrgentApprovalGoesBeyond(t *testing.T) {
	rules := RuleSet{Urgent: []UrgentRule{{Key: "chair", Type: "10(5)", Ceiling: Baht(10000)}, {Key: "any"}}}
	for name, c := range map[string]struct {
		urgent Urgent
		kind   string
		asked  Satang
		want   []string
	}{
		"within":        {Urgent{Rule: "chair", Amount: Baht(10000)}, "10(5)", Baht(10000), nil},
		"over":          {Urgent{Rule: "chair", Amount: Baht(10001)}, "10(5)", Baht(20000), []string{UrgentCeiling}},
		"another type":  {Urgent{Rule: "chair", Amount: Baht(1)}, "10(2)", 0, []string{UrgentType}},
		"type and sum":  {Urgent{Rule: "chair", Amount: Baht(10001)}, "10(2)", 0, []string{UrgentType, UrgentCeiling}},
		"no ceiling":    {Urgent{Rule: "any", Amount: Baht(900000)}, "10(2)", 0, nil},
		"more than all": {Urgent{Rule: "any", Amount: Baht(3)}, "10(2)", Baht(2), []string{UrgentAsked}},
		"no such rule":  {Urgent{Rule: "x", Amount: Baht(900000)}, "10(5)", 0, []string{UrgentNoRule}},
		"no rule":       {Urgent{Amount: Baht(1)}, "10(5)", 0, []string{UrgentNoRule}},
	} {
		if got := c.urgent.Beyond(Proposal{Type: c.kind, Budget: c.asked}, rules); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestCheckOfUrgentRulesAndApprovals(t *testing.T) {
	types := []ActivityType{{Code: "10(5)"}}
	for name, c := range map[string]struct {
		rules []UrgentRule
		field string
	}{
		"sound":        {[]UrgentRule{{Key: "a", Type: "10(5)", Ceiling: 1}, {Key: "b"}}, ""},
		"no key":       {[]UrgentRule{{}}, "rules.urgent.0.key"},
		"twice":        {[]UrgentRule{{Key: "a"}, {Key: "a"}}, "rules.urgent.1.key"},
		"unknown type": {[]UrgentRule{{Key: "a", Type: "10(9)"}}, "rules.urgent.0.type"},
		"negative":     {[]UrgentRule{{Key: "a", Ceiling: -1}}, "rules.urgent.0.ceiling"},
	} {
		faults := RuleSet{Types: types, Urgent: c.rules}.faults()
		if c.field == "" && len(faults) > 0 || c.field != "" && (len(faults) != 1 || faults[0].Field != c.field) {
			t.Errorf("%s: %v", name, faults)
		}
	}
	sound := Urgent{On: "2026-03-01", Amount: 1, Reason: "ระบาด", ReportDue: "2026-04-01"}
	if faults := sound.faults(); len(faults) > 0 {
		t.Error(faults)
	}
	for field, spoil := range map[string]func(*Urgent){
		"urgent.on":        func(u *Urgent) { u.On = "" },
		"urgent.amount":    func(u *Urgent) { u.Amount = 0 },
		"urgent.reason":    func(u *Urgent) { u.Reason = " " },
		"urgent.reportDue": func(u *Urgent) { u.ReportDue = "x" },
	} {
		u := sound
		spoil(&u)
		if faults := u.faults(); len(faults) != 1 || faults[0].Field != field {
			t.Errorf("%s: %v", field, faults)
		}
	}
	if faults := (*Urgent)(nil).faults(); len(faults) > 0 {
		t.Error("none at all is sound")
	}
}
