//go:build !windows

package system

import (
	"errors"
	"os"
	"syscall"
)

// inTheWay tells an error of a moment: elsewhere a file can be replaced whoever reads it, and only a lock is waited for.
func inTheWay(err error) bool { return errors.Is(err, syscall.EWOULDBLOCK) }

// lock takes a file that no other process has, and refuses at once if one does. It is given up with the file, however that is closed.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }
