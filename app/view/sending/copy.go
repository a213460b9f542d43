package sending

import (
	"strconv"
	"strings"

	"kongthun/app/service"
	"kongthun/model"
)

// sheetRow is a row of a return's sheet to copy from.
type sheetRow struct {
	number int
	cells  []string // as they are typed into another system
}

// fieldLine is one field of a row.
type fieldLine struct {
	at           int
	header, text string
}

// copying is a sheet as it is copied from.
type copying struct {
	columns []model.ReturnColumn
	rows    []sheetRow
}

// copyOf takes a sheet of a return; the row of totals is left out, since no system asks for it.
func copyOf(r model.Return) copying {
	out := copying{columns: r.Columns}
	for i, row := range r.Rows {
		line := sheetRow{number: i + 1, cells: make([]string, len(row))}
		for j, c := range row {
			line.cells[j] = service.CellText(c, r.Columns[j].Kind)
		}
		out.rows = append(out.rows, line)
	}
	return out
}

// title is what a row is told by: its first texts, without those that stand in every row.
func (c copying) title(r sheetRow) string {
	var parts []string
	for i, column := range c.columns {
		if column.Kind == model.TextCell && r.cells[i] != "" && !c.everywhere(i) {
			parts = append(parts, r.cells[i])
		}
		if len(parts) == 3 {
			break
		}
	}
	if len(parts) == 0 {
		parts = r.cells[:min(3, len(r.cells))]
	}
	return strings.Join(strings.Fields(strings.Join(parts, " · ")), " ")
}

// everywhere tells whether a column has the same text in each of several rows.
func (c copying) everywhere(column int) bool {
	for _, r := range c.rows {
		if r.cells[column] != c.rows[0].cells[column] {
			return false
		}
	}
	return len(c.rows) > 1
}

// fields are those of a row, in the order of the columns.
func (c copying) fields(row sheetRow) []fieldLine {
	out := make([]fieldLine, len(c.columns))
	for i, column := range c.columns {
		out[i] = fieldLine{i, column.Header, row.cells[i]}
	}
	return out
}

// text is the whole table for another program's cells: its headers and rows, cells parted by tabs.
func (c copying) text() string {
	lines := make([]string, 0, len(c.rows)+1)
	head := make([]string, len(c.columns))
	for i, column := range c.columns {
		head[i] = column.Header
	}
	lines = append(lines, tabbed(head))
	for _, r := range c.rows {
		lines = append(lines, tabbed(r.cells))
	}
	return strings.Join(lines, "\r\n") + "\r\n"
}

// tabbed is one line. A text with a tab, a line break or a quotation mark is put in quotation marks, as spreadsheets take it.
func tabbed(cells []string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		if strings.ContainsAny(c, "\t\r\n\"") {
			c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
		out[i] = c
	}
	return strings.Join(out, "\t")
}

func (r sheetRow) key() string  { return strconv.Itoa(r.number) }
func (f fieldLine) key() string { return strconv.Itoa(f.at) }
