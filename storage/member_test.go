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

func TestNobodyReplacesAMemberOfAnotherBody(t *testing.T) {
	f := withAll(t)
	put(t, f, "body.add", body(2))
	there := member(1)
	there.ID, there.Body = id(model.KindMember, 8), id(model.KindBody, 2)
	put(t, f, "member.add", there)
	m := member(1)
	m.ID, m.Replaces = id(model.KindMember, 9), there.ID
	conflicts(t, f, model.ErrConflict, "member.replaces_elsewhere", m)
	m.Replaces = member(1).ID
	put(t, f, "member.add", m)
}

func TestARosterIsABodyWithItsMembersAndTheOfficesRule(t *testing.T) {
	f := withAll(t)
	for _, ends := range []bool{false, true} {
		o := office()
		o.Setting.TermsEnd = ends
		put(t, f, "office.edit", o)
		if err := f.Read(func(r *Reader) error {
			got, err := Roster(r, id(model.KindBody, 1))
			if err == nil && (got.TermsEnd != ends || got.Body.ID != id(model.KindBody, 1) || len(got.Members) == 0) {
				t.Errorf("terms end %v: %+v", ends, got)
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	err := f.Read(func(r *Reader) error {
		_, err := Roster(r, id(model.KindBody, 7))
		return err
	})
	refused(t, err, model.ErrNotFound, "value.not_found")
}
