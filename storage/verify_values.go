package storage

import (
	"strconv"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// rawPair is one line of a bucket as stored; value is nil for a bucket within the bucket. It belongs to the transaction.
type rawPair struct{ key, stored []byte }

func (v *verifier) raw(bucket string) []rawPair {
	b := v.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil // said by buckets
	}
	var out []rawPair
	for c, key, stored := seek(b, nil); key != nil; key, stored = c.Next() {
		out = append(out, rawPair{key: key, stored: stored})
	}
	return out
}

// values looks at every value of every kind, and for those that the journal knows and the file does not hold.
func (v *verifier) values() {
	v.seen = map[model.ID]bool{}
	for _, kind := range model.Kinds() {
		for _, p := range v.raw(string(kind)) {
			v.value(kind, p)
		}
	}
	for _, id := range sortedIDs(v.said) {
		if !v.seen[id] {
			v.find("verify.value_missing", "kind", string(id.Kind()), "id", string(id), "seq", number(v.said[id].seq))
		}
	}
}

func (v *verifier) value(kind model.Kind, p rawPair) {
	id := model.ID(p.key)
	if id.Kind() != kind || p.stored == nil {
		v.find("verify.key_unknown", "bucket", string(kind), "key", printable(p.key))
		return
	}
	v.report.Values++
	v.seen[id] = true
	where := []string{"kind", string(kind), "id", string(id)}
	plain, err := unwrap(p.stored)
	if err != nil {
		v.find("verify.value_unreadable", where...)
		return
	}
	switch last, journalled := v.said[id]; {
	case !journalled:
		v.find("verify.value_unjournalled", where...)
	case last.hash != hashOf(plain):
		v.find("verify.value_changed", append(where, "seq", number(last.seq))...)
	}
	if v.report.Schema < schemaNow {
		return
	}
	value, err := entityOf(kind).decode(plain)
	if err != nil {
		v.find("verify.value_unreadable", where...)
		return
	}
	if value.Key() != id {
		v.find("verify.value_misplaced", where...)
	}
	v.references(value, where)
	if paper, ok := value.(model.Issued); ok {
		v.issued = append(v.issued, paper)
	}
}

// references finds what a value refers to and the file does not hold.
func (v *verifier) references(value Value, where []string) {
	for _, ref := range value.Refs() {
		there := false
		if ref.Kind == ref.ID.Kind() {
			b := v.tx.Bucket([]byte(ref.Kind))
			there = b != nil && b.Get([]byte(ref.ID)) != nil
		}
		if !there {
			v.find("verify.reference_missing", append(where, "to", string(ref.ID))...)
		}
	}
}

func seekBucket(tx *bbolt.Tx) (c *bbolt.Cursor, key, value []byte) {
	c = tx.Cursor()
	key, value = c.First()
	return c, key, value
}

// printable shows a key that may be anything.
func printable(key []byte) string { return strconv.QuoteToASCII(string(key)) }

func number(seq uint64) string { return strconv.FormatUint(seq, 10) }
