package model

// ProblemList is the area's agreed list of problems with their weights, as a dated version: it is prepared while it is open for
// rating, agreed once, and then stands. A round refers to one, so that its weights are those that the area agreed upon.
type ProblemList struct {
	ID      ID            `json:"id"`
	Number  int           `json:"number"` // version: 1, 2, … over the life of the office
	Name    string        `json:"name,omitempty"`
	Agreed  Date          `json:"agreed,omitempty"` // empty while open for rating
	Where   string        `json:"where,omitempty"`  // by whom it was agreed: ประชุมคณะกรรมการ ครั้งที่…, ประชาคม…
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
