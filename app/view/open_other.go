//go:build !windows

package view

import (
	"os/exec"

	"kongthun/model"
)

// hand gives a file to the program that the desktop opens it with.
func hand(path string) error {
	for _, opener := range []string{"xdg-open", "open"} {
		if found, err := exec.LookPath(opener); err == nil {
			return exec.Command(found, path).Start()
		}
	}
	return model.Invalid("view.no_program", "file", path)
}
