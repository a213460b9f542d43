package storage

import (
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

// threeEntries is a file with people added, one edited, and one edited so that a field goes.
func threeEntries(t *testing.T) *File {
	t.Helper()
	f := open(t, newFile(t))
	put(t, f, "person.add", person(1), person(2))
	edited := person(1)
	edited.Phone, edited.Name = "000", "ใหม่"
	put(t, f, "person.edit", edited)
	edited.Phone = ""
	put(t, f, "person.edit", edited, person(2)) // the second is as it was
	return f
}

func journalOf(t *testing.T, f *File, from uint64, n int) []Entry {
	t.Helper()
	var entries []Entry
	if err := f.Read(func(r *Reader) (err error) {
		entries, err = r.Journal(from, n)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return entries
}

func TestJournalTellsWhatChanged(t *testing.T) {
	entries := journalOf(t, threeEntries(t), 0, 0)
	type change struct {
		id     model.ID
		fields map[string]json.RawMessage
	}
	text := func(s string) json.RawMessage { return json.RawMessage(`"` + s + `"`) }
	whole := func(n int) map[string]json.RawMessage {
		p := person(n)
		return map[string]json.RawMessage{"id": text(string(p.ID)), "title": text(p.Title), "name": text(p.Name), "family": text(p.Family)}
	}
	want := [][]change{
		{{id(model.KindPerson, 1), whole(1)}, {id(model.KindPerson, 2), whole(2)}},
		{{id(model.KindPerson, 1), map[string]json.RawMessage{"name": text("ใหม่"), "phone": text("000")}}},
		{{id(model.KindPerson, 1), map[string]json.RawMessage{"phone": json.RawMessage("null")}}},
	}
	if len(entries) != len(want) {
		t.Fatalf("%d entries", len(entries))
	}
	for i, e := range entries {
		var got []change
		for _, c := range e.Changes {
			got = append(got, change{c.ID, c.Fields})
		}
		if e.Seq != uint64(i+1) || !reflect.DeepEqual(got, want[i]) {
			t.Errorf("entry %d: %s, want %s", e.Seq, got, want[i])
		}
	}
}

// The chain is built on the stored bytes, so it is followed here from them and not through the program's own listing.
func TestJournalIsAChainOverStoredBytes(t *testing.T) {
	f := threeEntries(t)
	err := f.Read(func(r *Reader) error {
		heads, err := r.pairs(bucketJournal)
		if err != nil {
			return err
		}
		previous := ""
		last := map[model.ID]string{}
		for _, p := range heads {
			var e Entry
			if err := json.Unmarshal(p.plain, &e); err != nil {
				return err
			}
			if e.Previous != previous {
				t.Errorf("entry %d follows %q, want %q", e.Seq, e.Previous, previous)
			}
			previous = hashOf(p.plain)
			for _, c := range e.Changes {
				body, err := r.plain(bucketBody, bodyKey(e.Seq, c.ID))
				if err != nil {
					return err
				}
				if c.Fields != nil || c.Before != last[c.ID] || c.Body != hashOf(body) {
					t.Errorf("entry %d: %+v", e.Seq, c)
				}
				last[c.ID] = c.After
			}
		}
		for id, hash := range last {
			plain, err := r.plain(string(id.Kind()), []byte(id))
			if err != nil {
				return err
			}
			if hash != hashOf(plain) {
				t.Errorf("%s: the journal's last hash is not the value's", id)
			}
		}
		seq, hash, err := r.Last()
		if seq != 3 || hash != previous {
			t.Errorf("last is %d %s, want 3 %s", seq, hash, previous)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestJournalIsListedInParts(t *testing.T) {
	f := threeEntries(t)
	for _, c := range []struct {
		from uint64
		n    int
		want []uint64
	}{
		{0, 0, []uint64{1, 2, 3}},
		{1, 2, []uint64{1, 2}},
		{2, 0, []uint64{2, 3}},
		{3, 9, []uint64{3}},
		{4, 0, nil},
	} {
		var got []uint64
		for _, e := range journalOf(t, f, c.from, c.n) {
			got = append(got, e.Seq)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("from %d, %d: %v, want %v", c.from, c.n, got, c.want)
		}
	}
}

func TestAnErasedBodyLeavesTheHead(t *testing.T) {
	f := threeEntries(t)
	if err := f.db.Update(eraseBody(2, id(model.KindPerson, 1))); err != nil {
		t.Fatal(err)
	}
	e := journalOf(t, f, 2, 1)[0]
	if len(e.Changes) != 1 || e.Changes[0].Fields != nil || e.Changes[0].Body == "" {
		t.Errorf("%+v", e)
	}
}

// A body laid over the value before it gives the value after it: nothing that changed is missing from the journal.
func TestDifferenceLeadsFromOneValueToTheNext(t *testing.T) {
	object := rapid.MapOf(rapid.StringMatching(`[a-e]`), rapid.OneOf(
		rapid.Just(any("ก<&>")), rapid.Just(any(1.5)), rapid.Just(any([]any{"x", 2.0})), rapid.Just(any(map[string]any{"k": true})),
	))
	rapid.Check(t, func(t *rapid.T) {
		before, after := object.Draw(t, "before"), object.Draw(t, "after")
		plainBefore, err := encode(before)
		if err != nil {
			t.Fatal(err)
		}
		plainAfter, err := encode(after)
		if err != nil {
			t.Fatal(err)
		}
		body, err := difference(plainBefore, plainAfter)
		if err != nil {
			t.Fatal(err)
		}
		var changed map[string]any
		if err := json.Unmarshal(body, &changed); err != nil {
			t.Fatal(err)
		}
		got := before
		for name, value := range changed {
			if value == nil {
				delete(got, name)
				continue
			}
			if reflect.DeepEqual(got[name], value) {
				t.Errorf("%s did not change and is in the body", name)
			}
			got[name] = value
		}
		if !reflect.DeepEqual(got, after) {
			t.Errorf("got %v, want %v", got, after)
		}
	})
}
