package overview

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestRemindersAreWordedInOrderAndTheRestIsCounted(t *testing.T) {
	today := model.Date("2026-06-15")
	list := []model.Reminder{
		{Kind: model.ReportOverdue, On: "2026-06-01", Proposal: "p1", Title: "หนึ่ง"},
		{Kind: model.InstalmentDue, On: "2026-06-15", Proposal: "p2", Title: "สอง", Instalment: 2, Amount: 1_234_500},
	}
	for i := range 6 {
		list = append(list, model.Reminder{Kind: model.EndNear, On: today.AddDays(i + 1), Title: "อื่น"})
	}
	out, more := reminders(list, today)
	if len(out) != reminded || more != 2 {
		t.Fatalf("%d told, %d counted", len(out), more)
	}
	if !out[0].Late || out[0].ID != "p1" || out[0].Title != "หนึ่ง" {
		t.Errorf("the first is %+v", out[0])
	}
	if out[1].Late || !strings.Contains(out[1].Text, "งวดที่ 2") || !strings.Contains(out[1].Text, "12,345.00") {
		t.Errorf("an instalment is worded %q", out[1].Text)
	}
	if none, more := reminders(nil, today); len(none) != 0 || more != 0 {
		t.Error("nothing is due, and yet something is told")
	}
}

func TestAReminderLeadsToItsProject(t *testing.T) {
	s := stage.Demonstration(t, time.Date(2026, 10, 20, 10, 0, 0, 0, service.Thailand)) // after most reports were due
	x, st := play(t, s)
	if len(x.shown.Reminders) == 0 {
		t.Fatal("nothing is due of the demonstration's projects")
	}
	first := x.shown.Reminders[0]
	for _, b := range stage.All[*part.Button](x.Content()) {
		if b.Text == first.Date {
			test.Tap(b)
			break
		}
	}
	if len(st.Went) != 1 || st.Went[0] != (stage.Way{Room: "project", ID: first.ID}) {
		t.Errorf("it leads to %v, want the project %s", st.Went, first.ID)
	}
	st.Picture("overview-reminders")
}
