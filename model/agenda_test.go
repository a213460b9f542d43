package model

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// agendaOf makes an agenda from texts like "12|3|": a section per part, an item per letter.
func agendaOf(text string) Meeting {
	var m Meeting
	for _, part := range strings.Split(text, "|") {
		s := Section{Title: "วาระ"}
		for _, r := range part {
			s.Items = append(s.Items, Item{Key: string(r), Kind: AnyMatter})
		}
		m.Agenda = append(m.Agenda, s)
	}
	return m
}

func agendaText(m Meeting) string {
	var parts []string
	for _, s := range m.Agenda {
		part := ""
		for _, it := range s.Items {
			part += it.Key
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "|")
}

func TestItemsMoveAndGo(t *testing.T) {
	for _, c := range []struct {
		name, before string
		do           func(*Meeting) bool
		after        string
		done         bool
	}{
		{"down", "12|3|", func(m *Meeting) bool { return m.MoveItem("1", true) }, "21|3|", true},
		{"up", "12|3|", func(m *Meeting) bool { return m.MoveItem("2", false) }, "21|3|", true},
		{"down into the next section", "12|3|", func(m *Meeting) bool { return m.MoveItem("2", true) }, "1|23|", true},
		{"down into an empty section", "12|3|", func(m *Meeting) bool { return m.MoveItem("3", true) }, "12||3", true},
		{"up into the section before", "12|3|", func(m *Meeting) bool { return m.MoveItem("3", false) }, "123||", true},
		{"up at the top", "12|3|", func(m *Meeting) bool { return m.MoveItem("1", false) }, "12|3|", false},
		{"down at the end", "12|3", func(m *Meeting) bool { return m.MoveItem("3", true) }, "12|3", false},
		{"unknown moves nothing", "12|3|", func(m *Meeting) bool { return m.MoveItem("9", true) }, "12|3|", false},
		{"remove", "12|3|", func(m *Meeting) bool { return m.RemoveItem("1") }, "2|3|", true},
		{"remove the last of a section", "12|3|", func(m *Meeting) bool { return m.RemoveItem("3") }, "12||", true},
		{"remove unknown", "12|3|", func(m *Meeting) bool { return m.RemoveItem("") }, "12|3|", false},
		{"add", "12|3|", func(m *Meeting) bool { return m.AddItem(2, Item{Key: "1", Kind: Notice}) == "4" }, "12|3|4", true},
		{"add to no section", "12|3|", func(m *Meeting) bool { return m.AddItem(3, Item{}) != "" }, "12|3|", false},
	} {
		m := agendaOf(c.before)
		shared := agendaOf(c.before)
		shared.Agenda = slices.Clone(m.Agenda) // shares the items
		if got := c.do(&m); got != c.done || agendaText(m) != c.after {
			t.Errorf("%s: %v, %s; want %v, %s", c.name, got, agendaText(m), c.done, c.after)
		}
		if agendaText(shared) != c.before {
			t.Errorf("%s: a copy of the meeting was changed to %s", c.name, agendaText(shared))
		}
	}
}

func TestNumberOf(t *testing.T) {
	m := agendaOf("12||3")
	for key, want := range map[string]string{"1": "1.1", "2": "1.2", "3": "3.1", "9": ""} {
		if got := m.NumberOf(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

// Moving loses and doubles nothing, and moving back undoes it.
func TestMoveItemIsUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringMatching(`1?2?\|3?4?\|5?6?`).Draw(rt, "agenda")
		m := agendaOf(text)
		key, down := rapid.SampledFrom([]string{"1", "2", "3", "4", "5", "6"}).Draw(rt, "item"), rapid.Bool().Draw(rt, "down")
		moved := m.MoveItem(key, down)
		if letters(agendaText(m)) != letters(text) {
			rt.Fatalf("%s became %s", text, agendaText(m))
		}
		if moved && (agendaText(m) == text || !m.MoveItem(key, !down)) || agendaText(m) != text {
			rt.Fatalf("%s moved there and back is %s", text, agendaText(m))
		}
	})
}

func letters(text string) string {
	r := []rune(strings.ReplaceAll(text, "|", ""))
	slices.Sort(r)
	return string(r)
}

// Every kind has a usual word, and every word that is offered is one that Check takes.
func TestWordsOfKinds(t *testing.T) {
	for kind, first := range map[ItemKind]Word{Notice: Acknowledge, Certify: CertifyWord, Arising: Acknowledge, Decide: Approve, AnyMatter: Agree, OtherItem: Acknowledge} {
		words := kind.Words()
		if words[0] != first {
			t.Errorf("%s: %s first", kind, words[0])
		}
		for i, w := range words {
			if faults := (Resolution{Word: w}).faults(""); len(faults) > 0 || slices.Contains(words[:i], w) {
				t.Errorf("%s: %s: %v", kind, w, faults)
			}
		}
	}
}
