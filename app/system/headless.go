package system

import "path/filepath"

// Headless is where the program without a window stands: beside this one.
func Headless() string { return filepath.Join(ProgramFolder(), headlessName) }
