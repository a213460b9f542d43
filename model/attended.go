package model

// Attended is how often somebody was called and came.
type Attended struct {
	Called int // closed meetings on whose roll she stands
	Came   int // in person, for any part of it
	Sent   int // somebody came in her stead
}

// Attendance counts, by member, the meetings that are closed; an adviser is counted like everybody on the roll.
func Attendance(meetings []Meeting) map[ID]Attended {
	out := map[ID]Attended{}
	for _, m := range meetings {
		if !m.Closed {
			continue
		}
		for _, a := range m.Roll {
			n := out[a.Member]
			n.Called++
			switch {
			case len(a.Stays) > 0 && a.Proxy != nil:
				n.Sent++
			case len(a.Stays) > 0:
				n.Came++
			}
			out[a.Member] = n
		}
	}
	return out
}
