package overview

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// The money side tells what the service works out: every gauge, the forecast, what to do, and where the money goes.
func TestTheMoneySide(t *testing.T) {
	s := stage.Demonstration(t, time.Date(2026, 6, 15, 10, 0, 0, 0, service.Thailand))
	x, st := play(t, s)
	st.Press(fyne.KeyF3)
	st.Picture("overview-money")
	here := stage.Here(t, s)
	v := stage.Must(s.Outlook(here.Year))(t)
	if v.Forecast == nil || len(v.Gauges) < 4 {
		t.Fatalf("the demonstration has %d gauges, forecast %v", len(v.Gauges), v.Forecast)
	}
	for _, g := range v.Gauges {
		for _, want := range []string{gaugeName(g), gaugeState(g)} {
			if !st.Says(want) {
				t.Errorf("it does not say %q", want)
			}
		}
	}
	for _, want := range []string{baht(v.Forecast.End.Middle), baht(v.Forecast.End.Low), phrase.Say("outlook.chart.spent")} {
		if !strings.Contains(stage.Texts(x.outlook.page), want) {
			t.Errorf("it does not say %q", want)
		}
	}
	charts := stage.All[*part.Chart](x.outlook.page)
	if len(charts) != 2 {
		t.Fatalf("%d charts", len(charts))
	}
	x.outlook.page.Reveal(charts[0])
	st.Picture("overview-charts")
	st.Press(fyne.KeyF2)
	if !st.Says(phrase.Say("overview.next")) {
		t.Error("F2 does not lead back to the work")
	}
}

// What is to be done leads to where it is done.
func TestAdviceLeadsToItsProject(t *testing.T) {
	s := stage.Demonstration(t, time.Date(2026, 6, 15, 10, 0, 0, 0, service.Thailand))
	_, st := play(t, s)
	st.Press(fyne.KeyF3)
	st.Tap(phrase.Say("overview.open"))
	if len(st.Went) == 0 {
		t.Fatal("it leads nowhere")
	}
	if way := st.Went[0]; way.Room == "project" && way.ID.Kind() != model.KindProposal || way.Room != "project" && way.Room != "proposal" {
		t.Errorf("it leads to %+v", way)
	}
}

func TestAnOfficeWithoutALedgerIsToldWhereToBegin(t *testing.T) {
	x, st := play(t, emptyOffice(t))
	st.Press(fyne.KeyF3)
	st.Picture("overview-money-empty")
	for _, key := range []string{"outlook.no_forecast", "outlook.wants.approved", "outlook.wants.plan", "outlook.chart.nothing", "outlook.chart.nothing_left"} {
		if !strings.Contains(stage.Texts(x.outlook.page), phrase.Say(key)) {
			t.Errorf("it does not say what is missing: %s", key)
		}
	}
	if charts := stage.All[*part.Chart](x.outlook.page); len(charts) != 0 {
		t.Errorf("%d charts of nothing", len(charts))
	}
	st.Tap(phrase.Say("outlook.to_ledger"))
	if got := st.Went[len(st.Went)-1]; got.Room != "ledger" {
		t.Errorf("it leads to %+v", got)
	}
}

// A colour alone says nothing to who cannot tell red from green.
func TestEveryStateOfAGaugeIsAWord(t *testing.T) {
	seen := map[string]bool{}
	for _, state := range []model.GaugeState{model.GaugeGood, model.GaugeNear, model.GaugeBad, model.GaugeNone} {
		text := gaugeState(model.Gauge{Key: model.BalanceMost, Share: 1234, Whole: 1, State: state})
		if seen[text] || !strings.Contains(text, "12.34") {
			t.Errorf("%s: %q", state, text)
		}
		seen[text] = true
	}
	if got := gaugeState(model.Gauge{Key: model.TwiceIncome, Share: 21500, Whole: 1}); !strings.Contains(got, "2.15") {
		t.Errorf("two times and fifteen hundredths: %q", got)
	}
}

// Before its day nothing is missed: it is said how long there is time, in the words and in the colour of what is worth a look.
func TestAGaugeBeforeItsDayIsNotMissed(t *testing.T) {
	use := model.Gauge{Key: model.Use20, Part: 100, Whole: 1000, Share: 1000, Limit: 2000, By: "2026-03-31", State: model.GaugeNear, Left: 11}
	if got := gaugeState(use); !strings.Contains(got, "ยังไม่ถึงเกณฑ์ เหลือ 11 วัน") {
		t.Errorf("%q", got)
	}
	use.Key, use.Most = model.BalanceMost, true
	if got := gaugeState(use); !strings.Contains(got, "ยังเกินเกณฑ์ เหลือ 11 วัน") {
		t.Errorf("%q", got)
	}
	use.Left = 0
	if got := gaugeState(use); !strings.Contains(got, "ยังเกินเกณฑ์ วันนี้เป็นวันสุดท้าย") {
		t.Errorf("%q", got)
	}
	use.State = model.GaugeBad
	if got := gaugeState(use); !strings.Contains(got, phrase.Say("outlook.state.bad")) {
		t.Errorf("%q", got)
	}
}

// A figure that nothing is known of says which data it waits for, and none of them what another waits for.
func TestAGaugeWithoutDataSaysWhichItWants(t *testing.T) {
	seen := map[string]string{}
	for _, key := range []string{model.Use20, model.TwiceIncome, model.UnpaidDays, model.GaugeCap, model.Attendance80} {
		g := model.Gauge{Key: key, State: model.GaugeNone}
		text := gaugeSums(g)
		if seen[text] != "" || !strings.Contains(text, "ห้อง") || gaugeState(g) != phrase.Say("outlook.unknown") {
			t.Errorf("%s: %q, as %s", key, text, seen[text])
		}
		seen[text] = key
	}
}

// What is out of its range has a bar in that colour, also where things are counted.
func TestABarHasTheColourOfItsWords(t *testing.T) {
	for _, c := range []struct {
		state model.GaugeState
		fill  fyne.ThemeColorName
	}{{model.GaugeGood, look.BarFill}, {model.GaugeNear, look.BarNear}, {model.GaugeBad, look.BarOver}} {
		row := gaugeRow(model.Gauge{Key: model.UnpaidDays, Part: 2, Whole: 3, Share: 6667, Most: true, Days: 60, State: c.state})
		var fills []color.Color
		for _, r := range stage.All[*canvas.Rectangle](stage.All[*part.Bar](row)[0]) {
			fills = append(fills, r.FillColor)
		}
		if !slices.Contains(fills, look.Paint(c.fill)) || c.fill != look.BarFill && slices.Contains(fills, look.Paint(look.BarFill)) {
			t.Errorf("%s is painted %v", c.state, fills)
		}
	}
}
