// Package specimen holds the texts that show whether Thai is drawn right: every legal stack of marks, and the words that break
// first. The tests of app/paper/typeset and app/paper/pdf and the gauge (packaging/gauge) print them; no part of the program does.
// It imports nothing.
package specimen
