package system

import (
	"bytes"
	"os"
	"strconv"
	"time"

	"golang.org/x/sys/unix"
)

// Age is how long ago this process was started: before Go's own start, and to a hundredth of a second.
func Age() time.Duration {
	stat, err := os.ReadFile("/proc/self/stat")
	var now unix.Timespec
	if err != nil || unix.ClockGettime(unix.CLOCK_BOOTTIME, &now) != nil {
		return 0
	}
	// The second field is the program's name in brackets, which may hold anything; the start is the 22nd (proc(5)), in hundredths.
	const starttime, afterName, hertz = 22, 3, 100
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	if len(fields) <= starttime-afterName {
		return 0
	}
	ticks, err := strconv.ParseInt(string(fields[starttime-afterName]), 10, 64)
	if err != nil {
		return 0
	}
	return time.Duration(now.Nano()) - time.Duration(ticks)*(time.Second/hertz)
}
