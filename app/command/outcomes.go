package command

import (
	"fmt"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
)

// outcomes hands the workbooks out in which applicants report what came of their projects, at the end or of an instalment, or takes
// those in that came back, each as a whole. With --preview it only says what taking them in would do; answers that are stored already
// are changed with --replace only.
func outcomes(c *call) error {
	year := c.flags.Int("year", 0, "")
	fund := c.flags.String("fund", "", "")
	instalment := c.flags.Int("instalment", 0, "")
	folder := c.flags.String("o", "", "")
	preview := c.flags.Bool("preview", false, "")
	replace := c.flags.Bool("replace", false, "")
	if err := c.parse(2, -1); err != nil {
		return err
	}
	way := c.args[0]
	switch {
	case way == "out" && len(c.args) == 2 && *year == 0:
		return want("--year", "")
	case way == "out" && len(c.args) == 2:
		if err := want("-o", *folder); err != nil {
			return err
		}
	case way != "in" || len(c.args) < 3:
		return errUsage{phrase.Say("command.words")}
	}
	books := c.args[2:]
	c.args = c.args[1:]
	return c.office(func(s *service.Service) error {
		if way == "in" {
			return c.outcomesIn(s, books, *preview, *replace)
		}
		y, err := s.FindYear(*year, *fund)
		if err != nil {
			return err
		}
		files, err := s.OutcomeSheets(y.ID, *instalment)
		if err != nil {
			return err
		}
		paths, err := service.WriteOutcomeSheets(*folder, files)
		for _, p := range paths {
			fmt.Fprintln(c.Out, phrase.Say("command.written", "file", p))
		}
		return err
	})
}

func (c *call) outcomesIn(s *service.Service, paths []string, preview, replace bool) error {
	for _, path := range paths {
		book, err := service.LoadWorkbook(path)
		if err != nil {
			return err
		}
		p, err := s.PreviewOutcome(book)
		if err != nil {
			return err
		}
		for _, d := range p.Differences {
			fmt.Fprintln(c.Out, strings.Join([]string{p.Proposal.Title, strings.ReplaceAll(d.What, "\n", " "), d.Before + " → " + d.After}, "\t"))
		}
		for _, f := range p.Findings {
			fmt.Fprintln(c.Err, phrase.Fault(f.Fault()))
		}
		for _, f := range p.Oddities {
			fmt.Fprintln(c.Err, phrase.Fault(f))
		}
		if preview {
			continue
		}
		if _, err := s.CommitOutcome(p, replace); err != nil {
			return err
		}
		fmt.Fprintln(c.Out, phrase.Say("command.outcome", "file", p.File, "title", p.Proposal.Title, "count", strconv.Itoa(len(p.Differences))))
	}
	return nil
}
