// Package packaging holds what carries the program to people, and what keeps the house in order.
//
// The commands beside this file are shell scripts and stand on setup.sh (what is missing gets installed) and screen.sh (a screen
// without a screen): run opens the demonstration office, test runs every test, build makes the programs, bare tries run in a new
// Debian, gauge-thai measures our Thai against others' (its programs stand in gauge). The Go here is tests only: house_test.go says who may import
// whom, checker_test.go reads the repository and holds it to that, and cases_test.go shows that the checker can fail.
// Nothing imports this package and it imports nothing of ours.
package packaging
