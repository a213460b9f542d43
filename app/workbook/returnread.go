package workbook

import (
	"strconv"
	"strings"

	"kongthun/model"
)

// ReadReturn reads a workbook that Write made of a return with a manifest, wherever it went in between: saved by Excel or
// LibreOffice, with its columns moved, its sheets in another order. The manifest says which layout, by name and version, its sheets
// have; the values are those of the layout's columns, in the layout's order. What differs from what the manifest says stands in the
// findings (keys "return.sheet.missing", "return.column.missing", "return.rows", "return.sum", "return.altered", "return.cell.formula"),
// and the values are then what the file says now.
//
// A workbook is held whole while it is read, by the bounds of openBook, and no longer: who reads thousands holds one at a time.
//
// The error is a *model.Error, invalid: the keys of openBook and grids, "return.manifest.none" when there is no manifest,
// those of model.ManifestOf, "return.layout" for a layout or a version that is not among the known.
func ReadReturn(file string, data []byte, known []model.ReturnLayout) (model.ReturnRead, error) {
	b, err := openBook(file, data)
	if err != nil {
		return model.ReturnRead{}, err
	}
	grids, err := b.grids()
	if err != nil {
		return model.ReturnRead{}, err
	}
	lines := manifestLines(grids)
	if lines == nil {
		return model.ReturnRead{}, model.Invalid("return.manifest.none", "file", file)
	}
	manifest, err := model.ManifestOf(lines)
	if err != nil {
		return model.ReturnRead{}, err
	}
	for _, l := range known {
		if l.Name == manifest.Layout {
			r := returnReader{grids: grids, manifest: manifest}
			return r.read(file, l), nil
		}
	}
	return model.ReturnRead{}, model.Invalid("return.layout", "layout", manifest.Layout, "file", file)
}

// manifestLines finds the sheet of the manifest by its first key and reads its lines; nil when there is none.
func manifestLines(grids []grid) []model.ManifestLine {
	for _, g := range grids {
		var lines []model.ManifestLine
		for _, row := range g.rows {
			key := row.cells[manifestKey].text
			if lines == nil && key != "format" {
				continue
			}
			if key != "" {
				lines = append(lines, model.ManifestLine{Key: key, Value: row.cells[manifestValue].text})
			}
		}
		if lines != nil {
			return lines
		}
	}
	return nil
}

// returnReader compares the sheets of a workbook with what its manifest says of them.
type returnReader struct {
	grids    []grid
	manifest model.Manifest
	findings []model.Finding
}

func (r *returnReader) read(file string, l model.ReturnLayout) model.ReturnRead {
	out := model.Return{Kind: r.manifest.Kind, File: file, Period: r.manifest.Period, Manifest: &r.manifest}
	for i, layout := range l.Sheets {
		sheet := r.sheet(layout)
		if i == 0 {
			out.Sheet, out.Columns, out.Rows = sheet.Sheet, sheet.Columns, sheet.Rows
			continue
		}
		out.Also = append(out.Also, sheet)
	}
	return model.ReturnRead{Return: out, Findings: r.findings}
}

func (r *returnReader) say(sheet, cell, key string, args ...string) {
	if len(r.findings) > maxFindings {
		return
	}
	found := model.Finding{Refused: true, Sheet: sheet, Cell: cell, Key: key, Args: map[string]string{}}
	for i := 0; i+1 < len(args); i += 2 {
		found.Args[args[i]] = args[i+1]
	}
	r.findings = append(r.findings, found)
}

// sheet reads one sheet and holds it against the manifest.
func (r *returnReader) sheet(l model.Layout) model.Return {
	out := model.Return{Sheet: l.Sheet, Columns: l.ReturnColumns()}
	var said *model.ManifestedSheet
	for i := range r.manifest.Sheets {
		if r.manifest.Sheets[i].Sheet == l.Sheet {
			said = &r.manifest.Sheets[i]
		}
	}
	var g *grid
	for i := range r.grids {
		if r.grids[i].name == l.Sheet {
			g = &r.grids[i]
		}
	}
	if said == nil || g == nil {
		r.say(l.Sheet, "", "return.sheet.missing")
		return out
	}
	at, columns, missing := returnHeader(g, out.Columns)
	for _, header := range missing {
		r.say(l.Sheet, "", "return.column.missing", "column", header)
	}
	if len(missing) > 0 {
		return out
	}
	for _, row := range g.rows[at+1:] {
		r.row(g, row, columns, &out)
	}
	r.compare(out, *said)
	return out
}

// returnHeader finds the row under which all columns stand: where the headers are, and which are missing from the best row.
func returnHeader(g *grid, columns []model.ReturnColumn) (at int, cols []int, missing []string) {
	keys := make([]string, len(columns))
	for i, c := range columns {
		keys[i] = headerKey(c.Header)
	}
	for i := 0; i < len(g.rows) && i < headerRows; i++ {
		heads := map[string]int{}
		for col, c := range g.rows[i].cells {
			key := headerKey(c.text)
			if first, twice := heads[key]; !twice || col < first { // of two with one header the first counts
				heads[key] = col
			}
		}
		var here []int
		var lack []string
		for n, c := range columns {
			if col, ok := heads[keys[n]]; ok {
				here = append(here, col)
			} else {
				lack = append(lack, c.Header)
			}
		}
		if len(lack) == 0 { // no row can be better; to read thousands of returns is mostly to find their headers
			return i, here, nil
		}
		if i == 0 || len(lack) < len(missing) {
			at, cols, missing = i, here, lack
		}
	}
	if len(g.rows) == 0 {
		for _, c := range columns {
			missing = append(missing, c.Header)
		}
	}
	return at, cols, missing
}

// row reads one row. The row of totals is none: its sums are formulas. A formula in any other place is pointed out and no value.
func (r *returnReader) row(g *grid, row gridRow, columns []int, out *model.Return) {
	values := make([]model.Cell, len(columns))
	formulas, filled := 0, 0
	for i, col := range columns {
		c, ok := row.cells[col]
		switch {
		case !ok:
			continue
		case c.formula && strings.HasPrefix(c.text, "SUM("):
			formulas++
			continue
		case c.formula || c.fault || c.long > 0:
			r.say(g.name, cellName(col, row.number), "return.cell.formula")
			continue
		}
		filled++
		values[i] = returnCell(c, out.Columns[i].Kind, g.from1904)
	}
	if formulas == 0 && filled > 0 {
		out.Rows = append(out.Rows, values)
	}
}

// returnCell is the value of a cell in a column of a kind; what the kind cannot be is the text that stands there.
func returnCell(c gridCell, kind model.CellKind, from1904 bool) model.Cell {
	if c.number {
		switch kind {
		case model.NumberCell:
			if n, ok := exact(c.text, 1); ok {
				return model.Cell{Number: n, Known: true}
			}
		case model.MoneyCell, model.ShareCell:
			if n, ok := exact(c.text, 100); ok {
				return model.Cell{Number: n, Known: true}
			}
		case model.DateCell:
			one := cell{gridCell: c, from1904: from1904, findings: &[]model.Finding{}}
			if d, ok := one.date(); ok && d.Valid() {
				return model.DayOf(d)
			}
		}
	}
	return model.TextOf(c.text)
}

// compare holds the rows against what the manifest says of them. What the hash tells is said only when count and sums told nothing.
func (r *returnReader) compare(sheet model.Return, said model.ManifestedSheet) {
	before := len(r.findings)
	if len(sheet.Rows) != said.Rows {
		r.say(sheet.Sheet, "", "return.rows", "said", strconv.Itoa(said.Rows), "found", strconv.Itoa(len(sheet.Rows)))
	}
	read, err := sheet.WithManifest(r.manifest)
	if err != nil {
		r.say(sheet.Sheet, "", "return.altered")
		return
	}
	now := read.Manifest.Sheets[0]
	for _, c := range sheet.Columns {
		if c.Kind == model.MoneyCell && now.Sums[c.Key] != said.Sums[c.Key] {
			r.say(sheet.Sheet, "", "return.sum", "column", c.Header, "said", said.Sums[c.Key].String(), "found", now.Sums[c.Key].String())
		}
	}
	if now.SHA256 != said.SHA256 && len(r.findings) == before {
		r.say(sheet.Sheet, "", "return.altered")
	}
}
