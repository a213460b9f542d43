package model

// Document is a paper of any kind as the blocks that stand on it, one below another: กปท.7, a letter, an announcement, a list. It
// is a complete snapshot, wording included, so that the same value always prints the same bytes; service fills it and paper only
// lays it out. Texts hold Arabic digits; ThaiDigits has the paper turn them.
type Document struct {
	Heading    []string `json:"heading,omitempty"` // centred bold lines
	Blocks     []Block  `json:"blocks"`
	Wide       bool     `json:"wide,omitempty"`   // the sheet lies, for wide tables
	Size       int      `json:"size,omitempty"`   // nominal size of its letters in points; 0 is 16
	Footer     string   `json:"footer,omitempty"` // a line at the foot of every page
	Draft      string   `json:"draft,omitempty"`  // a word across every page
	ThaiDigits bool     `json:"thaiDigits"`
	Title      string   `json:"title"` // of the file: for the PDF's properties
	Author     string   `json:"author"`
	On         Date     `json:"on,omitempty"` // also the PDF's date, so that bytes repeat
	Names      []string `json:"names,omitempty"`
}

// Block is one part of a document. Exactly one of its fields is filled.
type Block struct {
	Title   string         `json:"title,omitempty"` // a bold line that stays with what follows
	Text    *Passage       `json:"text,omitempty"`
	Facts   []Fact         `json:"facts,omitempty"` // texts in line behind the longest label; one without a text is a dotted line
	Ticks   []Tick         `json:"ticks,omitempty"`
	Table   *DocumentTable `json:"table,omitempty"`
	Sign    *Signing       `json:"sign,omitempty"`
	Lines   int            `json:"lines,omitempty"` // so many dotted lines to be written on by hand
	Gap     int            `json:"gap,omitempty"`   // white space in millimetres, dropped at the head of a page
	Room    int            `json:"room,omitempty"`  // room kept free in millimetres, at the head of a page too: for the ครุฑ
	NewPage bool           `json:"newPage,omitempty"`
}

// Passage is running text; its lines are paragraphs of their own.
type Passage struct {
	Label  string `json:"label,omitempty"` // bold, before the text, which then hangs behind it
	Text   string `json:"text"`
	Strong bool   `json:"strong,omitempty"`
	Indent bool   `json:"indent,omitempty"` // the first line of each paragraph begins 2.5 cm in, as in a letter
	Centre bool   `json:"centre,omitempty"`
	From   int    `json:"from,omitempty"` // where its lines begin, in hundredths of the measure: 50 is the middle
	Held   bool   `json:"held,omitempty"` // stays with what follows, as a heading does
}

// Tick is a box with what it stands for: ☐, or ☑ when it holds.
type Tick struct {
	On   bool   `json:"on,omitempty"`
	Text string `json:"text"`
}

// DocumentTable is a table with ruled cells; its head is repeated on every page that it goes on to.
type DocumentTable struct {
	Columns []DocumentColumn `json:"columns"`
	Rows    []DocumentRow    `json:"rows"`
	Plain   bool             `json:"plain,omitempty"` // neither rules nor head: columns only
	Size    int              `json:"size,omitempty"`  // nominal size of its letters in points; 0 is 14, of a plain one 16
}

// DocumentColumn is one column. Weights are shares of the measure, whatever their sum.
type DocumentColumn struct {
	Title  string `json:"title,omitempty"`
	Weight int    `json:"weight"`
	Align  Align  `json:"align,omitempty"`
}

// Align is where the texts of a column stand.
type Align string

// The alignments.
const (
	AlignLeft   Align = ""
	AlignCentre Align = "centre"
	AlignRight  Align = "right" // sums
)

// DocumentRow is one row; missing cells are empty.
type DocumentRow struct {
	Cells    []string `json:"cells"`
	Merge    int      `json:"merge,omitempty"`    // the first cell takes so many columns
	Strong   bool     `json:"strong,omitempty"`   // a total
	Shaded   bool     `json:"shaded,omitempty"`   // the head of a group of rows
	Writable bool     `json:"writable,omitempty"` // high enough to be written on by hand
	Inks     []Ink    `json:"inks,omitempty"`     // of the cells; what is missing is black
}

// Ink is the colour of a cell's letters. Nothing is said by a colour alone: a printer may have none.
type Ink string

// The inks.
const (
	Black Ink = ""
	Green Ink = "green"
	Red   Ink = "red"
)

// Signing is places to sign; a name that is not known is a dotted line.
type Signing struct {
	Word   string           `json:"word"` // before the line: (ลงชื่อ)
	Places []SignatureBlock `json:"places"`
	Day    string           `json:"day,omitempty"`   // word for the day of signing, below each; none: no day is asked for
	On     string           `json:"on,omitempty"`    // the day of all of them, where it is known; else a dotted line
	Right  bool             `json:"right,omitempty"` // on the right half, as at the foot of a letter
	Close  bool             `json:"close,omitempty"` // as on a form: little white above, and two beside one another though their lines must be broken for it
}
