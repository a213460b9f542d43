package view

import (
	"errors"
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view/part"
	"kongthun/model"
)

// start opens the named file, or shows the start screen. When another window has the file, that one is called forward, and there
// is nothing to be shown here.
func (d *desktopProgram) start(path string) bool {
	d.welcome()
	if path == "" {
		d.tellCrash()
		return true
	}
	claim, err := d.claimFile(path)
	if errors.Is(err, system.ErrClaimed) {
		return false
	}
	d.open(path, func() (*system.Claim, error) { return claim, nil })
	d.tellCrash()
	return true
}

// openOffice opens a file and puts the frame around it; a refusal is told over the start screen.
func (d *desktopProgram) openOffice(path string) {
	d.open(path, func() (*system.Claim, error) { return d.claimFile(path) })
}

// open opens a file on which there is, or will be, a claim.
func (d *desktopProgram) open(path string, claimed func() (*system.Claim, error)) {
	d.take(func() (*service.Service, *system.Claim, error) {
		claim, err := claimed()
		if errors.Is(err, system.ErrClaimed) {
			return nil, nil, model.Conflict("window.other", "file", filepath.Base(path))
		}
		office, err := service.Open(path, d.around)
		if err != nil {
			claim.Release()
		}
		return office, claim, err
	}, d.refused)
}

// take gets an office file away from the window, and then enters it or tells why not. While one is on its way no other is taken:
// a second click on the same file would be refused by the claim of the first.
func (d *desktopProgram) take(get func() (*service.Service, *system.Claim, error), refused func(error)) {
	if d.taking {
		return
	}
	d.taking = true
	var office *service.Service
	var claim *system.Claim
	part.Work(func(func(int, int)) (err error) {
		office, claim, err = get()
		return err
	}, func(err error) {
		d.taking = false
		if d.left.Load() { // there is no window any more to enter it in
			d.office, d.claim = office, claim
			d.shut()
			return
		}
		if err == nil {
			err = d.enter(office, claim)
		}
		if err != nil {
			refused(err)
		}
	})
}

// refused tells why something was not done.
func (d *desktopProgram) refused(err error) {
	part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
}

// claimFile claims a file for this window. Where that cannot be, the file is opened without: a second start is then refused.
func (d *desktopProgram) claimFile(path string) (*system.Claim, error) {
	claim, err := system.ClaimFile(path, func() { fyne.Do(d.comeForward) })
	if err != nil && !errors.Is(err, system.ErrClaimed) {
		slog.Info("the file is not claimed", "error", err)
	}
	return claim, err
}

// enter shows an open office. One that cannot be shown is closed again: the start screen stays, and it may be tried once more.
func (d *desktopProgram) enter(s *service.Service, claim *system.Claim) (err error) {
	d.office, d.claim = s, claim
	if d.frame, err = newFrame(d.window, s, d.machine, d.rooms()); err != nil {
		d.shut()
		return err
	}
	d.warn(s.Path())
	d.machine.opened(s.Path())
	return nil
}

// shut closes the file, if one is open. Who worked in it goes on in the next.
func (d *desktopProgram) shut() {
	if d.office == nil {
		return
	}
	d.around.Actor = d.office.Actor()
	if err := d.office.Close(); err != nil {
		slog.Error("the office file was not closed cleanly", "error", err)
	}
	d.claim.Release()
	d.office, d.claim, d.frame = nil, nil, nil
}
