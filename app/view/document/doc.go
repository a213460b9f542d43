// Package document is the room of papers and returns: what can be printed and sent for the year, round and body chosen above,
// written under telling names into a folder and opened; the backup copy of the office file, its check, and the journal.
//
// list.go works out what there is, without a window; folder.go knows where files go; screen.go draws. Papers and workbooks are
// made by service; the room only writes and opens them.
package document
