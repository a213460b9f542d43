package storage

import (
	"testing"

	"kongthun/model"
)

func TestMembersInSeatOrder(t *testing.T) {
	f := withAll(t)
	put(t, f, "body.add", body(2))
	elsewhere := member(1)
	elsewhere.ID, elsewhere.Body = id(model.KindMember, 9), id(model.KindBody, 2)
	put(t, f, "member.add", elsewhere)
	sits := func(n int, seat string, order int, from model.Date) model.Member {
		m := member(n)
		m.Person, m.Seat, m.Order, m.From = id(model.KindPerson, 1), seat, order, from
		return m
	}
	list := func(r *Reader) ([]model.Member, error) { return Members(r, id(model.KindBody, 1)) }
	inOrder(t, f, list,
		sits(4, "chair", 9, "2025-01-01"), sits(2, "people", 1, "2021-01-01"), sits(1, "people", 1, "2025-01-01"), sits(3, "people", 2, "2020-01-01"))
}

func TestAMemberNeedsASeatOfTheBody(t *testing.T) {
	f := withAll(t)
	m := member(1)
	m.Seat = "throne"
	conflicts(t, f, model.ErrConflict, "member.seat_missing", m)
	err := f.Read(func(r *Reader) error {
		_, err := Members(r, id(model.KindBody, 7))
		return err
	})
	refused(t, err, model.ErrNotFound, "value.not_found")
}
