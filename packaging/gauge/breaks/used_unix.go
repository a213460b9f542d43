//go:build unix

package main

import (
	"syscall"
	"time"
)

// used is the time that the processor has worked for this program, in all its threads: what is spent on collecting its garbage is
// in it, and what other programs take is not.
func used() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
