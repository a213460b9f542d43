package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// outcome tells what a meeting hears of a project: what was approved, and what its report says or when one was due.
func (f *facts) outcome(it model.Item) string {
	p := f.proposals[it.Subject.ID]
	d, approved := f.before[p.ID]
	if !approved {
		return ""
	}
	x := f.background.results[p.ID]
	parts := []string{f.say("minutes.approved_before", "sum", baht(d.Amount), "date", longDate(d.On))}
	if !x.final() && d.ReportDue != "" && (d.ReportDue <= f.meeting.Date || !x.known) {
		parts = append(parts, f.say("minutes.report_was_due", "date", longDate(d.ReportDue)))
	}
	if x.known && x.report == nil {
		parts = append(parts, f.earlier(*p.Earlier)...)
	}
	text := strings.Join(parts, " ")
	if x.report != nil {
		text += "\n" + strings.Join(f.reportLines(*x.report), "\n")
	}
	return text
}

// earlier tells what an imported list knows of a result.
func (f *facts) earlier(e model.Earlier) []string {
	var parts []string
	if e.Spent > 0 {
		parts = append(parts, f.say("minutes.spent", "sum", baht(e.Spent)))
	}
	if e.People > 0 {
		parts = append(parts, f.say("minutes.took_part", "people", thai.Number(int64(e.People))))
	}
	return append(parts, f.say("minutes.outcome", "outcome", e.Outcome))
}

// reportLines tells a report: which it is, whether it was achieved, its numbers and the area's, the people, the
// money. What it does not say is not told.
func (f *facts) reportLines(o model.Outcome) []string {
	head := f.say("minutes.report_final", "date", longDate(o.On))
	if o.Instalment > 0 {
		head = f.say("minutes.report_instalment", "number", strconv.Itoa(o.Instalment), "date", longDate(o.On))
		if o.Progress > 0 {
			head += " " + f.say("minutes.report_done", "percent", o.Progress.Percent())
		}
	}
	if said := achievedText(o); said != "" {
		head += " " + f.say("minutes.outcome", "outcome", said)
	}
	lines := []string{head}
	for _, r := range o.Indicators {
		if r.Value != "" {
			lines = append(lines, indicatorText(r))
		}
	}
	for _, r := range o.Problems {
		if r.After != "" {
			lines = append(lines, areaText(r, f.background.measured[r.Problem]))
		}
	}
	if people := reachText(o); people != "" {
		lines = append(lines, people)
	}
	if money := moneyText(o); money != "" {
		lines = append(lines, money)
	}
	if o.Obstacles != "" {
		lines = append(lines, f.say("minutes.report_obstacles", "text", o.Obstacles))
	}
	return lines
}

// achievedText is the box that is ticked, with the reason; "" when none is.
func achievedText(o model.Outcome) string {
	if o.Achieved == "" {
		return ""
	}
	text := phrase.Say("outcome.achieved." + string(o.Achieved))
	if o.Why != "" && o.Achieved != model.AchievedAll {
		text += " " + phrase.Say("outcome.because", "reason", o.Why)
	}
	return text
}

// indicatorText tells what became of a number; baseline and target only as far as they are known.
func indicatorText(r model.IndicatorResult) string {
	return numberText(phrase.Say("outcome.measured", "name", orDefault(r.Indicator, r.Objective)), r)
}

// areaText tells whether the area's own number moved.
func areaText(r model.ProblemResult, p model.Problem) string {
	head := strings.TrimSpace(phrase.Say("outcome.area", "problem", p.Title, "name", p.Indicator.Name))
	return numberText(head, model.IndicatorResult{Baseline: r.Before, Target: p.Indicator.Target, Value: r.After})
}

func numberText(head string, r model.IndicatorResult) string {
	parts := []string{head}
	if r.Baseline != "" {
		parts = append(parts, phrase.Say("outcome.before", "number", string(r.Baseline)))
	}
	if r.Target != "" {
		parts = append(parts, phrase.Say("outcome.target", "number", string(r.Target)))
	}
	parts = append(parts, phrase.Say("outcome.value", "number", string(r.Value)))
	if reached := r.Reached(); reached != model.ReachedUnknown {
		parts = append(parts, "("+phrase.Say("outcome.reached."+string(reached))+")")
	}
	return strings.Join(parts, " ")
}

// reachText tells how many came of how many planned, and the vulnerable among them; "" when nobody knows.
func reachText(o model.Outcome) string {
	reach := o.Reach()
	if reach.Known == 0 {
		return ""
	}
	text := phrase.Say("minutes.took_part", "people", thai.Number(int64(reach.Came)))
	if reach.Planned > 0 {
		text = phrase.Say("outcome.came", "came", thai.Number(int64(reach.Came)), "planned", thai.Number(int64(reach.Planned)))
	}
	var among []string
	for _, v := range o.Fragile.Lines() {
		if v.Count != nil && *v.Count > 0 {
			among = append(among, phrase.Say("outcome.among."+v.Key, "people", thai.Number(int64(*v.Count))))
		}
	}
	if len(among) > 0 {
		text += " " + phrase.Say("outcome.among", "list", strings.Join(among, " "))
	}
	return text
}

// moneyText tells what was given, used and returned, as far as the report says it, and what is still with those who got it; "" while
// nothing is said of what was given and used.
func moneyText(o model.Outcome) string {
	if o.Given == nil && o.Used == nil {
		return ""
	}
	var parts []string
	for _, x := range []struct {
		key string
		sum *model.Satang
	}{{"given", o.Given}, {"used", o.Used}, {"returned", o.Returned}} {
		if x.sum != nil {
			parts = append(parts, phrase.Say("outcome.money."+x.key, "sum", baht(*x.sum)))
		}
	}
	if kept, known, _ := o.Kept(); known && kept > 0 {
		parts = append(parts, phrase.Say("outcome.kept", "sum", baht(kept)))
	}
	return strings.Join(parts, " ")
}
