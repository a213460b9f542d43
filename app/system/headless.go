package system

import (
	"path/filepath"
	"runtime"
)

// headlessName is the program without a window; on Windows ".exe" follows.
const headlessName = "kongthun-cli"

// Headless is where the program without a window stands: beside this one.
func Headless() string {
	name := headlessName
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(ProgramFolder(), name)
}
