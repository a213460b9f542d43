// Package gold reads texts in which every place where a line may end was marked by reading, and counts how the breaks of a line
// breaker stand to those marks.
//
// The rules of the marks, and what the rates mean, stand in model/thai/testdata/gold/README.md. The tests of model/thai and the
// gauge (packaging/gauge/breaks) use this package; no part of the program does. It imports the standard library only.
package gold
