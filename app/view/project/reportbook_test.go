package project

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/model"
)

// The workbook goes out of the room, and what came back is told before it is taken in.
func TestAReportsWorkbookGoesOutAndComesBack(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	p := b.untouched()
	b.Room.Show(p.Proposal.ID)
	b.Press(fyne.KeyF6, fyne.KeyF11)
	path := b.Opened()
	if filepath.Ext(path) != ".xlsx" {
		t.Fatalf("written is %s", path)
	}
	side := b.room.sides[outcomeTab].(*outcomeSide)
	var refused *model.Error
	if _, err := side.readBook(context.Background(), path); !errors.As(err, &refused) || refused.Key != "outcome.empty" { // nobody filled it in
		t.Errorf("%v", err)
	}
}

// What would be replaced is told whole; new answers as many as one reads; and what is odd in the report.
func TestWhatAWorkbookWouldDoIsTold(t *testing.T) {
	plan := service.OutcomePreview{
		Proposal: model.Proposal{Title: "ชื่อโครงการ"}, Oddities: []model.FieldError{model.Wrong("used", "outcome.odd.over", "sum", "500.00")},
	}
	for range mostDifferences + 1 {
		plan.Differences = append(plan.Differences, service.OutcomeDifference{What: "มาจริง", After: "40"})
	}
	for range mostDifferences + 1 {
		plan.Differences = append(plan.Differences, service.OutcomeDifference{What: "ผลที่ได้", Before: "10", After: "12"})
	}
	text := takingText(plan)
	for part, want := range map[string]int{"ชื่อโครงการ": 1, "มาจริง": mostDifferences, "10 เป็น 12": mostDifferences + 1, "อีก 1 รายการ": 1, "500.00": 1} {
		if got := strings.Count(text, part); got != want {
			t.Errorf("%q is told %d times, not %d, in\n%s", part, got, want, text)
		}
	}
}
