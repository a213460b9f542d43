package view

import (
	"path/filepath"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// demonstrated writes demonstration offices under the names, and gives their paths.
func demonstrated(t *testing.T, names ...string) (paths []string) {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		path := filepath.Join(folder, name)
		stage.Demonstrate(t, path)
		paths = append(paths, path)
	}
	return paths
}

// claimed tells whether a window has the file.
func claimed(path string) bool { return system.CallForward(path) }

// A second click before the file is there is not answered: neither refused by the first's claim, nor another file opened over it.
func TestOneFileIsTakenAtATime(t *testing.T) {
	paths := demonstrated(t, "ก.kongthun", "ข.kongthun")
	d := unopened(t)
	d.welcome()
	settle()
	hold := make(chan struct{})
	d.open(paths[0], func() (*system.Claim, error) {
		<-hold
		return d.claimFile(paths[0])
	})
	d.openOffice(paths[0])
	d.openOffice(paths[1])
	b := &birth{actor: "ผู้ทดสอบ"}
	b.start.Office = model.Office{Name: "อบต.ทดลอง", Kind: model.Tambon, Changwat: "ตัวอย่าง"}
	d.createOffice(newBirthForm(b), b)
	close(hold)
	settle()
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		t.Error("something is refused")
	}
	if d.office == nil || d.office.Path() != paths[0] || !claimed(paths[0]) || claimed(paths[1]) {
		t.Errorf("open is %v; claimed are %v and %v", d.office, claimed(paths[0]), claimed(paths[1]))
	}
}

// A new office is open, claimed and remembered as one that was opened, and its maker works on.
func TestANewOfficeIsEntered(t *testing.T) {
	if !newUser(t) {
		t.Skip("this system's folders cannot be moved")
	}
	d := unopened(t)
	b := &birth{actor: "นางสาวทดสอบ"}
	b.start = service.Start{Office: model.Office{Name: "อบต.ทดลอง", Kind: model.Tambon, Changwat: "ตัวอย่าง"}, Year: 2569, Rules: "2567"}
	d.createOffice(newBirthForm(b), b)
	settle()
	if d.office == nil {
		t.Fatal("no office is open")
	}
	path := d.office.Path()
	if recent := d.machine.recent(); !claimed(path) || len(recent) != 1 || recent[0] != path || d.machine.actor() != b.actor {
		t.Errorf("claimed: %v; recent: %q; by %q", claimed(path), recent, d.machine.actor())
	}
	d.shut()
	d.openOffice(path)
	settle()
	if d.office == nil || d.office.Actor() != b.actor {
		t.Error("another person works on")
	}
}

// A file that opens and cannot be shown is closed again: it is no recent file, and may be tried once more.
func TestAFileThatCannotBeShownIsClosed(t *testing.T) {
	path := demonstrated(t, "ก.kongthun")[0]
	d := unopened(t)
	d.welcome()
	settle()
	d.take(func() (*service.Service, *system.Claim, error) {
		claim, err := d.claimFile(path)
		if err != nil {
			return nil, nil, err
		}
		s, err := service.Open(path, d.around)
		if err != nil {
			return nil, nil, err
		}
		return s, claim, s.Close() // as if the drive were gone before the first room is shown
	}, d.refused)
	told(t, d, phrase.Error(model.Locked("file.closed", "file", filepath.Base(path))))
	settle()
	if d.office != nil || d.claim != nil || d.frame != nil || claimed(path) || len(d.machine.recent()) != 0 {
		t.Errorf("open is %v, claimed: %v, recent: %q", d.office, claimed(path), d.machine.recent())
	}
	d.session().Wake() // finds no file to look for
	d.openOffice(path)
	settle()
	if d.office == nil {
		t.Error("it cannot be tried again")
	}
}
