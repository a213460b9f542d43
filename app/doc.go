// The program kongthun: a window for the committee's secretary, and the same work by command.
//
// Package main only wires: the clock, chance and the actor go into service.Surroundings; without a word, or with an office file,
// the window opens (window.go, with a twin that has none under the tag headless); with the name of a command, that command runs. Both
// keep the log.
// The window starts in this order: the log; a window that has the file already comes forward, and that is all; who draws (this
// process, or its software-drawn twin); the window.
package main
