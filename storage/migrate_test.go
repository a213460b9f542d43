package storage

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// invented is a table of two steps from today's schema on: people get a phone where they had none, then funds change their code.
var invented = append(make([]migration, schemaNow-1),
	func(r *Raw) error {
		return r.Rewrite(model.KindPerson, func(_ model.ID, plain json.RawMessage) (json.RawMessage, error) {
			return json.RawMessage(strings.Replace(string(plain), "}", `,"phone":"000"}`, 1)), nil
		})
	},
	func(r *Raw) error {
		return r.Rewrite(model.KindFund, func(id model.ID, plain json.RawMessage) (json.RawMessage, error) {
			var fund map[string]any
			if err := json.Unmarshal(plain, &fund); err != nil {
				return nil, err
			}
			if fund["id"] != string(id) {
				return nil, errors.New("another value than its key says")
			}
			fund["code"] = "X" + fund["code"].(string)
			return encode(fund)
		})
	},
)

// headOf reads the head of a closed file, whatever its schema is.
func headOf(t *testing.T, path string) head {
	t.Helper()
	db, err := openBolt(path, true)
	if err != nil {
		t.Fatal(err)
	}
	var h head
	err = db.View(func(tx *bbolt.Tx) (err error) {
		h, err = readHead(tx, path)
		return err
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return h
}

// fine is a check that lets schemas pass that this program does not write.
func fine(string) error { return nil }

func migrating() Options {
	return Options{Check: fine, Program: "2.0", Migration: Action{Time: noon, Actor: "สมหญิง ตัวอย่าง", Reason: "รุ่นใหม่"}}
}

func TestMigrationsRunOnACopyAndAreOneAction(t *testing.T) {
	path := fullFile(t)
	before := contents(t, path)
	if err := migrate(path, headOf(t, path), migrating(), invented, schemaNow+2); err != nil {
		t.Fatal(err)
	}
	after := headOf(t, path)
	if after.schema != schemaNow+2 || after.Program != "2.0" || after.Office != officeID || after.tip.Seq != 5 {
		t.Errorf("%+v", after)
	}
	if kept := contents(t, path+".schema"+strconv.Itoa(schemaNow)); !equal(kept, before) {
		t.Error("the file as it was is not beside it")
	}
	if names := listing(t, filepath.Dir(path)); len(names) != 2 {
		t.Errorf("the folder holds %q", names)
	}
	now := contents(t, path)
	for key, value := range now {
		bucket, _, _ := strings.Cut(key, "/")
		switch bucket {
		case "person":
			if !strings.Contains(value, `"phone":"000"`) {
				t.Errorf("%s: %s", key, value)
			}
		case "fund":
			if !strings.Contains(value, `"code":"XL0001"`) {
				t.Errorf("%s: %s", key, value)
			}
		case bucketHead, bucketJournal, bucketBody:
		default:
			if value != before[key] {
				t.Errorf("%s was changed", key)
			}
		}
	}
	// With its schema set back the file must verify: the migration is journalled whole.
	tamper(t, path, func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(bucketHead))
		if err := b.Put([]byte(headSchema), []byte(strconv.Itoa(schemaNow))); err != nil {
			return err
		}
		return writeTip(b, after.tip.Seq, after.tip.Hash)
	})
	if report, err := Check(path); err != nil || len(report.Findings) != 0 {
		t.Errorf("%+v, %v", report, err)
	}
	e := journalOf(t, open(t, path), 5, 0)[0]
	if e.Action != actionMigrate || e.Actor != "สมหญิง ตัวอย่าง" || e.Reason != "รุ่นใหม่" || len(e.Changes) != 4 {
		t.Errorf("%+v", e)
	}
}

func TestAMigrationWithoutChangesIsStillAnEntry(t *testing.T) {
	path := newFile(t)
	if err := migrate(path, headOf(t, path), migrating(), invented, schemaNow+1); err != nil {
		t.Fatal(err)
	}
	if h := headOf(t, path); h.schema != schemaNow+1 || h.tip.Seq != 1 {
		t.Errorf("%+v", h)
	}
}

func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	no := errors.New("no")
	failing := append(slices.Clone(invented[:schemaNow]), func(*Raw) error { return no })
	broken := append(slices.Clone(invented[:schemaNow-1]), func(*Raw) error { panic("step") })
	nobody, refusing, reading := migrating(), migrating(), migrating()
	nobody.Migration = Action{}
	refusing.Check = func(string) error { return no }
	reading.ReadOnly = true
	cases := []struct {
		name  string
		o     Options
		table []migration
		want  func(error) bool
	}{
		{"a step fails", migrating(), failing, func(err error) bool { return errors.Is(err, no) }},
		{"a step panics", migrating(), broken, func(err error) bool { return err != nil }},
		{"the check refuses the copy", refusing, invented, func(err error) bool { return errors.Is(err, no) }},
		{"nobody does it", nobody, invented, func(err error) bool { return errors.Is(err, model.Invalid("action.incomplete")) }},
		{"opened for reading", reading, invented, func(err error) bool { return errors.Is(err, model.Locked("file.older_schema")) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := fullFile(t)
			before := contents(t, path)
			if err := migrate(path, headOf(t, path), c.o, c.table, len(c.table)+1); !c.want(err) {
				t.Errorf("got %v", err)
			}
			if !equal(contents(t, path), before) {
				t.Error("the file was changed")
			}
			if names := listing(t, filepath.Dir(path)); len(names) != 1 {
				t.Errorf("left: %q", names)
			}
		})
	}
}
