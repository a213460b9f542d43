package workbook

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// passMark begins the hidden worksheet of a score sheet: what it is, and in which form.
const (
	passMark = "kongthun/score-sheet"
	passForm = "1"
)

// chunk is how much of the pass stands in one cell; Excel's own limit is 32,767.
const chunk = 30_000

// drawPass writes the pass: its mark, its form, its checksum, and its JSON as base64, which no program changes on its way.
func (s *scoreSheet) drawPass() error {
	raw, err := json.Marshal(s.book.Pass)
	if err != nil {
		return err
	}
	cells := []any{passMark, passForm, checksum(raw)}
	for text := base64.StdEncoding.EncodeToString(raw); text != ""; {
		n := min(chunk, len(text))
		cells, text = append(cells, text[:n]), text[n:]
	}
	return s.file.SetSheetCol(s.book.Words["pass"], "A1", &cells)
}

func checksum(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// drawLegend writes what the digits of every column mean; the drop-downs take their choices from here.
func (s *scoreSheet) drawLegend() error {
	name := s.book.Words["legend"]
	if err := s.page(name, true, 1, ""); err != nil {
		return err
	}
	w, err := s.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	columns := model.MaxPoints + 1
	for i := range columns {
		width := 30.0
		if i == 0 {
			width = 36
		}
		if err := w.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := s.wide(w, 1, name, columns, 36+30*model.MaxPoints, titleLook); err != nil {
		return err
	}
	at := 2
	for _, c := range s.book.Columns {
		if err := s.legendRow(w, at, c.Head, keyOf(c), c.Choices); err != nil {
			return err
		}
		at++
	}
	var stands []string
	for _, c := range s.book.Stands {
		stands = append(stands, c.Name)
	}
	if err := s.legendRow(w, at, s.book.Words["stand"], standColumn, stands); err != nil {
		return err
	}
	return w.Flush()
}

func (s *scoreSheet) legendRow(w *excelize.StreamWriter, at int, head, key string, choices []string) error {
	row, columns := []model.Cell{model.TextOf(head)}, []model.ReturnColumn{{Width: 36}}
	for _, text := range choices {
		row, columns = append(row, model.TextOf(text)), append(columns, model.ReturnColumn{Width: 30})
	}
	if len(choices) > 0 {
		last := cellName(len(choices)+1, 1)
		number := strconv.Itoa(at)
		s.legend[key] = "'" + s.book.Words["legend"] + "'!$B$" + number + ":$" + last[:len(last)-1] + "$" + number
	}
	return s.canvas.row(w, at, row, columns, plainLook)
}

// dropDowns puts a list on every answer, and beside it, once it is chosen, what its digits mean. A digit may be typed as well.
func (s *scoreSheet) dropDowns() error {
	add := func(column, row int, key, head, hint string) error {
		v := excelize.NewDataValidation(true)
		v.SetSqref(cellName(column, row))
		if from := s.legend[key]; from != "" {
			v.SetSqrefDropList(from)
		}
		v.SetInput(firstRunes(head, headLimit), firstRunes(hint, hintLimit))
		return s.file.AddDataValidation(s.name, v)
	}
	for i, r := range s.book.Rows {
		if r.Problem == "" {
			if err := add(standAt, s.first+i, standColumn, s.book.Words["stand"], s.book.Words["stand_hint"]); err != nil {
				return err
			}
		}
		for j, c := range s.book.Columns {
			if c.NeedFit != (r.Problem != "") {
				continue
			}
			hint := ""
			for k, text := range c.Choices {
				if k > 0 {
					hint += "\n"
				}
				hint += text
			}
			if err := add(firstAnswer+j, s.first+i, keyOf(c), c.Name, hint); err != nil {
				return err
			}
		}
	}
	return nil
}

// readPass finds the pass among the worksheets and checks it. The error is invalid: "scoresheet.none" when no worksheet is one,
// "scoresheet.form" for one of a later program, "scoresheet.changed" when it is not as it was written.
func readPass(file string, grids []grid) (model.SheetPass, error) {
	for _, g := range grids {
		if g.at(1, 1).text != passMark {
			continue
		}
		if g.at(1, 2).text != passForm {
			return model.SheetPass{}, model.Invalid("scoresheet.form", "file", file)
		}
		text := ""
		for _, row := range g.rows {
			if row.number > 3 {
				text += row.cells[1].text
			}
		}
		raw, err := base64.StdEncoding.DecodeString(text)
		pass, ok := decodePass(raw)
		if err != nil || !ok || checksum(raw) != g.at(1, 3).text {
			return model.SheetPass{}, model.Invalid("scoresheet.changed", "file", file)
		}
		return pass, nil
	}
	return model.SheetPass{}, model.Invalid("scoresheet.none", "file", file)
}

// decodePass reads a pass strictly: nothing unknown, nothing behind it, and nothing in it that the program would not have written.
func decodePass(raw []byte) (model.SheetPass, bool) {
	var pass model.SheetPass
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&pass); err != nil {
		return pass, false
	}
	if _, err := d.Token(); err != io.EOF {
		return pass, false
	}
	return pass, pass.Sound()
}

// at is a cell by column and row; an empty one when nothing is there.
func (g grid) at(col, row int) gridCell {
	for _, r := range g.rows {
		if r.number == row {
			return r.cells[col]
		}
	}
	return gridCell{}
}
