package workbook

import (
	"encoding/xml"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"kongthun/model"
)

// The bounds of a sheet and of a cell. Excel itself holds no more than 32,767 characters in a cell.
const (
	maxRows  = 5000  // rows that hold anything
	maxCells = 500e3 // cells that hold anything
	maxText  = 32767 // characters in a cell
	lastCol  = 16384 // XFD
	lastRow  = 1048576
)

// grid is a worksheet as it was written: only cells that hold something, in the order of the file.
type grid struct {
	name     string
	hidden   bool
	from1904 bool
	rows     []gridRow
}

// gridRow is a row that holds something.
type gridRow struct {
	number int // from 1
	cells  map[int]gridCell
}

// gridCell is a cell that holds something: its raw text, and what sort it is.
type gridCell struct {
	text    string // never longer than maxText
	number  bool   // a number as Excel keeps it, with a point and no separators; a date is one too
	formula bool   // text is then the formula, without "="
	fault   bool   // an error value: #REF!
	long    int    // characters, when more than a cell may hold; text is then its beginning
}

// errTooMany and errTooMuch stop the walk over a sheet that holds more than is read: a text that is stored once can stand in
// every cell.
var (
	errTooMany = errors.New("too many rows or cells")
	errTooMuch = errors.New("too much text")
)

// grids reads every worksheet of the workbook.
func (b *book) grids() ([]grid, error) {
	parts, stringsPath, from1904, err := b.contents()
	if err != nil {
		return nil, err
	}
	if len(parts) == 0 {
		return nil, model.Invalid("workbook.notexcel", "file", b.file)
	}
	return b.gridsOf(parts, stringsPath, from1904)
}

// gridsOf reads some worksheets.
func (b *book) gridsOf(parts []sheetPart, stringsPath string, from1904 bool) (out []grid, err error) {
	var shared []gridCell
	if stringsPath != "" {
		if shared, err = b.sharedStrings(stringsPath); err != nil {
			return nil, err
		}
	}
	for _, p := range parts {
		s := sheetReader{book: b, shared: shared, grid: grid{name: p.name, hidden: p.hidden, from1904: from1904}}
		err := b.walk(p.path, s.token)
		if errors.Is(err, errTooMany) {
			return nil, model.Invalid("workbook.rows", "file", b.file, "sheet", p.name, "limit", strconv.Itoa(b.rows))
		}
		if errors.Is(err, errTooMuch) {
			return nil, model.Invalid("workbook.large", "file", b.file, "limit", strconv.Itoa(maxTotal>>20))
		}
		if err != nil {
			return nil, err
		}
		out = append(out, s.grid)
	}
	return out, nil
}

// sharedStrings reads the table of texts that cells point into (ECMA-376 part 1, 18.4). A text may stand in several runs; what
// tells how it is spoken (rPh) is no part of it.
func (b *book) sharedStrings(part string) ([]gridCell, error) {
	var out []gridCell
	var text strings.Builder
	inText, spoken := false, 0
	err := b.walk(part, func(token xml.Token, _ *xml.Decoder) error {
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				text.Reset()
			case "rPh":
				spoken++
			case "t":
				inText = true
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "si":
				out = append(out, clip(gridCell{text: unescape(text.String())}))
			case "rPh":
				spoken--
			case "t":
				inText = false
			}
		case xml.CharData:
			if inText && spoken == 0 {
				text.Write(t)
			}
		}
		return nil
	})
	return out, err
}

// sheetReader builds a grid from the tokens of a worksheet (ECMA-376 part 1, 18.3.1).
type sheetReader struct {
	book   *book
	shared []gridCell
	grid   grid

	row, col         int
	kind             string // attribute t of the cell
	value, form      strings.Builder
	inValue, inForm  bool
	hasForm          bool
	spoken, inInline int
	cells            int
}

func (s *sheetReader) token(token xml.Token, _ *xml.Decoder) error {
	switch t := token.(type) {
	case xml.StartElement:
		return s.start(t)
	case xml.EndElement:
		return s.end(t.Name.Local)
	case xml.CharData:
		if s.inForm {
			s.form.Write(t)
		} else if s.inValue && s.spoken == 0 {
			s.value.Write(t)
		}
	}
	return nil
}

func (s *sheetReader) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		s.row, s.col = s.row+1, 0
		if n, err := strconv.Atoi(attr(e, "r")); err == nil {
			s.row = n
		}
		if s.row < 1 || s.row > lastRow {
			return damaged(s.book.file, s.grid.name)
		}
	case "c":
		s.col++
		if ref := attr(e, "r"); ref != "" {
			col, row := cellRef(ref)
			if col == 0 {
				return damaged(s.book.file, s.grid.name)
			}
			s.col, s.row = col, row
		}
		s.kind = attr(e, "t")
		s.value.Reset()
		s.form.Reset()
		s.hasForm = false
	case "f":
		s.inForm, s.hasForm = true, true
	case "is":
		s.inInline++
	case "rPh":
		s.spoken++
	case "v", "t":
		s.inValue = e.Name.Local == "v" || s.inInline > 0
	}
	return nil
}

func (s *sheetReader) end(name string) error {
	switch name {
	case "f":
		s.inForm = false
	case "v", "t":
		s.inValue = false
	case "is":
		s.inInline--
	case "rPh":
		s.spoken--
	case "c":
		return s.keep()
	}
	return nil
}

// keep puts the cell that has just ended into the grid, if it holds anything.
func (s *sheetReader) keep() error {
	c := gridCell{text: s.value.String()}
	switch {
	case s.hasForm:
		c.text, c.formula = s.form.String(), true
	case s.kind == "s":
		n, err := strconv.Atoi(strings.TrimSpace(c.text))
		if c.text != "" && (err != nil || n < 0 || n >= len(s.shared)) {
			return damaged(s.book.file, s.grid.name)
		}
		if c.text != "" {
			c = s.shared[n]
		}
	case s.kind == "inlineStr" || s.kind == "str":
		c.text = unescape(c.text)
	case s.kind == "e":
		c.fault = true
	case s.kind == "b":
	case s.kind == "d": // an ISO 8601 date; its day is what is wanted
		c.text, _, _ = strings.Cut(c.text, "T")
	default:
		c.text = strings.TrimSpace(c.text)
		c.number = c.text != ""
	}
	if c.text == "" && !c.formula {
		return nil
	}
	return s.put(clip(c))
}

// clip shortens what is more than a cell may hold to its beginning, and notes how long it was.
func clip(c gridCell) gridCell {
	if len(c.text) > maxText {
		if n := utf8.RuneCountInString(c.text); n > maxText {
			c.long, c.text = n, string([]rune(c.text[:400])[:100])
		}
	}
	return c
}

func (s *sheetReader) put(c gridCell) error {
	g := &s.grid
	if len(g.rows) == 0 || g.rows[len(g.rows)-1].number != s.row {
		if len(g.rows) > 0 && g.rows[len(g.rows)-1].number > s.row { // rows out of order: no program writes that
			return damaged(s.book.file, g.name)
		}
		g.rows = append(g.rows, gridRow{s.row, map[int]gridCell{}})
	}
	g.rows[len(g.rows)-1].cells[s.col] = c
	if s.cells++; s.cells > maxCells || len(g.rows) > s.book.rows {
		return errTooMany
	}
	if s.book.text += len(c.text); s.book.text > maxTotal {
		return errTooMuch
	}
	return nil
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// cellRef reads "F12"; zeros for what names no cell of a sheet.
func cellRef(ref string) (col, row int) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	row, err := strconv.Atoi(ref[i:])
	if err != nil || col < 1 || col > lastCol || row < 1 || row > lastRow {
		return 0, 0
	}
	return col, row
}

// cellName is the name of a cell: column 6, row 12 is F12.
func cellName(col, row int) string {
	name := ""
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name + strconv.Itoa(row)
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape undoes the way in which Excel writes characters that XML cannot hold: _x000D_ (ECMA-376 part 1, 22.9.2.19).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(e string) string {
		n, _ := strconv.ParseUint(e[2:6], 16, 16)
		return string(rune(n))
	})
}
