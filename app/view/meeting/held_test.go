package meeting

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// three is a body of three voters and an adviser, meeting with two sections.
func three() held {
	h := held{
		roster:    model.Roster{Body: model.Body{ID: "b", Seats: []model.Seat{{Key: "chair", Role: "ประธาน", Voting: true, Chairs: 1}, {Key: "deputy", Role: "รองประธาน", Voting: true, Chairs: 2}, {Key: "seat", Role: "กรรมการ", Voting: true}, {Key: "adviser", Role: "ที่ปรึกษา"}}}},
		people:    map[model.ID]model.Person{},
		seats:     map[model.ID]model.Seat{},
		proposals: map[model.ID]model.Proposal{"p1": {ID: "p1", Budget: 5_000_000, ReportDue: "2026-09-30"}},
	}
	m := model.Meeting{ID: "t", Number: 2, Year: 2569, Date: "2026-03-12", Starts: "09:30", Presider: "m1"}
	for i, seat := range []string{"chair", "deputy", "seat", "adviser"} {
		id := model.ID("m" + itoa(i+1))
		h.roster.Members = append(h.roster.Members, model.Member{ID: id, Body: "b", Seat: seat})
		h.people[id] = model.Person{Name: "คน" + itoa(i+1)}
		h.seats[id], _ = h.roster.Body.Seat(seat)
		m.Roll = append(m.Roll, model.Attendee{Member: id, Stays: []model.Stay{{}}})
	}
	ref := model.Ref{Kind: model.KindProposal, ID: "p1"}
	m.Agenda = []model.Section{
		{Title: "แจ้ง", Items: []model.Item{{Key: "1", Kind: model.Notice, Title: "เรื่องแจ้ง"}}},
		{Title: "ว่าง"},
		{Title: "พิจารณา", Items: []model.Item{{Key: "2", Kind: model.Decide, Subject: &ref, Title: "โครงการ"}, {Key: "3", Kind: model.AnyMatter}}},
	}
	h.meeting = m
	return h
}

func TestAgendaLines(t *testing.T) {
	rows := three().agenda()
	var got []string
	for _, x := range rows {
		got = append(got, x.number+" "+x.title+" "+x.result)
	}
	want := []string{"1 แจ้ง ", "1.1 เรื่องแจ้ง ", "2 ว่าง ", "3 พิจารณา ", "3.1 โครงการ ยังไม่มีมติ", "3.2 เรื่องเพื่อพิจารณา ยังไม่มีมติ"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, c := range []struct {
		from string
		by   int
		want string
	}{{"1", 1, "2"}, {"2", 1, "3"}, {"3", 1, ""}, {"2", -1, "1"}, {"1", -1, ""}, {"section 1", 1, "2"}, {"", 1, "1"}} {
		if key := beside(rows, c.from, c.by); key != c.want {
			t.Errorf("from %q by %d to %q, want %q", c.from, c.by, key, c.want)
		}
	}
	if n := sectionFor(three().meeting); n != 2 {
		t.Errorf("proposals are put up in section %d", n)
	}
	if n := sectionFor(model.Meeting{Agenda: make([]model.Section, 5)}); n != 3 {
		t.Errorf("proposals are first put up in section %d", n)
	}
}

func TestUnanimousTakesTheUsualWord(t *testing.T) {
	h := three()
	for key, want := range map[string]struct {
		word   model.Word
		vote   bool
		amount model.Satang
	}{"1": {model.Acknowledge, false, 0}, "2": {model.Approve, true, 5_000_000}, "3": {model.Agree, true, 0}} {
		_, stored := h.meeting.Item(key)
		it := *stored
		h.unanimous(&it)
		if it.Resolution.Word != want.word || (it.Vote != nil && it.Vote.Unanimous) != want.vote || it.Resolution.Amount != want.amount {
			t.Errorf("%s: %+v %+v", key, it.Resolution, it.Vote)
		}
		if stored.Resolution != nil {
			t.Errorf("%s: what was read has been changed", key)
		}
	}
	_, it := h.meeting.Item("2")
	it.Resolution = &model.Resolution{Word: model.Reject, Amount: 7, Reason: "ซ้ำ"}
	h.unanimous(it)
	if it.Resolution.Word != model.Reject || it.Resolution.Amount != 7 || !it.Vote.Unanimous {
		t.Errorf("a word that stood there was changed: %+v", it.Resolution)
	}
}

func TestSettlingKeepsASumThatWasTyped(t *testing.T) {
	h := three()
	_, it := h.meeting.Item("2")
	it.Resolution = &model.Resolution{Amount: 99}
	h.settle(it, model.Approve)
	if it.Resolution.Amount != 99 || it.Resolution.ReportDue != "2026-09-30" {
		t.Errorf("%+v", it.Resolution)
	}
}

func TestWhoeverPresidesFollowsTheRoll(t *testing.T) {
	h := three()
	m := h.meeting
	h.attend(&m, "m1", false)
	if m.Presider != "m2" || len(m.Presence("m1").Stays) != 0 {
		t.Errorf("%s presides without the chair", m.Presider)
	}
	h.attend(&m, "m1", true)
	if m.Presider != "m1" {
		t.Errorf("%s presides with the chair back", m.Presider)
	}
	m.Presider = "m3" // chosen by the members
	h.attend(&m, "m2", false)
	if m.Presider != "m3" {
		t.Errorf("%s presides though the members chose another", m.Presider)
	}
	h.attend(&m, "m3", false)
	if m.Presider != "m1" {
		t.Errorf("%s presides after the chosen one left", m.Presider)
	}
	h.attend(&m, "nobody", true)
}

func TestQuorumInWords(t *testing.T) {
	h := three()
	text, complete := h.quorum("")
	if !complete || !strings.Contains(text, "กรรมการที่นับ 3 คน") || !strings.Contains(text, "อย่างน้อย 2 คน") {
		t.Errorf("%v %s", complete, text)
	}
	_, it := h.meeting.Item("2")
	it.Recusals = []model.Recusal{{Member: "m1"}, {Member: "m2"}, {Member: "m3"}}
	if text, complete = h.quorum("2"); complete || !strings.Contains(text, "วาระ 3.1") || !strings.Contains(text, "3 คน)") {
		t.Errorf("%v %s", complete, text)
	}
	if left := h.present("2"); !slices.Equal(left, []model.ID{"m4"}) {
		t.Errorf("%v are still in the room", left)
	}
}

func TestOutcomeInWords(t *testing.T) {
	h := three()
	_, it := h.meeting.Item("2")
	it.Resolution = &model.Resolution{Word: model.Approve}
	for _, c := range []struct {
		vote   *model.Vote
		text   string
		doubts int
	}{
		{nil, "", 2}, // no vote, no reason
		{&model.Vote{For: 2, Against: 1}, "ผ่าน", 1},
		{&model.Vote{For: 1, Against: 2}, "ไม่ผ่าน", 2},
		{&model.Vote{For: 1, Against: 1}, "ไม่ผ่าน", 2},
		{&model.Vote{For: 9}, "", 1},
	} {
		it.Vote = c.vote
		text, doubts := outcome(h.meeting.Outcome(h.roster, h.setting, "2"))
		if !strings.HasPrefix(text, c.text) || len(doubts) != c.doubts {
			t.Errorf("%+v: %q, %q", c.vote, text, doubts)
		}
	}
}

func TestStayTexts(t *testing.T) {
	for want, stays := range map[string][]model.Stay{
		"": {{}}, "ตั้งแต่ 09.45 น.": {{From: "09:45"}}, "ถึง 10.00 น., ตั้งแต่ 10.20 น.": {{To: "10:00"}, {From: "10:20"}},
	} {
		if got := stayTexts(stays); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTidy(t *testing.T) {
	it := model.Item{Vote: &model.Vote{}, Resolution: &model.Resolution{}}
	if tidy(&it); it.Vote != nil || it.Resolution != nil {
		t.Errorf("%+v", it)
	}
	it = model.Item{Vote: &model.Vote{Against: 1}, Resolution: &model.Resolution{Dissents: []model.Dissent{{Member: "m"}}}}
	if tidy(&it); it.Vote == nil || it.Resolution == nil {
		t.Error("something said was thrown away")
	}
}

func TestRowsForATextOfAnyLength(t *testing.T) {
	for text, want := range map[string]int{"": 2, strings.Repeat("ก", 260): 4, strings.Repeat("ก\n", 50): 8} {
		if got := rowsFor(text); got != want {
			t.Errorf("%d characters: %d rows", len(text), got)
		}
	}
}
