package overview

import (
	"testing"

	"kongthun/model"
)

func TestWhatWaitsBetweenReceiptAndMeeting(t *testing.T) {
	proposal := func(id model.ID, received model.Date, course ...model.Step) model.Proposal {
		return model.Proposal{ID: id, Title: string(id), Receipt: model.Receipt{Date: received}, Course: course}
	}
	returned := model.Step{Status: model.Returned, On: "2026-01-10", Reason: "ขาดเอกสาร", Due: "2026-01-14"}
	f := facts{
		today: "2026-01-15", round: model.Round{Closes: "2026-01-09"}, decided: map[model.ID]model.Decision{"e": {Word: model.Approve}},
		proposals: []model.Proposal{
			proposal("a", "2026-01-08", returned),
			proposal("b", "2026-01-08", returned, model.Step{Status: model.Resubmit, On: "2026-01-12"}),
			proposal("c", "2026-01-12"),
			proposal("d", "2026-01-08", model.Step{Status: model.Passed, On: "2026-01-10"}),
			proposal("e", "2026-01-12"),
			{ID: "f", Title: "f", Receipt: model.Receipt{Date: "2026-01-12"}, Late: "น้ำท่วม", Withdrawn: "ถอน"},
		},
	}
	keys := func() (out string) {
		for _, w := range f.screening() {
			out += w.Key + " " + string(w.ID) + " " + w.Room + "\n"
		}
		return out
	}
	if got := keys(); got != "overdue a proposal\nlate c proposal\n" {
		t.Errorf("%s", got)
	}
	f.round.Frozen = &model.Freeze{On: "2026-01-15"}
	if got := keys(); got != "overdue a proposal\nlate c proposal\nunscreened b proposal\n" {
		t.Errorf("once scoring is open: %s", got)
	}
	f.today = "2026-01-14"
	if f.screening()[0].Key != "late" {
		t.Error("on its day it is not overdue yet")
	}
}
