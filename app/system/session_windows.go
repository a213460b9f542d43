package system

import "golang.org/x/sys/windows"

// Messages of Windows (winuser.h) and what comes with them.
const (
	wmQueryEndSession = 0x0011
	wmEndSession      = 0x0016
	wmPowerBroadcast  = 0x0218

	pbtSuspend         = 0x0004
	pbtResumeAutomatic = 0x0012
)

// procedure is GWLP_WNDPROC, which is -4: the place of a window's procedure among its values.
const procedure = ^uintptr(4 - 1)

var (
	getWindowLongPtr                  = user32.NewProc("GetWindowLongPtrW")
	setWindowLongPtr                  = user32.NewProc("SetWindowLongPtrW")
	callWindowProc                    = user32.NewProc("CallWindowProcW")
	registerSuspendResumeNotification = user32.NewProc("RegisterSuspendResumeNotification")
)

// Watch has the session's messages come to s for as long as the window with this handle lives. It is called once, on the
// window's thread. It stands before the window's own procedure, which still gets every message. The error is Windows' own.
func (s Session) Watch(window uintptr) error {
	own, _, err := getWindowLongPtr.Call(window, procedure)
	if own == 0 {
		return err
	}
	mine := windows.NewCallback(func(window, message, w, l uintptr) uintptr {
		s.hear(message, w)
		answer, _, _ := callWindowProc.Call(own, window, message, w, l)
		return answer
	})
	if before, _, err := setWindowLongPtr.Call(window, procedure, mine); before == 0 {
		return err
	}
	// A computer that only dozes (Modern Standby) tells those who asked, and nobody else.
	if registerSuspendResumeNotification.Find() == nil {
		const byMessage = 0 // DEVICE_NOTIFY_WINDOW_HANDLE
		_, _, _ = registerSuspendResumeNotification.Call(window, byMessage)
	}
	return nil
}

// hear does what a message asks for. The same may be told twice, to all windows and to those who asked.
func (s Session) hear(message, w uintptr) {
	switch {
	case message == wmPowerBroadcast && w == pbtSuspend, message == wmQueryEndSession:
		s.Sleep()
	case message == wmPowerBroadcast && w == pbtResumeAutomatic:
		s.Wake()
	case message == wmEndSession && w != 0: // 0: somebody would not have it end
		s.End()
	}
}
