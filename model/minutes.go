package model

// Minutes is everything that the paper รายงานการประชุม shows, แบบที่ 11 (ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 25; domain A.6): a complete
// snapshot with every name, wording and citation in it, so that the same value always prints the same bytes. Service makes it
// from a meeting; paper only lays it out. Texts hold Arabic digits; ThaiDigits has the paper turn them.
type Minutes struct {
	Heading    []string          `json:"heading"` // รายงานการประชุม…, ครั้งที่ 2/2569, เมื่อวัน…, ณ …: centred lines
	Rolls      []MinutesRoll     `json:"rolls"`   // ผู้มาประชุม, ผู้ไม่มาประชุม, ผู้เข้าร่วมประชุม
	Began      string            `json:"began"`   // เริ่มประชุมเวลา 09.30 น.
	Opening    string            `json:"opening"` // the quorum sentence
	Sections   []MinutesSection  `json:"sections"`
	Adjourned  string            `json:"adjourned,omitempty"` // that and why the meeting broke off, and what was left
	Ended      string            `json:"ended"`               // เลิกประชุมเวลา
	Signatures []SignatureBlock  `json:"signatures"`
	Annexes    []MinutesAnnex    `json:"annexes,omitempty"` // what is attached, each beginning on a page of its own
	Draft      string            `json:"draft,omitempty"`   // "ร่าง", on every page until closed
	ThaiDigits bool              `json:"thaiDigits"`
	Title      string            `json:"title"` // of the file: for the PDF's properties
	Author     string            `json:"author"`
	On         Date              `json:"on"`               // the meeting's date; also the PDF's date, so that bytes repeat
	Names      []string          `json:"names"`            // people, villages, organisations: words that are never broken
	Rules      []string          `json:"rules,omitempty"`  // verified citations printed at the foot of the opening
	Words      map[string]string `json:"words"`            // the paper's own words, by key
	Sealed     *Sealing          `json:"sealed,omitempty"` // nil in a draft
}

// MinutesRoll is one of the three lists of people.
type MinutesRoll struct {
	Title  string       `json:"title"`
	People []RollPerson `json:"people"`
}

// MinutesAnnex is a text that is attached to the minutes word by word: a member's written dissent (วิ.ปกครอง 2539 มาตรา 83).
type MinutesAnnex struct {
	Label string `json:"label"` // เอกสารแนบท้ายรายงานการประชุม หมายเลข 1
	Title string `json:"title"`
	Text  string `json:"text"` // paragraphs are parted by line ends
}

// RollPerson is one line of a roll.
type RollPerson struct {
	Name     string `json:"name"`
	Position string `json:"position,omitempty"`
	Role     string `json:"role,omitempty"` // in the body; or the reason of an absence
}

// MinutesSection is one ระเบียบวาระ.
type MinutesSection struct {
	Label string        `json:"label"` // ระเบียบวาระที่ 4
	Title string        `json:"title"`
	Items []MinutesItem `json:"items"`
}

// MinutesItem is one item with its paragraphs, in the order of printing.
type MinutesItem struct {
	Number     string      `json:"number,omitempty"` // 4.1
	Title      string      `json:"title,omitempty"`
	Facts      []Fact      `json:"facts,omitempty"` // a proposal's block: applicant, type, sum asked, rank and mean score
	Paragraphs []Paragraph `json:"paragraphs"`
}

// Fact is one labelled line of a proposal's block.
type Fact struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

// Paragraph is one paragraph. Name tells which it is, for the secretary's own wording: "substance", "recusal", "vote", …
type Paragraph struct {
	Name   string `json:"name"`
	Label  string `json:"label,omitempty"` // printed bold before the text: มติที่ประชุม
	Text   string `json:"text"`
	Strong bool   `json:"strong,omitempty"` // the resolution: set off from what is around it
	Room   int    `json:"room,omitempty"`   // so many dotted lines instead of a text, for a draft that is completed by hand
}

// SignatureBlock is a place to sign, with the name beneath it in parentheses.
type SignatureBlock struct {
	Caption  string `json:"caption"` // ผู้จดรายงานการประชุม
	Name     string `json:"name,omitempty"`
	Position string `json:"position,omitempty"`
	On       string `json:"on,omitempty"` // the day on which this one signed, where places that stand together have days of their own
}

// SignIn is the sign-in sheet of a meeting (บัญชีลงเวลา/ลายมือชื่อผู้เข้าประชุม).
type SignIn struct {
	Heading    []string          `json:"heading"`
	Rows       []RollPerson      `json:"rows"`
	Guests     int               `json:"guests"` // empty lines for those who join
	ThaiDigits bool              `json:"thaiDigits"`
	Title      string            `json:"title"`
	Author     string            `json:"author"`
	On         Date              `json:"on"`
	Names      []string          `json:"names"`
	Words      map[string]string `json:"words"`
}

// BlankSheet is one member's score sheet on paper, empty or as it was answered, its rows in the grid's order.
type BlankSheet struct {
	Heading    []string          `json:"heading"`
	Member     string            `json:"member"`
	Criteria   []BlankCriterion  `json:"criteria"` // legend with anchors, and columns
	Rows       []BlankRow        `json:"rows"`
	Comments   []string          `json:"comments,omitempty"` // of an answered sheet, one a proposal
	ThaiDigits bool              `json:"thaiDigits"`
	Title      string            `json:"title"`
	Author     string            `json:"author"`
	On         Date              `json:"on"`
	Names      []string          `json:"names"`
	Words      map[string]string `json:"words"`
}

// BlankCriterion is a column of the blank sheet.
type BlankCriterion struct {
	Name    string   `json:"name"`
	Range   string   `json:"range"` // "1–5", "0–3"
	Anchors []string `json:"anchors,omitempty"`
}

// BlankRow is one row to fill: a proposal (with the criteria's cells) or a problem it claims to serve (with a level's cell).
type BlankRow struct {
	Number  string `json:"number"`
	Text    string `json:"text"`
	Problem bool   `json:"problem"`
	Open    []bool `json:"open"` // which criteria's cells are to be filled in this row
	// Marks are what was answered, by criterion; none on an empty sheet.
	Marks []string `json:"marks,omitempty"`
}
