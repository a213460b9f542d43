package setting

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestAYearIsClosedWithAReasonAndOpenedAgain(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF4)
	r.Tap(phrase.Say("setting.yearend.close"))
	top := func() string {
		r.T.Helper()
		pop := r.Window.Canvas().Overlays().Top()
		if pop == nil {
			r.T.Fatal("nothing is asked")
		}
		return stage.Texts(pop)
	}
	if text := top(); !strings.Contains(text, phrase.Say("yearend.running")) || !strings.Contains(text, "ธันวาคม 2568 รวม 10 เดือน") {
		t.Errorf("asked %q", text)
	}
	answer := func(reason string) {
		r.T.Helper()
		field := stage.All[*part.Entry](r.Window.Canvas().Overlays().Top())[0]
		field.SetText(reason)
		r.Tap(phrase.Say("part.yes"))
	}
	answer(" ")
	if r.year().Closed != nil {
		t.Error("closed without a reason")
	}
	answer("โอนไปใช้ระบบใหม่")
	y := r.year()
	if y.Closed == nil || y.Closed.Why != "โอนไปใช้ระบบใหม่" || len(y.Closed.Unpaid) == 0 {
		t.Fatalf("%+v", y.Closed)
	}
	if text := stage.Texts(r.Content()); !strings.Contains(text, phrase.Say("setting.yearend.why", "reason", "โอนไปใช้ระบบใหม่")) {
		t.Error("the card does not say that the year is closed")
	}
	r.Picture("setting-yearend")
	r.Tap(phrase.Say("setting.yearend.reopen"))
	answer(" ")
	if r.year().Closed == nil || !strings.Contains(top(), phrase.Say("part.reason.missing")) {
		t.Error("opened without a reason")
	}
	r.Picture("setting-yearend-reopen")
	answer("ใบเสร็จมาช้า")
	if y = r.year(); y.Closed != nil || len(y.Reopened) != 1 || y.Reopened[0].Reason != "ใบเสร็จมาช้า" {
		t.Errorf("%+v", y.Reopened)
	}
	r.NoFailures()
}

func TestWhatTheCardOfTheYearsEndSays(t *testing.T) {
	closed := model.FiscalYear{Closed: &model.YearClose{At: model.Mark{On: "2026-10-05", By: "นางสาวทดลอง"}, Balance: 500, Unpaid: []model.UnpaidLine{{Amount: 300}}}}
	for name, c := range map[string]struct {
		e    service.YearEnd
		tone part.Tone
		says string
	}{
		"whole":   {service.YearEnd{Balance: 100}, part.Plain, phrase.Say("setting.yearend.balance", "sum", "1.00")},
		"running": {service.YearEnd{Running: true}, part.Warning, phrase.Say("yearend.running")},
		"closed":  {service.YearEnd{Year: closed, Running: true, Balance: 9}, part.Good, phrase.Say("setting.yearend.unpaid", "count", "1", "sum", "3.00")},
		"again":   {service.YearEnd{Year: model.FiscalYear{Reopened: []model.Reopening{{On: "2026-10-06", Reason: "ผิดเดือน"}}}}, part.Plain, "ผิดเดือน"},
	} {
		text, tone := endText(c.e)
		if tone != c.tone || !strings.Contains(text, c.says) || strings.Contains(text, "setting.") {
			t.Errorf("%s: %q with tone %d", name, text, tone)
		}
	}
	closed.Year = 2569
	if text, _ := endText(service.YearEnd{Year: closed}); !strings.Contains(text, "กด F7 เพื่อเริ่มปีงบประมาณ 2570") {
		t.Errorf("%q does not say what comes next", text)
	}
	if text, _ := endText(service.YearEnd{Year: closed, Next: model.FiscalYear{ID: "YEA-2", Year: 2570}}); strings.Contains(text, "F7") || !strings.Contains(text, "ปีงบประมาณ 2570 เริ่มไว้แล้ว") {
		t.Errorf("%q offers a year that there is", text)
	}
	if text, _ := endText(service.YearEnd{Year: closed, Running: true}); strings.Contains(text, phrase.Say("yearend.running")) {
		t.Error("a closed year is told to be running")
	}
}

// Who opens a year again may open the closed months from one on with it: an entry is put right in an open month only.
func TestClosedMonthsAreOfferedToBeOpenedWithTheYear(t *testing.T) {
	if none := shutMonths(nil); len(none) != 1 || none[0].Value != "" {
		t.Errorf("%+v", none)
	}
	got := shutMonths([]model.YearMonth{"2025-10", "2026-09"})
	want := []part.Option[string]{
		{Value: "", Label: phrase.Say("setting.yearend.from.none")}, {Value: "2026-09", Label: "ตั้งแต่กันยายน 2569"}, {Value: "2025-10", Label: "ตั้งแต่ตุลาคม 2568"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}
