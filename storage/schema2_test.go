package storage

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// old is a copy of testdata/schema1.kongthun, which the last build of schema 1 wrote: five problems, of which two came up at one
// hearing and one at another, and one began to tell of a hearing and says nothing.
func old(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "เก่า.kongthun")
	if err := os.WriteFile(path, bytesOf(t, filepath.Join("testdata", "schema1.kongthun")), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileOfSchema1IsOpened(t *testing.T) {
	path := old(t)
	report, err := Check(path)
	if err != nil || len(report.Findings) != 0 || report.Schema != 1 || report.Values != 11 {
		t.Fatalf("before: %+v, %v", report, err)
	}
	f, err := Open(path, migrating())
	if err != nil {
		t.Fatal(err)
	}
	var hearings []model.Hearing
	var problems []model.Problem
	var entries []Entry
	if err := f.Read(func(r *Reader) (err error) {
		if hearings, err = Hearings(r); err == nil {
			problems, err = List[model.Problem](r, model.KindProblem)
		}
		if err == nil {
			entries, err = r.Journal(0, 0)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	wantHearings(t, hearings)
	wantPartners(t, problems)
	last := entries[len(entries)-1]
	if last.Action != actionMigrate || last.Actor != migrating().Migration.Actor || len(last.Changes) != 6 {
		t.Errorf("journalled as %s by %s with %d changes", last.Action, last.Actor, len(last.Changes))
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	report, err = Check(path)
	if err != nil || len(report.Findings) != 0 || report.Schema != schemaNow || report.Values != 13 {
		t.Errorf("after: %+v, %v", report, err)
	}
	if kept := headOf(t, path+".schema1"); kept.schema != 1 {
		t.Errorf("the file as it was is of schema %d", kept.schema)
	}
}

// wantHearings: two problems of one gathering share a hearing, whose ID has the random part of the first of them.
func wantHearings(t *testing.T, got []model.Hearing) {
	t.Helper()
	problemOf := func(n int) model.ID { return id(model.KindProblem, n) }
	hearingOf := func(n int) model.ID { return "h" + problemOf(n)[1:] }
	shared := hearingOf(1)
	if problemOf(2) < problemOf(1) {
		shared = hearingOf(2)
	}
	want := map[model.ID]model.Hearing{
		hearingOf(3): {ID: hearingOf(3), Date: "2025-06-02", Place: "วัดดอนตัวอย่าง", People: 40, Hands: []model.HandTally{{Problem: problemOf(3), For: 12}}},
		shared: {ID: shared, Date: "2025-06-01", Place: "ศาลากลางบ้าน หมู่ที่ 1", Groups: "อสม. ผู้สูงอายุ", People: 60, Hands: []model.HandTally{
			{Problem: problemOf(1), For: 34}, {Problem: problemOf(2), For: 51},
		}},
	}
	if len(got) != len(want) {
		t.Fatalf("%d hearings, want %d", len(got), len(want))
	}
	for _, h := range got {
		if err := h.Check(); err != nil || h.ID.Kind() != model.KindHearing {
			t.Errorf("%s: %v", h.ID, err)
		}
		w := want[h.ID]
		for _, tally := range w.Hands {
			if found, ok := h.Tally(tally.Problem); !ok || found != tally {
				t.Errorf("%s: %s has %+v, want %+v", h.ID, tally.Problem, found, tally)
			}
		}
		if h.Hands, w.Hands = nil, nil; !reflect.DeepEqual(h, w) {
			t.Errorf("got %+v\nwant %+v", h, w)
		}
	}
}

func wantPartners(t *testing.T, problems []model.Problem) {
	t.Helper()
	want := map[model.ID][]model.Partner{
		id(model.KindProblem, 1): {{Agency: "hospital"}, {Agency: "school"}}, id(model.KindProblem, 3): {{Agency: "hospital"}},
	}
	for _, p := range problems {
		if !reflect.DeepEqual(p.Partners, want[p.ID]) {
			t.Errorf("%s: partners %+v", p.ID, p.Partners)
		}
	}
	for n, kind := range map[int]model.OriginKind{1: model.FromHearing, 2: model.FromHearing, 3: model.FromHearing, 4: model.FromHearing, 5: model.FromData} {
		for _, p := range problems {
			if p.ID == id(model.KindProblem, n) && p.Origin.Kind != kind {
				t.Errorf("problem %d came from %q", n, p.Origin.Kind)
			}
			if p.ID == id(model.KindProblem, 5) && p.Origin.Data != "HDC <2568> & แบบสำรวจ" {
				t.Errorf("a problem of data became %+v", p.Origin)
			}
		}
	}
}

func TestAFileOfSchema1IsNotOpenedForReading(t *testing.T) {
	path := old(t)
	if _, err := Open(path, Options{ReadOnly: true}); !errors.Is(err, model.Locked("file.older_schema")) {
		t.Errorf("got %v", err)
	}
	if h := headOf(t, path); h.schema != 1 {
		t.Errorf("it is of schema %d now", h.schema)
	}
}

func TestAnOldFileWithAChangedValueIsStillFound(t *testing.T) {
	path := old(t)
	tamper(t, path, func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(model.KindProblem))
		key := []byte(id(model.KindProblem, 5))
		return b.Put(key, []byte(strings.Replace(string(b.Get(key)), "2568", "2569", 1)))
	})
	report, err := Check(path)
	if err != nil || len(report.Findings) != 1 || report.Findings[0].Key != "verify.value_changed" {
		t.Errorf("%+v, %v", report.Findings, err)
	}
}

func TestProblemTo2(t *testing.T) {
	for _, c := range []struct {
		name, plain, want string
		told              *hearing1
	}{
		{"nothing to move", `{"title":"ก <1>","origin":{}}`, `{"title":"ก <1>","origin":{}}`, nil},
		{"no origin at all", `{"title":"ก"}`, `{"title":"ก"}`, nil},
		{
			"a hearing", `{"title":"ก <1>","origin":{"kind":"hearing","hearing":{"date":"2025-06-01","for":3,"people":9}}}`,
			`{"origin":{"kind":"hearing"},"title":"ก <1>"}`, &hearing1{Date: "2025-06-01", For: 3, People: 9},
		},
		{"an empty hearing", `{"origin":{"kind":"data","hearing":{"date":"","for":0,"people":0}}}`, `{"origin":{"kind":"data"}}`, nil},
		{"agencies", `{"agencies":["a","b"],"origin":{}}`, `{"origin":{},"partners":[{"agency":"a"},{"agency":"b"}]}`, nil},
	} {
		got, told, err := problemTo2(json.RawMessage(c.plain))
		if err != nil || string(got) != c.want || !reflect.DeepEqual(told, c.told) {
			t.Errorf("%s: %s, %+v, %v", c.name, got, told, err)
		}
	}
	for _, broken := range []string{`[]`, `{"origin":3}`, `{"origin":{"hearing":"x"}}`, `{"agencies":{}}`} {
		if _, _, err := problemTo2(json.RawMessage(broken)); err == nil {
			t.Errorf("%s is taken", broken)
		}
	}
}
