package view

import (
	"kongthun/app/phrase"
	"kongthun/app/system"
	"kongthun/app/view/part"
)

// openFile is the desk's Open. A file that no program can show is written all the same: that is told, with where it stands. The
// programs that are asked, and a printer's queue, may take their time to answer.
func (f *frame) openFile(path string) {
	part.Work(func(func(int, int)) error { return system.Open(path) }, f.handed)
}

// revealFile is the desk's Reveal.
func (f *frame) revealFile(path string) {
	part.Work(func(func(int, int)) error { return system.Reveal(path) }, f.handed)
}

// printFile is the desk's Print. Where nothing prints such a file, it was opened, and how to go on is told.
func (f *frame) printFile(path string) {
	sent := false
	part.Work(func(func(int, int)) (err error) {
		sent, err = system.Print(path)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			f.handed(err)
		case sent:
			f.toast.Say(phrase.Say("view.printed"), part.Good)
		default:
			part.Tell(f.window, phrase.Say("view.written"), phrase.Say("view.print_opened"), part.Plain)
		}
	})
}

func (f *frame) handed(err error) {
	if err != nil {
		part.Tell(f.window, phrase.Say("view.written"), phrase.Error(err), part.Warning)
	}
}
