package workbook

import (
	"strings"

	"kongthun/model"
)

// problemFields are the fields of a problem, with the hearing where it came up, that a column may hold.
func problemFields() map[string]field[model.ProblemRow] {
	type q = model.ProblemRow
	return map[string]field[q]{
		"title":                 line(func(v *q) *string { return &v.Problem.Title }),
		"plan":                  line(func(v *q) *string { return &v.Problem.Plan }),
		"situation":             paragraph(func(v *q) *string { return &v.Problem.Situation }),
		"origin.kind":           originField(),
		"hearing.date":          day(func(v *q) *model.Date { return &v.Hearing.Date }),
		"hearing.place":         line(func(v *q) *string { return &v.Hearing.Place }),
		"hearing.groups":        line(func(v *q) *string { return &v.Hearing.Groups }),
		"hearing.for":           whole(func(v *q) *int { return &v.For }),
		"hearing.people":        whole(func(v *q) *int { return &v.Hearing.People }),
		"origin.data":           line(func(v *q) *string { return &v.Problem.Origin.Data }),
		"origin.issue":          originIssue(),
		"indicator.name":        line(func(v *q) *string { return &v.Problem.Indicator.Name }),
		"indicator.unit":        line(func(v *q) *string { return &v.Problem.Indicator.Unit }),
		"indicator.numerator":   number(func(v *q) *model.Decimal { return &v.Problem.Indicator.Numerator }),
		"indicator.denominator": number(func(v *q) *model.Decimal { return &v.Problem.Indicator.Denominator }),
		"indicator.baseline":    number(func(v *q) *model.Decimal { return &v.Problem.Indicator.Baseline }),
		"indicator.target":      number(func(v *q) *model.Decimal { return &v.Problem.Indicator.Target }),
		"people":                whole(func(v *q) *int { return &v.Problem.People }),
		"groups":                codes("group", func(v *q) *[]int { return &v.Problem.Groups }),
		"villages":              codes("village", func(v *q) *[]int { return &v.Problem.Villages }),
		"priority.size":         whole(func(v *q) *int { return &v.Problem.Priority.Size }),
		"priority.severity":     whole(func(v *q) *int { return &v.Problem.Priority.Severity }),
		"priority.awareness":    whole(func(v *q) *int { return &v.Problem.Priority.Awareness }),
		"priority.ease":         whole(func(v *q) *int { return &v.Problem.Priority.Ease }),
		"issues":                issuesField(),
		"partners":              partnersField(func(v *q) *[]model.Partner { return &v.Problem.Partners }),
	}
}

func originField() field[model.ProblemRow] {
	return field[model.ProblemRow]{
		read: func(c cell, v *model.ProblemRow) {
			if found, ok := c.choice("origin"); ok {
				v.Problem.Origin.Kind = model.OriginKind(found.Code)
			}
		},
		write: func(v model.ProblemRow, lists model.Lists) model.Cell {
			return model.TextOf(shown(lists, "origin", string(v.Problem.Origin.Kind)))
		},
	}
}

// The issues of other people's lists are chosen by code "list/code"; the office says in its lists how each is called.

func originIssue() field[model.ProblemRow] {
	return field[model.ProblemRow]{
		read: func(c cell, v *model.ProblemRow) {
			if ref, ok := issue(c); ok {
				v.Problem.Origin.Issue = &ref
			}
		},
		write: func(v model.ProblemRow, lists model.Lists) model.Cell {
			if v.Problem.Origin.Issue == nil {
				return model.Cell{}
			}
			return model.TextOf(issueText(*v.Problem.Origin.Issue, lists))
		},
	}
}

func issuesField() field[model.ProblemRow] {
	return entries(func(v *model.ProblemRow) *[]model.IssueRef { return &v.Problem.Issues }, 1,
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
