// The program kongthun: a window for the committee's secretary, and the same work by command.
//
// Package main only wires: the clock, chance and the actor go into service.Surroundings; without a word, or with an office file,
// the window opens (window.go, with a twin that has none under the tag headless); with the name of a command, that command runs.
package main
