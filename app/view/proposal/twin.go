package proposal

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// The two words on a near copy, as the choice has them.
const (
	otherProject = "other"
	sameProject  = "same"
)

// sideBySide is what of two proposals is compared, a row each with the texts of both.
func (l *ledger) sideBySide(p model.Proposal, c model.Copy) [][3]string {
	rows := [][3]string{}
	for _, x := range []struct {
		name string
		of   func(model.Proposal) string
	}{
		{"title", func(p model.Proposal) string { return p.Title }},
		{"place", func(p model.Proposal) string { return l.screening.Places[p.Round] }},
		{"receipt", func(p model.Proposal) string { return p.Receipt.Number }},
		{"applicant", func(p model.Proposal) string { return p.Applicant.Name }},
		{"type", func(p model.Proposal) string { return p.Type }},
		{"budget", func(p model.Proposal) string { return money(p.Budget) }},
		{"when", func(p model.Proposal) string { return timeOf(p) }},
		{"where", func(p model.Proposal) string { return p.Place }},
		{"targets", targetsOf},
		{"objectives", func(p model.Proposal) string { return objectivesOf(p) }},
		{"status", func(p model.Proposal) string { return phrase.Say(l.screening.Status(p).Key()) }},
	} {
		mine, other := x.of(p), x.of(c.Proposal)
		if mine != "" || other != "" {
			rows = append(rows, [3]string{phrase.Say("proposal.twin.row." + x.name), mine, other})
		}
	}
	return rows
}

func timeOf(p model.Proposal) string {
	if p.Starts == "" && p.Ends == "" {
		return p.Period
	}
	return strings.Trim(shortDate(p.Starts)+" – "+shortDate(p.Ends), " –")
}

func targetsOf(p model.Proposal) string {
	var out []string
	for _, t := range p.Targets {
		name := t.Name
		if t.Group > 0 {
			name = service.Lists().Groups[t.Group-1]
		}
		out = append(out, name+" "+strconv.Itoa(t.People))
	}
	return strings.Join(out, ", ")
}

func objectivesOf(p model.Proposal) string {
	var out []string
	for _, o := range p.Objectives {
		out = append(out, o.Text)
	}
	return strings.Join(out, "\n")
}

// askCompare shows two proposals side by side and asks whether they are the same.
func (r *Room) askCompare(p model.Proposal, c model.Copy) {
	rows := part.NewColumn(twinRow([3]string{"", phrase.Say("proposal.twin.this"), phrase.Say("proposal.twin.that", "alike", number(c.Alike))}, part.Strong))
	for _, row := range r.ledger.sideBySide(p, c) {
		tone := part.Plain
		if row[1] == row[2] {
			tone = part.Warning // what is the same is what matters here
		}
		rows.Add(twinRow(row, tone))
	}
	word := part.NewChoice([]part.Option[string]{
		{Value: otherProject, Label: phrase.Say("proposal.twin.is_other")},
		{Value: sameProject, Label: phrase.Say("proposal.twin.is_same")},
	}, nil)
	reason := part.NewText(2)
	word.Set(otherProject)
	if c.Answer != nil {
		reason.SetText(c.Answer.Reason)
		if c.Answer.Same {
			word.Set(sameProject)
		}
	}
	form := part.NewForm(1, field("twin.word", word), part.Required(field("twin.reason", reason)))
	body := part.NewColumn(form, part.NewTall(part.NewPage(rows), 260))
	part.Dialog(r.desk.Window, phrase.Say("proposal.twin.title"), body, phrase.Say("proposal.twin.yes"), func() bool {
		_, err := r.service.Compare(p.ID, model.Twin{Other: c.ID, Same: word.Value() == sameProject, Reason: reason.Text})
		if err == nil {
			r.desk.Saved()
			r.Show("")
			return true
		}
		if fault, ok := phrase.Faults(err)["reason"]; ok {
			form.SetErrors(map[string]string{"twin.reason": fault})
		} else {
			r.desk.Fail(err)
		}
		return false
	})
}

// twinRow is a name and two texts beside each other.
func twinRow(texts [3]string, tone part.Tone) fyne.CanvasObject {
	return container.New(sideLayout{width: 130}, part.NewLabel(texts[0], part.Muted), part.NewHalves(part.NewLabel(texts[1], tone), part.NewLabel(texts[2], tone)))
}
