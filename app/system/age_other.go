//go:build !windows && !linux

package system

import "time"

var born = time.Now()

// Age is how long ago this process was started, but for Go's own start.
func Age() time.Duration { return time.Since(born) }
