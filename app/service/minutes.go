package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/ranking"
	"kongthun/model/thai"
	"kongthun/storage"
)

// Minutes is the value that the minutes of a meeting are printed from: a draft until the meeting is closed.
func (s *Service) Minutes(meeting model.ID) (model.Minutes, error) {
	return read(s, func(r *storage.Reader) (model.Minutes, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return model.Minutes{}, err
		}
		f, err := gather(r, m)
		if err != nil {
			return model.Minutes{}, err
		}
		return f.minutes(), nil
	})
}

// Paragraphs are an item's paragraphs as they would be printed, for the screen that lets the secretary rewrite them.
// The opening sentence is asked for with an empty key.
func (s *Service) Paragraphs(m model.Meeting, key string) ([]Drafted, error) {
	all, err := s.AllParagraphs(m)
	if err != nil {
		return nil, err
	}
	list, ok := all[key]
	if !ok {
		return nil, model.NotFound("item.not_found", "key", key)
	}
	return list, nil
}

// AllParagraphs are the paragraphs of every item by its key, and the opening sentence under the empty one: one reading for the
// whole meeting.
func (s *Service) AllParagraphs(m model.Meeting) (map[string][]Drafted, error) {
	return read(s, func(r *storage.Reader) (map[string][]Drafted, error) {
		f, err := gather(r, m)
		if err != nil {
			return nil, err
		}
		draft := f.opening()
		out := map[string][]Drafted{"": {{
			Paragraph: model.Paragraph{Name: "opening", Text: m.Opening.Or(draft)},
			Draft:     draft, Own: m.Opening.Own != "", Stale: m.Opening.Stale(draft),
		}}}
		for _, sec := range m.Agenda {
			for _, it := range sec.Items {
				out[it.Key] = f.draft(it)
			}
		}
		return out, nil
	})
}

// minutes lays the facts out as แบบที่ 11 wants them (domain A.6).
func (f *facts) minutes() model.Minutes {
	m := f.meeting
	out := model.Minutes{
		Heading:    f.heading("minutes.heading"),
		Rolls:      f.rolls(),
		Opening:    m.Opening.Or(f.opening()),
		ThaiDigits: !f.office.Setting.ArabicDigits,
		Title:      f.say("minutes.title", "body", f.roster.Body.Name, "number", numberOf(m)),
		Author:     f.office.Name,
		On:         m.Date,
		Names:      f.names(),
		Rules:      f.rules(),
		Words:      f.words("minutes.page."),
	}
	out.Began = f.clock("minutes.began", m.Starts)
	out.Ended = f.clock("minutes.ended", m.Ends)
	out.Adjourned = f.adjourned()
	if !m.Closed {
		out.Draft = f.say("minutes.draft")
	}
	for i, sec := range m.Agenda {
		out.Sections = append(out.Sections, f.section(i, sec))
	}
	out.Signatures = f.signatures()
	out.Annexes = f.annexes()
	return out
}

// clock says when something was; where that is not known yet a draft leaves room to write it.
func (f *facts) clock(key string, at model.Clock) string {
	switch {
	case at != "":
		return f.say(key, "time", thai.Time(string(at)))
	case f.meeting.Closed:
		return ""
	}
	return f.say(key, "time", f.say("minutes.room_time"))
}

// adjourned says that and why the meeting broke off, and what becomes of the items that it did not take up any more.
func (f *facts) adjourned() string {
	a := f.meeting.Adjourned
	if a == nil {
		return ""
	}
	text := f.say("minutes.adjourned", "time", thai.Time(string(a.At)), "reason", orDefault(a.Reason, f.say("minutes.adjourned_reason")))
	if a.Next != "" {
		text = f.say("minutes.adjourned_to", "time", thai.Time(string(a.At)), "reason", orDefault(a.Reason, f.say("minutes.adjourned_reason")), "date", longDate(a.Next))
	}
	if number := f.meeting.NumberOf(a.Item); number != "" {
		text += " " + f.say("minutes.adjourned_left", "number", number)
	}
	return text
}

// untaken are the items that stand as printed without having been taken up.
func (f *facts) untaken() model.Paragraph {
	return model.Paragraph{Name: "untaken", Text: f.say("minutes.untaken")}
}

// rules cites, once each, the announcements under which proposals were decided and the law under which members stayed away from
// an item, as far as their wording has been verified: what has not is never printed as law.
func (f *facts) rules() []string {
	var out []string
	cite := func(verified bool, key string, args ...string) {
		if text := f.say(key, args...); verified && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	f.eachItem(func(_ string, it model.Item) {
		r := f.years[it.Year].Rules
		cite(it.Kind == model.Decide && r.Citation.Verified && r.Power.Verified, "minutes.rule", "citation", r.Citation.Text, "power", r.Power.Text)
		cite(len(it.Recusals) > 0 && r.Recusal.Verified, "minutes.rule_recusal", "law", r.Recusal.Text)
	})
	return out
}

// heading is the centred lines above a paper of a meeting that was held: what, which number, when, where.
func (f *facts) heading(key string) []string { return f.headed(key, "minutes.when") }

// coming is the same above a paper that is made before the meeting.
func (f *facts) coming(key string) []string { return f.headed(key, "minutes.when_coming") }

func (f *facts) headed(key, when string) []string {
	m := f.meeting
	lines := []string{f.say(key, "body", f.roster.Body.Name), f.say("minutes.number", "number", numberOf(m))}
	if y, mo, d := m.Date.YMD(); y != 0 {
		lines = append(lines, f.say(when, "date", thai.FullDate(y, mo, d)))
	}
	if where := f.where(); where != "" {
		lines = append(lines, where)
	}
	return lines
}

// where says where and in which form the meeting is held.
func (f *facts) where() string {
	m := f.meeting
	switch {
	case m.Form == model.Electronic:
		return f.say("minutes.where_electronic")
	case m.Place == "":
		return ""
	case m.Form == model.Mixed:
		return f.say("minutes.where_mixed", "place", m.Place)
	}
	return f.say("minutes.where", "place", m.Place)
}

// rolls are the three lists. Advisers are no members of the committee: they join the meeting.
func (f *facts) rolls() []model.MinutesRoll {
	present := model.MinutesRoll{Title: f.say("minutes.present")}
	absent := model.MinutesRoll{Title: f.say("minutes.absent")}
	joined := model.MinutesRoll{Title: f.say("minutes.joined")}
	for _, a := range f.meeting.Roll {
		seat := f.seats[a.Member]
		line := f.rollLine(a)
		switch {
		case len(a.Stays) == 0 && seat.Voting:
			line.Role = f.say("minutes.reason", "reason", orDefault(a.Reason, f.say("minutes.no_reason")))
			absent.People = append(absent.People, line)
		case len(a.Stays) == 0: // an adviser who did not come is no member who was absent
		case !seat.Voting:
			joined.People = append(joined.People, line)
		default:
			present.People = append(present.People, line)
		}
	}
	for _, g := range f.meeting.Guests {
		joined.People = append(joined.People, model.RollPerson{Name: g.Name, Position: g.Position})
	}
	out := []model.MinutesRoll{present}
	for _, r := range []model.MinutesRoll{absent, joined} {
		if len(r.People) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// rollLine is one line of a roll: the member, or who came in her stead and for which post, with late coming and early leaving.
func (f *facts) rollLine(a model.Attendee) model.RollPerson {
	person := f.people[a.Member]
	line := model.RollPerson{Name: person.FullName(), Position: person.Position, Role: f.seats[a.Member].Role + f.comings(a)}
	if a.Remote && len(a.Stays) > 0 && f.meeting.Form == model.Mixed {
		line.Role += " " + f.say("minutes.remote")
	}
	if a.Proxy != nil && len(a.Stays) > 0 {
		line.Name = a.Proxy.Name
		line.Position = f.say("minutes.proxy", "position", a.Proxy.Position, "post", orDefault(person.Position, person.FullName()))
	}
	return line
}

// comings notes a late arrival, a leaving before the end, and what lies between.
func (f *facts) comings(a model.Attendee) string {
	var notes []string
	for i, st := range a.Stays {
		if st.From != "" && st.From > f.meeting.Starts {
			key := "minutes.came"
			if i > 0 {
				key = "minutes.returned"
			}
			notes = append(notes, f.say(key, "time", thai.Time(string(st.From))))
		}
		if st.To != "" && (f.meeting.Ends == "" || st.To < f.meeting.Ends) {
			notes = append(notes, f.say("minutes.left", "time", thai.Time(string(st.To))))
		}
	}
	if len(notes) == 0 {
		return ""
	}
	return " (" + strings.Join(notes, " ") + ")"
}

func (f *facts) section(i int, sec model.Section) model.MinutesSection {
	out := model.MinutesSection{Label: f.say("minutes.section", "number", strconv.Itoa(i+1)), Title: sec.Title}
	numbers := f.meeting.Numbers(i)
	for j, it := range sec.Items {
		item := model.MinutesItem{Number: numbers[j], Title: it.Title, Facts: f.proposalFacts(it)}
		if !f.meeting.Taken(it.Key) {
			item.Facts, item.Paragraphs = nil, []model.Paragraph{f.untaken()}
			out.Items = append(out.Items, item)
			continue
		}
		for _, d := range f.draft(it) {
			item.Paragraphs = append(item.Paragraphs, d.Paragraph)
		}
		if f.awaits(it) {
			item.Paragraphs = append(item.Paragraphs, model.Paragraph{Name: paraResolution, Label: f.say("minutes.resolution"), Strong: true, Room: resolutionRoom})
		}
		out.Items = append(out.Items, item)
	}
	switch {
	case len(out.Items) > 0:
	case f.brokeOffBefore(i):
		out.Items = []model.MinutesItem{{Paragraphs: []model.Paragraph{f.untaken()}}}
	default:
		out.Items = []model.MinutesItem{{Paragraphs: []model.Paragraph{{Name: "none", Text: f.say("minutes.none")}}}}
	}
	return out
}

// resolutionRoom is how many lines a draft leaves for a resolution that is not known yet.
const resolutionRoom = 2

// awaits tells whether a draft leaves room for an item's resolution.
func (f *facts) awaits(it model.Item) bool {
	known := it.Resolution != nil && it.Resolution.Word != "" || it.Texts[paraResolution].Own != ""
	return !f.meeting.Closed && it.Kind.Settles() && !known
}

// brokeOffBefore tells whether the meeting broke off before a section.
func (f *facts) brokeOffBefore(section int) bool {
	a := f.meeting.Adjourned
	if a == nil || a.Item == "" {
		return false
	}
	at, _, ok := f.meeting.Where(a.Item)
	return ok && at < section
}

// proposalFacts is a proposal's block: who asks, under which type, how much, for which time, and where it stands in the ranking.
// Never one member's scores.
func (f *facts) proposalFacts(it model.Item) []model.Fact {
	if it.Subject == nil {
		return nil
	}
	p, ok := f.proposals[it.Subject.ID]
	if !ok {
		return nil
	}
	var out []model.Fact
	add := func(key, text string) {
		if text != "" {
			out = append(out, model.Fact{Label: f.say(key), Text: text})
		}
	}
	add("minutes.applicant", p.Applicant.Name)
	add("minutes.presenter", it.Presenter)
	if it.Kind != model.Decide { // what was asked is past; what was approved stands in the substance
		return out
	}
	typeName := p.Type
	if t, known := f.years[it.Year].Rules.Type(p.Type); known {
		typeName = p.Type + " " + t.Name
	}
	add("minutes.type", typeName)
	if p.Budget > 0 {
		add("minutes.asked", f.say("minutes.sum", "sum", baht(p.Budget), "words", thai.BahtText(int64(p.Budget))))
	}
	add("minutes.period", orDefault(thai.LongRange(thai.On(p.Starts.YMD()), thai.On(p.Ends.YMD())), p.Period))
	if !f.office.Setting.HideRank {
		add("minutes.rank", f.rankText(f.lines[p.ID]))
	}
	return out
}

func (f *facts) rankText(l ranking.Line) string {
	if l.Score == nil {
		return ""
	}
	key := "minutes.rank_text"
	if l.Provisional {
		key = "minutes.rank_provisional"
	}
	return f.say(key, "rank", strconv.Itoa(l.Rank), "score", ranking.Show(l.Score), "sheets", strconv.Itoa(l.Sheets))
}

func (f *facts) signatures() []model.SignatureBlock {
	var out []model.SignatureBlock
	for _, sg := range f.meeting.Signers {
		if sg.Hide {
			continue
		}
		b := model.SignatureBlock{Caption: sg.Caption, Name: sg.Name, Position: sg.Position}
		if sg.Presides && f.meeting.Presider != "" {
			b.Name, b.Position = f.name(f.meeting.Presider), orDefault(f.people[f.meeting.Presider].Position, f.seats[f.meeting.Presider].Role)
		}
		out = append(out, b)
	}
	return out
}

// names are the words that the breaker never breaks: people, villages, places, organisations of this value.
func (f *facts) names() []string {
	out := placesOf(f.office)
	add := func(list ...string) {
		for _, n := range list {
			if n != "" {
				out = append(out, n)
			}
		}
	}
	for _, m := range f.roster.Members {
		p := f.people[m.ID]
		add(p.Name, p.Family)
	}
	for _, sec := range f.meeting.Agenda {
		for _, it := range sec.Items {
			if it.Subject != nil {
				add(strings.Fields(f.proposals[it.Subject.ID].Applicant.Responsible)...)
			}
		}
	}
	for _, g := range f.meeting.Guests {
		add(strings.Fields(g.Name)...)
	}
	return out
}

func orDefault(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}
