package workbook

import (
	"io"
	"strconv"

	"kongthun/model"
)

// Returns hands every return of a roll-up to take, one after another, and adds it to the roll-up. It ends with take's error.
type Returns func(take func(model.FundReturn) error) error

// WriteRollUp writes the workbook of a roll-up: the summary, its charts, the funds in order of what lies unspent, all projects,
// the issues, what was done about each in every district, the target groups, and the files with what was made of each. Returns are
// asked for once; of a return only the rows of its projects are kept, and those on disk. Sums and rates are formulas with their
// values. Same returns, same bytes.
//
// The words are "title" (a line above each table), "made", "sheet.<name>", "head.<column>", "sum.<line>", "chart.<name>", "total",
// "late", "none", "cut" and "coverage.<measure>".
//
// The errors are those of returns and of to, and invalid "workbook.cell.long", "money.overflow", and "rollup.rows" when there are
// more projects than a sheet has rows.
func WriteRollUp(to io.Writer, b model.RollUpBook, returns Returns) error {
	r := rollUpWriter{canvas: newCanvas(), RollUpBook: b}
	defer r.file.Close()
	for i, name := range rollUpSheets() {
		if err := r.sheet(r.name(name), i == 0); err != nil {
			return err
		}
	}
	if err := r.projects(returns); err != nil {
		return err
	}
	provinces := map[string]bool{}
	for _, d := range b.Roll.Districts() {
		provinces[d.District.Changwat] = true
	}
	r.provinces = len(provinces)
	for _, draw := range []func() error{r.funds, r.issues, r.coverage, r.groups, r.files, r.summary, r.charts} {
		if err := draw(); err != nil {
			return err
		}
	}
	return finishTo(to, r.file, r.Words["title"], "kongthun")
}

// rollUpSheets are the sheets, in their order.
func rollUpSheets() []string {
	return []string{"summary", "charts", "funds", "projects", "issues", "coverage", "groups", "files"}
}

// rollUpWriter is a roll-up being drawn.
type rollUpWriter struct {
	*canvas
	model.RollUpBook
	provinces int // how many of them the funds lie in
	// For the charts, and the sums of the summary.
	fundRows, issueRows, districtRows extent
}

// name is what a sheet is called.
func (r *rollUpWriter) name(sheet string) string { return r.Words["sheet."+sheet] }

// titles stand above a table: what the workbook is, and what the sheet is.
func (r *rollUpWriter) titles(sheet string) []string {
	return []string{r.Words["title"], r.Words["about."+sheet]}
}

// extent is where the rows of a table stand in its sheet, and which column is which.
type extent struct {
	sheet       string
	first, last int // last < first: there are none
	columns     map[string]int
}

// cell is a cell of a row by its column's key.
func (e extent) cell(key string, row int) string { return cellName(e.columns[key], row) }

// span is a column's rows from the first on, no more than most (0: all), as charts and formulas of other sheets name them.
func (e extent) span(key string, most int) string {
	last := e.last
	if most > 0 {
		last = min(last, e.first+most-1)
	}
	column := columnName(e.columns[key])
	return "'" + e.sheet + "'!$" + column + "$" + strconv.Itoa(e.first) + ":$" + column + "$" + strconv.Itoa(last)
}

// columnName is the letters of a column.
func columnName(col int) string {
	name := cellName(col, 1)
	return name[:len(name)-1]
}
