package service

import (
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// CallingText is what the calling letter of a meeting says, as it is given, stored or not yet: the secretary's own text, or the draft
// from date, hour, place and form; its lines are paragraphs.
func (s *Service) CallingText(m model.Meeting) (Drafted, error) {
	return read(s, func(r *storage.Reader) (Drafted, error) {
		f, err := gather(r, m)
		if err != nil {
			return Drafted{}, err
		}
		return f.calling().Text, nil
	})
}

// calling is what the calling letter (หนังสือเชิญประชุม) of a meeting says, worded: the paper lays it out, and the agenda goes with it.
type calling struct {
	Number  string // of the letter, as the office numbers it; empty: not yet
	On      model.Date
	Subject string // ขอเชิญประชุม…ครั้งที่ 2/2569
	Text    Drafted
	Close   string // the last line
	Signer  model.SignatureBlock
}

func (f *facts) calling() calling {
	m := f.meeting
	called := m.Called
	if called == nil {
		called = &model.Invitation{}
	}
	draft := f.callingText()
	return calling{
		Number: called.Number, On: called.On,
		Subject: f.say("calling.subject", "body", f.roster.Body.Name, "number", m.Numbered()),
		Text: Drafted{
			Paragraph: model.Paragraph{Name: "calling", Text: called.Text.Or(draft)},
			Draft:     draft, Own: called.Text.Own != "", Stale: called.Text.Stale(draft),
		},
		Close:  f.say("calling.close"),
		Signer: f.caller(),
	}
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

// caller signs the letter: the chair, with the position she has elsewhere and, under it, what she signs as. A committee's chair is
// the chair of its fund.
func (f *facts) caller() model.SignatureBlock {
	id := f.meeting.ChairHolder(f.seats)
	if id == "" {
		return model.SignatureBlock{Caption: f.say("calling.chair")}
	}
	as := f.seats[id].Role
	if f.roster.Body.Kind == model.Committee {
		as = f.say("calling.chair_of", "role", as, "fund", f.fund.Name)
	}
	return model.SignatureBlock{Name: f.name(id), Position: f.people[id].Position, Caption: as}
}
