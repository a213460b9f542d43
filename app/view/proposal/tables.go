package proposal

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// The tables of the form as rows and back. A cell that cannot be read is the zero of its kind: not known.

func situationRows(p model.Proposal) (out []part.Row) {
	for _, s := range p.Situation {
		out = append(out, part.Row{s.Text, string(s.Size)})
	}
	return out
}

func setSituation(p *model.Proposal, rows []part.Row) {
	p.Situation = nil
	for _, r := range rows {
		p.Situation = append(p.Situation, model.Situation{Text: r[0], Size: part.ToDecimal(r[1])})
	}
}

func objectiveRows(p model.Proposal) (out []part.Row) {
	for _, o := range p.Objectives {
		out = append(out, part.Row{o.Text, o.Indicator, string(o.Size), string(o.Target)})
	}
	return out
}

func setObjectives(p *model.Proposal, rows []part.Row) {
	p.Objectives = nil
	for _, r := range rows {
		p.Objectives = append(p.Objectives, model.Objective{Text: r[0], Indicator: r[1], Size: part.ToDecimal(r[2]), Target: part.ToDecimal(r[3])})
	}
}

func activityRows(p model.Proposal) (out []part.Row) {
	for _, a := range p.Activities {
		out = append(out, part.Row{a.Text, money(a.Amount)})
	}
	return out
}

func setActivities(p *model.Proposal, rows []part.Row) {
	p.Activities = nil
	for _, r := range rows {
		amount, _ := r.Money(1)
		p.Activities = append(p.Activities, model.Activity{Text: r[0], Amount: amount})
	}
}

func memberRows(p model.Proposal) (out []part.Row) {
	for _, m := range p.Applicant.Members {
		out = append(out, part.Row{m})
	}
	return out
}

func setMembers(p *model.Proposal, rows []part.Row) {
	p.Applicant.Members = nil
	for _, r := range rows {
		p.Applicant.Members = append(p.Applicant.Members, r[0])
	}
}

func otherMoneyRows(p model.Proposal) (out []part.Row) {
	for _, o := range p.OtherMoney {
		out = append(out, part.Row{o.Agency, money(o.Amount), grantedWord(o.Granted)})
	}
	return out
}

func setOtherMoney(p *model.Proposal, rows []part.Row) {
	p.OtherMoney = nil
	for _, r := range rows {
		amount, _ := r.Money(1)
		p.OtherMoney = append(p.OtherMoney, model.OtherMoney{Agency: r[0], Amount: amount, Granted: isGranted(r[2])})
	}
}

func grantedWord(yes bool) string {
	if yes {
		return phrase.Say("proposal.granted.yes")
	}
	return phrase.Say("proposal.granted.no")
}

// isGranted reads what stands in the column: the word for received or its beginning, a tick, or an x; anything else is only
// asked for.
func isGranted(text string) bool {
	text = thai.Fold(text)
	switch text {
	case "":
		return false
	case "x", "✓", "/", "1":
		return true
	}
	return strings.HasPrefix(thai.Fold(grantedWord(true)), text)
}

// money is an amount for a cell; nothing when it is not known.
func money(s model.Satang) string {
	if s == 0 {
		return ""
	}
	return s.String()
}

// activitySum adds the activities up; 0 when they are more than can be counted.
func activitySum(p model.Proposal) model.Satang {
	amounts := make([]model.Satang, len(p.Activities))
	for i, a := range p.Activities {
		amounts[i] = a.Amount
	}
	sum, err := model.Sum(amounts...)
	if err != nil {
		return 0
	}
	return sum
}

// peopleOf is the count of one of the nine target groups, in one line or several.
func peopleOf(p model.Proposal, group int) (n int) {
	for _, t := range p.Targets {
		if t.Group == group {
			n += t.People
		}
	}
	return n
}

// setPeople writes the count of a group; its other words stay, other groups stay, and nobody at all takes a bare line away.
func setPeople(p *model.Proposal, group, people int) {
	var out []model.Target
	done := false
	for _, t := range p.Targets {
		if t.Group == group {
			if done { // further lines of the group are in the sum already
				continue
			}
			done = true
			if t.People = people; people == 0 && t.Main == "" {
				continue
			}
		}
		out = append(out, t)
	}
	if !done && people > 0 {
		out = append(out, model.Target{Group: group, People: people})
	}
	p.Targets = out
}

// plansText and splitPlans write several plans in one field, with commas.
func plansText(p model.Proposal) string { return strings.Join(p.Plans, ", ") }

func splitPlans(text string) []string {
	var out []string
	for _, plan := range strings.Split(text, ",") {
		if plan = strings.TrimSpace(plan); plan != "" {
			out = append(out, plan)
		}
	}
	return out
}

// tickedPapers are the names of the attachments that are there.
func tickedPapers(p model.Proposal) (out []string) {
	for _, paper := range p.Papers {
		if paper.Present {
			out = append(out, paper.Name)
		}
	}
	return out
}

// setPapers ticks exactly these: what was listed before stays listed with its note.
func setPapers(p *model.Proposal, ticked []string) {
	on := map[string]bool{}
	for _, name := range ticked {
		on[name] = true
	}
	var out []model.Paper
	for _, paper := range p.Papers {
		paper.Present = on[paper.Name]
		delete(on, paper.Name)
		out = append(out, paper)
	}
	for _, name := range ticked {
		if on[name] {
			out = append(out, model.Paper{Name: name, Present: true})
		}
	}
	p.Papers = out
}

func numberTexts(list []int) (out []string) {
	for _, n := range list {
		out = append(out, strconv.Itoa(n))
	}
	return out
}
