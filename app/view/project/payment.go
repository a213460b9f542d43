package project

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// paymentSide is the money of a project: its instalments, requests and refunds at the left, the request in hand at the right.
type paymentSide struct {
	room    *room
	content *container.Split
	tools   *part.Toolbar
	fresh   *part.Action
	sign    *part.Action
	pay     *part.Action
	cancel  *part.Action
	refund  *part.Action
	table   *part.Table[payLine]
	edit    *part.Editing[model.Disbursement]
	page    *part.Page
	none    *part.Notice // no request is in hand
	cards   *fyne.Container
	state   *part.Notice
	main    *part.Form
	why     *part.Entry
	cheque  *part.Entry
	cashed  *part.DateEntry
	account *part.Choice[string]
	number  *part.Choice[string] // of the instalment
	papers  *part.MultiChoice[string]
	project model.ID // the proposal of the project that the side shows
	open    model.ID // the request in hand
}

func newPaymentSide(r *room) *paymentSide {
	s := &paymentSide{room: r, page: part.NewPage(), state: part.NewNotice("", part.Plain), none: part.NewNotice("", part.Plain)}
	s.edit = &part.Editing[model.Disbursement]{Save: s.save, Fail: r.desk.Fail, Stored: func(model.Disbursement) { r.desk.Saved() }}
	s.edit.Left = s.follow
	s.fresh = &part.Action{Label: phrase.Say("projects.pay.new"), Key: fyne.KeyF9, Icon: theme.ContentAddIcon(), Do: s.askNew}
	s.sign = &part.Action{Label: phrase.Say("projects.pay.sign"), Key: fyne.KeyF11, Icon: theme.DocumentCreateIcon(), Do: s.askSigned}
	s.pay = &part.Action{Label: phrase.Say("projects.pay.pay"), Key: fyne.KeyF12, Icon: theme.ConfirmIcon(), Do: s.askPay}
	s.cancel = &part.Action{Label: phrase.Say("projects.pay.cancel"), Key: fyne.KeyF8, Do: s.askCancel}
	s.refund = &part.Action{Label: phrase.Say("projects.pay.give_back"), Key: fyne.KeyF10, Do: s.askRefund}
	s.tools = part.NewToolbar(s.fresh, s.sign, s.pay, s.refund, s.cancel, part.NewPrint(r.Print))
	s.table = part.NewTable([]part.Column[payLine]{
		{Title: phrase.Say("projects.column.what"), Width: 136, Weight: 1, Text: payLine.what},
		{Title: phrase.Say("projects.column.amount"), Width: 86, Align: fyne.TextAlignTrailing, Text: func(l payLine) string { return l.amount().String() }},
		{
			Title: phrase.Say("projects.column.standing"), Width: 122, Weight: 1, Text: func(l payLine) string { text, _ := l.standing(); return text },
			Tone: func(l payLine) part.Tone { _, tone := l.standing(); return tone },
		},
	}, payLine.key, phrase.Say("projects.pay.nothing"))
	s.table.OnPick = func(payLine) { r.unlessPending(s.take) }
	s.table.OnOpen = func(l payLine) {
		if l.instalment != nil {
			s.askRequest(l.instalment.Number)
			return
		}
		s.begin()
	}
	s.build()
	s.content = container.NewHSplit(part.NewBroad(s.table, 346), s.page) // what the lines want
	s.content.Offset = 0
	return s
}

func (s *paymentSide) drawn() fyne.CanvasObject { return s.content }
func (s *paymentSide) bar() *part.Toolbar       { return s.tools }
func (s *paymentSide) pending() int             { return s.edit.Pending() }

func (s *paymentSide) begin() {
	if s.open != "" {
		s.main.Jump("number")
		return
	}
	s.table.Focus()
}

// build makes the forms of a request.
func (s *paymentSide) build() {
	today := s.room.service.Today()
	text := func(name string, at func(*model.Disbursement) *string) *part.Field {
		return field(name, s.edit.Text(part.NewEntry(), at))
	}
	s.number = part.NewChoice[string](nil, nil)
	s.edit.Choice(s.number, func(d model.Disbursement) string { return number(d.Instalment) }, func(d *model.Disbursement, v string) { d.Instalment = whole(v) })
	s.account = part.NewChoice[string](nil, nil)
	s.edit.Choice(s.account, func(d model.Disbursement) string { return string(d.Account) }, func(d *model.Disbursement, v string) { d.Account = model.ID(v) })
	how := part.NewChoice(ways(), nil)
	s.edit.Choice(how, func(d model.Disbursement) string { return string(d.How) }, func(d *model.Disbursement, v string) { d.How = model.PaidHow(v) })
	s.cheque, s.cashed, s.why = part.NewEntry(), part.NewDateEntry(today), part.NewText(2)
	s.main = part.NewForm(2,
		text("number", func(d *model.Disbursement) *string { return &d.Number }),
		field("on", s.edit.Date(part.NewDateEntry(today), func(d *model.Disbursement) *model.Date { return &d.On })),
		field("instalment", s.number),
		field("amount", s.edit.Money(part.NewMoneyEntry(), func(d *model.Disbursement) *model.Satang { return &d.Amount })),
		part.Wide(field("why", s.edit.Text(s.why, func(d *model.Disbursement) *string { return &d.Why }))),
		part.Wide(text("payee.name", func(d *model.Disbursement) *string { return &d.Payee.Name })),
		text("payee.bank", func(d *model.Disbursement) *string { return &d.Payee.Bank }),
		text("payee.number", func(d *model.Disbursement) *string { return &d.Payee.Number }),
		text("payee.branch", func(d *model.Disbursement) *string { return &d.Payee.Branch }),
		field("how", how), part.Wide(field("account", s.account)),
		field("cheque", s.edit.Text(s.cheque, func(d *model.Disbursement) *string { return &d.Cheque })),
		field("chequeOn", s.edit.Date(s.cashed, func(d *model.Disbursement) *model.Date { return &d.ChequeOn })),
	)
	c := newChain(today)
	c.changed = s.edit.Tie(c.read, c.show, c.typing)
	signed := part.NewForm(1, part.Wide(field("signed", c.box)))
	s.papers = part.NewMultiChoice[string](nil, nil)
	s.edit.Ticks(s.papers, handedIn, setHandedIn)
	papers := part.NewForm(1, part.Wide(field("papers", s.papers)))
	s.edit.Forms = []*part.Form{s.main, signed, papers}
	for _, f := range s.edit.Forms {
		f.Reveal, f.Grew = s.page.Reveal, s.page.Resettle
	}
	s.cards = part.NewColumn(
		part.NewCard("", part.NewColumn(s.state, s.main)),
		part.NewCard(phrase.Say("projects.section.signed"), signed),
		part.NewCard(phrase.Say("projects.section.papers"), papers))
	s.page.SetObjects(s.none, s.cards)
}

// show brings the side up to date with the picked project.
func (s *paymentSide) show() {
	at := s.room.at
	lines := payLines(at)
	s.table.SetRows(lines)
	if at.Proposal.ID != s.project {
		s.project, s.open = at.Proposal.ID, ""
		s.table.Unpick()
		s.table.Pick(wanted(lines))
	} else if _, picked := s.table.Picked(); !picked {
		s.table.Pick(wanted(lines))
	}
	s.number.SetChoices(instalmentOptions(at))
	s.take()
}

// take shows the line that is picked.
func (s *paymentSide) take() {
	line, picked := s.table.Picked()
	request := model.Disbursement{}
	if picked && line.request != nil {
		request = *line.request
	}
	there := request.ID != ""
	s.none.Hidden, s.cards.Hidden = there, !there
	closed := s.room.closed()
	live := there && request.Live() && line.paid == nil && !closed
	s.fresh.SetEnabled(!closed)
	s.refund.SetEnabled(!closed)
	s.sign.SetEnabled(there && request.Live() && !request.Complete() && !closed)
	s.pay.SetEnabled(live)
	s.cancel.SetEnabled(live)
	if !there {
		s.open = ""
		s.none.Set(s.idle(line, picked), part.Plain)
		s.page.Resettle()
		return
	}
	s.account.SetChoices(accountOptions(s.room.accounts, request.Account))
	s.papers.SetChoices(paperOptions(request))
	s.tell(line)
	if request.ID != s.open {
		s.open = request.ID
		s.edit.Open(request)
	} else {
		s.edit.Load(request)
	}
	s.follow()
	part.Lock(s.page, closed || !request.Live())
	s.page.Resettle()
}

// idle is what is said where no request is in hand.
func (s *paymentSide) idle(line payLine, picked bool) string {
	switch {
	case picked && line.refund != nil:
		return phrase.Say("projects.pay.refund_text", "date", shortDate(line.refund.Date), "sum", line.refund.Amount.String(), "text", line.refund.Text)
	case picked && line.instalment != nil:
		return phrase.Say("projects.pay.instalment_text", "number", number(line.instalment.Number), "sum", line.instalment.Amount.String())
	}
	return phrase.Say("projects.pay.nothing")
}

// tell says how the request stands, above its fields.
func (s *paymentSide) tell(line payLine) {
	text, tone := line.standing()
	switch {
	case line.paid != nil:
		text = phrase.Say(map[bool]string{true: "projects.pay.paid_shut", false: "projects.pay.paid_text"}[s.room.closed()], "date", shortDate(line.paid.Date), "number", line.paid.Number)
	case !line.request.Live():
		text = phrase.Say("projects.pay.cancelled_text", "reason", line.request.Cancelled)
	}
	s.state.Set(text, tone)
}

// follow shows the fields that the value wants.
func (s *paymentSide) follow() {
	d := s.edit.Value()
	byCheque := d.How == model.ByCheque
	moved := part.Shown(s.cheque, byCheque)
	moved = part.Shown(s.cashed, byCheque) || moved
	moved = part.Shown(s.why, d.Why != "" || s.edit.Pending() > 0) || moved
	if moved {
		s.main.Resettle()
	}
}

func (s *paymentSide) save(d model.Disbursement) (model.Disbursement, error) {
	return s.room.service.SaveDisbursement(s.project, d)
}

// do does the next step of a project that is about its money.
func (s *paymentSide) do(next step) {
	switch next.key {
	case "request":
		s.askRequest(next.instalment)
	case "refund":
		s.askRefund()
	default:
		if r := unpaid(s.room.at); r != nil {
			s.table.Pick(string(r.ID))
			s.take()
		}
		if next.key == "pay" {
			s.askPay()
		} else {
			s.askSigned()
		}
	}
}
