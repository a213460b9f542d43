package workbook

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// ReadScoreSheet reads a score sheet that came back: its pass, and what its answers hold now. Rows and columns are found by the
// hidden keys that they carry, wherever they stand now. A cell that cannot be read stands in the findings with its place and says
// nothing; the others are read all the same, since taking a sheet in twice does no harm. The stands are what the drop-down offers.
//
// The error is invalid when there is nothing to read from: the keys of openBook, those of readPass, and "scoresheet.keys" when the
// hidden keys of rows and columns are gone.
func ReadScoreSheet(file string, data []byte, stands []model.Choice) (model.SheetReturn, error) {
	out := model.SheetReturn{File: file}
	b, err := openBook(file, data)
	if err != nil {
		return out, err
	}
	grids, err := b.grids()
	if err != nil {
		return out, err
	}
	if out.Pass, err = readPass(file, grids); err != nil {
		return out, err
	}
	for i := range grids {
		if r, ok := newScoreReader(&out, &grids[i], stands); ok {
			r.rows()
			return out, nil
		}
	}
	return out, model.Invalid("scoresheet.keys", "file", file)
}

// scoreReader reads the worksheet of answers.
type scoreReader struct {
	out     *model.SheetReturn
	grid    *grid
	stands  []model.Choice
	first   int                // place in the grid of the first row below the keys
	key     int                // column of the rows' keys
	columns map[string]int     // by key
	heads   map[int]string     // of the columns, as shown
	pass    map[string]passRow // by row key
	found   map[string]int     // row by row key
}

type passRow struct {
	model.SheetPassRow
	cells []model.SheetCell
}

// newScoreReader finds the row of hidden keys; ok is false on a worksheet that has none.
func newScoreReader(out *model.SheetReturn, g *grid, stands []model.Choice) (*scoreReader, bool) {
	for i, row := range g.rows {
		for col, c := range row.cells {
			if c.text != keyColumn {
				continue
			}
			r := &scoreReader{out: out, grid: g, stands: stands, first: i + 1, key: col, columns: map[string]int{}, heads: map[int]string{}, found: map[string]int{}}
			for at, k := range row.cells {
				r.columns[k.text] = at
				if i > 0 {
					r.heads[at] = strings.Join(strings.Fields(g.rows[i-1].cells[at].text), " ")
				}
			}
			r.index()
			return r, true
		}
	}
	return nil, false
}

// index lists the cells of the pass by their rows.
func (r *scoreReader) index() {
	r.pass = map[string]passRow{}
	for _, row := range r.out.Pass.Rows {
		r.pass[rowKey(row.Proposal, row.Problem)] = passRow{SheetPassRow: row}
	}
	for _, c := range r.out.Pass.Cells {
		key := rowKey(c.Proposal, c.Problem)
		row := r.pass[key]
		row.cells = append(row.cells, c.SheetCell)
		r.pass[key] = row
	}
}

// rows reads every row that carries a key of the pass, and points out those that are gone.
func (r *scoreReader) rows() {
	for _, row := range r.grid.rows[r.first:] {
		key := row.cells[r.key].text
		want, ok := r.pass[key]
		switch {
		case !ok:
			continue
		case r.found[key] > 0:
			r.refuse(row, r.key, "scoresheet.row.twice", "row", strconv.Itoa(r.found[key]))
			r.drop(want)
			continue
		}
		r.found[key] = row.number
		if text := row.cells[r.columns[textColumn]].text; thai.Normalise(text) != thai.Normalise(want.Text) {
			r.refuse(row, r.columns[textColumn], "scoresheet.row.changed", "text", want.Text)
			continue
		}
		for _, c := range want.cells {
			r.cell(row, c)
		}
	}
	for _, row := range r.out.Pass.Rows {
		if r.found[rowKey(row.Proposal, row.Problem)] == 0 {
			r.out.Findings = append(r.out.Findings, model.Finding{
				Refused: true, Sheet: r.grid.name, Key: "scoresheet.row.gone", Args: map[string]string{"text": row.Text},
			})
		}
	}
}

// drop forgets what was read of a row that stands twice: nobody can tell which one is meant.
func (r *scoreReader) drop(row passRow) {
	kept := r.out.Values[:0]
	for _, v := range r.out.Values {
		if v.Proposal != row.Proposal || v.Problem != row.Problem {
			kept = append(kept, v)
		}
	}
	r.out.Values = kept
}

// answerColumn is the key of the column that a cell stands in.
func answerColumn(c model.SheetCell) string {
	switch {
	case c.Problem != "":
		return levelColumn
	case c.Criterion != "":
		return pointsColumn + c.Criterion
	case c.Comment:
		return commentColumn
	}
	return standColumn
}

// cell reads one answer.
func (r *scoreReader) cell(row gridRow, c model.SheetCell) {
	col, ok := r.columns[answerColumn(c)]
	if !ok {
		r.refuse(row, r.key, "scoresheet.column.gone")
		return
	}
	raw := row.cells[col]
	switch {
	case raw.formula:
		r.refuse(row, col, "cell.formula")
		return
	case raw.fault:
		r.refuse(row, col, "cell.error")
		return
	case raw.long > 0:
		r.refuse(row, col, "cell.long", "length", thai.Number(int64(raw.long)), "limit", thai.Number(maxText))
		return
	}
	value, ok := r.value(raw, c)
	if !ok || !c.Takes(value) {
		key := "scoresheet.points"
		switch {
		case c.Problem != "":
			key = "scoresheet.level"
		case c.Criterion == "":
			key = "scoresheet.stand"
		}
		r.refuse(row, col, key)
		return
	}
	r.out.Values = append(r.out.Values, model.SheetValue{
		SheetCell: c, Value: value, Place: model.Finding{Sheet: r.grid.name, Cell: cellName(col, row.number)}.Place(),
	})
}

// value is what a cell says, as the sheet keeps it.
func (r *scoreReader) value(raw gridCell, c model.SheetCell) (string, bool) {
	text := thai.Normalise(strings.TrimSpace(raw.text))
	switch {
	case c.Comment || text == "":
		return text, true
	case c.Problem != "" || c.Criterion != "":
		return leadingDigit(thai.Arabic(text), raw.number)
	}
	for _, s := range r.stands {
		if text == s.Name || text == string([]rune(s.Name)[:1]) || thai.Fold(text) == thai.Fold(s.Code) {
			return s.Code, true
		}
	}
	return "", false
}

// leadingDigit reads "4", "4.0" of a cell that Excel keeps as a number, and the "4 = …" of a drop-down; not "45", "4.5" or "4,5".
func leadingDigit(text string, number bool) (string, bool) {
	if number {
		f, err := strconv.ParseFloat(text, 64)
		if err != nil || f != float64(int(f)) || f < 0 || f > 9 {
			return "", false
		}
		return strconv.Itoa(int(f)), true
	}
	if text[0] < '0' || text[0] > '9' {
		return "", false
	}
	rest := text[1:]
	if rest != "" && strings.ContainsAny(rest[:1], "0123456789.,/-%") {
		return "", false
	}
	return text[:1], true
}

func (r *scoreReader) refuse(row gridRow, col int, key string, args ...string) {
	value := row.cells[col].text
	if runes := []rune(value); len(runes) > shownValue {
		value = string(runes[:shownValue]) + "…"
	}
	f := model.Finding{Refused: true, Sheet: r.grid.name, Cell: cellName(col, row.number), Value: value, Key: key, Args: map[string]string{"column": r.heads[col]}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i]] = args[i+1]
	}
	r.out.Findings = append(r.out.Findings, f)
}
