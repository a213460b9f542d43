//go:build !windows

package system

import (
	"errors"
	"os/exec"
	"path/filepath"
)

// errNoPrinter is that there is nothing to print on.
var errNoPrinter = errors.New("no printer")

// shellOpen asks the desktop, Linux's or macOS's, and does not wait for what it opens.
func shellOpen(path string) error {
	for _, opener := range []string{"xdg-open", "open"} {
		if found, err := exec.LookPath(opener); err == nil {
			return StartApart(exec.Command(found, path))
		}
	}
	return exec.ErrNotFound
}

// shellReveal opens the folder: desktops have no common way to pick a file in it.
func shellReveal(path string) error { return shellOpen(filepath.Dir(path)) }

// shellPrint asks CUPS, if it has a printer to send to.
func shellPrint(path string) error {
	queues, err := exec.LookPath("lpstat")
	if err != nil {
		return errNoPrinter
	}
	if out, err := exec.Command(queues, "-e").Output(); err != nil || len(out) == 0 {
		return errNoPrinter
	}
	return exec.Command("lp", path).Run()
}
