package command

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// minutes writes the minutes of a meeting: the issued file when it is closed, a draft otherwise; or the sheet of their corrections.
func minutes(c *call) error {
	meeting := c.flags.String("meeting", "", "")
	fund := c.flags.String("fund", "", "")
	body := c.flags.String("body", "", "")
	corrections := c.flags.Bool("corrections", false, "")
	out := c.flags.String("o", "", "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if err := want("-o", *out); err != nil {
		return err
	}
	number, year, ok := meetingNumber(*meeting)
	if !ok {
		return want("--meeting 2/2569", "")
	}
	return c.office(func(s *service.Service) error {
		m, err := s.FindMeeting(number, year, *fund, *body)
		if err != nil {
			return err
		}
		print := s.MinutesPDF
		if *corrections {
			print = s.CorrectionSheetPDF
		}
		pages, err := print(m.ID)
		if err != nil {
			return err
		}
		if warning := service.Unprintable(pages.Unprintable); warning != "" {
			fmt.Fprintln(c.Err, warning)
		}
		return c.write(*out, pages.PDF)
	})
}

// meetingNumber reads 2/2569, in Thai digits too.
func meetingNumber(s string) (number, year int, ok bool) {
	first, second, found := strings.Cut(thai.Arabic(strings.TrimSpace(s)), "/")
	number, errN := strconv.Atoi(first)
	year, errY := strconv.Atoi(second)
	return number, year, found && errN == nil && errY == nil && number > 0 && year > 0
}

// periodOf is the period that the flags name: 2569-M01, 2569-Q1, 2569; with a year alone the whole of it.
func periodOf(year int, period string) (model.Period, bool) {
	if period == "" {
		p := model.Period{Year: year, Every: model.Yearly}
		return p, p.Valid()
	}
	p, ok := model.ParsePeriod(thai.Arabic(strings.ToUpper(strings.TrimSpace(period))))
	return p, ok && (year == 0 || year == p.Year)
}

// returns writes the workbook of a return; without -o under its telling name in the working folder.
func returns(c *call) error {
	kind := c.flags.String("kind", "", "")
	year := c.flags.Int("year", 0, "")
	period := c.flags.String("period", "", "")
	fund := c.flags.String("fund", "", "")
	out := c.flags.String("o", "", "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if err := want("--kind", *kind); err != nil {
		return err
	}
	of, ok := periodOf(*year, *period)
	if !ok {
		return want("--year 2569 / --period 2569-Q1", "")
	}
	return c.office(func(s *service.Service) error {
		y, err := s.FindYear(of.Year, *fund)
		if err != nil {
			return err
		}
		name, data, err := s.WriteReturnOf(*kind, y.ID, of)
		if err != nil {
			return err
		}
		if *out != "" {
			name = *out
		}
		return c.write(name, data)
	})
}

// journal prints what has been done to the file, oldest first.
func journal(c *call) error {
	asJSON := c.flags.Bool("json", false, "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	return c.office(func(s *service.Service) error {
		entries, err := s.Journal(1, 1<<30)
		if err != nil {
			return err
		}
		if *asJSON {
			return writeJSON(c.Out, entries)
		}
		for _, e := range entries {
			line := []string{strconv.FormatUint(e.Seq, 10), e.Time.In(service.Thailand).Format("2006-01-02 15:04:05"), e.Actor, phrase.Say("journal." + e.Action)}
			if e.Subject.ID != "" {
				line = append(line, string(e.Subject.ID))
			}
			if e.Reason != "" {
				line = append(line, e.Reason)
			}
			fmt.Fprintln(c.Out, strings.Join(line, "\t"))
		}
		return nil
	})
}

// demo writes the demonstration office to a file that must not be there yet.
func demo(c *call) error {
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if _, err := os.Stat(c.args[0]); err == nil {
		return service.Occupied(c.args[0])
	}
	if err := service.Demonstrate(context.Background(), c.args[0], c.Around, c.progress()); err != nil {
		return err
	}
	fmt.Fprintln(c.Out, phrase.Say("command.written", "file", c.args[0]))
	return nil
}
