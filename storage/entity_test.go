package storage

import (
	"slices"
	"testing"

	"kongthun/model"
)

// withAll is an open file that holds one value of every kind.
func withAll(t *testing.T) *File {
	t.Helper()
	f := open(t, newFile(t))
	put(t, f, "all.add", all()...)
	return f
}

// inOrder fails unless list gives the values in the order in which they are named here. They were put in reverse, so that
// neither the order of putting nor that of IDs can make it right.
func inOrder[T Value](t *testing.T, f *File, list func(r *Reader) ([]T, error), want ...T) {
	t.Helper()
	reverse := slices.Clone(want)
	slices.Reverse(reverse)
	if err := f.Act(doing("test"), func(w *Writer) error {
		for _, v := range reverse {
			if err := Put(w, v); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	var got, ids []model.ID
	if err := f.Read(func(r *Reader) error {
		values, err := list(r)
		for _, v := range values {
			got = append(got, v.Key())
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, v := range want {
		ids = append(ids, v.Key())
	}
	if !slices.Equal(got, ids) {
		t.Errorf("got %v, want %v", got, ids)
	}
}

// conflicts fails unless the value is refused with the key, and the file stays as it is.
func conflicts[T Value](t *testing.T, f *File, kind model.ErrorKind, key string, v T) {
	t.Helper()
	refused(t, f.Act(doing("test"), func(w *Writer) error { return Put(w, v) }), kind, key)
}
