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
	var office *service.Service
	var claim *system.Claim
	part.Work(func(func(int, int)) (err error) {
		if claim, err = claimed(); errors.Is(err, system.ErrClaimed) {
			return model.Conflict("window.other", "file", filepath.Base(path))
		}
		if office, err = service.Open(path, d.around); err != nil {
			claim.Release()
		}
		return err
	}, func(err error) {
		if err == nil {
			d.claim = claim
			err = d.enter(office)
		}
		if err != nil {
			part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
		}
	})
}

// claimFile claims a file for this window. Where that cannot be, the file is opened without: a second start is then refused.
func (d *desktopProgram) claimFile(path string) (*system.Claim, error) {
	claim, err := system.ClaimFile(path, func() { fyne.Do(d.comeForward) })
	if err != nil && !errors.Is(err, system.ErrClaimed) {
		slog.Info("the file is not claimed", "error", err)
	}
	return claim, err
}

// enter shows an open office.
func (d *desktopProgram) enter(s *service.Service) error {
	d.office = s
	if d.claim == nil { // a new one
		d.claim, _ = d.claimFile(s.Path())
	}
	f, err := newFrame(d.window, s, d.machine, d.rooms())
	d.frame = f
	d.warn(s.Path())
	d.machine.opened(s.Path())
	return err
}

// shut closes the file, if one is open.
func (d *desktopProgram) shut() {
	if d.office == nil {
		return
	}
	if err := d.office.Close(); err != nil {
		slog.Error("the office file was not closed cleanly", "error", err)
	}
	d.claim.Release()
	d.office, d.claim, d.frame = nil, nil, nil
}
