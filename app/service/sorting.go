package service

import (
	"cmp"
	"slices"
)

// sortDecided orders by the decision's date, then by receipt, then by ID, so that returns never shuffle.
func sortDecided(list []Decided) {
	slices.SortFunc(list, func(a, b Decided) int {
		return cmp.Or(
			cmp.Compare(a.Decision.On, b.Decision.On),
			cmp.Compare(a.Proposal.Receipt.Date, b.Proposal.Receipt.Date),
			cmp.Compare(a.Proposal.Receipt.Number, b.Proposal.Receipt.Number),
			cmp.Compare(a.Proposal.ID, b.Proposal.ID),
		)
	})
}
