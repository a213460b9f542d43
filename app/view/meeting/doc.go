// Package meeting is the room where a body meets: who is there, what is on the agenda, what is resolved, and the minutes.
//
// held.go (a meeting with what its screens ask about it), presider.go (who stands in for its presider) and lists.go (the rows
// of its lists) are plain state; room.go holds the sides together; roll.go, agenda.go with item.go, and minutes.go draw them;
// bind.go ties fields to what they show. Every edit reads the meeting from the file, changes it and stores it, so that nothing
// on the screen is ever ahead of the file. It asks app/service for everything and shows it with view/part.
package meeting
