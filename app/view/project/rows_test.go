package project

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/view/part"
	"kongthun/model"
)

// Typing the share moves the sum, typing the sum moves the share, and what else stands in the row stays.
func TestAShareAndItsSumGoTogether(t *testing.T) {
	const agreed = 100_000
	before := model.Agreement{Instalments: []model.Instalment{
		{Number: 1, Share: 5000, Amount: 50_000, Starts: "2026-01-01"}, {Number: 2, Share: 5000, Amount: 50_000},
	}}
	for name, c := range map[string]struct {
		rows []part.Row
		want []model.Instalment
	}{
		"nothing changed": {instalmentRows(before), before.Instalments},
		"the share": {
			[]part.Row{{"", "60", "500.00", ""}, {"", "50", "500.00", ""}},
			[]model.Instalment{{Number: 1, Share: 6000, Amount: 60_000, Starts: "2026-01-01"}, {Number: 2, Share: 5000, Amount: 50_000}},
		},
		"the sum": {
			[]part.Row{{"", "50", "500.00", ""}, {"01/06/2569", "50", "250.00", "รายงาน"}},
			[]model.Instalment{{Number: 1, Share: 5000, Amount: 50_000, Starts: "2026-01-01"}, {Number: 2, Share: 2500, Amount: 25_000, Due: "2026-06-01", Needs: "รายงาน"}},
		},
		"a new row": {
			append(instalmentRows(before), part.Row{"", "10", "", ""}),
			append(append([]model.Instalment{}, before.Instalments...), model.Instalment{Number: 3, Share: 1000, Amount: 10_000}),
		},
		"a sum above the whole has no share": {
			[]part.Row{{"", "50", "2,000.00", ""}},
			[]model.Instalment{{Number: 1, Amount: 200_000, Starts: "2026-01-01"}},
		},
		"what cannot be read leaves what stood there": {
			[]part.Row{{"32/01/2569", "ครึ่ง", "500.00", ""}, {"", "50", "หลายบาท", ""}},
			before.Instalments,
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := before
			setInstalments(&a, c.rows, agreed)
			if !reflect.DeepEqual(a.Instalments, c.want) {
				t.Errorf("got %+v\nwant %+v", a.Instalments, c.want)
			}
			if len(before.Instalments) != 2 || before.Instalments[0].Share != 5000 {
				t.Error("the value before was changed")
			}
		})
	}
}

func TestEverySharingAddsUp(t *testing.T) {
	before := []model.Instalment{{Number: 1, Due: "2026-02-01", Needs: "แผน"}}
	rapid.Check(t, func(t *rapid.T) {
		sum := model.Satang(rapid.Int64Range(1, 1e12).Draw(t, "sum"))
		for _, o := range sharings() {
			p := state{Decision: model.Decision{Amount: sum}}
			p.Project.Agreement = &model.Agreement{Instalments: before}
			list, err := shared(p, o.Value)
			if err != nil {
				t.Fatalf("%s: %v", o.Value, err)
			}
			total, err := model.Agreement{Instalments: list}.Total()
			if err != nil || total != sum {
				t.Fatalf("%s of %s makes %s, %v", o.Value, sum, total, err)
			}
			if list[0].Due != "2026-02-01" || list[0].Needs != "แผน" {
				t.Fatalf("%s lost what the first instalment said: %+v", o.Value, list[0])
			}
		}
	})
}

// The box that parts a sum anew tells what stays of it.
func TestWhatStaysIsTold(t *testing.T) {
	p := state{Decision: model.Decision{Amount: 80_000}}
	p.Project.Agreement = &model.Agreement{Instalments: []model.Instalment{{Number: 1, Amount: 40_000}, {Number: 2, Amount: 60_000}}}
	if got := keptNote(p); got != "" {
		t.Errorf("nobody asked for anything: %q", got)
	}
	p.Disbursements = []model.Disbursement{{Instalment: 1}}
	if got := keptNote(p); !strings.Contains(got, "400.00") {
		t.Errorf("%q", got)
	}
}

func TestTheTotalIsSaidAgainstWhatWasApproved(t *testing.T) {
	a := model.Agreement{Instalments: []model.Instalment{{Number: 1, Amount: 40_000}, {Number: 2, Amount: 20_000}}}
	for approved, want := range map[model.Satang]part.Tone{60_000: part.Good, 70_000: part.Warning, 50_000: part.Warning} {
		if text, tone := totalNote(a, approved); tone != want || text == "" {
			t.Errorf("of %s it says %q in %v", approved, text, tone)
		}
	}
	if options := keeping(a, 60_000); options[0].Value != keep {
		t.Error("instalments that still add up cannot be kept")
	}
	if options := keeping(a, 70_000); options[0].Value == keep {
		t.Error("instalments that no longer add up are kept")
	}
}

func TestAReportGoesThroughItsTables(t *testing.T) {
	groups := []string{"หญิงตั้งครรภ์", "เด็กเล็ก"}
	forty := 40
	o := model.Outcome{
		Indicators: []model.IndicatorResult{{Objective: "ลดป่วย", Indicator: "ร้อยละ", Baseline: "20", Target: "10", Value: "12.5", Note: "เกือบถึง"}},
		People:     []model.TargetResult{{Group: 2, Planned: 50, Came: &forty}, {Group: 1, Name: "แม่มือใหม่", Planned: 10}},
	}
	var back model.Outcome
	setIndicators(&back, indicatorRows(o))
	setPeople(&back, peopleRows(o, groups), groups)
	if !reflect.DeepEqual(back, o) {
		t.Errorf("came back as %+v\nwant %+v", back, o)
	}
	if rows := peopleRows(o, groups); rows[0][1] != "เด็กเล็ก" || rows[1][3] != "" {
		t.Errorf("rows %q", rows)
	}
}
