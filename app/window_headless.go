//go:build headless

package main

import (
	"os"

	"kongthun/app/command"
	"kongthun/app/service"
)

// window says that this build has none and lists the commands.
func window([]string, service.Surroundings) int {
	return command.NoWindow(os.Stderr)
}
