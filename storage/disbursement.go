package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// Disbursements lists all requests to pay by day, then by number; cancelled ones are among them.
func Disbursements(r *Reader) ([]model.Disbursement, error) {
	return requestsWhere(r, func(model.Disbursement) bool { return true })
}

// DisbursementsOf lists a project's.
func DisbursementsOf(r *Reader, project model.ID) ([]model.Disbursement, error) {
	return requestsWhere(r, func(d model.Disbursement) bool { return d.Project == project })
}

func requestsWhere(r *Reader, fits func(model.Disbursement) bool) ([]model.Disbursement, error) {
	requests, err := where(r, model.KindDisbursement, fits)
	slices.SortStableFunc(requests, func(a, b model.Disbursement) int {
		return cmp.Or(cmp.Compare(a.On, b.On), natural(a.Number, b.Number))
	})
	return requests, err
}

// requestFits wants a request to stay with its project (conflict, key "disbursement.elsewhere"), and the live requests of a project
// not to ask for more than is agreed upon, unless a reason is recorded in one of them or in the agreement (key
// "disbursement.above_agreed"): where there is no agreement yet, the first request has one. Its number is its own (requestNumberFree).
func requestFits(r *Reader, d model.Disbursement) error {
	old, err := find[model.Disbursement](r, d.ID)
	if err != nil {
		return err
	}
	if old.ID != "" && old.Project != d.Project {
		return model.Conflict("disbursement.elsewhere")
	}
	p, err := Get[model.Project](r, d.Project)
	if err == nil {
		err = requestNumberFree(r, p, old, d)
	}
	if err != nil || !d.Live() || d.Why != "" || p.Agreement != nil && p.Agreement.Why != "" {
		return err
	}
	others, err := DisbursementsOf(r, d.Project)
	if err != nil {
		return err
	}
	others = slices.DeleteFunc(others, func(o model.Disbursement) bool { return o.ID == d.ID })
	return withinAgreed(p, append(others, d))
}

// withinAgreed refuses live requests above what is agreed upon when none of them says why.
func withinAgreed(p model.Project, requests []model.Disbursement) error {
	if slices.ContainsFunc(requests, func(d model.Disbursement) bool { return d.Live() && d.Why != "" }) {
		return nil
	}
	c, err := model.CommitmentOf(model.Decision{}, p, requests, nil)
	if err == nil && c.Requested > c.Agreed {
		err = model.Conflict("disbursement.above_agreed")
	}
	return err
}
