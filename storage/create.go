package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Create writes a new, empty office file. It is made under a temporary name beside the target, closed, checked and only then
// given its name: a power cut during bbolt's first pages can spoil a file (bbolt's README), and then it is not this one.
// Errors: conflict "file.exists"; invalid "file.office_id", "file.network_new"; not found "file.missing" when there is no such
// folder; locked "file.no_permission", "file.disk_full".
func Create(path string, h Header, o Options) error {
	if h.Office.Kind() != model.KindOffice {
		return model.Invalid("file.office_id")
	}
	return build(path, o, func(temporary string) error {
		db, err := openBolt(temporary, false)
		if err != nil {
			return err
		}
		err = db.Update(func(tx *bbolt.Tx) error { return initialise(tx, h) })
		return errors.Join(err, db.Close())
	})
}

// build makes a database file: write fills it under a temporary name, it is checked, and takes its name, which must be free.
func build(path string, o Options, write func(temporary string) error) (err error) {
	if onNetwork(path) {
		return model.Invalid("file.network_new", "file", base(path))
	}
	if _, err := os.Lstat(path); err == nil {
		return model.Conflict("file.exists", "file", base(path))
	}
	temporary, err := beside(path)
	if err != nil {
		return err
	}
	defer func() {
		if gone := os.Remove(temporary); err == nil && gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = gone
		}
	}()
	if err := write(temporary); err != nil {
		return worded(err, path)
	}
	if err := o.check(temporary); err != nil {
		return err
	}
	return worded(settle(temporary, path), path)
}

// beside makes an empty temporary file in the target's folder.
func beside(path string) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+base(path)+".*.new")
	if err != nil {
		return "", worded(err, path)
	}
	return f.Name(), worded(f.Close(), path)
}

// settle gives a finished file its name and never takes the name from another: a hard link does both in one step. Where the
// disk knows no links (FAT on a USB stick) the name is looked at first.
func settle(temporary, path string) error {
	err := os.Link(temporary, path)
	if errors.Is(err, fs.ErrExist) {
		return model.Conflict("file.exists", "file", base(path))
	}
	if err != nil {
		if _, taken := os.Lstat(path); taken == nil {
			return model.Conflict("file.exists", "file", base(path))
		}
		if err := os.Rename(temporary, path); err != nil {
			return err
		}
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a new name last through a power cut. Windows has no such call for folders, and keeps names by itself.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	_ = f.Sync() // refused by Windows and some network disks; the file itself is synced already
	return f.Close()
}

// initialise makes the buckets and the head of an empty file.
func initialise(tx *bbolt.Tx, h Header) error {
	for _, name := range bucketNames(schemaNow) {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	b := tx.Bucket([]byte(bucketHead))
	if err := writeHead(b, h, schemaNow); err != nil {
		return err
	}
	return writeTip(b, 0, "")
}
