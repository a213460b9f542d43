package storage

import (
	"errors"
	"os"

	"go.etcd.io/bbolt"
)

// Backup writes a copy of the file as it is at this moment, while the program goes on, under a name that must be free. The
// copy is checked before it takes its name and is marked as cleanly closed. Errors as of Create.
func (f *File) Backup(path string) error {
	return build(path, f.options, func(temporary string) error {
		return f.through(f.db.View, func(tx *bbolt.Tx) error { return copyTo(tx, temporary) })
	})
}

// copyTo writes what the transaction sees into an existing empty file and clears the mark of being open.
func copyTo(tx *bbolt.Tx, temporary string) error {
	out, err := os.OpenFile(temporary, os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	if _, err = tx.WriteTo(out); err == nil {
		err = out.Sync()
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return err
	}
	twin, err := openBolt(temporary, false)
	if err != nil {
		return err
	}
	return errors.Join(twin.Update(setClosed), twin.Close())
}
