package view

import (
	"errors"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view/part"
	"kongthun/model"
)

// session is what the window does about sleep and the session's end.
func (d *desktopProgram) session() system.Session {
	return system.Session{Sleep: d.keep, Wake: d.wake, End: d.end}
}

// keep saves what is being edited, by leaving it.
func (d *desktopProgram) keep() { d.window.Canvas().Unfocus() }

// leaving is how long the end waits for work in the background. Windows gives a session's end five seconds.
const leaving = 3 * time.Second

// end closes the file cleanly: nothing runs after it.
func (d *desktopProgram) end() {
	d.leave()
	slog.Info("the session ends, and the file is closed")
	d.window.Close()
}

// leave saves what is being edited and closes the file, as the last thing: a file that is still on its way then does not stay open.
func (d *desktopProgram) leave() {
	d.left.Store(true)
	part.Finish(leaving, func() {
		d.keep()
		d.drop()
		d.shut()
	})
}

// A drive comes back after the program wakes, not before: it is looked for so often, and so long apart.
const (
	looks = 10
	apart = time.Second
)

// wake draws everything anew, looks whether the office file is still there, and shows what may depend on the day.
func (d *desktopProgram) wake() {
	slog.Info("the computer was asleep")
	d.keep()
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(settings.Theme()) // a driver may have lost every picture that it was given
	if office := d.office; office != nil {
		part.Look(func() error { return lookFor(office, looks, apart) }, func(err error) { d.woken(office, err) })
	}
}

// lookFor waits for the office file to be there. One that stands there changed does not get better.
func lookFor(office *service.Service, times int, apart time.Duration) (err error) {
	for n := range times {
		if n > 0 {
			time.Sleep(apart)
		}
		if err = office.Present(); err == nil || errors.Is(err, model.Conflict("file.changed")) {
			return err
		}
	}
	return err
}

// woken goes on with an office file that is there as it was. Any other is closed, and the start screen says why.
func (d *desktopProgram) woken(office *service.Service, err error) {
	if office != d.office { // closed meanwhile
		return
	}
	if err == nil {
		d.frame.again()
		return
	}
	d.shut()
	d.window.SetTitle(phrase.Say("program"))
	d.refused(err)
	d.welcome()
}

// again shows the room in front and the choices as of now: another day may have come.
func (f *frame) again() {
	f.reload()
	f.at.room.Show("")
}
