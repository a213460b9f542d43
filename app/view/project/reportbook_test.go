package project

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/stage"
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
	taking := stage.Must(side.readBook(context.Background(), path))(t)
	if !strings.Contains(taking.Text, p.Proposal.Title) {
		t.Errorf("it is told %q", taking.Text)
	}
	var refused *model.Error
	if err := taking.Commit(context.Background()); !errors.As(err, &refused) || refused.Key != "outcome.empty" { // nobody filled it in
		t.Errorf("%v", err)
	}
}

func TestManyDifferencesAreCounted(t *testing.T) {
	var plan service.OutcomePreview
	plan.Differences = append(plan.Differences, service.OutcomeDifference{What: "ผลที่ได้", Before: "10", After: "12"})
	for range mostDifferences + 1 {
		plan.Differences = append(plan.Differences, service.OutcomeDifference{What: "มาจริง", After: "40"})
	}
	text := takingText(plan)
	if lines := strings.Split(text, "\n"); len(lines) != mostDifferences+2 || !strings.Contains(lines[1], "10") || !strings.Contains(lines[len(lines)-1], "2") {
		t.Errorf("told is %q", text)
	}
}
