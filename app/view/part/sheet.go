package part

import (
	"slices"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// CellKind is what the cells of a column of an EditTable hold.
type CellKind int

// The kinds of cells.
const (
	TextCell CellKind = iota
	MoneyCell
	NumberCell
	VillageCell // the number of a village, with or without the word for village before it
	DateCell    // a date in พ.ศ., in any form that a date field reads
	ShareCell   // a share in percent, to the hundredth
)

// read gives how a cell shows a text of this kind, and the fault when it cannot be read.
func (k CellKind) read(text string) (shown, fault string) {
	text = strings.TrimSpace(thai.Normalise(text))
	switch k {
	case MoneyCell:
		_, shown, _, fault = ReadMoney().Read(text)
	case NumberCell:
		_, shown, _, fault = ReadNumber().Read(text)
	case VillageCell:
		_, shown, _, fault = ReadVillage().Read(text)
	case DateCell:
		_, shown, _, fault = ReadDate().Read(text)
	case ShareCell:
		_, shown, _, fault = ReadShare().Read(text)
	default:
		shown = text
	}
	return shown, fault
}

// Row is one row of an EditTable: the texts of its cells, normalised and in their proper form.
type Row []string

// Money is the amount in a money cell; false when the cell is empty or cannot be read.
func (r Row) Money(i int) (model.Satang, bool) {
	amount, shown, _, fault := ReadMoney().Read(r[i])
	return amount, shown != "" && fault == ""
}

// Number is the count in a number cell; false when the cell is empty or cannot be read.
func (r Row) Number(i int) (int, bool) {
	n, shown, _, fault := ReadNumber().Read(r[i])
	return n, shown != "" && fault == ""
}

// Date is the day in a date cell; false when the cell is empty or cannot be read.
func (r Row) Date(i int) (model.Date, bool) {
	day, shown, _, fault := ReadDate().Read(r[i])
	return day, shown != "" && fault == ""
}

// Share is the share in a share cell; false when the cell is empty or cannot be read.
func (r Row) Share(i int) (model.BasisPoints, bool) {
	share, shown, _, fault := ReadShare().Read(r[i])
	return share, shown != "" && fault == ""
}

// DateText is a day as a date cell shows it; "" for none.
func DateText(d model.Date) string {
	if !d.Valid() {
		return ""
	}
	return ReadDate().Show(d)
}

// blank tells whether nothing stands in the row.
func (r Row) blank() bool {
	return !slices.ContainsFunc(r, func(cell string) bool { return cell != "" })
}

// sheet is the state of an EditTable, without drawing. It always has at least one row.
type sheet struct {
	titles []string
	kinds  []CellKind
	cells  []Row
}

func newSheet(columns []EditColumn) *sheet {
	s := &sheet{}
	for _, c := range columns {
		s.titles = append(s.titles, c.Title)
		s.kinds = append(s.kinds, c.Kind)
	}
	s.load(nil)
	return s
}

// load takes rows as they are stored; short ones are filled up.
func (s *sheet) load(rows []Row) {
	s.cells = nil
	for _, row := range rows {
		s.insert(len(s.cells))
		for i := range min(len(row), len(s.kinds)) {
			s.set(len(s.cells)-1, i, row[i])
		}
	}
	if len(s.cells) == 0 {
		s.insert(0)
	}
}

// filled are the rows that have something in them.
func (s *sheet) filled() []Row {
	var out []Row
	for _, row := range s.cells {
		if !row.blank() {
			out = append(out, slices.Clone(row))
		}
	}
	return out
}

func (s *sheet) insert(at int) {
	s.cells = slices.Insert(s.cells, at, make(Row, len(s.kinds)))
}

func (s *sheet) remove(at int) {
	s.cells = slices.Delete(s.cells, at, at+1)
	if len(s.cells) == 0 {
		s.insert(0)
	}
}

// set takes a text into a cell and gives it in the form of the column.
func (s *sheet) set(row, column int, text string) string {
	s.cells[row][column], _ = s.kinds[column].read(text)
	return s.cells[row][column]
}

// fault gives the first cell that cannot be read; ok is false when all can.
func (s *sheet) fault() (row, column int, fault string, ok bool) {
	for r, cells := range s.cells {
		for c, text := range cells {
			if _, fault := s.kinds[c].read(text); fault != "" {
				return r, c, fault, true
			}
		}
	}
	return 0, 0, "", false
}

// paste fills cells from one on, adding rows as needed. The head and the total of a table are left out. It tells how many rows
// were placed, how many columns stuck out to the right and were not taken, and which rows were left out.
func (s *sheet) paste(row, column int, cells [][]string) (placed, left int, without framing) {
	cells, without = s.unframe(column, cells)
	for i, texts := range cells {
		if row+i == len(s.cells) {
			s.insert(row + i)
		}
		for j, text := range texts {
			if column+j >= len(s.kinds) {
				if strings.TrimSpace(text) != "" {
					left = max(left, len(texts)-(len(s.kinds)-column))
				}
				continue
			}
			s.set(row+i, column+j, text)
		}
	}
	return len(cells), left, without
}
