package workbook

import (
	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// Write makes the workbook of a return: each of its sheets with title lines, the head repeated on every page, the rows, the totals; A4,
// as wide as the page, the head frozen; at the end the sheet of its manifest, if it has one. What is not known is an empty cell and
// never 0. A sum is written as a formula with its value, so that it shows in a preview that does not calculate, and follows when the
// office changes a row. Same value, same bytes.
//
// The errors are invalid: "workbook.return.shape" when a row is not as wide as the columns, "workbook.cell.long" when a text is
// longer than a cell of Excel, "money.overflow" when a sum is too large.
func Write(r model.Return) ([]byte, error) {
	c := newCanvas()
	defer c.file.Close()
	for i, sheet := range r.Sheets() {
		for _, row := range append(append([][]model.Cell{}, sheet.Rows...), sheet.Totals) {
			if row != nil && len(row) != len(sheet.Columns) || len(sheet.Columns) == 0 {
				return nil, model.Invalid("workbook.return.shape", "kind", r.Kind)
			}
		}
		if err := c.returnSheet(sheet, i == 0); err != nil {
			return nil, err
		}
	}
	if r.Manifest != nil {
		if err := c.manifest(r); err != nil {
			return nil, err
		}
	}
	title := r.File
	if len(r.Title) > 0 {
		title = r.Title[0]
	}
	return finish(c.file, title, r.Author)
}

// returnSheet draws one sheet.
func (c *canvas) returnSheet(r model.Return, first bool) error {
	if err := c.sheet(r.Sheet, first); err != nil {
		return err
	}
	head := len(r.Title) + 1
	widths := make([]float64, len(r.Columns))
	for i, column := range r.Columns {
		widths[i] = column.Width
	}
	for _, x := range r.Choices {
		if err := c.offer(r.Sheet, cellName(x.Column+1, head+1+x.Row), x.Of); err != nil {
			return err
		}
	}
	w, err := c.startTable(r.Sheet, r.Landscape, r.Title, widths)
	if err != nil {
		return err
	}
	if err := c.returned(w, r, head); err != nil {
		return err
	}
	return w.Flush()
}

// offer puts a drop-down on a cell. What is not in the list may be typed all the same: reading says what is wrong with it, in words.
func (c *canvas) offer(sheet, cell string, words []string) error {
	v := excelize.NewDataValidation(true)
	v.SetSqref(cell)
	if err := v.SetDropList(words); err != nil {
		return err
	}
	return c.file.AddDataValidation(sheet, v)
}

func (c *canvas) returned(w *excelize.StreamWriter, r model.Return, head int) error {
	heads := model.Layout{}
	for _, column := range r.Columns {
		heads.Columns = append(heads.Columns, model.LayoutColumn{Header: column.Header, Width: column.Width})
	}
	if err := c.head(w, heads, head); err != nil {
		return err
	}
	for i, row := range r.Rows {
		if err := c.row(w, head+1+i, row, r.Columns, plainLook); err != nil {
			return err
		}
	}
	if r.Totals == nil {
		return nil
	}
	return c.totals(w, r, head)
}

// totals draws the last row.
func (c *canvas) totals(w *excelize.StreamWriter, r model.Return, head int) error {
	last := head + len(r.Rows)
	cells := make([]any, len(r.Totals))
	for i, v := range r.Totals {
		var err error
		if v.Sum {
			if v, err = sumOf(r, i); err != nil {
				return err
			}
		}
		one, err := c.value(v, totalLook, r.Columns[i].Kind)
		if err != nil {
			return err
		}
		if r.Totals[i].Sum && len(r.Rows) > 0 {
			one.Formula = "SUM(" + cellName(i+1, head+1) + ":" + cellName(i+1, last) + ")"
		}
		cells[i] = one
	}
	return w.SetRow(cellName(1, last+1), cells, excelize.RowOpts{Height: lineHeight})
}

// sumOf adds up what is known of a column.
func sumOf(r model.Return, column int) (model.Cell, error) {
	total := model.Satang(0)
	for _, row := range r.Rows {
		if !row[column].Known {
			continue
		}
		var err error
		if total, err = total.Plus(model.Satang(row[column].Number)); err != nil {
			return model.Cell{}, err
		}
	}
	return model.MoneyOf(total), nil
}
