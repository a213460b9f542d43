// Package people is the room of the area's people, kept once, and of the seats that they hold in the chosen body.
//
// committee.go works out the seats, who is in them and whose term ends; names.go reads pasted names; both without a window.
// persons.go is the register of people, seats.go the committee, screen.go the two sides of the room.
package people
