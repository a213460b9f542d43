package project

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// finalReport is the choice of the report at the end of a project; the others are the numbers of instalments.
const finalReport = "0"

// reportOptions are the reports that a project owes or has: one an instalment, and the final one. Where there is a report, its day
// stands beside it. A project of one instalment has its final report only.
func reportOptions(p state) []part.Option[string] {
	on := map[int]model.Date{}
	last := 0
	for _, o := range p.Outcomes {
		if o.Withdrawn == "" {
			on[o.Instalment] = o.On
			last = max(last, o.Instalment)
		}
	}
	if p.Project.Agreement != nil {
		if n := len(p.Project.Agreement.Instalments); n > 1 {
			last = max(last, n)
		}
	}
	said := func(key string, instalment int) string {
		label := phrase.Say(key, "number", strconv.Itoa(instalment))
		if day, there := on[instalment]; there {
			return phrase.Say("projects.report.on", "report", label, "date", shortDate(day))
		}
		return phrase.Say("projects.report.none", "report", label)
	}
	var out []part.Option[string]
	for i := 1; i <= last; i++ {
		out = append(out, part.Option[string]{Value: strconv.Itoa(i), Label: said("projects.report.instalment", i)})
	}
	return append(out, part.Option[string]{Value: finalReport, Label: said("projects.report.final", 0)})
}

// nextReport is the report that is probably wanted next: that of the instalment which was paid last and has none, else the final one.
func nextReport(p state) string {
	reported := map[int]bool{}
	for _, o := range p.Outcomes {
		reported[o.Instalment] = reported[o.Instalment] || o.Withdrawn == ""
	}
	if p.Project.Agreement == nil || len(p.Project.Agreement.Instalments) < 2 || reported[0] {
		return finalReport
	}
	last := 0
	for _, r := range p.Disbursements {
		if r.Live() {
			last = max(last, r.Instalment)
		}
	}
	if last > 0 && last < len(p.Project.Agreement.Instalments) && !reported[last] {
		return strconv.Itoa(last)
	}
	return finalReport
}

// moneyNote says what the three sums of a report make together: nothing while nothing is known, else whether they agree.
func moneyNote(o model.Outcome) (text string, tone part.Tone) {
	left, known, err := o.Kept()
	switch {
	case err != nil:
		return "", part.Plain
	case !known:
		return phrase.Say("projects.report.no_money"), part.Muted
	case left > 0:
		return phrase.Say("projects.report.to_return", "sum", left.String()), part.Warning
	case left < 0:
		return phrase.Say("projects.report.too_much", "sum", (-left).String()), part.Warning
	}
	return phrase.Say("projects.report.even"), part.Good
}

// peopleNote says how many came of those that were meant.
func peopleNote(o model.Outcome) string {
	planned, came, known := 0, 0, false
	for _, t := range o.People {
		planned += t.Planned
		if t.Came != nil {
			came, known = came+*t.Came, true
		}
	}
	if !known {
		return phrase.Say("projects.report.people_planned", "planned", thai.Number(int64(planned)))
	}
	return phrase.Say("projects.report.people", "planned", thai.Number(int64(planned)), "came", thai.Number(int64(came)))
}
