package storage

import (
	"testing"

	"kongthun/model"
)

func TestMeetingsOfABodyInTime(t *testing.T) {
	f := withAll(t)
	elsewhere := meeting(9)
	elsewhere.Body = id(model.KindBody, 2)
	put(t, f, "meeting.add", body(2), elsewhere)
	held := func(n int, date model.Date, starts model.Clock) model.Meeting {
		m := meeting(n)
		m.Date, m.Starts = date, starts
		return m
	}
	list := func(r *Reader) ([]model.Meeting, error) { return Meetings(r, id(model.KindBody, 1)) }
	inOrder(t, f, list,
		held(4, "2025-12-01", "13:00"), held(2, "2026-01-15", "09:30"), held(3, "2026-01-15", "09:30"), held(1, "2026-01-15", "13:30"), held(5, "", ""))
}

func TestANumberStandsOnceInAYear(t *testing.T) {
	f := withAll(t)
	again := meeting(2)
	again.Number = 1
	conflicts(t, f, model.ErrConflict, "meeting.number_taken", again)
	again.Year = 2570
	put(t, f, "meeting.add", again)
	for n := 3; n < 5; n++ { // not yet numbered: as many as one likes
		m := meeting(n)
		m.Number = 0
		put(t, f, "meeting.add", m)
	}
}

func TestAnItemsSubjectMustBeThere(t *testing.T) {
	f := withAll(t)
	m := meeting(1)
	subject := model.RefTo(id(model.KindMeeting, 8))
	m.Agenda[0].Items[0].Subject = &subject
	conflicts(t, f, model.ErrConflict, "reference.meeting_missing", m)
	m.Agenda[0].Items[0].Subject = nil
	put(t, f, "meeting.edit", m)
}
