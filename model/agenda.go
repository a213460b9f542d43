package model

import (
	"slices"
	"strconv"
)

// Where tells where an item stands: its section and its place in it, both from 0; ok is false for an unknown key.
func (m Meeting) Where(key string) (section, item int, ok bool) {
	for i, s := range m.Agenda {
		for j, it := range s.Items {
			if it.Key == key {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

// Numbers are the numbers of a section's items as printed, in their order: "4.1", "4.2", and "4.2.1" for a sub-item. The first
// item of a section is never one beneath another.
func (m Meeting) Numbers(section int) []string {
	var out []string
	head, sub := 0, 0
	for j, it := range m.Agenda[section].Items {
		if it.Sub && j > 0 {
			sub++
		} else {
			head, sub = head+1, 0
		}
		number := strconv.Itoa(section+1) + "." + strconv.Itoa(head)
		if sub > 0 {
			number += "." + strconv.Itoa(sub)
		}
		out = append(out, number)
	}
	return out
}

// EachItem visits the items with their numbers as printed, in the order of the agenda.
func (m Meeting) EachItem(visit func(number string, it Item)) {
	for i, s := range m.Agenda {
		numbers := m.Numbers(i)
		for j, it := range s.Items {
			visit(numbers[j], it)
		}
	}
}

// NumberOf is an item's number as printed: "4.2", "4.2.1"; "" for an unknown key.
func (m Meeting) NumberOf(key string) string {
	section, item, ok := m.Where(key)
	if !ok {
		return ""
	}
	return m.Numbers(section)[item]
}

// AddItem puts an item at the end of a section and gives it a key of its own, which is returned; "" for an unknown section.
func (m *Meeting) AddItem(section int, it Item) string {
	if section < 0 || section >= len(m.Agenda) {
		return ""
	}
	it.Key = m.FreshKey()
	m.set(section, append(m.items(section), it))
	return it.Key
}

// AddUnder puts a sub-item at the end of those beneath an item, or beside it when it is one itself, and returns its new key; "" for
// an unknown item.
func (m *Meeting) AddUnder(head string, it Item) string {
	section, at, ok := m.Where(head)
	if !ok {
		return ""
	}
	it.Key, it.Sub = m.FreshKey(), true
	items := m.items(section)
	m.set(section, slices.Insert(items, blockEnd(items, at), it))
	return it.Key
}

// RemoveItem takes an item off the agenda; it tells whether there was one. What stood beneath it stays and stands by itself.
func (m *Meeting) RemoveItem(key string) bool {
	section, at, ok := m.Where(key)
	if !ok {
		return false
	}
	items := m.items(section)
	if !under(items, at) {
		for j := blockEnd(items, at) - 1; j > at; j-- {
			items[j].Sub = false
		}
	}
	m.set(section, slices.Delete(items, at, at+1))
	if a := m.Adjourned; a != nil && a.Item == key { // the meeting broke off before the one that came next
		m.Adjourned = &Adjournment{At: a.At, Reason: a.Reason, Next: a.Next, Item: m.nextKey(section, at)}
	}
	return true
}

// nextKey is the key of the first item at a place or behind it; "" when there is none.
func (m Meeting) nextKey(section, at int) string {
	for ; section < len(m.Agenda); section, at = section+1, 0 {
		if items := m.Agenda[section].Items; at < len(items) {
			return items[at].Key
		}
	}
	return ""
}

// MoveItem moves an item one place up or down, with what stands beneath it. Over the edge of its section it goes to the end of the
// one before, or to the beginning of the one after; at the agenda's own edges it stays. A sub-item keeps within its section, and
// goes over to the item next door at the edge of its own. It tells whether it moved.
func (m *Meeting) MoveItem(key string, down bool) bool {
	section, at, ok := m.Where(key)
	if !ok {
		return false
	}
	items := m.items(section)
	if under(items, at) {
		to := at - 1
		if down {
			to = at + 1
		}
		if to < 1 || to >= len(items) {
			return false
		}
		items[at], items[to] = items[to], items[at]
		m.set(section, items)
		return true
	}
	end := blockEnd(items, at)
	switch {
	case down && end < len(items):
		m.set(section, slices.Concat(items[:at], items[end:blockEnd(items, end)], items[at:end], items[blockEnd(items, end):]))
	case !down && at > 0:
		before := blockStart(items, at-1)
		m.set(section, slices.Concat(items[:before], items[at:end], items[before:at], items[end:]))
	case down && section+1 < len(m.Agenda):
		m.set(section+1, slices.Concat(items[at:end], m.items(section+1)))
		m.set(section, items[:at])
	case !down && section > 0:
		m.set(section-1, slices.Concat(m.items(section-1), items[at:end]))
		m.set(section, items[end:])
	default:
		return false
	}
	return true
}

// Nest puts an item beneath the one before it, or (sub false) lets it stand by itself; what stood beneath it follows. It tells
// whether anything changed: the first item of a section has nothing to stand beneath.
func (m *Meeting) Nest(key string, sub bool) bool {
	section, at, ok := m.Where(key)
	if !ok || at == 0 {
		return false
	}
	items := m.items(section)
	if items[at].Sub == sub {
		return false
	}
	items[at].Sub = sub
	m.set(section, items)
	return true
}

// items are a copy of a section's items, the first of them free of what it might stand beneath.
func (m *Meeting) items(section int) []Item {
	items := slices.Clone(m.Agenda[section].Items)
	if len(items) > 0 {
		items[0].Sub = false
	}
	return items
}

// set gives a section its items. None of them is shared with what the section held before.
func (m *Meeting) set(section int, items []Item) {
	m.Agenda[section].Items = slices.Clip(items)
	if len(items) > 0 {
		items[0].Sub = false
	}
}

// under tells whether the item at a place stands beneath another.
func under(items []Item, at int) bool { return at > 0 && items[at].Sub }

// blockStart is the place of the item that stands by itself, at or before a place.
func blockStart(items []Item, at int) int {
	for under(items, at) {
		at--
	}
	return at
}

// blockEnd is the place behind an item and all that stand beneath it, or beneath the one it stands beneath itself.
func blockEnd(items []Item, at int) int {
	at++
	for at < len(items) && items[at].Sub {
		at++
	}
	return at
}

// Words are the words that a resolution on this kind of item usually has, the most usual first (domain A.6).
func (k ItemKind) Words() []Word {
	switch k {
	case Certify:
		return []Word{CertifyWord, CertifyWith, Defer}
	case Decide:
		return []Word{Approve, Reject, SendBack, Defer, Agree, Acknowledge}
	case AnyMatter:
		return []Word{Agree, Approve, Reject, SendBack, Defer, Acknowledge}
	case AnnualPlan, FinancialPlan, ProblemListItem:
		return []Word{Agree, Approve, SendBack, Defer, Reject}
	case StatementItem:
		return []Word{Agree, SendBack, Defer, Acknowledge}
	case ChangeProject, ExtendProject, CancelProject:
		return []Word{Approve, Reject, SendBack, Defer}
	case FinanceReport, OutcomeReport, SubReport, UrgentReport:
		return []Word{Acknowledge, Agree, Defer}
	default:
		return []Word{Acknowledge, Agree, Approve, Reject, SendBack, Defer}
	}
}

// Settles tells whether an item of the kind is not done without a resolution; of the others the meeting may simply have heard.
func (k ItemKind) Settles() bool {
	switch k {
	case Certify, Decide, AnyMatter, AnnualPlan, FinancialPlan, StatementItem, ProblemListItem, ChangeProject, ExtendProject, CancelProject:
		return true
	}
	return false
}

// OnApproved tells whether the kind is about a project that has been approved already.
func (k ItemKind) OnApproved() bool {
	return k == ChangeProject || k == ExtendProject || k == CancelProject
}

// ItemKinds lists the kinds of item, those first that a secretary puts on the agenda herself.
func ItemKinds() []ItemKind {
	return []ItemKind{
		Notice, Certify, Arising, Decide, AnyMatter, ChangeProject, ExtendProject, CancelProject, AnnualPlan, FinancialPlan, StatementItem,
		ProblemListItem, FinanceReport, OutcomeReport, SubReport, UrgentReport, OtherItem,
	}
}
