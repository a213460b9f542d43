package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/ranking"
	"kongthun/model/thai"
	"kongthun/storage"
)

// facts is everything that the minutes of one meeting are drafted from.
type facts struct {
	meeting   model.Meeting
	office    model.Office
	fund      model.Fund
	roster    model.Roster
	people    map[model.ID]model.Person // by member
	seats     map[model.ID]model.Seat   // by member
	years     map[model.ID]model.FiscalYear
	proposals map[model.ID]model.Proposal
	lines     map[model.ID]ranking.Line // by proposal
	meetings  map[model.ID]model.Meeting
	before    map[model.ID]model.Decision // what stood on an approved project when this meeting began

	certifications map[model.ID]model.Certification // by meeting
	background     background
}

// gather fetches the facts of a meeting as it is given, stored or not yet.
func gather(r *storage.Reader, m model.Meeting) (*facts, error) {
	f := &facts{
		meeting: m, people: map[model.ID]model.Person{}, seats: map[model.ID]model.Seat{}, years: map[model.ID]model.FiscalYear{},
		proposals: map[model.ID]model.Proposal{}, lines: map[model.ID]ranking.Line{}, meetings: map[model.ID]model.Meeting{},
		certifications: map[model.ID]model.Certification{},
		background:     background{spending: map[model.ID]model.Spending{}, lists: map[model.ID]model.ProblemList{}, results: map[model.ID]result{}, measured: map[model.ID]model.Problem{}},
	}
	var err error
	if f.office, err = storage.Office(r); err != nil {
		return nil, err
	}
	if f.roster, err = storage.Roster(r, m.Body); err != nil {
		return nil, err
	}
	if f.fund, err = storage.Get[model.Fund](r, f.roster.Body.Fund); err != nil {
		return nil, err
	}
	for _, x := range f.roster.Members {
		if f.people[x.ID], err = storage.Get[model.Person](r, x.Person); err != nil {
			return nil, err
		}
		seat, _ := f.roster.Body.Seat(x.Seat)
		if x.Role != "" {
			seat.Role = x.Role
		}
		f.seats[x.ID] = seat
	}
	if m.Continues != "" {
		if err := f.gatherSubject(r, model.RefTo(m.Continues)); err != nil {
			return nil, err
		}
	}
	if err := f.gatherSubjects(r); err != nil {
		return nil, err
	}
	return f, f.gatherBefore(r)
}

func (f *facts) gatherSubjects(r *storage.Reader) error {
	for _, sec := range f.meeting.Agenda {
		for _, it := range sec.Items {
			if it.Year != "" {
				y, err := storage.Get[model.FiscalYear](r, it.Year)
				if err != nil {
					return err
				}
				f.years[it.Year] = y
			}
			if err := f.gatherBackground(r, it); err != nil {
				return err
			}
			if it.Subject == nil {
				continue
			}
			if err := f.gatherSubject(r, *it.Subject); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *facts) gatherSubject(r *storage.Reader, ref model.Ref) error {
	switch ref.Kind {
	case model.KindMeeting:
		m, err := storage.Get[model.Meeting](r, ref.ID)
		f.meetings[ref.ID] = m
		if err == nil {
			f.certifications[ref.ID], _, err = storage.CertificationOf(r, ref.ID)
		}
		return err
	case model.KindProblemList:
		l, err := storage.Get[model.ProblemList](r, ref.ID)
		f.background.lists[ref.ID] = l
		return err
	case model.KindProposal:
		p, err := storage.Get[model.Proposal](r, ref.ID)
		if err != nil {
			return err
		}
		f.proposals[p.ID] = p
		if _, known := f.lines[p.ID]; known {
			return nil
		}
		ranked, err := rank(r, p.Round)
		for _, l := range ranked.Lines {
			f.lines[l.Proposal] = l
		}
		return err
	}
	return nil
}

// Drafted is a paragraph as the program drafts it, with the secretary's own wording where she has rewritten it.
type Drafted struct {
	model.Paragraph        // Text is what is printed: the own wording or the draft
	Draft           string // what the program drafts today
	Own             bool
	Stale           bool // a fact under the own wording has changed
}

// names of the paragraphs that an item may have, in the order of printing.
const (
	paraSubstance  = "substance"
	paraDiscussion = "discussion"
	paraRecusal    = "recusal"
	paraQuorum     = "quorum"
	paraResolution = "resolution"
	paraDissent    = "dissent"
)

// draft makes the paragraphs of an item; empty ones are left out.
func (f *facts) draft(it model.Item) []Drafted {
	var out []Drafted
	for _, p := range []model.Paragraph{
		{Name: paraSubstance, Text: f.substance(it)},
		{Name: paraDiscussion, Text: it.Discussion},
		{Name: paraRecusal, Text: f.recusals(it)},
		{Name: paraQuorum, Text: f.lostQuorum(it)},
		{Name: paraResolution, Label: f.say("minutes.resolution"), Text: f.resolution(it), Strong: true},
		{Name: paraDissent, Label: f.say("minutes.dissent"), Text: f.dissents(it)},
	} {
		own := it.Texts[p.Name]
		d := Drafted{Paragraph: p, Draft: p.Text, Own: own.Own != "", Stale: own.Stale(p.Text)}
		d.Text = own.Or(p.Text)
		if d.Text != "" {
			out = append(out, d)
		}
	}
	return out
}

// substance is the item's own text or, without one, what the program can tell: what a report reports, and of a proposal what its form
// says of why and for whom. An item that an earlier meeting left says so first.
func (f *facts) substance(it model.Item) string {
	text := it.Substance
	if text == "" {
		text = orDefault(f.reportedOn(it), f.form(it))
	}
	return strings.TrimSpace(f.carried(it) + "\n" + text)
}

// form is what a proposal's form says of why and for whom.
func (f *facts) form(it model.Item) string {
	if it.Subject == nil || it.Kind != model.Decide {
		return ""
	}
	p, ok := f.proposals[it.Subject.ID]
	if !ok {
		return ""
	}
	var parts []string
	if p.Rationale != "" {
		parts = append(parts, p.Rationale)
	}
	if n := len(p.Objectives); n > 0 {
		texts := make([]string, n)
		for i, o := range p.Objectives {
			texts[i] = o.Text
		}
		parts = append(parts, f.say("minutes.objectives", "list", listed(texts)))
	}
	if n := p.People(); n > 0 {
		parts = append(parts, f.say("minutes.people", "people", thai.Number(int64(n))))
	}
	return strings.Join(parts, "\n")
}

// listed numbers texts "(1) … (2) …" when there are several.
func listed(texts []string) string {
	if len(texts) == 1 {
		return texts[0]
	}
	var b strings.Builder
	for i, t := range texts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString("(" + strconv.Itoa(i+1) + ") " + t)
	}
	return b.String()
}

// resolution is the มติ in the order of กปท.7 part 2: the count, the word with the sum, why, conditions, the report.
func (f *facts) resolution(it model.Item) string {
	res := it.Resolution
	if res == nil || res.Word == "" {
		return ""
	}
	vote, word := f.vote(it), f.word(it)
	parts := []string{vote, word}
	switch {
	case vote == "":
		parts = parts[1:]
	case res.Word == model.Agree && word == f.say("word.agree"): // the count has said เห็นชอบ already
		parts = parts[:1]
	}
	if res.Reason != "" {
		parts = append(parts, f.say("minutes.because", "reason", res.Reason))
	}
	if corrected := f.corrections(it); corrected != "" {
		parts = append(parts, corrected)
	}
	if res.Conditions != "" {
		key := "minutes.conditions"
		if res.Word == model.CertifyWith {
			key = "minutes.corrections"
		}
		parts = append(parts, f.say(key, "conditions", res.Conditions))
	}
	if res.CapReason != "" {
		parts = append(parts, f.say("minutes.over_cap", "reason", res.CapReason))
	}
	if res.ReportDue != "" {
		parts = append(parts, f.say("minutes.report_due", "date", longDate(res.ReportDue)))
	}
	return strings.Join(parts, " ")
}

// name is a member's full name.
func (f *facts) name(member model.ID) string { return f.people[member].FullName() }

// present is who was in the room for a member: herself, or who came in her stead and for whom.
func (f *facts) present(member model.ID) string {
	for _, a := range f.meeting.Roll {
		if a.Member == member && a.Proxy != nil && len(a.Stays) > 0 {
			return f.say("minutes.for", "proxy", a.Proxy.Name, "name", f.name(member))
		}
	}
	return f.name(member)
}

// opening is the quorum sentence.
func (f *facts) opening() string {
	q := f.meeting.Quorum(f.roster, f.office.Setting, "")
	key := "minutes.opening"
	if !q.Complete {
		key = "minutes.opening_short"
	}
	text := f.say(key, "present", strconv.Itoa(q.Present), "base", strconv.Itoa(q.Base), "needed", strconv.Itoa(q.Needed), "chair", f.presider())
	if f.meeting.Form != model.InPerson {
		text = f.say("minutes.form."+string(f.meeting.Form)) + " " + text
	}
	if first, ok := f.meetings[f.meeting.Continues]; ok {
		continues := f.say("minutes.continues", "number", first.Numbered(), "date", longDate(first.Date))
		if f.meeting.Third {
			continues += " " + f.say("minutes.third")
		}
		text = continues + " " + text
	}
	return text
}

// baht writes an amount without satang when there are none: 50,000 or 50,000.50.
func baht(s model.Satang) string { return strings.TrimSuffix(s.String(), ".00") }

// longDate writes 15 มกราคม 2569; empty for no date.
func longDate(d model.Date) string {
	y, m, day := d.YMD()
	if y == 0 {
		return ""
	}
	return thai.LongDate(y, m, day)
}
