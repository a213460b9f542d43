package service

import (
	"cmp"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// background is what items look back at: the money as it stood when the meeting met, and the lists of problems.
type background struct {
	spending map[model.ID]model.Spending // by year
	lists    map[model.ID]model.ProblemList
	results  map[model.ID]result        // by proposal
	measured map[model.ID]model.Problem // those whose number such a result tells of
}

// gatherBackground fetches what the item looks back at. Spending is worked out once a year.
func (f *facts) gatherBackground(r *storage.Reader, it model.Item) error {
	b := &f.background
	if _, known := b.spending[it.Year]; !known && it.Year != "" && (it.Kind == model.FinanceReport || it.Kind == model.StatementItem) {
		s, err := spendingOf(r, f.years[it.Year], &f.meeting)
		if err != nil {
			return err
		}
		b.spending[it.Year] = s
	}
	if it.Kind == model.OutcomeReport && it.Subject != nil {
		known, err := heardOf(r, f.meeting, it)
		if err != nil {
			return err
		}
		b.results[it.Subject.ID] = known
		if err := b.gatherMeasured(r, known); err != nil {
			return err
		}
	}
	if it.From == nil {
		return nil
	}
	return f.gatherSubject(r, model.RefTo(it.From.Meeting))
}

func (b *background) gatherMeasured(r *storage.Reader, x result) (err error) {
	if x.report == nil {
		return nil
	}
	for _, found := range x.report.Problems {
		if b.measured[found.Problem], err = storage.Get[model.Problem](r, found.Problem); err != nil {
			return err
		}
	}
	return nil
}

// reportedOn drafts the substance of an item that the program can tell of by itself; "" for the others.
func (f *facts) reportedOn(it model.Item) string {
	switch it.Kind {
	case model.FinanceReport, model.StatementItem:
		return f.money(it)
	case model.FinancialPlan, model.AnnualPlan:
		return f.plan(it)
	}
	if it.Subject == nil {
		return ""
	}
	switch it.Kind {
	case model.OutcomeReport:
		return f.outcome(it)
	case model.UrgentReport:
		return f.urgently(f.proposals[it.Subject.ID])
	case model.SubReport:
		return f.resolutionsOf(f.meetings[it.Subject.ID])
	case model.ProblemListItem:
		return f.problems(f.background.lists[it.Subject.ID])
	case model.ChangeProject, model.ExtendProject, model.CancelProject:
		return f.approval(it.Subject.ID)
	}
	return ""
}

// money tells the state of a year's money as the meeting found it.
func (f *facts) money(it model.Item) string {
	s, known := f.background.spending[it.Year]
	if !known {
		return ""
	}
	lines := []string{f.say("minutes.money", "year", strconv.Itoa(f.years[it.Year].Year), "total", baht(s.Total), "approved", baht(s.Approved), "left", baht(s.Left))}
	for _, t := range s.Types {
		switch {
		case t.Planned == 0 && t.Approved == 0:
		case t.Planned == 0:
			lines = append(lines, f.say("minutes.money_unplanned", "type", typeName(t.Type, t.Name), "approved", baht(t.Approved)))
		default:
			lines = append(lines, f.say("minutes.money_type", "type", typeName(t.Type, t.Name), "planned", baht(t.Planned), "approved", baht(t.Approved), "left", baht(t.Left)))
		}
	}
	return strings.Join(lines, "\n")
}

func typeName(code, name string) string { return strings.TrimSpace(code + " " + name) }

// plan tells a year's planned income and what is set aside for each type.
func (f *facts) plan(it model.Item) string {
	y, known := f.years[it.Year]
	if !known || len(y.Plan) == 0 {
		return ""
	}
	var lines []string
	if total, err := y.Money.Total(); err == nil && it.Kind == model.FinancialPlan {
		lines = append(lines, f.say("minutes.plan_income", "year", strconv.Itoa(y.Year), "total", baht(total), "forward", baht(y.Money.BroughtForward),
			"nhso", baht(y.Money.NHSO), "local", baht(y.Money.Local), "other", baht(y.Money.Other)))
	}
	for _, p := range y.Plan {
		t, _ := y.Rules.Type(p.Type)
		lines = append(lines, f.say("minutes.plan_type", "type", typeName(p.Type, t.Name), "sum", baht(p.Amount)))
	}
	return strings.Join(lines, "\n")
}

// urgently tells of an approval outside a meeting: who, when, how much, why.
func (f *facts) urgently(p model.Proposal) string {
	u := p.Urgent
	if u == nil {
		return ""
	}
	who := f.say("minutes.somebody")
	if u.By != "" {
		who = strings.TrimSpace(f.name(u.By) + " " + f.seats[u.By].Role)
	}
	text := f.say("minutes.urgent", "who", who, "date", longDate(u.On), "sum", baht(u.Amount), "words", thai.BahtText(int64(u.Amount)), "reason", u.Reason)
	if u.RuleWhy != "" {
		text += " " + f.say("minutes.urgent_why", "reason", u.RuleWhy)
	}
	return text
}

// resolutionsOf sums up the minutes of a sub-committee: what it resolved on which item.
func (f *facts) resolutionsOf(m model.Meeting) string {
	lines := []string{f.say("minutes.sub_lead")}
	m.EachItem(func(number string, it model.Item) {
		if it.Resolution != nil && it.Resolution.Word != "" && it.Resolution.Word != model.Acknowledge {
			lines = append(lines, f.say("minutes.sub_line", "number", number, "title", it.Title, "word", f.word(it)))
		}
	})
	if len(lines) == 1 {
		return ""
	}
	return strings.Join(lines, "\n")
}

// problems lists the agreed problems with their weights.
func (f *facts) problems(l model.ProblemList) string {
	var lines []string
	for i, e := range l.Entries {
		lines = append(lines, f.say("minutes.problem", "number", strconv.Itoa(i+1), "title", e.Title, "weight", strconv.Itoa(e.Priority.Total())))
	}
	return strings.Join(lines, "\n")
}

// approval tells of the approval that a change, an extension or a cancellation is about.
func (f *facts) approval(proposal model.ID) string {
	d, approved := f.before[proposal]
	if !approved || d.Word != model.Approve {
		return f.say("minutes.not_approved_before")
	}
	text := f.say("minutes.approved_before", "sum", baht(d.Amount), "date", longDate(d.On))
	if d.Cancelled != "" {
		return text + " " + f.say("minutes.cancelled_before", "date", longDate(d.Cancelled))
	}
	if ends := cmp.Or(d.Until, f.proposals[proposal].Ends); ends != "" {
		text += " " + f.say("minutes.ends_before", "date", longDate(ends))
	}
	return text
}

// carried tells where an item comes from that an earlier meeting left.
func (f *facts) carried(it model.Item) string {
	if it.From == nil {
		return ""
	}
	m := f.meetings[it.From.Meeting]
	if number := m.NumberOf(it.From.Item); number != "" {
		return f.say("minutes.carried", "number", m.Numbered(), "date", longDate(m.Date), "item", number)
	}
	return f.say("minutes.carried_meeting", "number", m.Numbered(), "date", longDate(m.Date))
}

// plainWord is the word of a resolution with what it is about, for the kinds that say so: เห็นชอบแผนการเงินประจำปี.
func (f *facts) plainWord(it model.Item) string {
	word := string(it.Resolution.Word)
	if key := "minutes.word." + string(it.Kind) + "." + word; phrase.Has(key) {
		return f.say(key)
	}
	return f.say("word." + word)
}
