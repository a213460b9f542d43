package workbook

import (
	"bytes"
	"encoding/csv"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"kongthun/model"
	"kongthun/model/thai"
)

// maxFunds is how long a list of funds may be: there are fewer than eight thousand in the country.
const maxFunds = 20000

// What the columns of a list of funds may be called, as headerKey writes it.
var (
	codeHeads     = headKeys("รหัสกองทุน", "รหัส", "fundCode", "code")
	fundHeads     = headKeys("กองทุน", "ชื่อกองทุน", "fund")
	districtHeads = headKeys("อำเภอ", "amphoe")
)

func headKeys(names ...string) (out []string) {
	for _, n := range names {
		out = append(out, headerKey(n))
	}
	return out
}

// ReadFunds reads a list of funds: a workbook, of which a sheet has a column of codes, as a roll-up of another year has; or a text with
// a fund a line, its columns parted by commas, semicolons or tabs, in UTF-8 or as Thai Windows writes it. Without a header the
// first column holds the codes. Of a workbook with a sheet of the name only that is read, whatever else is in it.
//
// The error is invalid: the keys of openBook and grids for a workbook, "rollup.expected" when there is no code in it.
func ReadFunds(file string, data []byte, sheet string) ([]model.ExpectedFund, error) {
	tables := [][][]string{textTable(data)}
	if bytes.HasPrefix(data, []byte("PK")) || bytes.HasPrefix(data, oleMagic) {
		var err error
		if tables, err = sheetTables(file, data, sheet); err != nil {
			return nil, err
		}
	}
	for _, t := range tables {
		if funds := fundsIn(t); len(funds) > 0 {
			return funds, nil
		}
	}
	return nil, model.Invalid("rollup.expected", "file", file)
}

// sheetTables are the sheets of a workbook as texts. It opens the sheets that it reads and no other.
func sheetTables(file string, data []byte, sheet string) ([][][]string, error) {
	of := func(part string) bool {
		return strings.Contains(part, "worksheets/") || strings.Contains(part, "drawings/")
	}
	b, err := openParts(file, data, func(part string) bool { return !of(part) })
	if err != nil {
		return nil, err
	}
	sheets, texts, from1904, err := b.contents()
	if err != nil {
		return nil, err
	}
	if at := slices.IndexFunc(sheets, func(s sheetPart) bool { return s.name == sheet }); at >= 0 {
		sheets = sheets[at : at+1]
	}
	b, err = openParts(file, data, func(part string) bool {
		return !of(part) || slices.ContainsFunc(sheets, func(s sheetPart) bool { return s.path == path.Clean(part) })
	})
	if err != nil {
		return nil, err
	}
	b.rows = maxFunds
	grids, err := b.gridsOf(sheets, texts, from1904)
	if err != nil {
		return nil, err
	}
	var out [][][]string
	for _, g := range grids {
		var table [][]string
		for _, row := range g.rows {
			cols := sortedCols(row.cells)
			line := make([]string, cols[len(cols)-1])
			for _, col := range cols {
				if !row.cells[col].formula { // a sum is no code
					line[col-1] = row.cells[col].text
				}
			}
			table = append(table, line)
		}
		out = append(out, table)
	}
	return out, nil
}

// textTable parts a text into lines and columns.
func textTable(data []byte) [][]string {
	text := string(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")))
	if !utf8.ValidString(text) {
		text = fromWindows(text)
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	first, _, _ := strings.Cut(text, "\n")
	for _, comma := range "\t;" {
		if strings.ContainsRune(first, comma) {
			r.Comma = comma
			break
		}
	}
	var out [][]string
	for len(out) < maxFunds {
		line, err := r.Read()
		if err != nil {
			return out // its end, or no text at all: then there are no codes in it
		}
		out = append(out, line)
	}
	return out
}

// fromWindows reads a text in Thai Windows' own code page (874): its Thai stands in the order of Unicode's.
func fromWindows(text string) string {
	var out strings.Builder
	for _, b := range []byte(text) {
		switch {
		case b < 0x80:
			out.WriteByte(b)
		case b >= 0xA1:
			out.WriteRune(rune(b) - 0xA0 + 0x0E00)
		default:
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// fundsIn finds the codes of a table, under their header or in the first column.
func fundsIn(table [][]string) (out []model.ExpectedFund) {
	code, fund, district, head := 0, -1, -1, -1
	for i, row := range table[:min(len(table), headerRows)] {
		if at := headAt(row, codeHeads); at >= 0 {
			code, fund, district, head = at, headAt(row, fundHeads), headAt(row, districtHeads), i
			break
		}
	}
	at := func(row []string, col int) string {
		if col < 0 || col >= len(row) {
			return ""
		}
		return strings.Join(strings.Fields(thai.Normalise(row[col])), " ")
	}
	for _, row := range table[head+1:] {
		if c := at(row, code); isFundCode(c) {
			out = append(out, model.ExpectedFund{Code: c, Fund: at(row, fund), Amphoe: at(row, district)})
		}
	}
	return out
}

func headAt(row []string, keys []string) int {
	return slices.IndexFunc(row, func(cell string) bool { return slices.Contains(keys, headerKey(cell)) })
}

// isFundCode tells whether a text may be a fund's code: one word of some letters and digits ("L5275"), with a digit in it. Words of
// a title or a line of totals are none.
func isFundCode(text string) bool {
	return len(text) <= 20 && strings.ContainsAny(text, "0123456789") && !strings.ContainsFunc(text, func(r rune) bool {
		return r >= utf8.RuneSelf || r == ' ' || r == ','
	})
}
