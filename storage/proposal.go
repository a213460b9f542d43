package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Proposals lists a round's proposals in the order of receipt: by date, then by number ("2/2569" before "10/2569"); those
// whose receipt is not known come last, by title. Withdrawn ones stand among the others.
func Proposals(r *Reader, round model.ID) ([]model.Proposal, error) {
	proposals, err := where(r, model.KindProposal, func(p model.Proposal) bool { return p.Round == round })
	thai.SortBy(proposals, func(p model.Proposal) string { return p.Title })
	slices.SortStableFunc(proposals, func(a, b model.Proposal) int { return byReceipt(a.Receipt, b.Receipt) })
	return proposals, err
}

func byReceipt(a, b model.Receipt) int {
	return cmp.Or(
		falseFirst(a.Date == "", b.Date == ""),
		cmp.Compare(a.Date, b.Date),
		falseFirst(a.Number == "", b.Number == ""),
		natural(a.Number, b.Number),
	)
}

// courseKept refuses a proposal whose register of changes of status does not begin with the lines that are stored: lines are
// added, never changed or taken away, whoever writes. Conflict, key "proposal.course".
func courseKept(r *Reader, p model.Proposal) error {
	there, err := r.Has(p.ID)
	if err != nil || !there {
		return err
	}
	old, err := Get[model.Proposal](r, p.ID)
	if err == nil && !model.CourseGrows(old.Course, p.Course) {
		err = model.Conflict("proposal.course")
	}
	return err
}
