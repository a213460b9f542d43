package system

import (
	"path/filepath"
	"runtime"
)

// Headless is where the program without a window stands: beside this one.
func Headless() string {
	name := "kongthun-cli"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(ProgramFolder(), name)
}
