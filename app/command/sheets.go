package command

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// sheets hands a round's score sheets out as workbooks, or takes those in that came back. With --preview it only says what taking
// them in would do.
func sheets(c *call) error {
	year := c.flags.Int("year", 0, "")
	round := c.flags.Int("round", 0, "")
	fund := c.flags.String("fund", "", "")
	folder := c.flags.String("o", "", "")
	preview := c.flags.Bool("preview", false, "")
	if err := c.parse(2, -1); err != nil {
		return err
	}
	if *year == 0 {
		return want("--year", "")
	}
	way := c.args[0]
	books, err := c.sheetBooks(way, *folder)
	if err != nil {
		return err
	}
	c.args = c.args[1:]
	return c.office(func(s *service.Service) error {
		r, err := roundOf(s, *year, *fund, *round)
		if err != nil {
			return err
		}
		if way == "out" {
			return c.sheetsOut(s, r.ID, *folder)
		}
		return c.sheetsIn(s, r.ID, books, *preview)
	})
}

// sheetBooks reads the files to be taken in; handing out wants a folder instead.
func (c *call) sheetBooks(way, folder string) ([]service.Workbook, error) {
	switch {
	case way == "out" && len(c.args) == 2:
		return nil, want("-o", folder)
	case way != "in" || len(c.args) < 3:
		return nil, errUsage{phrase.Say("command.words")}
	}
	var books []service.Workbook
	for _, path := range c.args[2:] {
		b, err := service.LoadWorkbook(path)
		if err != nil {
			return nil, err
		}
		books = append(books, b)
	}
	return books, nil
}

func (c *call) sheetsOut(s *service.Service, round model.ID, folder string) error {
	files, err := s.SheetFiles(round, "")
	if err != nil {
		return err
	}
	paths, err := service.WriteSheetFiles(folder, files)
	for _, p := range paths {
		key := "command.there"
		if p.New {
			key = "command.written"
		}
		fmt.Fprintln(c.Out, phrase.Say(key, "file", p.Path))
	}
	return err
}

// sheetsIn tells what every file says and takes in those that are not refused; that one was is told at the end.
func (c *call) sheetsIn(s *service.Service, round model.ID, books []service.Workbook, preview bool) error {
	p, err := s.PreviewSheets(context.Background(), round, books, c.progress())
	if err != nil {
		return err
	}
	var refusal error
	for _, f := range p.Files {
		if f.Refused != nil {
			fmt.Fprintln(c.Err, phrase.Error(f.Refused))
			refusal = f.Refused
			continue
		}
		fmt.Fprintln(c.Out, phrase.Say("command.sheet", "file", f.File, "name", f.Name,
			"new", strconv.Itoa(f.Count(model.NewsNew)), "same", strconv.Itoa(f.Count(model.NewsSame)),
			"contested", strconv.Itoa(f.Count(model.NewsContested)), "left", strconv.Itoa(f.Count(model.NewsLeft))))
		for _, l := range f.Lines {
			if l.News != model.NewsSame {
				fmt.Fprintln(c.Out, strings.Join([]string{phrase.Say("news." + string(l.News)), l.Place, l.What, l.Now + " → " + l.Value}, "\t"))
			}
		}
		for _, finding := range f.Findings {
			fmt.Fprintln(c.Err, phrase.Fault(finding.Fault()))
		}
	}
	if preview || !p.Ready() {
		return refusal
	}
	if err := s.TakeSheets(p); err != nil {
		return err
	}
	fmt.Fprintln(c.Out, phrase.Say("command.sheets_taken"))
	return refusal
}
