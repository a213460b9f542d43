package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"strings"
	"testing"

	"kongthun/model"
)

// The file shrinks under its memory map, as a pulled USB stick or another program does it: the fault is a refusal, the
// program goes on, and the file is not marked as cleanly closed.
func TestAFaultOnTheMapIsDamage(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	long := strings.Repeat("ยาว", 3000)
	if err := f.Act(doing("person.add"), func(w *Writer) error {
		for n := range 50 {
			p := person(n)
			p.Position = long
			if err := Put(w, p); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := os.Truncate(path, 3*4096); err != nil {
		t.Skipf("this system does not cut a mapped file: %v", err)
	}
	err = f.Read(func(r *Reader) error {
		_, err := List[model.Person](r, model.KindPerson)
		return err
	})
	refused(t, err, model.ErrInvalid, "file.damaged")
	if !f.suspect.Load() {
		t.Error("the damage was forgotten")
	}
}

// The caller's own fault inside a door, on bytes that belong to the map, is damage as well; any other panic is the program's.
func TestGuardedTellsFaultsFromPanics(t *testing.T) {
	fault := guarded("x", func() error { panic(faultAt(1 << 40)) })
	refused(t, fault, model.ErrInvalid, "file.damaged")
	other := guarded("x", func() error { panic("other") })
	if other == nil || isRefusal(other) {
		t.Errorf("%v", other)
	}
	boom := errors.New("boom")
	if err := guarded("x", func() error { return boom }); err != boom {
		t.Errorf("%v", err)
	}
}

// faultAt looks like the runtime's own error of a memory fault.
type faultAt uintptr

func (f faultAt) Addr() uintptr { return uintptr(f) }

// bbolt panics while it opens a file with a senseless free list. The file is refused and not left locked: the same program is
// told so twice, and mended, it opens. It panics in a child, because it also leaves its memory map, under which Windows lets
// nobody write before the program has ended.
func TestAPanicWhileOpeningLeavesNoLock(t *testing.T) {
	path := fullFile(t)
	whole := bytesOf(t, path)
	m, err := newestMeta(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	broken := bytes.Clone(whole)
	at := int64(m.freelist) * m.pageSize
	binary.LittleEndian.PutUint16(broken[at+10:], 0xffff)          // the count stands in the first entry
	binary.LittleEndian.PutUint64(broken[at+pageHeader:], 1<<63+1) // and is no number
	if err := os.WriteFile(path, broken, 0o600); err != nil {
		t.Fatal(err)
	}
	twice, cancel := child("open twice", path)
	defer cancel()
	if said, err := twice.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	open(t, path)
}

// bbolt panics as it begins a transaction on first pages that went bad, and leaves its locks held. In a child, because whoever
// waits for them waits for ever.
func TestAPanicAtADoorLeavesNobodyWaiting(t *testing.T) {
	happens(t, "lose the metas", t.TempDir())
}
