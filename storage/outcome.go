package storage

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
)

// Outcomes lists the reports of a project: those of its instalments by their number, the final one (instalment 0) after them.
// Withdrawn ones stand among them, after the report that took their place.
func Outcomes(r *Reader, project model.ID) ([]model.Outcome, error) {
	outcomes, err := where(r, model.KindOutcome, func(o model.Outcome) bool { return o.Project == project })
	slices.SortStableFunc(outcomes, byInstalment)
	return outcomes, err
}

func byInstalment(a, b model.Outcome) int {
	return cmp.Or(
		falseFirst(a.Instalment == 0, b.Instalment == 0),
		cmp.Compare(a.Instalment, b.Instalment),
		falseFirst(a.Withdrawn != "", b.Withdrawn != ""),
		cmp.Compare(a.On, b.On),
	)
}

// outcomeOnce refuses a second report of the same instalment, or a second final one; a withdrawn one does not count. Conflict, keys
// "outcome.final_twice" and "outcome.instalment_twice".
func outcomeOnce(r *Reader, o model.Outcome) error {
	if o.Withdrawn != "" {
		return nil
	}
	refusal := model.Conflict("outcome.final_twice")
	if o.Instalment > 0 {
		refusal = model.Conflict("outcome.instalment_twice", "number", strconv.Itoa(o.Instalment))
	}
	return taken(r, o, refusal, func(other model.Outcome) bool {
		return other.Withdrawn == "" && other.Project == o.Project && other.Instalment == o.Instalment
	})
}
