package model

// Step is one line of a proposal's register of changes of status: what it became, when, by whom and why. Lines are added, never
// changed or taken away.
type Step struct {
	Status Status `json:"status"`
	On     Date   `json:"on"`
	By     string `json:"by,omitempty"`
	Reason string `json:"reason,omitempty"`
	Due    Date   `json:"due,omitempty"` // returned for correction: until when it is to come back
}

// Status is where a proposal stands before the meeting's decision (domain A.7.2 in the program's own words).
type Status string

// The statuses. What a meeting decided is not among them: it is read from the meetings, see Decisions.
const (
	Received  Status = "received"  // ลงรับแล้ว
	Returned  Status = "returned"  // ส่งคืนให้แก้ไข
	Resubmit  Status = "resubmit"  // ส่งกลับมาแล้ว
	Passed    Status = "passed"    // ผ่านการกลั่นกรอง
	NotPassed Status = "notPassed" // ไม่ผ่านการกลั่นกรอง
	TakenBack Status = "withdrawn" // ผู้เสนอถอน
	Restored  Status = "restored"  // นำกลับมา
)

// Urgent is an approval outside a meeting: who, when, how much and by which rule of the rule set. It is put on the next agenda by
// itself, for the committee to take note of.
type Urgent struct {
	On        Date   `json:"on"`
	By        ID     `json:"by,omitempty"` // the member who approved
	Amount    Satang `json:"amount"`
	Reason    string `json:"reason"`
	Rule      string `json:"rule,omitempty"`    // key of an urgent rule
	RuleWhy   string `json:"ruleWhy,omitempty"` // why the rule's ceiling or type was passed knowingly
	ReportDue Date   `json:"reportDue,omitempty"`
}

// Partner is an agency of the office that stands on a problem or a proposal, with what it brings.
type Partner struct {
	Agency string   `json:"agency"` // key of the office's agency
	Brings []Brings `json:"brings,omitempty"`
	Money  Satang   `json:"money,omitempty"`
	Note   string   `json:"note,omitempty"`
}

// Brings is one of the four things that a partner brings.
type Brings string

// What partners bring.
const (
	Knowledge Brings = "knowledge"
	Data      Brings = "data"
	MoneyHelp Brings = "money"
	PeopleAid Brings = "people"
)
