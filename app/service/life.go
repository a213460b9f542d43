package service

import (
	"strings"

	"kongthun/model"
	"kongthun/model/seal"
	"kongthun/storage"
)

// MinutesLife is where the minutes of a meeting stand, with all that a screen tells of it.
type MinutesLife struct {
	model.Life
	Meeting       model.Meeting
	Certification model.Certification // the zero value while nothing has happened
	Issued        model.Issued        // without record and file; the zero value of a draft
	Code          string              // as printed; "" for a draft, and for minutes of a program that did not seal
	By            string              // number of the meeting that certified, "3/2569"
}

// Key names the last step that is done for the phrase book: "life.certified". Minutes that a program before 0.5.0 closed are closed and
// not sealed.
func (l MinutesLife) Key() string {
	if l.At == model.StepSealed && l.Code == "" {
		return "life.closed"
	}
	return "life." + string(l.At)
}

// Life tells where the minutes of a meeting stand.
func (s *Service) Life(meeting model.ID) (MinutesLife, error) {
	return read(s, func(r *storage.Reader) (MinutesLife, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return MinutesLife{}, err
		}
		issued, err := storage.IssuedOf(r, model.RefTo(m.ID))
		if err != nil {
			return MinutesLife{}, err
		}
		return lifeOf(r, m, issued)
	})
}

// Lives lists where the minutes of a body's meetings stand, in the order of Meetings; of all bodies with an empty ID.
func (s *Service) Lives(body model.ID) ([]MinutesLife, error) {
	meetings, err := s.Meetings(body)
	if err != nil {
		return nil, err
	}
	return read(s, func(r *storage.Reader) ([]MinutesLife, error) {
		issued, err := storage.IssuedHeads(r)
		if err != nil {
			return nil, err
		}
		var out []MinutesLife
		for _, m := range meetings {
			l, err := lifeOf(r, m, issued[model.RefTo(m.ID)])
			if err != nil {
				return nil, err
			}
			out = append(out, l)
		}
		return out, nil
	})
}

func lifeOf(r *storage.Reader, m model.Meeting, issued []model.Issued) (MinutesLife, error) {
	out := MinutesLife{Meeting: m}
	var err error
	if out.Certification, _, err = storage.CertificationOf(r, m.ID); err != nil {
		return out, err
	}
	if by := out.Certification.By; by != "" {
		next, err := storage.Get[model.Meeting](r, by)
		if err != nil {
			return out, err
		}
		out.By = numberOf(next)
	}
	for _, i := range issued {
		if i.Kind == IssuedMinutes {
			i.Record, i.File = nil, nil
			out.Issued, out.Code = i, code(i)
		}
	}
	draft := ""
	if m.Checked != nil && !m.Closed {
		if draft, err = draftHash(r, m); err != nil {
			return out, err
		}
	}
	out.Life = m.Life(out.Certification, draft)
	return out, nil
}

// draftHash is the hash of the minutes as they would be printed now.
func draftHash(r *storage.Reader, m model.Meeting) (string, error) {
	f, err := gather(r, m)
	if err != nil {
		return "", err
	}
	record, err := seal.Record(f.minutes())
	return seal.Of(record).String(), err
}

// CheckMinutes notes that somebody has read the draft of a meeting's minutes, this very one: after an edit that changes it she is
// said not to have read it. Refused: without a name ("life.no_checker"), and once the meeting is closed ("service.closed").
func (s *Service) CheckMinutes(meeting model.ID, by string) error {
	if by = tidy(by); by == "" {
		return model.Invalid("life.no_checker")
	}
	return s.act("minutes.check", meeting, "", func(w *storage.Writer) error {
		m, err := storage.Get[model.Meeting](w.Reader, meeting)
		if err != nil {
			return err
		}
		if m.Closed {
			return model.Locked("service.closed", "number", numberOf(m))
		}
		hash, err := draftHash(w.Reader, m)
		if err != nil {
			return err
		}
		m.Checked = &model.Reading{By: by, On: s.Today(), Draft: hash}
		return put(w, m)
	})
}

// Checker is whom a draft is most likely read by: the signer after whoever took the minutes, by the captions of the signers.
func Checker(m model.Meeting, caption string) string {
	for _, sg := range m.Signers {
		if !sg.Hide && strings.Contains(sg.Caption, caption) {
			return sg.Name
		}
	}
	return ""
}
