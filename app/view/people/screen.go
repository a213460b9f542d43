package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// Room is the screen of people: the committee on one side, the register on the other.
type Room struct {
	seats   *seats
	persons *persons
	tabs    *part.Tabs
	content fyne.CanvasObject
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &Room{seats: newSeats(s, d), persons: newPersons(s, d)}
	r.tabs = part.NewTabs(nil,
		part.Tab{Label: phrase.Say("people.tab.committee"), Key: fyne.KeyF3, Content: r.seats.records.Content},
		part.Tab{Label: phrase.Say("people.tab.persons"), Key: fyne.KeyF4, Content: r.persons.records.Content},
	)
	r.content = container.NewPadded(r.tabs)
	return r
}

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.content }

// TypedKey opens a side, or does an action of the one that is open.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool {
	if r.tabs.TypedKey(key) {
		return true
	}
	if r.tabs.At() == 0 {
		return r.seats.toolbar.TypedKey(key)
	}
	return r.persons.toolbar.TypedKey(key)
}

// Show reads the file again; a person or a member opens her side. See part.Room.
func (r *Room) Show(id model.ID) {
	var member, person model.ID
	switch id.Kind() {
	case model.KindMember:
		member = id
		r.tabs.Open(0)
	case model.KindPerson:
		person = id
		r.tabs.Open(1)
	}
	r.seats.records.Show(member)
	r.persons.records.Show(person)
}
