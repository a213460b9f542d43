package service

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"kongthun/model"
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

// sortedIDs lists a map's IDs in order.
func sortedIDs[V any](m map[model.ID]V) []model.ID { return slices.Sorted(maps.Keys(m)) }

// pad writes a number with at least two digits, so that names sort.
func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// compareUrgent orders proposals by the day of their approval outside a meeting; those without one come first.
func compareUrgent(a, b model.Proposal) int {
	on := func(p model.Proposal) model.Date {
		if p.Urgent == nil {
			return ""
		}
		return p.Urgent.On
	}
	return cmp.Or(cmp.Compare(on(a), on(b)), cmp.Compare(a.ID, b.ID))
}
