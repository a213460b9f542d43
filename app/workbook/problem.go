package workbook

import (
	"strings"

	"kongthun/model"
)

// problemFields are the fields of a problem that a column may hold.
func problemFields() map[string]field[model.Problem] {
	type q = model.Problem
	hearing := func(v *q) *model.OriginHearing {
		if v.Origin.Hearing == nil {
			v.Origin.Hearing = &model.OriginHearing{}
		}
		return v.Origin.Hearing
	}
	return map[string]field[q]{
		"title":                 line(func(v *q) *string { return &v.Title }),
		"plan":                  line(func(v *q) *string { return &v.Plan }),
		"situation":             paragraph(func(v *q) *string { return &v.Situation }),
		"origin.kind":           originField(),
		"origin.hearing.date":   day(func(v *q) *model.Date { return &hearing(v).Date }),
		"origin.hearing.place":  line(func(v *q) *string { return &hearing(v).Place }),
		"origin.hearing.groups": line(func(v *q) *string { return &hearing(v).Groups }),
		"origin.hearing.for":    whole(func(v *q) *int { return &hearing(v).For }),
		"origin.hearing.people": whole(func(v *q) *int { return &hearing(v).People }),
		"origin.data":           line(func(v *q) *string { return &v.Origin.Data }),
		"origin.issue":          originIssue(),
		"indicator.name":        line(func(v *q) *string { return &v.Indicator.Name }),
		"indicator.unit":        line(func(v *q) *string { return &v.Indicator.Unit }),
		"indicator.numerator":   number(func(v *q) *model.Decimal { return &v.Indicator.Numerator }),
		"indicator.denominator": number(func(v *q) *model.Decimal { return &v.Indicator.Denominator }),
		"indicator.baseline":    number(func(v *q) *model.Decimal { return &v.Indicator.Baseline }),
		"indicator.target":      number(func(v *q) *model.Decimal { return &v.Indicator.Target }),
		"people":                whole(func(v *q) *int { return &v.People }),
		"groups":                codes("group", func(v *q) *[]int { return &v.Groups }),
		"villages":              codes("village", func(v *q) *[]int { return &v.Villages }),
		"priority.size":         whole(func(v *q) *int { return &v.Priority.Size }),
		"priority.severity":     whole(func(v *q) *int { return &v.Priority.Severity }),
		"priority.awareness":    whole(func(v *q) *int { return &v.Priority.Awareness }),
		"priority.ease":         whole(func(v *q) *int { return &v.Priority.Ease }),
		"issues":                issuesField(),
		"agencies":              agenciesField(),
	}
}

func originField() field[model.Problem] {
	return field[model.Problem]{
		read: func(c cell, v *model.Problem) {
			if found, ok := c.choice("origin"); ok {
				v.Origin.Kind = model.OriginKind(found.Code)
			}
		},
		write: func(v model.Problem, lists model.Lists) model.Cell {
			return model.TextOf(shown(lists, "origin", string(v.Origin.Kind)))
		},
	}
}

// The issues of other people's lists are chosen by code "list/code"; the office says in its lists how each is called.

func originIssue() field[model.Problem] {
	return field[model.Problem]{
		read: func(c cell, v *model.Problem) {
			if ref, ok := issue(c); ok {
				v.Origin.Issue = &ref
			}
		},
		write: func(v model.Problem, lists model.Lists) model.Cell {
			if v.Origin.Issue == nil {
				return model.Cell{}
			}
			return model.TextOf(issueText(*v.Origin.Issue, lists))
		},
	}
}

func issuesField() field[model.Problem] {
	return entries(func(v *model.Problem) *[]model.IssueRef { return &v.Issues }, 1,
		func(c cell, s []string) model.IssueRef {
			ref, _ := issue(c.at(s[0]))
			return ref
		},
		func(e model.IssueRef, lists model.Lists) []string { return []string{issueText(e, lists)} })
}

func issue(c cell) (model.IssueRef, bool) {
	found, ok := c.choice("issue")
	list, code, _ := strings.Cut(found.Code, "/")
	return model.IssueRef{List: list, Code: code}, ok
}

func issueText(r model.IssueRef, lists model.Lists) string {
	return shown(lists, "issue", r.List+"/"+r.Code)
}

func agenciesField() field[model.Problem] {
	return entries(func(v *model.Problem) *[]string { return &v.Agencies }, 1,
		func(c cell, s []string) string {
			found, _ := c.at(s[0]).choice("agency")
			return found.Code
		},
		func(e string, lists model.Lists) []string { return []string{shown(lists, "agency", e)} })
}
