package model

import "testing"

func TestTimeOfAnItem(t *testing.T) {
	m := Meeting{Starts: "09:30", Agenda: []Section{
		{Items: []Item{{Key: "1"}, {Key: "2", At: "09:45"}, {Key: "3"}}},
		{},
		{Items: []Item{{Key: "4"}, {Key: "5", At: "11:00"}}},
	}}
	for key, want := range map[string]Clock{
		"1": "09:30", "2": "09:45", "3": "09:45", "4": "09:45", "5": "11:00", "": "09:30", "9": "09:30",
	} {
		if got := m.Time(key); got != want {
			t.Errorf("item %q at %q, want %q", key, got, want)
		}
	}
	if got := (Meeting{}).Time("1"); got != "" {
		t.Errorf("of a meeting without times: %q", got)
	}
}

func TestInRoom(t *testing.T) {
	twice := []Stay{{To: "10:00"}, {From: "10:30", To: "11:00"}}
	for _, c := range []struct {
		stays []Stay
		at    Clock
		want  bool
	}{
		{nil, "10:00", false},
		{nil, "", false},
		{[]Stay{{}}, "10:00", true},
		{[]Stay{{}}, "", true},
		{twice, "09:59", true},
		{twice, "10:00", false}, // to is excluded
		{twice, "10:29", false},
		{twice, "10:30", true}, // from is included
		{twice, "10:59", true},
		{twice, "11:00", false},
		{twice, "", true},
		{[]Stay{{From: "10:00", To: "10:00"}}, "10:00", false},
	} {
		if got := InRoom(c.stays, c.at); got != c.want {
			t.Errorf("%v at %q: %v", c.stays, c.at, got)
		}
	}
}

func TestItemIsInTheMeeting(t *testing.T) {
	m := Meeting{Agenda: []Section{{Title: "a"}, {Title: "b", Items: []Item{{Key: "1"}, {Key: "2"}}}}}
	s, it := m.Item("2")
	if s == nil || it == nil || s.Title != "b" {
		t.Fatal("item 2 stands in section b")
	}
	it.Title = "changed"
	if m.Agenda[1].Items[1].Title != "changed" {
		t.Error("the pointer is into the meeting")
	}
	if s, it := m.Item("9"); s != nil || it != nil {
		t.Error("there is no item 9")
	}
}

func TestFreshKeyIsFree(t *testing.T) {
	m := Meeting{}
	for range 12 {
		key := m.FreshKey()
		if _, it := m.Item(key); it != nil || key == "" {
			t.Fatalf("%q is taken", key)
		}
		m.Agenda = append(m.Agenda, Section{Items: []Item{{Key: key}, {Key: "x" + key}}})
	}
	m.Agenda = m.Agenda[11:]
	if key := m.FreshKey(); key != "13" {
		t.Errorf("after the last one comes %q", key)
	}
}

func TestPresence(t *testing.T) {
	m := Meeting{Roll: []Attendee{{Member: "m1"}, {Member: "m2"}}}
	if a := m.Presence("m2"); a == nil || a != &m.Roll[1] {
		t.Errorf("%v", a)
	}
	if a := m.Presence("m3"); a != nil {
		t.Errorf("m3 is not on the roll: %v", a)
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		text  Text
		draft string
		stale bool
		or    string
	}{
		{Text{}, "ร่าง", false, "ร่าง"},
		{Text{Own: "ของเลขานุการ", Draft: "ร่าง"}, "ร่าง", false, "ของเลขานุการ"},
		{Text{Own: "ของเลขานุการ", Draft: "ร่างเดิม"}, "ร่าง", true, "ของเลขานุการ"},
		{Text{Draft: "ร่างเดิม"}, "ร่าง", false, "ร่าง"}, // she took her words back
		{Text{Own: "ของเลขานุการ"}, "", false, "ของเลขานุการ"},
	} {
		if got := c.text.Stale(c.draft); got != c.stale {
			t.Errorf("%+v over %q: stale %v", c.text, c.draft, got)
		}
		if got := c.text.Or(c.draft); got != c.or {
			t.Errorf("%+v over %q: %q", c.text, c.draft, got)
		}
	}
}

func TestCheckMeeting(t *testing.T) {
	valid := func() Meeting {
		return Meeting{
			Number: 2, Date: "2026-01-15", Starts: "09:30", Ends: "12:00",
			Roll: []Attendee{
				{Member: "m1", Stays: []Stay{{"", "10:00"}, {"10:15", "11:00"}, {"11:00", ""}}},
				{Member: "m2"},
			},
			Agenda: []Section{{Items: []Item{{Key: "a", Kind: Notice}}}, {Items: []Item{
				{
					Key: "b", Kind: Decide, At: "10:00", Recusals: []Recusal{{Member: "m1", Ground: IsParty, Left: "10:00", Returned: "10:15"}, {Member: "m2"}},
					Vote:       &Vote{For: 1, Against: 1, Casting: CastingFor},
					Resolution: &Resolution{Word: Approve, Amount: 5, ReportDue: "2026-09-30", Dissents: []Dissent{{Member: "m1", Reason: "ไม่คุ้ม"}, {Member: "m2", Reason: "ซ้ำซ้อน"}}},
				},
			}}},
		}
	}
	item := func(m *Meeting) *Item { return &m.Agenda[1].Items[0] }
	checks(t, "meeting.invalid", valid, []broken[Meeting]{
		{"number 0", func(m *Meeting) { m.Number = 0 }, "number", "field.number"},
		{"no date", func(m *Meeting) { m.Date = "" }, "date", "field.date"},
		{"starts", func(m *Meeting) { m.Starts = "9:30" }, "starts", "field.clock"},
		{"ends", func(m *Meeting) { m.Ends = "24:00" }, "ends", "field.clock"},
		{"ends before it starts", func(m *Meeting) { m.Ends = "09:29" }, "ends", "field.before"},
		{"twice on the roll", func(m *Meeting) { m.Roll[1].Member = "m1" }, "roll.1.member", "field.twice"},
		{"stay is no clock", func(m *Meeting) { m.Roll[0].Stays[1].From = "1015" }, "roll.0.stays", "field.clock"},
		{"leaves before she comes", func(m *Meeting) { m.Roll[0].Stays[1].To = "10:14" }, "roll.0.stays", "field.order"},
		{"returns before she left", func(m *Meeting) { m.Roll[0].Stays[1].From = "09:59" }, "roll.0.stays", "field.order"},
		{"returns without a time", func(m *Meeting) { m.Roll[0].Stays[1].From = "" }, "roll.0.stays", "field.order"},
		{"returns without leaving", func(m *Meeting) { m.Roll[0].Stays[0].To = "" }, "roll.0.stays", "field.order"},
		{"item without key", func(m *Meeting) { item(m).Key = "" }, "agenda.1.items.0.key", "field.twice"},
		{"item twice", func(m *Meeting) { item(m).Key = "a" }, "agenda.1.items.0.key", "field.twice"},
		{"unknown item", func(m *Meeting) { item(m).Kind = "song" }, "agenda.1.items.0.kind", "field.choice"},
		{"item's time", func(m *Meeting) { item(m).At = "25:00" }, "agenda.1.items.0.at", "field.clock"},
		{"recused twice", func(m *Meeting) { item(m).Recusals[1].Member = "m1" }, "agenda.1.items.0.recusals", "field.twice"},
		{"recusal's time", func(m *Meeting) { item(m).Recusals[1].Left = "x" }, "agenda.1.items.0.recusals", "field.clock"},
		{"recused returns too early", func(m *Meeting) { item(m).Recusals[0].Returned = "09:59" }, "agenda.1.items.0.recusals", "field.order"},
		{"negative votes", func(m *Meeting) { item(m).Vote.Abstain = -1 }, "agenda.1.items.0.vote", "field.negative"},
		{"unknown casting vote", func(m *Meeting) { item(m).Vote.Casting = "maybe" }, "agenda.1.items.0.vote.casting", "field.choice"},
		{"unknown word", func(m *Meeting) { item(m).Resolution.Word = "perhaps" }, "agenda.1.items.0.resolution.word", "field.choice"},
		{"no word yet", func(m *Meeting) { item(m).Resolution.Word = "" }, "", ""},
		{"negative sum", func(m *Meeting) { item(m).Resolution.Amount = -1 }, "agenda.1.items.0.resolution.amount", "field.negative"},
		{"report due", func(m *Meeting) { item(m).Resolution.ReportDue = "x" }, "agenda.1.items.0.resolution.reportDue", "field.date"},
		{"dissents twice", func(m *Meeting) { item(m).Resolution.Dissents[1].Member = "m1" }, "agenda.1.items.0.resolution.dissents", "field.twice"},
	})
}
