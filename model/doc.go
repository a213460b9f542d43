// Package model is the committee's world: its values and its rules.
//
// It decides and does nothing else: no I/O, no clock, no chance, no mutable globals, and no prose (a refusal is an Error with a
// key, which app/phrase words). It imports the standard library and model/thai. Storage keeps these values, service fetches
// them and asks this package, workbook and paper translate them. The JSON tags are the one shape for storing and for --json.
//
// A proposal stands in proposal.go, what the members think of it in rubric.go and sheet.go (ranking lives in model/ranking),
// what the committee does with it in meeting.go, quorum.go and vote.go, and what is printed of that in minutes.go.
package model
