package storage

import (
	"errors"
	"os"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Present looks whether the open file still stands where it was opened, as this program left it, and can be written: while the
// computer slept, its drive may have been taken out, used on another computer and put back. nil when all is as it was. After an
// error the File is good for nothing but to be closed and, maybe, opened again. Errors: ErrNested; not found "file.gone"; conflict
// "file.changed"; invalid "file.damaged"; locked "file.disk_full", "file.no_permission", "file.closed".
func (f *File) Present() error {
	now, err := os.Stat(f.path)
	if err != nil {
		return gone(f.path)
	}
	if !os.SameFile(now, f.info) {
		return changed(f.path)
	}
	if f.options.ReadOnly {
		return nil
	}
	return orGone(f.through(f.db.Update, setOpen), f.path) // as it is already: what counts is that it reaches the drive
}

// orGone lets an error stand that says what is the matter. Whatever else a drive answers to what it is given: it is not there.
func orGone(err error, path string) error {
	var said *model.Error
	if err == nil || errors.As(err, &said) || errors.Is(err, ErrNested) {
		return err
	}
	return gone(path)
}

// follow refuses a transaction that does not come after the last one of this program: bbolt would write over what somebody else
// wrote. A transaction that was taken back leaves its number to the next; and whoever else opens the file makes two at least.
// It is called under bbolt's lock of writers.
func (f *File) follow(tx *bbolt.Tx) error {
	if !tx.Writable() {
		return nil
	}
	last, now := f.state.Load(), uint64(tx.ID())
	if now != last && now != last+1 {
		f.suspect.Store(true) // so that closing writes nothing either
		return changed(f.path)
	}
	f.state.Store(now)
	return nil
}

// unlessGone lets an error stand that has a sentence of its own. A fault or the system's refusal on a drive that is not there any
// more is no damage, and is told as what it is.
func (f *File) unlessGone(err error) error {
	var said *model.Error
	if err == nil || errors.As(err, &said) && !errors.Is(err, model.Invalid("file.damaged")) {
		return err
	}
	if _, absent := os.Stat(f.path); absent != nil {
		return gone(f.path)
	}
	// A drive that was taken out and put in again is there, but not for what was opened before.
	if _, lost := f.probe.Stat(); lost != nil {
		return gone(f.path)
	}
	return err
}

func gone(path string) *model.Error { return model.NotFound("file.gone", "file", base(path)) }

func changed(path string) *model.Error { return model.Conflict("file.changed", "file", base(path)) }
