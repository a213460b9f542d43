package proposal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// screening is the part of the form where a proposal is screened: where it stands, the checklist, the gates, what it is much
// like, and the register of what became of it.
type screening struct {
	form    *part.Form
	status  *part.Label
	urgent  *part.Notice
	gates   *gates
	papers  *part.MultiChoice[string]
	late    *part.Entry
	copies  *fyne.Container
	course  *part.Label
	asked   []string // papers that the checklist shows
	copied  string   // what the near copies were drawn for
	compare func(model.Proposal, model.Copy)
}

// newScreening makes the fields; step asks for the next status.
func newScreening(f *fields, step func(), compare func(model.Proposal, model.Copy)) *screening {
	s := &screening{
		status: part.NewLabel("", part.Strong), urgent: part.NewNotice("", part.Warning), gates: newGates(), papers: part.NewMultiChoice[string](nil, nil),
		late: part.NewText(2), copies: part.NewColumn(), course: part.NewLabel("", part.Plain), compare: compare,
	}
	s.gates.changed = f.edit.Tie(s.gates.read, s.gates.show, s.gates.typing)
	f.edit.Ticks(s.papers, tickedPapers, setPapers)
	f.edit.Text(s.late, func(p *proposal) *string { return &p.Late })
	change := part.NewButton(phrase.Say("proposal.step.button"), step)
	s.form = part.NewForm(1,
		field("status", container.NewBorder(nil, nil, nil, container.NewVBox(change), part.NewTightColumn(s.status, s.urgent))),
		field("late", s.late),
		field("papers", s.papers),
		field("gates", s.gates.box),
		field("copies", s.copies),
		field("course", s.course),
	)
	return s
}

// follow shows what follows from the value; it tells whether anything moved.
func (s *screening) follow(l *ledger, p model.Proposal) (moved bool, err error) {
	if l.screening == nil {
		return false, nil
	}
	found, copies, err := l.screening.Check(p)
	if err != nil {
		return false, err
	}
	moved = s.gates.find(found, p)
	text, tone := l.since(p)
	if s.status.Text() != text {
		s.status.Set(text, tone)
		moved = true
	}
	if u := p.Urgent; u != nil {
		s.urgent.Set(phrase.Say("proposal.urgent", "date", shortDate(u.On), "sum", u.Amount.String(), "reason", u.Reason), part.Warning)
	}
	moved = part.Shown(s.urgent, p.Urgent != nil) || moved
	moved = said(s.course, joined(l.courseLines(p)), part.Plain) || moved
	hidden := part.Shown(s.late, p.LateFor(l.round.Closes) || p.Late != "")
	hidden = s.drawCopies(l, p, copies) || hidden
	if hidden || moved {
		s.form.Refresh()
	}
	return moved || hidden, nil
}

// drawCopies draws a line and a button for each near copy, when they are others than before or were answered.
func (s *screening) drawCopies(l *ledger, p model.Proposal, copies []model.Copy) bool {
	drawn := string(p.ID)
	for _, c := range copies {
		text, _ := copyAnswer(c)
		drawn += "|" + l.copyLine(c) + "|" + text
	}
	if drawn == s.copied {
		return false
	}
	s.copied = drawn
	s.copies.Objects = nil
	for _, c := range copies {
		text, tone := copyAnswer(c)
		open := part.NewButton(phrase.Say("proposal.twin.compare"), func() { s.compare(p, c) })
		if p.ID == "" {
			open.Disable()
		}
		s.copies.Add(container.NewBorder(nil, nil, nil, container.NewVBox(open), part.NewTightColumn(part.NewLabel(l.copyLine(c), part.Plain), part.NewLabel(text, tone))))
	}
	if len(copies) == 0 {
		s.copies.Add(part.NewLabel(phrase.Say("proposal.twin.none"), part.Muted))
	}
	s.copies.Refresh()
	return true
}
