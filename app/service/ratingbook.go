package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// RatingSheet makes the workbook in which one member, or one group, rates the problems of an open list, filled with what the sheet
// says already. The name is a telling one. Refused: a list that was agreed upon (locked, key "problemlist.agreed").
func (s *Service) RatingSheet(list model.ID, by Rater) (name string, data []byte, err error) {
	layout, err := Layout("rating")
	if err != nil {
		return "", nil, err
	}
	now, err := read(s, func(r *storage.Reader) (Standing, error) {
		if _, err := openList(r, list); err != nil {
			return Standing{}, err
		}
		return standing(r, list)
	})
	if err != nil {
		return "", nil, err
	}
	office, err := s.Office()
	if err != nil {
		return "", nil, err
	}
	sheet := by.Sheet(list, now.Ratings)
	rows := make([]model.RatedRow, len(now.Offers))
	for i, o := range now.Offers {
		rows[i] = model.RatedRow{
			Number: i + 1, Title: o.Entry.Title, Priority: sheet.Answer(o.Entry.Problem), Code: ratingCode(list, by, o.Entry.Problem),
		}
	}
	name = FileName(phrase.Say("rating.file", "number", strconv.Itoa(now.List.Number), "name", by.Name), ".xlsx")
	data, err = workbook.RatingSheet(layout, ratingTitle(office, now.List, by), office.Name, rows)
	return name, data, err
}

// ratingTitle is the lines above the table: what it is, whose it is, how it is filled.
func ratingTitle(o model.Office, l model.ProblemList, by Rater) []string {
	return []string{
		phrase.Say("rating.title", "office", o.Name, "number", strconv.Itoa(l.Number)),
		phrase.Say("rating.whose", "name", by.Name),
		phrase.Say("rating.how"),
		phrase.Say("rating.levels"),
	}
}

// ratingCode says of a row which list, whose sheet and which problem it is of. Names of groups may hold anything.
func ratingCode(list model.ID, by Rater, problem model.ID) string {
	who := string(by.Member)
	if who == "" {
		who = "=" + by.Group
	}
	return strings.Join([]string{string(list), who, string(problem)}, "/")
}

// readRatingCode takes a code apart; ok is false for what is no code.
func readRatingCode(code string) (list model.ID, by Rater, problem model.ID, ok bool) {
	first, last := strings.Index(code, "/"), strings.LastIndex(code, "/")
	if first < 0 || first == last {
		return "", Rater{}, "", false
	}
	list, problem = model.ID(code[:first]), model.ID(code[last+1:])
	who := code[first+1 : last]
	if group, is := strings.CutPrefix(who, "="); is {
		by.Group, by.Name = group, group
	} else {
		by.Member = model.ID(who)
	}
	ok = list.Kind() == model.KindProblemList && problem.Kind() == model.KindProblem && (by.Group != "" || by.Member.Kind() == model.KindMember)
	return list, by, problem, ok
}

// RatingDifference is one level that a workbook says otherwise than the sheet in the office file.
type RatingDifference struct {
	Problem model.ID `json:"problem"`
	Title   string   `json:"title"`
	Axis    int      `json:"axis"`   // by its place in model.Axes
	Before  int      `json:"before"` // 0: nothing keyed yet
	After   int      `json:"after"`
}

// Replaces tells whether taking it in changes an answer that is there, and does not only fill an empty one.
func (d RatingDifference) Replaces() bool { return d.Before != 0 }

// RatingPreview is what taking one rating workbook in would do, before anything is done. A workbook is one sheet, and is taken in
// as a whole or not at all.
type RatingPreview struct {
	File        string             `json:"file"`
	List        model.ProblemList  `json:"list"`
	By          Rater              `json:"by"`
	Differences []RatingDifference `json:"differences"`
	Gone        []string           `json:"gone,omitempty"` // titles of rows whose problems are no longer rated
	Findings    []model.Finding    `json:"findings,omitempty"`

	before, after model.Rating
}

// Replaces counts the answers that would be changed, and not only filled in.
func (p RatingPreview) Replaces() int {
	n := 0
	for _, d := range p.Differences {
		if d.Replaces() {
			n++
		}
	}
	return n
}

// PreviewRating reads a rating workbook and works out what taking it in would do. An empty cell changes nothing. Refused: what
// workbook.Read refuses; rows that are not of one sheet of a list of this office file (invalid, key "rating.foreign"); a list that
// was agreed upon (locked, key "problemlist.agreed"); cells that are no level (invalid, key "intake.refused").
func (s *Service) PreviewRating(book Workbook) (RatingPreview, error) {
	layout, err := Layout("rating")
	if err != nil {
		return RatingPreview{}, err
	}
	in, err := workbook.Read(book.Name, book.Data, model.IntakeSetting{Layouts: []model.Layout{layout}})
	if err != nil {
		return RatingPreview{}, err
	}
	if err := in.Check(); err != nil {
		return RatingPreview{}, err
	}
	list, by, err := ofOneSheet(in)
	if err != nil {
		return RatingPreview{}, err
	}
	return read(s, func(r *storage.Reader) (RatingPreview, error) {
		l, err := openList(r, list)
		if err != nil {
			return RatingPreview{}, ratingForeign(err, book.Name)
		}
		p := RatingPreview{File: book.Name, List: l, By: by, Findings: in.Findings}
		err = p.compare(r, in.Rated)
		return p, err
	})
}

// ofOneSheet tells which sheet the rows are of; all must be of the same.
func ofOneSheet(in model.Intake) (list model.ID, by Rater, err error) {
	foreign := model.Invalid("rating.foreign", "file", in.File)
	for i, row := range in.Rated {
		l, b, _, ok := readRatingCode(row.Value.Code)
		if !ok || i > 0 && (l != list || b != by) {
			return "", Rater{}, foreign
		}
		list, by = l, b
	}
	if len(in.Rated) == 0 {
		return "", Rater{}, foreign
	}
	return list, by, nil
}

// ratingForeign words a list that is not in this file.
func ratingForeign(err error, file string) error {
	if err != nil && ignoreNotFound(err) == nil {
		return model.Invalid("rating.foreign", "file", file)
	}
	return err
}

// compare works out the differences between the rows and the sheet that is stored.
func (p *RatingPreview) compare(r *storage.Reader, rows []model.IntakeRow[model.RatedRow]) error {
	if p.By.Member != "" {
		m, err := storage.Get[model.Member](r, p.By.Member)
		if err != nil {
			return ratingForeign(err, p.File)
		}
		person, err := storage.Get[model.Person](r, m.Person)
		if err != nil {
			return err
		}
		p.By.Name = person.FullName()
	}
	now, err := standing(r, p.List.ID)
	if err != nil {
		return err
	}
	titles := map[model.ID]string{}
	for _, o := range now.Offers {
		titles[o.Entry.Problem] = o.Entry.Title
	}
	p.before = p.By.Sheet(p.List.ID, now.Ratings)
	p.after = p.before
	for _, row := range rows {
		_, _, problem, _ := readRatingCode(row.Value.Code)
		title, rated := titles[problem]
		if !rated {
			p.Gone = append(p.Gone, row.Value.Title)
			continue
		}
		old := p.after.Answer(problem)
		levels := old
		for axis := range model.Axes() {
			if said := *row.Value.Priority.Axis(axis); said != 0 && said != *old.Axis(axis) {
				p.Differences = append(p.Differences, RatingDifference{problem, title, axis, *old.Axis(axis), said})
				*levels.Axis(axis) = said
			}
		}
		p.after = p.after.With(problem, levels)
	}
	return nil
}

// CommitRating takes a rating workbook in as its preview said. Refused: a preview that would change answers, unless replace says
// that somebody has seen them (conflict, key "rating.differs"); a sheet that was changed since (conflict, key "intake.stale"); a
// list that was agreed upon meanwhile.
func (s *Service) CommitRating(p RatingPreview, replace bool) (model.Rating, error) {
	if n := p.Replaces(); n > 0 && !replace {
		return p.before, model.Conflict("rating.differs", "file", p.File, "count", strconv.Itoa(n))
	}
	fresh, err := s.newID(model.KindRating)
	if err != nil {
		return p.before, err
	}
	out := p.after
	err = s.act("rating.take", p.List.ID, p.File, func(w *storage.Writer) error {
		now, err := sheetFor(w.Reader, p.List.ID, p.By, fresh)
		if err != nil {
			return err
		}
		id := now.ID
		if id == fresh {
			now.ID = ""
		}
		if !sameJSON(now, p.before) {
			return model.Conflict("intake.stale", "title", p.By.Name)
		}
		if len(p.Differences) == 0 { // what is not stored has no ID
			out = now
			return nil
		}
		out.ID = id
		return put(w, out)
	})
	return out, err
}
