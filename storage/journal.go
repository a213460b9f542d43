package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"time"

	"kongthun/model"
)

// Entry is one action in the journal. Heads form a chain: Previous is the hash of the head before, so none can be changed,
// added or taken away without every later one showing it. Bodies stand outside the chain and can be erased one day without
// breaking it; the head keeps their hashes.
type Entry struct {
	Seq      uint64    `json:"seq"` // 1, 2, 3 … without gaps
	Time     time.Time `json:"time"`
	Actor    string    `json:"actor"`
	Action   string    `json:"action"`
	Subject  model.Ref `json:"subject,omitzero"`
	Reason   string    `json:"reason,omitempty"`
	Changes  []Change  `json:"changes,omitempty"`
	Previous string    `json:"previous"` // SHA-256 over the plain bytes of the head before; "" in the first
}

// Change tells of one value in an Entry. Hashes are SHA-256 in hexadecimal over stored plain bytes, before and after the
// action; Before is "" for a new value.
type Change struct {
	Kind   model.Kind `json:"kind"`
	ID     model.ID   `json:"id"`
	Before string     `json:"before,omitempty"`
	After  string     `json:"after"`
	Body   string     `json:"body"`
	// Fields is the body: the top-level JSON fields that changed, with their new values; null for one that is gone. The head
	// is stored without it. It is nil once the body has been erased.
	Fields map[string]json.RawMessage `json:"fields,omitempty"`
}

// Journal lists at most n entries (all for 0) from the sequence number on, with their bodies.
func (r *Reader) Journal(from uint64, n int) ([]Entry, error) {
	pairs, err := r.pairsFrom(bucketJournal, seqKey(from), n)
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, len(pairs))
	for i, p := range pairs {
		if err := r.decode(p.plain, &entries[i]); err != nil {
			return nil, err
		}
		for j := range entries[i].Changes {
			c := &entries[i].Changes[j]
			body, err := r.plain(bucketBody, bodyKey(entries[i].Seq, c.ID))
			if err != nil {
				return nil, err
			}
			if body == nil {
				continue
			}
			if err := r.decode(body, &c.Fields); err != nil {
				return nil, err
			}
		}
	}
	return entries, nil
}

// Last is the sequence number of the newest entry and the hash of its head; 0 and "" in a new file. The hash stands for the
// whole file up to here.
func (r *Reader) Last() (seq uint64, hash string, err error) {
	if r.tx == nil {
		return 0, "", errShut
	}
	h, err := readHead(r.tx, r.path)
	return h.tip.Seq, h.tip.Hash, err
}

// journal writes the entry of all that the action has changed; errUntouched when that is nothing.
func (w *Writer) journal(a Action) error {
	seq, _, err := w.Last()
	if err != nil {
		return err
	}
	var changes []Change
	for _, id := range w.touched {
		change, changed, err := w.change(seq+1, id)
		if err != nil {
			return err
		}
		if changed {
			changes = append(changes, change)
		}
	}
	if len(changes) == 0 {
		return errUntouched
	}
	return w.enter(a, changes)
}

// change compares a value with what it was and stores the body of its change.
func (w *Writer) change(seq uint64, id model.ID) (c Change, changed bool, err error) {
	after, err := w.plain(string(id.Kind()), []byte(id))
	before := w.before[id]
	if err != nil || before != nil && bytes.Equal(before, after) {
		return Change{}, false, err
	}
	body, err := difference(before, after)
	if err != nil {
		return Change{}, false, err
	}
	c = Change{Kind: id.Kind(), ID: id, Before: hashOf(before), After: hashOf(after), Body: hashOf(body)}
	return c, true, w.store(bucketBody, bodyKey(seq, id), wrap(body))
}

// enter adds an entry at the end of the chain.
func (w *Writer) enter(a Action, changes []Change) error {
	seq, previous, err := w.Last()
	if err != nil {
		return err
	}
	plain, err := encode(Entry{
		Seq: seq + 1, Time: a.Time.Round(0), Actor: a.Actor, Action: a.Name, Subject: a.Subject, Reason: a.Reason,
		Changes: changes, Previous: previous,
	})
	if err != nil {
		return err
	}
	if err := w.store(bucketJournal, seqKey(seq+1), wrap(plain)); err != nil {
		return err
	}
	b, err := w.bucket(bucketHead)
	if err != nil {
		return err
	}
	return sheltered(w.path, func() error { return writeTip(b, seq+1, hashOf(plain)) })
}

// difference is the body of a change: an object of the top-level fields whose bytes differ. Its keys are sorted.
func difference(before, after []byte) ([]byte, error) {
	old, err := fields(before)
	if err != nil {
		return nil, err
	}
	changed, err := fields(after)
	if err != nil {
		return nil, err
	}
	for name, value := range old {
		now, there := changed[name]
		switch {
		case !there:
			changed[name] = json.RawMessage("null")
		case bytes.Equal(value, now):
			delete(changed, name)
		}
	}
	return encode(changed)
}

func fields(plain []byte) (map[string]json.RawMessage, error) {
	if plain == nil {
		return nil, nil
	}
	var m map[string]json.RawMessage
	if err := json.Unmarshal(plain, &m); err != nil {
		return nil, fmt.Errorf("storage: a stored value is not an object: %w", err)
	}
	return m, nil
}

// seqKey is the key of a head: its number, so that keys sort as the chain runs.
func seqKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

// bodyKey is the key of the body of one change.
func bodyKey(seq uint64, id model.ID) []byte { return append(seqKey(seq), id...) }
