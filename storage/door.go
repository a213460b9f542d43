package storage

import (
	"bytes"
	"errors"
	"runtime"
	"strconv"
	"sync"
	"time"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Action says who does what, for the journal.
type Action struct {
	Time    time.Time // the caller's clock; wanted
	Actor   string    // a person's name as chosen at first start; wanted
	Name    string    // key of what is done, "proposal.add"; wanted
	Subject model.Ref // what it is done to; empty when nothing single
	Reason  string    // why, where a reason is asked for
}

// Reader is the inside of the Read door: a still picture of the file. It is of no use after the door has closed.
type Reader struct {
	tx     *bbolt.Tx // nil once the door has closed
	path   string
	head   Header
	known  *known
	claims *claims             // of the entries' numbers and requests, once one was written
	behind map[model.ID]behind // by fund, once an entry was written
}

// Writer is the inside of the Act door. It reads what it has written.
type Writer struct {
	*Reader
	touched []model.ID          // in the order of the first Put
	before  map[model.ID][]byte // plain bytes as they were when the door opened; nil for a new value
}

// ErrNested is returned by a door that is entered from inside another: the two transactions would wait for each other.
var ErrNested = errors.New("storage: a door was entered from inside a door")

// errUntouched rolls an action back that has changed nothing.
var errUntouched = errors.New("storage: nothing changed")

// errShut is what a Reader or Writer kept beyond its door answers.
var errShut = errors.New("storage: used after its door closed")

// Read opens the reading door. Any number of readers go through at the same time, each sees the file as it was when its
// door opened. It returns the error of fn; a panic of fn becomes an error; ErrNested from inside a door; locked "file.closed".
func (f *File) Read(fn func(*Reader) error) error {
	return f.through(f.db.View, func(tx *bbolt.Tx) error {
		r := &Reader{tx: tx, path: f.path, head: f.head, known: &f.known}
		defer r.shut()
		return fn(r)
	})
}

// Act opens the writing door: one transaction and one journal entry. All of fn's changes are kept or, when it returns an
// error or panics, none. When fn changes nothing, nothing is written and there is no entry. Writers wait for one another.
// Errors: those of fn; ErrNested; invalid "action.incomplete"; locked "file.read_only", "file.disk_full", "file.closed".
func (f *File) Act(a Action, fn func(*Writer) error) error {
	if err := a.complete(); err != nil {
		return err
	}
	err := f.through(f.db.Update, func(tx *bbolt.Tx) error {
		w := newWriter(tx, f.path, f.head, &f.known)
		defer w.shut()
		if err := fn(w); err != nil {
			return err
		}
		return w.journal(a)
	})
	if errors.Is(err, errUntouched) {
		return nil
	}
	return err
}

// through lets a goroutine through one door at a time. What the inside refuses passes as it is; what bbolt refuses is worded.
// A file that showed damage is not marked as cleanly closed, so that the next opening checks it.
func (f *File) through(door func(func(*bbolt.Tx) error) error, inside func(*bbolt.Tx) error) error {
	leave, err := f.doors.enter()
	if err != nil {
		return err
	}
	defer leave()
	var refused error
	err = sheltered(f.path, func() error {
		return door(func(tx *bbolt.Tx) error {
			if refused = f.follow(tx); refused == nil {
				refused = guarded(f.path, func() error { return inside(tx) })
			}
			return refused
		})
	})
	if refused == nil {
		refused = worded(err, f.path)
	}
	if errors.Is(refused, model.Invalid("file.damaged")) {
		f.suspect.Store(true)
	}
	return f.unlessGone(refused)
}

// complete refuses an action that could not be journalled. Invalid, key "action.incomplete".
func (a Action) complete() error {
	if a.Time.IsZero() || a.Actor == "" || a.Name == "" {
		return model.Invalid("action.incomplete", "action", a.Name)
	}
	return nil
}

func newWriter(tx *bbolt.Tx, path string, h Header, k *known) *Writer {
	return &Writer{Reader: &Reader{tx: tx, path: path, head: h, known: k}, before: map[model.ID][]byte{}}
}

// Changed lists the kinds that the action has changed so far, in the order of model.Kinds; screens refresh on them.
func (w *Writer) Changed() []model.Kind {
	touched := map[model.Kind]bool{}
	for _, id := range w.touched {
		touched[id.Kind()] = true
	}
	var kinds []model.Kind
	for _, k := range model.Kinds() {
		if touched[k] {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// Header tells whose file it is.
func (r *Reader) Header() Header { return r.head }

func (r *Reader) shut() { r.tx = nil }

// bucket gives a bucket of the running transaction.
func (r *Reader) bucket(name string) (*bbolt.Bucket, error) {
	if r.tx == nil {
		return nil, errShut
	}
	var b *bbolt.Bucket
	err := sheltered(r.path, func() error { // the tree of buckets has pages of its own, and they may be spoilt
		b = r.tx.Bucket([]byte(name))
		return nil
	})
	if err == nil && b == nil {
		err = damaged(r.path)
	}
	return b, err
}

// doors knows which goroutines are inside one. bbolt can not tell a call from inside a transaction (which waits for itself
// for ever) from one of another goroutine (which waits its turn), so the goroutines' numbers are compared.
type doors struct {
	mu     sync.Mutex
	inside map[uint64]bool
}

func (d *doors) enter() (leave func(), err error) {
	id := goroutine()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.inside[id] {
		return nil, ErrNested
	}
	if d.inside == nil {
		d.inside = map[uint64]bool{}
	}
	d.inside[id] = true
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.inside, id)
	}, nil
}

// goroutine is the number of the running goroutine, from the first line of its stack: "goroutine 18 [running]:".
func goroutine() uint64 {
	var b [64]byte
	line := b[:runtime.Stack(b[:], false)]
	fields := bytes.Fields(line)
	if len(fields) < 2 {
		return 0
	}
	n, err := strconv.ParseUint(string(fields[1]), 10, 64)
	if err != nil {
		return 0
	}
	return n
}
