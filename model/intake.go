package model

import (
	"slices"
	"strconv"
)

// Layout is a table that offices keep or are asked for: its columns by their headers. It is data (assets/layouts), so that a new
// form of the province is a new file and no new code. One layout serves both ways: it is recognised in a workbook by its headers,
// in any order, and it is written with them.
type Layout struct {
	Key     string         `json:"key"`   // "proposal", "problem", "member", "projectlist", "action", "register"
	Name    string         `json:"name"`  // as shown to people
	Sheet   string         `json:"sheet"` // name of the sheet when written
	Holds   Kind           `json:"holds"` // what a row is: KindProposal, KindProblem, KindMember, KindHearing; KindOffice: an IssueRow; KindRating: a RatedRow; KindOutcome: an OutcomeRow; KindEntry: a MoneyRow; KindMonth: a BalanceRow
	Title   []string       `json:"title,omitempty"`
	Columns []LayoutColumn `json:"columns"`
	Reads   bool           `json:"reads"` // workbooks of this layout are taken in; otherwise it is only written
	Version int            `json:"version,omitempty"`
}

// LayoutColumn is one column of a Layout.
type LayoutColumn struct {
	Field   string   `json:"field"` // JSON path of the value's field; "" is kept in ImportOrigin.Fields under the header
	Header  string   `json:"header"`
	Aliases []string `json:"aliases,omitempty"` // other headers that mean the same
	Kind    CellKind `json:"kind"`
	Width   float64  `json:"width"` // in characters
	Needed  bool     `json:"needed,omitempty"`
	List    string   `json:"list,omitempty"` // key of the list of choices that the field takes
	Hint    string   `json:"hint,omitempty"`
	Example string   `json:"example,omitempty"`
	Era     bool     `json:"era,omitempty"`   // a date as text whose era (พ.ศ. or ค.ศ.) follows the office's setting
	Since   int      `json:"since,omitempty"` // the version of the return that first had the column; 0: the first one
}

// Was is the layout as an earlier version of its return had it, so that what was written then is still read.
func (l Layout) Was(version int) Layout {
	l.Version = version
	l.Columns = slices.DeleteFunc(slices.Clone(l.Columns), func(c LayoutColumn) bool { return c.Since > version })
	return l
}

// Column finds a column by its field.
func (l Layout) Column(field string) (LayoutColumn, bool) {
	for _, c := range l.Columns {
		if c.Field == field {
			return c, true
		}
	}
	return LayoutColumn{}, false
}

// ReturnColumns are the columns as a Return has them; the key of each is its field, or its header where it has none.
func (l Layout) ReturnColumns() []ReturnColumn {
	out := make([]ReturnColumn, len(l.Columns))
	for i, c := range l.Columns {
		key := c.Field
		if key == "" {
			key = c.Header
		}
		out[i] = ReturnColumn{Key: key, Header: c.Header, Kind: c.Kind, Width: c.Width}
	}
	return out
}

// Choice is one entry of a list of choices. People see Code and Name, or the Name alone where the code is an ID.
type Choice struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// Lists are the lists of choices by key. "type", "applicant", "group", "plan", "level", "granted", "present", "origin", "points",
// "outcome" and "total" (words of a line of totals) are those of the forms; "problem" (code: ID), "issue" (code: list/code), "agency" (code: key), "seat" (code: key)
// and "village" (code: number) are the office's own.
type Lists map[string][]Choice

// IntakeSetting is what reading a workbook needs to know of the office.
type IntakeSetting struct {
	Layouts  []Layout
	Lists    Lists
	Year     int    // พ.ศ. that the rows are meant for; 0: any
	FundCode string // of the chosen fund; "": any
}

// Intake is a workbook that has been read: what it brings and what is to be said about it. Nothing of it is stored yet.
type Intake struct {
	File      string                  `json:"file"`
	Tables    []IntakeTable           `json:"tables"`
	Proposals []Proposal              `json:"proposals,omitempty"` // no ID, no round; Import says file, sheet and row
	Problems  []IntakeRow[ProblemRow] `json:"problems,omitempty"`
	Members   []IntakeRow[Membership] `json:"members,omitempty"`
	Hearings  []IntakeRow[Hearing]    `json:"hearings,omitempty"`
	Issues    []IntakeRow[IssueRow]   `json:"issues,omitempty"`
	Rated     []IntakeRow[RatedRow]   `json:"rated,omitempty"`
	Reported  []IntakeRow[OutcomeRow] `json:"reported,omitempty"`
	Money     []IntakeRow[MoneyRow]   `json:"money,omitempty"`
	Balances  []IntakeRow[BalanceRow] `json:"balances,omitempty"`
	Findings  []Finding               `json:"findings,omitempty"`
}

// IntakeTable is a sheet that was recognised.
type IntakeTable struct {
	Sheet  string `json:"sheet"`
	Layout string `json:"layout"` // key
	Name   string `json:"name"`   // of the layout
	Header int    `json:"header"` // row of the headers, from 1
	Rows   int    `json:"rows"`   // rows that were read
}

// IntakeRow is a value with the place it came from.
type IntakeRow[T any] struct {
	Value T      `json:"value"`
	Sheet string `json:"sheet"`
	Row   int    `json:"row"`
}

// Membership is a row of the member sheet: who sits where.
type Membership struct {
	Person Person `json:"person"`
	Member Member `json:"member"`
}

// ProblemRow is a row of the problem sheet: the problem, and the hearing where it came up with its hands there; an empty Hearing
// when the row tells of none.
type ProblemRow struct {
	Problem Problem `json:"problem"`
	Hearing Hearing `json:"hearing"`
	For     int     `json:"for,omitempty"`
}

// Told tells whether the row tells of a hearing: of the hearing itself, not of hands alone.
func (r ProblemRow) Told() bool {
	h := r.Hearing
	return h.Date != "" || !blank(h.Place) || !blank(h.Groups) || h.People != 0
}

// Check is the problem's and the hearing's, as fields of the row.
func (r ProblemRow) Check() error {
	if err := r.Problem.Check(); err != nil {
		return err
	}
	var wrong []FieldError
	if !r.Told() {
		if r.For != 0 {
			wrong = append(wrong, Wrong("hearing.date", "field.required"))
		}
		return InvalidFields("hearing.invalid", wrong)
	}
	if r.Hearing.Date != "" && !r.Hearing.Date.Valid() {
		wrong = append(wrong, Wrong("hearing.date", "field.date"))
	}
	if r.Hearing.People < 0 {
		wrong = append(wrong, Wrong("hearing.people", "field.negative"))
	}
	return InvalidFields("hearing.invalid", append(wrong, handsFault("hearing.for", r.For, r.Hearing.People)...))
}

// IssueRow is a row of the sheet of issues that others have set: one issue, and the list that it is of.
type IssueRow struct {
	List  string `json:"list"` // name of the list
	Owner string `json:"owner,omitempty"`
	Issue Issue  `json:"issue"`
}

// Check: a list's name, a code and a name.
func (r IssueRow) Check() error {
	var wrong []FieldError
	for _, f := range []struct{ name, text string }{{"list", r.List}, {"issue.code", r.Issue.Code}, {"issue.name", r.Issue.Name}} {
		if blank(f.text) {
			wrong = append(wrong, Wrong(f.name, "field.required"))
		}
	}
	return InvalidFields("issue.invalid", wrong)
}

// RatedRow is a row of the workbook in which a member or a group rates problems: one problem with its four levels, zeros for those
// that are left open.
type RatedRow struct {
	Number   int      `json:"number,omitempty"`
	Title    string   `json:"title,omitempty"`
	Priority Priority `json:"priority"`
	Code     string   `json:"code"` // which list, whose sheet, which problem
}

// Check: a code, and levels 1–5 or none.
func (r RatedRow) Check() error {
	wrong := r.Priority.faults("priority.")
	if blank(r.Code) {
		wrong = append(wrong, Wrong("code", "field.required"))
	}
	return InvalidFields("rating.invalid", wrong)
}

// Finding is something to say about a place in a workbook. A refused one stops the whole intake; the others are pointed out and
// what was written is kept.
type Finding struct {
	Refused bool              `json:"refused"`
	Sheet   string            `json:"sheet,omitempty"`
	Cell    string            `json:"cell,omitempty"` // "F12"; the row alone ("12") where no single cell is meant
	Value   string            `json:"value,omitempty"`
	Key     string            `json:"key"`
	Args    map[string]string `json:"args,omitempty"`
}

// Place is where the finding is, as people write it: ข้อเสนอ!F12.
func (f Finding) Place() string {
	switch {
	case f.Cell == "":
		return f.Sheet
	case f.Sheet == "":
		return f.Cell
	}
	return f.Sheet + "!" + f.Cell
}

// Fault is the finding as phrase words it: its field is the place, its arguments are joined by the value.
func (f Finding) Fault() FieldError {
	args := map[string]string{"value": f.Value}
	for k, v := range f.Args {
		args[k] = v
	}
	return FieldError{Field: f.Place(), Key: f.Key, Args: args}
}

// Refused are the findings that stop the intake.
func (in Intake) Refused() []Finding {
	var out []Finding
	for _, f := range in.Findings {
		if f.Refused {
			out = append(out, f)
		}
	}
	return out
}

// Check is nil when the intake may be taken in, and otherwise the refusal, key "intake.refused", with a field for every finding
// that stops it (see Fault).
func (in Intake) Check() error {
	refused := in.Refused()
	if len(refused) == 0 {
		return nil
	}
	err := Invalid("intake.refused", "file", in.File, "count", strconv.Itoa(len(refused)))
	for _, f := range refused {
		err.Fields = append(err.Fields, f.Fault())
	}
	return err
}

// Template is a workbook of empty tables to be filled and taken in, or of tables filled with what there is already.
type Template struct {
	Guide     Guide
	Layouts   []Layout
	Lists     Lists
	Author    string
	Proposals []Proposal   // rows of every layout that holds proposals
	Problems  []ProblemRow // rows of a layout that holds problems
	Members   []Membership // rows of a layout that holds members
	Hearings  []Hearing    // rows of a layout that holds hearings
	Issues    []IssueRow   // rows of a layout that holds issues of others
}

// Guide is the wording of a Template's own sheets.
type Guide struct {
	Sheet   string            `json:"sheet"` // name of the first sheet; "" leaves it out
	Lists   string            `json:"lists"` // name of the hidden sheet that the drop-downs take their entries from
	Title   string            `json:"title"`
	Lines   []string          `json:"lines"`   // what to do, one step a line
	Columns []string          `json:"columns"` // heads of the table that explains the columns: sheet, column, needed, how, example
	Needed  string            `json:"needed"`  // what stands in the third of them for a column that must be there
	Names   map[string]string `json:"names"`   // heads of the lists by key
}
