package workbook

import (
	"strconv"
	"strings"

	"kongthun/model"
)

// The columns of a manifest's sheet: what the line is, for people; its value; its key, for machines. Keys and values are texts in
// whatever program the workbook goes through.
const (
	manifestValue = 2
	manifestKey   = 3
)

// manifest draws the sheet that says what the workbook is. Its wording stands in the return's words: "manifest.sheet", ".title",
// ".label", ".value", ".key", and the name of every line (".office", ".sheet.name", ".sheet.rows", ".sum").
func (c *canvas) manifest(r model.Return) error {
	out := model.Return{
		Sheet: r.Words["manifest.sheet"], Title: []string{r.Words["manifest.title"]},
		Columns: []model.ReturnColumn{
			{Header: r.Words["manifest.label"], Kind: model.TextCell, Width: 36},
			{Header: r.Words["manifest.value"], Kind: model.TextCell, Width: 70},
			{Header: r.Words["manifest.key"], Kind: model.TextCell, Width: 30},
		},
	}
	for _, l := range r.Manifest.Lines() {
		out.Rows = append(out.Rows, []model.Cell{
			model.TextOf(manifestLabel(r, l.Key)), model.TextOf(l.Value), model.TextOf(l.Key),
		})
	}
	return c.returnSheet(out, false)
}

// manifestLabel is what a line is called; the sum of a column by the column's header.
func manifestLabel(r model.Return, key string) string {
	parts := strings.SplitN(key, ".", 4) // sheet.2.sum.spent
	switch len(parts) {
	case 1:
		return r.Words["manifest."+key]
	case 2:
		return r.Words["manifest.sheet.name"]
	case 3:
		return r.Words["manifest.sheet."+parts[2]]
	}
	label := r.Words["manifest.sum"]
	if n, err := strconv.Atoi(parts[1]); err == nil && n >= 1 && n <= len(r.Sheets()) {
		for _, c := range r.Sheets()[n-1].Columns {
			if c.Key == parts[3] {
				label += " " + c.Header
			}
		}
	}
	return label
}
