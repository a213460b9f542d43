package storage

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
)

// Meetings lists a body's meetings by date and hour, then by number; those without a date come last.
func Meetings(r *Reader, body model.ID) ([]model.Meeting, error) {
	meetings, err := where(r, model.KindMeeting, func(m model.Meeting) bool { return m.Body == body })
	slices.SortStableFunc(meetings, func(a, b model.Meeting) int {
		return cmp.Or(
			falseFirst(a.Date == "", b.Date == ""),
			cmp.Compare(a.Date, b.Date),
			cmp.Compare(a.Starts, b.Starts),
			cmp.Compare(a.Number, b.Number),
		)
	})
	return meetings, err
}

// numberFree refuses a number that a meeting of the body bears in the same year; 0 is not yet numbered. Conflict, key
// "meeting.number_taken".
func numberFree(r *Reader, m model.Meeting) error {
	if m.Number == 0 {
		return nil
	}
	number := strconv.Itoa(m.Number) + "/" + strconv.Itoa(m.Year)
	return taken(r, m, model.Conflict("meeting.number_taken", "number", number), func(o model.Meeting) bool {
		return o.Body == m.Body && o.Year == m.Year && o.Number == m.Number
	})
}
