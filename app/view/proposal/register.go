package proposal

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// register is the side of the room with every change of status of the round, narrowed to where proposals stand now; it is written
// as a workbook for applicants and the province, as is the register of receipts.
type register struct {
	service *service.Service
	desk    part.Desk
	done    func(model.ID) // back to the list, at a proposal

	content  fyne.CanvasObject
	toolbar  *part.Toolbar
	statuses *part.Choice[string]
	gaps     *part.Notice
	table    *part.Table[service.Entry]
}

func newRegister(s *service.Service, d part.Desk, done func(model.ID)) *register {
	r := &register{service: s, desk: d, done: done, gaps: part.NewNotice("", part.Warning)}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("proposal.register.course"), Key: fyne.KeyF6, Icon: theme.DocumentSaveIcon(), Do: func() { r.write(service.RegisterCourse) }},
		&part.Action{Label: phrase.Say("proposal.register.receipt"), Key: fyne.KeyF7, Icon: theme.DocumentSaveIcon(), Do: func() { r.write(service.RegisterReceipt) }},
		&part.Action{Label: phrase.Say("proposal.intake.back"), Key: fyne.KeyEscape, Icon: theme.NavigateBackIcon(), Do: func() { r.done("") }},
	)
	options := []part.Option[string]{{Value: everyStatus, Label: phrase.Say("proposal.status.all")}}
	for _, key := range service.Standings() {
		options = append(options, part.Option[string]{Value: key, Label: phrase.Say(key)})
	}
	r.statuses = part.NewChoice(options, func(string) { r.show(r.standing()) })
	r.statuses.PlaceHolder = phrase.Say("status.notPassed") // gives the width
	r.table = part.NewTable(entryColumns(), entryKey, phrase.Say("proposal.register.empty"))
	r.table.OnOpen = func(e service.Entry) { r.done(e.Proposal) }
	top := part.NewColumn(container.NewBorder(nil, nil, nil, container.NewVBox(r.statuses), r.toolbar), r.gaps)
	r.content = part.NewFrame(container.NewPadded(top), nil, r.table)
	return r
}

func entryKey(e service.Entry) string {
	return string(e.Proposal) + string(e.Step.On) + e.What() + e.Step.Reason + string(e.Step.Due)
}

func entryColumns() []part.Column[service.Entry] {
	return []part.Column[service.Entry]{
		{Title: phrase.Say("proposal.register.on"), Width: 105, Text: func(e service.Entry) string {
			if e.Step.On == "" {
				return "–"
			}
			return shortDate(e.Step.On)
		}, Compare: func(a, b service.Entry) int { return cmp.Compare(a.Step.On, b.Step.On) }},
		{Title: phrase.Say("proposal.column.receipt"), Width: 85, Text: func(e service.Entry) string { return e.Receipt }},
		{Title: phrase.Say("proposal.column.title"), Width: 240, Weight: 2, Text: func(e service.Entry) string { return e.Title }, Compare: func(a, b service.Entry) int {
			return thai.Compare(a.Title, b.Title)
		}},
		{Title: phrase.Say("proposal.register.what"), Width: 165, Text: func(e service.Entry) string { return phrase.Say(e.What()) }},
		{Title: phrase.Say("proposal.register.reason"), Width: 200, Weight: 2, Text: func(e service.Entry) string { return e.Step.Reason }},
		{Title: phrase.Say("proposal.register.due"), Width: 105, Text: func(e service.Entry) string {
			if e.Step.Due == "" {
				return ""
			}
			return shortDate(e.Step.Due)
		}},
		{Title: phrase.Say("proposal.register.by"), Width: 130, Text: func(e service.Entry) string { return e.Step.By }},
		{Title: phrase.Say("proposal.register.now"), Width: 165, Text: func(e service.Entry) string { return phrase.Say(e.Now) }},
	}
}

// standing is the key of what the register is narrowed to; "" for all.
func (r *register) standing() string {
	if key := r.statuses.Value(); key != everyStatus {
		return key
	}
	return ""
}

// show reads the register of the round, narrowed to a standing.
func (r *register) show(key string) {
	if key == "" {
		key = everyStatus
	}
	r.statuses.Set(key)
	round := r.desk.Here().Round
	if round == "" {
		r.table.SetRows(nil)
		return
	}
	list, err := r.service.Course(round, r.standing())
	if err != nil {
		r.desk.Fail(err)
		return
	}
	screening, err := r.service.Screening(round)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	r.table.SetRows(list)
	text := gapText(screening.Gaps())
	r.gaps.Set(text, part.Warning)
	part.Shown(r.gaps, text != "")
}

// write makes the workbook of a register, narrowed as the screen is, and opens it.
func (r *register) write(kind string) {
	round, standing := r.desk.Here().Round, r.standing()
	if round == "" {
		return
	}
	r.desk.Deliver(func() (part.Paper, error) {
		name, data, err := r.service.WriteRegister(kind, round, standing)
		return part.Paper{Name: name, Data: data}, err
	}, r.desk.Open)
}

// gapText tells of receipt numbers of the year that stand twice or were left out; "" when they are in order.
func gapText(twice, left []string) string {
	var out []string
	if len(twice) > 0 {
		out = append(out, phrase.Say("proposal.register.twice", "numbers", someOf(twice)))
	}
	if len(left) > 0 {
		out = append(out, phrase.Say("proposal.register.left", "numbers", someOf(left)))
	}
	return joined(out)
}

// someOf lists the first of many numbers.
func someOf(list []string) string {
	const most = 8
	if len(list) <= most {
		return commas(list)
	}
	return phrase.Say("proposal.register.more", "list", commas(list[:most]), "count", number(len(list)-most))
}
