package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Header says whose file it is and which program wrote its layout.
type Header struct {
	Office  model.ID `json:"office"`  // the ID of the one office in it
	Program string   `json:"program"` // version of the program that created the file or last migrated it
}

const (
	formatName = "kongthun office file"
	schemaNow  = 3 // the layout that this program writes

	bucketHead    = "head"
	bucketJournal = "journal"
	bucketBody    = "journalbody"
)

// The keys of the bucket head. Its values are plain text, readable before any lock is opened.
const (
	headFormat  = "format"
	headSchema  = "schema"
	headOffice  = "office"
	headProgram = "program"
	headSealing = "sealing" // parameters of the lock; empty while there is none
	headTip     = "tip"     // the end of the journal, see tip
	headOpen    = "open"    // there while a program has the file open for writing: left behind when it was killed
)

const markedOpen = "1" // the value under headOpen

// headSummed are the keys that the tip's sum covers.
var headSummed = []string{headFormat, headSchema, headOffice, headProgram, headSealing}

// tip is the journal's end: without it the last entry could be changed or taken away and the chain would not show it.
type tip struct {
	Seq  uint64 `json:"seq"`  // sequence of the last entry, 0 when there is none
	Hash string `json:"hash"` // hash of the last head, "" when there is none
	Head string `json:"head"` // hash over the bucket head's own values
}

// head is the bucket head, read out.
type head struct {
	Header
	schema int
	open   bool
	tip    tip
}

// writeHead fills the bucket head of a new file.
func writeHead(b *bbolt.Bucket, h Header, schema int) error {
	values := []struct{ key, value string }{
		{headFormat, formatName},
		{headSchema, strconv.Itoa(schema)},
		{headOffice, string(h.Office)},
		{headProgram, h.Program},
		{headSealing, ""},
	}
	for _, v := range values {
		if err := b.Put([]byte(v.key), []byte(v.value)); err != nil {
			return err
		}
	}
	return nil
}

// writeTip sets the journal's end.
func writeTip(b *bbolt.Bucket, seq uint64, hash string) error {
	plain, err := encode(tip{Seq: seq, Hash: hash, Head: headSum(b)})
	if err != nil {
		return err
	}
	return b.Put([]byte(headTip), plain)
}

// readHead reads the bucket head. Errors: invalid "file.not_office" when the database is another program's, "file.damaged".
func readHead(tx *bbolt.Tx, path string) (head, error) {
	b := tx.Bucket([]byte(bucketHead))
	if b == nil || string(b.Get([]byte(headFormat))) != formatName {
		return head{}, model.Invalid("file.not_office", "file", base(path))
	}
	h := head{
		Header: Header{Office: model.ID(b.Get([]byte(headOffice))), Program: string(b.Get([]byte(headProgram)))},
		open:   b.Get([]byte(headOpen)) != nil,
	}
	var err error
	if h.schema, err = strconv.Atoi(string(b.Get([]byte(headSchema)))); err != nil || h.schema < 1 {
		return head{}, damaged(path)
	}
	if err := json.Unmarshal(b.Get([]byte(headTip)), &h.tip); err != nil {
		return head{}, damaged(path)
	}
	return h, nil
}

// headSum is the hash over the head's own values.
func headSum(b *bbolt.Bucket) string {
	s := sha256.New()
	for _, key := range headSummed {
		value := b.Get([]byte(key))
		if value == nil {
			continue // a missing value is not an empty one
		}
		s.Write([]byte(key + "=" + strconv.Itoa(len(value)) + ":"))
		s.Write(value)
	}
	return hex.EncodeToString(s.Sum(nil))
}

// bucketNames are all the buckets of a file of a schema.
func bucketNames(schema int) []string {
	names := []string{bucketHead, bucketJournal, bucketBody}
	for _, k := range model.Kinds() {
		if kindSince(k) <= schema {
			names = append(names, string(k))
		}
	}
	return names
}

// kindSince is the schema that first held a kind.
func kindSince(k model.Kind) int {
	switch {
	case slices.Contains(schema3Kinds, k):
		return 3
	case slices.Contains(schema2Kinds, k):
		return 2
	}
	return 1
}

// setOpen sets the sign that the file is open for writing.
func setOpen(tx *bbolt.Tx) error {
	return tx.Bucket([]byte(bucketHead)).Put([]byte(headOpen), []byte(markedOpen))
}

// setClosed clears it.
func setClosed(tx *bbolt.Tx) error {
	return tx.Bucket([]byte(bucketHead)).Delete([]byte(headOpen))
}

// hashOf is SHA-256 in hexadecimal; "" for nil, which stands for "was not there".
func hashOf(plain []byte) string {
	if plain == nil {
		return ""
	}
	sum := sha256.Sum256(plain)
	return hex.EncodeToString(sum[:])
}
