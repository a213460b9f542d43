package paper

import (
	"strconv"
	"strings"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// Measures of the blank sheet's table.
const (
	uprightCriteria = 4 // more of them want the sheet to lie
	numberWidth     = 24 * typeset.Point
	criterionWidth  = 84 * typeset.Point // at most, and
	criteriaPercent = 50                 // of the measure for all of them: most proposals then take one line
	rowSize         = 13 * typeset.Point // nominal sizes
	headSize        = 11 * typeset.Point
	legendSize      = 12 * typeset.Point
	commentLines    = 2
)

// scorable is the least height of a row in which figures are written by hand.
var scorable = typeset.Millimetres(7)

// BlankSheets prints empty score sheets, each from a new page on with page numbers of its own. No sheets at all are refused
// (key "paper.no_sheets"); other errors as of Minutes.
func BlankSheets(list []model.BlankSheet) (Pages, error) {
	if len(list) == 0 {
		return Pages{}, model.NotFound("paper.no_sheets")
	}
	docs := make([]typeset.Document, len(list))
	for i, b := range list {
		docs[i] = blankSheet(b)
	}
	title := list[0].Title
	if len(list) > 1 && len(list[0].Heading) > 0 {
		title = strings.Join(list[0].Heading, " ")
	}
	return bind(typeset.Join(docs), title, list[0].Author, list[0].On)
}

func blankSheet(b model.BlankSheet) typeset.Document {
	sheet := typeset.Portrait()
	if len(b.Criteria) > uprightCriteria {
		sheet = typeset.Landscape()
	}
	c := newComposer(typeset.Setup{Sheet: sheet, Footer: b.Title}, b.Names, b.ThaiDigits)
	c.heading(b.Heading)
	c.flow.Add(typeset.Paragraph{Text: append(c.strong(b.Words["member"]+"  "), c.plain(b.Member)...), KeepNext: true})
	c.legend(b)
	c.flow.Add(c.scoreTable(b, sheet.Measure()))
	c.flow.Add(typeset.Paragraph{Text: c.strong(b.Words["comment"]), Before: 8 * typeset.Point, KeepNext: true})
	if len(b.Comments) == 0 {
		c.flow.Add(typeset.Blank(commentLines))
	}
	for _, comment := range b.Comments {
		c.paragraphs(typeset.Paragraph{}, comment)
	}
	c.flow.Add(typeset.Signatures{People: []typeset.Signature{{
		b.Words["signature"] + c.flow.Dots(signLine), "(" + c.text(b.Member) + ")", b.Words["date"] + c.flow.Dots(signLine),
	}}})
	return c.flow.Document()
}

// legend tells how to abstain and what the points of each criterion mean, in few lines: its place is taken from the table's.
func (c composer) legend(b model.BlankSheet) {
	title := typeset.Paragraph{Text: c.strong(b.Words["legend"]), Size: legendSize, Heading: true}
	for _, line := range paragraphsOf(b.Words["abstain"]) {
		title.Text = append(append(title.Text, typeset.Plain("  ")...), c.remark(line)...)
	}
	c.flow.Add(title)
	for i, cr := range b.Criteria {
		p := typeset.Paragraph{Label: c.strong(strconv.Itoa(i+1) + "."), Left: 15 * typeset.Point, Size: legendSize}
		p.Text = append(c.strong(cr.Name+" ("+cr.Range+")  "), c.plain(anchors(cr))...)
		c.flow.Add(p)
	}
	c.flow.Add(typeset.Gap(6 * typeset.Point))
}

// anchors lists the meanings with their points: "1 = …  2 = …", from the range's first number.
func anchors(cr model.BlankCriterion) string {
	digits := strings.IndexFunc(cr.Range, func(r rune) bool { return r < '0' || r > '9' })
	if digits < 0 {
		digits = len(cr.Range)
	}
	first, err := strconv.Atoi(cr.Range[:digits])
	if err != nil {
		return strings.Join(cr.Anchors, ", ")
	}
	parts := make([]string, len(cr.Anchors))
	for i, a := range cr.Anchors {
		parts[i] = strconv.Itoa(first+i) + "\u00A0=\u00A0" + a
	}
	return strings.Join(parts, "  ")
}

// scoreTable has a row for every proposal and problem, and a cell for every criterion: white to fill in, grey where nothing is
// to be written.
func (c composer) scoreTable(b model.BlankSheet, measure typeset.Length) typeset.Table {
	criteria := typeset.Length(len(b.Criteria))
	each := criterionWidth
	if criteria > 0 {
		each = min(each, measure*criteriaPercent/100/criteria)
	}
	head := c.cells(b.Words["number"], b.Words["proposal"])
	columns := []typeset.Column{{Share: int(numberWidth), Align: typeset.Centre}, {Share: int(measure - numberWidth - criteria*each)}}
	for _, cr := range b.Criteria {
		head = append(head, c.cells(cr.Name+"\n("+cr.Range+")")...)
		columns = append(columns, typeset.Column{Share: int(each)})
	}
	t := typeset.Table{Rules: true, Columns: columns, Size: rowSize, HeadSize: headSize, Head: headRow(head)}
	for i, r := range b.Rows {
		row := c.scoreRow(r, len(b.Criteria))
		// A problem's row has no number, so it stays with its proposal's; and nobody signs a page without a score.
		row.KeepNext = i+1 == len(b.Rows) || b.Rows[i+1].Problem
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (c composer) scoreRow(r model.BlankRow, criteria int) typeset.Row {
	row := typeset.Row{Cells: c.cells(r.Number, r.Text), Height: scorable}
	for i := range criteria {
		closed := i >= len(r.Open) || !r.Open[i]
		cell := typeset.Cell{Shaded: closed, Align: typeset.Centre}
		if i < len(r.Marks) {
			cell.Text = c.plain(r.Marks[i])
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}
