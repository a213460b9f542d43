package model

import "slices"

// Seat is a kind of place in a body, from the rule set and editable: how many may sit, whether they vote, what a proxy may do.
type Seat struct {
	Key        string `json:"key"`
	Name       string `json:"name"`             // องค์ประกอบ: ผู้บริหารสูงสุดของ อปท.
	Role       string `json:"role"`             // ประธานกรรมการ, กรรมการ, ที่ปรึกษา
	Max        int    `json:"max,omitempty"`    // 0: no limit known
	Voting     bool   `json:"voting"`           // advisers do not vote and are no part of the quorum
	Chairs     int    `json:"chairs,omitempty"` // 1 chairs, 2 and 3 stand in for the chair in this order, 0 does not
	Secretary  bool   `json:"secretary,omitempty"`
	ProxyCount bool   `json:"proxyCount,omitempty"` // one who comes in the member's stead counts for the quorum
	ProxyVote  bool   `json:"proxyVote,omitempty"`  // and votes; means nothing without ProxyCount
	Verified   bool   `json:"verified,omitempty"`
}

// Seat finds a seat by its key.
func (b Body) Seat(key string) (Seat, bool) {
	if s := seatOf(b.Seats, key); s != nil {
		return *s, true
	}
	return Seat{}, false
}

// SeatChange is one difference between the seats of a body and those that rules lay down. Old is nil for a seat that the body
// does not have yet, New for one that the rules do not know.
type SeatChange struct {
	Old, New *Seat
}

// Key is the seat's.
func (c SeatChange) Key() string {
	if c.New != nil {
		return c.New.Key
	}
	return c.Old.Key
}

// SeatChanges lists where seats differ from those wanted: first the wanted ones in their order, then those that are not wanted.
func SeatChanges(have, want []Seat) []SeatChange {
	var out []SeatChange
	for _, w := range want {
		switch old := seatOf(have, w.Key); {
		case old == nil:
			out = append(out, SeatChange{New: &w})
		case *old != w:
			out = append(out, SeatChange{Old: old, New: &w})
		}
	}
	for _, h := range have {
		if seatOf(want, h.Key) == nil {
			out = append(out, SeatChange{Old: &h})
		}
	}
	return out
}

// WithChanges are the seats after some changes: a new one stands behind the seat that it follows in the rules, or first.
func WithChanges(have []Seat, want []Seat, changes []SeatChange) []Seat {
	out := slices.Clone(have)
	for _, c := range changes {
		at := slices.IndexFunc(out, func(s Seat) bool { return s.Key == c.Key() })
		switch {
		case c.New == nil && at >= 0:
			out = slices.Delete(out, at, at+1)
		case c.New != nil && at >= 0:
			out[at] = *c.New
		case c.New != nil:
			out = slices.Insert(out, behind(out, want, c.Key()), *c.New)
		}
	}
	return out
}

// behind is the place in seats just behind the nearest one that stands before the key in the order wanted.
func behind(seats, want []Seat, key string) int {
	at := slices.IndexFunc(want, func(s Seat) bool { return s.Key == key })
	for i := at - 1; i >= 0; i-- {
		if j := slices.IndexFunc(seats, func(s Seat) bool { return s.Key == want[i].Key }); j >= 0 {
			return j + 1
		}
	}
	return 0
}

func seatOf(seats []Seat, key string) *Seat {
	for _, s := range seats {
		if s.Key == key {
			return &s
		}
	}
	return nil
}
