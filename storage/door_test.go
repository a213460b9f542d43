package storage

import (
	"errors"
	"io/fs"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"kongthun/model"
)

// people counts the people and the entries of the journal.
func people(t *testing.T, f *File) (count int, entries uint64) {
	t.Helper()
	err := f.Read(func(r *Reader) error {
		list, err := List[model.Person](r, model.KindPerson)
		if err != nil {
			return err
		}
		count = len(list)
		entries, _, err = r.Last()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return count, entries
}

func TestActKeepsAllOrNothing(t *testing.T) {
	boom := errors.New("boom")
	cases := []struct {
		name    string
		fn      func(w *Writer) error
		want    func(error) bool
		people  int
		entries uint64
	}{
		{
			"two values are one entry", func(w *Writer) error { return putAll(w, person(1), person(2)) },
			func(err error) bool { return err == nil }, 2, 1,
		},
		{
			"an error keeps nothing", func(w *Writer) error { return errors.Join(Put(w, person(1)), boom) },
			func(err error) bool { return errors.Is(err, boom) }, 0, 0,
		},
		{
			"an error of the system passes unworded", func(w *Writer) error { return errors.Join(Put(w, person(1)), fs.ErrNotExist) },
			func(err error) bool { return errors.Is(err, fs.ErrNotExist) && !isRefusal(err) }, 0, 0,
		},
		{"a panic keeps nothing and tells where", func(w *Writer) error {
			if err := Put(w, person(1)); err != nil {
				return err
			}
			panic("ตกใจ")
		}, func(err error) bool {
			return err != nil && strings.Contains(err.Error(), "ตกใจ") && strings.Contains(err.Error(), "door_test.go")
		}, 0, 0},
		{"a nil pointer keeps nothing", func(w *Writer) error {
			var p *model.Person
			return Put(w, *p)
		}, func(err error) bool { return err != nil && !isRefusal(err) }, 0, 0},
		{
			"a refused value keeps nothing", func(w *Writer) error { return putAll(w, person(1), proposal(1)) },
			func(err error) bool { return errors.Is(err, model.Conflict("reference.round_missing")) }, 0, 0,
		},
		{
			"nothing done writes nothing", func(w *Writer) error { return nil },
			func(err error) bool { return err == nil }, 0, 0,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := open(t, newFile(t))
			if err := f.Act(doing("test"), c.fn); !c.want(err) {
				t.Errorf("error: %v", err)
			}
			if n, entries := people(t, f); n != c.people || entries != c.entries {
				t.Errorf("%d people and %d entries, want %d and %d", n, entries, c.people, c.entries)
			}
		})
	}
}

func TestPuttingTheSameAgainWritesNothing(t *testing.T) {
	f := open(t, newFile(t))
	put(t, f, "person.add", person(1))
	put(t, f, "person.edit", person(1))
	changed := person(1)
	changed.Phone = "000"
	err := f.Act(doing("person.edit"), func(w *Writer) error {
		return putAll(w, changed, person(1)) // there and back again
	})
	if n, entries := people(t, f); err != nil || n != 1 || entries != 1 {
		t.Errorf("%d people, %d entries, %v", n, entries, err)
	}
}

func TestAnIncompleteActionIsRefused(t *testing.T) {
	f := open(t, newFile(t))
	for _, a := range []Action{{}, {Time: noon, Name: "x"}, {Time: noon, Actor: "x"}, {Actor: "x", Name: "x"}} {
		err := f.Act(a, func(w *Writer) error { return Put(w, person(1)) })
		refused(t, err, model.ErrInvalid, "action.incomplete")
	}
	if n, _ := people(t, f); n != 0 {
		t.Errorf("%d people", n)
	}
}

func TestADoorInsideADoorIsRefused(t *testing.T) {
	f := open(t, newFile(t))
	read := func(inside func() error) error { return f.Read(func(*Reader) error { return inside() }) }
	act := func(inside func() error) error { return f.Act(doing("test"), func(*Writer) error { return inside() }) }
	nothing := func() error { return nil }
	for outer, out := range map[string]func(func() error) error{"read": read, "act": act} {
		for inner, in := range map[string]func(func() error) error{"read": read, "act": act} {
			if err := out(func() error { return in(nothing) }); !errors.Is(err, ErrNested) {
				t.Errorf("%s in %s: %v", inner, outer, err)
			}
		}
		if err := out(func() error { return f.Backup(f.Path() + ".copy") }); !errors.Is(err, ErrNested) {
			t.Errorf("backup in %s: %v", outer, err)
		}
		if err := out(f.Close); !errors.Is(err, ErrNested) {
			t.Errorf("closing in %s: %v", outer, err)
		}
		if err := out(nothing); err != nil {
			t.Errorf("%s afterwards: %v", outer, err)
		}
	}
}

func TestManyGoroutinesGoThroughTheDoors(t *testing.T) {
	f := open(t, newFile(t))
	const writers, each = 4, 5
	var wait sync.WaitGroup
	failed := make(chan error, 2*writers)
	for g := range writers {
		wait.Add(2)
		go func() {
			defer wait.Done()
			for n := range each {
				if err := f.Act(doing("person.add"), func(w *Writer) error {
					return putAll(w, person(2*(g*each+n)), person(2*(g*each+n)+1))
				}); err != nil {
					failed <- err
				}
			}
		}()
		go func() {
			defer wait.Done()
			for range each {
				if err := f.Read(func(r *Reader) error {
					list, err := List[model.Person](r, model.KindPerson)
					if err == nil && len(list)%2 != 0 {
						err = errors.New("half an action seen")
					}
					return err
				}); err != nil {
					failed <- err
				}
			}
		}()
	}
	wait.Wait()
	close(failed)
	for err := range failed {
		t.Error(err)
	}
	if n, entries := people(t, f); n != 2*writers*each || entries != writers*each {
		t.Errorf("%d people, %d entries", n, entries)
	}
}

func TestValuesAreCopiesAndReadersEnd(t *testing.T) {
	f := open(t, newFile(t))
	put(t, f, "add", office(), fund(1), body(1))
	var kept *Reader
	var pen *Writer
	if err := f.Act(doing("add"), func(w *Writer) error {
		pen = w
		return Put(w, fund(2))
	}); err != nil {
		t.Fatal(err)
	}
	if err := Put(pen, fund(3)); !errors.Is(err, errShut) {
		t.Errorf("kept writer: %v", err)
	}
	var first model.Body
	err := f.Read(func(r *Reader) (err error) {
		kept = r
		first, err = Get[model.Body](r, id(model.KindBody, 1))
		first.Seats[0].Name = "changed by the caller"
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	err = f.Read(func(r *Reader) error {
		again, err := Get[model.Body](r, id(model.KindBody, 1))
		if !reflect.DeepEqual(again, body(1)) {
			t.Errorf("got %+v", again)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Get[model.Body](kept, id(model.KindBody, 1)); !errors.Is(err, errShut) {
		t.Errorf("kept reader: %v", err)
	}
	if _, err := List[model.Body](kept, model.KindBody); !errors.Is(err, errShut) {
		t.Errorf("kept reader: %v", err)
	}
	if _, _, err := kept.Last(); !errors.Is(err, errShut) {
		t.Errorf("kept reader: %v", err)
	}
}

func TestAWriterReadsWhatItWroteAndTellsTheKinds(t *testing.T) {
	f := open(t, newFile(t))
	err := f.Act(doing("add"), func(w *Writer) error {
		if err := putAll(w, person(1), office(), fund(1)); err != nil {
			return err
		}
		got, err := Get[model.Person](w.Reader, id(model.KindPerson, 1))
		if err == nil && got != person(1) {
			t.Errorf("got %+v", got)
		}
		want := []model.Kind{model.KindOffice, model.KindFund, model.KindPerson}
		if kinds := w.Changed(); !reflect.DeepEqual(kinds, want) {
			t.Errorf("changed %v, want %v", kinds, want)
		}
		if w.Header() != f.Header() || w.Header().Office != officeID {
			t.Errorf("header %+v", w.Header())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAClosedFileSaysSo(t *testing.T) {
	f := open(t, newFile(t))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	refused(t, f.Read(func(*Reader) error { return nil }), model.ErrLocked, "file.closed")
	refused(t, f.Act(doing("x"), func(*Writer) error { return nil }), model.ErrLocked, "file.closed")
}

func TestTheClockIsTheCallers(t *testing.T) {
	f := open(t, newFile(t))
	a := doing("person.add")
	a.Time = time.Date(1999, 12, 31, 23, 59, 59, 5, time.UTC)
	a.Subject, a.Reason = model.RefTo(id(model.KindPerson, 1)), "เหตุผล"
	if err := f.Act(a, func(w *Writer) error { return Put(w, person(1)) }); err != nil {
		t.Fatal(err)
	}
	err := f.Read(func(r *Reader) error {
		entries, err := r.Journal(0, 0)
		if err != nil {
			return err
		}
		e := entries[0]
		if len(entries) != 1 || !e.Time.Equal(a.Time) || e.Actor != a.Actor || e.Action != a.Name || e.Subject != a.Subject || e.Reason != a.Reason {
			t.Errorf("entries %+v", entries)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
