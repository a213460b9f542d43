package system

var (
	isIconic            = user32.NewProc("IsIconic")
	showWindow          = user32.NewProc("ShowWindow")
	setForegroundWindow = user32.NewProc("SetForegroundWindow")
)

// BringForward puts the window with this handle before all others, and back on the screen when it was minimised. Windows lets it
// when the person has just started a process that handed on its right to (CallForward does), and else blinks in the task bar.
func BringForward(window uintptr) {
	const restore = 9 // SW_RESTORE
	if small, _, _ := isIconic.Call(window); small != 0 {
		_, _, _ = showWindow.Call(window, restore)
	}
	_, _, _ = setForegroundWindow.Call(window)
}
