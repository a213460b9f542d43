package model

// Rating is one person's or one group's sheet of the 4×5 matrix (domain A.9) over the area's problems, for the agreed list that
// is being prepared. What is agreed is the committee's own word, see ProblemList; the ratings show where it came from.
type Rating struct {
	ID        ID            `json:"id"`
	List      ID            `json:"list"`             // the list, not yet agreed, that is rated for
	Member    ID            `json:"member,omitempty"` // whose sheet it is,
	Group     string        `json:"group,omitempty"`  // or the group's name
	Answers   []RatedAnswer `json:"answers,omitempty"`
	Withdrawn string        `json:"withdrawn,omitempty"`
}

// RatedAnswer is what a sheet says of one problem; a zero of the four is not answered yet.
type RatedAnswer struct {
	Problem  ID       `json:"problem"`
	Priority Priority `json:"priority"`
}

// Key is the rating's ID.
func (r Rating) Key() ID { return r.ID }

// Refs: list, member, and the problems rated.
func (r Rating) Refs() []Ref {
	out := refs(r.List, r.Member)
	for _, a := range r.Answers {
		out = append(out, refs(a.Problem)...)
	}
	return out
}
