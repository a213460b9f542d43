package service

import (
	"strconv"
	"strings"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// Doubts lists what keeps a meeting from being closed, as faults of fields: times and presider, the quorum of the opening, per
// item what does not fit together, and signers without a name, at the field of the item that lacks or differs. Empty: it may be closed.
func (s *Service) Doubts(meeting model.ID) ([]model.FieldError, error) {
	return read(s, func(r *storage.Reader) ([]model.FieldError, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return nil, err
		}
		f, err := gather(r, m)
		if err != nil {
			return nil, err
		}
		over, err := overCap(r, f)
		return append(f.doubts(), over...), err
	})
}

func (f *facts) doubts() []model.FieldError {
	var out []model.FieldError
	m := f.meeting
	if m.Starts == "" || m.Ends == "" {
		out = append(out, model.Wrong("ends", "service.close.date"))
	}
	if m.Presider == "" {
		out = append(out, model.Wrong("presider", "service.close.presider"))
	}
	if !m.Quorum(f.roster, f.office.Setting, "").Complete && !m.NeverBegan() {
		out = append(out, model.Wrong("roll", "service.close.quorum"))
	}
	if first, ok := f.meetings[m.Continues]; ok && m.Third {
		if m.Date > first.Date.AddDays(model.ThirdDays) {
			out = append(out, model.Wrong("third", "service.close.third", "days", strconv.Itoa(model.ThirdDays), "number", first.Numbered()))
		}
		if !first.LackedQuorum(f.roster, f.office.Setting) {
			out = append(out, model.Wrong("third", "service.close.third_quorum", "number", first.Numbered()))
		}
	}
	f.eachItem(func(number string, it model.Item) {
		o, err := m.Outcome(f.roster, f.office.Setting, it.Key)
		if (it.Resolution == nil || it.Resolution.Word == "") && it.Kind.Settles() {
			// Without a quorum nothing can be resolved, and the minutes say so; nor on what was not taken up any more.
			if o.Quorum.Complete && m.Taken(it.Key) {
				out = append(out, model.Wrong(f.ofItem(it, "resolution.word"), "service.close.resolution", "number", number))
			}
			return
		}
		if err != nil {
			out = append(out, model.Wrong(f.ofItem(it, "vote"), "service.close.vote", "number", number, "what", phrase.Error(err)))
		}
		for _, d := range o.Doubts {
			out = append(out, model.Wrong(f.ofItem(it, doubtful(d)), "service.close.doubt", "number", number, "what", phrase.Say(d)))
		}
	})
	out = append(out, f.certifyDoubts()...)
	for i, sg := range m.Signers {
		if !sg.Hide && !sg.Presides && strings.TrimSpace(sg.Name) == "" {
			out = append(out, model.Wrong("signers."+strconv.Itoa(i)+".name", "service.close.signer", "caption", sg.Caption))
		}
	}
	return out
}

// ofItem is the path of an item's field, as in the faults of model.Meeting.
func (f *facts) ofItem(it model.Item, field string) string {
	section, item, _ := f.meeting.Where(it.Key)
	return "agenda." + strconv.Itoa(section) + ".items." + strconv.Itoa(item) + "." + field
}

// doubtful is the field of an item where a doubt of model.ItemOutcome is settled first.
func doubtful(doubt string) string {
	switch doubt {
	case "outcome.no_reason":
		return "resolution.reason"
	case "outcome.no_presider":
		return "presider"
	case "outcome.no_vote", "outcome.tie":
		return "vote"
	case "outcome.no_until":
		return "resolution.until"
	case "outcome.stay":
		return "recusals"
	}
	return "resolution.word"
}

// eachItem visits the items with their numbers as printed.
func (f *facts) eachItem(visit func(number string, it model.Item)) { f.meeting.EachItem(visit) }

// overCap asks for a reason where an approval of this meeting belongs to a type whose ceiling is passed: a breached cap is never
// a silent pass and never a wall. One recorded reason per type and meeting is enough.
func overCap(r *storage.Reader, f *facts) ([]model.FieldError, error) {
	var out []model.FieldError
	for _, id := range sortedIDs(f.years) {
		spending, err := spendingOf(r, f.years[id], nil)
		if err != nil {
			return nil, err
		}
		for _, t := range spending.Types {
			if broken(t) {
				out = append(out, f.unexplained(id, t.Type)...)
			}
		}
	}
	return out, nil
}

func broken(t model.TypeSpending) bool {
	for _, c := range t.Caps {
		if c.Broken && !c.Cap.Floor {
			return true
		}
	}
	return false
}

// unexplained is a fault of the first approval of a type in a year by this meeting, when none of them gives a reason.
func (f *facts) unexplained(year model.ID, kind string) []model.FieldError {
	var out []model.FieldError
	explained := false
	f.eachItem(func(number string, it model.Item) {
		if it.Year != year || it.Subject == nil || it.Resolution == nil || it.Resolution.Word != model.Approve || f.proposals[it.Subject.ID].Type != kind {
			return
		}
		explained = explained || it.Resolution.CapReason != ""
		if len(out) == 0 {
			out = append(out, model.Wrong(f.ofItem(it, "resolution.capReason"), "service.close.doubt", "number", number, "what", phrase.Say("service.cap_reason")))
		}
	})
	if explained {
		return nil
	}
	return out
}

// CloseMeeting closes a meeting for changes and seals its minutes: the canonical record and the PDF's bytes are kept, and a
// reprint hands out those bytes. Earlier minutes that it certified are noted as certified. Refused while there are doubts (key "service.open_doubts", with them as fields), and when it is
// closed already. The pages are made before the transaction; it takes them only if the meeting, and all that they say, is the same
// then (conflict, key "service.changed").
func (s *Service) CloseMeeting(meeting model.ID) (model.Issued, error) {
	m, err := s.Meeting(meeting)
	if err != nil {
		return model.Issued{}, err
	}
	if m.Closed {
		return model.Issued{}, model.Locked("service.closed", "number", numberOf(m))
	}
	doubts, err := s.Doubts(meeting)
	if err != nil {
		return model.Issued{}, err
	}
	if err := model.InvalidFields("service.open_doubts", doubts); err != nil {
		return model.Issued{}, err
	}
	closed, err := read(s, func(r *storage.Reader) (model.Meeting, error) { return withTold(r, m) })
	if err != nil {
		return model.Issued{}, err
	}
	closed.Closed = true
	issued, err := s.seal(closed)
	if err != nil {
		return model.Issued{}, err
	}
	return issued, s.act("meeting.close", meeting, "", func(w *storage.Writer) error {
		now, err := storage.Get[model.Meeting](w.Reader, meeting)
		if err != nil {
			return err
		}
		if !sameJSON(now, m) {
			return model.Conflict("service.changed")
		}
		if err := stillSays(w.Reader, closed, issued); err != nil {
			return err
		}
		if err := put(w, closed); err != nil {
			return err
		}
		if err := s.certifyEarlier(w, closed); err != nil {
			return err
		}
		return storage.Put(w, issued)
	})
}

// MinutesPDF is the minutes as a PDF with the characters that could not be printed: the issued bytes when the meeting is closed,
// a draft made now otherwise. Issued ones come without Count and Text.
func (s *Service) MinutesPDF(meeting model.ID) (paper.Pages, error) {
	issued, found, err := s.issuedMinutes(meeting)
	if err != nil {
		return paper.Pages{}, err
	}
	if found {
		unprintable, _ := unprintableIn(issued) // a record that cannot be read keeps nobody from the filed paper
		return paper.Pages{PDF: issued.File, Unprintable: unprintable}, nil
	}
	value, err := s.Minutes(meeting)
	if err != nil {
		return paper.Pages{}, err
	}
	return paper.Minutes(value)
}

// issuedMinutes are the minutes of a meeting as issued last.
func (s *Service) issuedMinutes(meeting model.ID) (model.Issued, bool, error) {
	issued, err := read(s, func(r *storage.Reader) ([]model.Issued, error) { return storage.IssuedOf(r, model.RefTo(meeting)) })
	for i := len(issued) - 1; i >= 0; i-- {
		if issued[i].Kind == IssuedMinutes {
			return issued[i], true, err
		}
	}
	return model.Issued{}, false, err
}
