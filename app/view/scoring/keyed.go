package scoring

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// line is one row of the grid: a proposal, or a problem that it claims to serve.
type line struct {
	proposal int      // in the grid's proposals
	problem  model.ID // "" for the proposal itself
}

// keyed is a round's grid with the sheet in hand and what has been keyed into it and is not stored yet. Its rows and columns
// are those of the blank sheet on paper.
type keyed struct {
	grid    service.Grid
	lines   []line
	columns []model.Criterion
	sheet   int                       // in the grid's sheets
	pending map[model.ID]model.Answer // of the sheet in hand, by proposal
}

// load takes the grid as it is in the file now. The sheet in hand stays, and so does what is keyed and not stored.
func (k *keyed) load(g service.Grid) {
	var at model.ID
	if k.grid.Round.ID == g.Round.ID && k.sheet < len(k.grid.Sheets) {
		at = k.grid.Sheets[k.sheet].ID
	}
	k.grid, k.lines, k.columns = g, nil, slices.Clone(g.Round.Rubric.Criteria)
	k.sheet = max(0, slices.IndexFunc(g.Sheets, func(s model.Sheet) bool { return s.ID == at }))
	if len(g.Sheets) == 0 || g.Sheets[k.sheet].ID != at {
		k.pending = map[model.ID]model.Answer{}
	}
	claims := false
	for i, p := range g.Proposals {
		k.lines = append(k.lines, line{proposal: i})
		for _, c := range p.Claims {
			k.lines = append(k.lines, line{proposal: i, problem: c.Problem})
			claims = true
		}
	}
	levels := func(c model.Criterion) bool { return c.NeedFit }
	if claims && !slices.ContainsFunc(k.columns, levels) {
		k.columns = append(k.columns, model.Criterion{Name: phrase.Say("scoring.level"), NeedFit: true})
	}
}

// proposal is the one that a row belongs to.
func (k *keyed) proposal(row int) model.Proposal { return k.grid.Proposals[k.lines[row].proposal] }

// answer is what the sheet in hand says of a proposal: as keyed, else as stored.
func (k *keyed) answer(p model.ID) model.Answer {
	if a, ok := k.pending[p]; ok {
		return a
	}
	if k.sheet < len(k.grid.Sheets) {
		if a, ok := k.grid.Sheets[k.sheet].Answer(p); ok {
			return a
		}
	}
	return model.Answer{Proposal: p}
}

// head names a row: "3. title", and beneath it the problems.
func (k *keyed) head(row int) string {
	l := k.lines[row]
	if l.problem != "" {
		return phrase.Say("scoring.problem", "title", k.grid.Problems[l.problem].Title)
	}
	return strconv.Itoa(l.proposal+1) + ". " + k.grid.Proposals[l.proposal].Title
}

// fits tells whether a row has a cell in a column: points for a proposal, a level for a problem.
func (k *keyed) fits(row, column int) bool {
	return k.columns[column].NeedFit == (k.lines[row].problem != "")
}

// standAt is the cell that shows a stand: the first one that the proposal has.
func (k *keyed) standAt(proposal int) (row, column int) {
	for row, l := range k.lines {
		if l.proposal != proposal {
			continue
		}
		for column := range k.columns {
			if k.fits(row, column) {
				return row, column
			}
		}
	}
	return -1, -1
}

// cell is what a cell shows, and whether it can be keyed. A sheet that does not judge a proposal has one cell for saying so.
func (k *keyed) cell(row, column int) (text string, open bool) {
	if !k.fits(row, column) {
		return "", false
	}
	l := k.lines[row]
	a := k.answer(k.proposal(row).ID)
	if a.Stand != model.Judges {
		r, c := k.standAt(l.proposal)
		if r == row && c == column {
			return firstOf(phrase.Say("scoring.keys." + string(a.Stand))), true
		}
		return "", false
	}
	if c, ok := k.contest(row, column); ok {
		return contestedText(c), true
	}
	n, known := 0, false
	if l.problem != "" {
		var level model.Level
		level, known = a.Level(l.problem)
		n = int(level)
	} else {
		n, known = a.PointsFor(k.columns[column].Key)
	}
	if !known {
		return "", true
	}
	return strconv.Itoa(n), true
}

func firstOf(text string) string {
	_, n := utf8.DecodeRuneInString(text)
	return text[:n]
}

// key takes a digit within the cell's range, or a letter that stands for not judging the whole proposal. A digit after such a
// letter takes it back.
func (k *keyed) key(row, column int, r rune) bool {
	a := k.answer(k.proposal(row).ID)
	for _, stand := range []model.Stand{model.Abstains, model.Conflicted} {
		if strings.ContainsRune(phrase.Say("scoring.keys."+string(stand)), r) {
			a.Stand = stand
			k.pending[a.Proposal] = a
			return true
		}
	}
	n := int(r - '0')
	problem := k.lines[row].problem
	switch {
	case problem != "" && n >= int(model.NoHelp) && n <= int(model.Decisive):
		a.Levels = append(without(a.Levels, problem), model.Claim{Problem: problem, Level: model.Level(n)})
	case problem == "" && n >= model.MinPoints && n <= model.MaxPoints:
		key := k.columns[column].Key
		a.Points = append(withoutPoints(a.Points, key), model.Judgment{Criterion: key, Points: n})
	default:
		return false
	}
	a.Stand = model.Judges
	k.pending[a.Proposal] = a
	return true
}

// clear empties a cell; in the cell of a stand it takes the stand back, and what was keyed before it is there again.
func (k *keyed) clear(row, column int) {
	a := k.answer(k.proposal(row).ID)
	switch problem := k.lines[row].problem; {
	case a.Stand != model.Judges:
		a.Stand = model.Judges
	case problem != "":
		a.Levels = without(a.Levels, problem)
	default:
		a.Points = withoutPoints(a.Points, k.columns[column].Key)
	}
	k.pending[a.Proposal] = a
}

// comment takes a comment on a proposal.
func (k *keyed) comment(p model.ID, text string) {
	a := k.answer(p)
	a.Comment = text
	k.pending[p] = a
}

func without(list []model.Claim, problem model.ID) []model.Claim {
	return slices.DeleteFunc(slices.Clone(list), func(c model.Claim) bool { return c.Problem == problem })
}

func withoutPoints(list []model.Judgment, criterion string) []model.Judgment {
	return slices.DeleteFunc(slices.Clone(list), func(j model.Judgment) bool { return j.Criterion == criterion })
}

// store hands what is keyed to save, but for the proposal named ("" for none, so everything): one that is still being keyed.
// What save refuses stays keyed. It tells whether something was stored.
func (k *keyed) store(but model.ID, save func(sheet model.ID, a model.Answer) (model.Sheet, error)) (stored bool, err error) {
	for _, p := range k.grid.Proposals {
		a, ok := k.pending[p.ID]
		if !ok || p.ID == but && !k.answered(p) {
			continue
		}
		delete(k.pending, p.ID) // first: saving has the room read the file again
		sheet, refused := save(k.grid.Sheets[k.sheet].ID, a)
		if refused != nil {
			k.pending[p.ID], err = a, refused
			continue
		}
		k.grid.Sheets[k.sheet], stored = sheet, true
	}
	return stored, err
}

// answered tells whether the sheet in hand has said of a proposal all there is to say.
func (k *keyed) answered(p model.Proposal) bool {
	return k.answer(p.ID).Full(p, k.grid.Round.Rubric)
}

// step goes to another sheet, the first after the last.
func (k *keyed) step(by int) {
	if n := len(k.grid.Sheets); n > 0 {
		k.take((k.sheet + by + n) % n)
	}
}

// take takes a sheet in hand.
func (k *keyed) take(sheet int) {
	k.sheet, k.pending = sheet, map[model.ID]model.Answer{}
}

// left lists the proposals, by their places in the grid, that a sheet has not answered in full; of the sheet in hand as keyed.
func (k *keyed) left(sheet int) []int {
	whose := k.grid.Sheets[sheet]
	if sheet == k.sheet {
		whose.Answers = nil
		for _, p := range k.grid.Proposals {
			whose.Answers = append(whose.Answers, k.answer(p.ID))
		}
	}
	return whose.Unanswered(k.grid.Proposals, k.grid.Round.Rubric)
}

// done counts the proposals that a sheet has answered in full.
func (k *keyed) done(sheet int) int { return len(k.grid.Proposals) - len(k.left(sheet)) }

// missing lists the places (from 1) of the proposals that the sheet in hand has not answered in full.
func (k *keyed) missing() []string {
	var out []string
	for _, place := range k.left(k.sheet) {
		out = append(out, strconv.Itoa(place+1))
	}
	return out
}

// nextEmpty is the first open cell after one that is empty or contested, from the top again at the end; false when there is none.
func (k *keyed) nextEmpty(row, column int) (int, int, bool) {
	n := len(k.lines) * len(k.columns)
	for i := range n {
		at := (row*len(k.columns) + column + 1 + i) % n
		r, c := at/len(k.columns), at%len(k.columns)
		_, contested := k.contest(r, c)
		if text, open := k.cell(r, c); open && (text == "" || contested) {
			return r, c, true
		}
	}
	return 0, 0, false
}
