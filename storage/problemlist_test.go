package storage

import (
	"testing"

	"kongthun/model"
)

func TestProblemListsNewestFirst(t *testing.T) {
	inOrder(t, withAll(t), ProblemLists, problemList(11), problemList(2), problemList(1))
}

func TestOneOpenListAndANumberOnce(t *testing.T) {
	f := withAll(t)
	open := model.ProblemList{ID: id(model.KindProblemList, 2), Number: 2}
	put(t, f, "problemlist.add", open)
	open.Name = "ปี 2570"
	put(t, f, "problemlist.edit", open) // itself is not another
	second := model.ProblemList{ID: id(model.KindProblemList, 3), Number: 3}
	conflicts(t, f, model.ErrConflict, "problemlist.open", second)
	second.Number = 2
	conflicts(t, f, model.ErrConflict, "problemlist.exists", second)
	put(t, f, "problemlist.add", problemList(3)) // one that is agreed upon stands beside it
}
