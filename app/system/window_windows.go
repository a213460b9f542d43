package system

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	isIconic             = user32.NewProc("IsIconic")
	showWindow           = user32.NewProc("ShowWindow")
	setForegroundWindow  = user32.NewProc("SetForegroundWindow")
	systemParametersInfo = user32.NewProc("SystemParametersInfoW")
	adjustWindowRectEx   = user32.NewProc("AdjustWindowRectEx")
	getDpiForSystem      = user32.NewProc("GetDpiForSystem") // Windows 10 of 2016 and later
)

// Ways to show a window (winuser.h).
const (
	showMaximised = 3
	showRestored  = 9
)

// BringForward puts the window with this handle before all others, and back on the screen when it was minimised. Windows lets it
// when the person has just started a process that handed on its right to (CallForward does), and else blinks in the task bar.
func BringForward(window uintptr) {
	if small, _, _ := isIconic.Call(window); small != 0 {
		_, _, _ = showWindow.Call(window, showRestored)
	}
	_, _, _ = setForegroundWindow.Call(window)
}

// Fill has the window with this handle fill its screen, but for the task bar.
func Fill(window uintptr) { _, _, _ = showWindow.Call(window, showMaximised) }

// ScreenRoom is the room on the first screen.
func ScreenRoom() Room {
	const (
		workArea         = 0x30       // SPI_GETWORKAREA
		overlappedWindow = 0x00CF0000 // WS_OVERLAPPEDWINDOW: a title and a border that can be drawn
		dotsAtWhole      = 96         // USER_DEFAULT_SCREEN_DPI
	)
	var area, frame windows.Rect
	if ok, _, _ := systemParametersInfo.Call(workArea, 0, uintptr(unsafe.Pointer(&area)), 0); ok == 0 {
		return Room{}
	}
	if ok, _, _ := adjustWindowRectEx.Call(uintptr(unsafe.Pointer(&frame)), overlappedWindow, 0, 0); ok == 0 {
		return Room{}
	}
	dots := uintptr(dotsAtWhole)
	if getDpiForSystem.Find() == nil {
		dots, _, _ = getDpiForSystem.Call()
	}
	return Room{
		Width:  int(area.Right - area.Left - (frame.Right - frame.Left)),
		Height: int(area.Bottom - area.Top - (frame.Bottom - frame.Top)),
		Scale:  float32(dots) / dotsAtWhole,
	}
}
