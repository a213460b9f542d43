package model

import (
	"reflect"
	"slices"
	"testing"
)

// What an office has in its copy of the rules stays as it is; what it lacks comes from the newer ones, once.
func TestRulesTakeOverWhatTheyLack(t *testing.T) {
	own := RuleSet{
		Types:      []ActivityType{{Code: "10(1)", Name: "ชื่อของเรา"}, {Code: "10(2)", Name: "กลุ่ม", Kinds: []int{4}}},
		Urgent:     []UrgentRule{{Key: "chair", Ceiling: Baht(5000)}},
		Thresholds: []Threshold{{Key: UseOfAll, Share: 8500}},
		CashMost:   Baht(3000),
	}
	newer := RuleSet{
		Types: []ActivityType{
			{Code: "10(1)", Name: "อื่น", Kinds: []int{1, 2}, KindsVerified: true, KindsSource: "ประกาศ"},
			{Code: "10(2)", Name: "อื่น", Kinds: []int{5}, KindsVerified: true},
			{Code: "10(8)", Name: "ใหม่"},
		},
		Urgent:     []UrgentRule{{Key: "chair", Ceiling: Baht(10000)}, {Key: "board"}},
		Applicants: []ApplicantCap{{Ceiling: Baht(1)}},
		Matching:   []MatchingRule{{Share: 3000}},
		Thresholds: []Threshold{{Key: UseOfAll, Share: 8000}, {Key: BalanceMost, Share: 1000}},
		Returns:    []ReturnRule{{}},
		CashMost:   Baht(5000), CashVerified: true, CashSource: "x",
	}
	got := own.With(newer)
	if len(got.Types) != 3 || got.Types[0].Name != "ชื่อของเรา" || !slices.Equal(got.Types[0].Kinds, []int{1, 2}) || !got.Types[0].KindsVerified || got.Types[0].KindsSource != "ประกาศ" {
		t.Errorf("types %+v", got.Types)
	}
	if !slices.Equal(got.Types[1].Kinds, []int{4}) || got.Types[1].KindsVerified || got.Types[2].Code != "10(8)" {
		t.Errorf("types %+v", got.Types)
	}
	if len(got.Urgent) != 2 || got.Urgent[0].Ceiling != Baht(5000) || got.Urgent[1].Key != "board" {
		t.Errorf("urgent %+v", got.Urgent)
	}
	if len(got.Thresholds) != 2 || got.Thresholds[0].Share != 8500 || got.Thresholds[1].Key != BalanceMost {
		t.Errorf("thresholds %+v", got.Thresholds)
	}
	if len(got.Applicants) != 1 || len(got.Matching) != 1 || len(got.Returns) != 1 {
		t.Errorf("%+v", got)
	}
	if got.CashMost != Baht(3000) || got.CashVerified || got.CashSource != "" {
		t.Errorf("cash up to %s, %v, %q", got.CashMost, got.CashVerified, got.CashSource)
	}
	if again := got.With(newer); !reflect.DeepEqual(again, got) {
		t.Errorf("the second time gives another:\n%+v\n%+v", again, got)
	}
	if len(own.Types) != 2 || own.Types[0].Kinds != nil || len(own.Urgent) != 1 || len(own.Thresholds) != 1 {
		t.Errorf("the own rules were changed: %+v", own)
	}
	got.Applicants[0].Ceiling, got.Matching[0].Share, got.Types[0].Kinds[0] = 0, 0, 9
	if newer.Applicants[0].Ceiling != Baht(1) || newer.Matching[0].Share != 3000 || newer.Types[0].Kinds[0] != 1 {
		t.Error("what was taken over is still the newer rules' own")
	}
	if none := (RuleSet{}).With(newer); none.CashMost != Baht(5000) || !none.CashVerified || none.CashSource != "x" {
		t.Errorf("cash of rules that had none: %s, %v, %q", none.CashMost, none.CashVerified, none.CashSource)
	}
}

func TestARubricTakesOverGatesOnly(t *testing.T) {
	own := Rubric{Gates: []Gate{{Key: "a", Name: "ของเรา"}}, Criteria: []Criterion{{Key: "x"}}}
	newer := Rubric{Gates: []Gate{{Key: "b"}, {Key: "a", Name: "อื่น"}}, Criteria: []Criterion{{Key: "y"}}}
	want := Rubric{Gates: []Gate{{Key: "a", Name: "ของเรา"}, {Key: "b"}}, Criteria: []Criterion{{Key: "x"}}}
	if got := own.With(newer); !reflect.DeepEqual(got, want) || !reflect.DeepEqual(got.With(newer), want) {
		t.Errorf("%+v", got)
	}
	if len(own.Gates) != 1 {
		t.Errorf("the own rubric was changed: %+v", own)
	}
}

func TestPrioritiesARoundIsScoredUnder(t *testing.T) {
	a, b := NewID(KindProblem, make([]byte, 10)), NewID(KindProblem, []byte{9: 1})
	if got := (Round{}).Priorities(); got == nil || len(got) != 0 {
		t.Errorf("before scoring opens: %v", got)
	}
	r := Round{Frozen: &Freeze{Problems: []FrozenProblem{{Problem: a, Priority: 20}, {Problem: b}}}}
	if got := r.Priorities(); len(got) != 2 || got[a] != 20 || got[b] != 0 {
		t.Errorf("%v", got)
	}
}

func TestStatusesThatPassed(t *testing.T) {
	for status, want := range map[Status]struct{ screened, offered bool }{
		Received: {false, true}, Passed: {true, true}, Returned: {false, false}, Resubmit: {false, true},
		NotPassed: {false, false}, TakenBack: {false, false}, Restored: {false, true},
	} {
		if status.Screened() != want.screened || status.Offered() != want.offered {
			t.Errorf("%s: screened %v, offered %v", status, status.Screened(), status.Offered())
		}
	}
}

func TestTheSameApplicant(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ชมรมผู้สูงอายุ", "ชมรมผู้สูงอายุ", true},
		{"ชมรม ผู้สูงอายุ", " ชมรม  ผู้สูงอายุ ", true},
		{"ชมรมผู้สูงอายุ", "ชมรม อสม.", false},
		{"", "", false},
		{"  ", "", false},
	} {
		a, b := Proposal{Applicant: Applicant{Name: c.a}}, Proposal{Applicant: Applicant{Name: c.b}}
		if SameApplicant(a, b) != c.want || SameApplicant(b, a) != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, !c.want)
		}
	}
}

func TestFaultsOfAnUrgentApproval(t *testing.T) {
	whole := Urgent{On: "2026-01-14", Amount: Baht(900), Reason: "พบผู้ป่วยห้าราย", ReportDue: "2026-02-14"}
	for _, c := range []struct {
		name string
		set  func(*Urgent)
		want map[string]string
	}{
		{"whole", func(*Urgent) {}, nil},
		{"no report's day", func(u *Urgent) { u.ReportDue = "" }, nil},
		{"nothing", func(u *Urgent) { *u = Urgent{} }, map[string]string{"urgent.on": "field.date", "urgent.amount": "field.required", "urgent.reason": "field.required"}},
		{"a day that there is not", func(u *Urgent) { u.On = "2026-02-30" }, map[string]string{"urgent.on": "field.date"}},
		{"less than nothing", func(u *Urgent) { u.Amount = -1 }, map[string]string{"urgent.amount": "field.required"}},
		{"a reason of blanks", func(u *Urgent) { u.Reason = " " }, map[string]string{"urgent.reason": "field.required"}},
		{"a report's day that there is not", func(u *Urgent) { u.ReportDue = "2026-13-01" }, map[string]string{"urgent.reportDue": "field.date"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			u := whole
			c.set(&u)
			wantFaults(t, u.Check(), c.want)
		})
	}
}

// A plan that passes a cap wants a reason; a floor that is not reached yet does not.
func TestFaultsOfAPlan(t *testing.T) {
	y := testYear(t) // 10(4) at most 62,284.95; 10(2) at least 40 %, and nothing is set aside for it
	wantFaults(t, y.PlanFaults(), nil)
	s, err := y.PlanSpending()
	if err != nil || len(s.Types) == 0 || s.Types[0].Approved != y.Planned(s.Types[0].Type) {
		t.Errorf("%+v, %v", s.Types, err)
	}
	y.Plan[1].Amount = 6228495
	wantFaults(t, y.PlanFaults(), nil)
	y.Plan[1].Amount++
	wantFaults(t, y.PlanFaults(), map[string]string{"income.overCap": "plan.over_cap"})
	y.Income.OverCap = " "
	wantFaults(t, y.PlanFaults(), map[string]string{"income.overCap": "plan.over_cap"})
	y.Income.OverCap = "ที่ประชุมเห็นชอบ"
	wantFaults(t, y.PlanFaults(), nil)
	if y.Planned("10(9)") != 0 {
		t.Error("money is set aside for a type that there is not")
	}
}
