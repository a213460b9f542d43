package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Disbursement fetches a request to pay.
func (s *Service) Disbursement(id model.ID) (model.Disbursement, error) {
	return get[model.Disbursement](s, id)
}

// SaveDisbursement stores a request to pay (ใบเบิกเงิน) for an approved proposal, new or changed; of one that is paid only signatures,
// papers and its number may change. Refused as onProject; a project that was cancelled ("project.cancelled"); a fund without an account
// ("disbursement.no_account"), a signature before the request's day (invalid, "disbursement.invalid"), a proposal without an activity type, by which the ledger books it ("disbursement.no_type"); a request
// that was cancelled ("disbursement.cancelled") or paid ("disbursement.paid"); and, while Why holds no reason, what Folder.RequestBeyond
// lists (invalid, key "disbursement.beyond", field "why").
func (s *Service) SaveDisbursement(proposal model.ID, d model.Disbursement) (model.Disbursement, error) {
	clean(&d)
	action := "disbursement.edit"
	if d.ID == "" {
		id, err := s.newID(model.KindDisbursement)
		if err != nil {
			return d, err
		}
		d.ID, action = id, "disbursement.add"
	}
	_, err := s.onProject(action, proposal, d.Why, func(w *storage.Writer, f *model.Folder) error {
		d.Project, d.Cancelled = f.Project.ID, ""
		if err := d.Check(); err != nil {
			return err
		}
		if err := model.InvalidFields("disbursement.invalid", d.SigningFaults()); err != nil {
			return err
		}
		if old, there := requestIn(*f, d.ID); there {
			if !old.Live() {
				return model.Locked("disbursement.cancelled")
			}
			if model.PaidBy(d.ID, f.Entries) != nil {
				return changePaid(w, old, d)
			}
		}
		if err := s.requestable(w.Reader, *f); err != nil {
			return err
		}
		year, err := storage.Get[model.FiscalYear](w.Reader, f.Project.Year)
		if err != nil {
			return err
		}
		beyond, err := f.RequestBeyond(d, year.Rules.CashMost)
		if err != nil {
			return err
		}
		if err := wants("disbursement.beyond", "why", d.Why, beyond); err != nil {
			return err
		}
		return put(w, d)
	})
	return d, err
}

// requestIn finds a request of a folder.
func requestIn(f model.Folder, id model.ID) (model.Disbursement, bool) {
	for _, d := range f.Requests {
		if d.ID == id {
			return d, true
		}
	}
	return model.Disbursement{}, false
}

// changePaid stores a paid request in which nothing but signatures, papers and its number changed.
func changePaid(w *storage.Writer, old, d model.Disbursement) error {
	old.Signed, old.Papers, old.Number = d.Signed, d.Papers, d.Number
	if !sameJSON(old, d) {
		return model.Locked("disbursement.paid")
	}
	return put(w, d)
}

// requestable refuses a request for which the ground is missing.
func (s *Service) requestable(r *storage.Reader, f model.Folder) error {
	if f.Decision.Cancelled != "" {
		return model.Conflict("project.cancelled", "title", f.Proposal.Title)
	}
	if model.CodeOfType(f.Proposal.Type) == "" {
		return model.Conflict("disbursement.no_type", "title", f.Proposal.Title)
	}
	year, err := storage.Get[model.FiscalYear](r, f.Project.Year)
	if err != nil {
		return err
	}
	accounts, err := storage.Accounts(r, year.Fund)
	if err != nil {
		return err
	}
	for _, a := range accounts {
		if a.Closed == "" {
			return nil
		}
	}
	return model.Conflict("disbursement.no_account")
}

// CancelDisbursement takes a request back. Refused: no reason ("service.reason"), one that was cancelled ("disbursement.cancelled") or
// paid ("disbursement.paid"): then the payment is withdrawn first.
func (s *Service) CancelDisbursement(request model.ID, reason string) error {
	if err := reasoned(&reason); err != nil {
		return err
	}
	return s.onRequest("disbursement.cancel", request, reason, func(w *storage.Writer, f *model.Folder, d model.Disbursement) error {
		if model.PaidBy(d.ID, f.Entries) != nil {
			return model.Locked("disbursement.paid")
		}
		d.Cancelled = reason
		return put(w, d)
	})
}

// onRequest changes something about a live request of a project that is not closed.
func (s *Service) onRequest(action string, request model.ID, reason string, change func(*storage.Writer, *model.Folder, model.Disbursement) error) error {
	return s.act(action, request, reason, func(w *storage.Writer) error {
		d, err := storage.Get[model.Disbursement](w.Reader, request)
		if err != nil {
			return err
		}
		if !d.Live() {
			return model.Locked("disbursement.cancelled")
		}
		p, err := storage.Get[model.Project](w.Reader, d.Project)
		if err != nil {
			return err
		}
		f, err := folderOf(w.Reader, p.Proposal)
		if err != nil {
			return err
		}
		if p.Closed != nil {
			return model.Locked("project.closed", "title", f.Proposal.Title)
		}
		return change(w, &f, d)
	})
}

// Pay pays a request: it writes the entry of the ledger that refers to it, one action. Of the entry the day, the account, the paper's
// number, a text and the reason for a balance below zero may be given; what is not given is taken from the request, and code, sum, fund
// and number are the program's. Refused: a request cancelled or paid already, a closed project, a day before the request's
// ("payment.before"), an incomplete chain of signatures while why is empty (invalid, key "payment.beyond", field "why"), and what
// SaveEntry refuses.
func (s *Service) Pay(request model.ID, e model.Entry, why string) (model.Entry, error) {
	clean(&e)
	clean(&why)
	id, err := s.newID(model.KindEntry)
	if err != nil {
		return e, err
	}
	err = s.onRequest("disbursement.pay", request, why, func(w *storage.Writer, f *model.Folder, d model.Disbursement) error {
		if model.PaidBy(d.ID, f.Entries) != nil {
			return model.Conflict("disbursement.paid")
		}
		if e.Date.Valid() && e.Date < d.On {
			return model.InvalidFields("entry.invalid", []model.FieldError{model.Wrong("on", "payment.before")})
		}
		if !d.Complete() {
			if err := wants("payment.beyond", "why", why, []string{model.PaymentUnsigned}); err != nil {
				return err
			}
		}
		if err := s.requestable(w.Reader, *f); err != nil {
			return err
		}
		year, err := storage.Get[model.FiscalYear](w.Reader, f.Project.Year)
		if err != nil {
			return err
		}
		e = f.Payment(d, e)
		e.ID, e.Fund = id, year.Fund
		return writeEntry(w, &e)
	})
	return e, err
}

// Refund notes money that a project gives back: it writes the entry of the ledger, one action. The entry's day, account and sum are
// given, its paper and text may be. Refused: a proposal that is not approved, a closed project, more than went out for it (conflict,
// key "refund.more"), and what SaveEntry refuses.
func (s *Service) Refund(proposal model.ID, e model.Entry) (model.Entry, error) {
	clean(&e)
	id, err := s.newID(model.KindEntry)
	if err != nil {
		return e, err
	}
	_, err = s.onProject("project.refund", proposal, e.NegativeWhy, func(w *storage.Writer, f *model.Folder) error {
		c, err := f.Commitment()
		if err != nil {
			return err
		}
		out, err := c.Spent()
		if err != nil {
			return err
		}
		if e.Amount > out {
			return model.Conflict("refund.more", "sum", out.String())
		}
		year, err := storage.Get[model.FiscalYear](w.Reader, f.Project.Year)
		if err != nil {
			return err
		}
		e = f.Refund(e)
		e.ID, e.Fund = id, year.Fund
		return writeEntry(w, &e)
	})
	return e, err
}
