package model

// Call is a round's ประกาศรับข้อเสนอ: what the area wants solved, with how much money, by whom and until when.
type Call struct {
	Number   string     `json:"number,omitempty"` // of the announcement
	Date     Date       `json:"date,omitempty"`
	Problems []CallLine `json:"problems,omitempty"`
	Money    Satang     `json:"money,omitempty"` // set aside for the round
	Types    []string   `json:"types,omitempty"` // activity types that are asked for; none: all
	Kinds    []int      `json:"kinds,omitempty"` // applicants who may apply, 1–6 of กปท.7; none: all
	Where    string     `json:"where,omitempty"` // where to hand in
	Contact  string     `json:"contact,omitempty"`
	Terms    string     `json:"terms,omitempty"` // further conditions, in the office's words
	Signer   *Signer    `json:"signer,omitempty"`
}

// CallLine is a problem that the call asks proposals for. The closing date is the round's.
type CallLine struct {
	Problem ID     `json:"problem"`
	Target  string `json:"target,omitempty"`  // what is to be reached, in words
	Money   Satang `json:"money,omitempty"`   // set aside for it
	Invited string `json:"invited,omitempty"` // who has been asked to propose, while nobody has
}

// refs of a call: its problems.
func (c *Call) refs() []Ref {
	if c == nil {
		return nil
	}
	var out []Ref
	for _, l := range c.Problems {
		out = append(out, refs(l.Problem)...)
	}
	return out
}
