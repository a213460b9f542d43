package model

import (
	"slices"
	"strings"

	"kongthun/model/thai"
)

// Interest is why a member may have to leave for an item, as far as the file tells. The program proposes; who leaves is for the
// members and the secretary to say.
type Interest struct {
	Why    InterestWhy `json:"why"`
	Ground Ground      `json:"ground"`
	What   string      `json:"what,omitempty"` // the name that gave it away: of the person, the organisation, or the activity type
}

// InterestWhy names what speaks for an interest; its sentence is the phrase "interest.why." + it.
type InterestWhy string

// What speaks for an interest, the strongest first. The first five are proposed; the last three are hints only, because nearly
// every member works for some authority of the area, and every 10(4) item is the fund's own.
const (
	SamePerson      InterestWhy = "person"      // the person responsible is the member's own person in the file
	NamedPerson     InterestWhy = "responsible" // the member's name is that of who is responsible
	NamedProposer   InterestWhy = "proposer"    // or of the proposer
	NamedInGroup    InterestWhy = "group"       // or of one of the group's members as listed
	Represents      InterestWhy = "represents"  // her position is at the applicant organisation's head, or speaks for it
	NamedAdviser    InterestWhy = "adviser"     // she advised on the proposal (พี่เลี้ยงโครงการ)
	SameAuthority   InterestWhy = "authority"   // her organisation is the applicant's, or stands above or below it
	FundAdministers InterestWhy = "fund"        // 10(4): the fund's own administration
)

// Hint tells whether the program only points at it and does not propose that she leaves.
func (w InterestWhy) Hint() bool {
	return w == NamedAdviser || w == SameAuthority || w == FundAdministers
}

// FundType is the activity type of the fund's own administration: each 10(4) item concerns the whole committee alike.
const FundType = "10(4)"

// InterestOf is the strongest thing that speaks for an interest of a person in a proposal; ok is false when nothing does. It
// compares names as people write them: titles, spaces and spellings that look alike make no difference (วิ.ปกครอง 2539 มาตรา 13).
func InterestOf(person Person, p Proposal) (Interest, bool) {
	a := p.Applicant
	name := thai.BareName(person.FullName())
	same := func(written string) bool { return name != "" && thai.BareName(written) == name }
	switch {
	case a.Person != "" && a.Person == person.ID:
		return Interest{SamePerson, IsParty, person.FullName()}, true
	case same(a.Responsible):
		return Interest{NamedPerson, IsParty, a.Responsible}, true
	case same(a.Proposer):
		return Interest{NamedProposer, IsParty, a.Proposer}, true
	}
	for _, m := range a.Members {
		if same(m) {
			return Interest{NamedInGroup, IsParty, m}, true
		}
	}
	organisation, applicant := thai.BareOrganisation(person.Organisation), thai.BareOrganisation(a.Name)
	switch {
	case speaksFor(person.Position, organisation, applicant):
		return Interest{Represents, IsRepresentative, a.Name}, true
	case same(a.Adviser):
		return Interest{NamedAdviser, OtherPartiality, a.Adviser}, true
	case related(organisation, applicant):
		return Interest{SameAuthority, OtherPartiality, a.Name}, true
	case p.Type == FundType:
		return Interest{FundAdministers, OtherPartiality, p.Type}, true
	}
	return Interest{}, false
}

// speaksFor tells whether somebody of the position and organisation is at the applicant's head or represents it, as far as the
// words tell: the mayor of the authority that applies; the director of the applicant, named in her position or by where she works.
// One who heads another part of the same authority does not.
func speaksFor(position, organisation, applicant string) bool {
	post := thai.BareOrganisation(position)
	if applicant == "" || post == "" {
		return false
	}
	of, whole, heads := thai.Heads(post)
	switch {
	case !heads:
		return false
	case whole:
		return organisation == applicant || of == applicant
	case of == "":
		return organisation == applicant
	}
	return strings.HasPrefix(of, applicant) || strings.HasPrefix(applicant, of) && (organisation == "" || related(organisation, applicant))
}

// related tells whether two organisations are one, or one is a part of the other as its name says: กองสาธารณสุข เทศบาลตำบลสมมติ of
// เทศบาลตำบลสมมติ. Names of a few letters tell nothing.
func related(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || min(len([]rune(a)), len([]rune(b))) >= 6 && (strings.Contains(a, b) || strings.Contains(b, a))
}

// ProposedRecusal is one line of the list that is gone through before a meeting: a member who may have to leave for an item.
type ProposedRecusal struct {
	Item     string   `json:"item"`
	Member   ID       `json:"member"`
	Interest Interest `json:"interest"`
	Noted    bool     `json:"noted"` // she is noted as recused or challenged on the item already
}

// ProposedRecusals goes through the items on proposals of a meeting, in the order of the agenda and the roll, and tells whose
// interest the file knows of. People are by member, proposals by ID; advisers are looked at like members, for they too sit in the
// room; who is not coming need not leave. Of items that are decided already hints are left out.
func (m Meeting) ProposedRecusals(people map[ID]Person, proposals map[ID]Proposal) []ProposedRecusal {
	var out []ProposedRecusal
	m.EachItem(func(_ string, it Item) {
		if it.Subject == nil || !it.Kind.Settles() || !m.Taken(it.Key) {
			return
		}
		p, ok := proposals[it.Subject.ID]
		if !ok {
			return
		}
		decided := it.Resolution != nil && it.Resolution.Word != ""
		for _, a := range m.Roll {
			if len(a.Stays) == 0 {
				continue
			}
			if i, found := InterestOf(people[a.Member], p); found && !(i.Why.Hint() && decided) {
				noted := slices.ContainsFunc(it.Recusals, func(r Recusal) bool { return r.Member == a.Member })
				out = append(out, ProposedRecusal{Item: it.Key, Member: a.Member, Interest: i, Noted: noted})
			}
		}
	})
	return out
}

// Recuse notes that members leave for items, each once, and puts somebody in the place of whoever presides and leaves: the first
// by seat who is not leaving too, else nobody, for the members to choose. It tells how many were noted; items that are not there
// and members who are noted already are passed over.
func (m *Meeting) Recuse(r Roster, leaving []ProposedRecusal) int {
	n := 0
	for _, l := range leaving {
		_, it := m.Item(l.Item)
		if it == nil || slices.ContainsFunc(it.Recusals, func(r Recusal) bool { return r.Member == l.Member }) {
			continue
		}
		it.Recusals = append(slices.Clone(it.Recusals), Recusal{Member: l.Member, Ground: l.Interest.Ground})
		if it.Vote != nil {
			it.Vote.Call(l.Member, "")
		}
		n++
	}
	for _, l := range leaving {
		_, it := m.Item(l.Item)
		if it == nil || !it.Out(m.PresiderOf(*it)) {
			continue
		}
		if it.Presider = ""; it.Out(m.Presider) {
			_, it.Presider = m.MayPreside(r, l.Item)
		}
	}
	return n
}

// QuorumWithout is the quorum of an item if members left for it, besides those who are noted already.
func (m Meeting) QuorumWithout(r Roster, set Setting, key string, leaving ...ID) Quorum {
	_, it := m.Item(key)
	if it == nil {
		return m.Quorum(r, set, key)
	}
	alone := *it
	alone.At = m.Time(key)
	alone.Recusals = slices.Clone(it.Recusals)
	for _, member := range leaving {
		if !it.Out(member) {
			alone.Recusals = append(alone.Recusals, Recusal{Member: member})
		}
	}
	m.Agenda = []Section{{Items: []Item{alone}}}
	return m.Quorum(r, set, key)
}
