package scoring

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/ranking"
)

// What the sheet in hand comes to, what may be keyed in it, and where files that came back contradict it.

// lock is why nothing can be keyed in the sheet in hand: the key of a sentence, "" when it can.
func (k *keyed) lock() string {
	switch {
	case k.grid.Round.Phase() != model.ScoringOpen:
		return "scoring.locked.closed"
	case k.sheet < len(k.grid.Sheets) && k.grid.Sheets[k.sheet].In != "":
		return "scoring.locked.in"
	}
	return ""
}

// at is the cell of the sheet that a cell of the grid shows.
func (k *keyed) at(row, column int) model.SheetCell {
	l := k.lines[row]
	c := model.SheetCell{Proposal: k.grid.Proposals[l.proposal].ID, Problem: l.problem}
	if l.problem == "" {
		c.Criterion = k.columns[column].Key
	}
	return c
}

// contest finds what is contested in a cell of the grid. A cell that does not fit its row has none.
func (k *keyed) contest(row, column int) (model.CellSaid, bool) {
	if k.sheet >= len(k.grid.Sheets) || row >= len(k.lines) || !k.fits(row, column) {
		return model.CellSaid{}, false
	}
	return k.grid.Sheets[k.sheet].CellContested(k.at(row, column))
}

// contests lists what is to be decided where the keys stand: the cell, and of its proposal the stand and the comment.
func (k *keyed) contests(row, column int) []model.CellSaid {
	var out []model.CellSaid
	if c, ok := k.contest(row, column); ok {
		out = append(out, c)
	}
	if k.sheet >= len(k.grid.Sheets) || row >= len(k.lines) {
		return out
	}
	p := k.proposal(row).ID
	for _, cell := range []model.SheetCell{{Proposal: p}, {Proposal: p, Comment: true}} {
		if c, ok := k.grid.Sheets[k.sheet].CellContested(cell); ok {
			out = append(out, c)
		}
	}
	return out
}

// said are the values that stand in a contested cell, each once, in order.
func said(c model.CellSaid) []string {
	var out []string
	for _, st := range c.Standing() {
		if !slices.Contains(out, st.Value) {
			out = append(out, st.Value)
		}
	}
	return out
}

// sources names who says a value in a contested cell: files by name, or what was keyed here.
func (k *keyed) sources(c model.CellSaid, value string) string {
	var out []string
	for _, st := range c.Standing() {
		if st.Value != value {
			continue
		}
		name := phrase.Say("scoring.keyed_here")
		for _, f := range k.grid.Sheets[k.sheet].Files {
			if f.By == st.By {
				name = f.File
			}
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

// contestedText shows a contested cell: "3 | 5".
func contestedText(c model.CellSaid) string {
	values := said(c)
	for i, v := range values {
		if v == "" {
			values[i] = "–"
		}
	}
	return strings.Join(values, " | ")
}

// decides tells what a digit keyed into a contested cell settles; ok is false for any other cell and for what the cell cannot hold.
func (k *keyed) decides(row, column int, r rune) (model.SheetCell, string, bool) {
	c, ok := k.contest(row, column)
	value := string(r)
	return c.Cell, value, ok && k.answer(k.proposal(row).ID).Stand == model.Judges && c.Cell.Takes(value)
}

// running says what the answer for a proposal comes to so far, and how many cells are missing.
func (k *keyed) running(p model.Proposal) string {
	a := k.answer(p.ID)
	if a.Stand != model.Judges {
		return phrase.Say("stand." + string(a.Stand))
	}
	score, missing := ranking.Running(p, a, k.grid.Round.Rubric, k.grid.Round.Priorities())
	if missing > 0 {
		return phrase.Say("scoring.running_missing", "score", ranking.Show(score.Score), "missing", strconv.Itoa(missing))
	}
	return phrase.Say("scoring.running", "score", ranking.Show(score.Score))
}

// standing says how far the sheet in hand is: why it is locked, what is to be decided, what is missing, or that it is whole.
func (k *keyed) standing() (string, part.Tone) {
	all, missing := strconv.Itoa(len(k.grid.Proposals)), k.missing()
	if n := k.contested(); n > 0 {
		return phrase.Say("scoring.sheet_contested", "count", strconv.Itoa(n)), part.Error
	}
	if lock := k.lock(); lock != "" {
		return phrase.Say(lock, "date", shortDate(k.grid.Sheets[k.sheet].In)), part.Warning
	}
	if len(missing) == 0 {
		return phrase.Say("scoring.sheet_done", "all", all), part.Good
	}
	done := strconv.Itoa(len(k.grid.Proposals) - len(missing))
	return phrase.Say("scoring.sheet_missing", "done", done, "all", all, "missing", strings.Join(missing, ", ")), part.Muted
}

// contested counts the cells of the sheet in hand that are to be decided.
func (k *keyed) contested() int {
	if k.sheet >= len(k.grid.Sheets) {
		return 0
	}
	return len(k.grid.Sheets[k.sheet].Contested())
}

// ownGrid is a grid with one sheet alone: whoever scores it sees no other name and no other mark.
func ownGrid(g service.Grid, sheet model.ID) service.Grid {
	sheets, names := g.Sheets, g.Names
	g.Sheets, g.Names = nil, nil
	for i, s := range sheets {
		if s.ID == sheet {
			g.Sheets, g.Names = []model.Sheet{s}, []string{names[i]}
		}
	}
	return g
}
