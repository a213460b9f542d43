// Package overview is the room that opens first: where the year stands, what to do next, and what wants a look.
//
// standing.go, step.go and warning.go work it out from the office file without a window; screen.go draws it. Everything shown
// leads to the room where it is done, by part.Desk; above stands view, below are service and model.
package overview
