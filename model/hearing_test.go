package model

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func problemID(n byte) ID { return NewID(KindProblem, []byte{n, 0, 0, 0, 0, 0, 0, 0, 0, 0}) }

func TestCheckHearing(t *testing.T) {
	valid := func() Hearing {
		return Hearing{Date: "2025-06-01", Place: "ศาลา", People: 42, Hands: []HandTally{{problemID(1), 30}, {problemID(2), 0}}}
	}
	checks(t, "hearing.invalid", valid, []broken[Hearing]{
		{"no such day", func(h *Hearing) { h.Date = "2025-06-31" }, "date", "field.date"},
		{"a draft without a day", func(h *Hearing) { h.Date = "" }, "", ""},
		{"nothing at all", func(h *Hearing) { *h = Hearing{} }, "date", "field.required"},
		{"fewer than nobody", func(h *Hearing) { h.People = -1 }, "people", "field.negative"},
		{"a problem twice", func(h *Hearing) { h.Hands[1].Problem = problemID(1) }, "hands.1.problem", "field.twice"},
		{"less than no hand", func(h *Hearing) { h.Hands[0].For = -1 }, "hands.0.for", "field.negative"},
		{"more hands than people", func(h *Hearing) { h.Hands[0].For = 43 }, "hands.0.for", "field.points"},
		{"people not counted", func(h *Hearing) { h.People = 0 }, "", ""},
	})
}

func TestMissingOfHearing(t *testing.T) {
	full := Hearing{Date: "2025-06-01", Place: "ศาลา", People: 42, Led: "กำนัน", Hands: []HandTally{{problemID(1), 30}}}
	if got := full.Missing(); got != nil {
		t.Errorf("the full one lacks %v", got)
	}
	if got := (Hearing{}).Missing(); !slices.Equal(got, []string{"date", "place", "people", "led", "hands"}) {
		t.Errorf("the empty one lacks %v", got)
	}
}

func TestWithTallyLeavesTheOtherAlone(t *testing.T) {
	h := Hearing{Hands: []HandTally{{problemID(1), 30}}}
	set, added := h.WithTally(HandTally{problemID(1), 7}), h.WithTally(HandTally{problemID(2), 5})
	if h.Hands[0].For != 30 || set.Hands[0].For != 7 || !reflect.DeepEqual(added.Hands, []HandTally{{problemID(1), 30}, {problemID(2), 5}}) {
		t.Errorf("%v, %v, %v", h.Hands, set.Hands, added.Hands)
	}
	if got, ok := added.Tally(problemID(2)); !ok || got.For != 5 {
		t.Errorf("tally %+v", got)
	}
	if _, ok := h.Tally(problemID(9)); ok {
		t.Error("a tally of a problem that was not brought up")
	}
}

func TestCameUpAtTheFirst(t *testing.T) {
	at := func(id ID, date Date, withdrawn string, hands int) Hearing {
		return Hearing{ID: id, Date: date, Withdrawn: withdrawn, Hands: []HandTally{{problemID(1), hands}}}
	}
	first := at("h2", "2025-06-01", "", 20)
	all := []Hearing{
		at("h1", "2025-07-01", "", 10), first, at("h3", "", "", 30), at("h4", "2024-01-01", "ซ้ำ", 40), at("h5", "2025-06-01", "", 50),
		{ID: "h6", Date: "2023-01-01"},
	}
	rapid.Check(t, func(rt *rapid.T) {
		shuffled := rapid.Permutation(all).Draw(rt, "order")
		h, hands, ok := CameUp(problemID(1), shuffled)
		if !ok || h.ID != first.ID || hands.For != 20 {
			rt.Fatalf("%+v %+v", h, hands)
		}
	})
	if _, _, ok := CameUp(problemID(2), all); ok {
		t.Error("a problem that no hearing counted came up at one")
	}
	if h, _, ok := CameUp(problemID(1), all[2:3]); !ok || h.ID != "h3" {
		t.Error("one without a date is better than none")
	}
}
