package model

// Disbursement is a request to pay (ใบเบิกเงิน, domain A.7.5). It is paid when an entry of the ledger refers to it.
type Disbursement struct {
	ID         ID       `json:"id"`
	Project    ID       `json:"project"`
	Instalment int      `json:"instalment,omitempty"` // of the agreement; 0: none in particular
	Number     string   `json:"number,omitempty"`     // เลขที่ใบเบิกเงิน
	On         Date     `json:"on"`
	Amount     Satang   `json:"amount"`
	Payee      Payee    `json:"payee"`
	How        PaidHow  `json:"how,omitempty"`
	Account    ID       `json:"account,omitempty"` // out of which
	Cheque     string   `json:"cheque,omitempty"`  // its number
	ChequeOn   Date     `json:"chequeOn,omitempty"`
	Signed     []Signed `json:"signed,omitempty"` // the chain of signatures, in its order
	Papers     []Paper  `json:"papers,omitempty"` // evidence handed in with it
	Cancelled  string   `json:"cancelled,omitempty"`
}

// PaidHow is the way of paying.
type PaidHow string

// The ways of the form; how much may go out as cash is a setting, since the rule has not been verified.
const (
	ByCheque PaidHow = "cheque"
	ByCash   PaidHow = "cash"
	ByBank   PaidHow = "bank"
)

// Signed is one signature of the chain.
type Signed struct {
	Role     string `json:"role"` // of SigningRoles
	Name     string `json:"name,omitempty"`
	Position string `json:"position,omitempty"`
	On       Date   `json:"on,omitempty"` // empty: not signed yet
	Note     string `json:"note,omitempty"`
}

// SigningRoles is the chain of a disbursement request in its order: who asks, who checks the budget, the head of finance, the
// permanent secretary (ปลัด), the chief executive (นายก).
func SigningRoles() []string { return []string{"asks", "checks", "finance", "secretary", "chief"} }

// Key is the request's ID.
func (d Disbursement) Key() ID { return d.ID }

// Refs: its project, its account.
func (d Disbursement) Refs() []Ref { return refs(d.Project, d.Account) }

// Check: a day and a positive sum. Key "disbursement.invalid".
func (d Disbursement) Check() error {
	var wrong []FieldError
	if !d.On.Valid() {
		wrong = append(wrong, Wrong("on", "field.date"))
	}
	if d.Amount <= 0 {
		wrong = append(wrong, Wrong("amount", "field.required"))
	}
	if d.Instalment < 0 {
		wrong = append(wrong, Wrong("instalment", "field.negative"))
	}
	return InvalidFields("disbursement.invalid", wrong)
}
