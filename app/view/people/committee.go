package people

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// soon is how many days before its end a term is pointed out.
const soon = 90

// seated is a member with the name of the person, by which a seat is given to somebody.
type seated struct {
	Member model.Member
	Name   string
}

// committee is the chosen body with everybody who sits or sat in it.
type committee struct {
	body   model.Body
	list   []seated
	people map[model.ID]model.Person
	today  model.Date
	stands map[model.ID]model.Tenure
	came   map[model.ID]model.Attended
}

// newCommittee lists the members by seat, those in office first, then by their order.
func newCommittee(roster model.Roster, people map[model.ID]model.Person, today model.Date) committee {
	c := committee{body: roster.Body, people: people, today: today, stands: roster.Tenures(today)}
	place := map[string]int{}
	for i, s := range roster.Body.Seats {
		place[s.Key] = i
	}
	for _, m := range roster.Members {
		c.list = append(c.list, seated{Member: m, Name: people[m.Person].FullName()})
	}
	slices.SortStableFunc(c.list, func(a, b seated) int {
		return cmp.Or(
			cmp.Compare(c.over(a), c.over(b)),
			cmp.Compare(place[a.Member.Seat], place[b.Member.Seat]),
			cmp.Compare(a.Member.Order, b.Member.Order),
		)
	})
	return c
}

// over is 1 for those who left or whose place is another's, who stand at the end.
func (c *committee) over(v seated) int {
	if s := c.stands[v.Member.ID]; s == model.HasLeft || s == model.Ended {
		return 1
	}
	return 0
}

// seatName and role are what stands in the list: the seat, and the role that is printed.
func (c *committee) seatName(m model.Member) string {
	if s, ok := c.body.Seat(m.Seat); ok {
		return s.Name
	}
	return m.Seat
}

func (c *committee) role(m model.Member) string {
	if s, ok := c.body.Seat(m.Seat); ok && m.Role == "" {
		return s.Role
	}
	return m.Role
}

// term is from when to when.
func term(m model.Member) string {
	return thai.ShortRange(thai.On(m.From.YMD()), thai.On(m.To.YMD()))
}

// standing words whether a member is in office, and marks a term that ends within 90 days or has ended.
func (c *committee) standing(m model.Member) (string, part.Tone) {
	switch c.stands[m.ID] {
	case model.HasLeft:
		if m.Left == "" || m.Left > c.today {
			return phrase.Say("people.standing.replaced"), part.Muted
		}
		return phrase.Say("people.standing.left", "date", thai.ShortDate(m.Left.YMD())), part.Muted
	case model.GoesOn:
		return phrase.Say("people.standing.goes_on"), part.Error
	case model.Ended:
		return phrase.Say("people.standing.ended"), part.Muted
	case model.NotYet:
		return phrase.Say("people.standing.later"), part.Muted
	}
	if days, ok := c.daysTo(m.To); ok {
		return phrase.Say("people.standing.soon", "days", strconv.Itoa(days)), part.Warning
	}
	return phrase.Say("people.standing.office"), part.Good
}

// attended words how often a member came to the closed meetings that she was called to.
func (c *committee) attended(m model.Member) string {
	n := c.came[m.ID]
	if n.Called == 0 {
		return ""
	}
	return phrase.Say("people.attended", "came", strconv.Itoa(n.Came+n.Sent), "called", strconv.Itoa(n.Called))
}

// replaceable tells whether somebody may still be appointed for the rest of the member's term.
func (c *committee) replaceable(m model.Member) bool {
	return (m.To == "" || m.To >= c.today) && !slices.ContainsFunc(c.list, func(v seated) bool { return v.Member.Replaces == m.ID })
}

// renewable lists the members in office whose seats have a term, the first to end first.
func (c *committee) renewable() []seated {
	list := slices.DeleteFunc(slices.Clone(c.list), func(v seated) bool { return v.Member.To == "" || !c.stands[v.Member.ID].Holds() })
	slices.SortStableFunc(list, func(a, b seated) int { return cmp.Compare(a.Member.To, b.Member.To) })
	return list
}

// renewal proposes the next term: who is to have it (those whose term is over or ends within 90 days), and its days, which follow
// on the latest of theirs but never lie in the past.
func (c *committee) renewal() (chosen []model.ID, from, to model.Date) {
	list := c.renewable()
	for _, v := range list {
		if v.Member.To > c.today.AddDays(soon) {
			break
		}
		chosen = append(chosen, v.Member.ID)
		from = v.Member.To.AddDays(1)
	}
	if from = max(from, c.today); len(chosen) > 0 {
		to = list[0].Member.NextTerm(from).To
	}
	return chosen, from, to
}

// daysTo counts the days to a date within the next 90.
func (c *committee) daysTo(d model.Date) (days int, ok bool) {
	for days := range soon + 1 {
		if d != "" && c.today.AddDays(days) == d {
			return days, true
		}
	}
	return 0, false
}

// vacancy is a seat with places left.
type vacancy struct {
	seat model.Seat
	free int // 0: nobody sits in a seat whose number is not limited
}

// vacant lists the seats with fewer members in office today than there are places, and unlimited ones that nobody holds.
func (c *committee) vacant() []vacancy {
	held := map[string]int{}
	for _, v := range c.list {
		if c.stands[v.Member.ID].Holds() {
			held[v.Member.Seat]++
		}
	}
	var out []vacancy
	for _, s := range c.body.Seats {
		switch n := held[s.Key]; {
		case s.Max > 0 && n < s.Max:
			out = append(out, vacancy{s, s.Max - n})
		case s.Max == 0 && n == 0:
			out = append(out, vacancy{s, 0})
		}
	}
	return out
}

// vacancyText is the vacant seats in a sentence, "" when there is none.
func (c *committee) vacancyText() string {
	text := ""
	for _, v := range c.vacant() {
		if text != "" {
			text += " · "
		}
		if v.free > 1 {
			text += phrase.Say("people.vacant.several", "seat", v.seat.Name, "count", strconv.Itoa(v.free))
			continue
		}
		text += v.seat.Name
	}
	if text == "" {
		return ""
	}
	return phrase.Say("people.vacant", "seats", text)
}

// fresh is a new member: in the first vacant seat, with the term that the others of the body have, at the end of the list.
func (c *committee) fresh() seated {
	m := model.Member{Body: c.body.ID, Order: 1}
	if v := c.vacant(); len(v) > 0 {
		m.Seat = v[0].seat.Key
	}
	for _, v := range c.list {
		m.Order = max(m.Order, v.Member.Order+1)
		if c.stands[v.Member.ID].Holds() && v.Member.To > m.To { // not of one who sits by office, without an end
			m.From, m.To = v.Member.From, v.Member.To
		}
	}
	return seated{Member: m}
}

// labels lists the people to choose from; one of several with the same name is told apart by where she belongs.
func labels(people []model.Person) (names []string, ids map[string]model.ID) {
	count := map[string]int{}
	for _, p := range people {
		count[p.FullName()]++
	}
	ids = map[string]model.ID{}
	for _, p := range people {
		if p.Withdrawn != "" {
			continue
		}
		name := p.FullName()
		if count[name] > 1 {
			name = phrase.Say("people.label", "name", name, "organisation", cmp.Or(p.Organisation, p.Position, string(p.ID)))
		}
		if _, twice := ids[name]; twice {
			name += " " + string(p.ID)
		}
		names, ids[name] = append(names, name), p.ID
	}
	return names, ids
}
