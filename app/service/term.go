package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Replacement is an appointment within a term: somebody serves the rest of it in the place of a member who has left or leaves.
type Replacement struct {
	Member model.ID   // who is replaced
	Left   model.Date // first day on which she is no longer in office, required; not asked for when she has left already
	Why    string     // why she leaves; as Left
	Person model.Person
	Role   string
	From   model.Date // first day of the one who comes, required
}

// ReplaceMember notes the leaving and appoints the other for the rest of the term, as one action. A person without an ID is put
// into the register. Refused: a term that is over ("service.replace_over"), a member whose place is taken ("service.replace_twice"), and
// days that are missing or not in order (invalid, fields from and left).
func (s *Service) ReplaceMember(in Replacement) (model.Member, error) {
	clean(&in)
	id, err := s.newID(model.KindMember)
	if err != nil {
		return model.Member{}, err
	}
	fresh := in.Person.ID == ""
	if fresh {
		if in.Person.ID, err = s.newID(model.KindPerson); err != nil {
			return model.Member{}, err
		}
	}
	next := model.Member{ID: id, Person: in.Person.ID, Role: in.Role, From: in.From, Replaces: in.Member}
	err = s.act("member.replace", id, in.Why, func(w *storage.Writer) error {
		old, err := storage.Get[model.Member](w.Reader, in.Member)
		if err != nil {
			return err
		}
		if err := in.days(old); err != nil {
			return err
		}
		if err := mayBeReplaced(w.Reader, old, in.From); err != nil {
			return err
		}
		next.Body, next.Seat, next.Order, next.To = old.Body, old.Seat, old.Order, old.To
		if old.Left == "" {
			old.Left, old.Why = in.Left, in.Why
			if err := put(w, old); err != nil {
				return err
			}
		}
		if fresh {
			if err := put(w, in.Person); err != nil {
				return err
			}
		}
		return put(w, next)
	})
	return next, err
}

// days: both must be known, or the two would be in office at once.
func (in Replacement) days(old model.Member) error {
	var wrong []model.FieldError
	left := old.Left
	if left == "" {
		if left = in.Left; !left.Valid() {
			wrong = append(wrong, model.Wrong("left", "field.date"))
		}
	}
	switch {
	case !in.From.Valid():
		wrong = append(wrong, model.Wrong("from", "field.date"))
	case in.From < left:
		wrong = append(wrong, model.Wrong("from", "field.before", "other", "left"))
	}
	return model.InvalidFields("member.invalid", wrong)
}

// mayBeReplaced: within her term, and by one person.
func mayBeReplaced(r *storage.Reader, old model.Member, from model.Date) error {
	roster, err := storage.Roster(r, old.Body)
	if err != nil {
		return err
	}
	if old.To != "" && old.To < from {
		return model.Conflict("service.replace_over")
	}
	for _, m := range roster.Members {
		if m.Replaces == old.ID {
			return model.Conflict("service.replace_twice")
		}
	}
	return nil
}

// RenewTerms appoints members anew to the seats that they hold, for one term from a day to another, as one action: the renewal of
// a committee at its term's end. Refused: nobody ("service.renew_none"); a member who would still be within her term then
// ("service.renew_within"), or whose place is no longer hers ("service.renew_taken").
func (s *Service) RenewTerms(body model.ID, members []model.ID, from, to model.Date) ([]model.Member, error) {
	if len(members) == 0 {
		return nil, model.Invalid("service.renew_none")
	}
	var out []model.Member
	err := s.act("member.renew", body, "", func(w *storage.Writer) error {
		roster, err := storage.Roster(w.Reader, body)
		if err != nil {
			return err
		}
		roster.TermsEnd = false // whose seat nobody has taken may have it again, whatever it was in between
		tenures := roster.Tenures(from)
		for _, id := range members {
			old, err := storage.Get[model.Member](w.Reader, id)
			if err != nil {
				return err
			}
			if err := mayBeRenewed(w.Reader, old, tenures[id]); err != nil {
				return err
			}
			next := old.NextTerm(from)
			if next.ID, err = s.newID(model.KindMember); err != nil {
				return err
			}
			next.To = to
			if err := put(w, next); err != nil {
				return err
			}
			out = append(out, next)
		}
		return nil
	})
	return out, err
}

func mayBeRenewed(r *storage.Reader, old model.Member, then model.Tenure) error {
	if then == model.GoesOn {
		return nil
	}
	p, err := storage.Get[model.Person](r, old.Person)
	if err != nil {
		return err
	}
	if then == model.InTerm || then == model.NotYet {
		return model.Conflict("service.renew_within", "name", p.FullName())
	}
	return model.Conflict("service.renew_taken", "name", p.FullName())
}

// Attendance counts how often the members of a body were called to closed meetings and came.
func (s *Service) Attendance(body model.ID) (map[model.ID]model.Attended, error) {
	meetings, err := s.Meetings(body)
	return model.Attendance(meetings), err
}
