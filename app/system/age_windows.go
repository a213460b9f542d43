package system

import (
	"time"

	"golang.org/x/sys/windows"
)

// Age is how long ago this process was started: before Go's own start, by what Windows noted.
func Age() time.Duration {
	var born, died, inWindows, inProgram windows.Filetime
	if windows.GetProcessTimes(windows.CurrentProcess(), &born, &died, &inWindows, &inProgram) != nil {
		return 0
	}
	return time.Since(time.Unix(0, born.Nanoseconds()))
}
