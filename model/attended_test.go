package model

import (
	"reflect"
	"testing"
)

func TestAttendance(t *testing.T) {
	here, away, sent := []Stay{{}}, []Stay(nil), &Proxy{Name: "แทน"}
	roll := func(a, b Attendee) []Attendee { a.Member, b.Member = "a", "adviser"; return []Attendee{a, b} }
	got := Attendance([]Meeting{
		{Closed: true, Roll: roll(Attendee{Stays: here}, Attendee{Stays: here})},
		{Closed: true, Roll: roll(Attendee{Stays: away, Reason: "ติดราชการ"}, Attendee{Stays: []Stay{{From: "10:00", To: "10:01"}}})},
		{Closed: true, Roll: roll(Attendee{Stays: here, Proxy: sent}, Attendee{Stays: away, Proxy: sent})},
		{Roll: roll(Attendee{Stays: here}, Attendee{Stays: here})}, // not closed: nobody has signed that it was so
	})
	want := map[ID]Attended{"a": {Called: 3, Came: 1, Sent: 1}, "adviser": {Called: 3, Came: 2}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}
