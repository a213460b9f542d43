package model

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// LedgerCode is the code of a line of the ledger (domain A.8): 4xxxx money in, 5xxxx money out, 10201 between the fund's own accounts.
type LedgerCode string

// The codes that have a line on the statement.
const (
	CodeNHSO     LedgerCode = "40100" // from the National Health Security Office
	CodeLocal    LedgerCode = "40200" // from the local authority
	CodeInterest LedgerCode = "40300" // interest of the bank
	CodeOther    LedgerCode = "40400" // community, donations, other
	CodeRefund   LedgerCode = "40500" // given back by projects
	CodeType1    LedgerCode = "50100" // 10(1); 50200–50500 are 10(2)–10(5)
	CodeType2    LedgerCode = "50200"
	CodeType3    LedgerCode = "50300"
	CodeType4    LedgerCode = "50400"
	CodeType5    LedgerCode = "50500"
	CodeBank     LedgerCode = "10201" // between two accounts of the fund: neither income nor expense
)

// LedgerCodes lists them in the order of the statement: income, expenses, the bank.
func LedgerCodes() []LedgerCode {
	return []LedgerCode{
		CodeNHSO, CodeLocal, CodeInterest, CodeOther, CodeRefund,
		CodeType1, CodeType2, CodeType3, CodeType4, CodeType5, CodeBank,
	}
}

// Valid tells whether it has the form of a code. Codes without a line of their own are allowed: activity types beyond the five are
// seen in the field, and no baht may go unseen.
func (c LedgerCode) Valid() bool {
	if c == CodeBank {
		return true
	}
	if len(c) != 5 || c[0] != '4' && c[0] != '5' {
		return false
	}
	for i := range len(c) {
		if c[i] < '0' || c[i] > '9' {
			return false
		}
	}
	return true
}

// Income tells whether money comes in by it.
func (c LedgerCode) Income() bool { return c.Valid() && c[0] == '4' }

// Expense tells whether money goes out by it.
func (c LedgerCode) Expense() bool { return c.Valid() && c[0] == '5' }

// Entry is one line of the cash book (สมุดคุมรับ-จ่าย). Its amount is never negative: the code tells the direction.
type Entry struct {
	ID      ID         `json:"id"`
	Fund    ID         `json:"fund"`
	Date    Date       `json:"on"`
	Code    LedgerCode `json:"code"`
	Account ID         `json:"account"`
	To      ID         `json:"toAccount,omitempty"` // CodeBank only: the account it goes to
	Amount  Satang     `json:"amount"`
	Number  string     `json:"number,omitempty"` // เลขอ้างอิง, given by the program: PAY and RET with seven digits
	Paper   string     `json:"paper,omitempty"`  // number of the receipt, the cheque, the slip
	Text    string     `json:"text,omitempty"`   // what for
	Party   string     `json:"party,omitempty"`  // from whom, to whom

	Project      ID `json:"project,omitempty"`      // an expense for it, or a refund by it
	Disbursement ID `json:"disbursement,omitempty"` // the request that this pays

	Cleared   Date         `json:"cleared,omitempty"` // the day on which the pass book shows it, when another than Date
	Import    *EntryOrigin `json:"import,omitempty"`
	Withdrawn string       `json:"withdrawn,omitempty"` // why it no longer counts

	NegativeWhy string `json:"negativeWhy,omitempty"` // why it was written although an account goes below zero by it
}

// EntryOrigin says where an imported entry came from: one line of a month's return, which stands for all that month's entries.
type EntryOrigin struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Row   int    `json:"row"`
}

// Key is the entry's ID.
func (e Entry) Key() ID { return e.ID }

// Refs: its fund, its accounts, the project and the request it is about.
func (e Entry) Refs() []Ref { return refs(e.Fund, e.Account, e.To, e.Project, e.Disbursement) }

// Check: a day, a code, an account, a positive amount; another account to go to, for CodeBank and for nothing else; a
// project for what is paid for it or given back by it alone, a request for what pays it. Key "entry.invalid".
func (e Entry) Check() error {
	var wrong []FieldError
	if !e.Date.Valid() {
		wrong = append(wrong, Wrong("on", "field.date"))
	}
	if !e.Code.Valid() {
		wrong = append(wrong, Wrong("code", "field.choice"))
	}
	if e.Account == "" {
		wrong = append(wrong, Wrong("account", "field.required"))
	}
	if e.Amount <= 0 {
		wrong = append(wrong, Wrong("amount", "field.required"))
	}
	if (e.Code == CodeBank) != (e.To != "") || e.To != "" && e.To == e.Account {
		wrong = append(wrong, Wrong("toAccount", "field.choice"))
	}
	if e.Project != "" && !e.Code.Expense() && e.Code != CodeRefund {
		wrong = append(wrong, Wrong("project", "entry.project"))
	}
	if e.Disbursement != "" && (e.Project == "" || !e.Code.Expense()) {
		wrong = append(wrong, Wrong("disbursement", "entry.project"))
	}
	if e.Cleared != "" && !e.Cleared.Valid() {
		wrong = append(wrong, Wrong("cleared", "field.date"))
	}
	return InvalidFields("entry.invalid", wrong)
}

var typeNumber = regexp.MustCompile(`\(0*([1-9][0-9]?)\)$`)

// CodeOfType is the code of expenses for an activity type, by the number in its brackets: "10(1)" is 50100, "10(8)" 50800, "10(12)"
// 51200. Empty for a type without such a number.
func CodeOfType(activityType string) LedgerCode {
	m := typeNumber.FindStringSubmatch(activityType)
	if m == nil {
		return ""
	}
	return LedgerCode("5" + ("0" + m[1])[len(m[1])-1:] + "00")
}

// Prefix is how the numbers begin that the program gives to entries of the code: PAY for what is paid, RET for what projects give back.
// Empty where it gives none: money that comes in and money between accounts go by the number of their paper.
func (c LedgerCode) Prefix() string {
	switch {
	case c.Expense():
		return "PAY"
	case c == CodeRefund:
		return "RET"
	}
	return ""
}

// Numbers are the highest numbers of a fund's entries by their Prefix.
type Numbers map[string]int

// NumbersOf gathers them, withdrawn entries counted.
func NumbersOf(entries []Entry) Numbers {
	out := Numbers{}
	for _, prefix := range []string{CodeType1.Prefix(), CodeRefund.Prefix()} {
		for _, e := range entries {
			if digits, ours := strings.CutPrefix(e.Number, prefix); ours {
				n, _ := strconv.Atoi(digits) // a number of another form takes no part
				out[prefix] = max(out[prefix], n)
			}
		}
	}
	return out
}

// Next gives the number after the highest for the code, and counts it; see Prefix.
func (n Numbers) Next(c LedgerCode) string {
	prefix := c.Prefix()
	if prefix == "" {
		return ""
	}
	n[prefix]++
	return fmt.Sprintf("%s%07d", prefix, n[prefix])
}

// Effect is what the entry does to the fund's money as a whole: nothing, when it is withdrawn or stays between the fund's accounts.
func (e Entry) Effect() Satang {
	switch {
	case e.Withdrawn != "":
		return 0
	case e.Code.Income():
		return e.Amount
	case e.Code.Expense():
		return -e.Amount
	}
	return 0
}

// Moves is what the entry does to one account: nothing, when it is withdrawn or about others.
func (e Entry) Moves(account ID) Satang {
	switch {
	case e.Withdrawn != "" || account == "":
		return 0
	case e.Code == CodeBank && e.To == account:
		return e.Amount
	case e.Account != account:
		return 0
	case e.Code == CodeBank:
		return -e.Amount
	}
	return e.Effect()
}
