package part

import (
	"path/filepath"

	"kongthun/app/phrase"
)

// Paper is a file that was made and is to be written into the office's folder for papers.
type Paper struct {
	Name    string // of the file
	Data    []byte
	Warning string // what is to be told of characters that could not be printed; "" for nothing
}

// Deliver makes a paper and writes it, away from the window's goroutine, and hands it on by its path: to Open or to Print. What
// could not be printed is told before that. The field being edited is left first, so that the paper has it.
// While one is on its way, a second press of the key does nothing.
func (d *Desk) Deliver(make func() (Paper, error), hand func(path string)) {
	if d.delivering {
		return
	}
	d.delivering = true
	KeepFocus(d.Window, func() { d.deliver(make, hand) })
}

func (d *Desk) deliver(make func() (Paper, error), hand func(path string)) {
	var paper Paper
	path := ""
	Work(func(func(int, int)) error {
		folder, err := d.Folder.Ready()
		if err != nil {
			return err
		}
		if paper, err = make(); err != nil {
			return err
		}
		path = filepath.Join(folder, paper.Name)
		return d.Write(path, paper.Data)
	}, func(err error) {
		d.delivering = false
		if err != nil {
			d.Fail(err)
			return
		}
		if paper.Warning != "" {
			Tell(d.Window, phrase.Say("paper.unprintable.title"), paper.Warning, Warning)
		}
		hand(path)
	})
}
