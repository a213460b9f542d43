package model

// LifeStep is a step of the life of minutes.
type LifeStep string

// The steps in their order. Only sealing closes a way back; the others may be done in another order, as offices do.
const (
	StepDraft     LifeStep = "draft"
	StepChecked   LifeStep = "checked"
	StepSealed    LifeStep = "sealed"
	StepPrinted   LifeStep = "printed"
	StepSigned    LifeStep = "signed"
	StepCertified LifeStep = "certified"
)

// LifeSteps are all steps in order.
func LifeSteps() []LifeStep {
	return []LifeStep{StepDraft, StepChecked, StepSealed, StepPrinted, StepSigned, StepCertified}
}

// Life is where minutes stand.
type Life struct {
	Done  map[LifeStep]bool
	Stale bool     // the checker read an earlier draft than today's: she has not read this one
	At    LifeStep // the last step that is done
	Next  LifeStep // the first that is not; empty when all are
}

// Life tells where a meeting's minutes stand. Draft is the hash of today's draft as in Reading; it is not looked at once they are
// sealed. The certification is the zero value while there is none.
func (m Meeting) Life(c Certification, draft string) Life {
	read := m.Checked != nil && (m.Closed || m.Checked.Draft == draft)
	l := Life{
		Done: map[LifeStep]bool{
			StepDraft: true, StepChecked: read, StepSealed: m.Closed,
			StepPrinted: len(c.Printed) > 0, StepSigned: c.Signed != nil, StepCertified: c.Certified(),
		},
		Stale: m.Checked != nil && !read,
	}
	for _, s := range LifeSteps() {
		switch {
		case l.Done[s]:
			l.At = s
		case m.Closed && s == StepChecked: // too late to read a draft
		case l.Next == "":
			l.Next = s
		}
	}
	return l
}
