package workbook

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

// The formulas of a score sheet reckon as model/ranking does, for one sheet and for what is answered so far, so that a member sees
// her own sum grow. They are for her eyes: what comes back is read from the answers alone.

// digit is the number that a cell of a drop-down begins with: 4 of "4 = …" as of 4 itself.
func digit(cell string) string { return "VALUE(LEFT(TRIM(" + cell + "),1))" }

// judged is a formula where the proposal of a row is judged, and otherwise another: one of the two other stands is chosen.
func (s *scoreSheet) judged(at int, then, otherwise string) string {
	var stands []string
	for _, c := range s.book.Stands {
		if c.Code != string(model.Judges) {
			stands = append(stands, cellName(standAt, at)+`="`+c.Name+`"`)
		}
	}
	return "IF(OR(" + strings.Join(stands, ",") + ")," + otherwise + "," + then + ")"
}

// problems are the rows of the problems of the proposal in row i; to is before from when it has none.
func (s *scoreSheet) problems(i int) (from, to int) {
	last := i
	for last+1 < len(s.book.Rows) && s.book.Rows[last+1].Problem != "" {
		last++
	}
	return s.first + i + 1, s.first + last
}

// fits is the range of the hidden cells in which the problems of the proposal in row i reckon; its own empty cell at its number
// when it has none.
func (s *scoreSheet) fits(i int) string {
	from, to := s.problems(i)
	if to < from {
		return cellName(keysAt, s.first+i)
	}
	return cellName(s.fit, from) + ":" + cellName(s.fit, to)
}

// fitFormula: a problem counts priority/20 × level/3; a proposal's need fit is its strongest whole and a quarter of the second,
// at most 1 (ranking.NeedFit).
func (s *scoreSheet) fitFormula(i int, r model.ScoreRow) string {
	if r.Problem == "" {
		all := s.fits(i)
		return "IF(COUNT(" + all + ")=0,0,MIN(1,MAX(" + all + ")+IF(COUNT(" + all + ")>1,LARGE(" + all + ",2)/4,0)))"
	}
	for j, c := range s.book.Columns {
		if c.NeedFit {
			return "IFERROR(" + digit(cellName(firstAnswer+j, s.first+i)) + "*" + strconv.Itoa(r.Priority) + "/" +
				strconv.Itoa(model.MaxPriority*int(model.Decisive)) + `,"")`
		}
	}
	return ""
}

// sumFormula adds up Σ weight × value of what is answered: need fit as it is, points by (x−1)/4.
func (s *scoreSheet) sumFormula(at int) string {
	var parts []string
	for j, c := range s.book.Columns {
		weight := strconv.Itoa(c.Weight)
		switch {
		case c.NeedFit && c.Weight > 0:
			parts = append(parts, weight+"*"+cellName(s.fit, at))
		case !c.NeedFit:
			parts = append(parts, "IFERROR(("+digit(cellName(firstAnswer+j, at))+"-1)*"+weight+"/4,0)")
		}
	}
	if len(parts) == 0 {
		parts = []string{"0"}
	}
	return s.judged(at, "ROUND("+strings.Join(parts, "+")+",2)", `""`)
}

// missing counts the cells of a proposal that are still empty: none when it is not judged.
func (s *scoreSheet) missing(cells *[]excelize.Cell, r model.ScoreRow, i int) error {
	at := s.first + i
	var parts []string
	from, to := s.problems(i)
	for j, c := range s.book.Columns {
		if !c.NeedFit {
			parts = append(parts, "IF(LEN(TRIM("+cellName(firstAnswer+j, at)+"))=0,1,0)")
			continue
		}
		for row := from; row <= to; row++ {
			parts = append(parts, "IF(LEN(TRIM("+cellName(firstAnswer+j, row)+"))=0,1,0)")
		}
	}
	if len(parts) == 0 {
		parts = []string{"0"}
	}
	style, err := s.style(totalLook, model.NumberCell)
	*cells = append(*cells, excelize.Cell{
		StyleID: style, Value: r.Missing, Formula: s.judged(at, strings.Join(parts, "+"), "0"),
	})
	return err
}
