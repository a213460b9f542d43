package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Proposals lists the proposals of a round in order of receipt; of all rounds with an empty ID.
func (s *Service) Proposals(round model.ID) ([]model.Proposal, error) {
	return listUnder(s, round, func() ([]model.Round, error) { return s.Rounds("") }, storage.Proposals)
}

// Proposal fetches one.
func (s *Service) Proposal(id model.ID) (model.Proposal, error) { return get[model.Proposal](s, id) }

// SaveProposal registers a proposal or changes it. An incomplete one is kept as a draft. In a round that is being scored the
// claims stand, because members have answered them (locked, key "service.frozen"). An answer to a gate is kept with what the
// program found. The register of changes of status, the urgent approval and the word on near copies stay as stored: they have actions
// of their own. Withdrawing and bringing back go into the register, and are refused once a meeting has settled the proposal
// (conflict, key "step.decided"), as TakeStep does, and of a form that was read before the register's last line ("proposal.course").
func (s *Service) SaveProposal(p model.Proposal) (model.Proposal, error) {
	clean(&p)
	err := save(s, model.KindProposal, &p, &p.ID, func(w *storage.Writer) error {
		if err := claimsStand(w.Reader, p); err != nil {
			return err
		}
		return s.screened(w.Reader, &p)
	})
	return p, err
}

func claimsStand(r *storage.Reader, p model.Proposal) error {
	old, err := storage.Get[model.Proposal](r, p.ID)
	if err != nil {
		return ignoreNotFound(err)
	}
	round, err := storage.Get[model.Round](r, old.Round)
	if err != nil {
		return err
	}
	if round.Frozen != nil && (old.Round != p.Round || !sameJSON(old.Claims, p.Claims)) {
		return model.Locked("service.frozen")
	}
	return nil
}

// Decided is a proposal with what has been decided on it.
type Decided struct {
	Proposal model.Proposal
	Decision model.Decision
}

// Decided lists the proposals of a fiscal year that something has been decided on, by decision's date and then receipt:
// by the meetings of the fund's bodies, open ones included, or before this file kept meetings.
func (s *Service) Decided(year model.ID) ([]Decided, error) {
	return read(s, func(r *storage.Reader) ([]Decided, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return nil, err
		}
		return decidedIn(r, y, nil)
	})
}

// decidedIn is Decided within a running transaction; with a meeting, as things stood when it met.
func decidedIn(r *storage.Reader, y model.FiscalYear, before *model.Meeting) ([]Decided, error) {
	decisions, err := decisionsBefore(r, y.Fund, before)
	if err != nil {
		return nil, err
	}
	rounds, err := roundYears(r)
	if err != nil {
		return nil, err
	}
	all, err := storage.List[model.Proposal](r, model.KindProposal)
	if err != nil {
		return nil, err
	}
	var out []Decided
	for _, p := range all {
		d, ok := decisions[p.ID]
		if d.Year == "" {
			d.Year = rounds[p.Round]
		}
		if ok && d.Year == y.ID {
			out = append(out, Decided{Proposal: p, Decision: d})
		}
	}
	sortDecided(out)
	return out, nil
}

func roundYears(r *storage.Reader) (map[model.ID]model.ID, error) {
	rounds, err := storage.List[model.Round](r, model.KindRound)
	out := map[model.ID]model.ID{}
	for _, x := range rounds {
		out[x.ID] = x.Year
	}
	return out, err
}
