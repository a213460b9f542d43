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

// PaperChoice is one of the papers that a room offers.
type PaperChoice struct {
	Label string
	Make  func() (Paper, error)
}

// AskPaper lets a person choose one of several papers, writes it and hands it on to Open or, where that is picked, to Print.
func (d *Desk) AskPaper(title string, choices []PaperChoice) {
	list := NewTable([]Column[PaperChoice]{{Title: phrase.Say("part.paper"), Width: 400, Weight: 1, Text: func(c PaperChoice) string { return c.Label }}},
		func(c PaperChoice) string { return c.Label }, "")
	list.SetRows(choices)
	if len(choices) > 0 {
		list.Pick(choices[0].Label)
	}
	printed := NewCheck(phrase.Say("part.paper.print"), nil)
	height := float32(len(choices)+2) * rowHeight()
	Dialog(d.Window, title, NewColumn(NewTall(list, height), printed), phrase.Say("part.paper.write"), func() bool {
		chosen, ok := list.Picked()
		if !ok {
			return false
		}
		hand := d.Open
		if printed.Checked {
			hand = d.Print
		}
		d.Deliver(chosen.Make, hand)
		return true
	})
}
