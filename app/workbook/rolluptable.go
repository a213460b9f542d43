package workbook

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// Two kinds of cell more: how many of something, and a share, whose number is worked out from others of its row.
const (
	manyCell    model.CellKind = "many"
	percentCell model.CellKind = "percent"
)

// rollColumn is one column of a table of a roll-up.
type rollColumn[T any] struct {
	key   string // of its header among the words, and in shares
	kind  model.CellKind
	width float64
	value func(T) model.Cell
	sum   bool   // has a sum in the row of totals
	share *share // instead of value
}

// share is a quotient of cells of the same row: the sum of some columns by that of others.
type share struct {
	part, whole []string
	each        bool // makes no sense of the sums: not every row has both
}

// rollTable is a table being written, row by row; nothing of a row is kept but the sums.
type rollTable[T any] struct {
	r       *rollUpWriter
	w       *excelize.StreamWriter
	columns []rollColumn[T]
	extent  extent
	next    int // row
	limit   int // the last row there may be
	sums    []model.Satang
}

// begin draws titles and head of a table that fills a sheet.
func begin[T any](r *rollUpWriter, sheet string, columns []rollColumn[T]) (*rollTable[T], error) {
	name, titles := r.name(sheet), r.titles(sheet)
	widths := make([]float64, len(columns))
	for i, c := range columns {
		widths[i] = c.width
	}
	w, err := r.startTable(name, true, titles, widths)
	if err != nil {
		return nil, err
	}
	return beginAt(r, w, name, len(titles)+1, columns)
}

// beginAt draws the head of a table at a row of a sheet that is being written.
func beginAt[T any](r *rollUpWriter, w *excelize.StreamWriter, sheet string, row int, columns []rollColumn[T]) (*rollTable[T], error) {
	t := &rollTable[T]{r: r, w: w, columns: columns, next: row + 1, limit: lastRow, sums: make([]model.Satang, len(columns))}
	t.extent = extent{sheet: sheet, first: row + 1, last: row, columns: map[string]int{}}
	var heads model.Layout
	for i, c := range columns {
		t.extent.columns[c.key] = i + 1
		header, told := r.Words["head."+c.key]
		if !told {
			header = c.key // a column that is named by what it holds
		}
		heads.Columns = append(heads.Columns, model.LayoutColumn{Header: header, Width: c.width})
	}
	return t, r.head(w, heads, row)
}

// add draws a row.
func (t *rollTable[T]) add(v T) error {
	cells := make([]model.Cell, len(t.columns))
	for i, c := range t.columns {
		if c.value == nil {
			continue
		}
		cells[i] = c.value(v)
		if !c.sum || !cells[i].Known {
			continue
		}
		var err error
		if t.sums[i], err = t.sums[i].Plus(model.Satang(cells[i].Number)); err != nil {
			return err
		}
	}
	if t.next >= t.limit {
		return model.Invalid("rollup.rows", "limit", strconv.Itoa(t.limit))
	}
	t.extent.last = t.next
	return t.draw(cells, plainLook, func(int) string { return "" })
}

// total draws the row of the sums, each a formula with its value.
func (t *rollTable[T]) total() error {
	cells := make([]model.Cell, len(t.columns))
	cells[0] = model.TextOf(t.r.Words["total"])
	for i, c := range t.columns {
		if c.sum {
			cells[i] = model.Cell{Number: int64(t.sums[i]), Known: true}
		}
	}
	return t.draw(cells, totalLook, func(i int) string {
		if !t.columns[i].sum || t.extent.last < t.extent.first {
			return ""
		}
		return "SUM(" + cellName(i+1, t.extent.first) + ":" + cellName(i+1, t.extent.last) + ")"
	})
}

// draw draws the cells as the next row.
func (t *rollTable[T]) draw(cells []model.Cell, l look, formula func(i int) string) error {
	row := make([]any, len(cells))
	lines := 1
	for i, c := range t.columns {
		one, err := t.r.value(cells[i], l, c.kind)
		if err != nil {
			return err
		}
		one.Formula = formula(i)
		if c.share != nil && (l != totalLook || !c.share.each) {
			one.Value, one.Formula = t.quotient(*c.share, cells, c.kind)
		}
		row[i] = one
		lines = max(lines, shownLines(cells[i].Text, c.width))
	}
	at := cellName(1, t.next)
	t.next++
	return t.w.SetRow(at, row, excelize.RowOpts{Height: rowHeight(lines)})
}

// quotient is a share's value and its formula; of nothing it is empty.
func (t *rollTable[T]) quotient(s share, cells []model.Cell, kind model.CellKind) (value any, formula string) {
	part, parts := t.sumOf(s.part, cells)
	whole, wholes := t.sumOf(s.whole, cells)
	formula = "IF(" + wholes + "=0,\"\"," + parts + "/(" + wholes + "))"
	switch {
	case whole == 0:
		return "", formula
	case kind == model.MoneyCell: // so much money for each: satang are baht in the cells
		return part / 100 / whole, formula
	}
	return part / whole, formula
}

// sumOf adds up cells of the row by their columns' keys, and names them.
func (t *rollTable[T]) sumOf(keys []string, cells []model.Cell) (sum float64, formula string) {
	var names []string
	for _, key := range keys {
		col := t.extent.columns[key]
		sum += float64(cells[col-1].Number)
		names = append(names, cellName(col, t.next))
	}
	return sum, strings.Join(names, "+")
}

// filter puts arrows for choosing rows into the head.
func (t *rollTable[T]) filter() error {
	last := max(t.extent.last, t.extent.first)
	return t.r.file.AutoFilter(t.extent.sheet, cellName(1, t.extent.first-1)+":"+cellName(len(t.columns), last), nil)
}

// colour fills the cells of a column that compare so with values: "> 1/10".
func (t *rollTable[T]) colour(key, fill string, criteria ...string) error {
	if t.extent.last < t.extent.first {
		return nil
	}
	style, err := t.r.file.NewConditionalStyle(&excelize.Style{
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}},
	})
	if err != nil {
		return err
	}
	at := t.extent.cell(key, t.extent.first)
	// A cell without a number is a text to Excel, and so larger than any number.
	rule := excelize.ConditionalFormatOptions{Type: "formula", Criteria: "AND(ISNUMBER(" + at + ")", Format: &style}
	for _, c := range criteria {
		rule.Criteria += "," + at + c
	}
	rule.Criteria += ")"
	return t.r.file.SetConditionalFormat(t.extent.sheet, at+":"+t.extent.cell(key, t.extent.last), []excelize.ConditionalFormatOptions{rule})
}
