package service

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/model/ranking"
)

// SheetFile is a score sheet as a file on its way to whoever fills it in.
type SheetFile struct {
	Name string // without folder; names sort as the sheets do
	Data []byte
}

// SheetFiles makes the files of a round's score sheets, one per member or group; only of the sheet named, when one is. What is
// answered already stands in them. Refused: the round is not open ("service.no_frozen", "service.scoring_closed").
func (s *Service) SheetFiles(round, only model.ID) ([]SheetFile, error) {
	grid, err := s.Grid(round)
	if err != nil {
		return nil, err
	}
	if err := scorable(grid.Round); err != nil {
		return nil, err
	}
	office, err := s.Office()
	if err != nil {
		return nil, err
	}
	fund, err := get[model.Fund](s, grid.Year.Fund)
	if err != nil {
		return nil, err
	}
	var out []SheetFile
	for i, sheet := range grid.Sheets {
		if only != "" && sheet.ID != only {
			continue
		}
		book := scoreBook(grid, i, wording(office.Wording))
		book.Author, book.Pass.Office, book.Pass.OfficeName = office.Name, office.ID, office.Name
		book.Pass.Made = s.Today()
		if book.Pass.Code, err = handOut(book.Pass); err != nil {
			return nil, err
		}
		book.Titles = []string{
			phrase.Say("sheet.heading") + " " + roundName(grid) + " " + fund.Name, phrase.Say("scorebook.whose", "name", grid.Names[i]),
		}
		data, err := workbook.ScoreSheet(book)
		if err != nil {
			return nil, err
		}
		out = append(out, SheetFile{book.File, data})
	}
	return out, nil
}

// handOut is the code of one handing out: 40 bits of the SHA-256 over whose sheet it is, its day, and what was known of each of its
// cells. Handed out again on the same day with nothing new, a sheet is the same file, a copy and no second one to be filled in.
func handOut(p model.SheetPass) (string, error) {
	raw, err := json.Marshal(p)
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:5]), err
}

func roundName(g Grid) string {
	return phrase.Say("sheet.round", "round", strconv.Itoa(g.Round.Number), "year", strconv.Itoa(g.Year.Year))
}

// scoreBook is the value that a sheet's workbook is made from, but for what is the office's.
func scoreBook(g Grid, at int, said wording) model.ScoreBook {
	sheet := g.Sheets[at]
	out := model.ScoreBook{
		Notes: []string{phrase.Say("scorebook.how"), phrase.Say("scorebook.back")}, Stands: stands(), Words: phrase.Under("scorebook.word."),
	}
	var cells []model.SheetCell
	var rows []model.SheetPassRow
	for i, p := range g.Proposals {
		a, _ := sheet.Answer(p.ID)
		running, missing := ranking.Running(p, a, g.Round.Rubric, g.Round.Priorities())
		row := model.ScoreRow{
			Proposal: p.ID, Number: strconv.Itoa(i + 1), Text: p.Title + " " + said.asked(p), Total: running.Score, Missing: missing, Answer: a,
		}
		if len(a.Levels) > 0 {
			row.Fit = part100(running.NeedFit)
		}
		out.Rows = append(out.Rows, row)
		cells = append(cells, model.SheetCell{Proposal: p.ID}, model.SheetCell{Proposal: p.ID, Comment: true})
		for _, c := range g.Round.Rubric.Criteria {
			if !c.NeedFit {
				cells = append(cells, model.SheetCell{Proposal: p.ID, Criterion: c.Key})
			}
		}
		for _, c := range p.Claims {
			out.Rows = append(out.Rows, problemRow(g, p, c.Problem, a))
			cells = append(cells, model.SheetCell{Proposal: p.ID, Problem: c.Problem})
		}
	}
	for _, r := range out.Rows {
		rows = append(rows, model.SheetPassRow{Proposal: r.Proposal, Problem: r.Problem, Text: r.Text})
	}
	out.Columns = scoreColumns(g)
	out.Pass = sheet.Pass(cells)
	out.Pass.Rows, out.Pass.Name, out.Pass.RoundName, out.Pass.Rubric = rows, g.Names[at], roundName(g), model.RubricHash(g.Round.Rubric)
	out.File = FileName(phrase.Say("scorebook.file", "year", strconv.Itoa(g.Year.Year), "round", strconv.Itoa(g.Round.Number), "place", pad(at+1), "name", g.Names[at]), ".xlsx")
	return out
}

// stands are the answers that a sheet may give instead of points, as its drop-down words them; the first is to judge.
func stands() []model.Choice {
	out := []model.Choice{{Name: phrase.Say("scorebook.judges")}}
	for _, s := range []model.Stand{model.Abstains, model.Conflicted} {
		out = append(out, model.Choice{Code: string(s), Name: phrase.Say("stand." + string(s))})
	}
	return out
}

// problemRow is the row of a problem that a proposal claims to serve.
func problemRow(g Grid, p model.Proposal, problem model.ID, a model.Answer) model.ScoreRow {
	priority := g.Round.Priorities()[problem]
	row := model.ScoreRow{
		Proposal: p.ID, Problem: problem, Priority: priority, Answer: a,
		Text: phrase.Say("scorebook.problem", "title", g.Problems[problem].Title, "priority", strconv.Itoa(priority)),
	}
	if level, ok := a.Level(problem); ok {
		row.Fit = big.NewRat(int64(priority)*int64(level), model.MaxPriority*int64(model.Decisive))
	}
	return row
}

func part100(r *big.Rat) *big.Rat { return new(big.Rat).Quo(r, big.NewRat(100, 1)) }

// scoreColumns are the columns of digits, in the order of the rubric; levels have one in any rubric, since without them no answer
// would ever be complete.
func scoreColumns(g Grid) []model.ScoreColumn {
	var out []model.ScoreColumn
	levels, claims := false, false
	for _, p := range g.Proposals {
		claims = claims || len(p.Claims) > 0
	}
	for _, c := range g.Round.Rubric.Criteria {
		levels = levels || c.NeedFit
		out = append(out, scoreColumn(c))
	}
	if claims && !levels {
		out = append(out, scoreColumn(model.Criterion{Name: phrase.Say("scoring.level"), NeedFit: true}))
	}
	return out
}

func scoreColumn(c model.Criterion) model.ScoreColumn {
	key, from, to := "scoring.head.points", model.MinPoints, model.MaxPoints
	if c.NeedFit {
		key, from, to = "scoring.head.level", int(model.NoHelp), int(model.Decisive)
	}
	out := model.ScoreColumn{Key: c.Key, Name: c.Name, NeedFit: c.NeedFit, Weight: c.Weight, Head: phrase.Say(key, "name", c.Name)}
	for n := from; n <= to; n++ {
		text := ""
		switch {
		case n-from < len(c.Anchors):
			text = c.Anchors[n-from]
		case c.NeedFit:
			text = phrase.Say("level." + strconv.Itoa(n))
		}
		if text == "" {
			out.Choices = append(out.Choices, strconv.Itoa(n))
		} else {
			out.Choices = append(out.Choices, phrase.Say("scoring.anchor", "points", strconv.Itoa(n), "text", text))
		}
	}
	return out
}
