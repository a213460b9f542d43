package storage

import (
	"cmp"
	"slices"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// falseFirst orders two answers: no before yes.
func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// natural orders texts with numbers in them as people count: "2/2569" before "10/2569". Thai digits count as Arabic ones.
func natural(a, b string) int {
	a, b = thai.Arabic(a), thai.Arabic(b)
	for a != "" && b != "" {
		var x, y string
		x, a = run(a)
		y, b = run(b)
		c := strings.Compare(x, y)
		if digit(x[0]) && digit(y[0]) {
			x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
			c = cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y))
		}
		if c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// run cuts the longest beginning that is all digits, or all none, from a text that is not empty.
func run(s string) (first, rest string) {
	n := 1
	for n < len(s) && digit(s[n]) == digit(s[0]) {
		n++
	}
	return s[:n], s[n:]
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// byMemberThenGroup orders sheets that are a member's or a group's: the members' by their order in the body, then the groups' by
// name.
func byMemberThenGroup[T any](r *Reader, sheets []T, whose func(T) (member model.ID, group string)) ([]T, error) {
	members, err := List[model.Member](r, model.KindMember)
	if err != nil {
		return nil, err
	}
	order := make(map[model.ID]int, len(members))
	for _, m := range members {
		order[m.ID] = m.Order
	}
	thai.SortBy(sheets, func(s T) string {
		_, group := whose(s)
		return group
	})
	slices.SortStableFunc(sheets, func(a, b T) int {
		x, _ := whose(a)
		y, _ := whose(b)
		return cmp.Or(falseFirst(x == "", y == ""), cmp.Compare(order[x], order[y]))
	})
	return sheets, nil
}
