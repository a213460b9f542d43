package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A sheet that travels as a file may come back twice, late, or beside what was keyed meanwhile. So a cell that a file has spoken of
// keeps everything that was said of it, each statement with the ones that it takes the place of, because they were known when it
// was made. What nobody has taken the place of stands. Taking statements in is a union of sets: its result does not depend on
// their order, nor on how often they come. The secretary's decision between two is one more statement, which knew both.
//
// (Multi-value register: Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types", INRIA 2011.)

// SheetCell names one cell of a score sheet: the level for a problem, the points for a criterion, the comment, or, with only the
// proposal, whether the sheet judges it at all.
type SheetCell struct {
	Proposal  ID     `json:"proposal"`
	Problem   ID     `json:"problem,omitempty"`
	Criterion string `json:"criterion,omitempty"`
	Comment   bool   `json:"comment,omitempty"`
}

// Saying is what one source says of a cell.
type Saying struct {
	By    string   `json:"by,omitempty"`    // a file's SheetSource; "#1", "#2", … decisions at the keyboard; "" keyed before any file came
	Value string   `json:"value"`           // a digit, a stand, a text; "" that the cell is empty
	After []string `json:"after,omitempty"` // marks of the statements that it takes the place of, sorted
}

// Mark identifies a statement within its cell.
func (s Saying) Mark() string { return s.By + "=" + s.Value }

// keyed tells a statement made at the keyboard of this office from one that came in a file.
func (s Saying) keyed() bool { return s.By == "" || s.By[0] == '#' }

// CellSaid is everything that was said of a cell, sorted by mark.
type CellSaid struct {
	Cell SheetCell `json:"cell"`
	Said []Saying  `json:"said"`
}

// SheetSource is a file that came back: By is what its statements are signed with.
type SheetSource struct {
	By   string `json:"by"`
	File string `json:"file"`
	Made Date   `json:"made,omitempty"` // when the file was handed out
}

// Takes tells whether a cell can hold a value; every cell can be empty.
func (c SheetCell) Takes(value string) bool {
	n, err := strconv.Atoi(value)
	digit := err == nil && value == strconv.Itoa(n)
	switch {
	case value == "" || c.Comment:
		return true
	case c.Problem != "":
		return digit && n >= int(NoHelp) && n <= int(Decisive)
	case c.Criterion != "":
		return digit && n >= MinPoints && n <= MaxPoints
	}
	return Stand(value) == Abstains || Stand(value) == Conflicted
}

// Fits tells whether the cell is one of a round: of a proposal that is still in it, for a problem that it claims, by a criterion
// of the rubric.
func (c SheetCell) Fits(round []Proposal, r Rubric) bool {
	at := slices.IndexFunc(round, func(p Proposal) bool { return p.ID == c.Proposal && p.Judged() })
	switch {
	case at < 0:
		return false
	case c.Problem != "":
		return slices.ContainsFunc(round[at].Claims, func(k Claim) bool { return k.Problem == c.Problem })
	case c.Criterion != "":
		return slices.ContainsFunc(r.Criteria, func(k Criterion) bool { return k.Key == c.Criterion && !k.NeedFit })
	}
	return true
}

// Value is what the sheet answers in a cell; "" when nothing, or when it is contested and nobody has keyed it.
func (s Sheet) Value(c SheetCell) string {
	a, _ := s.Answer(c.Proposal)
	switch {
	case c.Problem != "":
		if level, ok := a.Level(c.Problem); ok {
			return strconv.Itoa(int(level))
		}
	case c.Criterion != "":
		if points, ok := a.PointsFor(c.Criterion); ok {
			return strconv.Itoa(points)
		}
	case c.Comment:
		return a.Comment
	case a.Stand != Disputed:
		return string(a.Stand)
	}
	return ""
}

// Known is what a file that is made now must carry of a cell: its value, and the marks of all that is known of it.
func (s Sheet) Known(c SheetCell) (value string, marks []string) {
	value = s.Value(c)
	if at, ok := s.find(c); ok {
		return value, marksOf(s.Said[at].Said)
	}
	if value != "" {
		marks = []string{Saying{Value: value}.Mark()}
	}
	return value, marks
}

func marksOf(said []Saying) []string {
	var out []string
	for _, st := range said {
		out = append(out, st.Mark())
	}
	return out
}

// Standing lists what stands of a cell that files have spoken of: the statements whose place none has taken. Two that say the
// same do not contradict each other.
func (c CellSaid) Standing() []Saying {
	gone := map[string]bool{}
	for _, st := range c.Said {
		for _, mark := range st.After {
			gone[mark] = true
		}
	}
	out := slices.DeleteFunc(slices.Clone(c.Said), func(st Saying) bool { return gone[st.Mark()] })
	if len(out) == 0 { // only a forged file can have statements replace one another in a circle; then nothing is settled
		return c.Said
	}
	return out
}

// Contested tells whether different values stand.
func (c CellSaid) Contested() bool {
	standing := c.Standing()
	return slices.ContainsFunc(standing, func(st Saying) bool { return st.Value != standing[0].Value })
}

// Contested lists the cells in which the sheet's sources contradict each other, until somebody decides.
func (s Sheet) Contested() []CellSaid {
	var out []CellSaid
	for _, c := range s.Said {
		if c.Contested() {
			out = append(out, c)
		}
	}
	return out
}

// CellContested finds a contested cell.
func (s Sheet) CellContested(c SheetCell) (CellSaid, bool) {
	if at, ok := s.find(c); ok && s.Said[at].Contested() {
		return s.Said[at], true
	}
	return CellSaid{}, false
}

// Merge takes statements in: the sheet as it is with them, whatever their order and however often they come. Where one value
// stands, it is the answer. Where several do, what was keyed at this office is, and otherwise there is none until a decision.
func (s Sheet) Merge(said ...CellSaid) Sheet {
	s.Answers, s.Said = copyAnswers(s.Answers), slices.Clone(s.Said)
	for _, c := range said {
		if len(c.Said) > 0 {
			s.join(c)
			at, _ := s.find(c.Cell)
			s.set(c.Cell, s.Said[at].answer())
		}
	}
	s.tidy()
	return s
}

// Decision is the statement that settles a cell at the keyboard: it knows all that is known of it, and so stands alone.
func (s Sheet) Decision(c SheetCell, value string) CellSaid {
	_, marks := s.Known(c)
	last := 0
	if at, ok := s.find(c); ok {
		for _, st := range s.Said[at].Said {
			if n, err := strconv.Atoi(strings.TrimPrefix(st.By, "#")); err == nil && st.keyed() {
				last = max(last, n)
			}
		}
	}
	return CellSaid{c, []Saying{{By: "#" + strconv.Itoa(last+1), Value: value, After: marks}}}
}

// Keyed is the sheet with what is keyed for a proposal. In a cell that files have spoken of, a changed value is a decision.
func (s Sheet) Keyed(a Answer) Sheet {
	old, _ := s.Answer(a.Proposal)
	s.Answers = copyAnswers(s.Answers)
	keyed := Sheet{Answers: []Answer{a}}
	for _, c := range cellsOf(old, a) {
		value := keyed.Value(c)
		if value == s.Value(c) && !(c.stand() && old.Stand == Disputed && a.Stand == Judges) {
			continue
		}
		if _, ok := s.find(c); ok {
			s = s.Merge(s.Decision(c, value))
		} else {
			s.set(c, value)
		}
	}
	s.tidy()
	return s
}

// stand tells the cell that says whether the sheet judges the proposal.
func (c SheetCell) stand() bool { return c == SheetCell{Proposal: c.Proposal} }

// cellsOf lists the cells that either of two answers for a proposal fills.
func cellsOf(answers ...Answer) []SheetCell {
	var out []SheetCell
	p := answers[len(answers)-1].Proposal
	for _, a := range answers {
		out = append(out, SheetCell{Proposal: p}, SheetCell{Proposal: p, Comment: true})
		for _, l := range a.Levels {
			out = append(out, SheetCell{Proposal: p, Problem: l.Problem})
		}
		for _, j := range a.Points {
			out = append(out, SheetCell{Proposal: p, Criterion: j.Criterion})
		}
	}
	slices.SortFunc(out, compareCells)
	return slices.Compact(out)
}

// answer is what the statements of a cell come to.
func (c CellSaid) answer() string {
	standing := c.Standing()
	if !c.Contested() {
		return standing[0].Value
	}
	for _, st := range slices.Backward(standing) {
		if st.keyed() {
			return st.Value
		}
	}
	if c.Cell.stand() {
		return string(Disputed)
	}
	return ""
}

// find tells where a cell's statements are.
func (s Sheet) find(c SheetCell) (int, bool) {
	return slices.BinarySearchFunc(s.Said, c, func(have CellSaid, want SheetCell) int { return compareCells(have.Cell, want) })
}

// join adds statements to a cell's; the first ones find there what was keyed before.
func (s *Sheet) join(c CellSaid) {
	at, ok := s.find(c.Cell)
	if !ok {
		fresh := CellSaid{Cell: c.Cell}
		if value := s.Value(c.Cell); value != "" {
			fresh.Said = []Saying{{Value: value}}
		}
		s.Said = slices.Insert(s.Said, at, fresh)
	}
	said := slices.Clone(s.Said[at].Said)
	for _, st := range c.Said {
		i, known := slices.BinarySearchFunc(said, st.Mark(), func(have Saying, mark string) int { return strings.Compare(have.Mark(), mark) })
		if !known {
			said = slices.Insert(said, i, Saying{By: st.By, Value: st.Value})
		}
		said[i].After = union(said[i].After, st.After)
	}
	s.Said[at].Said = said
}

// union is the sorted union of two lists of marks.
func union(a, b []string) []string {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Clip(slices.Compact(out))
}

// set writes a value into the sheet's answers.
func (s *Sheet) set(c SheetCell, value string) {
	at := slices.IndexFunc(s.Answers, func(a Answer) bool { return a.Proposal == c.Proposal })
	if at < 0 {
		at = len(s.Answers)
		s.Answers = append(s.Answers, Answer{Proposal: c.Proposal})
	}
	a := &s.Answers[at]
	n, _ := strconv.Atoi(value)
	switch {
	case c.Problem != "":
		a.Levels = slices.DeleteFunc(a.Levels, func(l Claim) bool { return l.Problem == c.Problem })
		if value != "" {
			a.Levels = append(a.Levels, Claim{c.Problem, Level(n)})
		}
	case c.Criterion != "":
		a.Points = slices.DeleteFunc(a.Points, func(j Judgment) bool { return j.Criterion == c.Criterion })
		if value != "" {
			a.Points = append(a.Points, Judgment{c.Criterion, n})
		}
	case c.Comment:
		a.Comment = value
	default:
		a.Stand = Stand(value)
	}
}

// tidy gives the answers the one order that they have whatever the way they came, and drops those that say nothing.
func (s *Sheet) tidy() {
	s.Answers = slices.DeleteFunc(s.Answers, func(a Answer) bool {
		return a.Stand == Judges && len(a.Levels)+len(a.Points) == 0 && a.Comment == ""
	})
	slices.SortFunc(s.Answers, func(a, b Answer) int { return cmp.Compare(a.Proposal, b.Proposal) })
	for _, a := range s.Answers {
		slices.SortFunc(a.Levels, func(a, b Claim) int { return cmp.Compare(a.Problem, b.Problem) })
		slices.SortFunc(a.Points, func(a, b Judgment) int { return cmp.Compare(a.Criterion, b.Criterion) })
	}
}

func copyAnswers(list []Answer) []Answer {
	list = slices.Clone(list)
	for i := range list {
		list[i].Levels, list[i].Points = slices.Clone(list[i].Levels), slices.Clone(list[i].Points)
	}
	return list
}

func compareCells(a, b SheetCell) int {
	return cmp.Or(cmp.Compare(a.Proposal, b.Proposal), cmp.Compare(a.Problem, b.Problem), cmp.Compare(a.Criterion, b.Criterion), boolOrder(a.Comment, b.Comment))
}

// boolOrder puts no before yes.
func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
