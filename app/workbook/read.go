package workbook

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// maxFindings is how many findings are listed; the last one then tells that there are more.
const maxFindings = 1000

// Read takes a workbook apart: every sheet that is recognised, by its headers, as one of the layouts. What it finds wrong or odd
// stands in the intake's findings, each with sheet, cell and value; the values of refused cells are left out of the intake, which
// as a whole must then not be taken in (Intake.Check). Hidden sheets are not read.
//
// The error is a *model.Error, invalid, when there is nothing to read from: the keys of openBook, "workbook.rows" when a sheet has
// more than 5,000 rows, "workbook.doctype", and "workbook.unknown" when no sheet is a known table.
func Read(file string, data []byte, setting model.IntakeSetting) (model.Intake, error) {
	b, err := openBook(file, data)
	if err != nil {
		return model.Intake{}, err
	}
	grids, err := b.grids()
	if err != nil {
		return model.Intake{}, err
	}
	in := model.Intake{File: file}
	layouts := knownLayouts(setting.Layouts)
	for i := range grids {
		t := recognise(&grids[i], layouts)
		if t == nil {
			continue
		}
		if t.grid.hidden {
			in.Findings = append(in.Findings, model.Finding{Sheet: t.grid.name, Key: "table.hidden"})
			continue
		}
		readTable(&in, t, &setting)
	}
	if len(in.Tables) == 0 {
		return model.Intake{}, model.Invalid("workbook.unknown", "file", file, "layouts", layoutNames(setting.Layouts))
	}
	if len(in.Findings) > maxFindings {
		more := len(in.Findings) - maxFindings
		stop := in.Check() != nil
		slices.SortStableFunc(in.Findings, func(a, b model.Finding) int { // what stops is listed first
			return order(b.Refused) - order(a.Refused)
		})
		in.Findings = append(in.Findings[:maxFindings:maxFindings],
			model.Finding{Refused: stop, Key: "intake.more", Args: map[string]string{"count": strconv.Itoa(more)}})
	}
	return in, nil
}

func order(refused bool) int {
	if refused {
		return 1
	}
	return 0
}

func layoutNames(layouts []model.Layout) string {
	var names []string
	for _, l := range layouts {
		if l.Reads {
			names = append(names, l.Name)
		}
	}
	return strings.Join(names, ", ")
}

// readTable reads the rows below the header row.
func readTable(in *model.Intake, t *table, setting *model.IntakeSetting) {
	header := t.grid.rows[t.at].number
	say := func(refused bool, col int, value, key string, args map[string]string) {
		in.Findings = append(in.Findings, model.Finding{
			Refused: refused, Sheet: t.grid.name, Cell: cellName(col, header), Value: value, Key: key, Args: args,
		})
	}
	for _, c := range t.missing {
		in.Findings = append(in.Findings, model.Finding{
			Refused: true, Sheet: t.grid.name, Cell: strconv.Itoa(header), Key: "table.column.missing",
			Args: map[string]string{"column": c.Header, "layout": t.layout.Name},
		})
	}
	for _, col := range sortedCols(t.twice) {
		say(true, col, t.grid.rows[t.at].cells[col].text, "table.column.twice", map[string]string{"column": t.twice[col].Header})
	}
	for _, col := range sortedCols(t.unknown) {
		say(false, col, t.unknown[col], "table.column.unknown", nil)
	}
	result := model.IntakeTable{Sheet: t.grid.name, Layout: t.layout.Key, Name: t.layout.Name, Header: header}
	switch t.layout.Holds {
	case model.KindProblem:
		result.Rows = rowsInto(&in.Problems, in, t, setting, problemFields())
	case model.KindHearing:
		result.Rows = rowsInto(&in.Hearings, in, t, setting, hearingFields())
	case model.KindOffice:
		result.Rows = rowsInto(&in.Issues, in, t, setting, issueFields())
	case model.KindMember:
		result.Rows = rowsInto(&in.Members, in, t, setting, memberFields())
	case model.KindRating:
		result.Rows = rowsInto(&in.Rated, in, t, setting, ratedFields())
	case model.KindOutcome:
		result.Rows = rowsInto(&in.Reported, in, t, setting, outcomeFields())
	case model.KindEntry:
		result.Rows = rowsInto(&in.Money, in, t, setting, moneyFields())
	case model.KindMonth:
		result.Rows = rowsInto(&in.Balances, in, t, setting, balanceFields())
	default:
		result.Rows = readRows(in, t, setting, proposalFields(), func(v model.Proposal, _ int) {
			in.Proposals = append(in.Proposals, v)
		})
	}
	in.Tables = append(in.Tables, result)
}

// readable is what a row can become.
type readable interface {
	model.Proposal | model.ProblemRow | model.Membership | model.Hearing | model.IssueRow | model.RatedRow | model.OutcomeRow | model.MoneyRow | model.BalanceRow
}

// rowsInto reads every row of a table into a list that remembers where each stands.
func rowsInto[T readable](
	into *[]model.IntakeRow[T], in *model.Intake, t *table, setting *model.IntakeSetting, fields map[string]field[T],
) int {
	return readRows(in, t, setting, fields, func(v T, row int) {
		*into = append(*into, model.IntakeRow[T]{Value: v, Sheet: t.grid.name, Row: row})
	})
}

// readRows reads every row of a table into a value; nothing is kept of a row in which something was refused.
func readRows[T readable](
	in *model.Intake, t *table, setting *model.IntakeSetting, fields map[string]field[T], keep func(v T, row int),
) int {
	cols := columnsByField(t)
	rows := 0
	for _, row := range t.grid.rows[t.at+1:] {
		if skip(in, t, row, setting) {
			continue
		}
		rows++
		r := rowReader[T]{in: in, table: t, row: row, setting: setting, names: map[string]string{}}
		before := len(in.Findings)
		v := r.read(fields, cols)
		r.finish(&v)
		if !refusedSince(in.Findings[before:]) {
			keep(v, row.number)
		}
	}
	return rows
}

func refusedSince(findings []model.Finding) bool {
	return slices.ContainsFunc(findings, func(f model.Finding) bool { return f.Refused })
}

// placed is a column of the layout with its place in the sheet.
type placed struct {
	col    int
	column model.LayoutColumn
}

// columnsByField are the columns that are there, in the order of the layout and not of the sheet: reading does not depend on where
// an office has its columns.
func columnsByField(t *table) []placed {
	var out []placed
	for _, c := range t.layout.Columns {
		for _, col := range sortedCols(t.columns) {
			if found := t.columns[col]; found.Field == c.Field && found.Header == c.Header {
				out = append(out, placed{col, c})
			}
		}
	}
	return out
}

// markField is the first column of our own workbook, where the example row says that it is one.
const markField = "mark"

// skip tells rows that are no entry: the example row of our own workbook, and a line of totals. An example row that somebody has
// typed over is pointed out, since it is not taken in.
func skip(in *model.Intake, t *table, row gridRow, setting *model.IntakeSetting) bool {
	say := func(key string) bool {
		in.Findings = append(in.Findings, model.Finding{Sheet: t.grid.name, Cell: strconv.Itoa(row.number), Key: key})
		return true
	}
	marked := false
	for col, c := range row.cells {
		if column := t.columns[col]; column.Field == markField && column.Example != "" {
			marked = strings.HasPrefix(headerKey(c.text), headerKey(column.Example))
			if !marked && len(row.cells) == 1 { // a number and nothing else
				return true
			}
		}
	}
	if marked {
		return !changedExample(t, row) || say("row.example.changed")
	}
	first := row.cells[sortedCols(row.cells)[0]]
	if _, total := choose(setting.Lists["total"], first.text); total && len(row.cells) < len(t.columns) {
		return say("row.total")
	}
	return false
}

// changedExample tells whether an example row holds anything that the layout's example does not.
func changedExample(t *table, row gridRow) bool {
	for col, c := range row.cells {
		if column, ok := t.columns[col]; ok && column.Field != markField && thai.Fold(c.text) != thai.Fold(column.Example) {
			return true
		}
	}
	return false
}

// rowReader reads one row.
type rowReader[T readable] struct {
	in      *model.Intake
	table   *table
	row     gridRow
	setting *model.IntakeSetting
	fields  map[string]string // what no field holds, by header
	names   map[string]string // cell by field, for faults that the value itself finds
}

func (r *rowReader[T]) read(fields map[string]field[T], cols []placed) T {
	var v T
	r.fields = map[string]string{}
	if p, ok := any(&v).(*model.Proposal); ok {
		p.Import = &model.ImportOrigin{File: r.in.File, Sheet: r.table.grid.name, Row: r.row.number}
	}
	for _, p := range cols {
		r.names[p.column.Field] = cellName(p.col, r.row.number)
		c, there := r.row.cells[p.col]
		f, known := fields[p.column.Field]
		if !there || !known {
			continue
		}
		if one := r.cell(c, p.col, p.column); one.sound() {
			f.read(one, &v)
		}
	}
	for _, col := range sortedCols(r.table.unknown) {
		if c, there := r.row.cells[col]; there {
			if one := r.cell(c, col, model.LayoutColumn{Header: r.table.unknown[col]}); one.sound() {
				one.keep()
			}
		}
	}
	return v
}

func (r *rowReader[T]) cell(c gridCell, col int, column model.LayoutColumn) cell {
	return cell{
		gridCell: c, sheet: r.table.grid.name, name: cellName(col, r.row.number), column: column,
		from1904: r.table.grid.from1904, setting: r.setting, findings: &r.in.Findings, fields: r.fields,
	}
}

// sound refuses what no field may hold: a formula (what it shows may be stale, or nothing at all in a file that Excel has not
// saved), an error value, more text than a cell may hold. A cell of nothing but space is not read.
func (c cell) sound() bool {
	switch {
	case c.formula:
		c.text = "=" + c.text
		c.refuse("cell.formula")
	case c.fault:
		c.refuse("cell.error")
	case c.long > 0:
		c.refuse("cell.long", "length", thai.Number(int64(c.long)), "limit", thai.Number(maxText))
	default:
		return c.str() != ""
	}
	return false
}

// finish rounds the value off once every cell is read, and turns the faults that it finds in itself into findings at their cells.
func (r *rowReader[T]) finish(v *T) {
	var err error
	switch v := any(v).(type) {
	case *model.Proposal:
		if len(r.fields) > 0 {
			v.Import.Fields = r.fields
		}
		unorderedPeriod(v)
		err = v.Check()
		for _, o := range v.Oddities() {
			r.report(o, false)
		}
	case *model.ProblemRow:
		err = v.Check()
	case *model.Hearing:
		err = v.Check()
	case *model.IssueRow:
		err = v.Check()
	case *model.RatedRow:
		err = v.Check()
	case *model.OutcomeRow:
		err = v.Check()
	case *model.MoneyRow:
		err = v.Check()
	case *model.BalanceRow:
		err = v.Check()
	case *model.Membership:
		if err = v.Person.Check(); err == nil {
			err = v.Member.Check()
		}
	}
	if fault, ok := err.(*model.Error); ok {
		for _, f := range fault.Fields {
			r.report(f, true)
		}
	}
}

func (r *rowReader[T]) report(f model.FieldError, refused bool) {
	name := r.names[f.Field]
	if name == "" {
		list, _, _ := strings.Cut(f.Field, ".")
		if name = r.names[list]; name == "" {
			name = strconv.Itoa(r.row.number)
		}
	}
	found := model.Finding{Refused: refused, Sheet: r.table.grid.name, Cell: name, Key: f.Key, Args: f.Args}
	if col, row := cellRef(name); row > 0 {
		found.Value = r.row.cells[col].text
	}
	r.in.Findings = append(r.in.Findings, found)
}

// unorderedPeriod keeps a period whose last day lies before its first as words: it is odd and pointed out, and no pair of dates.
func unorderedPeriod(v *model.Proposal) {
	if v.Starts != "" && v.Ends != "" && v.Ends < v.Starts {
		v.Period = thai.LongRange(thai.On(v.Starts.YMD()), thai.On(v.Ends.YMD()))
		v.Starts, v.Ends = "", ""
	}
}
