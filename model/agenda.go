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

// NumberOf is an item's number as printed: "4.2"; "" for an unknown key.
func (m Meeting) NumberOf(key string) string {
	section, item, ok := m.Where(key)
	if !ok {
		return ""
	}
	return strconv.Itoa(section+1) + "." + strconv.Itoa(item+1)
}

// AddItem puts an item at the end of a section and gives it a key of its own, which is returned; "" for an unknown section.
func (m *Meeting) AddItem(section int, it Item) string {
	if section < 0 || section >= len(m.Agenda) {
		return ""
	}
	it.Key = m.FreshKey()
	items := slices.Clone(m.Agenda[section].Items)
	m.Agenda[section].Items = append(items, it)
	return it.Key
}

// RemoveItem takes an item off the agenda; it tells whether there was one.
func (m *Meeting) RemoveItem(key string) bool {
	section, item, ok := m.Where(key)
	if ok {
		m.Agenda[section].Items = slices.Delete(slices.Clone(m.Agenda[section].Items), item, item+1)
	}
	return ok
}

// MoveItem moves an item one place up or down. Over the edge of its section it goes to the end of the one before, or to the
// beginning of the one after; at the agenda's own edges it stays. It tells whether it moved.
func (m *Meeting) MoveItem(key string, down bool) bool {
	section, item, ok := m.Where(key)
	if !ok {
		return false
	}
	items := slices.Clone(m.Agenda[section].Items)
	to := item - 1
	if down {
		to = item + 1
	}
	if to >= 0 && to < len(items) {
		items[item], items[to] = items[to], items[item]
		m.Agenda[section].Items = items
		return true
	}
	it := items[item]
	next := section - 1
	if down {
		next = section + 1
	}
	if next < 0 || next >= len(m.Agenda) {
		return false
	}
	m.Agenda[section].Items = slices.Delete(items, item, item+1)
	at := len(m.Agenda[next].Items)
	if down {
		at = 0
	}
	m.Agenda[next].Items = slices.Insert(slices.Clone(m.Agenda[next].Items), at, it)
	return true
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
	default:
		return []Word{Acknowledge, Agree, Approve, Reject, SendBack, Defer}
	}
}
