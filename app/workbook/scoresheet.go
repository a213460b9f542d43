package workbook

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// The columns of a score sheet that people fill in or read, besides the criteria's, by the keys in its hidden head row. They are
// found by these keys when the sheet comes back, wherever somebody may have moved them.
const (
	keyColumn     = "kongthun"
	textColumn    = "text"
	standColumn   = "stand"
	levelColumn   = "level"
	pointsColumn  = "points:" // and the criterion's key
	commentColumn = "comment"
)

// The columns of a score sheet from the left; the criteria's begin at firstAnswer, and what the sheet reckons follows them.
const (
	keysAt = iota + 1
	numberAt
	textAt
	standAt
	firstAnswer
)

// scoreSheet is a score sheet being drawn.
type scoreSheet struct {
	*canvas
	book   model.ScoreBook
	name   string // of the worksheet
	head   int    // row of the heads; the hidden keys are below it
	first  int    // row of the first proposal
	total  int    // columns: the sheet's sum, what is missing, the comment, and a hidden one that reckons need fit
	miss   int
	remark int
	fit    int
	legend map[string]string // where the choices of a column stand, by its key
}

// ScoreSheet makes the workbook of one score sheet: a protected worksheet where only answers can be filled in, with drop-downs, a
// running sum and what is missing; one that says what the digits mean; and a hidden one with the pass. Same value, same bytes.
//
// The error is invalid, key "workbook.cell.long", when a text is longer than a cell of Excel.
func ScoreSheet(b model.ScoreBook) ([]byte, error) {
	s := &scoreSheet{canvas: newCanvas(), book: b, name: b.Words["sheet"], legend: map[string]string{}}
	defer s.file.Close()
	s.head = len(b.Titles) + len(b.Notes) + 2 // and the line that counts
	s.first = s.head + 2
	s.total = firstAnswer + len(b.Columns)
	s.miss, s.remark, s.fit = s.total+1, s.total+2, s.total+3
	for i, name := range []string{s.name, b.Words["legend"], b.Words["pass"]} {
		if err := s.sheet(name, i == 0); err != nil {
			return nil, err
		}
	}
	for _, draw := range []func() error{s.drawLegend, s.drawPass, s.dropDowns, s.protect, s.draw} {
		if err := draw(); err != nil {
			return nil, err
		}
	}
	return finish(s.file, b.Titles[0], b.Author)
}

// protect locks everything but the answers, without a password: against accidents, not against people.
func (s *scoreSheet) protect() error {
	for _, name := range []string{s.name, s.book.Words["legend"]} {
		if err := s.file.ProtectSheet(name, &excelize.SheetProtectionOptions{
			FormatCells: true, FormatColumns: true, FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true,
		}); err != nil {
			return err
		}
	}
	if err := s.file.SetSheetVisible(s.book.Words["pass"], false, true); err != nil {
		return err
	}
	return s.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true})
}

// draw draws the worksheet that is filled in.
func (s *scoreSheet) draw() error {
	if err := s.page(s.name, true, 1, "'"+s.name+"'!$"+strconv.Itoa(s.head)+":$"+strconv.Itoa(s.head)); err != nil {
		return err
	}
	for _, hidden := range []int{keysAt, s.fit} {
		name := strings.TrimRight(cellName(hidden, 1), "1")
		if err := s.file.SetColVisible(s.name, name, false); err != nil {
			return err
		}
	}
	w, err := s.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	corner := cellName(standAt, s.first)
	if err := w.SetPanes(&excelize.Panes{Freeze: true, XSplit: textAt, YSplit: s.first - 1, TopLeftCell: corner, ActivePane: "bottomRight"}); err != nil {
		return err
	}
	for i, width := range s.widths() {
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := s.heads(w); err != nil {
		return err
	}
	for i, row := range s.book.Rows {
		if err := s.row(w, i, row); err != nil {
			return err
		}
	}
	return w.Flush()
}

const (
	textWidth   = 44.0
	answerWidth = 17.0
)

func (s *scoreSheet) widths() []float64 {
	out := []float64{4, 5, textWidth, 15}
	for range s.book.Columns {
		out = append(out, answerWidth)
	}
	return append(out, 10, 8, 30, 8)
}

// heads draws titles, notes, the line that counts, the heads of the columns, and the hidden keys below them.
func (s *scoreSheet) heads(w *excelize.StreamWriter) error {
	at := 1
	for _, part := range []struct {
		lines []string
		look  look
	}{{s.book.Titles, titleLook}, {s.book.Notes, noteLook}} {
		for _, text := range part.lines {
			if err := s.line(w, at, text, "", part.look); err != nil {
				return err
			}
			at++
		}
	}
	done, asked := 0, 0
	for _, r := range s.book.Rows {
		if r.Problem == "" {
			asked++
			if r.Missing == 0 {
				done++
			}
		}
	}
	before, rest, _ := strings.Cut(s.book.Words["done"], "{done}")
	rest = strings.ReplaceAll(rest, "{all}", strconv.Itoa(asked))
	formula := `"` + before + `"&COUNTIF(` + s.below(s.miss) + `,0)&"` + rest + `"`
	if err := s.line(w, at, before+strconv.Itoa(done)+rest, formula, totalLook); err != nil {
		return err
	}
	return s.columnHeads(w)
}

// below is the range of a column's cells.
func (s *scoreSheet) below(column int) string {
	return cellName(column, s.first) + ":" + cellName(column, s.first+max(0, len(s.book.Rows)-1))
}

// line is a text over the visible columns; a formula works out the same text.
func (s *scoreSheet) line(w *excelize.StreamWriter, at int, text, formula string, l look) error {
	one, err := s.value(model.TextOf(text), l, model.TextCell)
	if err != nil {
		return err
	}
	one.Formula = formula
	width := 0.0
	for _, v := range s.widths()[numberAt-1 : s.remark] {
		width += v
	}
	if err := w.SetRow(cellName(numberAt, at), []any{one}, excelize.RowOpts{Height: rowHeight(shownLines(text, width))}); err != nil {
		return err
	}
	return w.MergeCell(cellName(numberAt, at), cellName(s.remark, at))
}

func (s *scoreSheet) columnHeads(w *excelize.StreamWriter) error {
	heads := []string{"", s.book.Words["number"], s.book.Words["text"], s.book.Words["stand"]}
	keys := []string{keyColumn, "", textColumn, standColumn}
	for _, c := range s.book.Columns {
		heads, keys = append(heads, c.Head), append(keys, keyOf(c))
	}
	heads = append(heads, s.book.Words["total"], s.book.Words["missing"], s.book.Words["comment"], "")
	keys = append(keys, "", "", commentColumn, "")
	lines := 1
	cells, hidden := make([]any, len(heads)), make([]any, len(keys))
	widths := s.widths()
	for i := range heads {
		one, err := s.value(model.TextOf(heads[i]), headLook, model.TextCell)
		if err != nil {
			return err
		}
		cells[i], hidden[i] = one, keys[i]
		lines = max(lines, shownLines(heads[i], widths[i]))
	}
	if err := w.SetRow(cellName(1, s.head), cells, excelize.RowOpts{Height: rowHeight(lines)}); err != nil {
		return err
	}
	return w.SetRow(cellName(1, s.head+1), hidden, excelize.RowOpts{Hidden: true})
}

func keyOf(c model.ScoreColumn) string {
	if c.NeedFit {
		return levelColumn
	}
	return pointsColumn + c.Key
}

// row draws the row of a proposal or of a problem.
func (s *scoreSheet) row(w *excelize.StreamWriter, i int, r model.ScoreRow) error {
	at := s.first + i
	cells := []excelize.Cell{{Value: rowKey(r.Proposal, r.Problem)}}
	add := func(text string, l look, formula string) error {
		one, err := s.value(model.TextOf(text), l, model.TextCell)
		one.Formula = formula
		cells = append(cells, one)
		return err
	}
	number := func(value any, l look, formula string) error {
		style, err := s.style(l, model.MoneyCell)
		cells = append(cells, excelize.Cell{StyleID: style, Value: value, Formula: formula})
		return err
	}
	textLook, commentLook, standLook := totalLook, answerLook, answerLook
	if r.Problem != "" {
		textLook, commentLook, standLook = plainLook, shadeLook, shadeLook
	}
	steps := []error{add(r.Number, plainLook, ""), add(r.Text, textLook, ""), add(s.stand(r), standLook, "")}
	for _, c := range s.book.Columns {
		switch {
		case c.NeedFit == (r.Problem != ""):
			steps = append(steps, add(s.choice(c, r), answerLook, ""))
		case c.NeedFit:
			steps = append(steps, number(percent(r.Fit), shadeLook, `IF(COUNT(`+s.fits(i)+`)=0,"",`+cellName(s.fit, at)+`*100)`))
		default:
			steps = append(steps, add("", shadeLook, ""))
		}
	}
	if r.Problem == "" {
		steps = append(steps, number(s.sum(r), totalLook, s.sumFormula(at)), s.missing(&cells, r, i), add(r.Answer.Comment, commentLook, ""))
	} else {
		steps = append(steps, add("", shadeLook, ""), add("", shadeLook, ""), add("", commentLook, ""))
	}
	cells = append(cells, excelize.Cell{Value: float(r.Fit), Formula: s.fitFormula(i, r)})
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	row := make([]any, len(cells))
	for j := range cells {
		row[j] = cells[j]
	}
	lines := max(shownLines(r.Text, textWidth), shownLines(r.Answer.Comment, 30), 2)
	for _, c := range s.book.Columns {
		if c.NeedFit == (r.Problem != "") {
			lines = max(lines, shownLines(s.choice(c, r), answerWidth*fontSize/answerSize))
		}
	}
	return w.SetRow(cellName(1, at), row, excelize.RowOpts{Height: rowHeight(lines)})
}

func rowKey(proposal, problem model.ID) string {
	if problem == "" {
		return string(proposal)
	}
	return string(proposal) + "/" + string(problem)
}

// stand shows whether the sheet judges the proposal; nothing where it does.
func (s *scoreSheet) stand(r model.ScoreRow) string {
	if r.Problem != "" || r.Answer.Stand == model.Judges {
		return ""
	}
	for _, c := range s.book.Stands {
		if c.Code == string(r.Answer.Stand) {
			return c.Name
		}
	}
	return ""
}

// choice shows what is answered in a column, as the drop-down words it.
func (s *scoreSheet) choice(c model.ScoreColumn, r model.ScoreRow) string {
	digit := ""
	if r.Problem != "" {
		if level, ok := r.Answer.Level(r.Problem); ok {
			digit = strconv.Itoa(int(level))
		}
	} else if points, ok := r.Answer.PointsFor(c.Key); ok {
		digit = strconv.Itoa(points)
	}
	for _, text := range c.Choices {
		if digit != "" && strings.HasPrefix(text, digit) {
			return text
		}
	}
	return digit
}

// sum is what a proposal comes to so far; nothing when it is not judged.
func (s *scoreSheet) sum(r model.ScoreRow) any {
	if r.Answer.Stand == model.Abstains || r.Answer.Stand == model.Conflicted {
		return nil
	}
	return float(r.Total)
}

func percent(r *big.Rat) any {
	if r == nil {
		return nil
	}
	return float(new(big.Rat).Mul(r, big.NewRat(100, 1)))
}

// float is a number as Excel keeps it; nothing when it is not known.
func float(r *big.Rat) any {
	if r == nil {
		return nil
	}
	f, _ := r.Float64()
	return f
}
