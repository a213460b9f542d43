//go:build !headless

package main

import (
	"kongthun/app/phrase"
	"kongthun/app/system"
)

// openly runs the window and gives its exit status. Should it crash, the person is told first: the window would be gone without
// a word. Nothing is recovered; Go then ends the program and leaves its report, which the next start speaks of again.
func openly(run func() int, tell func(title, text string)) (status int) {
	ended := false
	defer func() {
		if !ended {
			tell(phrase.Say("program"), phrase.Say("window.crashed", "folder", system.StateFolder()))
		}
	}()
	status = run()
	ended = true
	return status
}
