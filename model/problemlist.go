package model

import "slices"

// ProblemList is the area's agreed list of problems with their weights, as a dated version: it is prepared while it is open for
// rating, agreed once, and then stands. A round refers to one, so that its weights are those that the area agreed upon.
type ProblemList struct {
	ID     ID     `json:"id"`
	Number int    `json:"number"` // version: 1, 2, … over the life of the office
	Name   string `json:"name,omitempty"`
	Agreed Date   `json:"agreed,omitempty"` // empty while open for rating
	Where  string `json:"where,omitempty"`  // by whom it was agreed: ประชุมคณะกรรมการ ครั้งที่…, ประชาคม…
	// Entries of an open list are those whose levels were set by hand; of an agreed one, all that are on it.
	Entries []ListedEntry `json:"entries,omitempty"`
}

// ListedEntry is a problem on the list with the four levels agreed upon, which are its weight (4–20).
type ListedEntry struct {
	Problem  ID       `json:"problem"`
	Title    string   `json:"title"` // as it stood when the list was agreed
	Priority Priority `json:"priority"`
	Reason   string   `json:"reason,omitempty"` // when the levels agreed differ from what the ratings say
}

// Key is the list's ID.
func (l ProblemList) Key() ID { return l.ID }

// Refs: its problems.
func (l ProblemList) Refs() []Ref {
	var out []Ref
	for _, e := range l.Entries {
		out = append(out, refs(e.Problem)...)
	}
	return out
}

// Open tells whether the list can still be rated for and changed.
func (l ProblemList) Open() bool { return l.Agreed == "" }

// Check: a number; when agreed, a day, by whom, and problems with all four levels; each problem once, with its title.
func (l ProblemList) Check() error {
	var wrong []FieldError
	if l.Number < 1 {
		wrong = append(wrong, Wrong("number", "field.number"))
	}
	if !l.Open() {
		if !l.Agreed.Valid() {
			wrong = append(wrong, Wrong("agreed", "field.date"))
		}
		if blank(l.Where) {
			wrong = append(wrong, Wrong("where", "field.required"))
		}
		if len(l.Entries) == 0 {
			wrong = append(wrong, Wrong("entries", "field.required"))
		}
	}
	seen := map[ID]bool{}
	for i, e := range l.Entries {
		at := path("entries", i, "")
		if seen[e.Problem] {
			wrong = append(wrong, Wrong(at+"problem", "field.twice"))
		}
		seen[e.Problem] = true
		faults := e.Priority.faults(at + "priority.")
		if len(faults) == 0 && e.Priority.Total() == 0 {
			faults = append(faults, Wrong(at+"priority", "field.points", "min", "1", "max", "5"))
		}
		wrong = append(wrong, faults...)
	}
	return InvalidFields("problemlist.invalid", wrong)
}

// Entry is the list's line for a problem; false when it is not on it.
func (l ProblemList) Entry(problem ID) (ListedEntry, bool) {
	for _, e := range l.Entries {
		if e.Problem == problem {
			return e, true
		}
	}
	return ListedEntry{}, false
}

// Weight is a problem's weight on the list, 4–20; 0 when it is not on it.
func (l ProblemList) Weight(problem ID) int {
	e, _ := l.Entry(problem)
	return e.Priority.Total()
}

// Offer is what an open list comes to for one problem: what the ratings say, what was set by hand, and the levels that would be
// agreed upon now.
type Offer struct {
	Entry  ListedEntry `json:"entry"` // levels that would be agreed; zeros while there are none
	Spread Spread      `json:"spread"`
	ByHand bool        `json:"byHand,omitempty"` // set by the secretary
	Old    bool        `json:"old,omitempty"`    // nobody has rated it: the levels that the register has today
	Wants  bool        `json:"wants,omitempty"`  // set otherwise than rated, and the reason is not written yet
}

// Offers works out the list as it would be agreed upon now, in the order of the problems; withdrawn ones are left out. Levels are
// those set by hand, or the rounded means of the ratings, or, where nobody has rated the problem, those that it has in the register.
// A list that was agreed upon offers what it says, whatever the problems and ratings have become.
func (l ProblemList) Offers(problems []Problem, ratings []Rating) []Offer {
	var out []Offer
	if !l.Open() {
		for _, e := range l.Entries {
			out = append(out, Offer{Entry: e, Spread: SpreadOf(e.Problem, ratings)})
		}
		return out
	}
	for _, p := range problems {
		if p.Withdrawn != "" {
			continue
		}
		o := Offer{Spread: SpreadOf(p.ID, ratings)}
		rated := o.Spread.Levels()
		if o.Entry, o.ByHand = l.Entry(p.ID); !o.ByHand {
			o.Entry = ListedEntry{Problem: p.ID, Priority: rated}
			if o.Old = o.Spread.Raters() == 0; o.Old {
				o.Entry.Priority = p.Priority
			}
		}
		o.Entry.Title = p.Title
		o.Wants = o.ByHand && rated.Total() > 0 && rated != o.Entry.Priority && blank(o.Entry.Reason)
		out = append(out, o)
	}
	return out
}

// WithEntry is the list with a problem's line set; one without levels is taken off it. Its own lines are left alone.
func (l ProblemList) WithEntry(e ListedEntry) ProblemList {
	entries := slices.DeleteFunc(slices.Clone(l.Entries), func(o ListedEntry) bool { return o.Problem == e.Problem })
	if e.Priority != (Priority{}) {
		entries = append(entries, e)
	}
	l.Entries = entries
	return l
}
