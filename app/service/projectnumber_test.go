package service

import (
	"errors"
	"slices"
	"testing"

	"kongthun/app/phrase"
	"kongthun/model"
)

// Two forms that were open at once propose one number; who stores second is told at the number, and whose it is.
func TestANumberThatWasTakenMeanwhileIsToldAtItsField(t *testing.T) {
	s := printed(t)
	var ready, bare []ProjectState
	for _, p := range states(t, s) {
		switch {
		case p.Folder().Ended():
		case p.Project.Agreement != nil:
			ready = append(ready, p)
		default:
			bare = append(bare, p)
		}
	}
	one, two := ready[0].Proposal, bare[0].Proposal
	first, second := must[model.Disbursement](t)(s.NewDisbursement(one.ID)), must[model.Disbursement](t)(s.NewDisbursement(two.ID))
	second.Why = "ยังไม่ทำข้อตกลง"
	if first.Number == "" || first.Number != second.Number {
		t.Fatalf("%q and %q are proposed", first.Number, second.Number)
	}
	must[model.Disbursement](t)(s.SaveDisbursement(one.ID, first))
	_, err := s.SaveDisbursement(two.ID, second)
	toldAt(t, err, "number", "disbursement.number_taken", one.Title)
	second.Number = must[model.Disbursement](t)(s.NewDisbursement(two.ID)).Number
	must[model.Disbursement](t)(s.SaveDisbursement(two.ID, second))

	three := bare[1].Proposal
	mine, yours := must[model.Agreement](t)(s.NewAgreement(two.ID)), must[model.Agreement](t)(s.NewAgreement(three.ID))
	must[model.Project](t)(s.SaveAgreement(two.ID, mine))
	_, err = s.SaveAgreement(three.ID, yours)
	toldAt(t, err, "agreement.number", "agreement.number_taken", two.Title)
	_, err = s.SaveProject(model.Project{Proposal: three.ID, Code: ready[0].Folder().Code()})
	toldAt(t, err, "code", "project.code_taken", one.Title)
}

// toldAt fails unless a refusal is about a field, with a sentence that names the project.
func toldAt(t *testing.T, err error, field, key, title string) {
	t.Helper()
	var e *model.Error
	if !errors.As(err, &e) || len(e.Fields) != 1 || e.Fields[0].Key != key || e.Fields[0].Args["title"] != title {
		t.Fatalf("%v", err)
	}
	if phrase.Faults(err)[field] == "" {
		t.Errorf("nothing is told at %s", field)
	}
}

// Whoever signed the fund's latest request is who signs the next; nobody has signed that yet, and who asks is of the project.
func TestANewRequestKnowsWhoSigns(t *testing.T) {
	s := printed(t)
	p := untouched(t, s)
	d := must[model.Disbursement](t)(s.NewDisbursement(p.Proposal.ID))
	if len(d.Signed) != len(model.SigningRoles()) || d.Signed[0].Name != p.Proposal.Applicant.Responsible {
		t.Fatalf("%+v", d.Signed)
	}
	for _, x := range d.Signed {
		if x.Name == "" || x.On != "" {
			t.Errorf("%+v", x)
		}
	}
	d.Why, d.Signed[4].Name, d.Signed[4].Position = "ยังไม่ทำข้อตกลง", "นางกตัญญู สมมุติ", "ผู้รักษาการ"
	d = must[model.Disbursement](t)(s.SaveDisbursement(p.Proposal.ID, d))
	if next := must[model.Disbursement](t)(s.NewDisbursement(p.Proposal.ID)); next.Signed[4].Name != "นางกตัญญู สมมุติ" || next.Signed[4].Position != "ผู้รักษาการ" {
		t.Errorf("%+v", next.Signed[4])
	}
	d.Signed = slices.Clone(d.Signed)
	d.Signed[2].On = "2026-09-14" // it was asked for on the 15th
	_, err := s.SaveDisbursement(p.Proposal.ID, d)
	var e *model.Error
	if !errors.As(err, &e) || len(e.Fields) != 1 || e.Fields[0].Field != "signed.2.on" || e.Fields[0].Key != "signing.early" {
		t.Errorf("%v", err)
	}
}

// A supplementary agreement, too, leaves an instalment as it is that a request names.
func TestASupplementKeepsWhatWasAskedFor(t *testing.T) {
	s := printed(t)
	p := withAgreement(t, s)
	asked := p.Project.Agreement.Instalments[0]
	a := must[model.Agreement](t)(s.NewAgreement(p.Proposal.ID))
	if len(a.Instalments) != 2 || a.Instalments[0].Amount != asked.Amount || a.Instalments[0].Due != asked.Due {
		t.Fatalf("%+v", a.Instalments)
	}
	swapped := a
	swapped.Instalments = slices.Clone(a.Instalments)
	slices.Reverse(swapped.Instalments)
	swapped.Instalments[0].Number, swapped.Instalments[1].Number = 1, 2
	_, err := s.SaveAgreement(p.Proposal.ID, swapped)
	refused(t, err, "agreement.asked_for")
	gone := a
	gone.Instalments, gone.Why = nil, "รวมเป็นงวดเดียว"
	gone.Instalments = append(gone.Instalments, model.Instalment{Number: 1, Amount: p.Decision.Amount})
	_, err = s.SaveAgreement(p.Proposal.ID, gone)
	refused(t, err, "agreement.asked_for")
	must[model.Project](t)(s.SaveAgreement(p.Proposal.ID, a))
}
