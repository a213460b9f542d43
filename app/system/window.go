package system

// Room is what the first screen has for the inside of a window, without its frame and the task bar, and how many dots the system
// makes of one: 1.25 for 125 %. All is 0 where the system does not tell.
type Room struct {
	Width, Height int // in dots
	Scale         float32
}
