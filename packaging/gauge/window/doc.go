// Command window opens a bare window of Fyne's with one word in it: what packaging/gauge-start sets the program's own start, memory and
// size beside. It tells of its first frame as app/view does, in the same log.
package main
