package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestInterestOf(t *testing.T) {
	somsri := Person{ID: "n1", Title: "นางสาว", Name: "สมศรี", Family: "ใจดี", Position: "ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบลสมมติ", Organisation: "รพ.สต.สมมติ"}
	mayor := Person{ID: "n2", Title: "นาย", Name: "มานะ", Family: "ตัวอย่าง", Position: "นายกเทศมนตรีตำบลสมมติ", Organisation: "เทศบาลตำบลสมมติ"}
	clerk := Person{ID: "n3", Title: "นาง", Name: "ปราณี", Family: "ทดสอบ", Position: "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", Organisation: "เทศบาลตำบลสมมติ"}
	treasurer := Person{ID: "n4", Name: "กตัญญู", Family: "ทดสอบ", Position: "ผู้อำนวยการกองคลัง", Organisation: "เทศบาลตำบลสมมติ"}
	elder := Person{ID: "n5", Name: "ปั้น", Family: "ผู้เฒ่า", Position: "ประธานชมรมผู้สูงอายุ", Organisation: "ชมรมผู้สูงอายุบ้านเหนือ"}
	villager := Person{ID: "n6", Name: "ฝี่", Family: "น้ำใส", Position: "ผู้แทนหมู่บ้าน หมู่ที่ 3"}
	for name, c := range map[string]struct {
		person    Person
		applicant Applicant
		kind      string
		why       InterestWhy // "" for none
	}{
		"the person of the file":            {somsri, Applicant{Person: "n1", Responsible: "คนอื่น"}, "10(1)", SamePerson},
		"another person of the same name":   {somsri, Applicant{Person: "n9", Responsible: "น.ส. สมศรี  ใจดี"}, "10(1)", NamedPerson},
		"without the title":                 {somsri, Applicant{Responsible: "สมศรี ใจดี"}, "10(1)", NamedPerson},
		"another title":                     {somsri, Applicant{Responsible: "นางสมศรี ใจดี"}, "10(1)", NamedPerson},
		"two titles":                        {somsri, Applicant{Responsible: "ว่าที่ ร.ต.หญิง สมศรี ใจดี"}, "10(1)", NamedPerson},
		"with what she is in brackets":      {somsri, Applicant{Responsible: "คุณสมศรี ใจดี (ผอ.รพ.สต.)"}, "10(1)", NamedPerson},
		"marks typed in another order":      {villager, Applicant{Responsible: "นางฝ\u0e48\u0e35 นำ้ใส"}, "10(2)", NamedPerson},
		"no-break and zero-width spaces":    {somsri, Applicant{Responsible: "สมศรี\u00a0\u200bใจดี"}, "10(1)", NamedPerson},
		"a rank with points":                {Person{Title: "ร.ต.ต.", Name: "มานพ", Family: "กล้าหาญ"}, Applicant{Responsible: "ร้อยตำรวจตรีมานพ กล้าหาญ"}, "10(2)", NamedPerson},
		"a name that begins like a title":   {Person{Name: "คุณากร", Family: "ใจดี"}, Applicant{Responsible: "นายคุณากร ใจดี"}, "10(2)", NamedPerson},
		"not its sister":                    {Person{Name: "คุณากร", Family: "ใจดี"}, Applicant{Responsible: "นายกร ใจดี"}, "10(2)", ""},
		"the proposer":                      {somsri, Applicant{Responsible: "นายอื่น คนไกล", Proposer: "นางสาว สมศรี ใจดี"}, "10(1)", NamedProposer},
		"one of the group":                  {elder, Applicant{Kind: PeoplesGroup, Members: []string{"นายก ข", "ลุงปั้น", "นายปั้น  ผู้เฒ่า"}}, "10(2)", NamedInGroup},
		"another of her family":             {somsri, Applicant{Responsible: "นายสมชาย ใจดี"}, "10(1)", ""},
		"the head of the applicant":         {somsri, Applicant{Name: "โรงพยาบาลส่งเสริมสุขภาพตำบลสมมติ"}, "10(1)", Represents},
		"likewise, written short":           {somsri, Applicant{Name: "รพ.สต. สมมติ"}, "10(1)", Represents},
		"another health centre":             {somsri, Applicant{Name: "รพ.สต.บ้านไกล"}, "10(1)", ""},
		"the mayor of the authority":        {mayor, Applicant{Name: "เทศบาลตำบลสมมติ"}, "10(1)", Represents},
		"the mayor of an อบต.":              {Person{Name: "มานะ", Position: "นายก อบต.สมมติ"}, Applicant{Name: "องค์การบริหารส่วนตำบลสมมติ"}, "10(1)", Represents},
		"the mayor, a part of it applies":   {mayor, Applicant{Name: "กองการศึกษา เทศบาลตำบลสมมติ"}, "10(1)", SameAuthority},
		"the head of the part that applies": {clerk, Applicant{Name: "กองสาธารณสุขและสิ่งแวดล้อม เทศบาลตำบลสมมติ"}, "10(1)", Represents},
		"the head of another part":          {treasurer, Applicant{Name: "กองสาธารณสุขและสิ่งแวดล้อม เทศบาลตำบลสมมติ"}, "10(1)", SameAuthority},
		"of the authority that applies":     {treasurer, Applicant{Name: "ทต.สมมติ"}, "10(1)", SameAuthority},
		"the chair of the club":             {elder, Applicant{Name: "ชมรมผู้สูงอายุบ้านเหนือ"}, "10(2)", Represents},
		"the club next door":                {elder, Applicant{Name: "ชมรมผู้สูงอายุบ้านใต้"}, "10(2)", ""},
		"the village's representative":      {villager, Applicant{Name: "หมู่บ้าน หมู่ที่ ๓"}, "10(2)", Represents},
		"of another village":                {villager, Applicant{Name: "กลุ่มแม่บ้าน หมู่ที่ 5"}, "10(2)", ""},
		"her adviser":                       {somsri, Applicant{Name: "กลุ่มแม่บ้าน", Adviser: "นางสาวสมศรี ใจดี"}, "10(2)", NamedAdviser},
		"the fund's own":                    {villager, Applicant{Name: "กองทุน"}, FundType, FundAdministers},
		"nothing known of anybody":          {Person{}, Applicant{}, "10(1)", ""},
		"nothing known of the applicant":    {somsri, Applicant{}, "10(1)", ""},
		"nothing known of the person":       {Person{Name: " "}, Applicant{Responsible: " ", Proposer: "", Members: []string{""}}, "10(1)", ""},
	} {
		got, ok := InterestOf(c.person, Proposal{Type: c.kind, Applicant: c.applicant})
		if ok != (c.why != "") || got.Why != c.why {
			t.Errorf("%s: %q (%q), want %q", name, got.Why, got.What, c.why)
		}
		if ok && (got.What == "" || got.Ground == "") {
			t.Errorf("%s: %+v does not explain itself", name, got)
		}
	}
}

func TestHintsAreNotProposed(t *testing.T) {
	for why, hint := range map[InterestWhy]bool{
		SamePerson: false, NamedPerson: false, NamedProposer: false, NamedInGroup: false, Represents: false,
		NamedAdviser: true, SameAuthority: true, FundAdministers: true,
	} {
		if why.Hint() != hint {
			t.Errorf("%s: hint %v", why, !hint)
		}
	}
}

// beforeMeeting is a committee of five whose first three have to do with proposals on the agenda.
func beforeMeeting() (Meeting, Roster, map[ID]Person, map[ID]Proposal) {
	m := Meeting{Body: "b1", Date: "2026-01-15", Starts: "09:00", Presider: "m0"}
	r := Roster{Body: Body{ID: "b1", Seats: []Seat{{Key: "chair", Voting: true, Chairs: 1}, {Key: "deputy", Voting: true, Chairs: 2}, {Key: "plain", Voting: true}}}}
	people := map[ID]Person{}
	for i, p := range []Person{
		{Name: "มานะ", Family: "ตัวอย่าง", Organisation: "เทศบาลตำบลสมมติ", Position: "นายกเทศมนตรี"},
		{Name: "สมศรี", Family: "ใจดี"},
		{Name: "ปั้น", Family: "ผู้เฒ่า", Organisation: "เทศบาลตำบลสมมติ"},
		{Name: "กตัญญู", Family: "ทดสอบ"},
		{Name: "ไม่มา", Family: "ใจดี"},
	} {
		id := ID("m" + string(rune('0'+i)))
		people[id] = p
		r.Members = append(r.Members, Member{ID: id, Body: "b1", Person: id, Seat: []string{"chair", "deputy", "plain", "plain", "plain"}[i]})
		a := Attendee{Member: id, Stays: []Stay{{}}}
		if i == 4 {
			a.Stays = nil
		}
		m.Roll = append(m.Roll, a)
	}
	proposals := map[ID]Proposal{
		"p1": {ID: "p1", Type: "10(1)", Applicant: Applicant{Name: "เทศบาลตำบลสมมติ", Responsible: "ไม่มา ใจดี"}},
		"p2": {ID: "p2", Type: "10(2)", Applicant: Applicant{Name: "กลุ่มแม่บ้าน", Responsible: "นางสมศรี ใจดี"}},
	}
	of := func(key string, kind ItemKind, id ID) Item {
		return Item{Key: key, Kind: kind, Subject: &Ref{Kind: KindProposal, ID: id}}
	}
	m.Agenda = []Section{
		{Items: []Item{{Key: "1", Kind: Notice, Title: "แจ้ง"}, of("2", OutcomeReport, "p2")}},
		{Items: []Item{of("3", Decide, "p1"), of("4", Decide, "p2"), of("5", Decide, "p9")}},
	}
	return m, r, people, proposals
}

func TestProposedRecusals(t *testing.T) {
	m, _, people, proposals := beforeMeeting()
	m.Agenda[1].Items[1].Recusals = []Recusal{{Member: "m1", Ground: IsSpouse}}
	got := m.ProposedRecusals(people, proposals)
	want := []ProposedRecusal{
		{"3", "m0", Interest{Represents, IsRepresentative, "เทศบาลตำบลสมมติ"}, false},
		{"3", "m2", Interest{SameAuthority, OtherPartiality, "เทศบาลตำบลสมมติ"}, false},
		{"4", "m1", Interest{NamedPerson, IsParty, "นางสมศรี ใจดี"}, true},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	m.Agenda[1].Items[0].Resolution = &Resolution{Word: Approve}
	if got := m.ProposedRecusals(people, proposals); len(got) != 2 || got[0].Member != "m0" {
		t.Errorf("of a decided item: %+v", got)
	}
	m.Agenda[1].Items[0].Resolution = nil
	m.Adjourned = &Adjournment{At: "10:00", Item: "4"}
	if got := m.ProposedRecusals(people, proposals); len(got) != 2 {
		t.Errorf("of items that were not taken any more: %+v", got)
	}
}

func TestRecuse(t *testing.T) {
	m, r, _, _ := beforeMeeting()
	m.Agenda[1].Items[0].Vote = &Vote{How: ByName, Names: []NamedVote{{"m0", SaysFor}, {"m3", SaysFor}}}
	leaving := []ProposedRecusal{
		{Item: "3", Member: "m0", Interest: Interest{Ground: IsRepresentative}},
		{Item: "3", Member: "m0", Interest: Interest{Ground: IsParty}},
		{Item: "4", Member: "m1", Interest: Interest{Ground: IsParty}},
		{Item: "9", Member: "m1", Interest: Interest{Ground: IsParty}},
	}
	if n := m.Recuse(r, leaving); n != 2 {
		t.Errorf("%d noted", n)
	}
	first, second := m.Agenda[1].Items[0], m.Agenda[1].Items[1]
	if !first.Out("m0") || first.Recusals[0].Ground != IsRepresentative || first.Presider != "m1" || first.Vote.Says("m0") != "" || first.Vote.Says("m3") != SaysFor {
		t.Errorf("%+v, %+v", first, first.Vote)
	}
	if !second.Out("m1") || second.Presider != "" {
		t.Errorf("%+v", second)
	}
	if n := m.Recuse(r, []ProposedRecusal{{Item: "3", Member: "m1"}}); n != 1 || m.Agenda[1].Items[0].Presider != "" {
		t.Errorf("%d noted, %q presides though the members must choose", n, m.Agenda[1].Items[0].Presider)
	}
	m.Agenda[1].Items[2].Presider = "m3"
	m.Recuse(r, []ProposedRecusal{{Item: "5", Member: "m3"}})
	if got := m.Agenda[1].Items[2].Presider; got != "" {
		t.Errorf("%q presides though the chair is there", got)
	}
}

// What the list says will be left of the quorum is what is left when it is confirmed.
func TestQuorumWithout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, r, _, _ := beforeMeeting()
		set := Setting{RecusedInBase: rapid.Bool().Draw(t, "kept")}
		for i := range m.Roll {
			m.Roll[i].Stays = rapid.SampledFrom([][]Stay{nil, {{}}, {{To: "09:30"}}, {{From: "09:30"}}}).Draw(t, "stays")
		}
		m.Agenda[0].Items[0].At = rapid.SampledFrom([]Clock{"", "09:10", "09:40"}).Draw(t, "at")
		if rapid.Bool().Draw(t, "noted before") {
			m.Agenda[1].Items[0].Recusals = []Recusal{{Member: "m1"}}
		}
		var leaving []ProposedRecusal
		var ids []ID
		for _, a := range m.Roll {
			if rapid.Bool().Draw(t, "leaves") {
				leaving, ids = append(leaving, ProposedRecusal{Item: "3", Member: a.Member}), append(ids, a.Member)
			}
		}
		before := m.Quorum(r, set, "3")
		want := m.QuorumWithout(r, set, "3", ids...)
		if m.Quorum(r, set, "3") != before {
			t.Fatal("asking has changed the meeting")
		}
		m.Recuse(r, leaving)
		if got := m.Quorum(r, set, "3"); got != want {
			t.Fatalf("%+v was said, it is %+v", want, got)
		}
	})
	m, r, _, _ := beforeMeeting()
	if got, want := m.QuorumWithout(r, Setting{}, "?", "m0"), m.Quorum(r, Setting{}, "?"); got != want {
		t.Errorf("of no item: %+v, want %+v", got, want)
	}
}
