package meeting

import (
	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// urgentBox asks for an approval outside a meeting: of what, by whom, how much, by which rule and why.
type urgentBox struct {
	room   *room
	rules  model.RuleSet
	list   map[model.ID]model.Proposal
	about  *part.Choice[model.ID]
	on     *part.DateEntry
	by     *part.Choice[model.ID]
	amount *part.MoneyEntry
	reason *part.Entry
	rule   *part.Choice[ruleKey]
	why    *part.Entry
	due    *part.DateEntry
	form   *part.Form
}

// ruleKey is the key of an urgent rule as the value of a drop-down.
type ruleKey string

// askUrgent notes an approval outside a meeting; it is reported on the next agenda by itself.
func (s *agendaSide) askUrgent() {
	r := s.room
	b := &urgentBox{room: r, list: map[model.ID]model.Proposal{}}
	options, err := b.proposals()
	if err != nil {
		r.desk.Fail(err)
		return
	}
	if len(options) == 0 {
		part.Tell(r.desk.Window, phrase.Say("meeting.urgent_title"), phrase.Say("meeting.urgent_none"), part.Plain)
		return
	}
	b.about = part.NewChoice(options, func(id model.ID) { b.fill(b.list[id]) })
	b.on, b.due = part.NewDateEntry(r.service.Today()), part.NewDateEntry(r.service.Today())
	b.on.Set(r.service.Today())
	b.by = part.NewChoice(r.held.approvers(), nil)
	b.amount, b.reason, b.why = part.NewMoneyEntry(), part.NewEntry(), part.NewEntry()
	r.stocked(model.ReasonStock, b.reason)
	b.rule = part.NewChoice(b.ruleOptions(), nil)
	b.form = part.NewForm(1,
		&part.Field{Name: "proposal", Label: phrase.Say("meeting.urgent_about"), Object: b.about, Required: true},
		&part.Field{Name: "urgent.on", Label: phrase.Say("meeting.urgent_on"), Object: b.on, Required: true},
		&part.Field{Name: "urgent.by", Label: phrase.Say("meeting.urgent_by"), Object: b.by, Required: true},
		&part.Field{Name: "urgent.amount", Label: phrase.Say("meeting.amount"), Object: b.amount, Required: true},
		&part.Field{Name: "urgent.reason", Label: phrase.Say("meeting.because"), Object: b.reason, Required: true},
		&part.Field{Name: "urgent.rule", Label: phrase.Say("meeting.urgent_rule"), Hint: phrase.Say("meeting.urgent_rule_hint"), Object: b.rule},
		&part.Field{Name: "urgent.ruleWhy", Label: phrase.Say("meeting.urgent_why"), Object: b.why},
		&part.Field{Name: "urgent.reportDue", Label: phrase.Say("meeting.report_due"), Object: b.due})
	b.about.Set(options[0].Value)
	b.fill(b.list[options[0].Value])
	if len(b.rules.Urgent) > 0 {
		b.rule.Set(ruleKey(b.rules.Urgent[0].Key))
	}
	b.by.Set(r.held.meeting.ChairHolder(r.held.seats)) // whoever presides today: outside a meeting nobody stands in for the chair
	part.Dialog(r.desk.Window, phrase.Say("meeting.urgent_title"), part.NewColumn(part.NewLabel(phrase.Say("meeting.urgent_text"), part.Muted), b.form), phrase.Say("meeting.urgent_yes"), b.approve)
}

// proposals are those of the round that nobody has decided on; the year's rules come with them.
func (b *urgentBox) proposals() ([]part.Option[model.ID], error) {
	here := b.room.desk.Here()
	if here.Round == "" {
		return nil, nil
	}
	year, err := b.room.service.Year(here.Year)
	if err != nil {
		return nil, err
	}
	b.rules = year.Rules
	decided, err := b.room.service.Decided(here.Year)
	if err != nil {
		return nil, err
	}
	approved := map[model.ID]bool{}
	for _, d := range decided {
		approved[d.Proposal.ID] = d.Decision.Word == model.Approve || d.Decision.Word == model.Reject
	}
	all, err := b.room.service.Proposals(here.Round)
	var out []part.Option[model.ID]
	for _, p := range all {
		if p.Stage().Offered() && p.Urgent == nil && !approved[p.ID] {
			b.list[p.ID] = p
			out = append(out, part.Option[model.ID]{Value: p.ID, Label: part.Short(p.Title, 60)})
		}
	}
	return out, err
}

func (b *urgentBox) ruleOptions() []part.Option[ruleKey] {
	out := []part.Option[ruleKey]{{Value: "", Label: phrase.Say("meeting.urgent_rule_none")}}
	for _, u := range b.rules.Urgent {
		key := "meeting.urgent_rule_of"
		if u.Ceiling == 0 {
			key = "meeting.urgent_rule_open"
		}
		label := phrase.Say(key, "who", u.Who, "type", u.Type, "sum", u.Ceiling.String())
		if !u.Verified {
			label += " " + phrase.Say("meeting.unverified")
		}
		out = append(out, part.Option[ruleKey]{Value: ruleKey(u.Key), Label: label})
	}
	return out
}

// fill takes over what the proposal says already.
func (b *urgentBox) fill(p model.Proposal) {
	b.amount.SetKnown(p.Budget, p.Budget > 0)
	b.due.Set(p.ReportDue)
}

// approvers are the members who may have approved: those of the roll who hold a voting seat.
func (h held) approvers() []part.Option[model.ID] {
	var out []part.Option[model.ID]
	for _, a := range h.meeting.Roll {
		if h.seats[a.Member].Voting {
			out = append(out, part.Option[model.ID]{Value: a.Member, Label: h.label(a.Member)})
		}
	}
	return out
}

func (b *urgentBox) approve() bool {
	b.reason.Commit()
	b.why.Commit()
	_, err := b.room.service.ApproveUrgently(b.about.Value(), model.Urgent{
		On: b.on.Value(), By: b.by.Value(), Amount: b.amount.Value(), Reason: b.reason.Text, Rule: string(b.rule.Value()), RuleWhy: b.why.Text,
		ReportDue: b.due.Value(),
	})
	faults := phrase.Faults(err)
	b.form.SetErrors(faults)
	if err != nil && len(faults) > 0 {
		return false
	}
	b.room.desk.Fail(b.room.saved(err))
	return true
}

// askTakeBack takes back the approval that the item reports, noted by mistake, with the reason; the item goes with it.
func (i *itemSide) askTakeBack() {
	r := i.side.room
	_, it := r.held.meeting.Item(i.key)
	if it == nil || it.Subject == nil {
		return
	}
	proposal := it.Subject.ID
	part.Ask(r.desk.Window, phrase.Say("meeting.urgent_back"), phrase.Say("meeting.urgent_back_text", "title", r.held.proposals[proposal].Title), "", true, func(reason string) {
		r.desk.Fail(r.saved(r.service.TakeBackUrgent(proposal, reason)))
	})
}
