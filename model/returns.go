package model

// Return is a workbook that leaves the office: a complete snapshot of one table with its wording and column map.
type Return struct {
	Kind      string            `json:"kind"`  // "action", "register", "statement"
	Title     []string          `json:"title"` // lines above the table; none for NHSO-ACTION, which is read by a machine
	Sheet     string            `json:"sheet"`
	Columns   []ReturnColumn    `json:"columns"`
	Rows      [][]Cell          `json:"rows"`
	Totals    []Cell            `json:"totals,omitempty"` // a last row, as wide as the columns
	Landscape bool              `json:"landscape"`
	File      string            `json:"file"` // a telling name, without folder
	Author    string            `json:"author"`
	Words     map[string]string `json:"words,omitempty"`
	Choices   []CellChoice      `json:"choices,omitempty"` // cells that are filled in from a few words

	Period   Period    `json:"period,omitzero"`
	Also     []Return  `json:"also,omitempty"`     // further sheets of the same workbook: their Sheet, Title, Columns, Rows, Totals
	Manifest *Manifest `json:"manifest,omitempty"` // the sheet that says what this is; nil: none
}

// Manifest says what a return is, so that who adds up hundreds of them can tell a missing, doubled, altered or older one.
type Manifest struct {
	Format   string            `json:"format"` // "kongthun-return/1"
	Kind     string            `json:"kind"`
	Layout   string            `json:"layout"` // name and version of the column map
	Office   string            `json:"office"`
	OfficeID ID                `json:"officeId"`
	Fund     string            `json:"fund"`
	FundCode string            `json:"fundCode"`
	Tambon   string            `json:"tambon,omitempty"`
	Amphoe   string            `json:"amphoe,omitempty"`
	Changwat string            `json:"changwat"`
	Period   Period            `json:"period"`
	Program  string            `json:"program"` // version
	On       Date              `json:"on"`      // day on which it was made
	Sheets   []ManifestedSheet `json:"sheets"`
}

// ManifestedSheet is what a manifest says of one sheet: how many rows, the sums of its money columns, the SHA-256 of its rows.
type ManifestedSheet struct {
	Sheet  string            `json:"sheet"`
	Rows   int               `json:"rows"`
	Sums   map[string]Satang `json:"sums,omitempty"` // by the column's key
	SHA256 string            `json:"sha256"`
}

// CellChoice is a cell with a drop-down: its place among rows and columns, from 0, and the words that it offers. They are few and short:
// Excel keeps up to 255 characters of them.
type CellChoice struct {
	Row    int      `json:"row"`
	Column int      `json:"column"`
	Of     []string `json:"of"`
}

// ReturnColumn is one column.
type ReturnColumn struct {
	Key    string   `json:"key"`
	Header string   `json:"header"`
	Kind   CellKind `json:"kind"`
	Width  float64  `json:"width"` // in characters of the sheet's standard font
}

// CellKind is what a cell holds.
type CellKind string

// The kinds of cell. An unknown value is an empty cell of any kind, never 0.
const (
	TextCell   CellKind = "text"
	NumberCell CellKind = "number" // whole number
	MoneyCell  CellKind = "money"
	DateCell   CellKind = "date"  // a real date, shown in พ.ศ.
	ShareCell  CellKind = "share" // hundredths of a per cent, shown as per cent with two decimals
)

// Cell is one cell: what its column's kind asks for, or a text in a column of any kind.
type Cell struct {
	Text   string `json:"text,omitempty"`
	Number int64  `json:"number,omitempty"` // a count, satang, or hundredths of a per cent
	Date   Date   `json:"date,omitempty"`
	Known  bool   `json:"known"`         // false: empty
	Sum    bool   `json:"sum,omitempty"` // in Totals: the column's sum, written as formula with its value
}

// TextOf is a cell with a text; empty when the text is.
func TextOf(s string) Cell { return Cell{Text: s, Known: s != ""} }

// CountOf is a cell with a whole number.
func CountOf(n int) Cell { return Cell{Number: int64(n), Known: true} }

// MoneyOf is a cell with an amount.
func MoneyOf(s Satang) Cell { return Cell{Number: int64(s), Known: true} }

// DayOf is a cell with a date; empty when the date is not known.
func DayOf(d Date) Cell { return Cell{Date: d, Known: d.Valid()} }
