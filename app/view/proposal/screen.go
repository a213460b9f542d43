package proposal

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// Room is the screen of a round's proposals.
type Room struct {
	service  *service.Service
	desk     part.Desk
	ledger   ledger
	offers   offers
	records  *part.Records[model.Proposal]
	fields   *fields
	screen   *screening
	status   *part.Choice[string] // narrows the list
	register *register
	remarks  *part.Notice
	toolbar  *part.Toolbar
	taking   *taking
	content  *fyne.Container // the list, the taking in or the register, one of them shown
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &Room{service: s, desk: d, remarks: part.NewNotice("", part.Plain)}
	r.records = &part.Records[model.Proposal]{
		Desk: d, Key: model.Proposal.Key, Missing: model.Proposal.Missing,
		List: r.list, Fresh: r.fresh, Search: r.search, Heading: heading, Opened: r.opened,
	}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("proposal.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
		&part.Action{Label: phrase.Say("proposal.intake"), Key: fyne.KeyF6, Icon: theme.DownloadIcon(), Do: r.openTaking},
		&part.Action{Label: phrase.Say("proposal.next_missing"), Key: fyne.KeyF7, Do: r.records.JumpMissing},
		&part.Action{Label: phrase.Say("proposal.step"), Key: fyne.KeyF4, Icon: theme.ConfirmIcon(), Do: r.askStep},
		&part.Action{Label: phrase.Say("proposal.pass.button"), Key: fyne.KeyF5, Icon: theme.ConfirmIcon(), Do: r.askPass},
		&part.Action{Label: phrase.Say("proposal.register"), Key: fyne.KeyF9, Icon: theme.ListIcon(), Do: r.openRegister},
		&part.Action{Label: phrase.Say("document.ask"), Icon: theme.DocumentIcon(), Do: r.askPaper},
		r.records.Withdraw(part.Withdrawal[model.Proposal]{
			Words: "proposal", Reason: func(p *model.Proposal) *string { return &p.Withdrawn }, Name: func(p model.Proposal) string { return p.Title },
		}),
	)
	r.status = part.NewChoice((&ledger{}).statusOptions(), func(string) { r.Show("") })
	r.status.PlaceHolder = phrase.Say("proposal.status.count", "status", phrase.Say("status.notPassed"), "count", "0") // gives the width
	r.status.Set(everyStatus)
	r.toolbar.Add(r.status)
	r.records.Build(s.SaveProposal, r.columns(), phrase.Say("proposal.empty"), r.toolbar)
	f := &fields{edit: r.records.Editing, page: r.records.Page, today: s.Today()}
	r.fields = f
	r.screen = newScreening(f, r.askStep, r.askCompare)
	r.records.SetForms(
		part.Section{Heading: phrase.Say("proposal.section.received"), Above: r.remarks, Form: f.received()},
		part.Section{Heading: phrase.Say("proposal.section.applicant"), Form: f.applicant()},
		part.Section{Heading: phrase.Say("proposal.section.needs"), Form: f.needs()},
		part.Section{Heading: phrase.Say("proposal.section.reasons"), Form: f.reasons()},
		part.Section{Heading: phrase.Say("proposal.section.work"), Form: f.work()},
		part.Section{Heading: phrase.Say("proposal.section.when"), Form: f.when()},
		part.Section{Heading: phrase.Say("proposal.section.targets"), Form: f.targets()},
		part.Section{Heading: phrase.Say("proposal.section.screening"), Form: r.screen.form},
		part.Section{Heading: phrase.Say("proposal.section.desk"), Form: f.desk()},
	)
	r.taking = newTaking(s, d, r.closeTaking)
	r.taking.content.Hide()
	r.register = newRegister(s, d, r.closeRegister)
	r.register.content.Hide()
	r.content = container.NewStack(r.records.Content, r.taking.content, r.register.content)
	return r
}

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.content }

// TypedKey does the action of a function key.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool {
	if r.taking.content.Visible() {
		return r.taking.toolbar.TypedKey(key)
	}
	if r.register.content.Visible() {
		return r.register.toolbar.TypedKey(key)
	}
	return r.toolbar.TypedKey(key)
}

func (r *Room) openRegister() {
	r.desk.Window.Canvas().Unfocus()
	r.records.Content.Hide()
	r.register.content.Show()
	r.register.show(r.status.Value())
	r.content.Refresh()
	r.register.table.Focus()
}

// closeRegister goes back to the list, at a proposal or where it was.
func (r *Room) closeRegister(at model.ID) {
	r.register.content.Hide()
	r.records.Content.Show()
	r.content.Refresh()
	r.Show(at)
	r.records.Table.Focus()
}

func (r *Room) openTaking() {
	r.desk.Window.Canvas().Unfocus()
	r.records.Content.Hide()
	r.taking.content.Show()
	r.content.Refresh()
	r.desk.Window.Canvas().Focus(r.taking.path)
}

func (r *Room) closeTaking() {
	r.taking.content.Hide()
	r.records.Content.Show()
	r.content.Refresh()
	r.Show("")
	r.records.Table.Focus()
}

// Show reads the file again; see part.Room.
func (r *Room) Show(id model.ID) {
	if r.register.content.Visible() {
		r.register.show(r.register.standing())
	}
	if id != "" && r.status.Value() != everyStatus { // what is asked for is not hidden
		r.status.Set(everyStatus)
	}
	r.records.Show(id)
}

// list reads the round and what the form's choices are taken from.
func (r *Room) list() ([]model.Proposal, error) {
	here := r.desk.Here()
	if here.Round == "" {
		return nil, nil
	}
	l := ledger{decisions: map[model.ID]model.Decision{}, today: r.service.Today()}
	var err error
	if l.round, err = r.service.Round(here.Round); err != nil {
		return nil, err
	}
	if l.year, err = r.service.Year(l.round.Year); err != nil {
		return nil, err
	}
	if l.whole, err = r.service.Proposals(here.Round); err != nil {
		return nil, err
	}
	if l.screening, err = r.service.Screening(here.Round); err != nil {
		return nil, err
	}
	l.decisions = l.screening.Decisions
	r.status.SetChoices(l.statusOptions())
	l.narrow(r.status.Value())
	now := offers{rules: l.year.Rules}
	if now.office, err = r.service.Office(); err != nil {
		return nil, err
	}
	if now.problems, err = r.service.Problems(); err != nil {
		return nil, err
	}
	people, err := r.service.People()
	if err != nil {
		return nil, err
	}
	r.fields.offer(now, r.offers)
	r.ledger, r.offers, r.fields.people = l, now, people
	r.offerFor(r.records.Editing.Value())
	return l.all, nil
}

// offerFor puts the choices in that depend on the proposal too, and shows what it says in them.
func (r *Room) offerFor(p model.Proposal) {
	r.fields.offerTypes(r.offers.rules, p.Type)
	claims := r.fields.claims.offer(r.offers.problems, p, r.ledger.frozen())
	gates := r.screen.gates.offer(r.ledger.round.Rubric.Gates)
	if claims {
		r.fields.claims.show(p)
	}
	if gates {
		r.screen.gates.show(p)
	}
	papers := r.ledger.screening != nil && r.screen.offerPapers(r.ledger.screening.Papers, p)
	if claims || gates || papers {
		r.records.Page.Resettle()
	}
}

// fresh is a new proposal: received today under the next number.
func (r *Room) fresh() model.Proposal {
	return model.Proposal{
		Round:   r.desk.Here().Round,
		Receipt: model.Receipt{Number: r.nextReceipt(), Date: r.service.Today()},
	}
}

// nextReceipt is the next number of the year.
func (r *Room) nextReceipt() string {
	if r.ledger.screening == nil {
		return ""
	}
	return r.ledger.screening.NextReceipt()
}

func (r *Room) search(p model.Proposal) string {
	return strings.Join([]string{p.Receipt.Number, p.Title, p.Applicant.Name, p.Applicant.Responsible, p.Type, p.Code, r.ledger.standing(p)}, " ")
}

func (r *Room) columns() []part.Column[model.Proposal] {
	return []part.Column[model.Proposal]{
		{Title: phrase.Say("proposal.column.receipt"), Width: 90, Text: func(p model.Proposal) string { return p.Receipt.Number }, Tone: tone},
		{
			Title: phrase.Say("proposal.column.title"), Width: 260, Weight: 3, Text: func(p model.Proposal) string { return p.Title }, Tone: tone,
			Compare: func(a, b model.Proposal) int { return thai.Compare(a.Title, b.Title) },
		},
		{
			Title: phrase.Say("proposal.column.applicant"), Width: 150, Weight: 1, Text: func(p model.Proposal) string { return p.Applicant.Name }, Tone: tone,
			Compare: func(a, b model.Proposal) int { return thai.Compare(a.Applicant.Name, b.Applicant.Name) },
		},
		{
			Title: phrase.Say("proposal.column.type"), Width: 70, Text: func(p model.Proposal) string { return p.Type }, Tone: tone,
			Compare: func(a, b model.Proposal) int { return cmp.Compare(a.Type, b.Type) },
		},
		{
			Title: phrase.Say("proposal.column.budget"), Width: 120, Align: fyne.TextAlignTrailing, Text: func(p model.Proposal) string { return money(p.Budget) }, Tone: tone,
			Compare: func(a, b model.Proposal) int { return cmp.Compare(a.Budget, b.Budget) },
		},
		{
			Title: phrase.Say("proposal.column.standing"), Width: 130, Text: func(p model.Proposal) string { return r.ledger.standing(p) }, Tone: func(p model.Proposal) part.Tone { return r.ledger.standingTone(p) },
			Compare: func(a, b model.Proposal) int { return thai.Compare(r.ledger.standing(a), r.ledger.standing(b)) },
		},
	}
}

func tone(p model.Proposal) part.Tone {
	if p.Withdrawn != "" {
		return part.Muted
	}
	return part.Plain
}

func heading(p model.Proposal) string {
	switch {
	case p.ID == "":
		return phrase.Say("proposal.heading.new")
	case p.Withdrawn != "":
		return phrase.Say("proposal.heading.withdrawn", "title", p.Title, "reason", p.Withdrawn)
	}
	return p.Title
}

// opened shows what follows from the value.
func (r *Room) opened(p model.Proposal, fresh bool) {
	r.offerFor(p)
	moved := r.fields.follow(p)
	screened, err := r.screen.follow(&r.ledger, p)
	if err != nil {
		r.desk.Fail(err)
	}
	moved = moved || screened
	lines := r.ledger.remarks(p)
	text, tone := strings.Join(lines, "\n"), part.Warning
	if len(lines) == 0 {
		tone = part.Plain
	}
	if r.remarks.Text() != text {
		r.remarks.Set(text, tone)
		moved = true
	}
	if part.Shown(r.remarks, len(lines) > 0) || moved {
		r.records.Page.Resettle()
	}
}
