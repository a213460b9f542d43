package workbook

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
	"kongthun/model/thai"
)

// How our workbooks look: one font that offices have, and rows high enough for its marks (at 15 points, Excel's own height, Thai
// marks above a letter are cut off).
const (
	fontName   = "TH Sarabun New"
	fontSize   = 16
	answerSize = 13    // of what is chosen from a drop-down: a sentence in a narrow cell
	lineHeight = 24.0  // points of one line of text
	maxHeight  = 409.0 // points; Excel's limit
	// perWidth is how many Thai characters that take room go into one unit of a column's width, a digit of Excel's standard font.
	// It is kept low, since lines break at words: a row is rather too high than too low.
	perWidth = 0.85
)

// How dates and numbers are shown. The calendar of 0x07 is the Buddhist one; [$-41E] alone shows ค.ศ. in LibreOffice.
const (
	moneyFormat = "#,##0.00"
	countFormat = "0" // without a comma, since a number may be a year: 2026 and not 2,026
	dateFormat  = "[$-107041E]d mmm yyyy"

	manyFormat    = "#,##0" // of what is never a year
	percentFormat = "0.0%"
)

// look is what distinguishes the cells of a sheet.
type look int

const (
	plainLook look = iota
	headLook
	neededLook // head of a column that must be filled
	sampleLook // the example row
	totalLook
	titleLook
	noteLook
	answerLook // a cell to be filled in, the only sort that protection leaves open
	shadeLook  // a cell that asks nothing
	looks
)

// canvas is a workbook being drawn.
type canvas struct {
	file   *excelize.File
	styles map[styleKey]int
}

type styleKey struct {
	look look
	kind model.CellKind
}

func newCanvas() *canvas {
	return &canvas{file: excelize.NewFile(), styles: map[styleKey]int{}}
}

// sheet makes the next sheet; the first takes the place of the one that a new file has.
func (c *canvas) sheet(name string, first bool) error {
	if first {
		return c.file.SetSheetName("Sheet1", name)
	}
	_, err := c.file.NewSheet(name)
	return err
}

// style is the number of the style of a look and a kind of cell; each is made once.
func (c *canvas) style(l look, kind model.CellKind) (int, error) {
	key := styleKey{l, kind}
	if n, ok := c.styles[key]; ok {
		return n, nil
	}
	n, err := c.file.NewStyle(styleOf(l, kind))
	c.styles[key] = n
	return n, err
}

func styleOf(l look, kind model.CellKind) *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: fontSize},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
	}
	format := "@"
	switch kind {
	case model.NumberCell:
		format, s.Alignment.Horizontal = countFormat, "right"
	case model.MoneyCell, model.ShareCell:
		format, s.Alignment.Horizontal = moneyFormat, "right"
	case model.DateCell:
		format, s.Alignment.Horizontal = dateFormat, "center"
	case manyCell:
		format, s.Alignment.Horizontal = manyFormat, "right"
	case percentCell:
		format, s.Alignment.Horizontal = percentFormat, "right"
	}
	if s.Alignment.Horizontal == "right" { // a number breaks into no lines: too wide, it would be nothing but ###
		s.Alignment.WrapText, s.Alignment.ShrinkToFit = false, true
	}
	s.CustomNumFmt = &format
	fill := ""
	switch l {
	case headLook, neededLook:
		s.Font.Bold = true
		s.Alignment = &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
		if fill = "DDEBF7"; l == neededLook {
			fill = "FFE699"
		}
	case sampleLook:
		s.Font.Italic, s.Font.Color, fill = true, "595959", "F2F2F2"
	case totalLook:
		s.Font.Bold = true
	case answerLook:
		fill, s.Protection, s.Font.Size = "FFF8DC", &excelize.Protection{}, answerSize
	case shadeLook:
		fill = "E7E6E6"
	case titleLook:
		s.Font.Bold = true
		s.Alignment = &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
		return s
	case noteLook:
		return s
	}
	if fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		s.Border = append(s.Border, excelize.Border{Type: side, Color: "A6A6A6", Style: 1})
	}
	return s
}

// value is what a cell holds, in the way of its column: an unknown one is empty, never 0; a text is a text in every column. The error is invalid, key
// "workbook.cell.long", for more text than a cell may hold: excelize would cut it off without a word.
func (c *canvas) value(v model.Cell, l look, kind model.CellKind) (excelize.Cell, error) {
	if v.Text != "" {
		kind = model.TextCell
	}
	style, err := c.style(l, kind)
	out := excelize.Cell{StyleID: style}
	if err != nil || !v.Known {
		return out, err
	}
	switch kind {
	case model.NumberCell, manyCell:
		out.Value = v.Number
	case model.MoneyCell, model.ShareCell:
		out.Value = bahtValue(v.Number)
	case model.DateCell:
		out.Value = daySerial(v.Date)
	default:
		text := v.Text
		switch {
		case text == "" && v.Date.Valid():
			text = thai.SlashDate(v.Date.YMD())
		case text == "":
			text = thai.Number(v.Number)
		}
		if n := utf8.RuneCountInString(text); n > maxText {
			return out, model.Invalid("workbook.cell.long", "length", thai.Number(int64(n)), "limit", thai.Number(maxText), "value", string([]rune(text)[:shownValue]))
		}
		out.Value = text
	}
	return out, nil
}

// bahtValue is an amount as the number that Excel keeps: whole where it is whole, else the nearest binary fraction, which Excel
// and our reader round back to the satang.
func bahtValue(satang int64) any {
	if satang%100 == 0 {
		return satang / 100
	}
	return float64(satang) / 100
}

var firstDay = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

// daySerial is a date as Excel keeps it: days since 30 December 1899.
func daySerial(d model.Date) any {
	if !d.Valid() {
		return nil
	}
	y, m, n := d.YMD()
	return int(time.Date(y, time.Month(m), n, 0, 0, 0, 0, time.UTC).Sub(firstDay) / (24 * time.Hour))
}

// shownLines is how many lines a text takes in a column of the width, marks not counted. It breaks at spaces and within what is
// longer than a line; Excel, which knows Thai words, also breaks between them and then needs no more.
func shownLines(text string, width float64) int {
	room := max(1, int(width*perWidth))
	lines := 0
	for _, paragraph := range strings.Split(text, "\n") {
		lines++
		used := 0
		for _, chunk := range strings.Fields(paragraph) {
			n := len(thai.Clusters(chunk))
			switch {
			case used > 0 && used+1+n <= room:
				used += 1 + n
			case used > 0:
				lines++
				fallthrough
			default:
				lines += (n - 1) / room
				used = (n-1)%room + 1
			}
		}
	}
	return lines
}

// rowHeight is high enough for the longest of the cells, as far as Excel lets a row grow.
func rowHeight(lines int) float64 { return min(maxHeight, lineHeight*float64(max(1, lines))) }
