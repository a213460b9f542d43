package storage

import (
	"testing"

	"kongthun/model"
)

func ratingGroup(n int, name string) model.Rating {
	g := rating(n)
	g.Member, g.Group = "", name
	return g
}

func TestRatingsOfAListByMember(t *testing.T) {
	f := twoMembers(t)
	elsewhere := rating(9)
	elsewhere.List, elsewhere.Member = id(model.KindProblemList, 2), id(model.KindMember, 1)
	put(t, f, "rating.add", problemList(2), elsewhere)
	list := func(r *Reader) ([]model.Rating, error) { return Ratings(r, id(model.KindProblemList, 1)) }
	inOrder(t, f, list, rating(2), rating(1), ratingGroup(4, "กลุ่มเกษตรกร"), ratingGroup(3, "กลุ่มแม่บ้าน"))
}

func TestOneRatingAMemberAndList(t *testing.T) {
	f := twoMembers(t)
	again := rating(3)
	again.Member = id(model.KindMember, 1)
	conflicts(t, f, model.ErrConflict, "rating.exists", again)
	first := rating(1)
	first.Withdrawn = "ให้คะแนนผิดใบ"
	put(t, f, "rating.withdraw", first)
	put(t, f, "rating.add", again)
	conflicts(t, f, model.ErrConflict, "rating.exists", rating(1)) // taking it back is too late
	put(t, f, "rating.add", ratingGroup(4, "ก"), ratingGroup(5, "ข"))
	conflicts(t, f, model.ErrConflict, "rating.exists", ratingGroup(6, "ก"))
}
