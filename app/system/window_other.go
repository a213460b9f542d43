//go:build !windows

package system

// BringForward does nothing: elsewhere the window manager is asked through Fyne.
func BringForward(uintptr) {}

// Fill does nothing: elsewhere the window manager sees to it that a window fits.
func Fill(uintptr) {}

// ScreenRoom is not known: elsewhere the window manager sees to it that a window fits.
func ScreenRoom() Room { return Room{} }
