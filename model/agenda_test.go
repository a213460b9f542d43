package model

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// agendaOf makes an agenda from texts like "12a|3|": a section per part, an item per figure, a sub-item per letter.
func agendaOf(text string) Meeting {
	var m Meeting
	for _, part := range strings.Split(text, "|") {
		s := Section{Title: "วาระ"}
		for _, r := range part {
			s.Items = append(s.Items, Item{Key: string(r), Kind: AnyMatter, Sub: r >= 'a' && len(s.Items) > 0})
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
		{"down with what stands beneath", "1ab2c3", func(m *Meeting) bool { return m.MoveItem("1", true) }, "2c1ab3", true},
		{"up with what stands beneath", "1ab2c3", func(m *Meeting) bool { return m.MoveItem("2", false) }, "2c1ab3", true},
		{"over the edge with what stands beneath", "1ab|2", func(m *Meeting) bool { return m.MoveItem("1", true) }, "|1ab2", true},
		{"up over the edge with what stands beneath", "1|2ab3", func(m *Meeting) bool { return m.MoveItem("2", false) }, "12ab|3", true},
		{"a sub-item among its own", "1ab2", func(m *Meeting) bool { return m.MoveItem("b", false) }, "1ba2", true},
		{"a sub-item over to the next", "1ab2c", func(m *Meeting) bool { return m.MoveItem("b", true) }, "1a2bc", true},
		{"a sub-item over to the one before", "1a2bc", func(m *Meeting) bool { return m.MoveItem("b", false) }, "1ab2c", true},
		{"a sub-item never to the top", "1a|2", func(m *Meeting) bool { return m.MoveItem("a", false) }, "1a|2", false},
		{"a sub-item never over the edge", "1a|2", func(m *Meeting) bool { return m.MoveItem("a", true) }, "1a|2", false},
		{"add beneath", "1a2", func(m *Meeting) bool { return m.AddUnder("1", Item{Kind: Notice}) == "3" }, "1a32", true},
		{"add beside a sub-item", "1ab2", func(m *Meeting) bool { return m.AddUnder("a", Item{Kind: Notice}) == "3" }, "1ab32", true},
		{"add beneath nothing", "1", func(m *Meeting) bool { return m.AddUnder("9", Item{}) != "" }, "1", false},
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
	m := agendaOf("12ab4||3c")
	for key, want := range map[string]string{"1": "1.1", "2": "1.2", "a": "1.2.1", "b": "1.2.2", "4": "1.3", "3": "3.1", "c": "3.1.1", "9": ""} {
		if got := m.NumberOf(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}

// Moving loses and doubles nothing, moving back undoes it, and no move parts an item from what stands beneath it.
func TestMoveItemIsUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringMatching(`(1a?b?)?2?\|(3c?)?4?\|5?(6d?e?)?`).Draw(rt, "agenda")
		m := agendaOf(text)
		key, down := rapid.SampledFrom(strings.Split("123456abcde", "")).Draw(rt, "item"), rapid.Bool().Draw(rt, "down")
		beneath := heads(m)
		moved := m.MoveItem(key, down)
		if letters(agendaText(m)) != letters(text) {
			rt.Fatalf("%s became %s", text, agendaText(m))
		}
		for sub, head := range heads(m) {
			if sub != key && beneath[sub] != head {
				rt.Fatalf("%s stood beneath %s in %s, and beneath %s in %s", sub, beneath[sub], text, head, agendaText(m))
			}
		}
		if moved && (agendaText(m) == text || !m.MoveItem(key, !down)) || agendaText(m) != text {
			rt.Fatalf("%s moved there and back is %s", text, agendaText(m))
		}
	})
}

// heads tells beneath which item each sub-item stands.
func heads(m Meeting) map[string]string {
	out := map[string]string{}
	for _, s := range m.Agenda {
		head := ""
		for i, it := range s.Items {
			if under(s.Items, i) {
				out[it.Key] = head
			} else {
				head = it.Key
			}
		}
	}
	return out
}

func TestWhatStandsBeneathARemovedItemStandsByItself(t *testing.T) {
	for key, want := range map[string]string{"1": "1.1 1.1.1 1.1.2", "2": "1.1 1.2 1.3", "a": "1.1 1.2 1.2.1"} {
		m := agendaOf("12ab")
		m.RemoveItem(key)
		if got := strings.Join(m.Numbers(0), " "); got != want {
			t.Errorf("without %s: %s, want %s", key, got, want)
		}
	}
}

func TestNestPutsAnItemBeneathAnother(t *testing.T) {
	m := agendaOf("12a|3")
	for _, c := range []struct {
		key     string
		sub     bool
		changed bool
		numbers string
	}{
		{"1", true, false, "1.1 1.2 1.2.1"},
		{"2", true, true, "1.1 1.1.1 1.1.2"},
		{"2", true, false, "1.1 1.1.1 1.1.2"},
		{"a", false, true, "1.1 1.1.1 1.2"},
		{"3", true, false, "1.1 1.1.1 1.2"},
		{"9", true, false, "1.1 1.1.1 1.2"},
	} {
		if got := m.Nest(c.key, c.sub); got != c.changed || strings.Join(m.Numbers(0), " ") != c.numbers {
			t.Errorf("%s %v: %v, %s", c.key, c.sub, got, m.Numbers(0))
		}
	}
}

func letters(text string) string {
	r := []rune(strings.ReplaceAll(text, "|", ""))
	slices.Sort(r)
	return string(r)
}

// Every kind has a usual word, and every word that is offered is one that Check takes.
func TestWordsOfKinds(t *testing.T) {
	usual := map[ItemKind]Word{
		Notice: Acknowledge, Certify: CertifyWord, Arising: Acknowledge, Decide: Approve, AnyMatter: Agree, OtherItem: Acknowledge,
		FinanceReport: Acknowledge, OutcomeReport: Acknowledge, SubReport: Acknowledge, UrgentReport: Acknowledge,
		AnnualPlan: Agree, FinancialPlan: Agree, StatementItem: Agree, ProblemListItem: Agree,
		ChangeProject: Approve, ExtendProject: Approve, CancelProject: Approve,
	}
	if len(usual) != len(ItemKinds()) {
		t.Errorf("%d kinds are listed", len(ItemKinds()))
	}
	for _, kind := range ItemKinds() {
		words, first := kind.Words(), usual[kind]
		if faults := (Item{Kind: kind}).faults(""); len(faults) > 0 {
			t.Errorf("%s: %v", kind, faults)
		}
		if kind.Settles() == (first == Acknowledge) {
			t.Errorf("%s begins with %s and settles: %v", kind, first, kind.Settles())
		}
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
