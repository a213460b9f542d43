package service

import (
	"fmt"

	"kongthun/model"
)

// happening is one thing in the story of an approved project; exactly one of its deeds is there.
type happening struct {
	On       model.Date `json:"on"`
	Proposal model.ID   `json:"proposal"`
	Agree    *struct {
		Shares    []model.BasisPoints `json:"shares"`
		Due       []model.Date        `json:"due"`
		Needs     []string            `json:"needs"`
		Witnesses []model.ID          `json:"witnesses"`
		Payee     model.Payee         `json:"payee"`
	} `json:"agree"`
	Ask *struct {
		Chain  []model.ID `json:"chain"`  // who signs after the applicant
		Signed bool       `json:"signed"` // all have
	} `json:"ask"`
	Pay *struct {
		Cheque string `json:"cheque"`
	} `json:"pay"`
	Report *tale `json:"report"`
	Refund *struct {
		Amount model.Satang `json:"amount"`
		Paper  string       `json:"paper"`
	} `json:"refund"`
	Close *struct {
		Why string `json:"why"`
	} `json:"close"`
}

// follow tells what became of the approved projects in a file of the story, each thing on its day.
func (d *demonstration) follow(file string) error {
	var list []happening
	if err := d.read(file, &list); err != nil {
		return err
	}
	for _, h := range list {
		d.on(h.On)
		if err := d.happen(h); err != nil {
			return fmt.Errorf("%s: %s: %s: %w", file, h.On, h.Proposal, err)
		}
	}
	return nil
}

func (d *demonstration) happen(h happening) error {
	switch {
	case h.Agree != nil:
		return d.agreeUpon(h)
	case h.Ask != nil:
		return d.ask(h)
	case h.Pay != nil:
		return d.pay(h)
	case h.Report != nil:
		return d.report(h)
	case h.Refund != nil:
		_, err := d.s.Refund(h.Proposal, model.Entry{Date: h.On, Account: d.ids["account/bank"], Amount: h.Refund.Amount, Paper: h.Refund.Paper})
		return err
	case h.Close != nil:
		_, err := d.s.CloseProject(h.Proposal, h.Close.Why)
		return err
	}
	return fmt.Errorf("nothing happens")
}

// agreeUpon makes the project's code and its agreement by the office's patterns.
func (d *demonstration) agreeUpon(h happening) error {
	code, err := d.s.NewCode(h.Proposal)
	if err != nil {
		return err
	}
	if _, err := d.s.SaveProject(model.Project{Proposal: h.Proposal, Code: code}); err != nil {
		return err
	}
	a, err := d.s.NewAgreement(h.Proposal)
	if err != nil {
		return err
	}
	if a.Instalments, err = model.Instalments(a.Approved, h.Agree.Shares...); err != nil {
		return err
	}
	for i := range a.Instalments {
		a.Instalments[i].Due, a.Instalments[i].Needs = h.Agree.Due[i], h.Agree.Needs[i]
	}
	for _, id := range h.Agree.Witnesses {
		p, err := get[model.Person](d.s, id)
		if err != nil {
			return err
		}
		a.Witnesses = append(a.Witnesses, model.Signer{Name: p.FullName()})
	}
	a.On, a.Payee = h.On, h.Agree.Payee
	_, err = d.s.SaveAgreement(h.Proposal, a)
	return err
}

// ask makes the next request of a project, with those who sign it.
func (d *demonstration) ask(h happening) error {
	request, err := d.s.NewDisbursement(h.Proposal)
	if err != nil {
		return err
	}
	request.On = h.On
	for i := range request.Signed {
		if i > 0 {
			p, err := get[model.Person](d.s, h.Ask.Chain[i-1])
			if err != nil {
				return err
			}
			request.Signed[i].Name, request.Signed[i].Position = p.FullName(), p.Position
		}
		if i == 0 || h.Ask.Signed {
			request.Signed[i].On = h.On
		}
	}
	_, err = d.s.SaveDisbursement(h.Proposal, request)
	return err
}

// pay pays the request of a project that waits.
func (d *demonstration) pay(h happening) error {
	state, err := d.s.ProjectOf(h.Proposal)
	if err != nil {
		return err
	}
	for _, request := range state.Disbursements {
		if model.PaidBy(request.ID, state.Entries) != nil {
			continue
		}
		request.Cheque, request.ChequeOn = h.Pay.Cheque, h.On
		for i := range request.Papers {
			request.Papers[i].Present = true
		}
		if request, err = d.s.SaveDisbursement(h.Proposal, request); err != nil {
			return err
		}
		_, err = d.s.Pay(request.ID, model.Entry{Date: h.On}, "")
		return err
	}
	return fmt.Errorf("nothing to pay")
}
