package model

import (
	"reflect"
	"testing"
)

func TestOddities(t *testing.T) {
	plain := Proposal{Code: "69-L1234-2-07", Type: "10(2)", Starts: "2026-01-01", Ends: "2026-09-30", ReportDue: "2026-10-30"}
	for _, c := range []struct {
		name   string
		change func(p *Proposal)
		want   []string // field and key
	}{
		{"nothing odd", func(*Proposal) {}, nil},
		{"nothing at all", func(p *Proposal) { *p = Proposal{} }, nil},
		{"approved on the first day", func(p *Proposal) { p.Earlier = &Earlier{On: "2026-01-01"} }, nil},
		{"report on the last day", func(p *Proposal) { p.ReportDue = "2026-09-30" }, nil},
		{"sequence of one figure", func(p *Proposal) { p.Code = "69-L1234-02-7" }, nil},
		{"spaces and a long dash", func(p *Proposal) { p.Code = "69 – L1234 - 2 - 07" }, []string{"code odd.code"}},
		{"year of four figures", func(p *Proposal) { p.Code = "2569-L1234-2-07" }, []string{"code odd.code"}},
		{"unfinished", func(p *Proposal) { p.Code = "L1234" }, []string{"code odd.code"}},
		{"another type", func(p *Proposal) { p.Type = "10(3)" }, []string{"code odd.code.type"}},
		{"no type to contradict", func(p *Proposal) { p.Type = "" }, nil},
		{"period in words", func(p *Proposal) { p.Starts, p.Ends, p.Period = "", "", "ตลอดปี" }, []string{"starts odd.period"}},
		{"words beside both dates", func(p *Proposal) { p.Period = "ทุกวันศุกร์" }, nil},
		{"no end", func(p *Proposal) { p.Ends = "" }, []string{"ends odd.date.one"}},
		{"no start", func(p *Proposal) { p.Starts = "" }, []string{"starts odd.date.one"}},
		{"over the end of the fiscal year", func(p *Proposal) { p.Ends, p.ReportDue = "2026-10-01", "" }, []string{"ends odd.period.year"}},
		{"approved after it began", func(p *Proposal) { p.Earlier = &Earlier{On: "2026-01-02"} }, []string{"earlier.on odd.approved"}},
		{"report due before the end", func(p *Proposal) { p.ReportDue = "2026-09-29" }, []string{"reportDue odd.reportdue"}},
		{
			"several, in the order of the form",
			func(p *Proposal) { p.Code, p.Ends, p.ReportDue = "1", "2027-01-01", "2026-12-31" },
			[]string{"code odd.code", "ends odd.period.year", "reportDue odd.reportdue"},
		},
	} {
		p := plain
		c.change(&p)
		var got []string
		for _, o := range p.Oddities() {
			got = append(got, o.Field+" "+o.Key)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
