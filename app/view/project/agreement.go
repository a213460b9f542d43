package project

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// agreementSide is the agreement: number and day, instalments, who gets the money, who signs.
type agreementSide struct {
	room    *room
	content fyne.CanvasObject
	tools   *part.Toolbar
	make    *part.Action
	split   *part.Action
	edit    *part.Editing[model.Agreement]
	page    *part.Page
	none    *part.Notice // there is no agreement
	changed *part.Notice // the meetings decided otherwise since
	cards   *fyne.Container
	main    *part.Form
	number  *part.Entry
	why     *part.Entry
	sum     *part.Label
	project model.ID // the proposal of the project that the side shows
}

func newAgreementSide(r *room) *agreementSide {
	s := &agreementSide{
		room: r, page: part.NewPage(), sum: part.NewLabel("", part.Small), changed: part.NewNotice("", part.Warning),
		none: part.NewNotice(phrase.Say("projects.agreement.none"), part.Plain),
	}
	s.edit = &part.Editing[model.Agreement]{Save: s.save, Fail: r.desk.Fail, Stored: func(model.Agreement) { r.desk.Saved() }}
	s.edit.Left = s.follow
	s.make = &part.Action{Label: phrase.Say("projects.agreement.make"), Key: fyne.KeyF9, Icon: theme.DocumentCreateIcon(), Do: s.askMake}
	s.split = &part.Action{Label: phrase.Say("projects.agreement.split"), Key: fyne.KeyF11, Do: s.askSplit}
	s.tools = part.NewToolbar(s.make, s.split, part.NewPrint(r.Print))
	s.build()
	s.content = s.page
	return s
}

func (s *agreementSide) drawn() fyne.CanvasObject { return s.content }
func (s *agreementSide) bar() *part.Toolbar       { return s.tools }
func (s *agreementSide) pending() int             { return s.edit.Pending() }

func (s *agreementSide) begin() {
	if s.room.at.Project.Agreement == nil {
		s.askMake()
		return
	}
	s.main.Jump("agreement.on")
}

func (s *agreementSide) text(name string, at func(*model.Agreement) *string) *part.Field {
	return field(name, s.edit.Text(part.NewEntry(), at))
}

// build makes the forms.
func (s *agreementSide) build() {
	today := s.room.service.Today()
	s.number, s.why = part.NewEntry(), part.NewText(2)
	s.edit.Text(s.number, func(a *model.Agreement) *string { return &a.Number })
	s.number.Disable() // another number is another agreement
	s.main = part.NewForm(2,
		field("agreement.number", s.number),
		field("agreement.on", s.edit.Date(part.NewDateEntry(today), func(a *model.Agreement) *model.Date { return &a.On })),
		part.Wide(s.text("agreement.place", func(a *model.Agreement) *string { return &a.Place })),
	)
	money := part.NewForm(1,
		part.Wide(field("agreement.instalments", s.instalments())),
		part.Wide(field("why", s.edit.Text(s.why, func(a *model.Agreement) *string { return &a.Why }))))
	payee := part.NewForm(2,
		part.Wide(s.text("agreement.payee.name", func(a *model.Agreement) *string { return &a.Payee.Name })),
		s.text("agreement.payee.number", func(a *model.Agreement) *string { return &a.Payee.Number }),
		s.text("agreement.payee.bank", func(a *model.Agreement) *string { return &a.Payee.Bank }),
		s.text("agreement.payee.branch", func(a *model.Agreement) *string { return &a.Payee.Branch }),
	)
	signers := part.NewForm(2,
		s.text("agreement.responsible.name", func(a *model.Agreement) *string { return &a.Responsible.Name }),
		s.text("agreement.responsible.position", func(a *model.Agreement) *string { return &a.Responsible.Position }),
		s.text("agreement.supporter.name", func(a *model.Agreement) *string { return &a.Supporter.Name }),
		s.text("agreement.supporter.position", func(a *model.Agreement) *string { return &a.Supporter.Position }),
		part.Wide(field("agreement.witnesses", s.witnesses())),
	)
	s.edit.Forms = []*part.Form{s.main, money, payee, signers}
	for _, f := range s.edit.Forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.cards = part.NewColumn(
		part.NewCard("", s.main),
		part.NewCard(phrase.Say("projects.section.instalments"), part.NewTightColumn(money, s.sum)),
		part.NewCard(phrase.Say("projects.section.payee"), payee),
		part.NewCard(phrase.Say("projects.section.signers"), signers))
	s.page.SetObjects(s.none, s.changed, s.cards)
}

func (s *agreementSide) instalments() *part.EditTable {
	t := part.NewEditTable(
		column("due", part.DateCell, 105, 0), column("share", part.ShareCell, 65, 0), column("amount", part.MoneyCell, 120, 0), column("needs", part.TextCell, 140, 1))
	t.Grew = s.page.Resettle
	s.edit.Table(t, instalmentRows, func(a *model.Agreement, rows []part.Row) { setInstalments(a, rows, s.room.at.Decision.Amount) })
	return t
}

func (s *agreementSide) witnesses() *part.EditTable {
	t := part.NewEditTable(column("name", part.TextCell, 160, 1), column("position", part.TextCell, 160, 1))
	t.Grew = s.page.Resettle
	s.edit.Table(t, witnessRows, setWitnesses)
	return t
}

// show brings the side up to date with the picked project.
func (s *agreementSide) show() {
	at := s.room.at
	a := at.Project.Agreement
	there := a != nil
	s.none.Hidden, s.cards.Hidden = there, !there
	s.split.SetEnabled(there && !s.room.closed())
	s.make.SetLabel(phrase.Say(s.makeKey()))
	s.make.SetEnabled(!s.room.closed() && at.Decision.Cancelled == "")
	var why []string
	for _, k := range at.Supplement {
		why = append(why, phrase.Say(k))
	}
	s.changed.Hidden = len(why) == 0
	s.changed.Set(strings.Join(why, "\n"), part.Warning)
	value := model.Agreement{}
	if there {
		value = *a
	}
	if at.Proposal.ID != s.project {
		s.project = at.Proposal.ID
		s.edit.Open(value)
	} else {
		s.edit.Load(value)
	}
	s.follow()
	part.Lock(s.page, s.room.closed())
	s.number.Disable()
	s.page.Resettle()
}

// follow says what the instalments make together, and asks for a reason where that is another sum than was approved.
func (s *agreementSide) follow() {
	a, approved := s.edit.Value(), s.room.at.Decision.Amount
	text, tone := totalNote(a, approved)
	s.sum.Set(text, tone)
	if part.Shown(s.why, tone != part.Good || a.Why != "" || s.edit.Pending() > 0) {
		s.page.Resettle()
	}
}

func (s *agreementSide) save(a model.Agreement) (model.Agreement, error) {
	p, err := s.room.service.SaveAgreement(s.project, a)
	if err != nil {
		return a, err
	}
	return *p.Agreement, nil
}

// askMake asks for what an agreement cannot know by itself: its number, its day, and how the money is parted. All else is proposed,
// and can be changed afterwards. Where there is one, it makes the supplementary one that takes its place.
func (s *agreementSide) askMake() {
	s.room.leave()
	fresh, err := s.room.service.NewAgreement(s.room.at.Proposal.ID)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	old := s.room.at.Project.Agreement
	approved := s.room.at.Decision.Amount
	options := sharings()
	if old != nil {
		options = keeping(*old, approved)
	}
	name, on, parts := part.NewEntry(), part.NewDateEntry(s.room.service.Today()), part.NewChoice(options, nil)
	name.SetText(fresh.Number)
	on.Set(fresh.On)
	parts.Set(options[0].Value)
	key := "projects.agreement.make_text"
	fields := []*part.Field{part.Required(field("agreement.number", name)), part.Required(field("agreement.on", on)), part.Wide(field("sharing", parts))}
	as := part.NewChoice(waysToRemake(), nil)
	if old != nil {
		key = "projects.agreement.supplement_text"
		as.Set(supplementary)
	}
	if old != nil && s.room.at.Commitment.Paid == 0 {
		as.OnChanged = func(string) {
			name.SetText(map[bool]string{true: old.Number, false: fresh.Number}[as.Value() == sameAgreement])
			part.Shown(on, as.Value() != sameAgreement)
			part.Shown(parts, as.Value() != sameAgreement)
		}
		fields = append(fields, part.Wide(field("remake", as)))
	}
	text := phrase.Say(key, "sum", approved.String()) + keptNote(s.room.at)
	s.room.ask(phrase.Say(s.makeKey()), text, phrase.Say("projects.agreement.make_yes"), func(why string) (err error) {
		if as.Value() == sameAgreement {
			_, err = s.room.service.RenumberAgreement(s.room.at.Proposal.ID, name.Text)
			return err
		}
		fresh.Number, fresh.On, fresh.Why = name.Text, on.Value(), why
		if parts.Value() == keep {
			fresh.Instalments = old.Instalments
		} else if fresh.Instalments, err = parted(s.room.at, parts.Value(), fresh); err != nil {
			return err
		}
		_, err = s.room.service.SaveAgreement(s.room.at.Proposal.ID, fresh)
		return err
	}, fields...)
}

// What another number makes of an agreement under which nothing was paid yet.
const (
	supplementary = "supplementary" // another agreement, which takes its place
	sameAgreement = "same"          // the same one, whose number was mistyped
)

func waysToRemake() []part.Option[string] {
	var out []part.Option[string]
	for _, v := range []string{supplementary, sameAgreement} {
		out = append(out, part.Option[string]{Value: v, Label: phrase.Say("projects.remake." + v)})
	}
	return out
}

// parted are the instalments of an agreement that is made, by a sharing; those of a first one begin and end with the project.
func parted(p state, sharing string, fresh model.Agreement) ([]model.Instalment, error) {
	list, err := shared(p, sharing)
	if err == nil && p.Project.Agreement == nil && len(fresh.Instalments) > 0 {
		list[0].Starts, list[0].Ends = fresh.Instalments[0].Starts, fresh.Instalments[0].Ends
	}
	return list, err
}

// makeKey is the key of the words for making an agreement, the first or a supplementary one.
func (s *agreementSide) makeKey() string {
	if s.room.at.Project.Agreement != nil {
		return "projects.agreement.supplement"
	}
	return "projects.agreement.make"
}

// askSplit parts the approved sum anew.
func (s *agreementSide) askSplit() {
	s.room.leave()
	a := s.edit.Value()
	parts := part.NewChoice(sharings(), nil)
	parts.Set(sharings()[0].Value)
	text := phrase.Say("projects.agreement.split_text", "sum", s.room.at.Decision.Amount.String()) + keptNote(s.room.at)
	s.room.ask(s.split.Label, text, phrase.Say("projects.agreement.split_yes"), func(why string) (err error) {
		if a.Instalments, err = shared(s.room.at, parts.Value()); err != nil {
			return err
		}
		if why != "" {
			a.Why = why
		}
		_, err = s.room.service.SaveAgreement(s.room.at.Proposal.ID, a)
		return err
	}, part.Wide(field("sharing", parts)))
}

// ask opens a form in a box. What is refused is said at its field; where a rule wants a reason, a field for it appears, and what is
// given there goes with the next try.
func (r *room) ask(title, text, yes string, do func(why string) error, fields ...*part.Field) {
	why := part.NewText(2)
	why.Hide()
	form := part.NewForm(2, append(fields, part.Wide(field("reason", why)))...)
	fault := part.NewLabel("", part.Error)
	part.Dialog(r.desk.Window, title, part.NewColumn(part.NewLabel(text, part.Plain), form, container.NewStack(fault)), yes, func() bool {
		r.leave()
		err := do(why.Text)
		if err == nil {
			r.desk.Saved()
			r.refresh()
			return true
		}
		own, wanted := faults(err)
		part.Shown(why, wanted || why.Visible())
		form.SetErrors(own)
		fault.SetText("")
		if len(own) == 0 {
			fault.SetText(phrase.Error(err))
		}
		form.Resettle()
		if wanted {
			form.Jump("reason")
		}
		return false
	})
}

// faults are the sentences of a refusal by the field of a box; wanted tells that a reason goes past it.
func faults(err error) (own map[string]string, wanted bool) {
	own = phrase.Faults(err)
	for _, name := range []string{"why", "negativeWhy"} {
		if fault, there := own[name]; there {
			own["reason"], wanted = strings.TrimSpace(own["reason"]+"\n"+fault), true
			delete(own, name)
		}
	}
	return own, wanted
}
