package model

import "strconv"

// Certification is what happens to minutes after they are closed and sealed: printed, signed, certified. The sealed text never
// changes; corrections stand here and are printed as such.
type Certification struct {
	ID          ID           `json:"id"`
	Meeting     ID           `json:"meeting"` // whose minutes
	Printed     []Mark       `json:"printed,omitempty"`
	Signed      *Mark        `json:"signed,omitempty"`     // the signed copy is there; Note says where it is kept
	Circulated  *Circulation `json:"circulated,omitempty"` // sent round for certifying
	How         CertifiedHow `json:"how,omitempty"`        // empty: not certified yet
	On          Date         `json:"on,omitempty"`
	By          ID           `json:"by,omitempty"` // the meeting that certified, when it was the next one
	Replies     []Reply      `json:"replies,omitempty"`
	Corrections []Correction `json:"corrections,omitempty"`
}

// Mark is something done on a day by somebody.
type Mark struct {
	On   Date   `json:"on"`
	By   string `json:"by,omitempty"`
	Note string `json:"note,omitempty"`
}

// Circulation is the sending round of minutes to those who were present, for certifying within a time (ระเบียบงานสารบรรณ พ.ศ. 2526,
// explanation of แบบที่ 11: when there is no next meeting, or none for long).
type Circulation struct {
	On    Date `json:"on"`
	Until Date `json:"until"` // the last day for replies, included
}

// CertifiedHow is the way in which minutes were certified.
type CertifiedHow string

// The three ways of ระเบียบงานสารบรรณ's explanation of แบบที่ 11: in the same meeting, by the next one, by circulation.
const (
	AtOnce        CertifiedHow = "atOnce"
	ByNextMeeting CertifiedHow = "next"
	ByCirculation CertifiedHow = "circulation"
)

// Reply is one member's answer when minutes are certified by circulation.
type Reply struct {
	Member ID     `json:"member"`
	On     Date   `json:"on,omitempty"` // empty: no answer yet
	Agrees bool   `json:"agrees,omitempty"`
	Note   string `json:"note,omitempty"` // why she does not
}

// Correction is one change that those who certified asked for.
type Correction struct {
	Where string `json:"where,omitempty"` // ระเบียบวาระที่ 4.2 หน้า 5
	From  string `json:"from,omitempty"`  // as sealed; empty: something is added
	To    string `json:"to"`
}

// Key is the certification's ID.
func (c Certification) Key() ID { return c.ID }

// Refs: the meeting, the one that certified it, and those who replied.
func (c Certification) Refs() []Ref {
	out := refs(c.Meeting, c.By)
	for _, r := range c.Replies {
		out = append(out, refs(r.Member)...)
	}
	return out
}

// Certified tells whether the minutes are certified, in any way.
func (c Certification) Certified() bool { return c.How != "" }

// Answers counts the replies of a circulation.
func (c Certification) Answers() (agree, disagree, silent int) {
	for _, r := range c.Replies {
		switch {
		case r.On == "":
			silent++
		case r.Agrees:
			agree++
		default:
			disagree++
		}
	}
	return agree, disagree, silent
}

// Circulates tells why a circulation cannot certify yet, as a key with its arguments in an invalid error; nil when it can: it was
// sent, everybody has answered or the time for it is over, and more agree than do not.
func (c Certification) Circulates(today Date) error {
	agree, disagree, silent := c.Answers()
	switch {
	case c.Circulated == nil:
		return Invalid("certification.not_sent")
	case silent > 0 && today <= c.Circulated.Until:
		return Invalid("certification.waiting", "count", strconv.Itoa(silent))
	case agree <= disagree:
		return Invalid("certification.not_carried", "agree", strconv.Itoa(agree), "disagree", strconv.Itoa(disagree))
	}
	return nil
}

// Check: days, how it was certified and by whom, those asked once each and a reason of who does not agree, and corrections that
// say something.
func (c Certification) Check() error {
	var wrong []FieldError
	day := func(name string, d Date) {
		if !d.Valid() {
			wrong = append(wrong, Wrong(name, "field.date"))
		}
	}
	for i, m := range c.Printed {
		day(path("printed", i, "on"), m.On)
	}
	if c.Signed != nil {
		day("signed.on", c.Signed.On)
	}
	if s := c.Circulated; s != nil {
		day("circulated.on", s.On)
		day("circulated.until", s.Until)
		if s.Until < s.On {
			wrong = append(wrong, Wrong("circulated.until", "field.before", "other", "circulated.on"))
		}
	}
	switch c.How {
	case "":
	case AtOnce, ByNextMeeting, ByCirculation:
		day("on", c.On)
	default:
		wrong = append(wrong, Wrong("how", "field.choice"))
	}
	if (c.How == ByNextMeeting) != (c.By != "") {
		wrong = append(wrong, Wrong("by", "field.choice"))
	}
	wrong = append(wrong, c.replyFaults()...)
	for i, x := range c.Corrections {
		if x.To == "" && x.From == "" {
			wrong = append(wrong, Wrong(path("corrections", i, "to"), "field.required"))
		}
	}
	return InvalidFields("certification.invalid", wrong)
}

func (c Certification) replyFaults() []FieldError {
	var wrong []FieldError
	asked := map[ID]bool{}
	for i, r := range c.Replies {
		if asked[r.Member] {
			wrong = append(wrong, Wrong(path("replies", i, "member"), "field.twice"))
		}
		asked[r.Member] = true
		if r.On != "" && !r.On.Valid() {
			wrong = append(wrong, Wrong(path("replies", i, "on"), "field.date"))
		}
		if r.On != "" && !r.Agrees && r.Note == "" {
			wrong = append(wrong, Wrong(path("replies", i, "note"), "field.required"))
		}
	}
	return wrong
}
