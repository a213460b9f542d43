package service

import (
	"strings"
	"testing"

	"kongthun/model"
)

func TestPart3IsPrintedBlankAndFilled(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	_, blank, err := o.WritePaper("part3", p.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"รายงานเมื่อสิ้นสุดโครงการ", "เพื่อลดการหกล้ม", "18.5", "ผู้สูงอายุ"} {
		if text := withoutSpace(blank.Text); !strings.Contains(text, withoutSpace(thaiDigits(want))) {
			t.Errorf("a blank form without %q:\n%s", want, blank.Text)
		}
	}
	must[model.Outcome](t)(o.SaveOutcome(p.ID, model.Outcome{
		On: "2026-08-31", Achieved: model.AchievedPart, Why: "ฝนตกหนัก", Given: new(model.Baht(30000)), Used: new(model.Baht(30000)), Returned: new(model.Satang(0)),
		Indicators: []model.IndicatorResult{{Objective: "เพื่อลดการหกล้ม", Baseline: "18.5", Target: "14", Value: "15.25"}},
		People:     []model.TargetResult{{Group: 5, Planned: 80, Came: new(0)}}, Fragile: model.Vulnerable{Poor: new(12)},
		Reporter: model.Signer{Name: "นางกตัญญู ตัวอย่าง"},
	}))
	_, filled, err := o.WritePaper("part3", p.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"ฝนตกหนัก", "15.25", "ผู้ยากจน", "12", "ไม่มี", "นางกตัญญู ตัวอย่าง", "31 สิงหาคม 2569", "สามหมื่นบาทถ้วน"} {
		if text := withoutSpace(filled.Text); !strings.Contains(text, withoutSpace(thaiDigits(want))) {
			t.Errorf("the report without %q:\n%s", want, filled.Text)
		}
	}
	_, _, err = o.WritePaper("part3", o.proposals[1].ID)
	refused(t, err, "project.not_approved")
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

func thaiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '๐'
		}
		return r
	}, s)
}
