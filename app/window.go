//go:build !headless

package main

import (
	"kongthun/app/service"
	"kongthun/app/view"
)

// window opens the window, on an office file when one is named, and gives the exit status when it is closed.
func window(path string, around service.Surroundings) int { return view.Run(path, around) }
