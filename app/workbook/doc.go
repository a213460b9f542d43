// Package workbook translates between values and Excel workbooks: it reads the tables that offices have and writes the ones they
// are asked for. It fetches nothing, decides nothing and keeps nothing; layouts, lists and wording reach it inside the values.
//
// Reading (Read) goes through a strict reader of our own, book.go and grid.go: excelize forgives a damaged sheet and gives the
// rows up to the damage as if they were all, and it keeps no note of which cell held a formula. Writing (Template, Write) goes
// through excelize and ends in one function, finish, which makes the bytes repeatable.
//
// A score sheet (scoresheet.go) goes out and comes back: a hidden worksheet is its pass, by which it is known again, and hidden keys
// of rows and columns tell what each answer is about wherever it stands (scorepass.go, scoresheetread.go).
//
// A return (return.go) goes out with a manifest (manifest.go) that counts, sums up and hashes its rows; returnread.go reads such a
// workbook and tells in what it differs from its manifest.
//
// Its neighbours: app/service calls it; it calls model, model/thai and excelize, and is the only package that knows excelize.
package workbook
