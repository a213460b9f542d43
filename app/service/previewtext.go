package service

import (
	"context"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// mostShown is how many lines of a preview are told; the rest are counted.
const mostShown = 12

// Text says in a few lines what taking the workbooks in does.
func (p Preview) Text() string {
	var more []string
	for _, l := range p.Lines {
		if l.Change != ChangeNone {
			more = append(more, phrase.Say("intake.line."+string(l.Change), "title", l.Title))
		}
	}
	for _, f := range p.Findings {
		more = append(more, phrase.Fault(f.Fault()))
	}
	head := phrase.Say("intake.sum", "add", strconv.Itoa(p.Count(ChangeAdd)), "edit", strconv.Itoa(p.Count(ChangeEdit)), "none", strconv.Itoa(p.Count(ChangeNone)))
	return told(head, more)
}

// Text says in a few lines what taking the sheet in does, the answers that it changes first.
func (p RatingPreview) Text() string {
	var more []string
	for _, d := range p.Differences {
		if d.Replaces() {
			more = append(more, phrase.Say("rating.line", "title", d.Title, "axis", phrase.Say("problem.axis."+model.Axes()[d.Axis]),
				"before", strconv.Itoa(d.Before), "after", strconv.Itoa(d.After)))
		}
	}
	for _, title := range p.Gone {
		more = append(more, phrase.Say("rating.gone", "title", title))
	}
	head := phrase.Say("rating.sum", "name", p.By.Name, "count", strconv.Itoa(len(p.Differences)), "replaces", strconv.Itoa(p.Replaces()))
	return told(head, more)
}

// told puts lines under a head, as many as can be read.
func told(head string, lines []string) string {
	if len(lines) > mostShown {
		lines = append(lines[:mostShown:mostShown], phrase.Say("intake.lines.more", "count", strconv.Itoa(len(lines)-mostShown)))
	}
	return strings.Join(append([]string{head}, lines...), "\n")
}

// PreviewFile reads one workbook from disk and works out what taking it in would do; one that would be refused is refused at once.
func (s *Service) PreviewFile(ctx context.Context, into Into, path string) (Preview, error) {
	book, err := LoadWorkbook(path)
	if err != nil {
		return Preview{}, err
	}
	p, err := s.PreviewIntake(ctx, into, []Workbook{book}, nil)
	if err == nil {
		err = p.Check()
	}
	return p, err
}
