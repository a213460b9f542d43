package system

import (
	"runtime"
	"slices"
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"
)

// newWindow makes a window that nobody sees, of Windows' own making, on this thread.
func newWindow(t *testing.T) uintptr {
	t.Helper()
	runtime.LockOSThread()
	t.Cleanup(runtime.UnlockOSThread)
	class, err := windows.UTF16PtrFromString("STATIC")
	if err != nil {
		t.Fatal(err)
	}
	const onlyMessages = ^uintptr(3 - 1) // HWND_MESSAGE is -3
	window, _, err := user32.NewProc("CreateWindowExW").Call(0, uintptr(unsafe.Pointer(class)), uintptr(unsafe.Pointer(wide("ที่ปั้นน้ำ"))),
		0, 0, 0, 0, 0, onlyMessages, 0, 0, 0)
	if window == 0 {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _, _ = user32.NewProc("DestroyWindow").Call(window) })
	return window
}

// What the window answers must stay what it was: Windows asks it whether the session may end.
func TestTheSessionIsHeard(t *testing.T) {
	window := newWindow(t)
	send := user32.NewProc("SendMessageW")
	const (
		resumeSuspend, batteryLow = 0x0007, 0x0009
		getTextLength             = 0x000E
	)
	cases := []struct {
		message, w uintptr
		want       []string
		answer     uintptr
	}{
		{message: wmPowerBroadcast, w: pbtSuspend, want: []string{"sleep"}},
		{message: wmPowerBroadcast, w: pbtResumeAutomatic, want: []string{"wake"}},
		{message: wmPowerBroadcast, w: resumeSuspend}, // comes after the automatic one
		{message: wmPowerBroadcast, w: batteryLow},
		{message: wmQueryEndSession, want: []string{"sleep"}},
		{message: wmEndSession},
		{message: wmEndSession, w: 1, want: []string{"end"}},
		{message: getTextLength},
	}
	for i := range cases {
		cases[i].answer, _, _ = send.Call(window, cases[i].message, cases[i].w, 0)
	}
	if may, length := cases[4].answer, cases[7].answer; may != 1 || length != 10 {
		t.Fatalf("the window answers %d and %d before it is watched", may, length)
	}

	var heard []string
	note := func(what string) func() { return func() { heard = append(heard, what) } }
	if err := (Session{Sleep: note("sleep"), Wake: note("wake"), End: note("end")}).Watch(window); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		heard = nil
		answer, _, _ := send.Call(window, c.message, c.w, 0)
		if !slices.Equal(heard, c.want) || answer != c.answer {
			t.Errorf("message %#x, %#x: heard %v and answered %d, want %v and %d", c.message, c.w, heard, answer, c.want, c.answer)
		}
	}
	if err := (Session{}).Watch(0); err == nil {
		t.Error("no window is watched")
	}
}
