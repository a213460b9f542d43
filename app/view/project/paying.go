package project

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// askNew asks for a request of the instalment that is picked, else of the first that nobody asked for, else of none.
func (s *paymentSide) askNew() {
	s.room.leave()
	if line, picked := s.table.Picked(); picked && line.instalment != nil {
		s.askRequest(line.instalment.Number)
		return
	}
	for _, line := range payLines(s.room.at) {
		if line.instalment != nil {
			s.askRequest(line.instalment.Number)
			return
		}
	}
	s.askRequest(0)
}

// askRequest makes a request of an instalment with everything that can be known; its number, day and sum are shown to be agreed to.
func (s *paymentSide) askRequest(instalment int) {
	s.room.leave()
	d, err := s.room.service.NewDisbursement(s.room.at.Proposal.ID)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	d = ofInstalment(d, s.room.at.Project.Agreement, instalment)
	name, on, sum := part.NewEntry(), part.NewDateEntry(s.room.service.Today()), part.NewMoneyEntry()
	name.SetText(d.Number)
	on.Set(d.On)
	sum.Set(d.Amount)
	text := phrase.Say("projects.pay.new_text", "payee", d.Payee.Name)
	title := phrase.Say("projects.pay.new_title", "number", strconv.Itoa(d.Instalment))
	if d.Instalment == 0 {
		title = phrase.Say("projects.pay.new_free")
	}
	s.room.ask(title, text, phrase.Say("projects.pay.new_yes"), func(why string) error {
		d.Number, d.On, d.Amount, d.Why = name.Text, on.Value(), sum.Value(), why
		stored, err := s.room.service.SaveDisbursement(s.room.at.Proposal.ID, d)
		if err == nil {
			s.goTo(stored.ID)
		}
		return err
	}, field("number", name), part.Required(field("on", on)), part.Required(field("amount", sum)))
}

// ofInstalment is a proposed request for another instalment than the one that it was proposed for.
func ofInstalment(d model.Disbursement, a *model.Agreement, instalment int) model.Disbursement {
	if a != nil && instalment > 0 && instalment <= len(a.Instalments) && d.Instalment != instalment {
		d.Instalment, d.Amount = instalment, a.Instalments[instalment-1].Amount
	}
	return d
}

// goTo takes a request in hand that was stored just now.
func (s *paymentSide) goTo(request model.ID) {
	s.room.refresh()
	s.table.Pick(string(request))
	s.take()
}

// askSigned asks on which day those signed who have not yet, so that five days need not be typed. Who has no name yet cannot have signed:
// they are named, and left as they are.
func (s *paymentSide) askSigned() {
	s.room.leave()
	d := s.edit.Value()
	if s.open == "" {
		return
	}
	signed, nameless := d.SignedOn(d.On)
	count := signatures(signed) - signatures(d)
	text := phrase.Say("projects.pay.sign_text", "count", strconv.Itoa(count))
	if len(nameless) > 0 {
		text += "\n" + phrase.Say("projects.pay.nameless", "names", roleNames(nameless))
	}
	if count == 0 {
		s.room.desk.Say(phrase.Say("projects.pay.nameless", "names", roleNames(nameless)))
		return
	}
	on := part.NewDateEntry(s.room.service.Today())
	on.Set(d.On)
	s.room.ask(phrase.Say("projects.pay.sign"), text, phrase.Say("projects.pay.sign_yes"), func(string) error {
		if !on.Value().Valid() {
			return model.InvalidFields("disbursement.invalid", []model.FieldError{model.Wrong("on", "field.date")})
		}
		if on.Value() < d.On {
			return model.InvalidFields("disbursement.invalid", []model.FieldError{model.Wrong("on", "signing.early")})
		}
		signed, _ := d.SignedOn(on.Value())
		_, err := s.room.service.SaveDisbursement(s.room.at.Proposal.ID, signed)
		return err
	}, part.Required(field("on", on)))
}

// roleNames lists offices of the chain in words.
func roleNames(roles []string) string {
	names := make([]string, len(roles))
	for i, role := range roles {
		names[i] = phrase.Say("signing." + role)
	}
	return strings.Join(names, ", ")
}

// askPay pays the request in hand: the line of the ledger is written in the same action. A reason that was given for missing signatures
// is none for a balance below zero: it goes with the entry only once the person was told of that.
func (s *paymentSide) askPay() {
	s.room.leave()
	d := s.edit.Value()
	if s.open == "" {
		return
	}
	on, account, paper := part.NewDateEntry(s.room.service.Today()), s.accountChoice(d.Account), part.NewEntry()
	on.Set(s.room.service.Today())
	paper.SetText(d.Cheque)
	text := phrase.Say("projects.pay.pay_text", "sum", d.Amount.String(), "payee", d.Payee.Name, "how", wayOf(d.How))
	told := "" // the account that was told to sink below zero
	s.room.ask(phrase.Say("projects.pay.pay"), text, phrase.Say("projects.pay.pay_yes"), func(why string) error {
		e := model.Entry{Date: on.Value(), Account: model.ID(account.Value()), Paper: paper.Text}
		if told == account.Value() {
			e.NegativeWhy = why
		}
		_, err := s.room.service.Pay(d.ID, e, why)
		if phrase.Faults(err)["negativeWhy"] != "" {
			told = account.Value()
		}
		return err
	}, part.Required(field("on", on)), part.Required(field("account", account)), part.Wide(field("paper", paper)))
}

// askRefund notes money that came back.
func (s *paymentSide) askRefund() {
	s.room.leave()
	on, sum, account, paper := part.NewDateEntry(s.room.service.Today()), part.NewMoneyEntry(), s.accountChoice(""), part.NewEntry()
	on.Set(s.room.service.Today())
	if final, reported := s.room.at.Folder().Final(); reported && final.GaveBack() > s.room.at.Commitment.Refunded {
		sum.Set(final.GaveBack() - s.room.at.Commitment.Refunded)
	}
	text := phrase.Say("projects.pay.give_back_text", "paid", s.room.at.Commitment.Paid.String(), "refunded", s.room.at.Commitment.Refunded.String())
	s.room.ask(phrase.Say("projects.pay.give_back"), text, phrase.Say("projects.pay.give_back_yes"), func(string) error {
		_, err := s.room.service.Refund(s.room.at.Proposal.ID, model.Entry{Date: on.Value(), Amount: sum.Value(), Account: model.ID(account.Value()), Paper: paper.Text})
		return err
	}, part.Required(field("on", on)), part.Required(field("amount", sum)), part.Required(field("account", account)), field("paper", paper))
}

// askCancel takes the request in hand back, with a reason.
func (s *paymentSide) askCancel() {
	s.room.leave()
	if s.open == "" {
		return
	}
	part.Ask(s.room.desk.Window, phrase.Say("projects.pay.cancel"), phrase.Say("projects.pay.cancel_text"), "", true, func(why string) {
		s.room.done(s.room.service.CancelDisbursement(s.open, why))
	})
}

// accountChoice offers the accounts that are open, with one chosen: the one wanted, else the first.
func (s *paymentSide) accountChoice(want model.ID) *part.Choice[string] {
	options := accountOptions(s.room.accounts, want)
	c := part.NewChoice(options, nil)
	switch {
	case want != "":
		c.Set(string(want))
	case len(options) > 0:
		c.Set(options[0].Value)
	}
	return c
}

// accountOptions are the accounts in use, and the one that is chosen already.
func accountOptions(all []model.Account, chosen model.ID) (out []part.Option[string]) {
	for _, a := range all {
		if a.Closed == "" || a.ID == chosen {
			label := a.Name
			if a.Number != "" {
				label += " · " + a.Number
			}
			out = append(out, part.Option[string]{Value: string(a.ID), Label: label})
		}
	}
	return out
}

// ways are the ways of paying.
func ways() (out []part.Option[string]) {
	for _, how := range []model.PaidHow{model.ByBank, model.ByCheque, model.ByCash} {
		out = append(out, part.Option[string]{Value: string(how), Label: wayOf(how)})
	}
	return out
}

func wayOf(how model.PaidHow) string {
	if how == "" {
		how = "none"
	}
	return phrase.Say("projects.how." + string(how))
}

// instalmentOptions are the instalments that a request may be of, and none in particular.
func instalmentOptions(p state) []part.Option[string] {
	out := []part.Option[string]{{Value: "0", Label: phrase.Say("projects.pay.no_instalment")}}
	if a := p.Project.Agreement; a != nil {
		for _, n := range a.Instalments {
			out = append(out, part.Option[string]{
				Value: number(n.Number), Label: phrase.Say("projects.pay.instalment_of", "number", number(n.Number), "sum", n.Amount.String()),
			})
		}
	}
	return out
}

// whole reads a count that a choice keeps as text.
func whole(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// paperOptions are the papers that are to come with a request.
func paperOptions(d model.Disbursement) (out []part.Option[string]) {
	for _, p := range d.Papers {
		out = append(out, part.Option[string]{Value: p.Name, Label: p.Name})
	}
	return out
}

// handedIn are the names of the papers that are there; setHandedIn ticks exactly these.
func handedIn(d model.Disbursement) (out []string) {
	for _, p := range d.Papers {
		if p.Present {
			out = append(out, p.Name)
		}
	}
	return out
}

func setHandedIn(d *model.Disbursement, ticked []string) {
	on := map[string]bool{}
	for _, name := range ticked {
		on[name] = true
	}
	list := d.Papers
	d.Papers = nil
	for _, p := range list {
		p.Present = on[p.Name]
		d.Papers = append(d.Papers, p)
	}
}
