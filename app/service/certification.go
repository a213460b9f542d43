package service

import (
	"slices"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// certify changes what is noted of a meeting's sealed minutes, as one action.
func (s *Service) certify(meeting model.ID, action, reason string, change func(*storage.Writer, model.Meeting, *model.Certification) error) error {
	fresh, err := s.newID(model.KindCertification)
	if err != nil {
		return err
	}
	return s.act(action, meeting, reason, func(w *storage.Writer) error {
		m, err := storage.Get[model.Meeting](w.Reader, meeting)
		if err != nil {
			return err
		}
		c, found, err := storage.CertificationOf(w.Reader, meeting)
		if err != nil {
			return err
		}
		if !found {
			c = model.Certification{ID: fresh, Meeting: meeting}
		}
		if err := change(w, m, &c); err != nil {
			return err
		}
		clean(&c)
		return put(w, c)
	})
}

// open refuses to change how minutes are certified once they are (key "certification.done").
func open(c model.Certification, m model.Meeting) error {
	if c.Certified() {
		return model.Locked("certification.done", "number", numberOf(m))
	}
	return nil
}

// NotePrinted notes that sealed minutes were printed now; each printing is noted.
func (s *Service) NotePrinted(meeting model.ID) error {
	return s.certify(meeting, "minutes.print", "", func(_ *storage.Writer, _ model.Meeting, c *model.Certification) error {
		c.Printed = append(c.Printed, model.Mark{On: s.Today(), By: s.Actor()})
		return nil
	})
}

// NoteSigned notes that the signed copy is there since a day, and where it is kept; with no day that it is not.
func (s *Service) NoteSigned(meeting model.ID, on model.Date, where string) error {
	return s.certify(meeting, "minutes.sign", "", func(_ *storage.Writer, _ model.Meeting, c *model.Certification) error {
		c.Signed = &model.Mark{On: on, By: s.Actor(), Note: where}
		if on == "" {
			c.Signed = nil
		}
		return nil
	})
}

// SetCorrections keeps the corrections that are asked for, until the minutes are certified; then the certification is of these.
func (s *Service) SetCorrections(meeting model.ID, list []model.Correction) error {
	return s.certify(meeting, "minutes.correct", "", func(_ *storage.Writer, m model.Meeting, c *model.Certification) error {
		c.Corrections = slices.Clone(list)
		return open(*c, m)
	})
}

// CertifyAtOnce notes that the meeting itself certified its minutes before it ended, on its own day.
func (s *Service) CertifyAtOnce(meeting model.ID) error {
	return s.certify(meeting, "minutes.certify", "", func(_ *storage.Writer, m model.Meeting, c *model.Certification) error {
		if err := open(*c, m); err != nil {
			return err
		}
		c.How, c.On = model.AtOnce, m.Date
		return nil
	})
}

// Circulate notes that sealed minutes were sent round for certifying, with the last day for replies: to the members with a vote who
// were at the meeting. Replies that are there are kept.
func (s *Service) Circulate(meeting model.ID, on, until model.Date) error {
	return s.certify(meeting, "minutes.circulate", "", func(w *storage.Writer, m model.Meeting, c *model.Certification) error {
		if err := open(*c, m); err != nil {
			return err
		}
		f, err := gather(w.Reader, m)
		if err != nil {
			return err
		}
		c.Circulated = &model.Circulation{On: on, Until: until}
		for _, a := range m.Roll {
			asked := slices.ContainsFunc(c.Replies, func(r model.Reply) bool { return r.Member == a.Member })
			if len(a.Stays) > 0 && f.seats[a.Member].Voting && !asked {
				c.Replies = append(c.Replies, model.Reply{Member: a.Member})
			}
		}
		return nil
	})
}

// NoteReply keeps one member's answer; without a day it is taken back. Refused: a member who was not asked ("certification.asked").
func (s *Service) NoteReply(meeting model.ID, reply model.Reply) error {
	return s.certify(meeting, "minutes.reply", "", func(_ *storage.Writer, m model.Meeting, c *model.Certification) error {
		if err := open(*c, m); err != nil {
			return err
		}
		i := slices.IndexFunc(c.Replies, func(r model.Reply) bool { return r.Member == reply.Member })
		if i < 0 {
			return model.NotFound("certification.asked")
		}
		c.Replies[i] = reply
		return nil
	})
}

// CertifyByCirculation certifies minutes by the replies; refused as model.Certification.Circulates tells.
func (s *Service) CertifyByCirculation(meeting model.ID) error {
	return s.certify(meeting, "minutes.certify", "", func(_ *storage.Writer, m model.Meeting, c *model.Certification) error {
		if err := open(*c, m); err != nil {
			return err
		}
		if err := c.Circulates(s.Today()); err != nil {
			return err
		}
		c.How, c.On = model.ByCirculation, s.Today()
		return nil
	})
}

// Uncertify takes a certification back that was noted by mistake; the reason stands in the journal. Refused without a reason
// ("certification.reason"), when there is none ("certification.none"), and when a sealed meeting certified: its minutes say so
// ("certification.by_meeting").
func (s *Service) Uncertify(meeting model.ID, reason string) error {
	if reason = tidy(reason); reason == "" {
		return model.Invalid("certification.reason")
	}
	return s.certify(meeting, "minutes.uncertify", reason, func(_ *storage.Writer, _ model.Meeting, c *model.Certification) error {
		switch c.How {
		case "":
			return model.NotFound("certification.none")
		case model.ByNextMeeting:
			return model.Locked("certification.by_meeting")
		}
		c.How, c.On = "", ""
		return nil
	})
}

// certifying are the items of a meeting that certify the minutes of another one, by their resolution.
func certifying(m model.Meeting) []model.Item {
	var out []model.Item
	for _, sec := range m.Agenda {
		for _, it := range sec.Items {
			if it.Kind == model.Certify && it.Subject != nil && it.Subject.Kind == model.KindMeeting && it.Resolution != nil &&
				(it.Resolution.Word == model.CertifyWord || it.Resolution.Word == model.CertifyWith) {
				out = append(out, it)
			}
		}
	}
	return out
}

// certifyEarlier notes, with the closing of a meeting, that it certified the minutes of earlier ones. Minutes that were certified
// already stay so. What a resolution says of corrections in its own words is one of them.
func (s *Service) certifyEarlier(w *storage.Writer, m model.Meeting) error {
	for _, it := range certifying(m) {
		c, found, err := storage.CertificationOf(w.Reader, it.Subject.ID)
		if err != nil {
			return err
		}
		if !found {
			id, err := s.newID(model.KindCertification)
			if err != nil {
				return err
			}
			c = model.Certification{ID: id, Meeting: it.Subject.ID}
		}
		if c.Certified() {
			continue
		}
		c.How, c.On, c.By = model.ByNextMeeting, m.Date, m.ID
		if text := it.Resolution.Conditions; it.Resolution.Word == model.CertifyWith && text != "" {
			c.Corrections = append(slices.Clone(c.Corrections), model.Correction{To: text})
		}
		if err := put(w, c); err != nil {
			return err
		}
	}
	return nil
}

// certifyDoubts: minutes that are no sealed ones cannot be certified, and the word must fit the corrections that are kept.
func (f *facts) certifyDoubts() []model.FieldError {
	var out []model.FieldError
	for _, it := range certifying(f.meeting) {
		earlier, kept := f.meetings[it.Subject.ID], f.certifications[it.Subject.ID]
		with := it.Resolution.Word == model.CertifyWith
		key := ""
		switch {
		case !earlier.Closed:
			key = "service.close.certify_open"
		case !with && len(kept.Corrections) > 0 && !kept.Certified():
			key = "service.close.certify_corrected"
		case with && len(kept.Corrections) == 0 && it.Resolution.Conditions == "":
			key = "service.close.certify_uncorrected"
		}
		if key != "" {
			out = append(out, model.Wrong(f.ofItem(it, "resolution.word"), key, "number", numberOf(earlier)))
		}
	}
	return out
}

// corrections are what a resolution that certifies with corrections says of them: each as it was and as it is to be.
func (f *facts) corrections(it model.Item) string {
	if it.Kind != model.Certify || it.Subject == nil || it.Resolution == nil || it.Resolution.Word != model.CertifyWith {
		return ""
	}
	var texts []string
	for _, c := range f.certifications[it.Subject.ID].Corrections {
		texts = append(texts, f.correction(c))
	}
	if len(texts) == 0 {
		return ""
	}
	return f.say("minutes.corrected", "list", listed(texts))
}

// correction is one of them as a sentence: something exchanged, added or struck out.
func (f *facts) correction(c model.Correction) string {
	key := "minutes.correction"
	switch {
	case c.From == "":
		key = "minutes.correction_add"
	case c.To == "":
		key = "minutes.correction_strike"
	}
	where := c.Where
	if where != "" {
		where += " "
	}
	return where + f.say(key, "from", c.From, "to", c.To)
}

// tidy is a text as typed, fit to be kept.
func tidy(text string) string { return strings.TrimSpace(thai.Normalise(text)) }
