package model

// Project is an approved proposal on its way through agreement, payment, report and closing. What was approved, changed or cancelled
// is not said here: that is what the meetings decided (Decision).
type Project struct {
	ID        ID             `json:"id"`
	Proposal  ID             `json:"proposal"`
	Year      ID             `json:"year"` // the fiscal year of its approval, under which it stays
	Agreement *Agreement     `json:"agreement,omitempty"`
	Evidence  []EvidenceMark `json:"evidence,omitempty"` // the papers that auditors sample (domain A.7.8), as the office marked them
	Closed    *Mark          `json:"closed,omitempty"`   // everything paid, reported, given back
	Reopened  []Reopening    `json:"reopened,omitempty"`
	Note      string         `json:"note,omitempty"`
}

// Agreement is the บันทึกข้อตกลงการขอรับเงินอุดหนุน (domain A.7.4).
type Agreement struct {
	Number      string       `json:"number"` // 032/2567; as written
	On          Date         `json:"on"`
	Place       string       `json:"place,omitempty"` // ทำที่
	Instalments []Instalment `json:"instalments"`
	Responsible Signer       `json:"responsible"` // who undertakes it
	Supporter   Signer       `json:"supporter"`   // the chair, for the fund
	Witnesses   []Signer     `json:"witnesses,omitempty"`
	Payee       Payee        `json:"payee"`
}

// Instalment is one งวด.
type Instalment struct {
	Number int         `json:"number"` // from 1
	Due    Date        `json:"due,omitempty"`
	Starts Date        `json:"starts,omitempty"`
	Ends   Date        `json:"ends,omitempty"`
	Share  BasisPoints `json:"share,omitempty"` // of the sum agreed; 0: only the amount is known
	Amount Satang      `json:"amount"`
	Needs  string      `json:"needs,omitempty"` // what must be handed in before it is paid
}

// Payee is who gets the money, and how.
type Payee struct {
	Name   string `json:"name,omitempty"`
	Bank   string `json:"bank,omitempty"`
	Branch string `json:"branch,omitempty"`
	Number string `json:"number,omitempty"` // account; text
}

// EvidenceMark is what the office says of one paper of the project's folder. Some the program sees by itself (the minutes that
// approve it, the agreement, the requests, the report): those it marks unless the office says otherwise.
type EvidenceMark struct {
	Key     string `json:"key"` // of EvidenceKeys
	Present bool   `json:"present"`
	On      Date   `json:"on,omitempty"`
	Note    string `json:"note,omitempty"` // where it is kept, why it is missing
}

// EvidenceKeys are the six papers of a project's folder in their order (domain A.7.8): proposal, minutes that approve it, agreement,
// disbursement request, receipts, report.
func EvidenceKeys() []string {
	return []string{"proposal", "minutes", "agreement", "disbursement", "receipt", "report"}
}

// Total adds up the instalments; see Sum for the error.
func (a Agreement) Total() (Satang, error) {
	amounts := make([]Satang, len(a.Instalments))
	for i, n := range a.Instalments {
		amounts[i] = n.Amount
	}
	return Sum(amounts...)
}

// Key is the project's ID.
func (p Project) Key() ID { return p.ID }

// Refs: its proposal and its year.
func (p Project) Refs() []Ref { return refs(p.Proposal, p.Year) }

// Check: an agreement has a day and instalments numbered from 1 whose sums are not negative; each paper of the folder stands once;
// opening again has a reason. Key "project.invalid".
func (p Project) Check() error {
	var wrong []FieldError
	if a := p.Agreement; a != nil {
		if !a.On.Valid() {
			wrong = append(wrong, Wrong("agreement.on", "field.date"))
		}
		for i, n := range a.Instalments {
			if n.Number != i+1 {
				wrong = append(wrong, Wrong(path("agreement.instalments", i, "number"), "field.twice"))
			}
			if n.Amount < 0 {
				wrong = append(wrong, Wrong(path("agreement.instalments", i, "amount"), "field.negative"))
			}
			if n.Due != "" && !n.Due.Valid() {
				wrong = append(wrong, Wrong(path("agreement.instalments", i, "due"), "field.date"))
			}
		}
	}
	seen := map[string]bool{}
	for i, e := range p.Evidence {
		if seen[e.Key] {
			wrong = append(wrong, Wrong(path("evidence", i, "key"), "field.twice"))
		}
		seen[e.Key] = true
	}
	for i, r := range p.Reopened {
		if blank(r.Reason) {
			wrong = append(wrong, Wrong(path("reopened", i, "reason"), "field.required"))
		}
	}
	return InvalidFields("project.invalid", wrong)
}
