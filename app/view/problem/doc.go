// Package problem is the room of the area's problems: the list by weight, and the form of one, with its origin, indicator and
// priority matrix (domain A.9).
//
// register.go words a problem for the list and reads the form's own kinds of fields, without a window; fields.go ties fields to
// the value; screen.go puts them together. The list and the saving are part.Records.
package problem
