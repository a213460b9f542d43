package storage

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// tamperings is how many random changes of each sort a gauge makes: 60 in every run, as many as KONGTHUN_TAMPER says by hand.
func tamperings(t *testing.T) int {
	t.Helper()
	n, err := strconv.Atoi(os.Getenv("KONGTHUN_TAMPER"))
	if err != nil {
		return 60
	}
	return n
}

// sealedFile is a closed file with every kind, a journal of some entries and two sealed papers.
func sealedFile(t *testing.T) string {
	t.Helper()
	path := fullFile(t)
	f := open(t, path)
	first := sealed(2, "")
	put(t, f, "issued.add", first, sealed(3, first.Seal))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// Random changes through bbolt, of a value or key of any kind, and of the journal: none goes unnoticed, and what is found names the
// value, the entry or the place in the file.
func TestEveryRandomChangeIsNamed(t *testing.T) {
	original := sealedFile(t)
	whole, err := os.ReadFile(original)
	if err != nil {
		t.Fatal(err)
	}
	if report, err := Check(original); err != nil || len(report.Findings) > 0 {
		t.Fatalf("before any change: %v, %v", report.Findings, err)
	}
	var kinds []string
	for _, k := range model.Kinds() {
		kinds = append(kinds, string(k))
	}
	for name, buckets := range map[string][]string{"values": kinds, "journal": {bucketJournal, bucketBody}, "head": {bucketHead}} {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(11, 22))
			path := filepath.Join(t.TempDir(), "tampered.kongthun")
			n, unnoticed, unnamed, refusals := tamperings(t), 0, 0, 0
			for range n {
				if err := os.WriteFile(path, whole, 0o600); err != nil {
					t.Fatal(err)
				}
				var what string
				var key []byte
				var bucket string
				tamper(t, path, func(tx *bbolt.Tx) (err error) {
					bucket, key, what, err = changeIn(tx, random, buckets)
					return err
				})
				report, err := Check(path)
				switch {
				case isRefusal(err):
					refusals++
				case err != nil:
					t.Errorf("%s: %v", what, err)
				case len(report.Findings) == 0:
					unnoticed++
					t.Errorf("unnoticed: %s", what)
				case !slices.ContainsFunc(report.Findings, func(f Finding) bool { return names(f, bucket, key) }):
					unnamed++
					t.Errorf("%s is not named by %v", what, report.Findings)
				}
			}
			t.Logf("%s: %d changes, %d unnoticed, %d unnamed, %d refused to open in words", name, n, unnoticed, unnamed, refusals)
		})
	}
}

// names tells whether a finding says where a change in a bucket was made.
func names(f Finding, bucket string, key []byte) bool {
	switch bucket {
	case bucketHead: // there is one head, and the end of the journal stands in it
		return f.Key == "verify.head_changed" || f.Args["bucket"] == bucketHead || f.Key == "verify.journal_end"
	case bucketJournal:
		if len(key) != 8 {
			return false
		}
		seq := binary.BigEndian.Uint64(key)
		near := []string{number(seq), number(seq + 1)} // the next one tells that the chain is broken
		return slices.Contains(near, f.Args["seq"]) || f.Args["key"] == printable(key)
	case bucketBody:
		return strings.HasSuffix(string(key), f.Args["id"]) && f.Args["id"] != "" || f.Args["key"] == printable(key)
	}
	return f.Args["id"] == string(key) || f.Args["key"] == printable(key)
}

// changeIn does one random change to one random line of the buckets; see randomChange.
func changeIn(tx *bbolt.Tx, random *rand.Rand, buckets []string) (bucket string, key []byte, what string, err error) {
	var filled []string
	for _, name := range buckets {
		if k, _ := tx.Bucket([]byte(name)).Cursor().First(); k != nil {
			filled = append(filled, name)
		}
	}
	bucket = filled[random.IntN(len(filled))]
	key, what, err = changeLine(tx, bucket, random)
	return bucket, key, what, err
}

// changeLine does one of: change a byte, cut, lengthen, move to another key, copy to a new key, take away. The key is that of the line
// as it was or, of a copy, as it is.
func changeLine(tx *bbolt.Tx, bucket string, random *rand.Rand) (key []byte, what string, err error) {
	b := tx.Bucket([]byte(bucket))
	var keys [][]byte
	for c, k, _ := seek(b, nil); k != nil; k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	key = keys[random.IntN(len(keys))]
	stored := bytes.Clone(b.Get(key))
	other := bytes.Clone(key)
	other[random.IntN(len(other))] ^= byte(1 + random.IntN(255))
	what = bucket + " " + printable(key)
	switch way := random.IntN(6); {
	case way == 0 && len(stored) > 0:
		at := random.IntN(len(stored))
		stored[at] ^= byte(1 + random.IntN(255))
		return key, what + " byte changed", b.Put(key, stored)
	case way == 1 && len(stored) > 0:
		return key, what + " cut", b.Put(key, stored[:random.IntN(len(stored))])
	case way == 2:
		return key, what + " lengthened", b.Put(key, append(stored, byte(random.IntN(256))))
	case way == 3 && b.Get(other) == nil:
		if err := b.Delete(key); err != nil {
			return key, what, err
		}
		return key, what + " moved", b.Put(other, stored)
	case way == 4 && b.Get(other) == nil:
		return other, what + " copied", b.Put(other, stored)
	}
	return key, what + " taken away", b.Delete(key)
}

// Random single bits of the raw bytes of a file: using it (opening with its check, reading all, acting, closing) works or is
// refused in words, in time; and what Check finds nothing about holds what it held.
func TestEveryFlippedBitIsRefusedOrHarmless(t *testing.T) {
	unclean := uncleanFull(t)
	whole := bytesOf(t, unclean)
	held, _ := looked(t, unclean)
	if held == "" {
		t.Fatal("the file before any flip is not sound")
	}
	random := rand.New(rand.NewPCG(33, 44))
	path := filepath.Join(t.TempDir(), "flipped.kongthun")
	n := tamperings(t)
	if os.Getenv("KONGTHUN_TAMPER") == "" {
		n = 20 // each takes three processes
	}
	used, refusals, found, equal := 0, 0, 0, 0
	for range n {
		flipped := bytes.Clone(whole)
		bit := random.IntN(8 * len(flipped))
		flipped[bit/8] ^= 1 << (bit % 8)
		if err := os.WriteFile(path, flipped, 0o600); err != nil {
			t.Fatal(err)
		}
		switch content, code := looked(t, path); {
		case code == childSaysNo:
			found++
		case code == childFine && content == held:
			equal++
		case code == childFine:
			t.Errorf("bit %d changes what is held, and Check finds nothing", bit)
		}
		cmd, cancel := child("use", path)
		said, err := cmd.CombinedOutput()
		cancel()
		switch code := cmd.ProcessState.ExitCode(); {
		case code == childFine:
			used++
		case code == childSaysNo:
			refusals++
		default:
			t.Errorf("bit %d: %v: %s", bit, err, said)
		}
	}
	t.Logf("raw bits: %d flips, %d opened and used, %d refused in words, %d otherwise; by Check: %d found, %d of equal content", n, used,
		refusals, n-used-refusals, found, equal)
}

// looked lets a child check a file and tell what it holds; a child that dies of a broken page has seen it.
func looked(t *testing.T, path string) (content string, code int) {
	t.Helper()
	cmd, cancel := child("look", path)
	defer cancel()
	said, _ := cmd.Output() // its end is its code
	if code = cmd.ProcessState.ExitCode(); code != childFine {
		return "", childSaysNo
	}
	return string(said), code
}

// childLook checks a file and, when nothing is found, prints the hash of all that it holds but the mark of being open.
func childLook(path string) int {
	report, err := Check(path)
	if err != nil || len(report.Findings) > 0 {
		return childSaysNo
	}
	db, _, err := openFile(path, true)
	if err != nil {
		return childSaysNo
	}
	var all bytes.Buffer
	err = db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(bucket []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(key, value []byte) error {
				if string(bucket) != bucketHead || string(key) != headOpen {
					fmt.Fprintf(&all, "%q %q %q\n", bucket, key, value)
				}
				return nil
			})
		})
	})
	if err != nil || db.Close() != nil {
		return childWrong
	}
	fmt.Print(hashOf(all.Bytes()))
	return childFine
}
