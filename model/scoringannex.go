package model

// ScoringAnnex is what the annex of scores tells of a round: the ranking with what stands behind it. Numbers are texts, rounded half
// up to two decimals, "" where there is none.
type ScoringAnnex struct {
	Fund     string
	Year     int // พ.ศ.
	Round    int
	Frozen   Date // scoring was opened
	Closed   Date // "" while it is open
	Sheets   int  // that were asked for
	Ready    int  // of them: handed in, or with nothing left to answer
	Named    bool // marks bear the names of those who gave them
	Criteria []Criterion
	Lines    []AnnexLine // in the order of the ranking
}

// AnnexLine is a proposal in the annex.
type AnnexLine struct {
	Rank        int // 0 without a score
	Proposal    ID
	Title       string
	Applicant   string
	Asked       Satang
	NeedFit     string // 0–100
	Score       string // 0–100; what it is ranked by
	Low, High   string // of the scores that each sheet alone gives
	Deviation   string // their standard deviation
	Sheets      int    // complete
	Eligible    int    // that may judge it
	Abstained   int
	Conflicted  int // in conflict by their own sheets
	Recused     int // left the meeting for it
	Provisional bool
	Means       []string // per criterion: 1–5, the need fit 0–100
	Marks       []AnnexMark
	Comments    []string // without names, in the order of letters
}

// AnnexMark is what one sheet says of a proposal. Without names the marks stand in the order of their scores, so that no place
// tells whose one is.
type AnnexMark struct {
	Name    string // "" when marks are not named
	Stand   Stand
	Recused bool
	Score   string   // of this sheet alone; "" when it is not complete
	Points  []string // per criterion as in Means; "" not answered
}
