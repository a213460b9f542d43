package storage

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// tamper changes a closed file with bbolt itself, around the program.
func tamper(t testing.TB, path string, change func(tx *bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{NoSync: true, NoGrowSync: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(db.Update(change), db.Close()); err != nil {
		t.Fatal(err)
	}
}

// setHead changes one value of the bucket head.
func setHead(t testing.TB, path, key, value string) {
	t.Helper()
	tamper(t, path, func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucketHead)).Put([]byte(key), []byte(value)) })
}

// clean tells whether a file bears the mark of having been closed.
func clean(t testing.TB, path string) bool {
	t.Helper()
	db, h, err := openFile(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return !h.open
}

func TestEveryKindComesBackAsItWasPut(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	put(t, f, "all.add", all()...)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = open(t, path)
	err := f.Read(func(r *Reader) error {
		for _, want := range all() {
			plain, err := r.plain(string(want.Key().Kind()), []byte(want.Key()))
			if err != nil {
				return err
			}
			got, err := entityOf(want.Key().Kind()).decode(plain)
			if err != nil {
				return err
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%T: got %+v, want %+v", want, got, want)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	report, err := Check(path)
	if err != nil || len(report.Findings) != 0 || report.Values != len(all()) || report.Entries != 1 {
		t.Errorf("Check: %+v, %v", report, err)
	}
}

func TestOpenRefusesInWords(t *testing.T) {
	folder := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	stranger := filepath.Join(folder, "stranger.db")
	tamper(t, stranger, func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket([]byte("theirs"))
		return err
	})
	newer, wrongSchema, noTip := newFile(t), newFile(t), newFile(t)
	setHead(t, newer, headSchema, strconv.Itoa(schemaNow+1))
	setHead(t, wrongSchema, headSchema, "หนึ่ง")
	setHead(t, noTip, headTip, "{")
	whole, err := os.ReadFile(newFile(t))
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name, path string
		want       error
	}{
		{"nothing there", filepath.Join(folder, "none"), model.NotFound("file.missing")},
		{"a folder", folder, model.Invalid("file.is_folder")},
		{"an empty file", write("empty", nil), model.Invalid("file.not_office")},
		{"a text", write("text", []byte("รายงานการประชุม")), model.Invalid("file.not_office")},
		{"a long text", write("long", make([]byte, 1<<20)), model.Invalid("file.not_office")},
		{"a workbook", write("book.xlsx", append([]byte("PK\x03\x04"), make([]byte, 9000)...)), model.Invalid("file.not_office")},
		{"another program's database", stranger, model.Invalid("file.not_office")},
		{"a newer schema", newer, model.Invalid("file.newer_schema")},
		{"a schema that is no number", wrongSchema, model.Invalid("file.damaged")},
		{"a tip that is no JSON", noTip, model.Invalid("file.damaged")},
		{"half a file", write("half", whole[:len(whole)/2]), model.Invalid("file.damaged")},
		{"the first page only", write("page", whole[:4096]), model.Invalid("file.damaged")},
		{"a few bytes of it", write("bytes", whole[:50]), model.Invalid("file.damaged")},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path) // nil where there is nothing to read
			if f, err := Open(c.path, Options{}); !errors.Is(err, c.want) {
				t.Errorf("got %v %v, want %v", f, err, c.want)
			}
			if _, err := Check(c.path); !errors.Is(err, c.want) {
				t.Errorf("Check: got %v, want %v", err, c.want)
			}
			if after, _ := os.ReadFile(c.path); !reflect.DeepEqual(before, after) {
				t.Error("a refused file was changed")
			}
		})
	}
}

func TestOpenWithoutPermission(t *testing.T) {
	path := newFile(t)
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.OpenFile(path, os.O_RDWR, 0); err == nil {
		_ = f.Close() // nothing was written
		t.Skip("root, or wine, may open everything; the wording is tested in words_test.go")
	}
	_, err := Open(path, Options{})
	refused(t, err, model.ErrLocked, "file.no_permission")
}

func TestAFileIsOpenForWritingOnce(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	for _, o := range []Options{{}, {ReadOnly: true}} {
		_, err := Open(path, o)
		refused(t, err, model.ErrLocked, "file.open_elsewhere")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path)
}

func TestReadersShareAFileAndCannotAct(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	put(t, f, "person.add", person(1))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		r, err := Open(path, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		if n, _ := people(t, r); n != 1 {
			t.Errorf("%d people", n)
		}
		refused(t, r.Act(doing("x"), func(*Writer) error { return nil }), model.ErrLocked, "file.read_only")
	}
}

// uncleanCopy is a copy of a file taken while it is open, which is what a kill leaves.
func uncleanCopy(t *testing.T) string {
	t.Helper()
	path := newFile(t)
	f := open(t, path)
	put(t, f, "person.add", person(1))
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	killed := path + ".killed"
	if err := os.WriteFile(killed, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	return killed
}

func TestAFileThatWasNotClosedIsCheckedFirst(t *testing.T) {
	path := uncleanCopy(t)
	no := damaged(path)
	calls := 0
	check := func(answer error) Options {
		return Options{Check: func(p string) error {
			calls++
			if p != path {
				t.Errorf("checked %s", p)
			}
			if _, err := Check(p); err != nil { // the file must be free for the child
				t.Error(err)
			}
			return answer
		}}
	}
	if _, err := Open(path, check(no)); !errors.Is(err, no) || calls != 1 {
		t.Errorf("%v after %d calls", err, calls)
	}
	f, err := Open(path, check(nil))
	if err != nil || calls != 2 {
		t.Fatalf("%v after %d calls", err, calls)
	}
	if n, _ := people(t, f); n != 1 {
		t.Errorf("%d people", n)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f, err = Open(path, check(no))
	if err != nil || calls != 2 {
		t.Fatalf("a cleanly closed file was checked: %v after %d calls", err, calls)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if f, err = Open(uncleanCopy(t), Options{}); err != nil { // our own check, in this process
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// A fault in a door leaves the mark, so that the next opening checks the file.
func TestDamageSeenWhileOpenLeavesTheMark(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	put(t, f, "person.add", person(1))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	tamper(t, path, func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(model.KindPerson)).Put([]byte(id(model.KindPerson, 1)), []byte("\x00{"))
	})
	f = open(t, path)
	err := f.Read(func(r *Reader) error {
		_, err := Get[model.Person](r, id(model.KindPerson, 1))
		return err
	})
	refused(t, err, model.ErrInvalid, "file.damaged")
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if clean(t, path) {
		t.Error("marked as cleanly closed")
	}
}

func TestTheMarkComesAndGoes(t *testing.T) {
	path := newFile(t)
	if !clean(t, path) {
		t.Error("a new file is marked as open")
	}
	f := open(t, path)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if !clean(t, path) {
		t.Error("a closed file is marked as open")
	}
	if clean(t, uncleanCopy(t)) {
		t.Error("a killed file is not marked")
	}
}
