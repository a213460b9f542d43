//go:build window

package view

// button is one of the mouse's, or a turn of its wheel. The numbers are the X server's.
type button int

const (
	leftButton button = 1
	wheelUp    button = 4
	wheelDown  button = 5
	wheelLeft  button = 6
	wheelRight button = 7
)
