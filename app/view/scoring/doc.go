// Package scoring is the room where a round's proposals are scored: what will be frozen, the sheets of all members with the phases of
// scoring, the grid in which a sheet is keyed, and the ranking with the year's money beside it. A member may sit at the computer
// herself; then the room is her sheet alone.
//
// keyed.go and weighing.go (a sheet being keyed, and what it comes to), gather.go (all sheets), returned.go (files that came back),
// places.go (the ranking) and rubric.go (the rubric being edited) are plain state without Fyne; the other files draw them. It asks
// app/service for everything and shows it with view/part.
package scoring
