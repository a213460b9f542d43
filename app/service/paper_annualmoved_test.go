package service

import (
	"strings"
	"testing"

	"kongthun/model"
)

// The annual report says of each problem that the year's projects served whether its number moved; of others it says nothing.
func TestTheAnnualReportTellsWhetherTheNumbersMoved(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	served := p.Claims[0].Problem
	final := must[model.Outcome](t)(o.NewOutcome(p.ID, 0))
	final.On, final.Achieved = "2026-09-01", model.AchievedAll
	final = must[model.Outcome](t)(o.SaveOutcome(p.ID, final))
	for _, c := range []struct {
		indicator model.Indicator
		found     model.Decimal
		want      string
	}{
		{model.Indicator{Name: "ร้อยละที่หกล้ม", Baseline: "18.5", Target: "14"}, "", "18.5 14 ยังไม่ได้วัด"},
		{model.Indicator{Name: "ร้อยละที่หกล้ม", Baseline: "18.5", Target: "14"}, "13.5", "18.5 14 13.5 ถึงเป้าหมาย"},
		{model.Indicator{Name: "ร้อยละที่หกล้ม", Baseline: "18.5", Target: "14"}, "19", "18.5 14 19 แย่ลงกว่าเดิม"},
		{model.Indicator{Name: "ร้อยละที่หกล้ม", Baseline: "18.5"}, "16", "18.5 16 เทียบไม่ได้ ขาดตัวเลข"},
	} {
		problem := must[model.Problem](t)(o.Problem(served))
		problem.Indicator = c.indicator
		must[model.Problem](t)(o.SaveProblem(problem))
		final.Problems[0].After = c.found
		final = must[model.Outcome](t)(o.SaveOutcome(p.ID, final))
		_, paper, err := o.WritePaper("annual", o.year.ID)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(paper.Text), " ")
		_, table, _ := strings.Cut(text, "ก่อนและหลังดำเนินการ")
		table, _, _ = strings.Cut(table, "การประชุมคณะกรรมการ")
		if !strings.Contains(table, thaiDigits(problem.Title+" "+c.want+" "+c.indicator.Name)) {
			t.Errorf("found %q: %s", c.found, table)
		}
		for _, other := range o.problems {
			if other.ID != served && strings.Contains(table, other.Title) {
				t.Errorf("%s is told of, which no project served", other.Title)
			}
		}
	}
}
