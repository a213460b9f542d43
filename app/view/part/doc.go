// Package part holds our widgets: what Fyne lacks for Thai text, พ.ศ. dates, money, tables and keyboard work.
//
// A part knows no rule and no service: it shows values, reads them back, and tells by a callback when a field is left. State
// that can be told without a window stands in files of its own without Fyne (wrap.go, reading.go, rows.go, sheet.go,
// pasted.go, cursor.go, month.go) and is tested there. The words that parts show themselves come from app/phrase under keys
// that begin with "part.". Below it are view/look, model and model/thai; above it the rooms.
//
// One breaker, which knows the names of the open office (known.go), says where lines end, in labels (wrap.go) and, where Fyne is
// patched for it (words.go), in fields of many lines; a field's caret goes by its words too (caret.go).
//
// Every part that takes the focus hands the keys it does not use to the canvas, so that function keys work while a field is
// being typed in.
//
// Three parts carry the rooms that keep a register: Editing (editing.go, ties.go) ties fields to a value and stores it when a
// field is left; Records (records.go) puts a filtered list above the forms of the value that is open, and
// withdraws it (withdrawal.go); Form shows the faults.
package part
