package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// ApproveUrgently notes an approval outside a meeting on a proposal, and puts it on the agenda of the committee's next meeting when
// that is open already; otherwise the meeting that is called next has it by itself. It counts as approved until a meeting decides
// after it. Refused: without day, sum or reason; a proposal that is withdrawn (key "urgent.withdrawn") or approved already
// ("urgent.decided"); and what the rule does not cover (Urgent.Beyond) without a recorded reason (invalid, field urgent.ruleWhy).
func (s *Service) ApproveUrgently(proposal model.ID, u model.Urgent) (p model.Proposal, err error) {
	clean(&u)
	err = s.act("proposal.urgent", proposal, u.Reason, func(w *storage.Writer) error {
		if p, err = storage.Get[model.Proposal](w.Reader, proposal); err != nil {
			return err
		}
		round, err := storage.Get[model.Round](w.Reader, p.Round)
		if err != nil {
			return err
		}
		year, err := storage.Get[model.FiscalYear](w.Reader, round.Year)
		if err != nil {
			return err
		}
		if err := mayApproveUrgently(w.Reader, p, u, year); err != nil {
			return err
		}
		p.Urgent = &u
		if err := put(w, p); err != nil {
			return err
		}
		return reportNext(w, year.Fund, u.On)
	})
	return p, err
}

// mayApproveUrgently refuses what is withdrawn, decided, incomplete, or beyond the rule without a reason.
func mayApproveUrgently(r *storage.Reader, p model.Proposal, u model.Urgent, year model.FiscalYear) error {
	if p.Withdrawn != "" {
		return model.Conflict("urgent.withdrawn", "title", p.Title)
	}
	decided, err := decisions(r, year.Fund)
	if err != nil {
		return err
	}
	if d, ok := decided[p.ID]; ok && d.Word == model.Approve && p.Urgent == nil {
		return model.Conflict("urgent.decided", "title", p.Title)
	}
	if err := u.Check(); err != nil {
		return err
	}
	if beyond := u.Beyond(p, year.Rules); len(beyond) > 0 && u.RuleWhy == "" {
		wrong := make([]model.FieldError, len(beyond))
		for i, key := range beyond {
			wrong[i] = model.Wrong("urgent.ruleWhy", key)
		}
		return model.InvalidFields("urgent.beyond", wrong)
	}
	return nil
}

// reportNext puts what is to be reported on the agenda of the first open meeting of the fund's committee on or after a day.
func reportNext(w *storage.Writer, fund model.ID, on model.Date) error {
	bodies, err := storage.Bodies(w.Reader, fund)
	if err != nil {
		return err
	}
	for _, b := range bodies {
		if b.Kind != model.Committee {
			continue
		}
		meetings, err := storage.Meetings(w.Reader, b.ID)
		if err != nil {
			return err
		}
		for _, m := range meetings {
			if m.Closed || m.Date < on {
				continue
			}
			p := &preparing{Meeting: &m}
			if err := p.gather(w.Reader); err != nil {
				return err
			}
			if err := p.urgent(w.Reader); err != nil || p.added == 0 {
				return err
			}
			return put(w, m)
		}
	}
	return nil
}

// TakeBackUrgent takes an approval outside a meeting back that was noted by mistake, while no meeting has had it before it. Refused
// then, key "urgent.reported", with the meeting's number; and without a reason ("service.reason"). Open agendas lose the item.
func (s *Service) TakeBackUrgent(proposal model.ID, reason string) error {
	if err := reasoned(&reason); err != nil {
		return err
	}
	return s.act("proposal.urgent_back", proposal, reason, func(w *storage.Writer) error {
		p, err := storage.Get[model.Proposal](w.Reader, proposal)
		if err != nil || p.Urgent == nil {
			return err
		}
		meetings, err := storage.List[model.Meeting](w.Reader, model.KindMeeting)
		if err != nil {
			return err
		}
		ref := model.RefTo(proposal)
		for _, m := range meetings {
			key := ""
			m.EachItem(func(_ string, it model.Item) {
				if it.Kind == model.UrgentReport && it.Subject != nil && *it.Subject == ref {
					key = it.Key
				}
			})
			if key == "" {
				continue
			}
			if m.Closed {
				return model.Locked("urgent.reported", "number", m.Numbered())
			}
			m.RemoveItem(key)
			if err := put(w, m); err != nil {
				return err
			}
		}
		p.Urgent = nil
		return put(w, p)
	})
}
