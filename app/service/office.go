package service

import (
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// Office is the office of the file.
func (s *Service) Office() (model.Office, error) { return read(s, storage.Office) }

// SaveOffice stores the office; there is one, so its ID must be the file's. An issue or a partner that a problem is tied to
// stays, a proposal's partner too (conflict, keys "service.issue_used", "service.agency_used", "service.agency_of_proposal").
func (s *Service) SaveOffice(o model.Office) (model.Office, error) {
	return o, save(s, model.KindOffice, &o, &o.ID, func(w *storage.Writer) error { return tiesStay(w.Reader, o) })
}

// tiesStay looks only at what the office had before: a tie to something that never was is not the edit's fault.
func tiesStay(r *storage.Reader, o model.Office) error {
	old, err := storage.Office(r)
	if err != nil {
		return ignoreNotFound(err)
	}
	problems, err := storage.Problems(r)
	if err != nil {
		return err
	}
	issuesBefore, agenciesBefore := tieNames(old)
	issues, agencies := tieNames(o)
	for _, p := range problems {
		tied := p.Issues
		if p.Origin.Issue != nil {
			tied = append(slices.Clone(tied), *p.Origin.Issue)
		}
		for _, i := range tied {
			name, was := issuesBefore[i]
			if _, stays := issues[i]; was && !stays {
				return model.Conflict("service.issue_used", "issue", name, "problem", p.Title)
			}
		}
		if name, gone := lost(p.Partners, agenciesBefore, agencies); gone {
			return model.Conflict("service.agency_used", "agency", name, "problem", p.Title)
		}
	}
	proposals, err := storage.List[model.Proposal](r, model.KindProposal)
	if err != nil {
		return err
	}
	for _, p := range proposals {
		if name, gone := lost(p.Partners, agenciesBefore, agencies); gone {
			return model.Conflict("service.agency_of_proposal", "agency", name, "proposal", p.Title)
		}
	}
	return nil
}

// lost finds a partner whose agency was there before and is no more; it tells the agency's name.
func lost(partners []model.Partner, before, now map[string]string) (name string, gone bool) {
	for _, a := range partners {
		name, was := before[a.Agency]
		if _, stays := now[a.Agency]; was && !stays {
			return name, true
		}
	}
	return "", false
}

// tieNames are the names of an office's issues and partners, by what points at them.
func tieNames(o model.Office) (issues map[model.IssueRef]string, agencies map[string]string) {
	issues, agencies = map[model.IssueRef]string{}, map[string]string{}
	for _, l := range o.Lists {
		for _, i := range l.Issues {
			issues[model.IssueRef{List: l.Key, Code: i.Code}] = i.Name
		}
	}
	for _, a := range o.Agencies {
		agencies[a.Key] = a.Name
	}
	return issues, agencies
}

// Funds lists the funds.
func (s *Service) Funds() ([]model.Fund, error) { return read(s, storage.Funds) }

// SaveFund stores a fund. Refused when an authority of this kind may not host it (key "service.fund_kind").
func (s *Service) SaveFund(f model.Fund) (model.Fund, error) {
	return f, save(s, model.KindFund, &f, &f.ID, func(w *storage.Writer) error {
		o, err := storage.Office(w.Reader)
		if err == nil && !o.Kind.Hosts(f.Kind) {
			err = model.Invalid("service.fund_kind")
		}
		return err
	})
}

// Bodies lists the bodies of a fund, its committee first; of all funds with an empty ID.
func (s *Service) Bodies(fund model.ID) ([]model.Body, error) {
	return listUnder(s, fund, s.Funds, storage.Bodies)
}

// SaveBody stores a body. A seat that a member has or had stays, because papers name it (conflict, key "service.seat_held").
func (s *Service) SaveBody(b model.Body) (model.Body, error) {
	return b, save(s, model.KindBody, &b, &b.ID, func(w *storage.Writer) error { return seatsStay(w.Reader, b) })
}

func seatsStay(r *storage.Reader, b model.Body) error {
	old, err := storage.Get[model.Body](r, b.ID)
	if err != nil {
		return ignoreNotFound(err)
	}
	members, err := storage.Members(r, b.ID)
	if err != nil {
		return err
	}
	for _, m := range members {
		if _, stays := b.Seat(m.Seat); !stays {
			seat, _ := old.Seat(m.Seat)
			return model.Conflict("service.seat_held", "seat", seat.Name)
		}
	}
	return nil
}

// Body fetches a body.
func (s *Service) Body(id model.ID) (model.Body, error) { return get[model.Body](s, id) }

// listUnder lists what belongs to one parent or, with an empty ID, to all of them in their order.
func listUnder[P interface{ Key() model.ID }, T any](s *Service, parent model.ID, parents func() ([]P, error), list func(*storage.Reader, model.ID) ([]T, error)) ([]T, error) {
	ids := []model.ID{parent}
	if parent == "" {
		all, err := parents()
		if err != nil {
			return nil, err
		}
		ids = ids[:0]
		for _, p := range all {
			ids = append(ids, p.Key())
		}
	}
	return read(s, func(r *storage.Reader) ([]T, error) {
		var out []T
		for _, id := range ids {
			part, err := list(r, id)
			if err != nil {
				return nil, err
			}
			out = append(out, part...)
		}
		return out, nil
	})
}
