// Package proposal is the room of a round's proposals: the list, the form in the sections of กปท.7, their screening with its
// registers, and taking in workbooks.
//
// ledger.go words a proposal for the list, status.go where it stands and what became of it, tables.go turns the form's tables into
// rows and back, preview.go is what an intake will do, all without a window; fields*.go tie fields to the value; gates.go,
// screening.go, step.go and twin.go are the screening, register.go what became of all proposals of the round; screen.go and
// intake.go put them together. The list and the saving are part.Records.
package proposal
