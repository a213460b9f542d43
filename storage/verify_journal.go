package storage

import (
	"encoding/binary"
	"maps"
	"slices"

	"kongthun/model"
)

// journal walks the chain from its first head to the tip, and gathers the journal's last word on every value.
func (v *verifier) journal(end tip) {
	v.said = map[model.ID]lastWord{}
	bodies := v.bodies()
	seq, hash := uint64(0), ""
	for _, p := range v.raw(bucketJournal) {
		if len(p.key) != 8 || p.stored == nil {
			v.find("verify.key_unknown", "bucket", bucketJournal, "key", printable(p.key))
			continue
		}
		v.report.Entries++
		at := binary.BigEndian.Uint64(p.key)
		if at != seq+1 {
			v.find("verify.entry_missing", "seq", number(seq+1))
		}
		seq = at
		plain, err := unwrap(p.stored)
		var e Entry
		if err == nil {
			e, err = strict[Entry](plain)
		}
		if err != nil {
			v.find("verify.entry_unreadable", "seq", number(at))
			hash = ""
			continue
		}
		if e.Seq != at || e.Previous != hash {
			v.find("verify.chain_broken", "seq", number(at))
		}
		hash = hashOf(plain)
		v.changes(e, bodies)
	}
	if end.Seq != seq || end.Hash != hash {
		v.find("verify.journal_end", "seq", number(end.Seq))
	}
	for _, key := range slices.Sorted(maps.Keys(bodies)) {
		v.find("verify.key_unknown", "bucket", bucketBody, "key", printable([]byte(key)))
	}
}

// changes checks an entry's changes and takes their bodies out of the given ones.
func (v *verifier) changes(e Entry, bodies map[string][]byte) {
	for _, c := range e.Changes {
		where := []string{"seq", number(e.Seq), "kind", string(c.Kind), "id", string(c.ID)}
		if c.Kind != c.ID.Kind() || c.Before != v.said[c.ID].hash {
			v.find("verify.change_mismatch", where...)
		}
		v.said[c.ID] = lastWord{seq: e.Seq, hash: c.After}
		key := string(bodyKey(e.Seq, c.ID))
		stored, there := bodies[key]
		delete(bodies, key)
		if !there {
			v.find("verify.body_missing", where...)
			continue
		}
		if plain, err := unwrap(stored); err != nil || hashOf(plain) != c.Body {
			v.find("verify.body_changed", where...)
		}
	}
}

// bodies gives the stored bodies by their keys.
func (v *verifier) bodies() map[string][]byte {
	out := map[string][]byte{}
	for _, p := range v.raw(bucketBody) {
		out[string(p.key)] = p.stored
	}
	return out
}

func sortedIDs(m map[model.ID]lastWord) []model.ID { return slices.Sorted(maps.Keys(m)) }
