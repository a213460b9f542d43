package typeset

import (
	"strconv"

	"kongthun/model/thai"
)

// Where the furniture stands.
const (
	numberDown  = 48 * Point // base line of the page number below the paper's upper edge
	footerUp    = 30 * Point // base line of the footer above the lower edge
	footerSize  = 12 * Point // nominal
	stampSize   = 150 * Point
	stampGrey   = 230
	diagonal    = 70711 // sin 45° = cos 45°, in 1/100000
	diagonalOne = 100_000
)

// hyphen stands on both sides of a page number. It is U+2010 and not the one of the keyboard: pdftotext takes away that one at a
// line's end, as if a word were broken there.
const hyphen = "\u2010"

// furnished puts stamp, number, footer and seal on a page, last being the number of the last one.
func (f *Flow) furnished(marks []Mark, number, last int) Page {
	sheet := f.setup.Sheet
	page := Page{Width: sheet.Width, Height: sheet.Height}
	if f.setup.Draft != "" {
		page.Marks = append(page.Marks, f.stamp())
	}
	if number > 1 && f.setup.Numbers != NoNumbers {
		text := hyphen + strconv.Itoa(number) + hyphen
		if f.setup.Numbers == ThaiNumbers {
			text = thai.Digits(text)
		}
		page.Marks = append(page.Marks, f.centred(text, f.setup.Size, numberDown)...)
	}
	page.Marks = append(page.Marks, marks...)
	if f.setup.Footer != "" {
		page.Marks = append(page.Marks, f.centred(f.setup.Footer, footerSize, sheet.Height-footerUp)...)
	}
	if f.setup.Seal != nil {
		page.Marks = append(page.Marks, f.seal(number, last)...)
	}
	return page
}

// centred is a text in the middle between the margins; its last line stands at y.
func (f *Flow) centred(text string, size, y Length) []Mark {
	sheet := f.setup.Sheet
	lines := f.measurer.lines(Plain(text), setting{left: sheet.Left, width: sheet.Measure(), align: Centre, size: size})
	marks := make([]Mark, len(lines))
	for i, l := range lines {
		marks[i] = l.moved(0, y-Length(len(lines)-1-i)*pitch(size))
	}
	return marks
}

// stamp is the draft word with its middle in the middle of the paper.
func (f *Flow) stamp() Stamp {
	text := f.setup.Draft
	for _, line := range clean(Strong(text)) {
		f.measurer.note(line)
	}
	size := stampSize
	diameter := min(f.setup.Sheet.Width, f.setup.Sheet.Height) * 9 / 10
	width := Length(f.measurer.faces[Bold].Width(text))
	if width*size/Em > diameter {
		size = diameter * Em / width
	}
	along, across := width*size/Em/2, size*3/10 // half the length, half the height of the letters
	return Stamp{
		X:    f.setup.Sheet.Width/2 - (along-across)*diagonal/diagonalOne,
		Y:    f.setup.Sheet.Height/2 + (along+across)*diagonal/diagonalOne,
		Size: size, Grey: stampGrey, Text: text,
	}
}
