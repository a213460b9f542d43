package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// ratings writes the workbooks in which members, or a group, rate the problems of an open list: one for each voting member of the
// committee, or for those named. None is written over one that is there: it may be filled in already.
func ratings(c *call) error {
	number := c.flags.Int("list", 0, "")
	member := c.flags.String("member", "", "")
	group := c.flags.String("group", "", "")
	body := c.flags.String("body", "", "")
	out := c.flags.String("o", "", "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if err := want("-o", *out); err != nil {
		return err
	}
	return c.office(func(s *service.Service) error {
		list, err := s.FindProblemList(*number)
		if err != nil {
			return err
		}
		by, err := raters(s, list.ID, *member, *group, *body)
		if err != nil {
			return err
		}
		for _, r := range by {
			name, data, err := s.RatingSheet(list.ID, r)
			if err != nil {
				return err
			}
			path := filepath.Join(*out, name)
			if _, err := os.Stat(path); err == nil {
				return service.Occupied(path)
			}
			if err := c.write(path, data); err != nil {
				return err
			}
		}
		return nil
	})
}

// raters are those who are named, or all voting members of the body.
func raters(s *service.Service, list model.ID, member, group, body string) ([]service.Rater, error) {
	if group != "" {
		return []service.Rater{{Group: group, Name: group}}, nil
	}
	into, err := s.FindInto(0, 0, "", body)
	if err != nil {
		return nil, err
	}
	all, err := s.Raters(list, into.Body)
	if err != nil || member == "" {
		return all, err
	}
	for _, r := range all {
		if strings.Contains(thai.Fold(r.Name), thai.Fold(member)) || string(r.Member) == member {
			return []service.Rater{r}, nil
		}
	}
	return nil, model.NotFound("rating.nobody", "name", member)
}

// rated takes filled rating workbooks in, each as a whole, after telling what it changes. One that would change answers that are
// there is refused without --replace.
func rated(c *call) error {
	preview := c.flags.Bool("preview", false, "")
	replace := c.flags.Bool("replace", false, "")
	if err := c.parse(2, -1); err != nil {
		return err
	}
	return c.office(func(s *service.Service) error {
		for _, path := range c.args[1:] {
			book, err := service.LoadWorkbook(path)
			if err != nil {
				return err
			}
			p, err := s.PreviewRating(book)
			if err != nil {
				return err
			}
			c.tellRating(p)
			if *preview {
				continue
			}
			if _, err := s.CommitRating(p, *replace); err != nil {
				return err
			}
			fmt.Fprintln(c.Out, phrase.Say("command.rated", "file", p.File, "name", p.By.Name, "count", strconv.Itoa(len(p.Differences))))
		}
		return nil
	})
}

func (c *call) tellRating(p service.RatingPreview) {
	for _, d := range p.Differences {
		fmt.Fprintln(c.Out, strings.Join([]string{
			p.By.Name, d.Title, phrase.Say("problem.field.priority." + model.Axes()[d.Axis]), level(d.Before) + " → " + level(d.After),
		}, "\t"))
	}
	for _, title := range p.Gone {
		fmt.Fprintln(c.Err, phrase.Say("rating.gone", "title", title))
	}
	for _, f := range p.Findings {
		fmt.Fprintln(c.Err, phrase.Fault(f.Fault()))
	}
}

// level is a level as shown; a dash for none.
func level(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}
