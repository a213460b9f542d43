package model

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func asked() Outcome {
	return Outcome{
		Instalment: 1, Indicators: make([]IndicatorResult, 2), People: make([]TargetResult, 2), Problems: make([]ProblemResult, 1),
	}
}

func TestWhatAReportIsAsked(t *testing.T) {
	o := asked()
	want := []string{
		"progress", "achieved", "indicators.0.value", "indicators.1.value", "people.0.came", "people.1.came",
		"fragile.bedridden", "fragile.housebound", "fragile.fragile", "fragile.poor", "problems.0.after",
		"given", "used", "returned", "abstract", "obstacles", "advice", "on", "reporter.name", "reporter.position",
	}
	if got := o.Fields(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	o.Instalment = 0
	if got := o.Fields(); !slices.Equal(got, want[1:]) {
		t.Errorf("the final one: %q", got)
	}
	for _, field := range want {
		if SortOfAnswer(field) == "" {
			t.Errorf("%s asks for nothing", field)
		}
	}
}

func TestAnswersGoInAndComeOut(t *testing.T) {
	answers := map[string][2]string{
		"progress": {"62.5", ""}, "achieved": {"part", "ฝนตก"}, "indicators.1.value": {"15.5", "วัดสองครั้ง"}, "people.0.came": {"0", ""},
		"people.1.came": {"70", ""}, "fragile.poor": {"4", ""}, "problems.0.after": {"17", "จาก รพ.สต."}, "used": {"2950050", ""},
		"advice": {"ทำต่อ", ""}, "on": {"2026-08-31", ""}, "reporter.position": {"ประธาน", ""},
	}
	o := asked()
	empty := asked()
	for field, a := range answers {
		o = o.Say(field, a[0], a[1])
	}
	for _, field := range o.Fields() {
		if value, note := o.Said(field); value != answers[field][0] || note != answers[field][1] {
			t.Errorf("%s: %q %q", field, value, note)
		}
		if same := o.Say(field, "", ""); !reflect.DeepEqual(same, o) {
			t.Errorf("%s: an empty answer changes something", field)
		}
	}
	if err := o.Check(); err != nil {
		t.Error(err)
	}
	first := asked()
	first.Say("indicators.0.value", "1", "x")
	first.Say("people.0.came", "1", "")
	if !reflect.DeepEqual(first, empty) {
		t.Errorf("the value itself changed: %+v", first)
	}
	for _, field := range []string{"indicators.2.value", "people.-1.came", "people.x.came", "problems.9.after", "id", "", "given.1", "fragile.young"} {
		if got := o.Say(field, "1", "1"); !reflect.DeepEqual(got, o) {
			t.Errorf("%q is no line, and is taken", field)
		}
		if value, note := o.Said(field); value+note != "" {
			t.Errorf("%q says %q", field, value)
		}
	}
	if zero := asked().Say("used", "0", ""); zero.Used == nil || *zero.Used != 0 {
		t.Error("0 baht is an answer")
	}
	for field := range answers {
		o = o.Say(field, Emptied, Emptied)
	}
	if !reflect.DeepEqual(o, empty) {
		t.Errorf("all is taken back: %+v", o)
	}
	for _, percent := range []string{"101", "-1", "99999999999999", "x"} {
		if err := o.Say("progress", percent, "").Check(); err == nil {
			t.Errorf("%s per cent of the work", percent)
		}
	}
}

func TestOutcomeCodes(t *testing.T) {
	p := NewID(KindProposal, make([]byte, 10))
	for _, c := range []ReportCode{
		{p, 2, "people.0.came", false, false}, {p, 0, "used", true, false}, {p, 0, "achieved", true, true}, {p, 1, "indicators.0.value", false, true},
	} {
		if got, ok := ReadReportCode(c.String()); got != c || !ok {
			t.Errorf("%s: %+v %v", c, got, ok)
		}
	}
	for _, code := range []string{"", "x", string(p), string(p) + "/1", string(p) + "/x/used", string(p) + "/-1/used", string(p) + "/1/used/x", string(p) + "/1/used/v/n", "q" + string(p[1:]) + "/0/used"} {
		if _, ok := ReadReportCode(code); ok {
			t.Errorf("%q is a code", code)
		}
		if (OutcomeRow{Code: code}).Check() == nil {
			t.Errorf("%q passes", code)
		}
	}
	if (OutcomeRow{Code: ReportCode{Proposal: p, Field: "id"}.String()}).Check() == nil {
		t.Error("a field that is not asked passes")
	}
	if err := (OutcomeRow{Code: ReportCode{Proposal: p, Field: "used"}.String()}).Check(); err != nil {
		t.Error(err)
	}
}

// A cell that had an answer when the workbook was made and is empty now takes it back; one that was always empty says nothing.
func TestWhatALineSays(t *testing.T) {
	p := NewID(KindProposal, make([]byte, 10))
	for _, c := range []struct {
		had         ReportCode
		value, note string
		want        [2]string
	}{
		{ReportCode{Proposal: p, Field: "achieved"}, "", "", [2]string{"", ""}},
		{ReportCode{Proposal: p, Field: "achieved", Value: true}, "", "", [2]string{Emptied, ""}},
		{ReportCode{Proposal: p, Field: "achieved", Note: true}, "", "", [2]string{"", Emptied}},
		{ReportCode{Proposal: p, Field: "achieved", Value: true, Note: true}, "all", "ดี", [2]string{"all", "ดี"}},
		{ReportCode{Proposal: p, Field: "achieved"}, Emptied, Emptied, [2]string{Emptied, Emptied}},
	} {
		value, note := OutcomeRow{Code: c.had.String(), Value: c.value, Note: c.note}.Said()
		if value != c.want[0] || note != c.want[1] {
			t.Errorf("%s with %q and %q says %q and %q", c.had, c.value, c.note, value, note)
		}
	}
}

// Whatever stands in a line of a workbook, saying it never panics, and what is not understood is refused by Check or said as nothing.
func TestAnyAnswerIsTakenOrRefused(t *testing.T) {
	fields := append(asked().Fields(), "people.7.came", "x", "indicators..value")
	rapid.Check(t, func(t *rapid.T) {
		field := rapid.SampledFrom(fields).Draw(t, "field")
		value := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"all", "-5", "1.5", "99999999999999999999", "2026-02-30"})).Draw(t, "value")
		o := asked()
		o.On = "2026-01-01"
		said := o.Say(field, value, rapid.String().Draw(t, "note"))
		_ = said.Check()
		said.Said(field)
		if len(said.People) != 2 || len(said.Indicators) != 2 || len(said.Problems) != 1 {
			t.Fatal("lines came or went")
		}
	})
}
