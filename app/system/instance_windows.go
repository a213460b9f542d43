package system

import (
	"errors"
	"fmt"

	"golang.org/x/sys/windows"
)

// claimName is the name of the file's claim: an object of the session, by the volume's serial number and the file's own number on
// it, which are the same by every path.
func claimName(path string) (string, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return "", err
	}
	const everybody = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE | windows.FILE_SHARE_DELETE
	file, err := windows.CreateFile(name, windows.FILE_READ_ATTRIBUTES, everybody, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if err != nil {
		return "", err
	}
	defer func() { _ = windows.CloseHandle(file) }() // it was opened for looking only
	var info windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(file, &info); err != nil {
		return "", err
	}
	if info.FileIndexHigh == 0 && info.FileIndexLow == 0 {
		return "", errNoNumber
	}
	return fmt.Sprintf(`Local\kongthun-%08x-%08x%08x`, info.VolumeSerialNumber, info.FileIndexHigh, info.FileIndexLow), nil
}

// errNoNumber is a drive (some of a network) that numbers no files: all of its files would be one.
var errNoNumber = errors.New("system: the drive does not number its files")

// hold is a claim as Windows keeps it: a named event that exists as long as the process and is set by whoever calls.
type hold struct {
	call, stop windows.Handle
	ended      chan struct{}
}

func take(name string, called func()) (hold, error) {
	wideName, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return hold{}, err
	}
	call, err := windows.CreateEvent(nil, 0, 0, wideName) // reset by each wait that it ends, not set at first
	if errors.Is(err, windows.ERROR_ALREADY_EXISTS) {
		ring(call)
		return hold{}, ErrClaimed
	}
	if err != nil {
		return hold{}, err
	}
	stop, err := windows.CreateEvent(nil, 0, 0, nil)
	if err != nil {
		return hold{}, errors.Join(err, windows.CloseHandle(call))
	}
	h := hold{call: call, stop: stop, ended: make(chan struct{})}
	go h.answer(called)
	return h, nil
}

// answer waits for calls until the claim is released.
func (h hold) answer(called func()) {
	defer close(h.ended)
	for {
		which, err := windows.WaitForMultipleObjects([]windows.Handle{h.call, h.stop}, false, windows.INFINITE)
		if err != nil || which != windows.WAIT_OBJECT_0 {
			return
		}
		called()
	}
}

func (h hold) release() {
	_ = windows.SetEvent(h.stop)
	<-h.ended
	_ = windows.CloseHandle(h.call)
	_ = windows.CloseHandle(h.stop)
}

func knock(name string) bool {
	wideName, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return false
	}
	call, err := windows.OpenEvent(windows.EVENT_MODIFY_STATE, false, wideName)
	if err != nil {
		return false
	}
	return ring(call)
}

var (
	user32                   = windows.NewLazySystemDLL("user32.dll")
	allowSetForegroundWindow = user32.NewProc("AllowSetForegroundWindow")
)

// ring calls whoever waits for the event, and closes it here. Only the process that the person has just started may bring a
// window to the front, so it hands that right on first; to anybody, as an event does not tell whose it is.
func ring(call windows.Handle) bool {
	const anybody = 0xffffffff // ASFW_ANY
	_, _, _ = allowSetForegroundWindow.Call(anybody)
	err := windows.SetEvent(call)
	_ = windows.CloseHandle(call)
	return err == nil
}
