package model

import "slices"

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

// The statuses. What a meeting decided is not among them: it is read from the meetings, see Decisions and Standing.
const (
	Received  Status = "received"  // ลงรับแล้ว: what a proposal is without a step; never a step itself
	Returned  Status = "returned"  // ส่งคืนให้แก้ไข
	Resubmit  Status = "resubmit"  // ส่งกลับมาแล้ว
	Passed    Status = "passed"    // ผ่านการกลั่นกรอง
	NotPassed Status = "notPassed" // ไม่ผ่านการกลั่นกรอง
	TakenBack Status = "withdrawn" // ผู้เสนอถอน
	Restored  Status = "restored"  // นำกลับมา: to be screened anew
)

// Statuses lists the statuses in the order of a proposal's way.
func Statuses() []Status {
	return []Status{Received, Returned, Resubmit, Passed, NotPassed, TakenBack, Restored}
}

// Next lists what may follow a status, the most usual first. A proposal that is returned may be returned again, which moves its
// due date; one that was passed may still be taken back, returned by the meeting, or failed.
func (s Status) Next() []Status {
	switch s {
	case Returned:
		return []Status{Resubmit, Returned, NotPassed, TakenBack}
	case Passed:
		return []Status{Returned, NotPassed, TakenBack}
	case NotPassed:
		return []Status{Passed, Returned, TakenBack}
	case TakenBack:
		return []Status{Restored}
	case Received, Resubmit, Restored:
		return []Status{Passed, Returned, NotPassed, TakenBack}
	}
	return nil
}

// Screened tells whether somebody has said that it passed.
func (s Status) Screened() bool { return s == Passed }

// Offered tells whether a proposal of this status may be put to the members for scoring and to a meeting: one that passed, and
// one that nobody has screened yet (the program then warns once). Not one that is with its applicant, failed or is withdrawn.
func (s Status) Offered() bool { return s != Returned && s != NotPassed && s != TakenBack }

// needsReason: whoever is sent back, failed or taken out is owed a reason.
func (s Status) needsReason() bool { return s == Returned || s == NotPassed || s == TakenBack }

// Stage is the status that the course has led to. Withdrawn stands over the course, which files of the first schema do not have.
func (p Proposal) Stage() Status {
	n := len(p.Course)
	switch {
	case p.Withdrawn != "":
		return TakenBack
	case n == 0:
		return Received
	}
	return p.Course[n-1].Status
}

// Judged tells whether members score the proposal: one that was withdrawn or failed at the screening is not before them. One that is
// with its applicant stays on the sheets, for it comes back.
func (p Proposal) Judged() bool {
	s := p.Stage()
	return s != TakenBack && s != NotPassed
}

// History is the whole register: the receipt, which is kept in fields of its own, and the steps after it.
func (p Proposal) History() []Step {
	return append([]Step{{Status: Received, On: p.Receipt.Date}}, p.Course...)
}

// Last is the last line of the register.
func (p Proposal) Last() Step {
	h := p.History()
	return h[len(h)-1]
}

// Advance is the proposal with one step more; the value itself and its list stay as they were. Withdrawn follows the step.
// Errors: conflict "step.order" when the status does not follow the present one (args from, to); invalid "step.invalid" with the
// fields: a date that is none or lies before the last line, a reason that is missing, a due date that is missing or before the step.
func (p Proposal) Advance(s Step) (Proposal, error) {
	if from := p.Stage(); !slices.Contains(from.Next(), s.Status) {
		return p, Conflict("step.order", "from", string(from), "to", string(s.Status))
	}
	if wrong := s.faults(p.Last().On); len(wrong) > 0 {
		return p, InvalidFields("step.invalid", wrong)
	}
	p.Course = append(slices.Clone(p.Course), s)
	switch s.Status {
	case TakenBack:
		p.Withdrawn = s.Reason
	case Restored:
		p.Withdrawn = ""
	}
	return p, nil
}

// faults of a step that follows one of a day.
func (s Step) faults(after Date) []FieldError {
	var wrong []FieldError
	switch {
	case !s.On.Valid():
		wrong = append(wrong, Wrong("on", "field.date"))
	case s.On.before(after):
		wrong = append(wrong, Wrong("on", "field.before", "other", "course.before"))
	}
	if s.Status.needsReason() && blank(s.Reason) {
		wrong = append(wrong, Wrong("reason", "field.required"))
	}
	switch {
	case s.Due == "" && s.Status == Returned:
		wrong = append(wrong, Wrong("due", "field.required"))
	case s.Due != "" && !s.Due.Valid():
		wrong = append(wrong, Wrong("due", "field.date"))
	case s.Due.before(s.On):
		wrong = append(wrong, Wrong("due", "field.before", "other", "course.on"))
	}
	return wrong
}

// courseFaults: every step follows the one before it. The first may be a return from a withdrawal that was noted before there
// were steps.
func (p Proposal) courseFaults() []FieldError {
	var wrong []FieldError
	from, day := Received, Date("")
	for i, s := range p.Course {
		if !slices.Contains(from.Next(), s.Status) && (i > 0 || s.Status != Restored) {
			wrong = append(wrong, Wrong(path("course", i, "status"), "field.choice"))
		}
		for _, f := range s.faults(day) {
			f.Field = path("course", i, f.Field)
			wrong = append(wrong, f)
		}
		from, day = s.Status, s.On
	}
	if from == TakenBack && p.Withdrawn == "" || len(p.Course) > 0 && from != TakenBack && p.Withdrawn != "" {
		wrong = append(wrong, Wrong(path("course", len(p.Course)-1, "status"), "field.choice"))
	}
	return wrong
}

// CourseGrows tells whether a register is an older one with nothing changed in it and perhaps lines added.
func CourseGrows(older, newer []Step) bool {
	return len(newer) >= len(older) && slices.Equal(newer[:len(older)], older)
}

// Overdue tells whether a returned proposal should have come back before a day, and by when.
func (p Proposal) Overdue(today Date) (due Date, late bool) {
	if p.Stage() != Returned {
		return "", false
	}
	due = p.Last().Due
	return due, due.before(today)
}

// LateFor tells whether it was taken in after a closing date; one of the two unknown is not late.
func (p Proposal) LateFor(closes Date) bool { return closes.before(p.Receipt.Date) }

// Standing is where a proposal stands in all: its status, and the word of the meeting that decided on it, if one did and what it
// decided still stands.
type Standing struct {
	Status Status
	Word   Word // none: not decided
}

// Status combines the course with a decision (the zero Decision: none). A withdrawal stands over a decision; what was sent back
// or deferred is again what the course says since then.
func (p Proposal) Status(d Decision) Standing {
	stage, last := p.Stage(), p.Last()
	open := d.Word == SendBack || d.Word == Defer
	since := d.On.before(last.On) || stage == Returned && last.On == d.On
	if stage == TakenBack || open && since {
		return Standing{Status: stage}
	}
	return Standing{Status: stage, Word: d.Word}
}

// Key names the standing for the phrase book and for filters: "status.passed", "word.approve".
func (s Standing) Key() string {
	if s.Word != "" {
		return "word." + string(s.Word)
	}
	return "status." + string(s.Status)
}

// Waiting tells whether it may be put on an agenda: it may be offered, and no meeting has settled it.
func (s Standing) Waiting() bool {
	return s.Status.Offered() && (s.Word == "" || s.Word == SendBack || s.Word == Defer)
}

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
