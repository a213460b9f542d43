package system

import (
	"runtime"
	"strings"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// A window whose program is about to end is not clicked into while the box that says so stands before it. Without a screen wine
// makes no window, and no box.
func TestABoxKeepsItsThreadsWindowsFromClicks(t *testing.T) {
	runtime.LockOSThread()
	t.Cleanup(runtime.UnlockOSThread)
	const shown = 0x80000000 | 0x10000000 // WS_POPUP, WS_VISIBLE
	window, _, err := createWindow.Call(0, uintptr(unsafe.Pointer(wide("STATIC"))), 0, shown, 0, 0, 16, 16, 0, 0, 0, 0)
	if window == 0 {
		t.Skip("there is no desktop: ", err)
	}
	t.Cleanup(func() { _, _, _ = destroyWindow.Call(window) })
	enabled := user32.NewProc("IsWindowEnabled")
	for _, c := range []struct{ title, text string }{
		{"ลองบอก 1", "ที่ปั้นฝี่ น้ำ"},
		{"ลองบอก 2", "with a \x00 in it"},
		{"ลองบอก 3", strings.Repeat("กตัญญู ", 40)},
	} {
		while := make(chan uintptr, 1)
		go func() {
			box := await(c.title)
			open, _, _ := enabled.Call(window)
			while <- open
			_, _, _ = user32.NewProc("PostMessageW").Call(box, 0x0010, 0, 0) // WM_CLOSE
		}()
		Alert(c.title, c.text)
		if open := <-while; open != 0 {
			t.Errorf("%s: the window behind the box can be clicked into", c.title)
		}
		if open, _, _ := enabled.Call(window); open == 0 {
			t.Errorf("%s: the window stays dead after the box", c.title)
		}
	}
}

// await finds a box by its title; 0 if there is none in time.
func await(title string) uintptr {
	find := user32.NewProc("FindWindowW")
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if box, _, _ := find.Call(0, uintptr(unsafe.Pointer(wide(title)))); box != 0 && windows.IsWindowVisible(windows.HWND(box)) {
			return box
		}
	}
	return 0
}
