package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// Sheets lists a round's score sheets: the members' by their order in the body, then the groups' by name. Withdrawn ones
// are among them.
func Sheets(r *Reader, round model.ID) ([]model.Sheet, error) {
	sheets, err := where(r, model.KindSheet, func(s model.Sheet) bool { return s.Round == round })
	if err != nil {
		return nil, err
	}
	members, err := List[model.Member](r, model.KindMember)
	if err != nil {
		return nil, err
	}
	order := make(map[model.ID]int, len(members))
	for _, m := range members {
		order[m.ID] = m.Order
	}
	thai.SortBy(sheets, func(s model.Sheet) string { return s.Group })
	slices.SortStableFunc(sheets, func(a, b model.Sheet) int {
		return cmp.Or(falseFirst(a.Member == "", b.Member == ""), cmp.Compare(order[a.Member], order[b.Member]))
	})
	return sheets, nil
}

// sheetOnce refuses a second sheet of the same member, or group, for a round; a withdrawn one does not count. Conflict, key
// "sheet.exists".
func sheetOnce(r *Reader, s model.Sheet) error {
	if s.Withdrawn != "" {
		return nil
	}
	return taken(r, s, model.Conflict("sheet.exists"), func(o model.Sheet) bool {
		return o.Withdrawn == "" && o.Round == s.Round && o.Member == s.Member && o.Group == s.Group
	})
}
