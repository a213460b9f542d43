package storage

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strconv"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// migration changes the stored JSON of a file from one schema to the next. It works on raw JSON, never on today's structs,
// which will have moved on when an old file is met.
type migration func(*Raw) error

// migrations[i] leads from schema i+1 to i+2.
var migrations = []migration{toSchema2, toSchema3}

// actionMigrate is the name of the one action that a migration is journalled as.
const actionMigrate = "file.migrate"

// Raw is what a migration works on: values as JSON.
type Raw struct{ w *Writer }

// Rewrite passes every value of a kind through change, which answers its new JSON; the same bytes leave it untouched. The
// JSON given is a copy.
func (r *Raw) Rewrite(kind model.Kind, change func(id model.ID, plain json.RawMessage) (json.RawMessage, error)) error {
	pairs, err := r.w.pairs(string(kind))
	if err != nil {
		return err
	}
	type line struct {
		id    model.ID
		plain json.RawMessage
	}
	lines := make([]line, len(pairs))
	for i, p := range pairs {
		lines[i] = line{id: model.ID(p.key), plain: append(json.RawMessage(nil), p.plain...)}
	}
	for _, l := range lines {
		after, err := change(l.id, l.plain)
		if err != nil {
			return err
		}
		if err := r.w.put(l.id, after); err != nil {
			return err
		}
	}
	return nil
}

// Make makes the bucket of a kind that the schema before did not have.
func (r *Raw) Make(kind model.Kind) error {
	return sheltered(r.w.path, func() error {
		_, err := r.w.tx.CreateBucket([]byte(kind))
		return err
	})
}

// Add stores a value that the schema before did not have.
func (r *Raw) Add(id model.ID, plain json.RawMessage) error { return r.w.put(id, plain) }

// migrate brings a closed file from its schema to the wanted one. It works on a copy, as one transaction and one entry of the
// journal, and the copy takes the file's place only when it has passed the check. The file as it was stays beside it as
// "<name>.schema<N>".
func migrate(path string, from head, o Options, table []migration, to int) error {
	if o.ReadOnly {
		return model.Locked("file.older_schema", "file", base(path))
	}
	o.Migration.Name = actionMigrate
	if err := o.Migration.complete(); err != nil {
		return err
	}
	temporary, err := beside(path)
	if err != nil {
		return err
	}
	defer os.Remove(temporary) // it has been renamed, or is of no use
	if err := duplicate(path, temporary); err != nil {
		return worded(err, path)
	}
	if err := migrateIn(temporary, path, from, o, table[from.schema-1:to-1], to); err != nil {
		return worded(err, path)
	}
	if err := o.check(temporary); err != nil {
		return err
	}
	kept := path + ".schema" + strconv.Itoa(from.schema)
	if err := os.Link(path, kept); err != nil && !errors.Is(err, os.ErrExist) {
		if err := duplicate(path, kept); err != nil {
			return worded(err, path)
		}
	}
	if err := os.Rename(temporary, path); err != nil {
		return worded(err, path)
	}
	return syncFolder(filepath.Dir(path))
}

// duplicate copies a closed database.
func duplicate(path, target string) error {
	db, err := openBolt(path, true)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(target, os.O_CREATE|os.O_WRONLY, 0o600)
	if err == nil {
		err = f.Close()
	}
	if err == nil {
		err = db.View(func(tx *bbolt.Tx) error { return copyTo(tx, target) })
	}
	return errors.Join(err, db.Close())
}

// migrateIn runs the steps in the copy; name is the file's own path, for errors.
func migrateIn(temporary, name string, from head, o Options, steps []migration, to int) error {
	db, err := openBolt(temporary, false)
	if err != nil {
		return err
	}
	err = sheltered(name, func() error {
		return db.Update(func(tx *bbolt.Tx) error {
			w := newWriter(tx, name, from.Header, &known{})
			defer w.shut()
			return guarded(name, func() error { return w.migrate(o, steps, to) })
		})
	})
	return errors.Join(err, db.Close())
}

func (w *Writer) migrate(o Options, steps []migration, to int) error {
	for _, step := range steps {
		if err := step(&Raw{w: w}); err != nil {
			return err
		}
	}
	b, err := w.bucket(bucketHead)
	if err != nil {
		return err
	}
	if err := writeHead(b, Header{Office: w.head.Office, Program: o.Program}, to); err != nil {
		return err
	}
	if err := w.journal(o.Migration); !errors.Is(err, errUntouched) {
		return err
	}
	// No value changed, only the layout's number: the entry says so by having no changes.
	return w.enter(o.Migration, nil)
}
