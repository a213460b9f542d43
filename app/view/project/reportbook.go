package project

import (
	"context"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// mostDifferences is how many lines of a workbook that is taken in are told one by one.
const mostDifferences = 8

// writeBook writes the workbook in which the applicant reports.
func (s *outcomeSide) writeBook() {
	proposal, instalment := s.room.at.Proposal.ID, s.instalment()
	s.room.desk.Deliver(func() (part.Paper, error) {
		name, data, err := s.room.service.OutcomeSheet(proposal, instalment)
		return part.Paper{Name: name, Data: data}, err
	}, s.room.desk.Open)
}

// takeBook takes in a workbook that an applicant filled in, of whatever project it tells of.
func (s *outcomeSide) takeBook() {
	s.room.leave()
	part.TakeWorkbook(s.room.desk, s.readBook, s.room.refresh)
}

// readBook reads such a workbook. What it would change is told before it is taken in, so that taking it in may replace answers.
func (s *outcomeSide) readBook(_ context.Context, path string) (part.Taking, error) {
	book, err := service.LoadWorkbook(path)
	if err != nil {
		return part.Taking{}, err
	}
	plan, err := s.room.service.PreviewOutcome(book)
	if err != nil {
		return part.Taking{}, err
	}
	return part.Taking{Text: takingText(plan), Commit: func(context.Context) error {
		_, err := s.room.service.CommitOutcome(plan, true)
		return err
	}}, nil
}

// takingText says what taking a workbook in would do.
func takingText(p service.OutcomePreview) string {
	lines := []string{phrase.Say("projects.book.of", "title", p.Proposal.Title, "count", number(len(p.Differences)), "replaces", number(p.Replaces))}
	for i, d := range p.Differences {
		if i == mostDifferences {
			lines = append(lines, phrase.Say("projects.book.more", "count", number(len(p.Differences)-i)))
			break
		}
		key := "projects.book.new"
		if d.Before != "" {
			key = "projects.book.other"
		}
		lines = append(lines, phrase.Say(key, "what", d.What, "before", d.Before, "after", d.After))
	}
	return strings.Join(lines, "\n")
}
