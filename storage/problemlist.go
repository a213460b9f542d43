package storage

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
)

// ProblemLists lists the versions of the area's agreed list, the newest first.
func ProblemLists(r *Reader) ([]model.ProblemList, error) {
	lists, err := List[model.ProblemList](r, model.KindProblemList)
	slices.SortStableFunc(lists, func(a, b model.ProblemList) int { return cmp.Compare(b.Number, a.Number) })
	return lists, err
}

// listOnce refuses a number that another version has (conflict, key "problemlist.exists"), and a second one that is open while
// another is (conflict, key "problemlist.open"): the members would not know for which they rate.
func listOnce(r *Reader, l model.ProblemList) error {
	err := taken(r, l, model.Conflict("problemlist.exists", "number", strconv.Itoa(l.Number)), func(o model.ProblemList) bool {
		return o.Number == l.Number
	})
	if err != nil || !l.Open() {
		return err
	}
	return taken(r, l, model.Conflict("problemlist.open"), model.ProblemList.Open)
}
