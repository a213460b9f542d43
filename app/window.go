//go:build !headless

package main

import (
	"log/slog"
	"os"
	"os/exec"
	"slices"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view"
)

// window opens the window, on the first of the office files that are named, and gives the exit status when it is closed. The
// others get a window each, of a process each. A file that has its window already has it come forward, and gets no other; where
// this process cannot draw, its twin does all of it.
func window(paths []string, around service.Surroundings) int {
	if err := system.KeepLastWords(); err != nil {
		slog.Warn("a crash will not be reported", "error", err)
	}
	if err := system.KeepTogether(); err != nil {
		slog.Warn("Fyne keeps its own files elsewhere", "error", err)
	}
	wanted := slices.DeleteFunc(slices.Clone(paths), system.CallForward)
	if len(wanted) == 0 && len(paths) > 0 {
		return 0
	}
	if who, why := system.Drawable(service.Version); who != system.DrawnHere {
		status := elsewhere(who, why, system.Alert)
		system.End(status) // to return it would wait for ever on a thread that a driver does not give back
		return status
	}
	path := ""
	for i, p := range wanted {
		if i == 0 {
			path = p
		} else if err := openApart(p); err != nil {
			slog.Error("another window was not opened", "error", err)
		}
	}
	return openly(func() int { return view.Run(path, around) }, system.Alert)
}

// elsewhere says who draws instead of this process: to the log the twin, to the person that nobody does. It gives the exit status.
func elsewhere(who system.Drawn, why error, tell func(title, text string)) int {
	if who == system.DrawnByTwin {
		slog.Info("drawn by the twin", "why", why)
		return 0
	}
	slog.Error("drawn by nobody", "error", why)
	tell(phrase.Say("program"), phrase.Error(why))
	return view.Undrawn
}

// openApart starts this program once more, for a file.
func openApart(path string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	return system.StartApart(exec.Command(self, path))
}
