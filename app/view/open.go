package view

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
)

// openFile makes the desk's Open. A file that no program can show is written all the same: that is told, with where it stands.
func openFile(w fyne.Window) func(path string) {
	return func(path string) {
		if err := hand(path); err != nil {
			part.Tell(w, phrase.Say("view.written"), phrase.Error(err), part.Warning)
		}
	}
}
