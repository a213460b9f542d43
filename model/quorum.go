package model

import (
	"cmp"
	"math"
	"slices"
)

// Quorum is who counts and who is there, for one item. The base is the voting members in office on the day: vacant seats,
// advisers and guests never count, a proxy by the seat's setting. Needed is half the base, rounded up
// (วิ.ปกครอง 2539 มาตรา 79; domain A.5; unverified for กปท., so the rule set says so).
type Quorum struct {
	Base     int  `json:"base"`
	Needed   int  `json:"needed"`
	Present  int  `json:"present"` // of the base, in the room at the item's time and not recused
	Voters   int  `json:"voters"`  // of the present, who may vote; a proxy may count and yet not vote
	Recused  int  `json:"recused"` // voting members who left for this item
	Complete bool `json:"complete"`
}

// Roster is what the rules of a meeting look at: the body with its seats and every member of it.
type Roster struct {
	Body     Body
	Members  []Member
	TermsEnd bool // the office's setting of that name
}

// InRoom tells whether one of the stays covers the time. With no time known the one who came is taken to be there.
func InRoom(stays []Stay, at Clock) bool {
	for _, s := range stays {
		if at == "" || (s.From == "" || s.From <= at) && (s.To == "" || at < s.To) {
			return true
		}
	}
	return false
}

// Quorum of an item; with an unknown key it is the quorum of the opening. By default the recused leave the base: the
// committee is deemed composed of the others (วิ.ปกครอง มาตรา 15); Setting.RecusedInBase keeps them in it. One who was
// challenged and let stay is not recused. Those who joined by electronic means are in the room like all others.
func (m Meeting) Quorum(r Roster, set Setting, key string) Quorum {
	voting := r.Voting(m.Date)
	q := Quorum{Base: len(voting)}
	_, it := m.Item(key)
	for id := range voting {
		if it != nil && it.Out(id) {
			q.Recused++
		}
	}
	if !set.RecusedInBase {
		q.Base -= q.Recused
	}
	m.eachPresent(voting, key, func(_ ID, votes bool) {
		q.Present++
		if votes {
			q.Voters++
		}
	})
	if q.Needed = (q.Base + 1) / 2; m.aThird(it) {
		q.Needed = (q.Base + 2) / 3
	}
	q.Complete = q.Base > 0 && q.Present >= q.Needed
	return q
}

// aThird tells whether a third is a quorum (วิ.ปกครอง 2539 มาตรา 79 วรรคสอง): for what a meeting before put off for want of a quorum,
// in a meeting within fourteen days whose calling letter says so, and for opening that meeting. What is new on its agenda needs
// half like ever.
func (m Meeting) aThird(it *Item) bool {
	return m.Third && m.Continues != "" && (it == nil || it.From != nil && it.From.Meeting == m.Continues)
}

// ThirdDays is within how many days of the meeting that lacked a quorum the next one must be for a third to be one (มาตรา 79).
const ThirdDays = 14

// Voters lists who may vote on an item, in the order of the roll: as many as Quorum counts. In the place of a member whose
// proxy votes it names the member.
func (m Meeting) Voters(r Roster, key string) []ID {
	var out []ID
	m.eachPresent(r.Voting(m.Date), key, func(member ID, votes bool) {
		if votes {
			out = append(out, member)
		}
	})
	return out
}

// eachPresent visits once each the voting members who are in the room for an item, themselves or by a proxy who counts, and
// tells who of them may vote.
func (m Meeting) eachPresent(voting map[ID]Seat, key string, visit func(member ID, votes bool)) {
	_, it := m.Item(key)
	at := m.Time(key)
	counted := map[ID]bool{}
	for _, a := range m.Roll {
		seat, ok := voting[a.Member]
		out := it != nil && it.Out(a.Member)
		if !ok || out || counted[a.Member] || !InRoom(a.Stays, at) || a.Proxy != nil && !seat.ProxyCount {
			continue
		}
		counted[a.Member] = true
		visit(a.Member, a.Proxy == nil || seat.ProxyVote)
	}
}

// Chair is the voting member who presides by the seats: the chair when she is in the room at the start, else her deputies in
// their order; "" when none of them is there and the members must choose one.
func (m Meeting) Chair(r Roster) ID {
	_, chair := m.MayPreside(r, "")
	return chair
}

// ChairHolder is the member on the roll who holds the seat that chairs, whoever presides on the day: she signs the letters, and outside a
// meeting nobody stands in for her. Empty: nobody holds it. The seats are the members'.
func (m Meeting) ChairHolder(seats map[ID]Seat) ID {
	for _, a := range m.Roll {
		if seats[a.Member].Chairs == 1 {
			return a.Member
		}
	}
	return ""
}

// MayPreside lists the voting members who may preside over an item, those whose seats preside first and in their order: who is
// in the room in person at the item's time and not recused from it, nor passed over here. The first by seat is told too, "" when
// the members must choose one (วิ.ปกครอง 2539 มาตรา 81).
func (m Meeting) MayPreside(r Roster, key string, but ...ID) (list []ID, bySeat ID) {
	_, it := m.Item(key)
	voting, at := r.Voting(m.Date), m.Time(key)
	for _, a := range m.Roll {
		_, votes := voting[a.Member]
		if votes && a.Proxy == nil && InRoom(a.Stays, at) && (it == nil || !it.Out(a.Member)) && !slices.Contains(but, a.Member) {
			list = append(list, a.Member)
		}
	}
	order := func(id ID) int {
		if n := voting[id].Chairs; n > 0 {
			return n
		}
		return math.MaxInt
	}
	slices.SortStableFunc(list, func(a, b ID) int { return cmp.Compare(order(a), order(b)) })
	if len(list) > 0 && voting[list[0]].Chairs > 0 {
		bySeat = list[0]
	}
	return list, bySeat
}

// PresiderOf is who presides over an item: its own presider, else the meeting's.
func (m Meeting) PresiderOf(it Item) ID {
	if it.Presider != "" {
		return it.Presider
	}
	return m.Presider
}

// presides tells whether somebody can preside over an item: she is not out of it, and in the room in person. Whether anybody presides
// over the meeting is another question, so nobody is no fault here.
func (m Meeting) presides(member ID, it Item) bool {
	if member == "" {
		return true
	}
	a := m.Presence(member)
	return !it.Out(member) && (a == nil || a.Proxy == nil && InRoom(a.Stays, m.Time(it.Key)))
}
