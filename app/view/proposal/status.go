package proposal

import (
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// everyStatus is the choice of the filter that hides nothing.
const everyStatus = "all"

// statusOptions are what the list can be narrowed to: only what some proposal of the round is, with how many.
func (l *ledger) statusOptions() []part.Option[string] {
	out := []part.Option[string]{{Value: everyStatus, Label: phrase.Say("proposal.status.all")}}
	if l.screening == nil {
		return out
	}
	count := map[string]int{}
	for _, p := range l.whole {
		count[l.screening.Status(p).Key()]++
	}
	for _, key := range service.Standings() {
		if n := count[key]; n > 0 {
			out = append(out, part.Option[string]{Value: key, Label: phrase.Say("proposal.status.count", "status", phrase.Say(key), "count", number(n))})
		}
	}
	return out
}

// narrow leaves the proposals of one status.
func (l *ledger) narrow(key string) {
	l.all = l.whole
	if key == everyStatus || key == "" {
		return
	}
	l.all = nil
	for _, p := range l.whole {
		if l.screening.Status(p).Key() == key {
			l.all = append(l.all, p)
		}
	}
}

// standing is where a proposal stands: what was decided, its status, or of one just received whether the form wants something.
func (l *ledger) standing(p model.Proposal) string {
	s := p.Status(l.decisions[p.ID])
	if _, late := p.Overdue(l.today); late && s.Word == "" {
		return phrase.Say("proposal.overdue")
	}
	if s.Word != "" || s.Status != model.Received {
		return phrase.Say(s.Key())
	}
	if n := len(p.Missing()); n > 0 {
		return phrase.Say("proposal.draft", "count", number(n))
	}
	return phrase.Say("proposal.complete")
}

func (l *ledger) standingTone(p model.Proposal) part.Tone {
	s := p.Status(l.decisions[p.ID])
	_, late := p.Overdue(l.today)
	switch {
	case s.Status == model.TakenBack:
		return part.Muted
	case s.Word != "":
		return part.Plain
	case late, s.Status == model.NotPassed:
		return part.Error
	case s.Status == model.Returned, s.Status == model.Received && p.Draft():
		return part.Warning
	}
	return part.Good
}

// since says where a proposal stands, from when on, and until when it is awaited.
func (l *ledger) since(p model.Proposal) (text string, tone part.Tone) {
	s, last := p.Status(l.decisions[p.ID]), p.Last()
	on := last.On
	if s.Word != "" {
		on = l.decisions[p.ID].On
	}
	text = phrase.Say(s.Key())
	if on != "" {
		text = phrase.Say("proposal.since", "status", text, "date", shortDate(on))
	}
	if due, late := p.Overdue(l.today); due != "" && s.Word == "" {
		key := "proposal.due"
		if late {
			key = "proposal.due_over"
		}
		text += " " + phrase.Say(key, "date", shortDate(due))
	}
	return text, l.standingTone(p)
}

// courseLines words the register of a proposal, oldest first.
func (l *ledger) courseLines(p model.Proposal) []string {
	var out []string
	for _, s := range p.History() {
		date := phrase.Say("proposal.course.no_date")
		if s.On != "" {
			date = shortDate(s.On)
		}
		parts := []string{date, phrase.Say(model.Standing{Status: s.Status}.Key())}
		if s.Status == model.Received && p.Receipt.Number != "" {
			parts = append(parts, phrase.Say("proposal.course.receipt", "number", p.Receipt.Number))
		}
		if s.Reason != "" {
			parts = append(parts, s.Reason)
		}
		if s.Due != "" {
			parts = append(parts, phrase.Say("proposal.due", "date", shortDate(s.Due)))
		}
		if s.By != "" {
			parts = append(parts, phrase.Say("proposal.course.by", "name", s.By))
		}
		out = append(out, strings.Join(parts, " · "))
	}
	if d := l.decisions[p.ID]; d.Word != "" {
		parts := []string{phrase.Say("proposal.course.decided", "word", phrase.Say("word."+string(d.Word)))}
		if d.On != "" {
			parts = append([]string{shortDate(d.On)}, parts...)
		}
		out = append(out, strings.Join(parts, " · "))
	}
	return out
}

// copyLine words a near copy: where it is, whose, for how much, how it stands.
func (l *ledger) copyLine(c model.Copy) string {
	parts := []string{c.Title, l.screening.Places[c.Round], c.Applicant.Name, money(c.Budget), phrase.Say(l.screening.Status(c.Proposal).Key())}
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " · ")
}

// copyAnswer words what was said of a near copy.
func copyAnswer(c model.Copy) (text string, tone part.Tone) {
	switch {
	case c.Answer == nil:
		return phrase.Say("proposal.twin.open", "alike", number(c.Alike)), part.Warning
	case c.Answer.Same:
		return phrase.Say("proposal.twin.same", "reason", c.Answer.Reason), part.Error
	}
	return phrase.Say("proposal.twin.other", "reason", c.Answer.Reason), part.Good
}

func shortDate(d model.Date) string { return thai.ShortDate(d.YMD()) }
