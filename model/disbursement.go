package model

import (
	"cmp"
	"slices"
)

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
	Signed     []Signed `json:"signed,omitempty"`    // the chain of signatures, in its order
	Papers     []Paper  `json:"papers,omitempty"`    // evidence handed in with it
	Why        string   `json:"why,omitempty"`       // why it goes beyond what is agreed, approved or usual
	Cancelled  string   `json:"cancelled,omitempty"` // why it no longer counts
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

// Live tells whether the request counts.
func (d Disbursement) Live() bool { return d.Cancelled == "" }

// SignedBy tells whether a role of the chain has signed.
func (d Disbursement) SignedBy(role string) bool {
	return slices.ContainsFunc(d.Signed, func(s Signed) bool { return s.Role == role && s.On != "" })
}

// SigningFaults are the signatures that were given before the day of the request, as faults of its fields: "signing.early".
func (d Disbursement) SigningFaults() []FieldError {
	var wrong []FieldError
	for i, s := range d.Signed {
		if s.On.before(d.On) {
			wrong = append(wrong, Wrong(path("signed", i, "on"), "signing.early"))
		}
	}
	return wrong
}

// SignedOn is the request with a day for everyone of the chain who has a name and has not signed yet; nameless are the roles that have
// none, and so are not signed.
func (d Disbursement) SignedOn(day Date) (signed Disbursement, nameless []string) {
	out := make([]Signed, 0, len(SigningRoles()))
	for _, role := range SigningRoles() {
		s := Signed{Role: role}
		for _, x := range d.Signed {
			if x.Role == role {
				s = x
			}
		}
		switch {
		case s.On != "":
		case blank(s.Name):
			nameless = append(nameless, role)
		default:
			s.On = day
		}
		out = append(out, s)
	}
	d.Signed = out
	return d, nameless
}

// Complete tells whether every signature of the chain is there.
func (d Disbursement) Complete() bool {
	return !slices.ContainsFunc(SigningRoles(), func(role string) bool { return !d.SignedBy(role) })
}

// Receipted tells whether all papers that were to come with a request are there, and there is one at least.
func (d Disbursement) Receipted() bool {
	return len(d.Papers) > 0 && !slices.ContainsFunc(d.Papers, func(p Paper) bool { return !p.Present })
}

// PaidBy is the entry of the ledger that paid a request; nil while none did.
func PaidBy(request ID, entries []Entry) *Entry {
	for i, e := range entries {
		if e.Disbursement == request && e.Withdrawn == "" && e.Code.Expense() {
			return &entries[i]
		}
	}
	return nil
}

// NextRequest is the request that a project would make next: for the first instalment that nobody asked for, else for what is left of
// what was approved; to the payee of the agreement. Its day, number and signatures are left open.
func (f Folder) NextRequest() Disbursement {
	d := Disbursement{Project: f.Project.ID, Payee: Payee{Name: f.Proposal.Applicant.Name}, How: ByCheque}
	if a := f.Project.Agreement; a != nil && a.Payee != (Payee{}) {
		d.Payee = a.Payee
	}
	if waiting := f.waiting(); len(waiting) > 0 {
		d.Instalment, d.Amount = waiting[0].Number, waiting[0].Amount
		return d
	}
	asked, err := requested(d.Project, f.Requests)
	if left, none := f.Decision.Amount.Minus(asked); err == nil && none == nil {
		d.Amount = max(0, left)
	}
	return d
}

// Payment is the entry of the ledger that pays a request, from what is typed of it: day, account, paper and text. What is not typed the
// request tells; code and sum are never typed.
func (f Folder) Payment(d Disbursement, typed Entry) Entry {
	return Entry{
		Date: typed.Date, Code: CodeOfType(f.Proposal.Type), Account: cmp.Or(typed.Account, d.Account), Amount: d.Amount,
		Paper: cmp.Or(typed.Paper, d.Cheque, d.Number), Text: cmp.Or(typed.Text, f.Proposal.Title),
		Party: cmp.Or(typed.Party, d.Payee.Name, f.Proposal.Applicant.Name), Project: d.Project, Disbursement: d.ID,
		Cleared: typed.Cleared, NegativeWhy: typed.NegativeWhy,
	}
}

// Refund is the entry by which a project gives money back, from what is typed of it.
func (f Folder) Refund(typed Entry) Entry {
	return Entry{
		Date: typed.Date, Code: CodeRefund, Account: typed.Account, Amount: typed.Amount, Paper: typed.Paper,
		Text: cmp.Or(typed.Text, f.Proposal.Title), Party: cmp.Or(typed.Party, f.Proposal.Applicant.Name), Project: f.Project.ID,
		Cleared: typed.Cleared, NegativeWhy: typed.NegativeWhy,
	}
}

// Why a request, or its payment, wants a reason, as keys of sentences.
const (
	RequestNoAgreement = "disbursement.no_agreement" // there is none
	RequestAgreed      = "disbursement.agreed"       // the live requests are above what is agreed
	RequestApproved    = "disbursement.approved"     // they are above what stands approved
	RequestInstalment  = "disbursement.instalment"   // those of the instalment are above it, or there is no such instalment
	RequestCash        = "disbursement.cash"         // more in cash than is usual
	PaymentUnsigned    = "payment.unsigned"          // the chain of signatures is not complete
)

// RequestBeyond lists what of a request, new or changed, wants a recorded reason. cashMost is the most that may be paid in cash, which
// has not been verified anywhere; 0: none known.
func (f Folder) RequestBeyond(d Disbursement, cashMost Satang) ([]string, error) {
	d.Project = f.Project.ID
	others := slices.DeleteFunc(slices.Clone(f.Requests), func(o Disbursement) bool { return o.ID == d.ID })
	asked, err := requested(d.Project, append(others, d))
	if err != nil {
		return nil, err
	}
	var out []string
	if a := f.Project.Agreement; a == nil {
		out = append(out, RequestNoAgreement)
	} else {
		agreed, err := a.Total()
		if err != nil {
			return nil, err
		}
		if asked > agreed {
			out = append(out, RequestAgreed)
		}
		if d.Instalment > 0 && aboveInstalment(*a, d, others) {
			out = append(out, RequestInstalment)
		}
	}
	if asked > f.Decision.Amount {
		out = append(out, RequestApproved)
	}
	if d.How == ByCash && cashMost > 0 && d.Amount > cashMost {
		out = append(out, RequestCash)
	}
	return out, nil
}

// aboveInstalment tells whether a request and the live others of its instalment ask for more than that is.
func aboveInstalment(a Agreement, d Disbursement, others []Disbursement) bool {
	if d.Instalment > len(a.Instalments) {
		return true
	}
	left := a.Instalments[d.Instalment-1].Amount - d.Amount
	for _, o := range others {
		if o.Live() && o.Instalment == d.Instalment {
			left -= o.Amount
		}
	}
	return left < 0
}

// Key is the request's ID.
func (d Disbursement) Key() ID { return d.ID }

// Refs: its project, its account.
func (d Disbursement) Refs() []Ref { return refs(d.Project, d.Account) }

// Check: a day and a positive sum, a way of paying that there is, each role of the chain once, days that are days. Key
// "disbursement.invalid".
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
	if !slices.Contains([]PaidHow{"", ByCheque, ByCash, ByBank}, d.How) {
		wrong = append(wrong, Wrong("how", "field.choice"))
	}
	if d.ChequeOn != "" && !d.ChequeOn.Valid() {
		wrong = append(wrong, Wrong("chequeOn", "field.date"))
	}
	seen := map[string]bool{}
	for i, s := range d.Signed {
		if seen[s.Role] || !slices.Contains(SigningRoles(), s.Role) {
			wrong = append(wrong, Wrong(path("signed", i, "role"), "field.choice"))
		}
		if s.On != "" && !s.On.Valid() {
			wrong = append(wrong, Wrong(path("signed", i, "on"), "field.date"))
		}
		seen[s.Role] = true
	}
	return InvalidFields("disbursement.invalid", wrong)
}
