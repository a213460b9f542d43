package storage

import (
	"testing"

	"kongthun/model"
)

// twoMembers has every kind and a second member, who stands before the first.
func twoMembers(t *testing.T) *File {
	t.Helper()
	f := withAll(t)
	second := member(2)
	second.Order = 0
	put(t, f, "member.add", person(2), second)
	return f
}

func group(n int, name string) model.Sheet {
	s := sheet(n)
	s.Member, s.Group = "", name
	return s
}

func TestSheetsOfARoundByMember(t *testing.T) {
	f := twoMembers(t)
	elsewhere := sheet(9)
	elsewhere.Round, elsewhere.Member = id(model.KindRound, 2), id(model.KindMember, 1)
	put(t, f, "sheet.add", round(2), elsewhere)
	list := func(r *Reader) ([]model.Sheet, error) { return Sheets(r, id(model.KindRound, 1)) }
	inOrder(t, f, list, sheet(2), sheet(1), group(4, "คณะกลั่นกรองก"), group(3, "คณะกลั่นกรองข"))
}

func TestOneSheetAMemberAndRound(t *testing.T) {
	f := twoMembers(t)
	again := sheet(3)
	again.Member = id(model.KindMember, 1)
	conflicts(t, f, model.ErrConflict, "scoresheet.exists", again)
	first := sheet(1)
	first.Withdrawn = "กรอกผิดใบ"
	put(t, f, "sheet.withdraw", first)
	put(t, f, "sheet.add", again)
	conflicts(t, f, model.ErrConflict, "scoresheet.exists", sheet(1)) // taking it back is too late
	put(t, f, "sheet.add", group(4, "ก"), group(5, "ข"))
	conflicts(t, f, model.ErrConflict, "scoresheet.exists", group(6, "ก"))
}

func TestASheetRefersToItsProposalsAndProblems(t *testing.T) {
	f := twoMembers(t)
	s := sheet(2)
	s.Answers[0].Levels[0].Problem = id(model.KindProblem, 5)
	conflicts(t, f, model.ErrConflict, "reference.problem_missing", s)
	s.Answers[0].Proposal = id(model.KindProposal, 5)
	conflicts(t, f, model.ErrConflict, "reference.proposal_missing", s)
}
