package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatAMeetingThatBrokeOffTook(t *testing.T) {
	for from, want := range map[string]string{"": "", "1": "12ab3", "2": "2ab3", "b": "b3", "3": "3", "9": ""} {
		m := agendaOf("12ab|3")
		m.Adjourned = &Adjournment{At: "11:00", Item: from}
		left := ""
		for _, it := range m.Untaken() {
			left += it.Key
			if m.Taken(it.Key) {
				t.Errorf("from %q: %s is taken and left", from, it.Key)
			}
		}
		if left != want {
			t.Errorf("from %q: %q is left, want %q", from, left, want)
		}
		if m.NeverBegan() != (from == "1") {
			t.Errorf("from %q: that it never began is %v", from, m.NeverBegan())
		}
		if m.Taken("9") || from != "1" && !m.Taken("1") {
			t.Errorf("from %q: what was taken is wrong", from)
		}
	}
	if m := agendaOf(""); m.NeverBegan() {
		t.Error("a meeting without items did not break off")
	}
	if m := agendaOf("1"); !m.Taken("1") || len(m.Untaken()) > 0 {
		t.Error("a meeting that did not break off took everything")
	}
}

func TestTheContinuationTakesOverWhatWasLeft(t *testing.T) {
	m := agendaOf("1|2ab|3")
	m.ID = "t1"
	m.Adjourned = &Adjournment{At: "11:00", Item: "a"}
	_, it := m.Item("a")
	it.Title, it.Substance, it.Discussion = "เรื่อง", "สาระ", "พูดกันแล้ว"
	it.Resolution, it.Vote, it.At = &Resolution{Word: Approve}, &Vote{For: 3}, "10:00"
	next := Meeting{Agenda: m.Continuation()}
	if got := agendaText(next); got != "|12|3" {
		t.Errorf("%s", got)
	}
	if got := strings.Join(next.Numbers(1), " "); got != "2.1 2.2" {
		t.Errorf("%s: a sub-item whose head was taken stands by itself", got)
	}
	first := next.Agenda[1].Items[0]
	if *first.From != (ItemRef{Meeting: "t1", Item: "a"}) || first.Title != "เรื่อง" || first.Substance != "สาระ" || first.Discussion != "" ||
		first.Resolution != nil || first.Vote != nil || first.At != "" {
		t.Errorf("%+v", first)
	}
	m.Adjourned.Item = "2"
	if got := strings.Join((Meeting{Agenda: m.Continuation()}).Numbers(1), " "); got != "2.1 2.1.1 2.1.2" {
		t.Errorf("%s: with its head a sub-item stays beneath it", got)
	}
}

// Whatever was not taken is carried over once, and nothing else is.
func TestTheContinuationIsWhole(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := agendaOf(rapid.StringMatching(`(1a?b?)?2?\|(3c?)?4?\|5?(6d?e?)?`).Draw(rt, "agenda"))
		m.ID = "t1"
		m.Adjourned = &Adjournment{At: "11:00", Item: rapid.SampledFrom(strings.Split("123456abcde", "")).Draw(rt, "from")}
		var from, left []string
		keys := map[string]bool{}
		Meeting{Agenda: m.Continuation()}.EachItem(func(_ string, it Item) {
			from = append(from, it.From.Item)
			if keys[it.Key] || it.Key == "" {
				rt.Fatalf("key %q twice", it.Key)
			}
			keys[it.Key] = true
		})
		for _, it := range m.Untaken() {
			left = append(left, it.Key)
		}
		if strings.Join(from, "") != strings.Join(left, "") {
			rt.Fatalf("left %v, carried over %v", left, from)
		}
	})
}

func TestAnAdjournmentFollowsItsItem(t *testing.T) {
	for gone, want := range map[string]string{"2": "3", "3": "2", "1": "2"} {
		m := agendaOf("12||3")
		before := &Adjournment{At: "11:00", Item: "2"}
		m.Adjourned = before
		m.RemoveItem(gone)
		if m.Adjourned.Item != want || before.Item != "2" {
			t.Errorf("without %s it broke off before %q", gone, m.Adjourned.Item)
		}
	}
	m := agendaOf("1")
	m.Adjourned = &Adjournment{At: "11:00", Item: "1"}
	if m.RemoveItem("1"); m.Adjourned.Item != "" {
		t.Errorf("it broke off before %q, which is gone", m.Adjourned.Item)
	}
}

func TestCheckOfFormCallAndAdjournment(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*Meeting)
		field string
	}{
		"sound":             {func(*Meeting) {}, ""},
		"form":              {func(m *Meeting) { m.Form = "letter" }, "form"},
		"electronic":        {func(m *Meeting) { m.Form = Electronic }, ""},
		"called":            {func(m *Meeting) { m.Called = &Invitation{On: "2026-02-30"} }, "called.on"},
		"called on no day":  {func(m *Meeting) { m.Called = &Invitation{Number: "ที่ ทส 1"} }, ""},
		"broke off":         {func(m *Meeting) { m.Adjourned = &Adjournment{At: "10:00", Item: "1", Next: "2026-02-20"} }, ""},
		"at no time":        {func(m *Meeting) { m.Adjourned = &Adjournment{} }, "adjourned.at"},
		"before the start":  {func(m *Meeting) { m.Adjourned = &Adjournment{At: "08:00"} }, "adjourned.at"},
		"at no item":        {func(m *Meeting) { m.Adjourned = &Adjournment{At: "10:00", Item: "9"} }, "adjourned.item"},
		"goes on on no day": {func(m *Meeting) { m.Adjourned = &Adjournment{At: "10:00", Next: "พรุ่งนี้"} }, "adjourned.next"},
		"goes on before":    {func(m *Meeting) { m.Adjourned = &Adjournment{At: "10:00", Next: "2026-02-01"} }, "adjourned.next"},
	} {
		m := agendaOf("1")
		m.Number, m.Date, m.Starts = 1, "2026-02-12", "09:30"
		c.spoil(&m)
		err := m.Check()
		if c.field == "" && err != nil || c.field != "" && (err == nil || err.(*Error).Fields[0].Field != c.field) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLackedQuorum(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Meeting)
		want   bool
	}{
		"it did not break off":       {func(m *Meeting) { m.Adjourned = nil }, false},
		"all were there":             {func(*Meeting) {}, false},
		"three left as it broke off": {func(m *Meeting) { leave(m, "10:00") }, true},
		"three left afterwards":      {func(m *Meeting) { leave(m, "10:01") }, false},
		"few had come": {func(m *Meeting) {
			for i := range 3 {
				m.Roll[i].Stays = nil
			}
		}, true},
	} {
		m := sitting(1, "2026-01-15", Approve, nil)
		m.Adjourned = &Adjournment{At: "10:00", Item: "a"}
		if c.change(&m); m.LackedQuorum(sittingRoster(), Setting{}) != c.want {
			t.Errorf("%s: %v", name, !c.want)
		}
	}
}

// leave lets three of the four go at an hour.
func leave(m *Meeting, at Clock) {
	for i := range 3 {
		m.Roll[i].Stays[0].To = at
	}
}

// Breaking off ends a meeting, and taking that back leaves no end that nobody noted.
func TestAdjournAndResume(t *testing.T) {
	for before, want := range map[Clock]struct{ adjourned, resumed Clock }{
		"":      {"11:00", ""},
		"16:30": {"11:00", ""}, // it is not known any more
		"10:45": {"10:45", "10:45"},
	} {
		m := Meeting{Ends: before}
		m.Adjourn(Adjournment{At: "11:00", Item: "2"})
		if m.Ends != want.adjourned || m.Adjourned == nil || m.Adjourned.Item != "2" {
			t.Errorf("ended %q and broke off: %q, %+v", before, m.Ends, m.Adjourned)
		}
		if m.Resume(); m.Ends != want.resumed || m.Adjourned != nil {
			t.Errorf("ended %q and went on: %q, %+v", before, m.Ends, m.Adjourned)
		}
		if m.Resume(); m.Ends != want.resumed {
			t.Errorf("went on twice: %q", m.Ends)
		}
	}
}
