//go:build window

package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unsafe"

	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// hands are those of a person at a Windows computer: SendInput puts what they do where the mouse and the keyboard do.
type hands struct {
	window uintptr // its HWND
}

var (
	user32              = windows.NewLazySystemDLL("user32.dll")
	sendInput           = user32.NewProc("SendInput")
	clientToScreen      = user32.NewProc("ClientToScreen")
	getSystemMetrics    = user32.NewProc("GetSystemMetrics")
	getWindowRect       = user32.NewProc("GetWindowRect")
	mapVirtualKey       = user32.NewProc("MapVirtualKeyW")
	setForegroundWindow = user32.NewProc("SetForegroundWindow")
	postMessage         = user32.NewProc("PostMessageW")
	getForegroundWindow = user32.NewProc("GetForegroundWindow")
)

// mouseInput and keyInput are Windows' INPUT of a 64-bit program with its one part and its other (winuser.h).
type (
	mouseInput struct {
		kind, _            uint32
		x, y               int32
		wheel, flags, time uint32
		_                  uint32
		extra              uintptr
	}
	keyInput struct {
		kind, _     uint32
		key, scan   uint16
		flags, time uint32
		_           uint32
		extra       uintptr
		_           uint64
	}
)

const (
	mouseMove, mouseLeftDown, mouseLeftUp, mouseAbsolute = 1, 2, 4, 0x8000 // MOUSEEVENTF_…
	mouseWheel, mouseSideWheel                           = 0x800, 0x1000
	wheelNotch                                           = 120   // WHEEL_DELTA
	charMessage                                          = 0x102 // WM_CHAR
	isMouse, isKey                                       = 0, 1  // INPUT_MOUSE, INPUT_KEYBOARD
	keyUp                                                = 2     // KEYEVENTF_…
	betweenKeys                                          = 15 * time.Millisecond
	betweenLetters                                       = 8 * time.Millisecond
)

// reach takes hold of the window once it is there.
func (h *hands) reach(context any) bool {
	w, ok := context.(driver.WindowsWindowContext)
	h.window = w.HWND
	return ok && w.HWND != 0
}

// raise puts the window in front, and tells whether it is there.
func (h *hands) raise() bool {
	setForegroundWindow.Call(h.window)
	front, _, _ := getForegroundWindow.Call()
	return front == h.window
}

// place is where the window stands and how large it is.
func (h *hands) place(t *testing.T) string {
	t.Helper()
	var r [4]int32
	if ok, _, err := getWindowRect.Call(h.window, uintptr(unsafe.Pointer(&r))); ok == 0 {
		t.Fatal("GetWindowRect: ", err)
	}
	return fmt.Sprint(r)
}

// point moves the mouse to a pixel of the window. SendInput counts the screen in 65,536 parts, and rounds down.
func (h *hands) point(t *testing.T, x, y int) {
	t.Helper()
	at := [2]int32{int32(x), int32(y)}
	if ok, _, err := clientToScreen.Call(h.window, uintptr(unsafe.Pointer(&at))); ok == 0 {
		t.Fatal("ClientToScreen: ", err)
	}
	for i := range at {
		pixels, _, _ := getSystemMetrics.Call(uintptr(i)) // SM_CXSCREEN, SM_CYSCREEN
		size := int32(pixels)
		at[i] = (at[i]*65536 + size - 1) / size
	}
	h.mouse(t, mouseInput{x: at[0], y: at[1], flags: mouseMove | mouseAbsolute})
}

// press presses a button and lets it go, or turns the wheel by a notch.
func (h *hands) press(t *testing.T, b button) {
	t.Helper()
	switch b {
	case leftButton:
		h.mouse(t, mouseInput{flags: mouseLeftDown})
		h.mouse(t, mouseInput{flags: mouseLeftUp})
	case wheelUp, wheelDown:
		h.mouse(t, mouseInput{flags: mouseWheel, wheel: notch(b == wheelUp)})
	case wheelLeft, wheelRight:
		h.mouse(t, mouseInput{flags: mouseSideWheel, wheel: notch(b == wheelRight)})
	}
}

func notch(forward bool) uint32 {
	turn := int32(wheelNotch)
	if !forward {
		turn = -turn
	}
	return uint32(turn)
}

// strike presses keys, one after another, by their X names; one that is held meanwhile stands before a plus.
func (h *hands) strike(t *testing.T, keys ...string) {
	t.Helper()
	for _, name := range keys {
		chord := strings.Split(name, "+")
		for _, key := range chord {
			h.key(t, virtualKey(t, key), 0)
		}
		slices.Reverse(chord)
		for _, key := range chord {
			h.key(t, virtualKey(t, key), keyUp)
		}
		time.Sleep(betweenKeys)
	}
}

// write types a text: each letter reaches the window as the message that Windows makes of a key, whatever layout is set. SendInput
// has a way for letters too, but wine gives them scan codes at random, so that ผ presses Enter.
func (h *hands) write(t *testing.T, text string) {
	t.Helper()
	for _, unit := range utf16.Encode([]rune(text)) {
		if ok, _, err := postMessage.Call(h.window, charMessage, uintptr(unit), 1); ok == 0 {
			t.Fatal("PostMessage: ", err)
		}
		time.Sleep(betweenLetters)
	}
}

// virtualKey is Windows' number of a key with an X name (winuser.h, VK_…).
func virtualKey(t *testing.T, name string) uint16 {
	t.Helper()
	named := map[string]uint16{"Tab": 0x09, "Return": 0x0d, "shift": 0x10, "ctrl": 0x11, "alt": 0x12, "Escape": 0x1b}
	if key, ok := named[name]; ok {
		return key
	}
	var n uint16
	if _, err := fmt.Sscanf(name, "F%d", &n); err == nil && n >= 1 && n <= 12 {
		return 0x70 + n - 1 // VK_F1 and on
	}
	if len(name) == 1 { // letters and digits are numbered as their capitals in ASCII
		return uint16(strings.ToUpper(name)[0])
	}
	t.Fatalf("no key is called %q here", name)
	return 0
}

func (h *hands) key(t *testing.T, key uint16, flags uint32) {
	t.Helper()
	scan, _, _ := mapVirtualKey.Call(uintptr(key), 0)
	h.send(t, unsafe.Pointer(&keyInput{kind: isKey, key: key, scan: uint16(scan), flags: flags}))
}

func (h *hands) mouse(t *testing.T, in mouseInput) {
	t.Helper()
	in.kind = isMouse
	h.send(t, unsafe.Pointer(&in))
}

func (h *hands) send(t *testing.T, in unsafe.Pointer) {
	t.Helper()
	if sent, _, err := sendInput.Call(1, uintptr(in), unsafe.Sizeof(keyInput{})); sent != 1 {
		t.Fatal("SendInput: ", err)
	}
}
