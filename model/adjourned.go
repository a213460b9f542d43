package model

import "strconv"

// Taken tells whether an item was taken up: all are in a meeting that did not break off, and in one that did those before the first
// that was not taken any more. An unknown key is not.
func (m Meeting) Taken(key string) bool {
	if _, _, ok := m.Where(key); !ok {
		return false
	}
	for _, it := range m.Untaken() {
		if it.Key == key {
			return false
		}
	}
	return true
}

// Untaken lists the items that a meeting which broke off did not take up, in the order of the agenda.
func (m Meeting) Untaken() []Item {
	var out []Item
	if m.Adjourned == nil || m.Adjourned.Item == "" {
		return nil
	}
	m.EachItem(func(_ string, it Item) {
		if len(out) > 0 || it.Key == m.Adjourned.Item {
			out = append(out, it)
		}
	})
	return out
}

// NeverBegan tells whether a meeting broke off before its first item: minutes of it say so, and want no quorum.
func (m Meeting) NeverBegan() bool {
	first := m.nextKey(0, 0)
	return m.Adjourned != nil && first != "" && m.Adjourned.Item == first
}

// LackedQuorum tells whether the meeting broke off without a quorum: by who was in the room then, or for the item that it came to.
func (m Meeting) LackedQuorum(r Roster, set Setting) bool {
	if m.Adjourned == nil {
		return false
	}
	of := m.Quorum(r, set, m.Adjourned.Item)
	m.Starts = m.Adjourned.At // the quorum of the opening, had it opened only then
	return !of.Complete || !m.Quorum(r, set, "").Complete
}

// Adjourn notes that the meeting broke off, which is its end unless it ended before.
func (m *Meeting) Adjourn(a Adjournment) {
	m.Adjourned = &a
	if m.Ends == "" || m.Ends > a.At {
		m.Ends = a.At
	}
}

// Resume takes the breaking off back. An end that is that of the breaking off goes with it, and is to be noted anew.
func (m *Meeting) Resume() {
	if m.Adjourned != nil && m.Ends == m.Adjourned.At {
		m.Ends = ""
	}
	m.Adjourned = nil
}

// Continuation is what a meeting that goes on with another takes over: the items that were not taken up, by section, each pointing
// back at where it stood and undecided. The titles of the sections stay, those without such items too. A sub-item whose head was
// taken up stands by itself.
func (m Meeting) Continuation() []Section {
	out := make([]Section, len(m.Agenda))
	n := 0
	for i, s := range m.Agenda {
		out[i].Title = s.Title
		headGoes := false
		for j, it := range s.Items {
			goes := !m.Taken(it.Key)
			if !under(s.Items, j) {
				headGoes = goes
			}
			if !goes {
				continue
			}
			n++
			next := it.CarriedFrom(m.ID)
			next.Key, next.Sub = strconv.Itoa(n), it.Sub && headGoes
			out[i].Items = append(out[i].Items, next)
		}
	}
	return out
}

// CarriedFrom is an item as it comes before a later meeting: what it is about and who presents it, without what was said and resolved
// on it. From is where it stood; an item that was carried over before keeps pointing at the last meeting only.
func (it Item) CarriedFrom(meeting ID) Item {
	return Item{
		Kind: it.Kind, Title: it.Title, Sub: it.Sub, From: &ItemRef{Meeting: meeting, Item: it.Key}, Presenter: it.Presenter,
		Subject: it.Subject, Year: it.Year, Substance: it.Substance,
	}
}

// faults of an adjournment: a time of day, within the meeting, and an item that there is.
func (a *Adjournment) faults(m Meeting) []FieldError {
	if a == nil {
		return nil
	}
	var wrong []FieldError
	if !a.At.Valid() {
		wrong = append(wrong, Wrong("adjourned.at", "field.clock"))
	}
	if a.At.before(m.Starts) {
		wrong = append(wrong, Wrong("adjourned.at", "field.before", "other", "meeting.starts"))
	}
	if _, _, ok := m.Where(a.Item); a.Item != "" && !ok {
		wrong = append(wrong, Wrong("adjourned.item", "field.choice"))
	}
	if a.Next != "" && !a.Next.Valid() {
		wrong = append(wrong, Wrong("adjourned.next", "field.date"))
	}
	if a.Next.before(m.Date) {
		wrong = append(wrong, Wrong("adjourned.next", "field.before", "other", "meeting.date"))
	}
	return wrong
}
