package workbook

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// choiceRows is how far down a template's drop-downs and hints reach.
const choiceRows = 1000

// hintLimit is how many characters Excel shows beside a cell that is chosen, and headLimit how many of its title.
const (
	hintLimit = 255
	headLimit = 32
)

// Template writes a workbook of tables to be filled and read back by Read: a sheet with the instructions and an explanation of
// every column, a sheet for each layout with drop-downs, hints and an example row that is marked and not taken in, and a hidden
// sheet with the lists. What the template holds already stands below the example; it reads back equal. Same value, same bytes.
//
// The error is invalid, key "workbook.cell.long", when a text is longer than a cell of Excel.
func Template(t model.Template) ([]byte, error) {
	c := newCanvas()
	defer c.file.Close()
	if err := c.sheets(t); err != nil {
		return nil, err
	}
	if err := c.lists(t); err != nil {
		return nil, err
	}
	if err := c.guide(t); err != nil {
		return nil, err
	}
	ranges := listRanges(t)
	for _, l := range t.Layouts {
		if err := c.table(l, rowsFor(l, t), ranges); err != nil {
			return nil, err
		}
	}
	return finish(c.file, t.Guide.Title, t.Author)
}

// sheets makes all sheets in their order, before anything is drawn: to hide one, excelize reads all that there are.
func (c *canvas) sheets(t model.Template) error {
	var names []string
	if t.Guide.Sheet != "" {
		names = append(names, t.Guide.Sheet)
	}
	for _, l := range t.Layouts {
		names = append(names, l.Sheet)
	}
	if t.Guide.Lists != "" {
		names = append(names, t.Guide.Lists)
	}
	for i, name := range names {
		if err := c.sheet(name, i == 0); err != nil {
			return err
		}
	}
	if t.Guide.Lists != "" && len(names) > 1 {
		return c.file.SetSheetVisible(t.Guide.Lists, false)
	}
	return nil
}

// rowsFor makes the cells of the rows that a layout starts with.
func rowsFor(l model.Layout, t model.Template) [][]model.Cell {
	switch l.Holds {
	case model.KindProblem:
		return rowsOf(l, t.Problems, problemFields(), t.Lists)
	case model.KindMember:
		return rowsOf(l, t.Members, memberFields(), t.Lists)
	case model.KindHearing:
		return rowsOf(l, t.Hearings, hearingFields(), t.Lists)
	case model.KindOffice:
		return rowsOf(l, t.Issues, issueFields(), t.Lists)
	}
	return rowsOf(l, t.Proposals, proposalFields(), t.Lists)
}

func rowsOf[T any](l model.Layout, values []T, fields map[string]field[T], lists model.Lists) [][]model.Cell {
	out := make([][]model.Cell, len(values))
	for i, v := range values {
		out[i] = make([]model.Cell, len(l.Columns))
		for j, column := range l.Columns {
			if f, ok := fields[column.Field]; ok && f.write != nil {
				out[i][j] = f.write(v, lists)
			}
		}
	}
	return out
}

// table draws a layout's sheet: head, example, rows.
func (c *canvas) table(l model.Layout, rows [][]model.Cell, ranges map[string]string) error {
	if err := c.prompts(l, ranges); err != nil {
		return err
	}
	w, err := c.file.NewStreamWriter(l.Sheet)
	if err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, XSplit: 2, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	for i, column := range l.Columns {
		style, err := c.style(plainLook, column.Kind)
		if err != nil {
			return err
		}
		if err := w.SetColWidth(i+1, i+1, column.Width); err != nil {
			return err
		}
		if err := w.SetColStyle(i+1, i+1, style); err != nil {
			return err
		}
	}
	if err := c.head(w, l, 1); err != nil {
		return err
	}
	next := 2
	if sample := sampleRow(l); sample != nil {
		if err := c.row(w, next, sample, l.ReturnColumns(), sampleLook); err != nil {
			return err
		}
		next++
	}
	for i, row := range rows {
		if err := c.row(w, next+i, row, l.ReturnColumns(), plainLook); err != nil {
			return err
		}
	}
	return w.Flush()
}

func (c *canvas) head(w *excelize.StreamWriter, l model.Layout, at int) error {
	cells := make([]any, len(l.Columns))
	lines := 1
	for i, column := range l.Columns {
		look := headLook
		if column.Needed {
			look = neededLook
		}
		one, err := c.value(model.TextOf(column.Header), look, model.TextCell)
		if err != nil {
			return err
		}
		cells[i] = one
		lines = max(lines, shownLines(column.Header, column.Width-2))
	}
	return w.SetRow(cellName(1, at), cells, excelize.RowOpts{Height: rowHeight(lines)})
}

// row draws one row of cells, high enough for the longest.
func (c *canvas) row(w *excelize.StreamWriter, at int, row []model.Cell, columns []model.ReturnColumn, l look) error {
	cells := make([]any, len(row))
	lines := 1
	for i, v := range row {
		one, err := c.value(v, l, columns[i].Kind)
		if err != nil {
			return err
		}
		cells[i] = one
		lines = max(lines, shownLines(v.Text, columns[i].Width))
	}
	return w.SetRow(cellName(1, at), cells, excelize.RowOpts{Height: rowHeight(lines)})
}

// sampleRow is the example of a layout; nil when it has none.
func sampleRow(l model.Layout) []model.Cell {
	if _, marked := l.Column(markField); !marked {
		return nil
	}
	row := make([]model.Cell, len(l.Columns))
	for i, column := range l.Columns {
		n, err := strconv.ParseInt(column.Example, 10, 64)
		switch {
		case err == nil && column.Kind == model.MoneyCell:
			row[i] = model.MoneyOf(model.Baht(n))
		case err == nil && column.Kind == model.NumberCell:
			row[i] = model.CountOf(int(n))
		default:
			row[i] = model.TextOf(column.Example)
		}
	}
	return row
}

// prompts puts a drop-down on every column with a list, and the hint beside every cell of a column that has one. What is not in
// the list may be typed all the same: reading says what is wrong with it, in words, and several entries do not fit a list.
func (c *canvas) prompts(l model.Layout, ranges map[string]string) error {
	for i, column := range l.Columns {
		from := ranges[column.List]
		if from == "" && column.Hint == "" {
			continue
		}
		v := excelize.NewDataValidation(true)
		v.SetSqref(cellName(i+1, 2) + ":" + cellName(i+1, choiceRows))
		if from != "" {
			v.SetSqrefDropList(from)
		}
		if column.Hint != "" {
			v.SetInput(firstRunes(column.Header, headLimit), firstRunes(column.Hint, hintLimit))
		}
		if err := c.file.AddDataValidation(l.Sheet, v); err != nil {
			return err
		}
	}
	return nil
}

func firstRunes(s string, n int) string {
	if utf8.RuneCountInString(s) > n {
		return string([]rune(s)[:n])
	}
	return s
}

// usedLists are the keys of the lists that a template's columns take and that hold anything, in the order of their first use.
func usedLists(t model.Template) []string {
	var out []string
	seen := map[string]bool{}
	for _, l := range t.Layouts {
		for _, column := range l.Columns {
			if k := column.List; k != "" && !seen[k] && len(t.Lists[k]) > 0 {
				seen[k] = true
				out = append(out, k)
			}
		}
	}
	return out
}

// listRanges are the places of the lists on their sheet, by key: a column each, below a head.
func listRanges(t model.Template) map[string]string {
	out := map[string]string{}
	if t.Guide.Lists == "" {
		return out
	}
	for i, k := range usedLists(t) {
		col := strings.TrimRight(cellName(i+1, 1), "1")
		out[k] = "'" + t.Guide.Lists + "'!$" + col + "$2:$" + col + "$" + strconv.Itoa(len(t.Lists[k])+1)
	}
	return out
}

// lists draws the hidden sheet.
func (c *canvas) lists(t model.Template) error {
	if t.Guide.Lists == "" {
		return nil
	}
	for i, k := range usedLists(t) {
		column := []any{t.Guide.Names[k]}
		for _, choice := range t.Lists[k] {
			column = append(column, show(k, choice))
		}
		if err := c.file.SetSheetCol(t.Guide.Lists, cellName(i+1, 1), &column); err != nil {
			return err
		}
	}
	return nil
}

// guide draws the sheet of instructions.
func (c *canvas) guide(t model.Template) error {
	name := t.Guide.Sheet
	if name == "" {
		return nil
	}
	columns := []model.ReturnColumn{{Width: 16}, {Width: 34}, {Width: 10}, {Width: 60}, {Width: 44}}
	width := 0.0
	if err := c.page(name, true, 1, ""); err != nil {
		return err
	}
	w, err := c.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, column := range columns {
		columns[i].Kind = model.TextCell
		width += column.Width
		if err := w.SetColWidth(i+1, i+1, column.Width); err != nil {
			return err
		}
	}
	at := 1
	for i, text := range append([]string{t.Guide.Title}, t.Guide.Lines...) {
		look := noteLook
		if i == 0 {
			look = titleLook
		}
		if err := c.wide(w, at, text, len(columns), width, look); err != nil {
			return err
		}
		at++
	}
	at++
	for _, row := range guideRows(t) {
		look := plainLook
		if row.head {
			look = headLook
		}
		if err := c.row(w, at, row.cells, columns, look); err != nil {
			return err
		}
		at++
	}
	return w.Flush()
}

// wide draws a text over all columns of a sheet.
func (c *canvas) wide(w *excelize.StreamWriter, at int, text string, columns int, width float64, l look) error {
	one, err := c.value(model.TextOf(text), l, model.TextCell)
	if err != nil {
		return err
	}
	if err := w.SetRow(cellName(1, at), []any{one}, excelize.RowOpts{Height: rowHeight(shownLines(text, width))}); err != nil {
		return err
	}
	return w.MergeCell(cellName(1, at), cellName(columns, at))
}

type guideRow struct {
	head  bool
	cells []model.Cell
}

// guideRows explain every column of every layout.
func guideRows(t model.Template) []guideRow {
	head := guideRow{head: true}
	for _, s := range t.Guide.Columns {
		head.cells = append(head.cells, model.TextOf(s))
	}
	out := []guideRow{head}
	for _, l := range t.Layouts {
		for _, column := range l.Columns {
			needed := ""
			if column.Needed {
				needed = t.Guide.Needed
			}
			var cells []model.Cell
			for _, s := range []string{l.Sheet, column.Header, needed, column.Hint, column.Example} {
				cells = append(cells, model.TextOf(s))
			}
			out = append(out, guideRow{cells: cells})
		}
	}
	return out
}
