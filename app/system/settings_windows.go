package system

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// inTheWay tells an error of a moment: Windows replaces no file that somebody reads, and opens none that is being replaced.
func inTheWay(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

// lock takes a file that no other process has, and refuses at once if one does. It is given up with the file, however that is closed.
func lock(f *os.File) error {
	const how = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	return windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, &windows.Overlapped{})
}
