package service

import (
	"strconv"

	"kongthun/model"
	"kongthun/storage"
)

// Meetings lists the meetings of a body by date; of all bodies with an empty ID.
func (s *Service) Meetings(body model.ID) ([]model.Meeting, error) {
	return listUnder(s, body, func() ([]model.Body, error) { return s.Bodies("") }, storage.Meetings)
}

// Meeting fetches one.
func (s *Service) Meeting(id model.ID) (model.Meeting, error) { return get[model.Meeting](s, id) }

// CallMeeting opens the next meeting of a body on a date: numbered by the body's rule, everyone in office ticked present, the
// agenda's sections and the signers taken over from the meeting before, and on the agenda what PrepareAgenda puts there.
func (s *Service) CallMeeting(body model.ID, date model.Date) (model.Meeting, error) {
	return s.newMeeting(func(r *storage.Reader) (model.Meeting, error) {
		m, err := opened(r, body, date)
		if err == nil {
			_, err = prepare(r, &m)
		}
		return m, err
	})
}

// newMeeting stores a meeting that is made from what the file holds at that moment.
func (s *Service) newMeeting(draw func(*storage.Reader) (model.Meeting, error)) (m model.Meeting, err error) {
	id, err := s.newID(model.KindMeeting)
	if err != nil {
		return m, err
	}
	err = s.act("meeting.add", id, "", func(w *storage.Writer) error {
		if m, err = draw(w.Reader); err != nil {
			return err
		}
		m.ID = id
		clean(&m)
		return put(w, m)
	})
	return m, err
}

// editMeeting changes an open meeting as it is stored at that moment. Refused: a closed one, key "service.closed".
func (s *Service) editMeeting(meeting model.ID, change func(*storage.Reader, *model.Meeting) error) (m model.Meeting, err error) {
	err = s.act("meeting.edit", meeting, "", func(w *storage.Writer) error {
		if m, err = storage.Get[model.Meeting](w.Reader, meeting); err != nil {
			return err
		}
		if m.Closed {
			return model.Locked("service.closed", "number", numberOf(m))
		}
		if err := change(w.Reader, &m); err != nil {
			return err
		}
		clean(&m)
		return put(w, m)
	})
	return m, err
}

// ContinueMeeting opens the meeting that goes on with one that broke off, numbered as a meeting of its own, with the items that were
// not taken up any more and nothing else. Refused: one that did not break off (key "meeting.not_adjourned"), and one that another
// goes on with already ("meeting.continued").
func (s *Service) ContinueMeeting(meeting model.ID, date model.Date) (model.Meeting, error) {
	return s.newMeeting(func(r *storage.Reader) (model.Meeting, error) { return continuing(r, meeting, date) })
}

// continuing is the meeting that goes on with one that broke off, not stored yet.
func continuing(r *storage.Reader, meeting model.ID, date model.Date) (model.Meeting, error) {
	first, err := storage.Get[model.Meeting](r, meeting)
	if err != nil {
		return first, err
	}
	if first.Adjourned == nil {
		return first, model.Conflict("meeting.not_adjourned", "number", first.Numbered())
	}
	past, err := storage.Meetings(r, first.Body)
	if err != nil {
		return first, err
	}
	for _, m := range past {
		if m.Continues == first.ID {
			return m, model.Conflict("meeting.continued", "number", first.Numbered(), "by", m.Numbered())
		}
	}
	m, err := opened(r, first.Body, date)
	if err != nil {
		return m, err
	}
	m.Continues, m.Agenda, m.Form, m.Link = first.ID, first.Continuation(), first.Form, first.Link
	m.Place, m.Signers = first.Place, first.Signers
	return m, nil
}

// opened is the next meeting of a body, not stored yet and with empty sections.
func opened(r *storage.Reader, body model.ID, date model.Date) (model.Meeting, error) {
	roster, err := storage.Roster(r, body)
	if err != nil {
		return model.Meeting{}, err
	}
	past, err := storage.Meetings(r, body)
	if err != nil {
		return model.Meeting{}, err
	}
	m := model.Meeting{Body: body, Date: date, Year: roster.Body.Numbering.YearOf(date), Number: 1}
	for _, p := range past {
		if p.Year == m.Year && p.Number >= m.Number {
			m.Number = p.Number + 1
		}
	}
	for _, x := range roster.InOffice(date) {
		m.Roll = append(m.Roll, model.Attendee{Member: x.ID, Stays: []model.Stay{{}}})
	}
	m.Presider = m.Chair(roster)
	lists := Lists()
	m.Signers = lists.Signers
	titles := lists.Agenda
	if len(past) > 0 {
		last := past[len(past)-1]
		m.Place, m.Signers, titles = last.Place, last.Signers, nil
		for _, sec := range last.Agenda {
			titles = append(titles, sec.Title)
		}
	}
	for _, t := range titles {
		m.Agenda = append(m.Agenda, model.Section{Title: t})
	}
	return m, nil
}

// yearOn is the fiscal year that a date falls in; "" when the fund has not opened it.
func yearOn(years []model.FiscalYear, d model.Date) model.ID {
	for _, y := range years {
		if y.Year == d.FiscalYear() {
			return y.ID
		}
	}
	return ""
}

// numberOf writes a meeting's number: 2/2569.
func numberOf(m model.Meeting) string { return m.Numbered() }

// SaveMeeting stores a meeting as edited; the year of its number follows its date by the body's numbering. A closed one is locked,
// key "service.closed"; closing is done by Close only. An item that a later meeting goes on with stays (conflict, key
// "service.item_carried").
func (s *Service) SaveMeeting(m model.Meeting) (model.Meeting, error) {
	clean(&m)
	body, err := s.Body(m.Body)
	if err != nil {
		return m, err
	}
	if m.Date.Valid() {
		m.Year = body.Numbering.YearOf(m.Date)
	}
	return m, save(s, model.KindMeeting, &m, &m.ID, func(w *storage.Writer) error {
		old, err := storage.Get[model.Meeting](w.Reader, m.ID)
		if err != nil {
			return ignoreNotFound(err)
		}
		if old.Closed || m.Closed {
			return model.Locked("service.closed", "number", numberOf(old))
		}
		return itemsStay(w.Reader, old, m)
	})
}

// itemsStay refuses to lose an item that a later meeting goes on with, or to make it one about something else: "carried over from
// item 4.2" would name another matter (conflict, key "service.item_carried").
func itemsStay(r *storage.Reader, old, m model.Meeting) error {
	lost := map[model.ItemRef]string{}
	old.EachItem(func(number string, was model.Item) {
		if _, it := m.Item(was.Key); it == nil || !sameJSON(it.Subject, was.Subject) {
			lost[model.ItemRef{Meeting: m.ID, Item: was.Key}] = number
		}
	})
	if len(lost) == 0 {
		return nil
	}
	meetings, err := storage.List[model.Meeting](r, model.KindMeeting)
	if err != nil {
		return err
	}
	for _, later := range meetings {
		later.EachItem(func(_ string, it model.Item) {
			if it.From != nil && lost[*it.From] != "" && err == nil {
				err = model.Conflict("service.item_carried", "item", lost[*it.From], "number", later.Numbered())
			}
		})
	}
	return err
}

// PutUp adds proposals to a section of a meeting's agenda, in the order given; those already on it to be decided are passed over.
func (s *Service) PutUp(meeting model.ID, section int, proposals []model.ID) (model.Meeting, error) {
	return s.editMeeting(meeting, func(r *storage.Reader, m *model.Meeting) error { return putUp(r, m, section, proposals) })
}

func putUp(r *storage.Reader, m *model.Meeting, section int, proposals []model.ID) error {
	rounds, err := roundYears(r)
	if err != nil {
		return err
	}
	if section < 0 || section >= len(m.Agenda) {
		return model.NotFound("item.not_found")
	}
	on := map[model.ID]bool{}
	for _, sec := range m.Agenda {
		for _, it := range sec.Items {
			if it.Subject != nil && it.Kind == model.Decide {
				on[it.Subject.ID] = true
			}
		}
	}
	for _, id := range proposals {
		if on[id] {
			continue
		}
		p, err := storage.Get[model.Proposal](r, id)
		if err != nil {
			return err
		}
		ref := model.RefTo(id)
		m.AddItem(section, model.Item{
			Kind: model.Decide, Subject: &ref, Title: p.Title, Year: rounds[p.Round], Presenter: p.Applicant.Responsible,
		})
		on[id] = true
	}
	return nil
}

// StampLeaving notes that a member leaves the room now, at an item: for good (her stay ends), or for that item only when she
// is recused. StampReturn notes her coming back.
// It sets the item's time when that is not known yet.
func (s *Service) StampLeaving(meeting model.ID, item string, member model.ID) (model.Meeting, error) {
	return s.stamp(meeting, item, member, func(a *model.Attendee, now model.Clock) {
		if n := len(a.Stays); n > 0 && a.Stays[n-1].To == "" {
			a.Stays[n-1].To = now
		}
	}, func(r *model.Recusal, now model.Clock) { r.Left = now })
}

// StampReturn notes that a member is back in the room.
func (s *Service) StampReturn(meeting model.ID, item string, member model.ID) (model.Meeting, error) {
	return s.stamp(meeting, item, member, func(a *model.Attendee, now model.Clock) {
		if n := len(a.Stays); n == 0 || a.Stays[n-1].To != "" {
			a.Stays = append(a.Stays, model.Stay{From: now})
		}
	}, func(r *model.Recusal, now model.Clock) { r.Returned = now })
}

func (s *Service) stamp(meeting model.ID, item string, member model.ID, roll func(*model.Attendee, model.Clock), recused func(*model.Recusal, model.Clock)) (model.Meeting, error) {
	now := s.Now()
	return s.editMeeting(meeting, func(_ *storage.Reader, m *model.Meeting) error {
		if _, it := m.Item(item); it != nil {
			if it.At == "" {
				it.At = now
			}
			for i := range it.Recusals {
				if it.Recusals[i].Member == member {
					recused(&it.Recusals[i], now)
					return nil
				}
			}
		}
		a := m.Presence(member)
		if a == nil {
			return model.NotFound("value.not_found", "kind", string(model.KindMember))
		}
		roll(a, now)
		return nil
	})
}

// Outcome works out an item's quorum and vote.
func (s *Service) Outcome(m model.Meeting, key string) (model.ItemOutcome, error) {
	office, err := s.Office()
	if err != nil {
		return model.ItemOutcome{}, err
	}
	roster, _, err := s.Roster(m.Body)
	if err != nil {
		return model.ItemOutcome{}, err
	}
	return m.Outcome(roster, office.Setting, key)
}

// FindMeeting finds a meeting by number and year among the bodies. Where no body is named and a fund's committee has such a meeting,
// that is meant and not a sub-committee's; where several still fit, the fund (name, code, ID or kind) or the body (name or ID)
// must be given. Refused: keys "service.meeting_none", "service.meeting_several", "service.fund_none".
func (s *Service) FindMeeting(number, year int, fund, body string) (model.Meeting, error) {
	funds, err := s.findFunds(fund)
	if err != nil {
		return model.Meeting{}, err
	}
	var found []model.Meeting
	var names []string
	for _, f := range funds {
		bodies, err := s.Bodies(f.ID)
		if err != nil {
			return model.Meeting{}, err
		}
		before := len(found)
		for _, b := range bodies { // the committee first
			if body != "" && b.Name != body && string(b.ID) != body || body == "" && b.Kind == model.Subcommittee && len(found) > before {
				continue
			}
			meetings, err := s.Meetings(b.ID)
			if err != nil {
				return model.Meeting{}, err
			}
			for _, m := range meetings {
				if m.Number == number && m.Year == year {
					found, names = append(found, m), append(names, b.Name)
				}
			}
		}
	}
	name := strconv.Itoa(number) + "/" + strconv.Itoa(year)
	return theOne(found, names,
		model.NotFound("service.meeting_none", "number", name), model.Conflict("service.meeting_several", "number", name))
}
