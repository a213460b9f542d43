package model

// Sheet is the score sheet of one member for one round, or of a screening group as one.
type Sheet struct {
	ID      ID       `json:"id"`
	Round   ID       `json:"round"`
	Member  ID       `json:"member,omitempty"` // whose sheet it is,
	Group   string   `json:"group,omitempty"`  // or the screening group's name
	Answers []Answer `json:"answers,omitempty"`
	// In is the day on which it was handed in: from then on nobody keys in it, until it is given back. "" not yet.
	In Date `json:"in,omitempty"`
	// Said is what files that came back say, per cell, with what was decided since; cells that were only keyed have none there.
	// The answers are what it comes to (sheetmerge.go). Files are those that came back, by what they sign with.
	Said      []CellSaid    `json:"said,omitempty"`
	Files     []SheetSource `json:"files,omitempty"`
	Withdrawn string        `json:"withdrawn,omitempty"`
}

// Answer is what a sheet says of one proposal.
type Answer struct {
	Proposal ID         `json:"proposal"`
	Stand    Stand      `json:"stand,omitempty"`
	Levels   []Claim    `json:"levels,omitempty"` // per declared problem; one that is not here is not answered yet
	Points   []Judgment `json:"points,omitempty"` // per criterion other than need fit
	Comment  string     `json:"comment,omitempty"`
}

// Stand is an answer of its own: not to judge this proposal.
type Stand string

// The stands.
const (
	Judges     Stand = ""         // the sheet judges the proposal
	Abstains   Stand = "abstain"  // may, and does not
	Conflicted Stand = "conflict" // has an interest, and must not (วิ.ปกครอง มาตรา 13, 16)
	Disputed   Stand = "disputed" // files that came back disagree whether it judges the proposal, and nobody has decided yet
)

// Judgment is 1–5 points for a criterion.
type Judgment struct {
	Criterion string `json:"criterion"`
	Points    int    `json:"points"`
}

// Answer finds what the sheet says of a proposal.
func (s Sheet) Answer(proposal ID) (Answer, bool) {
	for _, a := range s.Answers {
		if a.Proposal == proposal {
			return a, true
		}
	}
	return Answer{}, false
}

// Level is the answered level for a problem.
func (a Answer) Level(problem ID) (Level, bool) {
	for _, l := range a.Levels {
		if l.Problem == problem {
			return l.Level, true
		}
	}
	return 0, false
}

// PointsFor is the answered points for a criterion.
func (a Answer) PointsFor(criterion string) (int, bool) {
	for _, p := range a.Points {
		if p.Criterion == criterion {
			return p.Points, true
		}
	}
	return 0, false
}

// Complete tells whether the answer judges the proposal in every respect that the rubric asks: a level per claimed problem
// and points per criterion. An abstention or a conflict is a full answer, but not a complete judgment.
func (a Answer) Complete(p Proposal, r Rubric) bool {
	return a.Stand == Judges && a.Missing(p, r) == 0
}

// Full tells whether the answer says of the proposal all there is to say: judged whole, abstained from, or in conflict.
func (a Answer) Full(p Proposal, r Rubric) bool {
	return a.Stand == Abstains || a.Stand == Conflicted || a.Complete(p, r)
}

// Missing counts the cells that an answer wants yet before it is full; those of a disputed stand are not asked for before it is
// decided, which is one.
func (a Answer) Missing(p Proposal, r Rubric) int {
	switch a.Stand {
	case Abstains, Conflicted:
		return 0
	case Disputed:
		return 1
	}
	n := 0
	for _, c := range p.Claims {
		if _, ok := a.Level(c.Problem); !ok {
			n++
		}
	}
	for _, c := range r.Criteria {
		if _, ok := a.PointsFor(c.Key); !c.NeedFit && !ok {
			n++
		}
	}
	return n
}

// Unanswered lists the proposals of the sheet's round, by their places in the list given, that want a full answer yet. A withdrawn
// one wants none; a draft does as long as it is in the round, because the sheet on paper has its row. A sheet is complete when
// there is none left.
func (s Sheet) Unanswered(round []Proposal, r Rubric) []int {
	var out []int
	for i, p := range round {
		if a, _ := s.Answer(p.ID); p.Judged() && !a.Full(p, r) {
			out = append(out, i)
		}
	}
	return out
}

// Ready tells whether the sheet is there to be counted: handed in, or with nothing left to answer, as one keyed from paper is.
func (s Sheet) Ready(round []Proposal, r Rubric) bool {
	return s.In != "" || len(s.Unanswered(round, r)) == 0
}

// Key is the sheet's ID.
func (s Sheet) Key() ID { return s.ID }

// Refs: round, member, and every proposal and problem it speaks of.
func (s Sheet) Refs() []Ref {
	out := refs(s.Round, s.Member)
	for _, a := range s.Answers {
		out = append(out, refs(a.Proposal)...)
		for _, l := range a.Levels {
			out = append(out, refs(l.Problem)...)
		}
	}
	for _, c := range s.Said {
		out = append(out, refs(c.Cell.Proposal, c.Cell.Problem)...)
	}
	return out
}

// Check: whose sheet it is, and levels and points within their ranges, each once.
func (s Sheet) Check() error {
	var wrong []FieldError
	if (s.Member == "") == blank(s.Group) {
		wrong = append(wrong, Wrong("member", "scoresheet.whose"))
	}
	seen := map[ID]bool{}
	for i, a := range s.Answers {
		if seen[a.Proposal] {
			wrong = append(wrong, Wrong(path("answers", i, "proposal"), "field.twice"))
		}
		seen[a.Proposal] = true
		wrong = append(wrong, a.faults(i)...)
	}
	if s.In != "" && !s.In.Valid() {
		wrong = append(wrong, Wrong("in", "field.date"))
	}
	return InvalidFields("scoresheet.invalid", append(wrong, s.saidFaults()...))
}

// saidFaults: each cell once and in order, each statement once and with a value that its cell takes.
func (s Sheet) saidFaults() []FieldError {
	var wrong []FieldError
	for i, c := range s.Said {
		if i > 0 && compareCells(s.Said[i-1].Cell, c.Cell) >= 0 || len(c.Said) == 0 {
			wrong = append(wrong, Wrong(path("said", i, "said"), "field.twice"))
		}
		for j, st := range c.Said {
			if j > 0 && c.Said[j-1].Mark() >= st.Mark() {
				wrong = append(wrong, Wrong(path("said", i, "said"), "field.twice"))
			}
			if !c.Cell.Takes(st.Value) {
				wrong = append(wrong, Wrong(path("said", i, "said"), "field.choice"))
			}
		}
	}
	return wrong
}

func (a Answer) faults(i int) []FieldError {
	var wrong []FieldError
	switch a.Stand {
	case Judges, Abstains, Conflicted, Disputed:
	default:
		wrong = append(wrong, Wrong(path("answers", i, "stand"), "field.choice"))
	}
	problems, criteria := map[ID]bool{}, map[string]bool{}
	for _, l := range a.Levels {
		if l.Level < NoHelp || l.Level > Decisive {
			wrong = append(wrong, Wrong(path("answers", i, "levels"), "field.points", "min", "0", "max", "3"))
		}
		if problems[l.Problem] {
			wrong = append(wrong, Wrong(path("answers", i, "levels"), "field.twice"))
		}
		problems[l.Problem] = true
	}
	for _, p := range a.Points {
		if p.Points < MinPoints || p.Points > MaxPoints {
			wrong = append(wrong, Wrong(path("answers", i, "points"), "field.points", "min", "1", "max", "5"))
		}
		if criteria[p.Criterion] {
			wrong = append(wrong, Wrong(path("answers", i, "points"), "field.twice"))
		}
		criteria[p.Criterion] = true
	}
	return wrong
}
