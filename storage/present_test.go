package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kongthun/model"
)

func TestAFileIsPresentWhateverWasDone(t *testing.T) {
	f := open(t, newFile(t))
	boom := errors.New("boom")
	for name, use := range map[string]func() error{
		"nothing":  func() error { return nil },
		"an edit":  func() error { return f.Act(doing("person.add"), func(w *Writer) error { return Put(w, person(1)) }) },
		"no edit":  func() error { return f.Act(doing("person.add"), func(*Writer) error { return nil }) },
		"refused":  func() error { return f.Act(doing("person.add"), func(*Writer) error { return boom }) },
		"reading":  func() error { return f.Read(func(*Reader) error { return nil }) },
		"a backup": func() error { return f.Backup(filepath.Join(t.TempDir(), "backup.kongthun")) },
	} {
		for range 3 {
			if err := use(); err != nil && err != boom {
				t.Fatalf("%s: %v", name, err)
			}
		}
		if err := f.Present(); err != nil {
			t.Errorf("after %s: %v", name, err)
		}
	}
}

// Nothing is written to a file that is open for reading only, not even to see whether it can be.
func TestAFileOpenForReadingIsPresent(t *testing.T) {
	f, err := Open(newFile(t), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Present(); err != nil {
		t.Error(err)
	}
}

func TestAFileThatIsGoneIsToldAsGone(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	away := path + ".away"
	if err := os.Rename(path, away); err != nil {
		t.Skipf("this system lets nobody take an open file away: %v", err)
	}
	refused(t, f.Present(), model.ErrNotFound, "file.gone")
	refused(t, f.unlessGone(errors.New("The device is not ready.")), model.ErrNotFound, "file.gone")
	refused(t, f.unlessGone(damaged(path)), model.ErrNotFound, "file.gone")
	refused(t, f.unlessGone(model.Conflict("scoresheet.exists")), model.ErrConflict, "scoresheet.exists")
	if err := os.WriteFile(path, bytesOf(t, away), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, f.Present(), model.ErrConflict, "file.changed")
	if err := errors.Join(os.Remove(path), os.Rename(away, path)); err != nil {
		t.Fatal(err)
	}
	if err := f.Present(); err != nil {
		t.Errorf("it is back: %v", err)
	}
}

// The stick was taken out and put in again: the file is there, but what was opened before leads nowhere.
func TestADriveThatCameBackIsNotDamage(t *testing.T) {
	f := open(t, newFile(t))
	refused(t, f.unlessGone(damaged(f.path)), model.ErrInvalid, "file.damaged")
	if err := f.probe.Close(); err != nil {
		t.Fatal(err)
	}
	refused(t, f.unlessGone(damaged(f.path)), model.ErrNotFound, "file.gone")
}

// Somebody used the file while it was open here, which a lock on this computer cannot keep from happening to a stick that was
// taken out: nothing is written over it, by no act and not by closing.
func TestAFileUsedElsewhereIsNotWrittenTo(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	put(t, f, "person.add", person(1))
	used, err := useElsewhere(path, 1)
	if errors.Is(err, errCannot) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	refused(t, f.Act(doing("person.add"), func(w *Writer) error { return Put(w, person(2)) }), model.ErrConflict, "file.changed")
	refused(t, f.Present(), model.ErrConflict, "file.changed")
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if got := bytesOf(t, path); !bytes.HasPrefix(got, used) {
		t.Error("something was written over what somebody else wrote")
	}
}

// Closing writes too, and so it looks as well. In a child, because bbolt can hang where somebody else wrote.
func TestClosingDoesNotWriteOverAFileUsedElsewhere(t *testing.T) {
	happens(t, "close after others", t.TempDir())
}

// What has a sentence of its own is not told as a file that is gone.
func TestPresentTellsWhatIsTheMatter(t *testing.T) {
	f := open(t, newFile(t))
	if err := f.Read(func(*Reader) error { return f.Present() }); !errors.Is(err, ErrNested) {
		t.Errorf("in a door: %v", err)
	}
	full := model.Locked("file.disk_full", "file", "x")
	if err := orGone(full, f.path); !errors.Is(err, full) {
		t.Errorf("a full disk: %v", err)
	}
	refused(t, orGone(errors.New("The device is not ready."), f.path), model.ErrNotFound, "file.gone")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	refused(t, f.Present(), model.ErrLocked, "file.closed")
}
