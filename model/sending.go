package model

import "slices"

// Sending is a return that left the office.
type Sending struct {
	ID        ID     `json:"id"`
	Fund      ID     `json:"fund"`
	Return    string `json:"return"` // kind of the return
	Period    Period `json:"period"`
	On        Date   `json:"on"`
	To        string `json:"to,omitempty"`
	How       string `json:"how,omitempty"` // of SentWays
	File      string `json:"file,omitempty"`
	SHA256    string `json:"sha256,omitempty"` // of the file
	Rows      string `json:"rows,omitempty"`   // of its rows, see Return.Fingerprint
	Made      Date   `json:"made,omitempty"`   // day on which they were made, by which some of them go
	Note      string `json:"note,omitempty"`
	Withdrawn string `json:"withdrawn,omitempty"`
}

// SentWays are the ways in which returns leave an office: by e-mail, on paper, typed into the web system, by another way.
func SentWays() []string { return []string{"email", "paper", "web", "other"} }

// Key is the sending's ID.
func (s Sending) Key() ID { return s.ID }

// Refs: its fund.
func (s Sending) Refs() []Ref { return refs(s.Fund) }

// Check: what was sent, of when, on which day, and in a way that there is. Key "sending.invalid".
func (s Sending) Check() error {
	var wrong []FieldError
	if blank(s.Return) {
		wrong = append(wrong, Wrong("return", "field.required"))
	}
	if !s.Period.Valid() {
		wrong = append(wrong, Wrong("period", "field.choice"))
	}
	if !s.On.Valid() {
		wrong = append(wrong, Wrong("on", "field.date"))
	}
	if s.How != "" && !slices.Contains(SentWays(), s.How) {
		wrong = append(wrong, Wrong("how", "field.choice"))
	}
	return InvalidFields("sending.invalid", wrong)
}
