package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// ApproveUrgently notes an approval outside a meeting on a proposal, and puts it on the agenda of the committee's next meeting when
// that is open already; otherwise the meeting that is called next has it by itself. It counts as approved until a meeting decides
// after it. Refused: without day, sum, reason or who approved, or with a day to come; a proposal that is withdrawn (key "urgent.withdrawn"), is with
// its applicant or failed the screening ("urgent.stage"), has an urgent approval ("urgent.noted") or was approved or rejected by a
// meeting ("urgent.decided", "urgent.rejected"); and what the rule does not cover (Urgent.Beyond) without a recorded reason (invalid,
// field urgent.ruleWhy).
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
		if err := awaitsApproval(w.Reader, p, year.Fund); err != nil {
			return err
		}
		if err := urgentFaults(u, p, year.Rules, s.Today()); err != nil {
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

// awaitsApproval refuses a proposal that nobody may approve outside a meeting: it is not before the committee, was approved so already,
// or a meeting has settled it.
func awaitsApproval(r *storage.Reader, p model.Proposal, fund model.ID) error {
	switch {
	case p.Withdrawn != "":
		return model.Conflict("urgent.withdrawn", "title", p.Title)
	case p.Urgent != nil:
		return model.Conflict("urgent.noted", "title", p.Title)
	case !p.Stage().Offered():
		return model.Conflict("urgent.stage", "title", p.Title)
	}
	decided, err := decisions(r, fund)
	if err != nil {
		return err
	}
	switch decided[p.ID].Word {
	case model.Approve:
		return model.Conflict("urgent.decided", "title", p.Title)
	case model.Reject:
		return model.Conflict("urgent.rejected", "title", p.Title)
	}
	return nil
}

// urgentFaults: incomplete, of a day to come, or beyond the rule without a reason.
func urgentFaults(u model.Urgent, p model.Proposal, rules model.RuleSet, today model.Date) error {
	if err := u.Check(); err != nil {
		return err
	}
	if u.By == "" { // the minutes name who approved
		return model.InvalidFields("urgent.invalid", []model.FieldError{model.Wrong("urgent.by", "field.required")})
	}
	if u.On > today {
		return model.InvalidFields("urgent.invalid", []model.FieldError{model.Wrong("urgent.on", "urgent.future")})
	}
	if beyond := u.Beyond(p, rules); len(beyond) > 0 && u.RuleWhy == "" {
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
