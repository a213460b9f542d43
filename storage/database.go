package storage

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// lockWait is how long an opening waits for another program to let go of the file. bbolt's own default is for ever.
const lockWait = time.Second

// database is bbolt's, and outlives its panics: one that falls as a transaction begins or is written (on a page that is not what
// it was, or a drive that is not there) leaves bbolt's locks held, and whoever asked for one of them would wait for ever. So from
// then on nobody is let in, and the file is closed without bbolt.
type database struct {
	*bbolt.DB
	handle  *os.File    // the one that bbolt works on
	jammed  atomic.Bool // a panic has left bbolt's locks held, or may have
	writers sync.Mutex  // writers wait here for one another: in bbolt the second could not be told that the first has panicked
}

// View is bbolt's. A panic of fn itself leaves no lock: a reading transaction ends without a look at the pages.
func (d *database) View(fn func(*bbolt.Tx) error) error {
	return d.pass(func(whole *bool) error {
		return d.DB.View(func(tx *bbolt.Tx) error {
			*whole = true
			return fn(tx)
		})
	})
}

// Update is bbolt's.
func (d *database) Update(fn func(*bbolt.Tx) error) error {
	d.writers.Lock()
	defer d.writers.Unlock()
	return d.pass(func(*bool) error { return d.DB.Update(fn) })
}

// pass goes through a door of bbolt's unless it is jammed, and notes when a panic comes out of it before it is whole.
func (d *database) pass(door func(whole *bool) error) error {
	if d.jammed.Load() {
		return bolterrors.ErrInvalid
	}
	whole := false
	defer func() {
		if !whole {
			d.jammed.Store(true)
		}
	}()
	err := door(&whole)
	whole = true
	return err
}

// Close lets the file go. bbolt's memory map of a jammed one stays until the program's end.
func (d *database) Close() error {
	d.writers.Lock()
	defer d.writers.Unlock()
	if d.jammed.Load() {
		return release(d.handle)
	}
	return d.DB.Close()
}

// openBolt opens with our settings. When bbolt panics it leaves the file open and locked; so the handle is kept and released.
func openBolt(path string, readOnly bool) (*database, error) {
	d := &database{}
	done := false
	err := sheltered(path, func() error {
		var err error
		d.DB, err = bbolt.Open(path, 0o600, &bbolt.Options{
			Timeout:  lockWait,
			ReadOnly: readOnly,
			OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
				var err error
				d.handle, err = os.OpenFile(name, flag&^os.O_CREATE, mode)
				return d.handle, err
			},
		})
		done = true
		return err
	})
	if !done && d.handle != nil {
		err = errors.Join(err, release(d.handle))
	}
	return d, err
}
