package proposal

import (
	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// returnDays is how many days a proposal that is sent back is proposed to have; the secretary types another day where she wants one.
const returnDays = 7

// stepDialog asks for the next line of a proposal's register.
type stepDialog struct {
	service *service.Service
	desk    part.Desk
	of      model.Proposal
	late    bool // it came late, and nobody has said why it was taken in
	done    func()

	form   *part.Form
	status *part.Choice[string]
	on     *part.DateEntry
	due    *part.DateEntry
	reason *part.Entry
	why    *part.Entry // a late one was taken in
	hint   *part.Label
	fault  *part.Label
}

// askStep opens the dialog for the proposal that is open.
func (r *Room) askStep() {
	p, stored := r.records.Current()
	if !stored {
		return
	}
	d := &stepDialog{service: r.service, desk: r.desk, of: p, late: p.LateFor(r.ledger.round.Closes) && p.Late == "", done: func() { r.Show("") }}
	d.build(r.ledger.gatesInShort(p))
	title := phrase.Say("proposal.step.title", "title", heading(p))
	part.Dialog(r.desk.Window, title, part.NewColumn(d.hint, d.form, d.fault), phrase.Say("proposal.step.yes"), d.take)
}

func (d *stepDialog) build(gates string) {
	today := d.service.Today()
	var options []part.Option[string]
	for _, s := range d.of.Stage().Next() {
		options = append(options, part.Option[string]{Value: string(s), Label: phrase.Say("status." + string(s))})
	}
	d.status, d.on, d.due, d.reason = part.NewChoice(options, nil), part.NewDateEntry(today), part.NewDateEntry(today), part.NewText(3)
	d.why = part.NewEntry()
	d.hint, d.fault = part.NewLabel(gates, part.Small), part.NewLabel("", part.Error)
	d.status.Set(options[0].Value)
	d.status.OnChosen = func(string) { d.follow() }
	d.on.Set(today)
	d.due.Set(today.AddDays(returnDays))
	d.form = part.NewForm(2,
		part.Wide(field("step.status", d.status)), field("step.on", d.on), field("step.due", d.due), part.Wide(field("late", d.why)), part.Wide(field("step.reason", d.reason)))
	d.fault.Hide()
	d.follow()
}

func (d *stepDialog) chosen() model.Status { return model.Status(d.status.Value()) }

// follow shows what the chosen status asks for.
func (d *stepDialog) follow() {
	moved := part.Shown(d.due, d.chosen() == model.Returned)
	moved = part.Shown(d.why, d.late && d.chosen() == model.Passed) || moved
	moved = part.Shown(d.hint, d.chosen() == model.Passed) || moved
	if moved {
		d.form.Resettle()
	}
}

// take stores the line; a refusal stands in the dialog.
func (d *stepDialog) take() bool {
	d.on.Entry().Commit()
	d.due.Entry().Commit()
	step := model.Step{Status: d.chosen(), On: d.on.Value(), Reason: d.reason.Text}
	if step.Status == model.Returned {
		step.Due = d.due.Value()
	}
	late := ""
	if d.why.Visible() {
		late = d.why.Text
	}
	_, err := d.service.TakeLateStep(d.of.ID, step, late)
	if err == nil {
		d.desk.Saved()
		d.done()
		return true
	}
	faults, own := phrase.Faults(err), map[string]string{}
	if fault, ok := faults["late"]; ok {
		own["late"] = fault
		delete(faults, "late")
	}
	for _, name := range []string{"status", "on", "due", "reason"} {
		if fault, ok := faults[name]; ok {
			own["step."+name] = fault
			delete(faults, name)
		}
	}
	d.form.SetErrors(own)
	if len(own) == 0 || len(faults) > 0 {
		d.fault.SetText(phrase.Error(err))
		d.fault.Show()
	} else {
		d.fault.Hide()
	}
	d.form.Resettle()
	return false
}

// gatesInShort says before a proposal is passed which gates it would be passed with.
func (l *ledger) gatesInShort(p model.Proposal) string {
	if l.screening == nil {
		return ""
	}
	found, _, err := l.screening.Check(p)
	if err != nil {
		return ""
	}
	open, failed := p.OpenGates(l.round.Rubric)
	confirmed := 0
	for _, g := range open {
		for _, f := range found {
			if f.Gate == g.Key && f.Verdict == model.FoundPass {
				confirmed++
			}
		}
	}
	return phrase.Say("proposal.step.gates",
		"answered", number(len(l.round.Rubric.Gates)-len(open)-len(failed)), "confirmed", number(confirmed),
		"open", number(len(open)-confirmed), "failed", number(len(failed)))
}
