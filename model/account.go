package model

// Account is where a fund's money lies: a bank account or the cash in hand (domain A.7.5). The ledger begins, for each account, on
// the day from which its balance is known.
type Account struct {
	ID      ID     `json:"id"`
	Fund    ID     `json:"fund"`
	Name    string `json:"name"` // ชื่อบัญชี
	Cash    bool   `json:"cash,omitempty"`
	Bank    string `json:"bank,omitempty"`
	Branch  string `json:"branch,omitempty"`
	Number  string `json:"number,omitempty"` // เลขที่บัญชี; text
	From    Date   `json:"from"`             // วันที่ยกมา: the first day that the ledger knows
	Opening Satang `json:"opening"`          // ยอดยกมา, as that day began
	Closed  Date   `json:"closed,omitempty"` // the last day on which it may have entries
}

// Key is the account's ID.
func (a Account) Key() ID { return a.ID }

// Refs: its fund.
func (a Account) Refs() []Ref { return refs(a.Fund) }

// Check: a name, the day from which it is known, no negative opening balance, no end before the beginning. Key "account.invalid".
func (a Account) Check() error {
	var wrong []FieldError
	if blank(a.Name) {
		wrong = append(wrong, Wrong("name", "field.required"))
	}
	if !a.From.Valid() {
		wrong = append(wrong, Wrong("from", "field.date"))
	}
	if a.Opening < 0 {
		wrong = append(wrong, Wrong("opening", "field.negative"))
	}
	if a.Closed != "" && !a.Closed.Valid() {
		wrong = append(wrong, Wrong("closed", "field.date"))
	}
	if a.Closed.before(a.From) {
		wrong = append(wrong, Wrong("closed", "field.before", "other", "from"))
	}
	return InvalidFields("account.invalid", wrong)
}
