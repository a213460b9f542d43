package model

// Call is a round's ประกาศรับข้อเสนอ: what the area wants solved, with how much money, by whom and until when (the round's Closes).
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

// Shared is the money of the lines together; the error is that of Sum.
func (c *Call) Shared() (Satang, error) {
	sums := make([]Satang, len(c.Problems))
	for i, l := range c.Problems {
		sums[i] = l.Money
	}
	return Sum(sums...)
}

// faults of a call, as fields of its round: a date of the calendar, each problem once, nothing negative, kinds of applicant that
// there are, and no more for the problems than is set aside in all (0: not said).
func (c *Call) faults() []FieldError {
	if c == nil {
		return nil
	}
	var wrong []FieldError
	if c.Date != "" && !c.Date.Valid() {
		wrong = append(wrong, Wrong("call.date", "field.date"))
	}
	if c.Money < 0 {
		wrong = append(wrong, Wrong("call.money", "field.negative"))
	}
	for _, k := range c.Kinds {
		if k < 1 || k > 6 {
			wrong = append(wrong, Wrong("call.kinds", "field.choice"))
			break
		}
	}
	seen := map[ID]bool{}
	for i, l := range c.Problems {
		if seen[l.Problem] {
			wrong = append(wrong, Wrong(path("call.problems", i, "problem"), "field.twice"))
		}
		seen[l.Problem] = true
		if l.Money < 0 {
			wrong = append(wrong, Wrong(path("call.problems", i, "money"), "field.negative"))
		}
	}
	switch shared, err := c.Shared(); {
	case err != nil:
		wrong = append(wrong, Wrong("call.problems", "money.overflow"))
	case c.Money > 0 && shared > c.Money:
		wrong = append(wrong, Wrong("call.problems", "field.over", "sum", shared.String(), "limit", c.Money.String()))
	}
	return wrong
}
