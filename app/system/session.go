package system

// Session is what a window does about the computer's sleep and the session's end. All of it runs on the window's thread, within
// the system's call: the computer waits, but not for long (Windows: two seconds before sleep, five before the end).
type Session struct {
	Sleep func() // the computer is about to sleep, or it is asked whether the session may end: keep what is being edited
	Wake  func() // it was asleep: the day, the drives and what is on the screen may be others
	End   func() // the session ends; the process is gone when this returns
}
