package storage

import (
	"cmp"

	"kongthun/model"
)

// Numbers of projects, agreements and requests are their own within the fiscal year of the approval, as people count: 1/2569 is
// 001/2569. Offices number by year, so that another year may have the same. Only a number that changed is looked at: what stands so
// already, from a list that was taken in, hinders nobody.

// bearer is a proposal of a fiscal year with the project that it became; that has an empty ID while it became none.
type bearer struct {
	proposal model.Proposal
	project  model.Project
}

// bearers lists the other proposals of a project's year that bear a number, as fits tells.
func bearers(r *Reader, p model.Project, fits func(bearer) bool) ([]bearer, error) {
	rounds, err := List[model.Round](r, model.KindRound)
	if err != nil {
		return nil, err
	}
	yearOf := map[model.ID]model.ID{}
	for _, round := range rounds {
		yearOf[round.ID] = round.Year
	}
	projects, err := List[model.Project](r, model.KindProject)
	if err != nil {
		return nil, err
	}
	became := map[model.ID]model.Project{}
	for _, o := range projects {
		became[o.Proposal] = o
	}
	proposals, err := List[model.Proposal](r, model.KindProposal)
	if err != nil {
		return nil, err
	}
	var out []bearer
	for _, q := range proposals {
		b := bearer{q, became[q.ID]}
		if q.ID != p.Proposal && cmp.Or(b.project.Year, yearOf[q.Round]) == p.Year && fits(b) {
			out = append(out, b)
		}
	}
	return out, nil
}

// same tells whether two numbers are one; none is no number.
func same(a, b string) bool { return a != "" && b != "" && natural(a, b) == 0 }

// bearsAgreement tells whether an agreement, in force or superseded, has the number.
func (b bearer) bearsAgreement(number string) bool {
	for _, a := range b.project.Superseded {
		if same(a.Number, number) {
			return true
		}
	}
	if b.project.Agreement == nil {
		return same(b.proposal.Agreement, number)
	}
	return same(b.project.Agreement.Number, number)
}

// projectNumbersFree refuses a code or the number of an agreement that another of the year bears (invalid, key "project.invalid", fields
// "code" with "project.code_taken" and "agreement.number" with "agreement.number_taken").
func projectNumbersFree(r *Reader, p model.Project) error {
	old, err := find[model.Project](r, p.ID)
	if err != nil {
		return err
	}
	var wrong []model.FieldError
	if p.Code != "" && !same(p.Code, old.Code) {
		others, err := bearers(r, p, func(b bearer) bool { return same(cmp.Or(b.project.Code, b.proposal.Code), p.Code) })
		if err != nil {
			return err
		}
		wrong = append(wrong, takenBy(others, "code", "project.code_taken", p.Code)...)
	}
	if a := p.Agreement; a != nil && (old.Agreement == nil || !same(a.Number, old.Agreement.Number)) {
		others, err := bearers(r, p, func(b bearer) bool { return b.bearsAgreement(a.Number) })
		if err != nil {
			return err
		}
		for _, before := range p.Superseded {
			if same(before.Number, a.Number) {
				own, err := Get[model.Proposal](r, p.Proposal)
				if err != nil {
					return err
				}
				others = append(others, bearer{proposal: own})
			}
		}
		wrong = append(wrong, takenBy(others, "agreement.number", "agreement.number_taken", a.Number)...)
	}
	return model.InvalidFields("project.invalid", wrong)
}

// requestNumberFree refuses the number of another live request of the year (invalid, key "disbursement.invalid", field "number" with
// "disbursement.number_taken"); p is the request's project.
func requestNumberFree(r *Reader, p model.Project, old, d model.Disbursement) error {
	if d.Number == "" || !d.Live() || old.Live() && same(d.Number, old.Number) {
		return nil
	}
	all, err := List[model.Project](r, model.KindProject)
	if err != nil {
		return err
	}
	ofYear := map[model.ID]model.Project{}
	for _, o := range all {
		if o.Year == p.Year {
			ofYear[o.ID] = o
		}
	}
	requests, err := where(r, model.KindDisbursement, func(o model.Disbursement) bool {
		return o.ID != d.ID && o.Live() && ofYear[o.Project].ID != "" && same(o.Number, d.Number)
	})
	if err != nil || len(requests) == 0 {
		return err
	}
	holder, err := Get[model.Proposal](r, ofYear[requests[0].Project].Proposal)
	if err != nil {
		return err
	}
	return model.InvalidFields("disbursement.invalid", takenBy([]bearer{{proposal: holder}}, "number", "disbursement.number_taken", d.Number))
}

// takenBy is the fault of a number that others bear, the first of which is named.
func takenBy(others []bearer, field, key, number string) []model.FieldError {
	if len(others) == 0 {
		return nil
	}
	return []model.FieldError{model.Wrong(field, key, "number", number, "title", others[0].proposal.Title)}
}
