package view

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
)

// appID names the program to the system: its preferences stand under it.
const appID = "th.kongthun.office"

// Run opens the window, on an office file when one is named, and gives the exit status when it is closed.
func Run(path string, around service.Surroundings) int {
	a := app.NewWithID(appID)
	m := machine{a.Preferences()}
	a.Settings().SetTheme(look.New(m.scale()))
	if err := look.SpeakThai(); err != nil {
		fmt.Fprintln(os.Stderr, err) // Fyne's own words stay English; nothing of ours is touched
	}
	w := a.NewWindow(phrase.Say("program"))
	w.Resize(fyne.NewSize(1340, 700))
	w.CenterOnScreen()
	if name := m.actor(); name != "" {
		around.Actor = name
	}
	d := &desktopProgram{window: w, machine: m, around: around}
	w.SetCloseIntercept(func() {
		w.Canvas().Unfocus() // the field being edited is saved when it is left
		w.Close()
	})
	d.start(path)
	w.ShowAndRun()
	d.shut()
	return 0
}

// desktopProgram is the running program: one window, and the office file in it once one is open.
type desktopProgram struct {
	window  fyne.Window
	machine machine
	around  service.Surroundings
	office  *service.Service
	frame   *frame
}

// start opens the named file, or shows the start screen.
func (d *desktopProgram) start(path string) {
	d.welcome()
	if path != "" {
		d.openOffice(path)
	}
}

// openOffice opens a file and puts the frame around it; a refusal is told over the start screen.
func (d *desktopProgram) openOffice(path string) {
	part.Work(func(func(int, int)) error {
		s, err := service.Open(path, d.around)
		if err == nil {
			d.office = s
		}
		return err
	}, func(err error) {
		if err == nil {
			err = d.enter(d.office)
		}
		if err != nil {
			part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
		}
	})
}

// enter shows an open office.
func (d *desktopProgram) enter(s *service.Service) error {
	d.office = s
	d.machine.opened(s.Path())
	f, err := newFrame(d.window, s, d.rooms())
	d.frame = f
	return err
}

// shut closes the file, after what is being edited was saved.
func (d *desktopProgram) shut() {
	if d.office == nil {
		return
	}
	if err := d.office.Close(); err != nil {
		fmt.Fprintln(os.Stderr, phrase.Error(err))
	}
}
