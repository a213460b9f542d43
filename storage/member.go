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

// Roster is a body with all its members and what the office has set about terms. Refused: a file without an office, an unknown
// body.
func Roster(r *Reader, body model.ID) (model.Roster, error) {
	office, err := Office(r)
	if err != nil {
		return model.Roster{}, err
	}
	b, err := Get[model.Body](r, body)
	if err != nil {
		return model.Roster{}, err
	}
	members, err := Members(r, body)
	return model.Roster{Body: b, Members: members, TermsEnd: office.Setting.TermsEnd}, err
}

// seatThere refuses a member of a seat that the body does not have (conflict, key "member.seat_missing"), and one who replaces
// somebody of another body (key "member.replaces_elsewhere").
func seatThere(r *Reader, m model.Member) error {
	body, err := Get[model.Body](r, m.Body)
	if err != nil {
		return err
	}
	if _, there := body.Seat(m.Seat); !there {
		return model.Conflict("member.seat_missing", "seat", m.Seat, "body", body.Name)
	}
	if m.Replaces == "" {
		return nil
	}
	replaced, err := Get[model.Member](r, m.Replaces)
	if err == nil && replaced.Body != m.Body {
		err = model.Conflict("member.replaces_elsewhere", "body", body.Name)
	}
	return err
}
