package model

import "math/big"

// ScoreBook is a score sheet as a workbook that travels to a member, with all its wording.
type ScoreBook struct {
	Pass    SheetPass
	Titles  []string // heading, round and fund, whose it is
	Notes   []string // how to fill it in
	Columns []ScoreColumn
	Stands  []Choice // codes of Stand, as members choose them; the first is to judge
	Rows    []ScoreRow
	Words   map[string]string // sheet, legend, pass: names of worksheets; number, text, stand, total, missing, comment: heads; done: how far
	File    string            // its name
	Author  string
}

// ScoreColumn is a column of digits: a criterion, or the level that a proposal has for each problem.
type ScoreColumn struct {
	Key     string // of the criterion
	Head    string
	Name    string // without range and weight
	NeedFit bool   // the column of levels; points otherwise
	Weight  int    // of 100; 0 for levels that the rubric does not weigh
	Choices []string
}

// ScoreRow is a row: a proposal, or a problem that it claims to serve.
type ScoreRow struct {
	Proposal ID
	Problem  ID     // "" for the proposal itself
	Number   string // "" for a problem
	Text     string
	Priority int // of the problem, 0–20
	// Fit is the need fit so far, of a problem what it counts before it is weighed, both 0–1; nil while no level is answered.
	Fit     *big.Rat
	Total   *big.Rat // of the proposal so far, 0–100
	Missing int      // cells that are not answered yet
	Answer  Answer   // as it stands
}
