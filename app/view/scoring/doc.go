// Package scoring is the room where a round's proposals are scored: what will be frozen, the grid of each member's sheet, and
// the ranking with the year's money beside it.
//
// keyed.go (a sheet being keyed), places.go (the ranking) and rubric.go (the rubric being edited) are plain state without Fyne;
// the other files draw them. It asks app/service for everything and shows it with view/part.
package scoring
