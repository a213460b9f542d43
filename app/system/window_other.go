//go:build !windows

package system

// BringForward does nothing: elsewhere the window manager is asked through Fyne.
func BringForward(uintptr) {}
