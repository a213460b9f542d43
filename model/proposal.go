package model

import "slices"

// Proposal is a project, plan or activity that somebody asks the fund's money for: the fields of กปท.7's cover and part 1
// (domain A.7.1), how it came in, and which problems of the area it claims to serve. An incomplete one is a draft.
type Proposal struct {
	ID         ID            `json:"id"`
	Round      ID            `json:"round"`
	Receipt    Receipt       `json:"receipt"`
	Code       string        `json:"code,omitempty"`      // รหัสโครงการ; many shapes in the field, kept as written
	Agreement  string        `json:"agreement,omitempty"` // เลขที่ข้อตกลง
	Title      string        `json:"title"`
	Type       string        `json:"type,omitempty"` // activity type's code, "10(2)"; codes beyond the rule set are kept
	Applicant  Applicant     `json:"applicant"`
	Plans      []string      `json:"plans,omitempty"`     // แผนงาน
	Rationale  string        `json:"rationale,omitempty"` // 1 หลักการและเหตุผล
	Situation  []Situation   `json:"situation,omitempty"` // 2 สถานการณ์ปัญหา
	Objectives []Objective   `json:"objectives,omitempty"`
	Activities []Activity    `json:"activities,omitempty"`
	Budget     Satang        `json:"budget"` // asked of the fund; 0 not known
	BudgetNote string        `json:"budgetNote,omitempty"`
	Starts     Date          `json:"starts,omitempty"`
	Ends       Date          `json:"ends,omitempty"`
	Period     string        `json:"period,omitempty"` // as written, when it is no pair of dates
	Place      string        `json:"place,omitempty"`
	Villages   []int         `json:"villages,omitempty"`
	Results    string        `json:"results,omitempty"` // 9 ผลที่คาดว่าจะได้รับ
	Targets    []Target      `json:"targets,omitempty"`
	Fragile    Vulnerable    `json:"fragile"`
	OtherMoney []OtherMoney  `json:"otherMoney,omitempty"`
	Claims     []Claim       `json:"claims,omitempty"`
	Papers     []Paper       `json:"papers,omitempty"`
	Gates      []GateAnswer  `json:"gates,omitempty"`
	Twins      []Twin        `json:"twins,omitempty"` // what was said of near copies
	ReportDue  Date          `json:"reportDue,omitempty"`
	Earlier    *Earlier      `json:"earlier,omitempty"`
	Import     *ImportOrigin `json:"import,omitempty"`
	Note       string        `json:"note,omitempty"`
	Partners   []Partner     `json:"partners,omitempty"`
	Course     []Step        `json:"course,omitempty"` // register of changes of status, oldest first
	Late       string        `json:"late,omitempty"`   // why it was taken in after the closing date
	Urgent     *Urgent       `json:"urgent,omitempty"`
	Withdrawn  string        `json:"withdrawn,omitempty"` // why it is no longer before the committee
}

// Receipt is how the proposal came in.
type Receipt struct {
	Number string `json:"number,omitempty"`
	Date   Date   `json:"date,omitempty"`
}

// Applicant is who asks.
type Applicant struct {
	Kind        int      `json:"kind,omitempty"`        // 1–6, the six boxes of กปท.7; 0 not known
	Name        string   `json:"name,omitempty"`        // organisation or group
	Members     []string `json:"members,omitempty"`     // names of a group; five are asked of a people's group
	Responsible string   `json:"responsible,omitempty"` // ผู้รับผิดชอบ
	Position    string   `json:"position,omitempty"`    //
	Phone       string   `json:"phone,omitempty"`       // text
	Person      ID       `json:"person,omitempty"`      // when the responsible one is a person of the file
	Adviser     string   `json:"adviser,omitempty"`     // พี่เลี้ยงโครงการ
	Signed      Date     `json:"signed,omitempty"`      // on the form
	Proposer    string   `json:"proposer,omitempty"`    // ผู้เสนอ, when not the responsible one
	Note        string   `json:"note,omitempty"`        // kinds beyond the six, in words
}

// PeoplesGroup is the kind of applicant (กลุ่มหรือองค์กรประชาชนตั้งแต่ 5 คน) that names five of its members on the form.
const PeoplesGroup = 5

// groupMembers is how many names the form has room for and a group must have.
const groupMembers = 5

// Situation is a line of กปท.7 section 2: a problem and its size.
type Situation struct {
	Text string  `json:"text"`
	Size Decimal `json:"size,omitempty"`
}

// Objective is a line of section 3.
type Objective struct {
	Text      string  `json:"text"`
	Indicator string  `json:"indicator,omitempty"`
	Size      Decimal `json:"size,omitempty"`
	Target    Decimal `json:"target,omitempty"` // in one year
}

// Activity is a line of section 4.
type Activity struct {
	Text   string `json:"text"`
	Amount Satang `json:"amount"` // 0 not known
}

// Target is how many people of one of the nine target groups are meant.
type Target struct {
	Group  int    `json:"group"` // 1–9, codes of the NHSO export; 0 with Name: another group
	Name   string `json:"name,omitempty"`
	People int    `json:"people"`
	Main   string `json:"main,omitempty"` // 10.4 main activity for the group
}

// Vulnerable counts people among the targets; the counts overlap and each is optional (nil: not known).
type Vulnerable struct {
	Bedridden  *int `json:"bedridden,omitempty"`
	Housebound *int `json:"housebound,omitempty"`
	Fragile    *int `json:"fragile,omitempty"`
	Poor       *int `json:"poor,omitempty"`
}

// OtherMoney is another source of the same project's money.
type OtherMoney struct {
	Agency  string `json:"agency"`
	Amount  Satang `json:"amount"`
	Granted bool   `json:"granted"` // otherwise only asked for
}

// Level is how much a proposal does about a problem.
type Level int

// The four levels, of a claim and of a member's answer.
const (
	NoHelp   Level = 0
	Indirect Level = 1
	Direct   Level = 2
	Decisive Level = 3
)

// Claim is a problem that the proposal says it serves.
type Claim struct {
	Problem ID    `json:"problem"`
	Level   Level `json:"level"`
}

// Paper is an attachment on the checklist.
type Paper struct {
	Name    string `json:"name"`
	Present bool   `json:"present"`
	Note    string `json:"note,omitempty"`
}

// Earlier is a decision that was taken before this file kept meetings, as an imported project list says it.
type Earlier struct {
	Approved Satang `json:"approved"` // 0 not known
	On       Date   `json:"on,omitempty"`
	State    string `json:"state,omitempty"` // as written
	Spent    Satang `json:"spent,omitempty"`
	Outcome  string `json:"outcome,omitempty"`
	People   int    `json:"people,omitempty"` // who took part
}

// ImportOrigin says where an imported proposal came from and what was odd about it.
type ImportOrigin struct {
	File     string            `json:"file"`
	Sheet    string            `json:"sheet"`
	Row      int               `json:"row"`
	FundCode string            `json:"fundCode,omitempty"` // the code it came with, when another fund's
	Fields   map[string]string `json:"fields,omitempty"`   // columns the proposal has no field for, and texts that could not be read, by header
}

// Key is the proposal's ID.
func (p Proposal) Key() ID { return p.ID }

// Refs: its round, the problems it claims to serve, the person responsible, the near copies it was compared with, who approved it
// urgently.
func (p Proposal) Refs() []Ref {
	out := refs(p.Round, p.Applicant.Person)
	for _, c := range p.Claims {
		out = append(out, refs(c.Problem)...)
	}
	for _, t := range p.Twins {
		out = append(out, refs(t.Other)...)
	}
	if p.Urgent != nil {
		out = append(out, refs(p.Urgent.By)...)
	}
	return out
}

// Check tells what is wrong with what is filled; what is not filled yet makes a draft and is no fault (see Missing).
// Real lists hold rows without a title: what every proposal has is something to know it by, if only its code, its place or its
// sum; a record with nothing at all is refused.
func (p Proposal) Check() error {
	var wrong []FieldError
	if p.saysNothing() {
		wrong = append(wrong, Wrong("title", "field.required"))
	}
	if p.Budget < 0 {
		wrong = append(wrong, Wrong("budget", "field.negative"))
	}
	if p.Applicant.Kind < 0 || p.Applicant.Kind > 6 {
		wrong = append(wrong, Wrong("applicant.kind", "field.choice"))
	}
	for name, d := range map[string]Date{
		"starts": p.Starts, "ends": p.Ends, "receipt.date": p.Receipt.Date, "reportDue": p.ReportDue, "applicant.signed": p.Applicant.Signed,
	} {
		if d != "" && !d.Valid() {
			wrong = append(wrong, Wrong(name, "field.date"))
		}
	}
	if p.Ends.before(p.Starts) {
		wrong = append(wrong, Wrong("ends", "field.before", "other", "starts"))
	}
	wrong = slices.Concat(wrong, p.listFaults(), p.courseFaults(), p.gateFaults(), p.twinFaults(), partnerFaults("partners", p.Partners))
	sortFields(wrong)
	return InvalidFields("proposal.invalid", wrong)
}

func (p Proposal) saysNothing() bool {
	for _, text := range []string{p.Title, p.Applicant.Name, p.Applicant.Responsible, p.Code, p.Agreement, p.Rationale, p.Results, p.Place, p.Period} {
		if !blank(text) {
			return false
		}
	}
	lists := len(p.Plans) + len(p.Objectives) + len(p.Situation) + len(p.Activities) + len(p.Targets)
	return lists == 0 && p.Budget == 0 && p.Earlier == nil && p.Starts == "" && p.Ends == ""
}

func (p Proposal) listFaults() []FieldError {
	var wrong []FieldError
	for i, a := range p.Activities {
		if a.Amount < 0 {
			wrong = append(wrong, Wrong(path("activities", i, "amount"), "field.negative"))
		}
	}
	for i, o := range p.OtherMoney {
		if o.Amount < 0 {
			wrong = append(wrong, Wrong(path("otherMoney", i, "amount"), "field.negative"))
		}
	}
	for i, t := range p.Targets {
		if t.Group < 0 || t.Group > 9 {
			wrong = append(wrong, Wrong(path("targets", i, "group"), "field.choice"))
		}
		if t.People < 0 {
			wrong = append(wrong, Wrong(path("targets", i, "people"), "field.negative"))
		}
	}
	for i, o := range p.Objectives {
		if o.Size != "" && !o.Size.Valid() {
			wrong = append(wrong, Wrong(path("objectives", i, "size"), "field.decimal"))
		}
		if o.Target != "" && !o.Target.Valid() {
			wrong = append(wrong, Wrong(path("objectives", i, "target"), "field.decimal"))
		}
	}
	for i, s := range p.Situation {
		if s.Size != "" && !s.Size.Valid() {
			wrong = append(wrong, Wrong(path("situation", i, "size"), "field.decimal"))
		}
	}
	wrong = append(wrong, p.Earlier.faults()...)
	seen := map[ID]bool{}
	for i, c := range p.Claims {
		if c.Level < NoHelp || c.Level > Decisive {
			wrong = append(wrong, Wrong(path("claims", i, "level"), "field.points", "min", "0", "max", "3"))
		}
		if seen[c.Problem] {
			wrong = append(wrong, Wrong(path("claims", i, "problem"), "field.twice"))
		}
		seen[c.Problem] = true
	}
	for name, n := range map[string]*int{
		"fragile.bedridden": p.Fragile.Bedridden, "fragile.housebound": p.Fragile.Housebound,
		"fragile.fragile": p.Fragile.Fragile, "fragile.poor": p.Fragile.Poor,
	} {
		if n != nil && *n < 0 {
			wrong = append(wrong, Wrong(name, "field.negative"))
		}
	}
	return wrong
}

// faults of an earlier decision: a date of the calendar, sums and people that are not negative.
func (e *Earlier) faults() []FieldError {
	if e == nil {
		return nil
	}
	var wrong []FieldError
	if e.On != "" && !e.On.Valid() {
		wrong = append(wrong, Wrong("earlier.on", "field.date"))
	}
	if e.Approved < 0 {
		wrong = append(wrong, Wrong("earlier.approved", "field.negative"))
	}
	if e.Spent < 0 {
		wrong = append(wrong, Wrong("earlier.spent", "field.negative"))
	}
	if e.People < 0 {
		wrong = append(wrong, Wrong("earlier.people", "field.negative"))
	}
	return wrong
}

// Missing lists what a complete กปท.7 still wants, as JSON paths in the order of the form. A proposal with any is a draft.
func (p Proposal) Missing() []string {
	var out []string
	for _, f := range []struct {
		name  string
		empty bool
	}{
		{"title", blank(p.Title)},
		{"type", p.Type == ""},
		{"applicant.kind", p.Applicant.Kind == 0},
		{"applicant.name", blank(p.Applicant.Name)},
		{"applicant.members", p.Applicant.Kind == PeoplesGroup && p.named() < groupMembers},
		{"applicant.responsible", blank(p.Applicant.Responsible)},
		{"rationale", blank(p.Rationale)},
		{"situation", len(p.Situation) == 0},
		{"objectives", len(p.Objectives) == 0},
		{"activities", len(p.Activities) == 0},
		{"budget", p.Budget == 0},
		{"starts", p.Starts == ""},
		{"ends", p.Ends == ""},
		{"place", blank(p.Place)},
		{"results", blank(p.Results)},
		{"targets", p.People() == 0},
		{"claims", len(p.Claims) == 0},
	} {
		if f.empty {
			out = append(out, f.name)
		}
	}
	return out
}

// named counts the members of a group whose names are known.
func (p Proposal) named() (n int) {
	for _, m := range p.Applicant.Members {
		if !blank(m) {
			n++
		}
	}
	return n
}

// Draft tells whether the form still wants something.
func (p Proposal) Draft() bool { return len(p.Missing()) > 0 }

// People adds up the target groups.
func (p Proposal) People() int {
	n := 0
	for _, t := range p.Targets {
		n += t.People
	}
	return n
}
