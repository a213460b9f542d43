//go:build !headless

package main

import (
	"log/slog"
	"os"
	"os/exec"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view"
)

// window opens the window, on the first of the office files that are named, and gives the exit status when it is closed. The
// others get a window each, of a process each. Where a file has its window already, that one comes forward and no other is opened;
// where this process cannot draw, its twin does.
func window(paths []string, around service.Surroundings) int {
	if err := system.StartLog(service.Version); err != nil {
		slog.Warn("there is no log", "error", err)
	}
	path := ""
	for i, p := range paths {
		if i == 0 {
			path = p
		} else if err := openApart(p); err != nil {
			slog.Error("another window was not opened", "error", err)
		}
	}
	if path != "" && system.CallForward(path) {
		return 0
	}
	switch who, why := system.Drawable(service.Version); who {
	case system.DrawnByTwin:
		slog.Info("drawn by the twin", "why", why)
		return 0
	case system.DrawnNowhere:
		slog.Error("drawn by nobody", "error", why)
		system.Alert(phrase.Say("program"), phrase.Error(why))
		return view.Undrawn
	}
	return openly(func() int { return view.Run(path, around) }, system.Alert)
}

// openApart starts this program once more, for a file.
func openApart(path string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	return exec.Command(self, path).Start()
}
