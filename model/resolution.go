package model

import "slices"

// Ground is why a member may not take part (วิ.ปกครอง 2539 มาตรา 13, 16).
type Ground string

// The grounds of มาตรา 13, and มาตรา 16 for any other reason that makes her partial.
const (
	IsParty          Ground = "party"          // มาตรา 13 (1)
	IsSpouse         Ground = "spouse"         // มาตรา 13 (2)
	IsRelative       Ground = "relative"       // มาตรา 13 (3)
	IsRepresentative Ground = "representative" // มาตรา 13 (4)
	IsCreditor       Ground = "creditor"       // มาตรา 13 (5)
	OtherPartiality  Ground = "partial"        // มาตรา 16
)

// Recusal is a member's leaving for an item.
type Recusal struct {
	Member    ID         `json:"member"`
	Ground    Ground     `json:"ground"`
	Challenge *Challenge `json:"challenge,omitempty"` // she was challenged and did not declare it herself; nil: declared
	Note      string     `json:"note,omitempty"`
	Left      Clock      `json:"left,omitempty"`
	Returned  Clock      `json:"returned,omitempty"`
}

// Out tells whether the member stays away from the item: she declared it herself, or was challenged and the others did not let
// her stay.
func (r Recusal) Out() bool { return r.Challenge == nil || !r.Challenge.Stays }

// Out tells whether a member stays away from the item. Quorum, votes, scores, minutes and screens all ask here, so that a
// challenge which the others did not uphold changes none of them.
func (it Item) Out(member ID) bool {
	for _, r := range it.Recusals {
		if member != "" && r.Member == member && r.Out() {
			return true
		}
	}
	return false
}

// Challenge is an objection to a member (วิ.ปกครอง 2539 มาตรา 15): she explains, leaves, and the others decide in secret. Until
// they have let her stay (Stays) she is out; then she takes part, and the recusal is a record only.
type Challenge struct {
	By          string `json:"by,omitempty"` // who objected
	Explanation string `json:"explanation,omitempty"`
	Stays       bool   `json:"stays,omitempty"`
	For         int    `json:"for"`     // for her taking part
	Against     int    `json:"against"` // secret votes of the others
}

// StayNeeds is how many of the members who were not challenged must be for her taking part: two thirds of them (มาตรา 15
// วรรคสาม as it is commonly taught; its text has not been seen, so that Setting.StayByHalf has more than half).
func StayNeeds(others int, set Setting) int {
	if set.StayByHalf {
		return others/2 + 1
	}
	return (2*others + 2) / 3
}

// VoteHow is how votes were given.
type VoteHow string

// The ways of voting.
const (
	ByHands VoteHow = ""
	ByName  VoteHow = "names"
	Secret  VoteHow = "secret"
)

// NamedVote is one member's vote, when each is called by name.
type NamedVote struct {
	Member ID     `json:"member"`
	Says   Ballot `json:"says"`
}

// Ballot is what a vote says.
type Ballot string

// The ballots.
const (
	SaysFor     Ballot = "for"
	SaysAgainst Ballot = "against"
	SaysAbstain Ballot = "abstain"
)

// Vote is how those who might vote did.
type Vote struct {
	How       VoteHow     `json:"how,omitempty"`
	Names     []NamedVote `json:"names,omitempty"`     // with ByName: the counts are those of this list
	Unanimous bool        `json:"unanimous,omitempty"` // all who may vote are for; the counts are then not typed
	For       int         `json:"for"`
	Against   int         `json:"against"`
	Abstain   int         `json:"abstain"`
	Spoiled   int         `json:"spoiled,omitempty"` // secret ballots that say nothing clear (บัตรเสีย)
	Casting   Casting     `json:"casting,omitempty"` // the presider's further vote at a tie
}

// Counts are the votes for, against and abstaining: as typed or, by name, those of the list.
func (v Vote) Counts() (yes, no, abstain int) {
	if v.How != ByName {
		return v.For, v.Against, v.Abstain
	}
	for _, n := range v.Names {
		switch n.Says {
		case SaysFor:
			yes++
		case SaysAgainst:
			no++
		case SaysAbstain:
			abstain++
		}
	}
	return yes, no, abstain
}

// Says is what a member said when she was called; "" when nothing is noted of her.
func (v Vote) Says(member ID) Ballot {
	for _, n := range v.Names {
		if n.Member == member {
			return n.Says
		}
	}
	return ""
}

// Call notes what a member says; "" takes her vote back.
func (v *Vote) Call(member ID, says Ballot) {
	names := slices.DeleteFunc(slices.Clone(v.Names), func(n NamedVote) bool { return n.Member == member })
	if says != "" {
		names = append(names, NamedVote{Member: member, Says: says})
	}
	v.Names = names
}

// Casting is the presider's further vote.
type Casting string

// The casting votes.
const (
	NoCasting      Casting = ""
	CastingFor     Casting = "for"
	CastingAgainst Casting = "against"
)

// Resolution is the มติ.
type Resolution struct {
	Word       Word      `json:"word"`
	Amount     Satang    `json:"amount,omitempty"` // approved
	Reason     string    `json:"reason,omitempty"` // wanted for yes and for no (กปท.7 part 2)
	Conditions string    `json:"conditions,omitempty"`
	ReportDue  Date      `json:"reportDue,omitempty"`
	Dissents   []Dissent `json:"dissents,omitempty"`
	CapReason  string    `json:"capReason,omitempty"` // why a cap was passed knowingly
	Until      Date      `json:"until,omitempty"`     // an extension's new end
}

// Word is the word of a resolution.
type Word string

// The words of resolutions (domain A.6).
const (
	Acknowledge Word = "acknowledge" // รับทราบ
	CertifyWord Word = "certify"     // รับรอง
	CertifyWith Word = "certifyWith" // รับรองโดยมีการแก้ไข
	Agree       Word = "agree"       // เห็นชอบ
	Approve     Word = "approve"     // อนุมัติ
	Reject      Word = "reject"      // ไม่อนุมัติ
	SendBack    Word = "return"      // ให้ปรับปรุงแล้วเสนอใหม่
	Defer       Word = "defer"       // ให้เลื่อนการพิจารณา
)

// Dissent is a contrary opinion with its reasons; it must be recorded (วิ.ปกครอง 2539 มาตรา 83).
type Dissent struct {
	Member  ID     `json:"member"`
	Reason  string `json:"reason"`
	Written string `json:"written,omitempty"` // her written dissent, word by word: attached to the minutes (มาตรา 83)
}

func (it Item) recusalFaults(at string) []FieldError {
	var wrong []FieldError
	seen := map[ID]bool{}
	for _, r := range it.Recusals {
		if seen[r.Member] {
			wrong = append(wrong, Wrong(at+"recusals", "field.twice"))
		}
		seen[r.Member] = true
		if r.Left != "" && !r.Left.Valid() || r.Returned != "" && !r.Returned.Valid() {
			wrong = append(wrong, Wrong(at+"recusals", "field.clock"))
		}
		if r.Returned.before(r.Left) {
			wrong = append(wrong, Wrong(at+"recusals", "field.order"))
		}
		if c := r.Challenge; c != nil && (c.For < 0 || c.Against < 0) {
			wrong = append(wrong, Wrong(at+"recusals", "field.negative"))
		}
	}
	return wrong
}

// faults of a vote: nothing negative, ways and ballots that there are, and each name once.
func (v Vote) faults(at string) []FieldError {
	var wrong []FieldError
	if min(v.For, v.Against, v.Abstain, v.Spoiled) < 0 {
		wrong = append(wrong, Wrong(at, "field.negative"))
	}
	if v.Casting != NoCasting && v.Casting != CastingFor && v.Casting != CastingAgainst {
		wrong = append(wrong, Wrong(at+".casting", "field.choice"))
	}
	if v.How != ByHands && v.How != ByName && v.How != Secret {
		wrong = append(wrong, Wrong(at+".how", "field.choice"))
	}
	seen := map[ID]bool{}
	for _, n := range v.Names {
		if seen[n.Member] {
			wrong = append(wrong, Wrong(at+".names", "field.twice"))
		}
		seen[n.Member] = true
		if n.Says != SaysFor && n.Says != SaysAgainst && n.Says != SaysAbstain {
			wrong = append(wrong, Wrong(at+".names", "field.choice"))
		}
	}
	return wrong
}

// faults of a resolution. No word yet is none: it is being written.
func (r Resolution) faults(at string) []FieldError {
	var wrong []FieldError
	switch r.Word {
	case "", Acknowledge, CertifyWord, CertifyWith, Agree, Approve, Reject, SendBack, Defer:
	default:
		wrong = append(wrong, Wrong(at+"word", "field.choice"))
	}
	if r.Amount < 0 {
		wrong = append(wrong, Wrong(at+"amount", "field.negative"))
	}
	if r.ReportDue != "" && !r.ReportDue.Valid() {
		wrong = append(wrong, Wrong(at+"reportDue", "field.date"))
	}
	if r.Until != "" && !r.Until.Valid() {
		wrong = append(wrong, Wrong(at+"until", "field.date"))
	}
	seen := map[ID]bool{}
	for _, d := range r.Dissents {
		if seen[d.Member] {
			wrong = append(wrong, Wrong(at+"dissents", "field.twice"))
		}
		seen[d.Member] = true
	}
	return wrong
}
