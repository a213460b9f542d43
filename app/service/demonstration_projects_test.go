package service

import (
	"testing"

	"kongthun/model"
)

// One project of the demonstration has come to its end: paid by instalments, reported on each, the rest given back, every paper of its
// folder there, and closed without a reason being needed. So everything that a folder can be is to be seen.
func TestTheDemonstrationHasAFinishedProject(t *testing.T) {
	s := printed(t)
	var closed []ProjectState
	for _, p := range states(t, s) {
		if p.Project.Closed != nil {
			closed = append(closed, p)
		}
	}
	if len(closed) != 1 {
		t.Fatalf("%d projects are closed", len(closed))
	}
	p := closed[0]
	c := p.Commitment
	if c.Approved == 0 || c.Agreed != c.Approved || c.Paid != c.Approved || c.Refunded == 0 || c.Refunded > c.Paid/10 || c.Payable() != 0 || c.Released != c.Refunded {
		t.Errorf("%+v", c)
	}
	if p.Project.Closed.Note != "" || len(p.Project.Agreement.Instalments) < 2 || len(p.Disbursements) != len(p.Project.Agreement.Instalments) {
		t.Errorf("closed because %q, %d instalments, %d requests", p.Project.Closed.Note, len(p.Project.Agreement.Instalments), len(p.Disbursements))
	}
	for _, e := range p.Marks {
		if !e.Present || e.Marked != nil {
			t.Errorf("%s: %+v", e.Key, e)
		}
	}
	final, _ := p.Folder().Final()
	if final.Achieved != model.AchievedAll || final.GaveBack() != c.Refunded || len(p.Outcomes) != 2 || len(p.Reminders) != 0 {
		t.Errorf("%s, gave back %v, %d reports, %d reminders", final.Achieved, final.GaveBack(), len(p.Outcomes), len(p.Reminders))
	}
	for _, o := range p.Outcomes {
		if odd := must[[]model.FieldError](t)(s.OutcomeOddities(p.Proposal.ID, o)); len(odd) > 0 {
			t.Errorf("%+v", odd)
		}
	}
	if _, err := s.RenumberAgreement(p.Proposal.ID, "9/2569"); err == nil {
		t.Error("a closed project is changed")
	}
}
