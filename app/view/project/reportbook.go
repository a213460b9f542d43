package project

import (
	"context"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// mostNew is how many new answers of a workbook that is taken in are told one by one; what takes the place of another is told always.
const mostNew = 8

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

// takingText says what taking a workbook in would do: each answer that takes the place of another, what is worth a look, what is new.
func takingText(p service.OutcomePreview) string {
	lines := []string{phrase.Say("projects.book.of", "title", p.Proposal.Title, "count", number(len(p.Differences)), "replaces", number(p.Replaces))}
	var fresh []string
	for _, d := range p.Differences {
		if d.Before != "" {
			lines = append(lines, phrase.Say("projects.book.other", "what", d.What, "before", d.Before, "after", d.After))
			continue
		}
		fresh = append(fresh, phrase.Say("projects.book.new", "what", d.What, "after", d.After))
	}
	if odd := oddLines(p.Oddities); len(odd) > 0 {
		lines = append(append(lines, phrase.Say("projects.report.odd")), odd...)
	}
	lines = append(lines, fresh[:min(mostNew, len(fresh))]...)
	if more := len(fresh) - mostNew; more > 0 {
		lines = append(lines, phrase.Say("projects.book.more", "count", number(more)))
	}
	return strings.Join(lines, "\n")
}
