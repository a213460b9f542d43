package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Outcomes lists the reports of a project: its instalments' by their number, then the final one, withdrawn ones among them.
func (s *Service) Outcomes(project model.ID) ([]model.Outcome, error) {
	return read(s, func(r *storage.Reader) ([]model.Outcome, error) { return storage.Outcomes(r, project) })
}

// OutcomeOf is what is known of a proposal's result: its final report, else that of the last instalment; found is false while nobody
// has reported anything.
func (s *Service) OutcomeOf(proposal model.ID) (o model.Outcome, found bool, err error) {
	err = s.file.Read(func(r *storage.Reader) error {
		o, found, err = outcomeOf(r, proposal)
		return err
	})
	return o, found, err
}

func outcomeOf(r *storage.Reader, proposal model.ID) (o model.Outcome, found bool, err error) {
	p, found, err := projectOf(r, proposal)
	if err != nil || !found {
		return o, false, err
	}
	all, err := storage.Outcomes(r, p.ID)
	o, found = model.LatestOutcome(all)
	return o, found, err
}

// NewOutcome is the report to fill in for an approved proposal, of an instalment or (0) the final one: what is stored of it already,
// else one that knows what the program knows: objectives and target groups of the proposal, the problems that it claims with the
// area's newest number, and the money that the ledger says it was given. Nothing is stored. Refused: a proposal that is not approved,
// conflict "project.not_approved".
func (s *Service) NewOutcome(proposal model.ID, instalment int) (model.Outcome, error) {
	return read(s, func(r *storage.Reader) (model.Outcome, error) { return newOutcome(r, proposal, instalment, s.Today()) })
}

func newOutcome(r *storage.Reader, proposal model.ID, instalment int, today model.Date) (model.Outcome, error) {
	f, err := folderOf(r, proposal)
	if err != nil {
		return model.Outcome{}, err
	}
	for _, o := range f.Outcomes {
		if o.Instalment == instalment && o.Withdrawn == "" {
			return o, nil
		}
	}
	problems, err := storage.Problems(r)
	if err != nil {
		return model.Outcome{}, err
	}
	o := model.OutcomeFor(f.Proposal, problems)
	o.Project, o.Instalment, o.On = f.Project.ID, instalment, today
	given, err := f.GivenBy(instalment)
	if given > 0 { // a ledger that paid nothing is perhaps not kept here, and says nothing
		o.Given = &given
	}
	return o, err
}

// OutcomeOddities lists what is worth a look in a report of an approved proposal, stored or not yet; see model.Outcome.Oddities.
func (s *Service) OutcomeOddities(proposal model.ID, o model.Outcome) ([]model.FieldError, error) {
	return read(s, func(r *storage.Reader) ([]model.FieldError, error) {
		f, err := folderOf(r, proposal)
		if err != nil {
			return nil, err
		}
		return o.Oddities(f)
	})
}

// SaveOutcome stores a report of an approved proposal, new or changed. The project is made when this is the first that is done with
// it. Refused: as model.Outcome.Check says; a proposal that is not approved ("project.not_approved"); a closed project
// ("project.closed"); a second report of the same instalment, or a second final one ("outcome.instalment_twice", "outcome.final_twice");
// a report that is stored as another project's ("outcome.of_another") or was withdrawn ("outcome.withdrawn").
func (s *Service) SaveOutcome(proposal model.ID, o model.Outcome) (model.Outcome, error) {
	clean(&o)
	name := "outcome.edit"
	if o.ID == "" {
		fresh, err := s.newID(model.KindOutcome)
		if err != nil {
			return o, err
		}
		o.ID, name = fresh, "outcome.add"
	}
	err := s.act(name, o.ID, "", func(w *storage.Writer) error {
		p, err := s.projectFor(w, proposal)
		if err != nil {
			return err
		}
		if o.Project != "" && o.Project != p.ID {
			return model.Conflict("outcome.of_another")
		}
		if err := changeable(w.Reader, p, o.ID); err != nil {
			return err
		}
		o.Project, o.Withdrawn = p.ID, "" // taking back has an action of its own
		return put(w, o)
	})
	return o, err
}

// unclosed refuses a closed project.
func unclosed(r *storage.Reader, p model.Project) error {
	if p.Closed == nil {
		return nil
	}
	proposal, err := storage.Get[model.Proposal](r, p.Proposal)
	if err != nil {
		return err
	}
	return model.Locked("project.closed", "title", proposal.Title)
}

// changeable refuses to write a report of a closed project, or over one that is another project's or was withdrawn.
func changeable(r *storage.Reader, p model.Project, report model.ID) error {
	if err := unclosed(r, p); err != nil {
		return err
	}
	there, err := r.Has(report)
	if err != nil || !there {
		return err
	}
	old, err := storage.Get[model.Outcome](r, report)
	switch {
	case err != nil:
		return err
	case old.Project != p.ID:
		return model.Conflict("outcome.of_another")
	case old.Withdrawn != "":
		return model.Conflict("outcome.withdrawn")
	}
	return nil
}

// WithdrawOutcome takes a report back, with the reason; it stays in the file and no longer counts. Refused: no reason
// ("service.reason"), one that is withdrawn already ("outcome.withdrawn"), a closed project ("project.closed").
func (s *Service) WithdrawOutcome(id model.ID, reason string) error {
	if err := reasoned(&reason); err != nil {
		return err
	}
	return s.act("outcome.withdraw", id, reason, func(w *storage.Writer) error {
		o, err := storage.Get[model.Outcome](w.Reader, id)
		if err != nil {
			return err
		}
		if o.Withdrawn != "" {
			return model.Conflict("outcome.withdrawn")
		}
		p, err := storage.Get[model.Project](w.Reader, o.Project)
		if err == nil {
			err = unclosed(w.Reader, p)
		}
		if err != nil {
			return err
		}
		o.Withdrawn = reason
		return put(w, o)
	})
}
