package project

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
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

// Whatever takes the place of another answer is told, however much it is; of what is new, a few, and how many more.
func TestEveryReplacedAnswerIsTold(t *testing.T) {
	var plan service.OutcomePreview
	for range mostNew + 2 {
		plan.Differences = append(plan.Differences, service.OutcomeDifference{What: "มาจริง", After: "40"})
	}
	for range 3 * mostNew {
		plan.Differences = append(plan.Differences, service.OutcomeDifference{What: "ผลที่ได้", Before: "10", After: "12"})
	}
	plan.Oddities = []model.FieldError{model.Wrong("used", "outcome.odd.over", "sum", "99.00")}
	text := takingText(plan)
	if got := strings.Count(text, "ผลที่ได้"); got != 3*mostNew {
		t.Errorf("%d replaced answers are told", got)
	}
	if strings.Count(text, "มาจริง") != mostNew || !strings.Contains(text, phrase.Say("projects.book.more", "count", "2")) {
		t.Errorf("new answers: %q", text)
	}
	if !strings.Contains(text, "99.00") {
		t.Error("what is worth a look is not told")
	}
}
