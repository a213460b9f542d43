//go:build !windows

package storage

import (
	"errors"
	"os"
	"syscall"
)

// release closes a file that bbolt has left open. Its lock is lifted by hand: bbolt's memory map is left too and would hold
// the lock beyond the closing, until the end of the process.
func release(f *os.File) error {
	return errors.Join(syscall.Flock(int(f.Fd()), syscall.LOCK_UN), f.Close())
}
