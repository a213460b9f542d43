// Package packaging holds what carries the program to people, and what keeps the house in order.
//
// The commands beside this file are shell scripts and stand on setup.sh (what is missing gets installed, and of what the window is
// built), screen.sh (a screen without a screen), wine.sh (a Windows without Windows) and release.sh (version, day, licences, sums):
// run opens the demonstration office, test runs every test, build makes what is given to people, from windows and linux; bare tries
// run in a new Debian; gauge-thai measures our Thai against others' and gauge-start the window beside a bare one (their programs
// stand in gauge). build-softgl makes, from softgl, what draws where Windows has no OpenGL, and test-softgl tries the program there; the
// patches of Fyne beside them are for that and for Thai lines. trimgl cuts OpenGL to what Fyne calls. The Go here is tests only: house_test.go says who may import whom,
// checker_test.go reads the repository and holds it to that, and cases_test.go shows that the checker can fail.
// Nothing imports this package and it imports nothing of ours.
package packaging
