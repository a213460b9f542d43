package meeting

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// held is a meeting with what its screens ask about it, as read from the file at one moment.
type held struct {
	meeting   model.Meeting
	past      []model.Meeting // all meetings of the body, by date
	roster    model.Roster
	people    map[model.ID]model.Person // by member
	seats     map[model.ID]model.Seat   // by member
	setting   model.Setting
	proposals map[model.ID]model.Proposal // the subjects of its items
}

// read reads a body's meetings and the one to be shown: the one asked for, or the latest when it is not of this body.
func read(s *service.Service, body, want model.ID) (h held, err error) {
	if h.past, err = s.Meetings(body); err != nil {
		return h, err
	}
	for _, m := range h.past {
		if h.meeting.ID == "" || h.meeting.ID != want {
			h.meeting = m
		}
	}
	office, err := s.Office()
	if err != nil {
		return h, err
	}
	h.setting = office.Setting
	roster, people, err := s.Roster(body)
	if err != nil {
		return h, err
	}
	h.roster = roster
	h.people, h.seats, h.proposals = map[model.ID]model.Person{}, map[model.ID]model.Seat{}, map[model.ID]model.Proposal{}
	for _, m := range roster.Members {
		h.people[m.ID] = people[m.Person]
		h.seats[m.ID], _ = roster.Body.Seat(m.Seat)
	}
	for _, sec := range h.meeting.Agenda {
		for _, it := range sec.Items {
			if it.Subject != nil && it.Subject.Kind == model.KindProposal {
				if h.proposals[it.Subject.ID], err = s.Proposal(it.Subject.ID); err != nil {
					return h, err
				}
			}
		}
	}
	return h, nil
}

// name is a member's name.
func (h held) name(member model.ID) string { return h.people[member].FullName() }

// label is a member's name with her role.
func (h held) label(member model.ID) string {
	return phrase.Say("meeting.member", "name", h.name(member), "role", h.seats[member].Role)
}

// number is the meeting's number, "2/2569".
func number(m model.Meeting) string { return strconv.Itoa(m.Number) + "/" + strconv.Itoa(m.Year) }

// title names a meeting in the list: number, date, state.
func title(m model.Meeting) string {
	key := "meeting.title.open"
	if m.Closed {
		key = "meeting.title.closed"
	}
	date := ""
	if m.Date.Valid() {
		date = thai.ShortFullDate(m.Date.YMD())
	}
	return phrase.Say(key, "number", number(m), "date", date)
}

// quorum says in words who counts and who is there, at the opening (key "") or at an item.
func (h held) quorum(key string) (text string, complete bool) {
	q := h.meeting.Quorum(h.roster, h.setting, key)
	word := "meeting.quorum.short"
	if q.Complete {
		word = "meeting.quorum.complete"
	}
	at := phrase.Say("meeting.quorum.opening")
	if key != "" {
		at = phrase.Say("meeting.quorum.item", "number", h.meeting.NumberOf(key))
	}
	text = phrase.Say(word, "at", at, "base", strconv.Itoa(q.Base), "needed", strconv.Itoa(q.Needed), "present", strconv.Itoa(q.Present), "voters", strconv.Itoa(q.Voters))
	if q.Recused > 0 {
		text += " " + phrase.Say("meeting.quorum.recused", "recused", strconv.Itoa(q.Recused))
	}
	return text, q.Complete
}

// present lists the members who are in the room at an item and not recused from it, in the order of the roll.
func (h held) present(key string) []model.ID {
	_, it := h.meeting.Item(key)
	var out []model.ID
	for _, a := range h.meeting.Roll {
		if (it == nil || !it.Out(a.Member)) && model.InRoom(a.Stays, h.meeting.Time(key)) {
			out = append(out, a.Member)
		}
	}
	return out
}

// settle gives an item the usual word of its kind: a proposal is approved with the sum it asks for and the report's day it
// names. What is decided already stays.
func (h held) settle(it *model.Item, word model.Word) {
	if it.Resolution == nil {
		it.Resolution = &model.Resolution{}
	} else {
		r := *it.Resolution
		it.Resolution = &r
	}
	r := it.Resolution
	r.Word = word
	if word != model.Approve || it.Subject == nil || it.Kind.OnApproved() { // what an approved project asks for is no new approval
		return
	}
	p := h.proposals[it.Subject.ID]
	if r.Amount == 0 {
		r.Amount = p.Budget
	}
	if r.ReportDue == "" {
		r.ReportDue = p.ReportDue
	}
}

// unanimous decides an item in one stroke: the usual word where there is none yet, and everybody for it where it takes a vote.
func (h held) unanimous(it *model.Item) {
	if it.Resolution == nil || it.Resolution.Word == "" {
		h.settle(it, it.Kind.Words()[0])
	}
	if it.Resolution.Word.Deciding() {
		it.Vote = &model.Vote{Unanimous: true}
	}
}

// outcome says in words what an item comes to, and what does not fit together.
func outcome(o model.ItemOutcome, err error) (text string, doubts []string) {
	if err != nil {
		return "", []string{phrase.Error(err)}
	}
	for _, d := range o.Doubts {
		doubts = append(doubts, phrase.Say(d))
	}
	if o.Tally == nil {
		return "", doubts
	}
	key := "meeting.tally.lost"
	if o.Tally.Carried {
		key = "meeting.tally.carried"
	}
	text = phrase.Say(key, "for", strconv.Itoa(o.Tally.For), "against", strconv.Itoa(o.Tally.Against), "abstain", strconv.Itoa(o.Tally.Abstain), "voters", strconv.Itoa(o.Quorum.Voters))
	if o.Tally.Silent > 0 {
		text += " " + phrase.Say("meeting.tally.silent", "silent", strconv.Itoa(o.Tally.Silent))
	}
	return text, doubts
}

// attend ticks a member present or absent. Whoever presides by the seats is worked out anew, unless the members chose another.
func (h held) attend(m *model.Meeting, member model.ID, present bool) {
	byseat := m.Presider == "" || m.Presider == m.Chair(h.roster)
	a := m.Presence(member)
	if a == nil {
		return
	}
	a.Stays = nil
	if present {
		a.Stays, a.Reason = []model.Stay{{}}, ""
	} else {
		a.Proxy = nil
	}
	if byseat || !present && m.Presider == member {
		m.Presider = m.Chair(h.roster)
	}
}

// resolved is an item's resolution in a few words, for the list.
func resolved(it model.Item) string {
	if it.Resolution == nil || it.Resolution.Word == "" {
		return ""
	}
	word := phrase.Say("meeting.word." + string(it.Resolution.Word))
	if it.Resolution.Word == model.Approve && it.Resolution.Amount > 0 {
		word += " " + strings.TrimSuffix(it.Resolution.Amount.String(), ".00")
	}
	return word
}
