package storage

import (
	"bytes"
	"encoding/json"
	"fmt"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Value is what every stored struct of package model is.
type Value interface {
	Key() model.ID     // its own ID, whose letter tells its kind
	Refs() []model.Ref // all that it refers to; empty IDs left out
}

// Get fetches one value as a copy. Errors: not found, key "value.not_found" with the kind.
func Get[T Value](r *Reader, id model.ID) (T, error) {
	var v T
	kind := id.Kind()
	if err := kindHolds[T](kind); err != nil {
		return v, err
	}
	plain, err := r.plain(string(kind), []byte(id))
	if err != nil {
		return v, err
	}
	if plain == nil {
		return v, model.NotFound("value.not_found", "kind", string(kind), "id", string(id))
	}
	return v, r.decode(plain, &v)
}

// List fetches all values of a kind as copies, sorted by ID.
func List[T Value](r *Reader, kind model.Kind) ([]T, error) {
	if err := kindHolds[T](kind); err != nil {
		return nil, err
	}
	pairs, err := r.pairs(string(kind))
	if err != nil {
		return nil, err
	}
	values := make([]T, len(pairs))
	for i, p := range pairs {
		if err := r.decode(p.plain, &values[i]); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// Put stores a value, new or changed, under its own ID. All that it refers to must be in the file already. Errors: invalid
// "value.id_malformed" for its own ID or one it refers to; conflict "reference.<kind>_missing" with the
// missing ID and the kind that refers to it; those of the entity's own file.
func Put[T Value](w *Writer, v T) error {
	id := v.Key()
	kind := id.Kind()
	if err := kindHolds[T](kind); err != nil {
		return err
	}
	if err := w.refersWell(kind, v.Refs()); err != nil {
		return err
	}
	if err := entityOf(kind).check(w.Reader, v); err != nil {
		return err
	}
	plain, err := encode(v)
	if err != nil {
		return err
	}
	return w.put(id, plain)
}

// Has tells whether there is a value of the ID.
func (r *Reader) Has(id model.ID) (bool, error) {
	if id.Kind() == "" {
		return false, nil
	}
	plain, err := r.plain(string(id.Kind()), []byte(id))
	return plain != nil, err
}

// refersWell checks that everything referred to is there.
func (r *Reader) refersWell(from model.Kind, refs []model.Ref) error {
	for _, ref := range refs {
		if ref.Kind == "" || ref.Kind != ref.ID.Kind() {
			return model.Invalid("value.id_malformed", "id", string(ref.ID))
		}
		there, err := r.Has(ref.ID)
		if err != nil {
			return err
		}
		if !there {
			return model.Conflict("reference."+string(ref.Kind)+"_missing", "id", string(ref.ID), "from", string(from))
		}
	}
	return nil
}

// put stores plain bytes and remembers what was there before.
func (w *Writer) put(id model.ID, plain []byte) error {
	before, err := w.plain(string(id.Kind()), []byte(id))
	if err != nil {
		return err
	}
	if before != nil && bytes.Equal(before, plain) {
		return nil
	}
	if kind := id.Kind(); kind == model.KindYear || kind == model.KindMonth {
		w.behind = nil
	}
	if _, known := w.before[id]; !known {
		w.before[id] = bytes.Clone(before)
		w.touched = append(w.touched, id)
	}
	return w.store(string(id.Kind()), []byte(id), wrap(plain))
}

// store writes bytes as they are.
func (w *Writer) store(bucket string, key, stored []byte) error {
	b, err := w.bucket(bucket)
	if err != nil {
		return err
	}
	return sheltered(w.path, func() error { return b.Put(key, stored) })
}

// pair is one line of a bucket, uncoded. Both parts belong to the transaction.
type pair struct{ key, plain []byte }

// plain reads one value's plain bytes, which belong to the transaction; nil when there is none.
func (r *Reader) plain(bucket string, key []byte) ([]byte, error) {
	b, err := r.bucket(bucket)
	if err != nil {
		return nil, err
	}
	var stored []byte
	err = sheltered(r.path, func() error {
		stored = b.Get(key)
		return nil
	})
	if err != nil || stored == nil {
		return nil, err
	}
	return unwrap(stored)
}

// pairs reads a whole bucket in the order of its keys.
func (r *Reader) pairs(bucket string) ([]pair, error) {
	return r.pairsFrom(bucket, nil, 0)
}

// pairsFrom reads at most n lines (all for 0) from the first key that is not before the given one.
func (r *Reader) pairsFrom(bucket string, from []byte, n int) ([]pair, error) {
	b, err := r.bucket(bucket)
	if err != nil {
		return nil, err
	}
	var pairs []pair
	err = sheltered(r.path, func() error {
		for c, k, v := seek(b, from); k != nil && (n == 0 || len(pairs) < n); k, v = c.Next() {
			plain, err := unwrap(v)
			if err != nil {
				return err
			}
			pairs = append(pairs, pair{key: k, plain: plain})
		}
		return nil
	})
	return pairs, err
}

func seek(b *bbolt.Bucket, from []byte) (c *bbolt.Cursor, key, value []byte) {
	c = b.Cursor()
	key, value = c.Seek(from)
	return c, key, value
}

// decode fills a value. Bytes that do not fit the struct are damage: this program wrote them.
func (r *Reader) decode(plain []byte, into any) error {
	if err := json.Unmarshal(plain, into); err != nil {
		return fmt.Errorf("%w: %v", damaged(r.path), err)
	}
	return nil
}

// kindHolds refuses a struct that is not the kind's own: a mistake of the program, never of a person.
func kindHolds[T Value](kind model.Kind) error {
	if kind == "" {
		return model.Invalid("value.id_malformed")
	}
	var v T
	if !entityOf(kind).holds(v) {
		return fmt.Errorf("storage: kind %q does not hold %T", kind, v)
	}
	return nil
}
