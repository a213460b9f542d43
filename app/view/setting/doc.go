// Package setting is the room where an office says how it is: itself and its area, its funds and their bodies, fiscal years
// with money and rules, rounds with their rubric, and what it wants of papers and of this computer.
//
// Each side of the room is a form in a file of its own, tied to one value by part.Editing; state.go and the other files without
// Fyne turn tables of texts into values and back. What may be changed is decided below, in service and model.
package setting
