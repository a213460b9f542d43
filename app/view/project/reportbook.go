package project

import (
	"context"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// mostDifferences is how many new answers of a workbook that is taken in are told one by one; what would be replaced is told whole.
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

// takingText says what taking a workbook in would do: every answer that it would replace, new ones as far as there is room, and what is
// worth a look in the report then.
func takingText(p service.OutcomePreview) string {
	lines := []string{phrase.Say("projects.book.of", "title", p.Proposal.Title, "count", number(len(p.Differences)), "replaces", number(p.Replaces))}
	added := 0
	for _, d := range p.Differences {
		key := "projects.book.other"
		if d.Before == "" {
			key, added = "projects.book.new", added+1
		}
		if d.Before != "" || added <= mostDifferences {
			lines = append(lines, phrase.Say(key, "what", strings.ReplaceAll(d.What, "\n", " "), "before", d.Before, "after", d.After))
		}
	}
	if added > mostDifferences {
		lines = append(lines, phrase.Say("projects.book.more", "count", number(added-mostDifferences)))
	}
	if len(p.Oddities) > 0 {
		lines = append(lines, "", phrase.Say("projects.book.odd"))
	}
	for _, odd := range p.Oddities {
		lines = append(lines, "• "+phrase.Fault(odd))
	}
	return strings.Join(lines, "\n")
}
