package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// Members lists all who ever sat in a body: by the order of the body's seats, within a seat by their own order, then by the
// day they came. Whether one is in office on a day is model.Member's to say.
func Members(r *Reader, body model.ID) ([]model.Member, error) {
	b, err := Get[model.Body](r, body)
	if err != nil {
		return nil, err
	}
	place := make(map[string]int, len(b.Seats))
	for i, s := range b.Seats {
		place[s.Key] = i
	}
	members, err := where(r, model.KindMember, func(m model.Member) bool { return m.Body == body })
	slices.SortStableFunc(members, func(a, b model.Member) int {
		return cmp.Or(cmp.Compare(place[a.Seat], place[b.Seat]), cmp.Compare(a.Order, b.Order), cmp.Compare(a.From, b.From))
	})
	return members, err
}

// seatThere refuses a member of a seat that the body does not have. Conflict, key "member.seat_missing".
func seatThere(r *Reader, m model.Member) error {
	body, err := Get[model.Body](r, m.Body)
	if err != nil {
		return err
	}
	if _, there := body.Seat(m.Seat); !there {
		return model.Conflict("member.seat_missing", "seat", m.Seat, "body", body.Name)
	}
	return nil
}
