package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// contents reads every line of every bucket, but for the mark of being open.
func contents(t *testing.T, path string) map[string]string {
	t.Helper()
	db, err := openBolt(path, true) // whatever its schema is
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	err = db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				all[string(name)+"/"+string(k)] = string(v)
				return nil
			})
		})
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	delete(all, bucketHead+"/"+headOpen)
	return all
}

func equal(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if w, there := b[k]; !there || v != w {
			return false
		}
	}
	return true
}

func TestABackupIsTheFileAtThatMoment(t *testing.T) {
	path := fullFile(t)
	at := contents(t, path)
	f := open(t, path)
	copied := filepath.Join(t.TempDir(), "สำรอง.kongthun")
	if err := f.Backup(copied); err != nil {
		t.Fatal(err)
	}
	put(t, f, "person.add", person(50))
	if !clean(t, copied) {
		t.Error("the copy is marked as open")
	}
	if !equal(contents(t, copied), at) {
		t.Error("the copy is not the file as it was")
	}
	if report, err := Check(copied); err != nil || len(report.Findings) != 0 {
		t.Errorf("%+v, %v", report, err)
	}
	g := open(t, copied)
	put(t, g, "person.add", person(51))
	if n, _ := people(t, g); n != 4 {
		t.Errorf("%d people in the copy", n)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if equal(contents(t, path), at) {
		t.Error("the file stood still")
	}
}

func TestABackupRefuses(t *testing.T) {
	path := fullFile(t)
	f := open(t, path)
	before := bytesOf(t, path)
	refused(t, f.Backup(path), model.ErrConflict, "file.exists")
	refused(t, f.Backup(filepath.Join(filepath.Dir(path), "none", "x")), model.ErrNotFound, "file.missing")
	if !bytes.Equal(before, bytesOf(t, path)) {
		t.Error("the file was changed")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	no := errors.New("the copy is bad")
	f, err := Open(path, Options{Check: func(string) error { return no }})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	target := filepath.Join(t.TempDir(), "x")
	if err := f.Backup(target); !errors.Is(err, no) {
		t.Errorf("got %v", err)
	}
	if names := listing(t, filepath.Dir(target)); len(names) != 0 {
		t.Errorf("left: %q", names)
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("a copy that failed its check took its name")
	}
}
