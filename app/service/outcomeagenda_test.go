package service

import (
	"strings"
	"testing"

	"kongthun/model"
)

// reportedAt lists what a meeting hears of projects: the number of the item and what it says.
func (o *office) reportedAt(t *testing.T, m model.Meeting) []string {
	t.Helper()
	var out []string
	m.EachItem(func(number string, it model.Item) {
		if it.Kind == model.OutcomeReport && it.Subject != nil {
			out = append(out, number+" "+o.text(t, m, it.Key, paraSubstance))
		}
	})
	return out
}

// A report enters the next meeting by itself, once: that of an instalment, and then the final one; what is overdue until it is there.
func TestReportsEnterTheNextMeeting(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	for i := range m.Agenda[3].Items {
		m.Agenda[3].Items[i].Resolution.ReportDue = "2026-07-01"
	}
	must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	p := must[model.Proposal](t)(o.Proposal(o.proposals[0].ID))
	save := func(x model.Outcome) model.Outcome {
		t.Helper()
		return must[model.Outcome](t)(o.SaveOutcome(p.ID, x))
	}
	save(model.Outcome{Instalment: 1, On: "2026-03-31", Received: "2026-04-02", Progress: 6000})
	const approved = "โครงการได้รับอนุมัติ 50,000 บาท เมื่อวันที่ 15 มกราคม 2569"
	const due = " ครบกำหนดส่งรายงานผลวันที่ 1 กรกฎาคม 2569"
	progress := "\nรายงานความก้าวหน้างวดที่ 1 ลงวันที่ 31 มีนาคม 2569 ดำเนินการแล้วร้อยละ 60"
	area := o.problems[0]
	area.Indicator = model.Indicator{Name: "ร้อยละที่หกล้ม", Unit: "ร้อยละ", Baseline: "18.5", Target: "14"}
	must[model.Problem](t)(o.SaveProblem(area))
	final := "\nรายงานผลเมื่อสิ้นสุดโครงการลงวันที่ 31 สิงหาคม 2569 ผลการดำเนินงาน บรรลุบางส่วน เพราะฝนตก" +
		"\nตัวชี้วัด ร้อยละที่หกล้ม ก่อนดำเนินการ 18.5 เป้าหมาย 14 ผลที่วัดได้ 15 (ดีขึ้นแต่ยังไม่ถึงเป้าหมาย)" +
		"\nตัวเลขของพื้นที่ เรื่อง" + o.problems[0].Title + " ร้อยละที่หกล้ม ก่อนดำเนินการ 18.5 เป้าหมาย 14 ผลที่วัดได้ 16 (ดีขึ้นแต่ยังไม่ถึงเป้าหมาย)" +
		"\nมีผู้เข้าร่วม 1,190 คน จากที่วางไว้ 1,200 คน ในจำนวนนี้เป็นผู้ป่วยติดเตียง 3 คน ผู้ยากจน 12 คน" +
		"\nได้รับเงิน 50,000 บาท ใช้จริง 45,500.50 บาท คืนกองทุน 4,000 บาท ยังเหลืออยู่กับผู้รับผิดชอบโครงการ 499.50 บาท" +
		"\nปัญหาและอุปสรรค น้ำท่วมถนน"
	for _, c := range []struct {
		day    model.Date
		before func()
		want   []string
	}{
		{"2026-04-01", nil, nil}, // the report came the day after
		{"2026-04-10", nil, []string{"3.2.1 " + approved + progress}},
		{"2026-05-10", nil, nil}, // heard
		{"2026-07-10", nil, []string{"3.2.1 " + approved + due + progress, "3.2.2 " + approved + due, "3.2.3 " + approved + due}},
		{"2026-09-10", func() {
			save(model.Outcome{
				On: "2026-08-31", Achieved: model.AchievedPart, Why: "ฝนตก", Obstacles: "น้ำท่วมถนน",
				Indicators: []model.IndicatorResult{{Objective: "ลด", Indicator: "ร้อยละที่หกล้ม", Baseline: "18.5", Target: "14", Value: "15"}, {Objective: "ไม่ได้วัด"}},
				People:     []model.TargetResult{{Group: 5, Planned: 1200, Came: new(1190)}, {Group: 6, Planned: 10}},
				Problems:   []model.ProblemResult{{Problem: o.problems[0].ID, Before: "18.5", After: "16"}, {Problem: o.problems[1].ID}},
				Fragile:    model.Vulnerable{Bedridden: new(3), Poor: new(12), Housebound: new(0)},
				Given:      new(model.Baht(50000)), Used: new(model.Satang(4550050)), Returned: new(model.Baht(4000)),
			})
		}, []string{"3.2.1 " + approved + final, "3.2.2 " + approved + due, "3.2.3 " + approved + due}},
		{"2026-09-20", nil, []string{"3.2.1 " + approved + due, "3.2.2 " + approved + due}},
	} {
		if c.before != nil {
			c.before()
		}
		next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, c.day))
		if got := o.reportedAt(t, next); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", c.day, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
		if _, added, err := o.PrepareAgenda(next.ID); added != 0 || err != nil {
			t.Errorf("%s: %d added again, %v", c.day, added, err)
		}
		o.hold(t, next)
	}
}

// What a closed meeting was told stays what it was told, whatever is taken in later.
func TestAClosedMeetingHeardWhatItHeard(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Agenda[3].Items[0].Resolution.ReportDue = "2026-02-01"
	must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	p := o.proposals[0].ID
	overdue := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-10"))
	o.hold(t, overdue)
	must[model.Outcome](t)(o.SaveOutcome(p, model.Outcome{Instalment: 1, On: "2026-02-05", Progress: 3000}))
	hears := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-03-10"))
	o.hold(t, hears)
	must[model.Outcome](t)(o.SaveOutcome(p, model.Outcome{On: "2026-03-01", Achieved: model.AchievedAll}))
	for _, c := range []struct {
		meeting model.ID
		want    string
		told    bool
	}{{overdue.ID, "ครบกำหนดส่งรายงานผล", false}, {hears.ID, "งวดที่ 1", true}} {
		m := must[model.Meeting](t)(o.Meeting(c.meeting))
		told := o.reportedAt(t, m)
		if len(told) != 1 || !strings.Contains(told[0], c.want) || strings.Contains(told[0], "เมื่อสิ้นสุดโครงการ") {
			t.Errorf("%q, want %s", told, c.want)
		}
		m.EachItem(func(_ string, it model.Item) {
			if it.Kind == model.OutcomeReport && it.Subject != nil && (it.Told != c.told || c.told && it.Instalment != 1) {
				t.Errorf("%+v", it)
			}
		})
	}
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-04-10"))
	if told := o.reportedAt(t, next); len(told) != 1 || !strings.Contains(told[0], "รายงานผลเมื่อสิ้นสุดโครงการลงวันที่ 1 มีนาคม 2569 ผลการดำเนินงาน บรรลุตามวัตถุประสงค์") {
		t.Errorf("%q", told)
	}
}
