package workbook

import (
	"strconv"

	"kongthun/model"
)

// hearingFields are the fields of a hearing that a column may hold. The hands stand one problem a line: "เด็กจมน้ำ | 34".
func hearingFields() map[string]field[model.Hearing] {
	type h = model.Hearing
	return map[string]field[h]{
		"date":     day(func(v *h) *model.Date { return &v.Date }),
		"place":    line(func(v *h) *string { return &v.Place }),
		"villages": codes("village", func(v *h) *[]int { return &v.Villages }),
		"groups":   line(func(v *h) *string { return &v.Groups }),
		"people":   whole(func(v *h) *int { return &v.People }),
		"led":      line(func(v *h) *string { return &v.Led }),
		"hands": entries(func(v *h) *[]model.HandTally { return &v.Hands }, 2, readHands,
			func(t model.HandTally, lists model.Lists) []string {
				return []string{shown(lists, "problem", string(t.Problem)), strconv.Itoa(t.For)}
			}),
		"note": paragraph(func(v *h) *string { return &v.Note }),
	}
}

func readHands(c cell, parts []string) model.HandTally {
	found, _ := c.at(part(parts, 0)).choice("problem")
	t := model.HandTally{Problem: model.ID(found.Code)}
	if count := part(parts, 1); count != "" {
		t.For, _ = c.at(count).count()
	}
	return t
}

// issueFields are the fields of an issue that somebody else has set, and of the list that it is of.
func issueFields() map[string]field[model.IssueRow] {
	type i = model.IssueRow
	return map[string]field[i]{
		"list":       line(func(v *i) *string { return &v.List }),
		"owner":      line(func(v *i) *string { return &v.Owner }),
		"issue.code": line(func(v *i) *string { return &v.Issue.Code }),
		"issue.name": line(func(v *i) *string { return &v.Issue.Name }),
	}
}
