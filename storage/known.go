package storage

import (
	"sync"

	"kongthun/model"
)

// known remembers what the bytes of entries decode to, from one door to the next: the ledger of ten years is read anew for whatever is
// written or shown, and nearly all of that was decoding. The bytes are the key, so that nothing in it is ever out of date.
type known struct {
	mu sync.Mutex
	of map[string]model.Entry
}

// entries are those of a bucket's lines, as copies.
func (k *known) entries(r *Reader, lines []pair) ([]model.Entry, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.of == nil || len(k.of) > 2*len(lines) { // what is no longer written is let go
		k.of = make(map[string]model.Entry, len(lines))
	}
	out := make([]model.Entry, len(lines))
	for i, line := range lines {
		e, seen := k.of[string(line.plain)]
		if !seen {
			if err := r.decode(line.plain, &e); err != nil {
				return nil, err
			}
			k.of[string(line.plain)] = e
		}
		if e.Import != nil {
			origin := *e.Import
			e.Import = &origin
		}
		out[i] = e
	}
	return out, nil
}
