package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// eraseBody takes the body of one change away.
func eraseBody(seq uint64, id model.ID) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucketBody)).Delete(bodyKey(seq, id)) }
}

// fullFile is a closed file with every kind and four entries in its journal.
func fullFile(t testing.TB) string {
	t.Helper()
	path := newFile(t)
	f := open(t, path)
	put(t, f, "all.add", all()...)
	put(t, f, "person.add", person(2), person(3))
	p := proposal(1)
	p.Title = "โครงการใหม่"
	put(t, f, "proposal.edit", p)
	m := meeting(1)
	m.Closed = true
	put(t, f, "meeting.close", m)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// rewrite passes one stored value through a function.
func rewrite(bucket string, key []byte, change func([]byte) []byte) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		return b.Put(key, change(bytes.Clone(b.Get(key))))
	}
}

func replaced(old, text string) func([]byte) []byte {
	return func(b []byte) []byte { return bytes.Replace(b, []byte(old), []byte(text), 1) }
}

func TestCheckNamesWhatWasChanged(t *testing.T) {
	anna := id(model.KindPerson, 1)
	isAnna := map[string]string{"kind": "person", "id": string(anna)}
	del := func(bucket string, key []byte) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucket)).Delete(key) }
	}
	add := func(bucket, key, stored string) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error { return tx.Bucket([]byte(bucket)).Put([]byte(key), []byte(stored)) }
	}
	person9, _ := encode(person(9)) // a plain struct always encodes
	cases := []struct {
		name   string
		change func(*bbolt.Tx) error
		key    string
		args   map[string]string
	}{
		{"a value", rewrite("person", []byte(anna), replaced("สมมติ1", "สมมุติ1")), "verify.value_changed", isAnna},
		{"a space after a value", rewrite("person", []byte(anna), func(b []byte) []byte { return append(b, ' ') }), "verify.value_changed", isAnna},
		{"the form of a value", rewrite("person", []byte(anna), func(b []byte) []byte { b[0] = 1; return b }), "verify.value_unreadable", isAnna},
		{"a field that nobody knows", rewrite("person", []byte(anna), replaced("{", `{"x":1,`)), "verify.value_unreadable", isAnna},
		{"a value taken away", del("person", []byte(anna)), "verify.value_missing", isAnna},
		{"what it is referred to by", del("person", []byte(anna)), "verify.reference_missing", map[string]string{"kind": "member", "to": string(anna)}},
		{
			"a value put in", add("person", string(id(model.KindPerson, 9)), "\x00"+string(person9)), "verify.value_unjournalled",
			map[string]string{"kind": "person", "id": string(id(model.KindPerson, 9))},
		},
		{
			"a value under another key", add("person", string(id(model.KindPerson, 8)), "\x00"+string(person9)), "verify.value_misplaced",
			map[string]string{"id": string(id(model.KindPerson, 8))},
		},
		{"a key of another kind", add("person", string(id(model.KindFund, 1)), "\x00{}"), "verify.key_unknown", map[string]string{"bucket": "person"}},
		{"a key in the head", add("head", "x", "y"), "verify.key_unknown", map[string]string{"bucket": "head", "key": `"x"`}},
		{"the mark of being open", add("head", headOpen, "2"), "verify.key_unknown", map[string]string{"bucket": "head"}},
		{"the program in the head", add("head", headProgram, "9"), "verify.head_changed", nil},
		{"the office in the head", add("head", headOffice, string(id(model.KindOffice, 2))), "verify.head_changed", nil},
		{"a space behind the journal's end", rewrite(bucketHead, []byte(headTip), func(b []byte) []byte { return append(b, ' ') }), "verify.head_changed", nil},
		{"the lock in the head", add("head", headSealing, "x"), "verify.head_changed", nil},
		{"a head of the journal", rewrite(bucketJournal, seqKey(2), replaced("person.add", "person.abc")), "verify.chain_broken", map[string]string{"seq": "3"}},
		{"the last head", rewrite(bucketJournal, seqKey(4), replaced("สมหญิง", "สมชาย")), "verify.journal_end", map[string]string{"seq": "4"}},
		{"a head's form", rewrite(bucketJournal, seqKey(2), func(b []byte) []byte { b[0] = 7; return b }), "verify.entry_unreadable", map[string]string{"seq": "2"}},
		{"a hash in a head", rewrite(bucketJournal, seqKey(3), replaced(`"before":"`, `"before":"0`)), "verify.change_mismatch", map[string]string{"seq": "3", "kind": "proposal"}},
		{"a head taken away", del(bucketJournal, seqKey(2)), "verify.entry_missing", map[string]string{"seq": "2"}},
		{"the last head taken away", del(bucketJournal, seqKey(4)), "verify.journal_end", map[string]string{"seq": "4"}},
		{"the first head taken away", del(bucketJournal, seqKey(1)), "verify.entry_missing", map[string]string{"seq": "1"}},
		{"a key in the journal", add(bucketJournal, "x", "\x00{}"), "verify.key_unknown", map[string]string{"bucket": "journal"}},
		{"a body", rewrite(bucketBody, bodyKey(1, anna), replaced("สมมติ1", "สมมติ2")), "verify.body_changed", map[string]string{"seq": "1", "id": string(anna)}},
		{"a body taken away", eraseBody(1, anna), "verify.body_missing", map[string]string{"seq": "1", "id": string(anna)}},
		{"a body that belongs to nothing", add(bucketBody, string(bodyKey(9, anna)), "\x00{}"), "verify.key_unknown", map[string]string{"bucket": "journalbody"}},
		{"a bucket", func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("x")); return err }, "verify.bucket_unknown", map[string]string{"bucket": `"x"`}},
		{"a bucket in a bucket", func(tx *bbolt.Tx) error {
			_, err := tx.Bucket([]byte("fund")).CreateBucket([]byte(id(model.KindFund, 7)))
			return err
		}, "verify.key_unknown", map[string]string{"bucket": "fund"}},
		{"a bucket taken away", func(tx *bbolt.Tx) error { return tx.DeleteBucket([]byte("sheet")) }, "verify.bucket_missing", map[string]string{"bucket": "sheet"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := fullFile(t)
			tamper(t, path, c.change)
			report, err := Check(path)
			if err != nil {
				t.Fatal(err)
			}
			named := slices.ContainsFunc(report.Findings, func(f Finding) bool {
				for name, text := range c.args {
					if f.Args[name] != text {
						return false
					}
				}
				return f.Key == c.key
			})
			if !named || report.Damaged() {
				t.Errorf("not named: want %s %v in %v", c.key, c.args, report.Findings)
			}
		})
	}
}

// A report is written by the child process and read by the program.
func TestReportSurvivesJSON(t *testing.T) {
	path := fullFile(t)
	tamper(t, path, rewrite("fund", []byte(id(model.KindFund, 1)), replaced("กองทุน", "กอง")))
	report, err := Check(path)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	var back Report
	if err := json.Unmarshal(b, &back); err != nil || len(back.Findings) != 1 || back.Findings[0].Args["kind"] != "fund" || back.Values != report.Values {
		t.Errorf("%s, %v", b, err)
	}
}

// What bbolt itself finds counts as damage: here two pages claim the same number of a free one.
func TestBrokenPagesAreDamage(t *testing.T) {
	path := fullFile(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m, err := newestMeta(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	// The free list forgets its first page: that page is then neither used nor free.
	at := int64(m.freelist) * m.pageSize
	count := binary.LittleEndian.Uint16(whole[at+10:])
	if count == 0 {
		t.Fatal("the free list is empty; the test needs one page in it")
	}
	binary.LittleEndian.PutUint16(whole[at+10:], count-1)
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	report, err := Check(path)
	if err != nil || !report.Damaged() || report.Findings[0].Key != findingStructure {
		t.Errorf("%+v, %v", report, err)
	}
	refused(t, Options{}.check(path), model.ErrInvalid, "file.damaged")
}
