package model

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
	Approved    Satang       `json:"approved,omitempty"` // what stood approved when it was made
	Ends        Date         `json:"ends,omitempty"`     // until when the work is to be done under it
	Why         string       `json:"why,omitempty"`      // why its sum is another than what was approved
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

// Total adds up the instalments; see Sum for the error.
func (a Agreement) Total() (Satang, error) {
	amounts := make([]Satang, len(a.Instalments))
	for i, n := range a.Instalments {
		amounts[i] = n.Amount
	}
	return Sum(amounts...)
}

// faults of an agreement: no day, no instalment, numbers out of turn, sums below nothing, days that are none.
func (a Agreement) faults(at string) []FieldError {
	var wrong []FieldError
	if !a.On.Valid() {
		wrong = append(wrong, Wrong(at+"on", "field.date"))
	}
	if a.Ends != "" && !a.Ends.Valid() {
		wrong = append(wrong, Wrong(at+"ends", "field.date"))
	}
	if a.Approved < 0 {
		wrong = append(wrong, Wrong(at+"approved", "field.negative"))
	}
	if len(a.Instalments) == 0 {
		wrong = append(wrong, Wrong(at+"instalments", "field.required"))
	}
	for i, n := range a.Instalments {
		wrong = append(wrong, n.faults(at+path("instalments", i, ""), i+1)...)
	}
	if _, err := a.Total(); err != nil {
		wrong = append(wrong, Wrong(at+"instalments", "money.overflow"))
	}
	return wrong
}

func (n Instalment) faults(at string, number int) []FieldError {
	var wrong []FieldError
	if n.Number != number {
		wrong = append(wrong, Wrong(at+"number", "field.order"))
	}
	if n.Amount < 0 {
		wrong = append(wrong, Wrong(at+"amount", "field.negative"))
	}
	if n.Share < 0 || n.Share > WholeShare {
		wrong = append(wrong, Wrong(at+"share", "field.points", "min", "0", "max", "100"))
	}
	for name, d := range map[string]Date{"due": n.Due, "starts": n.Starts, "ends": n.Ends} {
		if d != "" && !d.Valid() {
			wrong = append(wrong, Wrong(at+name, "field.date"))
		}
	}
	if n.Ends.before(n.Starts) {
		wrong = append(wrong, Wrong(at+"ends", "field.before", "other", "starts"))
	}
	sortFields(wrong)
	return wrong
}

// Instalments parts a sum by shares, each rounded down to the satang and the rest given to the last, so that they add up to the
// sum. Refused, key "agreement.shares": shares that are not whole together, or below nothing; a sum below nothing.
func Instalments(sum Satang, shares ...BasisPoints) ([]Instalment, error) {
	var whole BasisPoints
	for _, b := range shares {
		if b < 0 || b > WholeShare {
			return nil, Invalid("agreement.shares")
		}
		whole += b
	}
	if whole != WholeShare || sum < 0 {
		return nil, Invalid("agreement.shares")
	}
	out := make([]Instalment, len(shares))
	left := sum
	for i, b := range shares {
		// In two steps, for the product of a large sum and a share does not fit.
		part := sum/Satang(WholeShare)*Satang(b) + sum%Satang(WholeShare)*Satang(b)/Satang(WholeShare)
		left -= part
		out[i] = Instalment{Number: i + 1, Share: b, Amount: part}
	}
	out[len(out)-1].Amount += left
	return out, nil
}

// Why an agreement wants a reason, and why one wants a supplement, as keys of sentences.
const (
	AgreementSum        = "agreement.sum"        // its instalments add up to another sum than is approved
	SupplementSum       = "supplement.sum"       // the approved sum was changed after it was made
	SupplementUntil     = "supplement.until"     // the project was extended after it was made
	SupplementCancelled = "supplement.cancelled" // the project was cancelled
)

// Beyond lists what of an agreement wants a recorded reason: the parties may agree upon less than was approved, and hardly more.
func (a Agreement) Beyond(approved Satang) []string {
	if total, err := a.Total(); err != nil || total != approved {
		return []string{AgreementSum}
	}
	return nil
}

// Supplement lists why an agreement no longer says what the meetings decided, so that a supplementary one is wanted.
func (a Agreement) Supplement(d Decision) []string {
	var out []string
	switch {
	case d.Cancelled != "":
		return []string{SupplementCancelled}
	case a.Approved != d.Amount:
		out = append(out, SupplementSum)
	}
	if d.Until != "" && a.Ends != d.Until {
		out = append(out, SupplementUntil)
	}
	return out
}
