package model

// Certification is what happens to minutes after they are closed and sealed: printed, signed, certified. The sealed text never
// changes; corrections stand here and are printed as such.
type Certification struct {
	ID          ID           `json:"id"`
	Meeting     ID           `json:"meeting"` // whose minutes
	Printed     []Mark       `json:"printed,omitempty"`
	Signed      *Mark        `json:"signed,omitempty"` // the signed copy is there; Note says where it is kept
	How         CertifiedHow `json:"how,omitempty"`    // empty: not certified yet
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
	Note   string `json:"note,omitempty"`
}

// Correction is one change that those who certified asked for.
type Correction struct {
	Where string `json:"where"` // ระเบียบวาระที่ 4.2 หน้า 5
	From  string `json:"from,omitempty"`
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
