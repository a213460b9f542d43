package project

import (
	"slices"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// closingState says whether a project is open, closed or cancelled.
func closingState(p state) (text string, tone part.Tone) {
	switch {
	case p.Project.Closed != nil:
		c := p.Project.Closed
		text = phrase.Say("projects.closed", "date", shortDate(c.On), "by", c.By)
		if c.Note != "" {
			text += "\n" + phrase.Say("projects.closed_why", "reason", c.Note)
		}
		return text, part.Good
	case p.Decision.Cancelled != "":
		return phrase.Say("projects.cancelled", "date", shortDate(p.Decision.Cancelled)), part.Warning
	}
	return phrase.Say("projects.open"), part.Plain
}

// lackText lists what speaks against closing, a line each.
func lackText(lacks []string) (text string, tone part.Tone) {
	if len(lacks) == 0 {
		return phrase.Say("projects.lacks_none"), part.Good
	}
	var lines []string
	for _, key := range lacks {
		lines = append(lines, "• "+phrase.Say(key))
	}
	return strings.Join(lines, "\n"), part.Warning
}

// course is what happened to a project, by its days, a line each.
func course(p state) string {
	type event struct {
		on   model.Date
		text string
	}
	events := []event{{p.Decision.On, phrase.Say("projects.course.approved", "sum", p.Decision.Amount.String())}}
	agreed := func(a model.Agreement) {
		total, _ := a.Total() // what is stored adds up
		events = append(events, event{a.On, phrase.Say("projects.course.agreed", "number", a.Number, "sum", total.String())})
	}
	for _, a := range p.Project.Superseded {
		agreed(a)
	}
	if p.Project.Agreement != nil {
		agreed(*p.Project.Agreement)
	}
	for _, e := range p.Entries {
		switch {
		case e.Withdrawn != "":
		case e.Code.Expense():
			events = append(events, event{e.Date, phrase.Say("projects.course.paid", "number", e.Number, "sum", e.Amount.String())})
		case e.Code == model.CodeRefund:
			events = append(events, event{e.Date, phrase.Say("projects.course.refunded", "number", e.Number, "sum", e.Amount.String())})
		}
	}
	for _, o := range p.Outcomes {
		switch {
		case o.Withdrawn != "":
		case o.Instalment > 0:
			events = append(events, event{o.On, phrase.Say("projects.course.progress", "number", number(o.Instalment))})
		default:
			events = append(events, event{o.On, phrase.Say("projects.course.reported")})
		}
	}
	for _, r := range p.Project.Reopened {
		events = append(events, event{r.On, phrase.Say("projects.course.reopened", "reason", r.Reason)})
	}
	if p.Decision.Cancelled != "" {
		events = append(events, event{p.Decision.Cancelled, phrase.Say("projects.course.cancelled")})
	}
	if c := p.Project.Closed; c != nil {
		events = append(events, event{c.On, phrase.Say("projects.course.closed")})
	}
	slices.SortStableFunc(events, func(a, b event) int { return strings.Compare(string(a.on), string(b.on)) })
	lines := make([]string, len(events))
	for i, e := range events {
		lines[i] = phrase.Say("projects.course.line", "date", shortDate(e.on), "text", e.text)
	}
	return strings.Join(lines, "\n")
}
