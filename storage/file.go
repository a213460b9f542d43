package storage

import (
	"errors"
	"os"
	"sync/atomic"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Options say how a file is opened.
type Options struct {
	// ReadOnly opens without the right to act; several programs may so read at the same time.
	ReadOnly bool
	// Check looks a file over that may be damaged and answers why it must not be opened, nil when it may. It is called for a
	// file that was not closed cleanly, for a new one and for a copy. The program runs Check of this package in a child
	// process with a time limit, because bbolt can hang or die on a corrupt page; nil checks in this process.
	Check func(path string) error
	// Migration is journalled when the file's layout is an older one; its Name is set here.
	Migration Action
	// Program is this program's version, written into a migrated file.
	Program string
}

// File is an open office file. Its doors may be used from any goroutine.
type File struct {
	db      *database
	path    string
	head    Header
	options Options
	doors   doors
	suspect atomic.Bool   // it showed damage while open
	probe   *os.File      // a way to the file of our own, as good as bbolt's
	info    os.FileInfo   // which file it is
	state   atomic.Uint64 // the last transaction of this program; see follow
	known   known
}

// Open opens an existing office file, migrating it to the layout of today. Errors: not found "file.missing"; invalid
// "file.is_folder", "file.not_office", "file.newer_schema", "file.damaged", "file.network"; locked "file.open_elsewhere",
// "file.no_permission", and "file.older_schema" for an old file opened only for reading.
func Open(path string, o Options) (*File, error) {
	if onNetwork(path) {
		return nil, model.Invalid("file.network", "file", base(path))
	}
	db, h, err := openFile(path, o.ReadOnly)
	if err != nil {
		return nil, err
	}
	if h.open {
		if db, h, err = reopenAfter(db, path, o, func() error { return o.check(path) }); err != nil {
			return nil, err
		}
	}
	if h.schema < schemaNow {
		if db, h, err = reopenAfter(db, path, o, func() error { return migrate(path, h, o, migrations, schemaNow) }); err != nil {
			return nil, err
		}
	}
	if !o.ReadOnly {
		if err := sheltered(path, func() error { return db.Update(setOpen) }); err != nil {
			return nil, errors.Join(worded(err, path), db.Close())
		}
	}
	f := &File{db: db, path: path, head: h.Header, options: o}
	if err := f.remember(); err != nil {
		return nil, errors.Join(worded(err, path), f.shut())
	}
	return f, nil
}

// remember notes which file was opened, and in which state it is.
func (f *File) remember() (err error) {
	if f.probe, err = os.Open(f.path); err != nil {
		return err
	}
	if f.info, err = f.probe.Stat(); err != nil {
		return err
	}
	return sheltered(f.path, func() error {
		return f.db.View(func(tx *bbolt.Tx) error {
			f.state.Store(uint64(tx.ID()))
			return nil
		})
	})
}

// Close ends the use of the file and marks it as cleanly closed, unless it showed damage. It waits for the doors. The file is
// let go whatever is answered, but for ErrNested from inside a door. Errors: conflict "file.changed"; not found "file.gone";
// invalid "file.damaged"; locked "file.disk_full".
func (f *File) Close() error {
	var err error
	if !f.options.ReadOnly && !f.suspect.Load() {
		err = f.through(f.db.Update, func(tx *bbolt.Tx) error {
			return sheltered(f.path, func() error { return setClosed(tx) })
		})
	}
	if errors.Is(err, ErrNested) {
		return err
	}
	return errors.Join(err, f.shut())
}

// shut lets the file go, as it is. What the probe says at its end is of no matter: nothing was written through it.
func (f *File) shut() error {
	_ = f.probe.Close()
	return f.db.Close()
}

// Path is where the file lies, as given to Open.
func (f *File) Path() string { return f.path }

// Header tells whose file it is.
func (f *File) Header() Header { return f.head }

// openFile opens the database after looking at its pages, and reads its head.
func openFile(path string, readOnly bool) (*database, head, error) {
	if err := peek(path); err != nil {
		return nil, head{}, err
	}
	db, err := openBolt(path, readOnly)
	if err != nil {
		return nil, head{}, worded(err, path)
	}
	var h head
	err = sheltered(path, func() error {
		return db.View(func(tx *bbolt.Tx) error {
			var err error
			h, err = readHead(tx, path)
			return err
		})
	})
	if err == nil && h.schema > schemaNow {
		err = model.Invalid("file.newer_schema", "file", base(path), "program", h.Program)
	}
	if err != nil {
		return nil, head{}, errors.Join(err, db.Close())
	}
	return db, h, nil
}

// reopenAfter does work on a file that has to be closed for it.
func reopenAfter(db *database, path string, o Options, work func() error) (*database, head, error) {
	if err := db.Close(); err != nil {
		return nil, head{}, worded(err, path)
	}
	if err := work(); err != nil {
		return nil, head{}, err
	}
	return openFile(path, o.ReadOnly)
}

// check runs the caller's check, or ours in this process.
func (o Options) check(path string) error {
	if o.Check != nil {
		return o.Check(path)
	}
	report, err := Check(path)
	if err == nil && report.Damaged() {
		err = damaged(path)
	}
	return err
}
