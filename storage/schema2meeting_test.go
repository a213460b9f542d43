package storage

import (
	"encoding/json"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// withMeetings is the old file with two meetings, the first of them closed; the second certifies it and is open or closed. One
// member's term was over between them.
func withMeetings(t *testing.T, closed bool, members ...member1) string {
	t.Helper()
	path := old(t)
	first, second := id(model.KindMeeting, 1), id(model.KindMeeting, 2)
	body := id(model.KindBody, 1)
	put := func(tx *bbolt.Tx, key model.ID, v any) error {
		plain, err := json.Marshal(v)
		if err != nil {
			return err
		}
		return tx.Bucket([]byte(key.Kind())).Put([]byte(key), wrap(plain))
	}
	tamper(t, path, func(tx *bbolt.Tx) error {
		item := map[string]any{
			"key": "1", "kind": "certify", "subject": map[string]any{"kind": "meeting", "id": first},
			"resolution": map[string]any{"word": "certifyWith", "conditions": "หน้า 2 บรรทัด 3"},
		}
		for _, m := range []map[string]any{
			{"id": first, "body": body, "number": 1, "year": 2569, "date": "2026-01-15", "closed": true},
			{"id": second, "body": body, "number": 2, "year": 2569, "date": "2026-02-15", "closed": closed, "agenda": []any{map[string]any{"items": []any{item}}}},
		} {
			if err := put(tx, m["id"].(model.ID), m); err != nil {
				return err
			}
		}
		for i, m := range members {
			m.ID, m.Body = id(model.KindMember, i+1), body
			if err := put(tx, m.ID, m); err != nil {
				return err
			}
		}
		return nil
	})
	return path
}

func TestWhatOldMeetingsCertifiedStaysCertified(t *testing.T) {
	for _, closed := range []bool{true, false} {
		f, err := Open(withMeetings(t, closed), migrating())
		if err != nil {
			t.Fatal(err)
		}
		var got model.Certification
		var found bool
		if err := f.Read(func(r *Reader) (err error) {
			got, found, err = CertificationOf(r, id(model.KindMeeting, 1))
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if found != closed {
			t.Errorf("closed %v: %+v", closed, got)
		}
		if closed && (got.How != model.ByNextMeeting || got.On != "2026-02-15" || got.By != id(model.KindMeeting, 2) || len(got.Corrections) != 1 || got.Check() != nil) {
			t.Errorf("%+v, %v", got, got.Check())
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTermsGoOnAsTheyDidWhereAnOldMeetingIsOpen(t *testing.T) {
	for name, c := range map[string]struct {
		closed  bool
		members []member1
		want    bool
	}{
		"over, and nobody came":     {false, []member1{{Seat: "a", Person: "n1", To: "2026-01-31"}}, true},
		"over, the meeting closed":  {true, []member1{{Seat: "a", Person: "n1", To: "2026-01-31"}}, false},
		"within the term":           {false, []member1{{Seat: "a", Person: "n1", To: "2026-02-15"}}, false},
		"no term":                   {false, []member1{{Seat: "a", Person: "n1"}}, false},
		"left before":               {false, []member1{{Seat: "a", Person: "n1", To: "2026-01-31", Left: "2026-01-20"}}, false},
		"a successor came":          {false, []member1{{Seat: "a", Person: "n1", To: "2026-01-31"}, {Seat: "a", Person: "n2", From: "2026-02-01"}}, false},
		"a successor comes later":   {false, []member1{{Seat: "a", Person: "n1", To: "2026-01-31"}, {Seat: "a", Person: "n2", From: "2026-03-01"}}, true},
		"appointed to another seat": {false, []member1{{Seat: "a", Person: "n1", To: "2026-01-31"}, {Seat: "b", Person: "n1", From: "2026-02-01"}}, false},
		"another seat was taken":    {false, []member1{{Seat: "a", Person: "n1", To: "2026-01-31"}, {Seat: "b", Person: "n2", From: "2026-02-01"}}, true},
	} {
		f, err := Open(withMeetings(t, c.closed, c.members...), migrating())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var office model.Office
		if err := f.Read(func(r *Reader) (err error) {
			office, err = Office(r)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if office.Setting.TermsEnd != c.want {
			t.Errorf("%s: %v", name, office.Setting.TermsEnd)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
