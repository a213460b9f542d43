package storage

import "kongthun/model"

// Sheets lists a round's score sheets: the members' by their order in the body, then the groups' by name. Withdrawn ones
// are among them.
func Sheets(r *Reader, round model.ID) ([]model.Sheet, error) {
	sheets, err := where(r, model.KindSheet, func(s model.Sheet) bool { return s.Round == round })
	if err != nil {
		return nil, err
	}
	return byMemberThenGroup(r, sheets, func(s model.Sheet) (model.ID, string) { return s.Member, s.Group })
}

// sheetOnce refuses a second sheet of the same member, or group, for a round; a withdrawn one does not count. Conflict, key
// "scoresheet.exists".
func sheetOnce(r *Reader, s model.Sheet) error {
	if s.Withdrawn != "" {
		return nil
	}
	there := func(o model.Sheet) bool {
		return o.Withdrawn == "" && o.Round == s.Round && o.Member == s.Member && o.Group == s.Group
	}
	// Nobody else came to have its place while it had it: marks are keyed one at a time, and must not cost a look at every sheet.
	if was, err := Get[model.Sheet](r, s.ID); err == nil && there(was) {
		return nil
	}
	return taken(r, s, model.Conflict("scoresheet.exists"), there)
}
