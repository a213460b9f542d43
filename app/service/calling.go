package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// CallingLetter is what the calling letter (หนังสือเชิญประชุม) of a meeting says, worded: the paper lays it out.
type CallingLetter struct {
	Number  string // of the letter, as the office numbers it; empty: not yet
	On      model.Date
	Subject string     // ขอเชิญประชุม…ครั้งที่ 2/2569
	To      string     // the members of the body
	Text    Drafted    // what is written: the own text or the draft; its lines are paragraphs
	Agenda  [][]string // the agenda that goes with it: a line of number and title each, sections too
	Close   string     // the last line
	Signer  model.SignatureBlock
	Late    bool // the letter gives less notice than model.NoticeDays
}

// CallingLetter words the calling letter of a meeting: the secretary's own text, or the draft from date, hour, place, form and
// agenda. It is signed by whoever chairs the body.
func (s *Service) CallingLetter(meeting model.ID) (CallingLetter, error) {
	return read(s, func(r *storage.Reader) (CallingLetter, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return CallingLetter{}, err
		}
		f, err := gather(r, m)
		if err != nil {
			return CallingLetter{}, err
		}
		return f.calling(), nil
	})
}

func (f *facts) calling() CallingLetter {
	m := f.meeting
	called := m.Called
	if called == nil {
		called = &model.Invitation{}
	}
	draft := f.callingText()
	out := CallingLetter{
		Number: called.Number, On: called.On, Late: m.ShortNotice(),
		Subject: f.say("calling.subject", "body", f.roster.Body.Name, "number", m.Numbered()),
		To:      f.say("calling.to", "body", f.roster.Body.Name),
		Text: Drafted{
			Paragraph: model.Paragraph{Name: "calling", Text: called.Text.Or(draft)},
			Draft:     draft, Own: called.Text.Own != "", Stale: called.Text.Stale(draft),
		},
		Close:  f.say("calling.close"),
		Signer: f.caller(),
	}
	for i, sec := range m.Agenda {
		out.Agenda = append(out.Agenda, []string{f.say("minutes.section", "number", strconv.Itoa(i+1)), sec.Title})
		numbers := m.Numbers(i)
		for j, it := range sec.Items {
			out.Agenda = append(out.Agenda, []string{numbers[j], it.Title})
		}
	}
	return out
}

// callingText drafts what the letter says: that there is a meeting, when, where and how, and what is on its agenda.
func (f *facts) callingText() string {
	m := f.meeting
	date := longDate(m.Date)
	if y, mo, d := m.Date.YMD(); y != 0 {
		date = thai.FullDate(y, mo, d)
	}
	time := f.say("minutes.room_time")
	if m.Starts != "" {
		time = thai.Time(string(m.Starts))
	}
	lines := []string{f.say("calling.text", "body", f.roster.Body.Name, "number", m.Numbered(), "date", date, "time", time, "where", orDefault(f.where(), f.say("calling.place_open")))}
	if m.Form != model.InPerson && m.Link != "" {
		lines = append(lines, f.say("calling.link", "link", m.Link))
	}
	if first, ok := f.meetings[m.Continues]; ok {
		lines = append(lines, f.say("calling.continues", "number", first.Numbered(), "date", longDate(first.Date)))
		if m.Third {
			lines = append(lines, f.say("calling.third"))
		}
	}
	return strings.Join(append(lines, f.say("calling.please")), "\n")
}

// caller signs the letter: who holds the seat that chairs, on the letter's day.
func (f *facts) caller() model.SignatureBlock {
	for _, a := range f.meeting.Roll {
		if seat := f.seats[a.Member]; seat.Chairs == 1 {
			return model.SignatureBlock{Name: f.name(a.Member), Position: orDefault(f.people[a.Member].Position, seat.Role), Caption: seat.Role}
		}
	}
	return model.SignatureBlock{Caption: f.say("calling.chair")}
}
