package command

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
)

// importFiles takes workbooks in: all of it or nothing. With --preview it only says what it would do.
func importFiles(c *call) error {
	year := c.flags.Int("year", 0, "")
	round := c.flags.Int("round", 0, "")
	fund := c.flags.String("fund", "", "")
	body := c.flags.String("body", "", "")
	preview := c.flags.Bool("preview", false, "")
	if err := c.parse(2, -1); err != nil {
		return err
	}
	var books []service.Workbook
	for _, path := range c.args[1:] {
		b, err := service.LoadWorkbook(path)
		if err != nil {
			return err
		}
		books = append(books, b)
	}
	return c.office(func(s *service.Service) error {
		into, err := s.FindInto(*year, *round, *fund, *body)
		if err != nil {
			return err
		}
		p, err := s.PreviewIntake(context.Background(), into, books, c.progress())
		if err != nil {
			return err
		}
		c.tellPreview(p)
		if err := p.Check(); err != nil || *preview {
			return err
		}
		if err := s.CommitIntake(context.Background(), p, c.progress()); err != nil {
			return err
		}
		fmt.Fprintln(c.Out, phrase.Say("command.imported"))
		return nil
	})
}

// tellPreview lists the rows with what becomes of them, and what is to be said about cells.
func (c *call) tellPreview(p service.Preview) {
	for _, l := range p.Lines {
		fmt.Fprintln(c.Out, strings.Join([]string{phrase.Say("command.change." + string(l.Change)), l.Sheet + " " + strconv.Itoa(l.Row), l.Title}, "\t"))
	}
	for _, f := range p.Findings {
		fmt.Fprintln(c.Err, phrase.Fault(f.Fault()))
	}
}

// template writes an empty workbook to fill in, never over one that is there.
func template(c *call) error {
	out := c.flags.String("o", "", "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if err := want("-o", *out); err != nil {
		return err
	}
	if _, err := os.Stat(*out); err == nil {
		return service.Occupied(*out) // it may be filled in already
	}
	_, data, err := service.Template(c.args[0])
	if err != nil {
		return err
	}
	return c.write(*out, data)
}
