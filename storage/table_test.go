package storage

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

func TestGetAndPutRefuse(t *testing.T) {
	f := open(t, newFile(t))
	put(t, f, "add", office(), fund(1))
	stray := proposal(1)
	stray.ID = "p<nobody>"
	ownKind := model.Fund{ID: id(model.KindPerson, 1)}
	nowhere := issued(1)
	nowhere.Subject = model.Ref{Kind: model.KindFund, ID: id(model.KindBody, 1)}
	noSubject := issued(1)
	noSubject.Subject = model.Ref{}
	cases := []struct {
		name string
		fn   func(w *Writer) error
		want error // nil: an error of the program, not for people
	}{
		{
			"what is not there", func(w *Writer) error { _, err := Get[model.Fund](w.Reader, id(model.KindFund, 9)); return err },
			model.NotFound("value.not_found"),
		},
		{
			"a malformed ID", func(w *Writer) error { _, err := Get[model.Fund](w.Reader, "f1"); return err },
			model.Invalid("value.id_malformed"),
		},
		{"no ID", func(w *Writer) error { return Put(w, model.Fund{}) }, model.Invalid("value.id_malformed")},
		{"an ID with a name in it", func(w *Writer) error { return Put(w, stray) }, model.Invalid("value.id_malformed")},
		{"a Ref of two kinds", func(w *Writer) error { return Put(w, nowhere) }, model.Invalid("value.id_malformed")},
		{"an empty Ref", func(w *Writer) error { return Put(w, noSubject) }, model.Invalid("value.id_malformed")},
		{"a struct of another kind", func(w *Writer) error { return Put(w, ownKind) }, nil},
		{"another kind's ID", func(w *Writer) error { _, err := Get[model.Body](w.Reader, id(model.KindFund, 1)); return err }, nil},
		{"another kind's list", func(w *Writer) error { _, err := List[model.Body](w.Reader, model.KindFund); return err }, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := f.Act(doing("test"), c.fn)
			if c.want == nil && (err == nil || isRefusal(err)) || c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// Every reference of every kind is looked up: with one target taken away, and all that needs it, Put refuses and says which
// kind is missing.
func TestEveryReferenceIsChecked(t *testing.T) {
	for _, v := range all() {
		for _, ref := range v.Refs() {
			t.Run(string(v.Key().Kind())+" without "+string(ref.Kind), func(t *testing.T) {
				there := map[model.ID]bool{}
				f := open(t, newFile(t))
				err := f.Act(doing("test"), func(w *Writer) error {
					for _, other := range all() {
						if other.Key() == v.Key() {
							break
						}
						if other.Key() == ref.ID || missing(other, there) != "" {
							continue
						}
						if err := putAny(w, other); err != nil {
							t.Fatal(err)
						}
						there[other.Key()] = true
					}
					return putAny(w, v)
				})
				refused(t, err, model.ErrConflict, "reference."+string(missing(v, there))+"_missing")
				if e := refusalOf(err); e != nil && e.Args["from"] != string(v.Key().Kind()) {
					t.Errorf("from %q", e.Args["from"])
				}
			})
		}
	}
}

// missing is the kind of the first thing that a value refers to and that is not there.
func missing(v Value, there map[model.ID]bool) model.Kind {
	for _, ref := range v.Refs() {
		if !there[ref.ID] {
			return ref.Kind
		}
	}
	return ""
}

// machine replays random actions against a file and, as the truth, against a map and a counter.
type machine struct {
	t       *testing.T
	f       *File
	path    string
	truth   map[model.ID]model.Person
	entries uint64
}

// Act puts some people; the action ends well, in an error or in a panic.
func (m *machine) Act(t *rapid.T) {
	next := maps.Clone(m.truth)
	ending := rapid.SampledFrom([]string{"well", "well", "well", "error", "panic"}).Draw(t, "ending")
	err := m.f.Act(doing("person.edit"), func(w *Writer) error {
		for range rapid.IntRange(0, 4).Draw(t, "puts") {
			p := person(rapid.IntRange(0, 9).Draw(t, "who"))
			p.Position = rapid.SampledFrom([]string{"", "ครู", "กำนัน <1>"}).Draw(t, "position")
			if err := Put(w, p); err != nil {
				return err
			}
			next[p.ID] = p
		}
		switch ending {
		case "error":
			return errors.New("refused")
		case "panic":
			panic("panic")
		}
		return nil
	})
	if (err == nil) != (ending == "well") {
		t.Fatalf("%s: %v", ending, err)
	}
	if ending == "well" && !maps.Equal(next, m.truth) {
		m.truth = next
		m.entries++
	}
}

// Reopen closes the file and opens it again.
func (m *machine) Reopen(t *rapid.T) {
	if err := m.f.Close(); err != nil {
		t.Fatal(err)
	}
	var err error
	if m.f, err = Open(m.path, Options{}); err != nil {
		t.Fatal(err)
	}
}

// Check runs after every step.
func (m *machine) Check(t *rapid.T) {
	err := m.f.Read(func(r *Reader) error {
		list, err := List[model.Person](r, model.KindPerson)
		if err != nil {
			return err
		}
		want := slices.Collect(maps.Values(m.truth))
		slices.SortFunc(want, func(a, b model.Person) int { return compareIDs(a.ID, b.ID) })
		if len(list)+len(want) > 0 && !reflect.DeepEqual(list, want) {
			t.Errorf("got %v, want %v", list, want)
		}
		for n := range 10 {
			want, known := m.truth[id(model.KindPerson, n)]
			got, err := Get[model.Person](r, id(model.KindPerson, n))
			if known != (err == nil) || got != want {
				t.Errorf("got %v %v, want %v", got, err, want)
			}
		}
		seq, _, err := r.Last()
		if seq != m.entries {
			t.Errorf("%d entries, want %d", seq, m.entries)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func compareIDs(a, b model.ID) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func TestTheFileIsAMap(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := &machine{t: t, path: newFile(t), truth: map[model.ID]model.Person{}}
		var err error
		if m.f, err = Open(m.path, Options{}); err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = m.f.Close() }() // closed below when all went well
		rt.Repeat(rapid.StateMachineActions(m))
		if err := m.f.Close(); err != nil {
			rt.Fatal(err)
		}
		report, err := Check(m.path)
		if err != nil || len(report.Findings) != 0 || report.Values != len(m.truth) || report.Entries != int(m.entries) {
			rt.Errorf("%+v, %v", report, err)
		}
	})
}
