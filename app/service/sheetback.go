package service

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// SheetsPreview is what taking score sheets in would do, before anything is done.
type SheetsPreview struct {
	Round model.ID       `json:"round"`
	Files []SheetPreview `json:"files"`
}

// SheetPreview is what one file would do.
type SheetPreview struct {
	File     string          `json:"file"`
	Sheet    model.ID        `json:"sheet,omitempty"`   // whose it is; none when the file is refused
	Name     string          `json:"name,omitempty"`    // of the member or group
	Refused  *model.Error    `json:"refused,omitempty"` // why nothing of it is taken in
	Lines    []SheetLine     `json:"lines"`
	Findings []model.Finding `json:"findings"` // cells that cannot be read, and what is to be known of the file

	back model.SheetReturn
}

// SheetLine is one answer of a file that was filled in, and what taking it in does.
type SheetLine struct {
	News  model.News `json:"news"`
	Place string     `json:"place"` // in the file: ใบให้คะแนน!E8
	What  string     `json:"what"`  // the proposal and what is asked of it
	Value string     `json:"value"` // as people write it
	Now   string     `json:"now"`   // what the sheet answers before
}

// Count is how many answers of the file are so.
func (p SheetPreview) Count(n model.News) int {
	count := 0
	for _, l := range p.Lines {
		if l.News == n {
			count++
		}
	}
	return count
}

// Ready tells whether there is anything to take in.
func (p SheetsPreview) Ready() bool {
	return slices.ContainsFunc(p.Files, func(f SheetPreview) bool {
		return f.Refused == nil && f.Count(model.NewsNew)+f.Count(model.NewsContested) > 0
	})
}

// PreviewSheets reads score sheets that came back and works out what taking them in would do; nothing is stored. A file is known
// by the pass that it carries: one of another office, another round or nobody's sheet is refused by itself ("scoresheet.office",
// ".round", ".member"), and so is one of a sheet that is handed in ("service.sheet_in") or that cannot be read; the others go on. A
// file counts as if those before it were in already.
//
// The error is that of a round that is not open ("service.no_frozen", "service.scoring_closed") or of a context that ended.
func (s *Service) PreviewSheets(ctx context.Context, round model.ID, books []Workbook, progress func(done, total int)) (SheetsPreview, error) {
	out := SheetsPreview{Round: round}
	grid, err := s.Grid(round)
	if err != nil {
		return out, err
	}
	if err := scorable(grid.Round); err != nil {
		return out, err
	}
	office, err := s.Office()
	if err != nil {
		return out, err
	}
	for i, b := range books {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		p, err := previewSheet(b, office, &grid)
		if err != nil {
			return out, err
		}
		out.Files = append(out.Files, p)
		if progress != nil {
			progress(i+1, len(books))
		}
	}
	return out, nil
}

// previewSheet reads one file and takes it into the grid in hand.
func previewSheet(b Workbook, office model.Office, grid *Grid) (SheetPreview, error) {
	p := SheetPreview{File: b.Name, Lines: []SheetLine{}, Findings: []model.Finding{}}
	var err error
	p.back, err = workbook.ReadScoreSheet(b.Name, b.Data, stands())
	at := -1
	if err == nil {
		at, err = owner(p.back, office, *grid)
	}
	if err != nil {
		if !errors.As(err, &p.Refused) {
			return p, err
		}
		return p, nil
	}
	p.Sheet, p.Name = grid.Sheets[at].ID, grid.Names[at]
	p.Findings = append(append(p.Findings, p.back.Findings...), passFindings(p.back.Pass, *grid)...)
	after, news := grid.Sheets[at].Take(p.back, grid.Proposals, grid.Round.Rubric)
	for _, n := range news {
		p.Lines = append(p.Lines, SheetLine{
			News: n.News, Place: n.Place, What: cellText(n.SheetCell, *grid, p.back.Pass), Value: CellValue(n.SheetCell, n.Value), Now: CellValue(n.SheetCell, n.Now),
		})
	}
	grid.Sheets[at] = after
	return p, nil
}

// owner finds the sheet that a file belongs to.
func owner(back model.SheetReturn, office model.Office, g Grid) (int, error) {
	pass := back.Pass
	if pass.Office != office.ID {
		return 0, model.Conflict("scoresheet.office", "file", back.File, "office", pass.OfficeName)
	}
	if pass.Round != g.Round.ID {
		return 0, model.Conflict("scoresheet.round", "file", back.File, "round", pass.RoundName)
	}
	at := slices.IndexFunc(g.Sheets, func(s model.Sheet) bool { return s.Member == pass.Member && s.Group == pass.Group })
	if at < 0 {
		return 0, model.NotFound("scoresheet.member", "file", back.File, "name", pass.Name)
	}
	return at, notIn(g.Sheets[at])
}

// notIn refuses a sheet that was handed in: neither keys nor files change it until it is given back.
func notIn(sheet model.Sheet) error {
	if sheet.In != "" {
		return model.Locked("service.sheet_in")
	}
	return nil
}

// passFindings tells where the round is not any more what a file was made for.
func passFindings(pass model.SheetPass, g Grid) []model.Finding {
	var out []model.Finding
	if pass.Rubric != model.RubricHash(g.Round.Rubric) {
		out = append(out, model.Finding{Key: "scoresheet.rubric"})
	}
	known := map[model.ID]bool{}
	for _, r := range pass.Rows {
		known[r.Proposal] = true
	}
	var missing []string
	for i, p := range g.Proposals {
		if !known[p.ID] {
			missing = append(missing, strconv.Itoa(i+1))
		}
	}
	if len(missing) > 0 {
		out = append(out, model.Finding{Key: "scoresheet.newer", Args: map[string]string{"proposals": strings.Join(missing, ", ")}})
	}
	return out
}

// cellText names a cell for people: the proposal with its place in the round, and what is asked of it. What the round has no more is
// named as the file does.
func cellText(c model.SheetCell, g Grid, pass model.SheetPass) string {
	proposal := ""
	for i, p := range g.Proposals {
		if p.ID == c.Proposal {
			proposal = strconv.Itoa(i+1) + ". " + p.Title
		}
	}
	problem := g.Problems[c.Problem].Title
	for _, r := range pass.Rows {
		switch {
		case r.Proposal != c.Proposal:
		case r.Problem == "" && proposal == "":
			proposal = r.Text
		case r.Problem == c.Problem && problem == "":
			problem = r.Text
		}
	}
	return phrase.Say("scorebook.cell", "proposal", proposal, "what", CellName(c, problem, g.Round.Rubric))
}

// CellName names what a cell of a score sheet asks: a problem by its title, a criterion, the stand or the comment.
func CellName(c model.SheetCell, problem string, rubric model.Rubric) string {
	switch {
	case c.Problem != "":
		return problem
	case c.Comment:
		return phrase.Say("scorebook.word.comment")
	case c.Criterion == "":
		return phrase.Say("scorebook.word.stand")
	}
	for _, k := range rubric.Criteria {
		if k.Key == c.Criterion {
			return k.Name
		}
	}
	return c.Criterion
}

// CellValue is what a cell of a score sheet holds, as people write it.
func CellValue(c model.SheetCell, value string) string {
	stand := c == model.SheetCell{Proposal: c.Proposal}
	switch {
	case stand && value == "":
		return phrase.Say("scorebook.judges")
	case stand:
		return phrase.Say("stand." + value)
	case value == "":
		return phrase.Say("scorebook.empty")
	}
	return value
}

// TakeSheets takes in what a preview shows, all files that are not refused, as one action. What was stored since the preview is
// merged with, as everything is: nothing is overwritten. Refused: nothing to take in ("scoresheet.nothing"), a round that is not
// open for scoring, a sheet that was handed in meanwhile ("service.sheet_in").
func (s *Service) TakeSheets(p SheetsPreview) error {
	var files []string
	for _, f := range p.Files {
		if f.Refused == nil {
			files = append(files, f.File)
		}
	}
	if len(files) == 0 {
		return model.Invalid("scoresheet.nothing")
	}
	return s.act("sheet.take", p.Round, strings.Join(files, ", "), func(w *storage.Writer) error {
		round, err := storage.Get[model.Round](w.Reader, p.Round)
		if err != nil {
			return err
		}
		if err := scorable(round); err != nil {
			return err
		}
		proposals, err := storage.Proposals(w.Reader, p.Round)
		if err != nil {
			return err
		}
		for _, f := range p.Files {
			if f.Refused != nil {
				continue
			}
			sheet, err := storage.Get[model.Sheet](w.Reader, f.Sheet)
			if err != nil {
				return err
			}
			if err := notIn(sheet); err != nil {
				return err
			}
			sheet, _ = sheet.Take(f.back, proposals, round.Rubric)
			if err := put(w, sheet); err != nil {
				return err
			}
		}
		return nil
	})
}
